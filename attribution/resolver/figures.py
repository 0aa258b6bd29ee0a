"""Who and what an article speaks of: figures with their names, offices and short forms, gathered over the whole text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from attribution.relations import Kind, Span
from attribution.resolver.acronyms import short_forms
from attribution.resolver.alike import clipped, misspelt
from attribution.resolver.lexicon import Lexicon, normal
from attribution.resolver.names import Names, cores
from attribution.resolver.words import Word, WordIndex, read_words

_TYPO_WORDS = 2
"""Words of a name from which it may be a misspelling of another."""
_ROLE_REACH = 24
"""Words before a name that can belong to its office."""


@dataclass(slots=True, eq=False)
class Figure:
    """A person, body, medium or document of the article; `parts` are the normal words of its fullest name."""

    kind: Kind
    name: str
    parts: tuple[str, ...]
    first: int
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    office: set[str] = field(default_factory=set)
    seen: list[int] = field(default_factory=list)
    female: bool | None = None
    plural: bool = False
    sure: bool = False
    reason: str | None = None
    title: str | None = None

    def add_role(self, role: str, lexicon: Lexicon) -> None:
        """Takes up an office as written, and its words in short and long form."""
        if not role:
            return
        self.roles.setdefault(role)
        self.office |= lexicon.office_words(role)


class Hit(NamedTuple):
    """A place where a person is named: where the phrase begins with the office, and the name's begin and end."""

    start: int
    name: int
    end: int
    figure: Figure


class Roster:
    """The persons and short forms of one article, found in its text before any claim is looked at."""

    def __init__(self, index: WordIndex, lexicon: Lexicon) -> None:
        self.index, self.lexicon = index, lexicon
        self.names = Names(index.words, lexicon)
        self.persons: list[Figure] = []
        self.long_forms: dict[str, str] = {}
        self._by_part: dict[str, list[Figure]] = {}
        self.initials: set[str] = set()
        self.hits: list[Hit] = []
        self._nicknames: list[tuple[int, str]] = []
        self._read_short_forms()
        self._read_persons()

    def named(self, parts: Sequence[str]) -> list[Figure]:
        """The persons whose name holds all of `parts` in order, or is held by them, the most alike first."""
        wanted = tuple(parts)
        found: dict[int, Figure] = {}
        for part in wanted:
            for figure in self._by_part.get(part, ()):
                if held(wanted, figure.parts) or held(figure.parts, wanted):
                    found[id(figure)] = figure
        return list(found.values())

    def sure_of(self, parts: Sequence[str]) -> bool:
        """Whether the words are two or more of the name of somebody who is surely a person."""
        return len(parts) > 1 and any(f.sure and held(parts, f.parts) for f in self._by_part.get(parts[0], ()))

    def knows(self, parts: Sequence[str]) -> bool:
        """Whether the words are, as they stand, a part of a person's name."""
        return any(held(parts, figure.parts) for figure in self._by_part.get(parts[0], ()))

    def introduced(self, word: Word) -> bool:
        """Whether the article introduces the word as a short form."""
        return word.form in self.long_forms

    def alike(self, parts: Sequence[str]) -> list[Figure]:
        """Persons whose name the words clip or misspell; for names that no person has as they stand."""
        return self.clipped(parts) or [
            figure
            for figure in self.persons
            if all(any(part == own or misspelt(part, own) for own in figure.parts) for part in parts)
        ]

    def learn(self, name: str) -> None:
        """Takes up a person known from a source only, with every place where the name stands alone."""
        parts = tuple(normal(name).split())
        places = self.names.places(name)
        known = self.named(parts) or self.alike(parts)
        for figure in known:
            figure.sure = True
        if known or not places:
            return
        words = self.index.words
        figure = self.add(Figure("person", name, parts, words[places[0][0]].start, sure=True))
        for start, end in places:
            figure.seen.append(words[start].start)
            self.hits.append(Hit(words[start].start, words[start].start, words[end - 1].end, figure))

    def add(self, figure: Figure) -> Figure:
        """Takes up a person, found by its name from now on."""
        self.persons.append(figure)
        for part in figure.parts:
            self._by_part.setdefault(part, []).append(figure)
        return figure

    def rename(self, figure: Figure, name: str) -> None:
        """Gives a person a fuller name."""
        figure.aliases.setdefault(figure.name)
        figure.name, figure.parts = name, tuple(normal(name).split())
        for part in figure.parts:
            if figure not in self._by_part.setdefault(part, []):
                self._by_part[part].append(figure)

    def institution_in(self, role: str) -> str:
        """The name of the body that an office belongs to; empty when the office names none."""
        words = read_words(role, self.lexicon)
        begin = next(
            (at for at, word in enumerate(words) if at and word.capital and word.type in ("organization", "acronym")),
            None,
        )
        if begin is None:
            return ""
        end = begin + 1
        while end < len(words) and (words[end].capital or words[end].form in self.lexicon.name_link):
            end += 1
        return role[words[begin].start : words[end - 1].end]

    def _read_short_forms(self) -> None:
        words = self.index.words
        for found in short_forms(words, self.lexicon):
            if words[found.end - 1].named and not self._institution(words[found.begin : found.end]):
                self._nicknames.append((found.end, found.short))
                continue
            long = self.index.text[words[found.begin].start : words[found.end - 1].end]
            self.long_forms.setdefault(normal(found.short), " ".join(long.split()))

    def _institution(self, words: Sequence[Word]) -> bool:
        return (
            words[0].type == "organization" or self.lexicon.kind_of_known(" ".join(w.text for w in words)) is not None
        )

    def _read_persons(self) -> None:
        words = self.index.words
        for at, word in enumerate(words[:-1]):
            if word.form in self.lexicon.naming and words[at + 1].type == "acronym":
                self.initials.add(words[at + 1].form)
        hits: dict[tuple[str, ...], list[tuple[int, int, int | None]]] = {}
        for begin, end in cores(words):
            start = self.names.split(words, begin, end)
            role = role_before(words, start, self.lexicon)
            if not self._personal(words, start, end, role is not None):
                continue
            hits.setdefault(tuple(word.form for word in words[start:end]), []).append((start, end, role))
        for parts in sorted(hits, key=len, reverse=True):
            holders = self.named(parts) or self._misspelt(parts)
            if not holders and all(role is None for *_, role in hits[parts]):
                holders = self.clipped(parts)
            figure = holders[0] if holders else None
            if figure is None:
                start, end, _ = hits[parts][0]
                name = " ".join(word.text for word in words[start:end])
                figure = self.add(Figure("person", name, parts, words[start].start))
            for start, end, role in hits[parts]:
                self._note(figure, start, end, role)
                first = start if role is None else role
                self.hits.append(Hit(words[first].start, words[start].start, words[end - 1].end, figure))
        for figure in self.persons:
            figure.seen.sort()
            figure.first = figure.seen[0]

    def _misspelt(self, parts: Sequence[str]) -> list[Figure]:
        """Persons whose whole name is this one but for a slip of the keyboard."""
        if len(parts) < _TYPO_WORDS:
            return []
        return [
            figure for figure in self.persons
            if len(figure.parts) == len(parts)
            and all(own == part or misspelt(own, part) for own, part in zip(figure.parts, parts, strict=True))
        ]  # fmt: skip

    def clipped(self, parts: Sequence[str]) -> list[Figure]:
        """Persons whose name the one word clips or blends (`Enggar`, `Jokowi`)."""
        return [figure for figure in self.persons if len(parts) == 1 and clipped(parts[0], figure.parts)]

    def _personal(self, words: Sequence[Word], start: int, end: int, office: bool) -> bool:
        """Whether a capitalized name is likely a person's, by the words around it."""
        before = words[start - 1] if start else None
        if before is not None and 0 < words[start].start - before.end <= 2:
            if before.type in ("title", "honorific"):
                return True
            if before.type == "organization":
                return False
            if office:
                return True
            if before.type in ("place", "acronym", "media") or before.capital:
                return False
        name = " ".join(word.text for word in words[start:end])
        if self.lexicon.kind_of_known(name) is not None:
            return False
        return office or end - start >= 2 or self._described(words, end)

    def _described(self, words: Sequence[Word], end: int) -> bool:
        """Whether an age or an occupation follows the name."""
        after = words[end : end + 3]
        if len(after) < 3:
            return False
        if after[0].text == "(":
            return after[1].type == "number" and after[2].text == ")"
        return (
            after[0].text == ","
            and not after[1].capital
            and after[1].type in ("role", "common")
            and (after[1].form in self.lexicon.role or after[1].form in self.lexicon.person_noun)
        )

    def _note(self, figure: Figure, start: int, end: int, role: int | None) -> None:
        words, text = self.index.words, self.index.text
        figure.seen.append(words[start].start)
        titled = start > 0 and words[start - 1].type in ("title", "honorific") and words[start - 1].capital
        figure.sure = (
            figure.sure
            or role is not None
            or titled
            or self._described(words, end)
            or any(word.form in self.lexicon.given_name for word in words[start:end])
        )
        figure.aliases.setdefault(" ".join(word.text for word in words[start:end]))
        if role is not None:
            figure.add_role(role_text(words[role:start], text), self.lexicon)
        for at, short in self._nicknames:
            if at == end:
                figure.aliases.setdefault(short)
                for part in normal(short).split():
                    self._by_part.setdefault(part, []).append(figure)


