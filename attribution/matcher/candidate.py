"""A candidate: one occurrence of a cue, or a quotation without one, and what the constructions made of it."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.relations import Polarity, Span
from attribution.rulebook.model import Rule


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue seen in the text and the best proposal for it.

    `construction` is None when none fitted: then `content` is empty and `refusal` says what failed (`veto: …`,
    `no content`, …); the tagger may still take it up. `source == cue` marks the clitic. `quoted` are the indices
    into `Document.quotations` that the content consists of, empty for an indirect claim.
    """

    cue: Span | None
    rule: Rule
    clitic: bool
    construction: str | None
    content: tuple[Span, ...]
    source: Span | None
    via: tuple[Span, ...]
    polarity: Polarity
    quoted: tuple[int, ...] = ()
    refusal: str | None = None
    confidence: float = 0.5
