"""The characters that the text stage knows: blanks, line ends, quotation marks and sentence marks."""

from __future__ import annotations

BLANK = "\u200b\ufeff\u00ac\u2020"
"""Blank besides white space: zero-width space, byte order mark, and the two halves of a no-break space once read as
Mac Roman, which sites carry to this day."""

LINE_END = r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]"
"""A line end, as a pattern."""

SINGLE = "'‘’‚‹›"
"""Single quotation marks."""

TERMINATOR = ".!?…"
"""Marks that may end a sentence."""


def is_blank(character: str) -> bool:
    """Whether the character shows nothing: white space and what stands for it."""
    return character.isspace() or character in BLANK


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the blanks at its two ends; `start == end` when nothing is left."""
    while start < end and is_blank(text[start]):
        start += 1
    while end > start and is_blank(text[end - 1]):
        end -= 1
    return start, end
