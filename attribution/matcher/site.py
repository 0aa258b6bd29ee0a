"""A site: one cue in its region with the rule that named it, and the proposal that a construction makes for it."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.matcher.lexicon import Lexicon
from attribution.matcher.region import Region, Regions
from attribution.relations import Polarity, Span
from attribution.rulebook.model import Rule
from attribution.text.document import Document


@dataclass(frozen=True, slots=True)
class Site:
    """A cue at the atoms `start` to `end` of its region, seen by one of its rules."""

    document: Document
    regions: Regions
    region: Region
    lexicon: Lexicon
    start: int
    end: int
    clitic: bool
    rule: Rule

    @property
    def cue(self) -> Span:
        """The words of the cue."""
        return self.region.slice(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a construction makes of a cue: its parts, and how well they fit (0 to 1)."""

    content: tuple[Span, ...]
    source: Span | None
    fit: float
    quoted: tuple[int, ...] = ()
    polarity: Polarity | None = None
