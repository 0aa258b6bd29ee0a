"""The other names that an article gives a person right beside the full one: in a bracket, after `alias`, before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.resolver.acronyms import calling_names
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.words import Word

_CALLED = 10
"""Words after a name in which another name of the person may be given."""


class CallNames:
    """What the persons of one article are called beside their names."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon) -> None:
        self._words, self._lexicon = words, lexicon
        self._brackets = list(calling_names(words, lexicon))

    def bracket(self, end: int, name: str) -> None:
        """Takes up a name in the bracket behind the name that ends before the word `end`."""
        self._brackets.append((end, name))

    def beside(self, start: int, end: int) -> Iterator[str]:
        """The other names of whoever is named by the words up to `end`, from the office at `start` on."""
        yield from (name for at, name in self._brackets if at == end)
        called = self._behind(end) or self._before(start, end)
        if called:
            yield called

    def _behind(self, end: int) -> str:
        """The name by which the words after a name say that the person is called (`alias`, `yang akrab disapa`)."""
        forms = [word.form for word in self._words[end : end + _CALLED]]
        for at in range(min(3, len(forms))):
            length = self._lexicon.naming.length_at(forms, at)
            if length:
                name = self._words[end + at + length : end + at + length + 3]
                stop = next((i for i, word in enumerate(name) if not word.capital), len(name))
                return " ".join(word.text for word in name[:stop])
        return ""

    def _before(self, start: int, end: int) -> str:
        """The name of one word that the full name explains (`Tompel, sapaan akrab Budi Santoso`)."""
        words, nouns = self._words, self._lexicon.nickname_noun
        for at in range(max(start - 2, 2), start):
            name = words[at - 2]
            if nouns.length_at([word.form for word in words[at:start]], 0) == start - at and end - start > 1:
                return name.text if words[at - 1].type == "mark" and name.named else ""
        return ""
