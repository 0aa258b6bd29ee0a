"""Spans as sets of words, which is what the measures compare, so that punctuation at an edge never counts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from attribution.relations import Span


class Words:
    """The words of a text, by number."""

    def __init__(self, text: str) -> None:
        spans = [match.span() for match in re.finditer(r"\w+", text)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def of(self, spans: Iterable[Span | None]) -> frozenset[int]:
        """The numbers of the words that the spans touch."""
        return frozenset(
            number
            for span in spans
            if span is not None
            for number in range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))
        )


def normal(name: str) -> str:
    """A name for comparison: its words in lower case."""
    return " ".join(re.findall(r"\w+", name.casefold()))
