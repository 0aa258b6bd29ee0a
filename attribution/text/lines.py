"""The lines of a text, and which of them are headings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from attribution.text.marks import LINE_END, TERMINATOR, trim

_LINE_END = regex.compile(LINE_END)
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*")
_ENDED = frozenset(TERMINATOR + "\"”»’',;:)]-–—")

WRAPPED = 0.6
"""The share of line ends in mid-sentence from which a text counts as wrapped by hand."""

HEADING = (2, 20)
"""The fewest and the most words of a heading."""


def find_lines(text: str) -> list[tuple[int, int]]:
    """The lines that hold something, blanks trimmed; of a text wrapped by hand, its paragraphs."""
    ends = [(0, 0), *(match.span() for match in _LINE_END.finditer(text)), (len(text), len(text))]
    lines = [trim(text, before[1], after[0]) for before, after in pairwise(ends)]
    lines = [line for line in lines if line[0] < line[1]]
    joined = {after for before, after in pairwise(lines) if len(_LINE_END.findall(text, before[1], after[0])) < 2}
    unended = sum(
        after in joined and text[end - 1] not in _ENDED and end - start >= 40
        for (start, end), after in pairwise(lines)
    )
    if len(joined) < 3 or unended < WRAPPED * len(joined):
        return lines
    paragraphs: list[tuple[int, int]] = []
    for line in lines:
        if line in joined:
            paragraphs[-1] = (paragraphs[-1][0], line[1])
        else:
            paragraphs.append(line)
    return paragraphs


def find_headings(
    text: str, lines: Sequence[tuple[int, int]], title: str | None, particles: Collection[str]
) -> list[tuple[int, int]]:
    """The lines that are headings: the article's title, and lines in title case that end without a mark.

    An article of one line has none. `particles` are the words that stay small in title case.
    """
    if len(lines) < 2:
        return []
    headings = [line for line in lines if _is_heading(text[line[0] : line[1]], particles)]
    first = text[lines[0][0] : lines[0][1]]
    if title is not None and lines[0] not in headings and first.split() == title.split():
        headings.insert(0, lines[0])
    return headings


def _is_heading(line: str, particles: Collection[str]) -> bool:
    if line[-1] in _ENDED or line[0].islower() or len(line) > 200:
        return False
    words = _WORD.findall(line)
    if not HEADING[0] <= len(words) <= HEADING[1]:
        return False
    content = [word for word in words if word[0].isalpha() and word.casefold() not in particles]
    return len(content) >= 2 and all(not word[0].islower() for word in content)
