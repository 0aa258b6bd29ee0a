"""How sure an attribution is: what the matcher or tagger says, times how the speaker was found."""

from __future__ import annotations

from attribution.relations import How

OF_RESOLUTION: dict[How | None, float] = {
    "full": 1.0,
    "alias": 0.98,
    "clitic": 0.96,
    "pronoun": 0.95,
    "nominal": 0.9,
    "carried": 0.85,
    None: 0.7,
}
"""The share of speakers that are right when found this way; None stands for no speaker at all."""


def combine(candidate: float, how: How | None) -> float:
    """The probability that the claim is one and its speaker right."""
    return max(0.0, min(1.0, candidate * OF_RESOLUTION[how]))
