"""Where the quotations end whose marks were lost, and how quotations lie in each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex

from attribution.relations import Span
from attribution.rulebook.model import Rulebook
from attribution.text.document import Quotation
from attribution.text.marks import TERMINATOR, trim
from attribution.text.quotations import Pair
from attribution.text.sentences import cut

_CLOSING_CUES = ("content-cue-source", "content-cue")
_WORD = regex.compile(r"\w")


class Settler:
    """Makes quotations of pairs. A lost closing mark is put before the first cue that follows a comma, if there is
    one (`"Kami siap, kata Sari.`), else at the end of the sentence or paragraph."""

    def __init__(self, rulebook: Rulebook) -> None:
        forms = {
            form + clitic
            for rule in rulebook.rules
            if any(name in _CLOSING_CUES for name in rule.constructions)
            for form in rule.forms
            for clitic in ("", "nya")
            if not clitic or rule.clitic
        }
        self._cue = (
            regex.compile(r"[,.?!]\s*(?=(?:" + "|".join(sorted(map(regex.escape, forms))) + r")\b)") if forms else None
        )

    def settle(
        self, text: str, pairs: Sequence[Pair], boundaries: Sequence[int], lines: Sequence[tuple[int, int]]
    ) -> tuple[Quotation, ...]:
        """The quotations in order of their beginning, an outer one before what it holds; empty ones are left out."""
        found = [self._ends(text, pair, boundaries, lines) for pair in pairs]
        found = [ends for ends in found if _WORD.search(text, ends[1].start, ends[1].end)]
        found.sort(key=lambda ends: (ends[0].start, -ends[0].end))
        kept: list[tuple[Span, Span, bool, int]] = []
        stack: list[Span] = []
        for outer, inner, closed in found:
            while stack and stack[-1].end <= outer.start:
                stack.pop()
            if stack and stack[-1].end < outer.end:
                continue
            kept.append((outer, inner, closed, len(stack)))
            stack.append(outer)
        return tuple(
            Quotation(outer, inner, depth, closed, _inner_sentences(text, inner, depth, index, kept, boundaries))
            for index, (outer, inner, closed, depth) in enumerate(kept)
        )

    def _ends(
        self, text: str, pair: Pair, boundaries: Sequence[int], lines: Sequence[tuple[int, int]]
    ) -> tuple[Span, Span, bool]:
        if pair.open is not None and pair.close is not None:
            return Span(pair.open.start, pair.close.end), Span(pair.open.end, pair.close.start), True
        if pair.open is not None:
            start = pair.open.end
            end = trim(text, start, self._close(text, start, pair, boundaries))[1]
            return Span(pair.open.start, max(start, end)), Span(start, max(start, end)), False
        assert pair.close is not None
        end = pair.close.start
        start = self._open(text, end, pair.limit, boundaries, lines)
        return Span(start, pair.close.end), Span(start, end), False

    def _close(self, text: str, start: int, pair: Pair, boundaries: Sequence[int]) -> int:
        if self._cue is not None and (match := self._cue.search(text, start, pair.limit)):
            return match.start() + 1
        if pair.broken == "paragraph":
            return pair.limit
        index = bisect_right(boundaries, start)
        return min(boundaries[index], pair.limit) if index < len(boundaries) else pair.limit

    @staticmethod
    def _open(text: str, end: int, limit: int, boundaries: Sequence[int], lines: Sequence[tuple[int, int]]) -> int:
        last = end
        while last > limit and (text[last - 1] in TERMINATOR or text[last - 1].isspace()):
            last -= 1
        index = bisect_left(boundaries, last) - 1
        line = bisect_right(lines, (end, len(text))) - 1
        start = max(limit, boundaries[index] if index >= 0 else 0, lines[line][0] if line >= 0 else 0)
        return trim(text, start, end)[0]


def _inner_sentences(
    text: str,
    inner: Span,
    depth: int,
    index: int,
    kept: Sequence[tuple[Span, Span, bool, int]],
    boundaries: Sequence[int],
) -> tuple[Span, ...]:
    held = []
    for outer, nested, closed, level in kept[index + 1 :]:
        if outer.start >= inner.end:
            break
        if level == depth + 1:
            held.append(Quotation(outer, nested, level, closed, ()))
    return tuple(cut(text, inner.start, inner.end, boundaries, held))
