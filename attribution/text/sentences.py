"""Where sentences end.

`Boundaries` finds every place at which a sentence may end, by the characters and words beside its mark; which of
them end a sentence of the article and which only one inside a quotation is decided once the quotations are paired.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from attribution.relations import Span
from attribution.text.document import Quotation
from attribution.text.marks import TERMINATOR, is_blank, trim

_END = regex.compile(r"[.!?…]+")
_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{N}]+ ?")
_WORD = regex.compile(r"[\p{L}\p{N}]+")
_OPENING = "\"“”„‟«'‘‚‹`([{"
_CLOSING = "\"“”»'’›`)]}"
_MARKS = frozenset(_OPENING + _CLOSING)
_ADDRESS = ("http://", "https://")
_CONTINUING = ",;:.!?…%-–—"


class Boundaries:
    """Finds the places at which a sentence may end.

    `abbreviations` never end one; `starters` are words that begin one even after an initial;
    `suffixes` are the ends of site names, glued to their dot.
    """

    def __init__(self, abbreviations: Sequence[str], starters: Sequence[str], suffixes: Sequence[str]) -> None:
        self._abbreviations = frozenset(form.rstrip(".") for form in abbreviations)
        self._starters = frozenset(form.casefold() for form in starters)
        self._suffixes = frozenset(form.casefold() for form in suffixes)

    def find(self, text: str) -> list[int]:
        """The offsets right behind each mark that may end a sentence, in order."""
        length = len(text)
        found = []
        for match in _END.finditer(text):
            start, end = match.span()
            if end < length:
                following = text[end]
                if following.islower() or (following.isdigit() and start and text[start - 1].isdigit()):
                    continue
                if not self._ends(text, start, end):
                    continue
            found.append(end)
        return found

    def _ends(self, text: str, start: int, end: int) -> bool:
        length = len(text)
        at = end
        while at < length and (text[at] in _CLOSING or text[at] == ","):
            at += 1
        glued = at
        lost = _stray_comma(text, start)
        while at < length and text[at] not in "\r\n" and (
            is_blank(text[at]) or text[at] in _MARKS or (lost and text[at] == ",")
        ):
            at += 1
        if at == length or text[at] in "\r\n":
            return True
        if text.find(",", end, glued) >= 0 and not _MARKS.intersection(text[end:at]) and not lost:
            return False
        following = text[at]
        if (following.islower() and not text.startswith(_ADDRESS, at)) or following in _CONTINUING:
            return False
        spaced = at > end and any(map(is_blank, text[end:at]))
        if text[start] != "." or end - start > 1:
            return spaced or following.isupper()
        return self._full_stop(text, start, at, spaced)

    def _full_stop(self, text: str, stop: int, following: int, spaced: bool) -> bool:
        before = _WORD_BEFORE.match(text, endpos=stop)
        word = before.group().rstrip() if before else ""
        after = _WORD.match(text, following)
        next_word = after.group().casefold() if after else ""
        if not spaced and following == stop + 1:
            if next_word in self._suffixes:
                return False
            if word and (len(word) < 2 or word.isupper() and len(word) < 3):
                return False
        if not word:
            return True
        if word in self._abbreviations:
            return False
        if len(word) == 1 and word.isupper():
            return next_word in self._starters
        if word.isdigit() and len(word) <= 2 and before is not None:
            return not _begins_item(text, before.start())
        return True


def _stray_comma(text: str, stop: int) -> bool:
    """Whether a comma behind this full stop is left over from a lost link: no abbreviation stands before it."""
    before = text[max(stop - 4, 0) : stop]
    return len(before) == 4 and (before[-1] in ")]" or (before.islower() and before.isalpha()) or before.isdigit())


def _begins_item(text: str, at: int) -> bool:
    """Whether a number here counts an item of a list: it begins a line or stands behind a sentence."""
    while at and text[at - 1] in " \t\u00a0":
        at -= 1
    return at == 0 or text[at - 1] in "\r\n:;)\"”" + TERMINATOR


def cut(text: str, start: int, end: int, boundaries: Sequence[int], inside: Sequence[Quotation]) -> Iterator[Span]:
    """The sentences of a stretch, blanks trimmed. `inside` are the quotations that lie in it at its own depth.

    A boundary inside one of them ends no sentence here; a boundary at its last word ends one behind its closing mark.
    """
    cursor = 0
    begin = start
    for index in range(bisect_left(boundaries, start + 1), len(boundaries)):
        at = boundaries[index]
        if at > end:
            break
        while cursor < len(inside) and inside[cursor].outer.end < at:
            cursor += 1
        if cursor < len(inside) and inside[cursor].outer.start < at:
            quotation = inside[cursor]
            if trim(text, at, quotation.inner.end)[0] < quotation.inner.end:
                continue
            at = min(quotation.outer.end, end)
            if not _sentence_follows(text, at, end):
                continue
        else:
            while at < end and text[at] in ")]},":
                at += 1
            at = min(at, end)
        if at <= begin:
            continue
        first, last = trim(text, begin, at)
        if first < last:
            yield Span(first, last)
        begin = at
    first, last = trim(text, begin, end)
    if first < last:
        yield Span(first, last)


def _sentence_follows(text: str, at: int, end: int) -> bool:
    while at < end and (is_blank(text[at]) or text[at] in TERMINATOR or text[at] in _OPENING):
        at += 1
    return at >= end or not (text[at].islower() or text[at] in ",;:)")
