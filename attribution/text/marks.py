"""The characters that the text stage knows, and the quotation marks of a text with what speaks for either end."""

from __future__ import annotations

from typing import NamedTuple

import regex

BLANK = "\u200b\ufeff\u00ac\u2020"
"""Blank besides white space: zero-width space, byte order mark, and the two halves of a no-break space once read as
Mac Roman, which sites carry to this day."""

LINE_END = r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]"
"""A line end, as a pattern."""

TERMINATOR = ".!?…"
"""Marks that may end a sentence."""

_MARK = regex.compile(
    r"""
    ''|``|’’|‘‘|["“”„‟«»]
  | (?<![\p{L}\p{N}])['‘’‚‹›]|['‘’‚‹›](?![\p{L}\p{N}])     # no apostrophe inside a word
  | (?<=\s)\?(?=\p{L})|(?<=,)\?(?=\s|$)                       # a mark that an encoding turned into ?
    """,
    regex.VERBOSE | regex.MULTILINE,
)
_BIAS = {
    **dict.fromkeys(["“", "‟", "«", "‹", "``", "‘‘"], 3.0), **dict.fromkeys("„‚", 4.0), "‘": 2.0,
    **dict.fromkeys(["”", "»", "›", "’’"], -3.0), "’": -2.0,
}
_FAMILY = {
    **dict.fromkeys("'‘’‚‹›", "single"), **dict.fromkeys("“”„‟", "curly"), **dict.fromkeys("«»", "angle"), "?": "lost",
}
_MARKS = frozenset("\"“”„‟«»'‘’‚‹›`")

_NEAR = 8
"""How many characters on each side of a mark are looked at."""


class Mark(NamedTuple):
    """A quotation mark: where it stands, its family, and how far its neighbours lean to opening (positive)."""

    start: int
    end: int
    family: str
    lean: float


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


def find_marks(text: str) -> list[Mark]:
    """All quotation marks of the text, apostrophes between letters left out."""
    return [
        Mark(m.start(), m.end(), _FAMILY.get(m.group(), "straight"), _lean(text, m.start(), m.end(), m.group()))
        for m in _MARK.finditer(text)
    ]


def _lean(text: str, start: int, end: int, mark: str) -> float:
    """How far a mark leans to opening: by its own shape, by the character on each side, past other marks, and where
    blanks stand on both sides, as in tokenised text, by what stands behind the blanks."""
    before, after = start - 1, end
    while before >= start - _NEAR and _at(text, before) in _MARKS:
        before -= 1
    while after < end + _NEAR and _at(text, after) in _MARKS:
        after += 1
    left, right = _at(text, before), _at(text, after)
    lean = _BIAS.get(mark, 0.0) + _lean_of_left(left) + _lean_of_right(right)
    if is_blank(left) and is_blank(right):
        while before >= start - _NEAR and _at(text, before) in " \t\u00a0":
            before -= 1
        while after < end + _NEAR and _at(text, after) in " \t\u00a0":
            after += 1
        left, right = _at(text, before), _at(text, after)
        lean += -1.5 if left in ",;" else 1.5 if left in ":(\n" else 0.0
        lean += -0.5 if right.islower() else -1.5 if right in ".,;)\n" else 0.5
    return lean


def _at(text: str, at: int) -> str:
    return text[at] if 0 <= at < len(text) else "\n"


def _lean_of_left(left: str) -> float:
    if is_blank(left) or left in "([{—–-/:":
        return 2.0
    return -1.5 if left in TERMINATOR or left.isalnum() else -2.0


def _lean_of_right(right: str) -> float:
    if right.islower():
        return 1.0
    return 2.0 if right.isalnum() or right in "([{@#$" else -2.0


def lower(text: str) -> str:
    """The text in lower case, as long as it is: a letter that would become two stays as it is."""
    plain = text.lower()
    if len(plain) == len(text):
        return plain
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)
