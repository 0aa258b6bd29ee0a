"""Short forms that the article itself introduces in brackets: `Badan Pusat Statistik (BPS)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attribution.resolver.alike import contracts
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.words import Word

_LONGEST = 16
"""Words of a long form at most."""


_LINKS = 2
"""Small words within a name of which its short form says nothing."""


class ShortForm(NamedTuple):
    """A long form and the short one after it; `begin`…`end` are the words of the long form."""

    begin: int
    end: int
    short: str
    close: int


def short_forms(words: Sequence[Word], lexicon: Lexicon) -> Iterator[ShortForm]:
    """Every `long form (SHORT)` and `long form atau SHORT` in the words, with the extent of the long form."""
    for at, word in enumerate(words):
        if word.text != "(" or at == 0:
            continue
        close = next((i for i in range(at + 1, min(at + 6, len(words))) if words[i].text == ")"), None)
        if close is None or close == at + 1 or not words[at + 1].text[0].isalpha() or words[at + 1].type == "date":
            continue
        short = " ".join(word.text for word in words[at + 1 : close])
        begin = _begin(words, at, short, lexicon)
        if begin < at:
            yield ShortForm(begin, at, short, close)


def _begin(words: Sequence[Word], end: int, short: str, lexicon: Lexicon) -> int:
    """The first word of the long form that ends before `end`: where the letters of the short form say, else a noun."""
    low = end
    while low > max(0, end - _LONGEST) and (
        _inside(words[low - 1], lexicon) or _closes(words, low) or _listed(words, low)
    ):
        low -= 1
    while low < end and not words[low].capital:
        low += 1
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    if short.isupper() or short[0].isupper():
        for begin in range(end - 1, low - 1, -1):
            if words[begin].capital and spells(words[begin:end], letters):
                return begin
    low = max((i + 1 for i in range(low, end) if words[i].text == ","), default=low)
    role = max((i for i in range(low, end) if words[i].type == "role" and words[i].capital), default=low - 1)
    heads = [i for i in range(role + 1, end) if words[i].capital and _heads(words[i], lexicon)]
    return heads[0] if heads else end


def _heads(word: Word, lexicon: Lexicon) -> bool:
    """Whether a word begins the name of a body or a document."""
    return word.type == "organization" or word.form in lexicon.document


def _inside(word: Word, lexicon: Lexicon) -> bool:
    return word.capital or word.type in ("particle", "number") or word.form in lexicon.name_link or word.text in "&/-"


def _listed(words: Sequence[Word], low: int) -> bool:
    """Whether a comma before `low` parts the members of a name (`Badan Meteorologi, Klimatologi, dan Geofisika`)."""
    return words[low - 1].text == "," and low >= 2 and words[low - 2].capital and words[low - 2].type != "date"


def _closes(words: Sequence[Word], low: int) -> bool:
    return words[low - 1].text in "()" and low >= 2 and words[low - 2].capital


def spelt_out(words: Sequence[Word], text: str, short: str) -> str | None:
    """The capitalized words whose initials are the short form, though no bracket says so; None when there are none."""
    letters = [letter.casefold() for letter in short]
    for at, word in enumerate(words):
        if not (word.capital and word.form[0] == letters[0] and word.type == "organization"):
            continue
        for end in range(at + len(letters), min(at + len(letters) + _LINKS, len(words)) + 1):
            whole = words[end - 1].capital and not (end < len(words) and words[end].capital)
            if whole and spells(words[at:end], letters):
                return text[word.start : words[end - 1].end]
    return None


def contractions(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The words behind an office that contract two common ones of the article, and those (`Dirjen Aptika`)."""
    asked = [
        word
        for office, word in pairwise(words)
        if office.type == "role" and word.type in ("name", "acronym") and word.form not in lexicon.given_name
    ]
    pairs = [
        (left, right)
        for left, right in pairwise(words if asked else ())
        if left.capital and right.capital and left.end + 1 == right.start and not (left.named or right.named)
    ]
    for word in asked:
        long = next((pair for pair in pairs if contracts(word.form, pair[0].form, pair[1].form)), None)
        if long is not None:
            yield word.text, f"{long[0].text} {long[1].text}"


def calling_names(words: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """What persons are called in a bracket behind their names (`Syaiful Yusran (Gus Ipung)`), by its place."""
    for at, word in enumerate(words[:-2]):
        if word.text != "(" or not at or not words[at - 1].named:
            continue
        close = next((i for i in range(at + 1, min(at + 5, len(words))) if words[i].text == ")"), at)
        inside = words[at + 1 : close]
        called = " ".join(each.text for each in inside)
        plain = all(each.capital and each.type in ("name", "honorific", "title") for each in inside)
        if len(inside) > 1 and plain and lexicon.kind_of_known(called) is None:
            yield at, called


def spells(words: Sequence[Word], letters: Sequence[str]) -> bool:
    """Whether the initials spell the letters, one for one; a small word may lend its initial or none."""
    if not words:
        return not letters
    first, rest = words[0], words[1:]
    if first.type == "mark":
        return spells(rest, letters)
    if not first.capital:
        return spells(rest, letters) or (letters[:1] == [first.form[:1]] and spells(rest, letters[1:]))
    initials = [part[0].casefold() for part in first.text.split("-") if part]
    return list(letters[: len(initials)]) == initials and spells(rest, letters[len(initials) :])
