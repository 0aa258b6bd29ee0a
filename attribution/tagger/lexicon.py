"""The forms of words as the tagger knows them: a vector's row, the letters they begin and end with, their shape."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

AFFIXES = 10
"""Letter features of a form: its beginnings and ends of one to four letters, the form itself, its length."""
BUCKETS = 1 << 13
"""Rows that the letter features are hashed into."""
SHAPES = 12

_DIGIT = re.compile(r"\d")


def normal(form: str) -> str:
    """The form that the vectors are of: lower-case, every digit a zero."""
    return _DIGIT.sub("0", form.lower())


def shape(form: str) -> int:
    """The class of a form by its letters: 0 to `SHAPES` - 1."""
    if form.isdigit():
        return 1
    if not any(character.isalnum() for character in form):
        return 2 if len(form) == 1 else 3
    if any(character.isdigit() for character in form):
        return 4
    if form.islower():
        return 5 if "-" not in form else 6
    if form.isupper():
        return 7 if len(form) == 1 else 8
    if form[0].isupper() and form[1:].islower():
        return 9 if "-" not in form else 10
    return 11


def affixes(form: str) -> list[int]:
    """The hashed letter features of a form, `AFFIXES` of them."""
    word = normal(form)
    parts = [f"{size}<{word[:size]}" for size in (1, 2, 3, 4)] + [f"{size}>{word[-size:]}" for size in (1, 2, 3, 4)]
    parts += [f"={word}", f"#{min(len(word), 15)}"]
    return [crc32(part.encode()) % BUCKETS for part in parts]


class Lexicon:
    """Every form met so far, numbered; the number indexes the rows that the network has worked out for it.

    `words` are the words of the vectors in the order of their rows; row 0 stands for all others.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self.words = tuple(words)
        self._rows: Mapping[str, int] = {word: row for row, word in enumerate(self.words, 1)}
        self._numbers: dict[str, int] = {}
        self.row: list[int] = []
        self.affixes: list[list[int]] = []
        self.shape: list[int] = []

    def __len__(self) -> int:
        return len(self.row)

    def numbers(self, forms: Iterable[str]) -> NDArray[np.int64]:
        """The number of each form; a form not met before gets the next one."""
        known = self._numbers
        numbers = []
        for form in forms:
            number = known.get(form)
            if number is None:
                number = known[form] = len(self.row)
                self.row.append(self._rows.get(normal(form), 0))
                self.affixes.append(affixes(form))
                self.shape.append(shape(form))
            numbers.append(number)
        return np.array(numbers, dtype=np.int64)
