"""Which document `laporan itu` is: the last one of that noun that the article describes more fully."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.resolver.lexicon import Lexicon
from attribution.resolver.words import Word, WordIndex

_LONGEST = 18
"""Words of a document's description at most."""


def described_before(index: WordIndex, lexicon: Lexicon, head: str, long: str | None, at: int) -> str | None:
    """The description of the last document named by `head`, or by its `long` form, before the offset `at`."""
    words = index.words
    names = [name.split() for name in (head, long) if name]
    for begin in range(index.at(at) - 1, -1, -1):
        for name in names:
            if [word.form for word in words[begin : begin + len(name)]] == name:
                end = _end(words, begin + len(name), lexicon)
                if end > begin + len(name):
                    return " ".join(index.text[words[begin].start : words[end - 1].end].split())
    return None


def _end(words: Sequence[Word], at: int, lexicon: Lexicon) -> int:
    """Where the description ends whose noun ends before `at`; `at` itself when nothing is added to the noun."""
    stop, last, first = at, at, at
    depth = 0
    while stop < min(len(words), first + _LONGEST):
        word = words[stop]
        if word.text == "(":
            depth += 1
        elif word.text == ")" and depth:
            depth -= 1
            last = stop + 1
        elif word.type == "mark" and depth == 0:
            break
        elif depth == 0 and word.form in lexicon.demonstrative:
            return at
        elif word.capital or word.type == "number":
            last = stop + 1
        elif depth == 0 and stop > first and word.form not in lexicon.document_link:
            break
        elif stop == first and word.form not in lexicon.document_link:
            if word.type != "lower":
                break
            last = stop + 1
        stop += 1
    return last
