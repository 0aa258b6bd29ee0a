"""How many columns of a terminal a text takes, and how to break it into lines that fit.

Widths are those of `wcwidth`, which `tabulate` pads by too, so that CJK and emoji keep the columns straight.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

import regex
from wcwidth import wcswidth

_GRAPHEME = regex.compile(r"\X")
_UNSEEN = frozenset({"Cc", "Cs"})
"""Categories of characters that terminals act on, or cannot show."""

_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Bidirectional classes of the marks that turn the direction of the text after them, table included."""


def printable(text: str) -> str:
    """The text on one line: white space collapsed, characters that are no text left out."""
    return "".join(filter(_harmless, " ".join(text.split())))


def width(text: str) -> int:
    """The columns that a printable text takes."""
    return max(wcswidth(text), 0)


def wrap(text: str, columns: int) -> list[str]:
    """The lines of a text, each at most `columns` wide, broken at spaces or, in longer words, between characters."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        for piece, glued in _pieces(word, columns):
            joined = f"{line} {piece}" if line and not glued else line + piece
            if line and width(joined) > columns:
                lines.append(line)
                line = piece
            else:
                line = joined
    return [*lines, line]


def share(natural: Sequence[int], least: Sequence[int], weight: Sequence[int], columns: int) -> list[int]:
    """The widths of columns that together fit into `columns`, none below its `least`.

    The column that is widest for its weight gives way first; where even the least do not fit, those are returned.
    """
    widths = [max(low, min(w, columns)) for w, low in zip(natural, least, strict=True)]
    while sum(widths) > columns:
        loose = [i for i, w in enumerate(widths) if w > least[i]]
        if not loose:
            break
        widths[max(loose, key=lambda i: widths[i] / weight[i])] -= 1
    return widths


def _pieces(word: str, columns: int) -> Iterator[tuple[str, bool]]:
    if width(word) <= columns:
        yield word, False
        return
    piece, glued = "", False
    for grapheme in _GRAPHEME.findall(word):
        if piece and width(piece + grapheme) > columns:
            yield piece, glued
            piece, glued = "", True
        piece += grapheme
    yield piece, glued


def _harmless(character: str) -> bool:
    return unicodedata.category(character) not in _UNSEEN and unicodedata.bidirectional(character) not in _TURNING
