"""Persons whom the narrative brings up between two claims, and who may be meant by the next pronoun."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from attribution.relations import Span
from attribution.resolver.figures import Figure, Hit
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.phrases import normal
from attribution.resolver.roster import Roster
from attribution.text.document import Document

_LEAD = 45
"""Characters that may stand before the subject of a sentence: a connective, a time, a place."""


class Subjects:
    """The persons named in an article by where they are named."""

    def __init__(self, document: Document, roster: Roster, lexicon: Lexicon) -> None:
        self._hits = sorted(roster.hits, key=lambda hit: hit.name)
        self._names = [hit.name for hit in self._hits]
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._text = document.text
        self._index = roster.index
        self._passive, self._contact = lexicon.passive, lexicon.contact

    def between(
        self, low: int, high: int, taken: Sequence[Span], speakers: Sequence[Figure] | None,
        allowed: Callable[[Figure], bool],
    ) -> Hit | None:  # fmt: skip
        """The last allowed person to whom the narrative turns between two offsets, outside the spans in `taken`.

        With `speakers` given, only one of them counts, or a person who comes with an office.
        """
        for hit in reversed(self._hits[bisect_left(self._names, low) : bisect_left(self._names, high)]):
            if speakers is not None and hit.figure not in speakers and not self._official(hit):
                continue
            if (
                hit.figure.sure
                and allowed(hit.figure)
                and self._opens(hit)
                and not any(span.start <= hit.name < span.end for span in taken)
            ):
                return hit
        return None

    def _official(self, hit: Hit) -> bool:
        """Whether the person comes with an office, right before the name or at the head of the sentence."""
        if hit.start < hit.name:
            return True
        number = bisect_right(self._starts, hit.start) - 1
        at = self._index.at(self._starts[number]) if number >= 0 else 0
        return at < len(self._index.words) and self._index.words[at].type == "role"

    def nearest(self, at: int, allowed: Callable[[Figure], bool]) -> Hit | None:
        """The last sure person named before `at` who is allowed, openers of a sentence first; else the first after."""
        fit = [hit for hit in self._hits if hit.figure.sure and allowed(hit.figure)]
        before = [hit for hit in reversed(fit) if hit.name < at]
        opening = next((hit for hit in before if self._opens(hit)), None)
        return opening or next(iter(before), None) or next(iter(fit), None)

    def _opens(self, hit: Hit) -> bool:
        """Whether a sentence turns to the person: as its first subject, as an agent, or as somebody who is asked."""
        number = bisect_right(self._starts, hit.start) - 1
        if number < 0:
            return False
        begin = self._starts[number]
        lead = self._text[begin : hit.start].strip()
        if not lead:
            return True
        words = lead.split()
        if normal(words[-1]) in self._passive or any(normal(word) in self._contact for word in words):
            return True
        if self._names[bisect_left(self._names, begin) : bisect_left(self._names, hit.start)]:
            return False
        return len(words) == 1 or (len(lead) <= _LEAD and lead.endswith(","))
