"""How sure an attribution is: what the matcher or tagger says, times how the speaker was found."""

from __future__ import annotations

from typing import Literal

Way = Literal[
    "full", "alias", "nominal", "clitic", "pronoun", "carried", "brought", "named", "inside", "ahead", "several", "own",
    "continued",
]  # fmt: skip
"""How a speaker was found, finer than `How`: a pronoun that means somebody the narrative has `brought` up, somebody
merely `named` nearby, somebody else `inside` a quote, the next to speak (`ahead`), `several` at once, or the `own`
institution of who speaks, a cue without a source that goes on with the last (`continued`)."""

OF_WAY: dict[Way | None, float] = {
    "full": 0.99,
    "alias": 0.98,
    "nominal": 0.87,
    "clitic": 0.97,
    "pronoun": 0.97,
    "carried": 0.97,
    "brought": 0.93,
    "named": 0.7,
    "inside": 0.6,
    "ahead": 0.6,
    "several": 0.7,
    "own": 0.8,
    "continued": 0.75,
    None: 0.75,
}
"""The share of speakers that were right when found this way; None stands for no speaker at all."""


_GUESS = 0.8
"""The share below which a way of finding is a guess."""


def through(way: Way, leaned_on: Way | None) -> Way:
    """The way in which a speaker was found by leaning on another claim: a guess when that one was."""
    return leaned_on if leaned_on is not None and OF_WAY[leaned_on] < min(_GUESS, OF_WAY[way]) else way


def combine(candidate: float, way: Way | None) -> float:
    """The probability that the claim is one and its speaker right."""
    return max(0.0, min(1.0, candidate * OF_WAY[way]))