def held(small: Sequence[str], large: Sequence[str]) -> bool:
    """Whether the words of `small` stand in `large` in their order; an initial stands for its word."""
    at = 0
    for part in small:
        while at < len(large) and large[at] != part and not (len(part) == 1 and large[at].startswith(part)):
            at += 1
        if at == len(large):
            return False
        at += 1
    return True


def role_before(words: Sequence[Word], start: int, lexicon: Lexicon) -> int | None:
    """The index at which the office begins that ends right before the name at `start`; None when there is none."""
    at = start
    if at >= 2 and words[at - 1].text == ",":
        at -= 1
    if at and words[at - 1].form in lexicon.name_link:
        return None
    depth = 0
    role: int | None = None
    while at > max(0, start - _ROLE_REACH):
        word = words[at - 1]
        if word.text == ")":
            depth += 1
        elif word.text == "(":
            depth -= 1
        elif depth == 0:
            if word.type == "mark" and word.text not in "&/":
                break
            if (
                not word.capital
                and word.type not in ("title", "role", "number", "particle")
                and word.form not in lexicon.name_link
                and word.form not in lexicon.body_words
            ):
                break
            if word.type == "role" or word.form in lexicon.former:
                role = at - 1
        at -= 1
    if role is not None and words[start - 1].text == "," and role:
        before = words[role - 1]
        if before.type != "mark" and before.form not in lexicon.passive:
            return None
    return role


def role_text(words: Iterable[Word], text: str) -> str:
    """An office as written, without the ranks and marks at its end."""
    kept = list(words)
    while kept and (kept[-1].type in ("title", "honorific") or (kept[-1].type == "mark" and kept[-1].text != ")")):
        kept.pop()
    if not kept:
        return ""
    return " ".join(text[kept[0].start : kept[-1].end].split())


def located(figure: Figure) -> Span:
    """Where the figure is first named."""
    return Span(figure.first, figure.first + len(figure.name))
