"""Whether a capitalized name is a person's, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from attribution.resolver.lexicon import Lexicon
from attribution.resolver.names import Names, cores
from attribution.resolver.words import Word

_MARKS = frozenset("\"'“”‘’«»")
"""Quotation marks: what stands between two of them is a title or a street before it is a person."""


class Surroundings:
    """Reads the words around the names of one article."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon, names: Names, introduced: Set[str]) -> None:
        self._words, self._lexicon, self._names, self._introduced = words, lexicon, names, introduced
        single = (at for at, end in cores(words) if end - at == 1 and at and words[at - 1].type == "role")
        self._owners = {words[at].form for at in single if self._owning(at)}

    def personal(self, start: int, end: int, office: bool) -> bool:
        """Whether the name at `start`…`end` is likely a person's; `office` says that one stands before it."""
        words = self._words
        before = words[start - 1] if start else None
        if before is not None and before.text in _MARKS and end < len(words) and words[end].text in _MARKS:
            return False
        if end < len(words) and words[end].text[-1].isalnum() and any(c.isdigit() for c in words[end].text) and (
            words[end].capital and words[end].start - words[end - 1].end == 1
        ):
            return False
        if end < len(words) and words[end].form in self._lexicon.organization_tail and words[end].capital and (
            words[end].start - words[end - 1].end == 1
        ):
            return False
        if before is not None and 0 < words[start].start - before.end <= 2:
            if before.type in ("title", "honorific"):
                return True
            if before.type == "organization" or (office and self._owner(start, end)):
                return False
            if office:
                return not self._field(start, end)
            opening = start < 2 or words[start - 2].type == "mark" or words[start - 2].end + 1 < before.start
            if before.type in ("place", "acronym", "media") or (before.capital and not opening):
                return False
        name = " ".join(word.text for word in words[start:end])
        if self._lexicon.kind_of_known(name) is not None:
            return False
        return office or end - start >= 2 or self.described(end)

    def titled(self, start: int) -> bool:
        """Whether a title or a capitalized address stands right before the name at `start`."""
        before = self._words[start - 1] if start else None
        return before is not None and before.type in ("title", "honorific") and before.capital

    def subject(self, at: int) -> bool:
        """Whether a word stands at the head of a sentence or clause, with words in lower case behind it."""
        words = self._words
        before, after = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
        opens = before is None or before.type == "mark" or before.end + 1 < words[at].start
        return opens and after is not None and after.text[0].islower()

    def described(self, end: int) -> bool:
        """Whether an age or an occupation follows the name that ends before the word `end`."""
        after = self._words[end : end + 3]
        if len(after) < 3:
            return False
        if after[0].text == "(":
            return after[1].type == "number" and after[2].text == ")"
        return (
            after[0].text == ","
            and not after[1].capital
            and after[1].type in ("role", "common")
            and (after[1].form in self._lexicon.role or after[1].form in self._lexicon.person_noun)
        )

    def _field(self, start: int, end: int) -> bool:
        """Whether the one word behind an office is its field: a short form, or a name follows both elsewhere."""
        words = self._words
        if end - start > 1 or words[start].form in self._lexicon.given_name:
            return False
        return words[start].form in self._introduced or self._names.follows(words[start - 1], words[start])

    def _owner(self, start: int, end: int) -> bool:
        """Whether the one word behind an office is whose it is, as a name follows it past a comma somewhere."""
        return end - start == 1 and self._words[start].form in self._owners

    def _owning(self, start: int) -> bool:
        """Whether a name follows the one word behind an office past a comma (`CEO Juve, Budi Santoso`)."""
        words = self._words
        if words[start].form in self._lexicon.given_name or start + 2 >= len(words) or words[start + 1].text != ",":
            return False
        name, after = words[start + 2 : start + 4], words[start + 3 : start + 5]
        if len(name) > 1 and all(word.named for word in name):
            return True
        closed = len(after) > 1 and (after[0].text == "(" or (after[0].text == "," and after[1].type == "date"))
        return closed and name[0].named
