"""Proper names of persons: where one begins and ends among the words of a title, an office and an institution.

`Kepala Riset Maju Artha Budi Santoso` is an office, a company and a name, all in capitals. The word lists take away
what they know; for the rest the article itself is asked: where else does a part of it stand alone?
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set

from attribution.resolver.lexicon import Lexicon
from attribution.resolver.words import Word

_HEADS = frozenset(("role", "organization", "place", "common"))
"""Classes of words that an institution's name may follow."""
_FULL = 2
"""Words of a name as a rule."""
_ONE = "I"
"""The first word of Balinese names, before another such word; else the number of a body."""
_LONGEST = 4
"""Words of a name when nothing in the article says where it begins."""


class Names:
    """Splits runs of words into what precedes a name and the name, by the evidence of one article."""

    def __init__(self, words: Sequence[Word], lexicon: Lexicon, introduced: Set[str]) -> None:
        self._words, self._lexicon, self._introduced = words, lexicon, introduced
        self.alone: Counter[str] = Counter()
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._after: set[tuple[str, str]] = set()
        self._surnames: set[str] = set()
        self._bodies: set[str] = set()
        self._fields: set[tuple[str, str]] = set()
        self._behind: dict[str, set[str]] = {}
        for begin, end in cores(words):
            text = self._text(words, begin, end)
            before = self._before(words, begin)
            self.alone[text] += 1
            if end - begin == 1 and (self._has_tail(end) or (before is not None and self._makes_body(before))):
                self._bodies.add(text)
            if end - begin > 2 and before is not None:
                self._fields.add((before.form, words[begin].text))
            if end - begin > 2:
                self._behind.setdefault(words[begin].text, set()).add(words[begin + 1].text)
            if end - begin == 2:
                self._surnames.add(words[end - 1].text)
            self._places.setdefault(text, []).append((begin, end))
            if before is not None and before.type in _HEADS:
                self._after.add((before.form, text))

    def _makes_body(self, before: Word) -> bool:
        """Whether a word makes the name behind it that of a body (`di Halosehat`, `data Halosehat`)."""
        return before.form in self._lexicon.place_preposition or before.form in self._lexicon.document

    def _has_tail(self, end: int) -> bool:
        """Whether the word `end`, right behind a name, makes it a body's (`Laut United`)."""
        after = self._words[end : end + 1]
        tail = [word for word in after if word.capital and word.form in self._lexicon.organization_tail]
        return bool(tail) and _joined(self._words[end - 1], tail[0])

    def follows(self, before: Word, word: Word) -> bool:
        """Whether the same two words stand before a longer name somewhere."""
        return (before.form, word.text) in self._fields

    def places(self, name: str) -> list[tuple[int, int]]:
        """Where the name stands alone, as half-open ranges of word indices."""
        return self._places.get(name, [])

    def only_longer(self, first: str) -> str | None:
        """The one name of two words or three that begins with the word, when no other does and it is no product's."""
        longer = [name for name in self._places if name.startswith(f"{first} ")]
        if len(longer) != 1 or len(longer[0].split()) > _FULL + 1:
            return None
        after = self._words[self._places[longer[0]][0][1] :][:1]
        model = any(letter.isdigit() for word in after if word.capital for letter in word.text)
        return None if model else longer[0]

    def split(self, words: Sequence[Word], begin: int, end: int) -> int:
        """Where in the core `begin`…`end` (words that can stand in a name) the name begins.

        It may begin before the core, with a listed word that is a first name here (`Tim Hawkins`, `AKP Lalu Hedwin`).
        """
        while begin < end - 1 and (words[begin].form in self._introduced or self._numbers(words, begin)):
            begin += 1
        start = self._begin(words, begin, end)
        before = self._before(words, begin)
        if start > begin and before is not None:
            self._after.add((before.form, self._text(words, begin, start)))
        return start if start > begin else self._widened(words, begin, end)

    def _numbers(self, words: Sequence[Word], begin: int) -> bool:
        """Whether the core begins with the number of a body before it (`Pelabuhan I Rahmadi`)."""
        before = self._before(words, begin)
        if words[begin].text != _ONE or before is None or before.type not in ("place", "organization", "acronym"):
            return False
        return words[begin + 1].type == "name" and words[begin + 1].form not in self._lexicon.first_name

    def _widened(self, words: Sequence[Word], begin: int, end: int) -> int:
        """The beginning of a name with a listed word before the core that belongs to it."""
        first = words[begin - 1] if begin else None
        if first is None or first.type != "common" or not first.capital or not _joined(first, words[begin]):
            return begin
        title = begin > 1 and words[begin - 2].type == "title"
        given = end - begin == 1 and first.form in self._lexicon.given_name
        if given and begin > 1 and words[begin - 2].named and _joined(words[begin - 2], first):
            return begin - 1
        places = self._places.get(self._text(words, begin, end), ())
        elsewhere = any(start and self._words[start - 1].form != first.form for start, _ in places)
        closed = begin > 1 and words[begin - 2].type in ("place", "acronym")
        return begin - 1 if title or (given and (closed or not elsewhere)) else begin

    def _begin(self, words: Sequence[Word], begin: int, end: int) -> int:
        count = sum(words[at].named for at in range(begin, end))
        before = self._before(words, begin)
        if count <= 1 or (before is not None and before.type in ("title", "honorific")):
            return begin
        if words[begin].form in self._lexicon.inner_title and words[begin].type == "name":
            return begin
        head = before is not None and before.type in _HEADS
        if before is not None and self._names_place(words, before, begin, end):
            begin += 1
            return begin if end - begin == 1 else self._begin(words, begin, end)
        tail = next((at for at in range(end - 3, begin, -1) if words[at].form in self._lexicon.organization_tail), None)
        if tail is not None and before is not None and before.type == "role":
            return tail + 1
        institution = head and before is not None and self._opens_body(words, before, begin, end)
        if count > 2 and words[begin].text in self._surnames and words[end - 1].text in self.alone:
            return begin + 1
        if count > 2 and before is not None and before.type in _HEADS and self._brand(words, begin, end):
            return begin + 1
        if not institution and self._stands_alone(words, begin, end):
            first, second = (words[at].form in self._lexicon.given_name for at in (begin, begin + 1))
            body = head and count > 2 and second and not first
            return begin + 1 if body and self._stands_alone(words, begin + 1, end) else begin
        for start in range(begin + 1, end):
            if words[start].named and (
                (start < end - 1 and self._stands_alone(words, start, end))
                or (self._text(words, start, end) in self.alone and (start < end - 1 or institution))
            ):
                return self._with_first_names(words, begin, self._past_brand(words, start, end))
        body = before is not None and before.type == "organization"
        given = next((at for at in range(begin + body, end - 1) if words[at].form in self._lexicon.given_name), None)
        if given is not None and before is not None and (before.type == "role" or body or (head and count >= _LONGEST)):
            return self._with_first_names(words, begin + body, given)
        if head and count >= _LONGEST:
            return self._with_first_names(words, begin, end - 2)
        return begin if count <= _LONGEST else self._with_first_names(words, begin, end - 3)

    def _brand(self, words: Sequence[Word], begin: int, end: int) -> bool:
        """Whether the first word of a core behind an office is a company (`juru bicara Yahoo Carolyn Clark`).

        It stands alone elsewhere, and so does the name's last word, or it stands before other names too, or the article
        says elsewhere that something is there or that a paper is its.
        """
        first = words[begin]
        if first.form in self._lexicon.given_name or first.text not in self.alone:
            return False
        last = words[end - 1].text in self.alone or self._stands_alone(words, begin + 1, end)
        return last or first.text in self._bodies or len(self._behind.get(first.text, ())) > 1

    def _past_brand(self, words: Sequence[Word], start: int, end: int) -> int:
        """Where the name begins when the word at `start` stands alone too, but a first name follows."""
        if start + 2 >= end:
            return start
        if words[start].text in self._bodies and words[start].form not in self._lexicon.given_name:
            return start + 1
        first, second = (words[at].form in self._lexicon.given_name for at in (start, start + 1))
        return start + (second and not first and self._stands_alone(words, start + 1, end))

    def _opens_body(self, words: Sequence[Word], before: Word, begin: int, end: int) -> bool:
        """Whether the core begins with the rest of a body's name, by the word before it."""
        return before.type == "organization" or any(
            (before.form, self._text(words, begin, stop)) in self._after for stop in range(begin + 1, end)
        )

    def _names_place(self, words: Sequence[Word], before: Word, begin: int, end: int) -> bool:
        """Whether the first word of the core is a place (`Camat Ngawen Rosa Purba`)."""
        if before.form not in self._lexicon.place_head:
            return False
        first, second = (words[at].form in self._lexicon.given_name for at in (begin, begin + 1))
        if before.type != "role":
            return True
        return not first and (second or end - begin > _FULL or self._text(words, begin + 1, begin + 2) in self.alone)

    @staticmethod
    def _before(words: Sequence[Word], begin: int) -> Word | None:
        """The word right before the core, in the same phrase."""
        return words[begin - 1] if begin and _joined(words[begin - 1], words[begin]) else None

    def _with_first_names(self, words: Sequence[Word], begin: int, start: int) -> int:
        while start > begin and (
            words[start - 1].form in self._lexicon.first_name or words[start - 1].type == "initial"
        ):
            start -= 1
        return start

    def _stands_alone(self, words: Sequence[Word], start: int, end: int) -> bool:
        """Whether the name that begins at `start` is used in a shorter form somewhere (its first word, or two)."""
        return any(self._text(words, start, stop) in self.alone for stop in range(start + 1, min(start + 3, end)))

    @staticmethod
    def _text(words: Sequence[Word], start: int, end: int) -> str:
        return " ".join(word.text for word in words[start:end])


def cores(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The longest runs of words that can stand in a person's name, as half-open ranges of indices."""
    at, count = 0, len(words)
    while at < count:
        if not words[at].named and not (words[at].type == "particle" and words[at].capital):
            at += 1
            continue
        begin = at
        at += 1
        while at < count and _joined(words[at - 1], words[at]) and _continues(words, at):
            at += 1
        alone = at - begin == 1 and words[begin].text not in "IVX"
        if alone or any(words[index].type == "name" for index in range(begin, at)):
            yield begin, at


def _continues(words: Sequence[Word], at: int) -> bool:
    """Whether a name that runs up to `at` goes on there."""
    return words[at].named or (words[at].type == "particle" and (words[at].capital or _particles(words, at)))


def _particles(words: Sequence[Word], at: int) -> bool:
    """Whether small words stand at `at` and a name goes on behind them (`Ursula von der Leyen`)."""
    stop = at
    while stop < len(words) and words[stop].type == "particle":
        stop += 1
    return at < stop < len(words) and words[stop].named and _joined(words[stop - 1], words[stop])


def _joined(left: Word, right: Word) -> bool:
    return 0 < right.start - left.end <= 2
