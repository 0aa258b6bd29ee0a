"""Where the quotations end whose marks were lost, and how quotations lie in each other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attribution.relations import Span
from attribution.rulebook.model import Rulebook
from attribution.text.document import Quotation
from attribution.text.marks import TERMINATOR, trim
from attribution.text.quotations import Break, Pair
from attribution.text.sentences import cut

_WORD = re.compile(r"\w")


class ReportingVerbs:
    """Where a comma and a reporting verb stand (`…, kata Sari`), and whether a stretch holds a cue at all."""

    def __init__(self, rulebook: Rulebook) -> None:
        behind = {
            form + clitic
            for rule in rulebook.rules
            if rule.clitic and "content-cue-source" in rule.constructions
            for form in rule.forms
            for clitic in ("", "nya")
        }
        cues = {form for rule in rulebook.rules for form in rule.forms} | behind
        self._behind = _pattern(r"[,?!]\s*(?:{})\b", behind)
        self._cue = _pattern(r"\b(?:{})\b", cues)

    def breaks(self, text: str) -> list[Break]:
        """The places right behind the comma, in order."""
        return [Break(match.start() + 1, "cue") for match in self._behind.finditer(text)]

    def within(self, text: str, start: int, end: int) -> bool:
        """Whether a cue stands in the stretch."""
        return self._cue.search(text, start, end) is not None


def settle(
    text: str,
    pairs: Sequence[Pair],
    boundaries: Sequence[int],
    lines: Sequence[tuple[int, int]],
    verbs: ReportingVerbs,
) -> tuple[Quotation, ...]:
    """The quotations in order of their beginning, an outer one before what it holds; empty ones are left out."""
    found = [_ends(text, pair, boundaries, lines, verbs) for pair in pairs if _is_speech(text, pair)]
    found = [ends for ends in found if _WORD.search(text, ends[1].start, ends[1].end)]
    found.sort(key=lambda ends: (ends[0].start, -ends[0].end))
    kept: list[Quotation] = []
    stack: list[Span] = []
    for outer, inner, closed in found:
        while stack and stack[-1].end <= outer.start:
            stack.pop()
        if not stack or outer.end <= stack[-1].end:
            kept.append(Quotation(outer, inner, len(stack), closed, ()))
            stack.append(outer)
    return tuple(_with_sentences(text, index, kept, boundaries) for index in range(len(kept)))


def _is_speech(text: str, pair: Pair) -> bool:
    """Whether a closing mark without an opening one can end speech: `…siap," kata`, but not `43" dan`."""
    if pair.open is not None or pair.close is None:
        return True
    end = trim(text, 0, pair.close.start)[1]
    return end > 0 and text[end - 1] in "," + TERMINATOR


def _ends(
    text: str, pair: Pair, boundaries: Sequence[int], lines: Sequence[tuple[int, int]], verbs: ReportingVerbs
) -> tuple[Span, Span, bool]:
    if pair.open is None or pair.close is None:
        if pair.open is not None:
            start, end = pair.open.end, pair.limit
            if not pair.known:
                index = bisect_right(boundaries, start)
                end = min(end, boundaries[index]) if index < len(boundaries) else end
            end = max(start, trim(text, start, end)[1])
            return Span(pair.open.start, end), Span(start, end), False
        assert pair.close is not None
        start = _first(text, pair.close.start, pair.limit, boundaries, lines, verbs)
        return Span(start, pair.close.end), Span(start, pair.close.start), False
    return Span(pair.open.start, pair.close.end), Span(pair.open.end, pair.close.start), True


def _first(
    text: str,
    end: int,
    limit: int,
    boundaries: Sequence[int],
    lines: Sequence[tuple[int, int]],
    verbs: ReportingVerbs,
) -> int:
    """Where a quotation without an opening mark begins: with its line where that holds nothing else, else with the
    sentence that the closing mark ends."""
    line = max(limit, lines[bisect_right(lines, (end, len(text))) - 1][0])
    if len(lines) > 1 and line > limit and not verbs.within(text, line, end):
        return line
    last = end
    while last > line and (text[last - 1] in TERMINATOR or text[last - 1].isspace()):
        last -= 1
    index = bisect_left(boundaries, last) - 1
    return trim(text, max(line, boundaries[index] if index >= 0 else 0), end)[0]


def _with_sentences(text: str, index: int, kept: Sequence[Quotation], boundaries: Sequence[int]) -> Quotation:
    whole = kept[index]
    held = []
    for other in kept[index + 1 :]:
        if other.outer.start >= whole.inner.end:
            break
        if other.depth == whole.depth + 1:
            held.append(other)
    sentences = tuple(cut(text, whole.inner.start, whole.inner.end, boundaries, held))
    return Quotation(whole.outer, whole.inner, whole.depth, whole.closed, sentences)


def _pattern(shape: str, forms: set[str]) -> re.Pattern[str]:
    if not forms:
        return re.compile("(?!)")
    return re.compile(shape.replace("{}", "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))))
