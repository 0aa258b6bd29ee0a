"""Asides: the stretches of an article that are no news, found by the `lines:` rules.

An aside is a line of its own where the article has lines; where its paragraphs were lost it stands in the middle of
the running text, and its end has to be found: a headline ends where sentence case begins again.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple, cast

import regex

from attribution.rulebook.model import Line, Rulebook
from attribution.text.document import BlockKind
from attribution.text.marks import TERMINATOR, is_blank, lower

LONG_LINE = 240
"""A line longer than this holds more than one aside, so the aside's own end is looked for."""

LINKS = 6
"""The lines that a bare "read more" and the headlines below it take at most."""

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\-./]*(?<![.\-/'’])")
_QUOTED_HEADLINE = regex.compile(r"""[\s:]*(?:["“][^"”\n]{3,200}["”]|'[^'\n]{3,200}'(?!\w))(?:\s*di sini)?\s*:?""")
_GLUE = regex.compile(r"(?<=\p{Ll}{2})\p{Lu}")
_COLON = regex.compile(r":|.\s*:")
_NOTHING = regex.compile(r"[\s:]*+$")
_LOST_LINK = regex.compile(r"\s*,[\s,]*")
_QUOTE = frozenset("\"“”„«")
_BEHIND = frozenset(TERMINATOR + "\"“”»)]}")


class Aside(NamedTuple):
    """A stretch that is no news, and what it is."""

    start: int
    end: int
    kind: BlockKind


def merge(asides: Sequence[Aside]) -> list[Aside]:
    """The asides in order, those that overlap made one, of the first one's kind."""
    merged: list[Aside] = []
    for aside in sorted(asides, key=lambda aside: (aside.start, -aside.end)):
        if not merged or aside.start >= merged[-1].end:
            merged.append(aside)
        elif aside.end > merged[-1].end:
            merged[-1] = merged[-1]._replace(end=aside.end)
    return merged


class Asides:
    """Finds the asides of a text by the `lines:` rules of a rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rules: tuple[Line, ...] = rulebook.lines
        self._particles = frozenset(form.casefold() for form in rulebook.words.get("title-particle", ()))
        self._starters = frozenset(form.casefold() for form in rulebook.words.get("sentence-starter", ()))
        self._starts = {form.lower(): rule for rule in self._rules for form in rule.starts}
        self._contains = {form.lower(): rule for rule in self._rules for form in rule.contains}
        self._forms = _forms([*self._starts, *self._contains])
        self._patterns = [
            (regex.compile(rule.pattern, regex.MULTILINE), rule) for rule in self._rules if rule.pattern is not None
        ]

    def find(self, text: str, lines: Sequence[tuple[int, int]], boundaries: Sequence[int]) -> list[Aside]:
        """The asides of the text; they may overlap, see `merge`."""
        found = [
            Aside(*match.span(), cast(BlockKind, rule.kind))
            for pattern, rule in self._patterns
            for match in pattern.finditer(text)
            if match.end() > match.start()
        ]
        return [*found, *self._by_form(text, lines, boundaries)]

    def _by_form(self, text: str, lines: Sequence[tuple[int, int]], boundaries: Sequence[int]) -> Iterator[Aside]:
        if self._forms is None:
            return
        starts = [start for start, _ in lines]
        for match in self._forms.finditer(lower(text)):
            index = bisect_right(starts, match.start()) - 1
            if index < 0:
                continue
            form = match.group()
            rule = self._starts.get(form)
            if rule is not None and _may_begin(text, lines[index][0], *match.span()):
                yield self._begun(text, rule, match.span(), lines[index : index + LINKS], boundaries)
            elif (rule := self._contains.get(form)) is not None:
                yield _held(rule, match.span(), lines[index], boundaries)

    def _begun(
        self, text: str, rule: Line, form: tuple[int, int], lines: Sequence[tuple[int, int]], boundaries: Sequence[int]
    ) -> Aside:
        start, behind = form
        first, last = lines[0]
        kind = cast(BlockKind, rule.kind)
        before = _last_shown(text, first, start)
        if before >= first and text[before] in "([":
            closing = text.find(")" if text[before] == "(" else "]", behind, last)
            if closing >= 0:
                return Aside(before, closing + 1, kind)
        if lost := _LOST_LINK.match(text, behind, last):
            return Aside(start, lost.end(), kind)
        if start - first <= 3 and last - first <= LONG_LINE:
            links = lines[1:] if kind == "read-more" and _NOTHING.match(text, behind, last) else []
            for line in takewhile(lambda line: _is_link(text, line), links):
                last = line[1]
            return Aside(first, last, kind)
        if kind == "read-more":
            return Aside(start, self.headline_end(text, behind, last), kind)
        return Aside(start, _next(boundaries, behind, last), kind)

    def headline_end(self, text: str, start: int, end: int) -> int:
        """Where the headline that begins at `start` ends, at `end` at the latest.

        It ends before a quotation, a gap of two blanks or a full stop; else before the capital word that begins the
        first stretch of sentence case, which is the nearest word that often begins a sentence, or the last capital.
        """
        if quoted := _QUOTED_HEADLINE.match(text, start, end):
            return quoted.end()
        words: list[tuple[int, int]] = []
        sentence_case = False
        for match in _WORD.finditer(text, start, end):
            if len(words) >= 3 and (stop := _gap_ends(text, words[-1][1], match.start())) is not None:
                return stop
            word = match.group()
            words.append(match.span())
            if word[0].isupper() and len(words) > 3 and sentence_case and word.casefold() in self._starters:
                return match.start()
            if word[0].islower() and word.casefold() not in self._particles:
                if len(words) <= 3:
                    sentence_case = True
                elif not sentence_case:
                    return self._last_start(text, words)
        return end

    def _last_start(self, text: str, words: Sequence[tuple[int, int]]) -> int:
        before = words[2:-1]
        for start, end in reversed(before[-8:]):
            word = text[start:end]
            if glued := _GLUE.search(word):
                return start + glued.start()
            if word[0].isupper() and word.casefold() in self._starters:
                return start
        for start, _ in reversed(before):
            if not text[start].islower():
                return start
        return words[-1][0]


def _forms(forms: Sequence[str]) -> re.Pattern[str] | None:
    if not forms:
        return None
    longest = sorted(forms, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")(?!\w)")


def _last_shown(text: str, first: int, start: int) -> int:
    at = start - 1
    while at >= first and is_blank(text[at]):
        at -= 1
    return at


def _may_begin(text: str, first: int, start: int, end: int) -> bool:
    """Whether an aside may begin here: at the beginning of a line or in a bracket, or with a capital and a colon, or
    with a capital behind the end of a sentence or a gap of two blanks."""
    at = _last_shown(text, first, start)
    if at < first or start - first <= 3 or text[at] in "([":
        return True
    if not text[start].isupper():
        return False
    return start - at > 2 or text[at] in _BEHIND or _COLON.match(text, end - 1) is not None


def _is_link(text: str, line: tuple[int, int]) -> bool:
    """Whether a line below a bare "read more" is a headline: short, and not ended like a sentence."""
    return line[1] - line[0] <= LONG_LINE and text[line[1] - 1] not in '.,;:"”…'


def _gap_ends(text: str, end: int, start: int) -> int | None:
    gap = text[end:start]
    at = end
    while at < start and text[at] in TERMINATOR:
        at += 1
    if _QUOTE.intersection(gap) or (at > end and at < start) or sum(map(is_blank, gap)) >= 2:
        return at
    return None


def _held(rule: Line, form: tuple[int, int], line: tuple[int, int], boundaries: Sequence[int]) -> Aside:
    first, last = line
    kind = cast(BlockKind, rule.kind)
    if last - first <= 2 * LONG_LINE:
        return Aside(first, last, kind)
    index = bisect_right(boundaries, form[0]) - 1
    begin = boundaries[index] if index >= 0 else first
    return Aside(max(first, begin), _next(boundaries, form[1], last), kind)


def _next(boundaries: Sequence[int], at: int, last: int) -> int:
    index = bisect_right(boundaries, at)
    return min(last, boundaries[index]) if index < len(boundaries) else last
