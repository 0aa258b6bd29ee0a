"""The persons and short forms of an article, found in its text before any claim is looked at."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attribution.relations import Span
from attribution.resolver.acronyms import contractions, short_forms, spelt_out
from attribution.resolver.alike import blend, clipped, misspelt
from attribution.resolver.callnames import CallNames
from attribution.resolver.figures import Figure, Hit, held
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.names import Names, cores
from attribution.resolver.offices import role_before, role_text
from attribution.resolver.personal import Surroundings
from attribution.resolver.phrases import normal
from attribution.resolver.words import Word, WordIndex
from attribution.text.document import Block

_TYPO_WORDS = 2
"""Words of a name from which it may be a misspelling of another."""
_TOPIC = 2
"""Sentences that a name of one word opens before it is taken for whom the article is about."""
_INITIALS = 3
"""Letters of a person's initials at most."""


class Roster:
    """The persons and short forms of one article, found in its text before any claim is looked at."""

    def __init__(self, index: WordIndex, lexicon: Lexicon, asides: Sequence[Block] = ()) -> None:
        self.index, self.lexicon = index, lexicon
        self._asides = [Span(block.start, block.end) for block in asides if block.kind not in ("body", "dateline")]
        self.persons: list[Figure] = []
        self.long_forms: dict[str, str] = {}
        self._by_part: dict[str, list[Figure]] = {}
        self.initials: set[str] = set()
        self.hits: list[Hit] = []
        self._called = CallNames(index.words, lexicon)
        self._read_short_forms()
        self.names = Names(index.words, lexicon, frozenset(self.long_forms))
        self._around = Surroundings(index.words, lexicon, self.names, frozenset(self.long_forms))
        self._read_persons()

    def named(self, parts: Sequence[str]) -> list[Figure]:
        """The persons whose name holds all of `parts` in order, or is held by them, the most alike first."""
        wanted = tuple(parts)
        found: dict[int, Figure] = {}
        for part in wanted:
            for figure in self._by_part.get(part, ()):
                if held(wanted, figure.parts) or held(figure.parts, wanted) or " ".join(wanted) in figure.nicknames:
                    found[id(figure)] = figure
        return list(found.values())

    def sure_of(self, parts: Sequence[str]) -> bool:
        """Whether the words are two or more of the name of somebody who is surely a person."""
        return len(parts) > 1 and any(f.sure and held(parts, f.parts) for f in self._by_part.get(parts[0], ()))

    def surely(self, part: str) -> bool:
        """Whether the word is part of the name of somebody who is surely a person."""
        return any(figure.sure for figure in self._by_part.get(part, ()))

    def is_person(self, parts: Sequence[str]) -> bool:
        """Whether the words are the whole name of somebody who is surely a person."""
        return any(f.sure and f.parts == tuple(parts) for f in self._by_part.get(parts[0], ())) if parts else False

    def knows(self, parts: Sequence[str]) -> bool:
        """Whether the words are, as they stand, a part of a person's name."""
        return any(held(parts, figure.parts) for figure in self._by_part.get(parts[0], ()))

    def begins(self, words: Sequence[Word]) -> bool:
        """Whether capitalized words begin a longer name somewhere (`Laut Biru` in `Laut Biru Persada`)."""
        if not all(word.capital for word in words):
            return False
        name = self.index.text[words[0].start : words[-1].end]
        return re.search(rf"\b{re.escape(name)} [A-Z]", self.index.text) is not None

    def spelt_out(self, short: str) -> str | None:
        """The name of the article whose initials are the short form, though no bracket says so."""
        return spelt_out(self.index.words, self.index.text, short)

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

    def learn(self, name: str, at: int) -> None:
        """Takes up a person known from a source only, at `at`, with every place where the name stands alone."""
        parts = tuple(normal(name).split())
        places = self.names.places(name)
        full = self.names.only_longer(name) if len(parts) == 1 and not self.named(parts) else None
        if full is not None:
            self.learn(full, at)
        known = self.named(parts) or self.alike(parts)
        for figure in known:
            figure.sure = True
        if not parts or (known and all(figure.parts != parts for figure in known)):
            return
        words = self.index.words
        figure = next((figure for figure in known if figure.parts == parts), None) or self.add(
            Figure("person", name, parts, words[places[0][0]].start if places else at, sure=True)
        )
        found = {hit.name for hit in self.hits}
        for start, end in places:
            if words[start].start not in found:
                figure.seen.append(words[start].start)
                self.hits.append(Hit(words[start].start, words[start].start, words[end - 1].end, figure))

    def add(self, figure: Figure) -> Figure:
        """Takes up a person, found by its name from now on."""
        self.persons.append(figure)
        for part in figure.parts:
            self._by_part.setdefault(part, []).append(figure)
        return figure

    def nickname(self, figure: Figure, name: str) -> None:
        """Gives a person another name, by which it is found from now on."""
        figure.nickname(name)
        same = tuple(normal(name).split())
        for other in [other for other in self.persons if other.parts == same and other is not figure]:
            self.persons.remove(other)
            for part in other.parts:
                self._by_part[part] = [each for each in self._by_part[part] if each is not other]
        for part in normal(name).split():
            self._by_part.setdefault(part, []).append(figure)

    def rename(self, figure: Figure, name: str) -> None:
        """Gives a person a fuller name."""
        figure.aliases.setdefault(figure.name)
        figure.name, figure.parts = name, tuple(normal(name).split())
        for part in figure.parts:
            if figure not in self._by_part.setdefault(part, []):
                self._by_part[part].append(figure)

    def _read_short_forms(self) -> None:
        words = self.index.words
        for found in short_forms(words, self.lexicon):
            if self._personal_name(words, found.begin, found.end):
                self._called.bracket(found.end, found.short)
                continue
            long = self.index.text[words[found.begin].start : words[found.end - 1].end]
            self.long_forms.setdefault(normal(found.short), " ".join(long.split()))
        for short, long in contractions(words, self.lexicon):
            self.long_forms.setdefault(normal(short), long)

    def _personal_name(self, words: Sequence[Word], begin: int, end: int) -> bool:
        """Whether the words before a bracket end in a person's name, so that the bracket holds another name of his."""
        name = words[end - 1]
        whole = words[begin:end]
        return name.named and not any(
            word.type in ("organization", "common", "place") and word.capital
            for word in whole[max(0, len(whole) - 2) :]
        )

    def _read_persons(self) -> None:
        words = self.index.words
        for at, word in enumerate(words[:-1]):
            told = word.form in self.lexicon.naming or (
                word.form in self.lexicon.involved and len(words[at + 1].text) <= _INITIALS
                and self.lexicon.kind_of_known(words[at + 1].text) is None and words[at + 1].form not in self.long_forms
            )  # fmt: skip
            if told and words[at + 1].type == "acronym":
                self.initials.add(words[at + 1].form)
        hits: dict[tuple[str, ...], list[tuple[int, int, int | None]]] = {}
        singles: list[int] = []
        for begin, end in cores(words):
            if any(aside.start <= words[begin].start < aside.end for aside in self._asides):
                continue
            start = self.names.split(words, begin, end)
            role = role_before(words, start, self.lexicon)
            if not self._around.personal(start, end, role is not None):
                if end - start == 1 and self._around.subject(start):
                    singles.append(start)
                continue
            hits.setdefault(tuple(word.form for word in words[start:end]), []).append((start, end, role))
        written = Counter(word.form for word in words)

        def weight(parts: tuple[str, ...]) -> tuple[int, int]:
            return len(parts), min(written[part] for part in parts)

        for parts in sorted(hits, key=weight, reverse=True):
            holders = self.named(parts) or self._misspelt(parts)
            if not holders:
                official = any(role is not None for *_, role in hits[parts])
                holders = [f for f in self.clipped(parts) if not official or blend(parts[0], f.parts)]
                holders = holders or self._slips(parts, hits[parts][0][0])
            figure = holders[0] if holders else None
            if figure is None:
                start, end, _ = hits[parts][0]
                name = " ".join(word.text for word in words[start:end])
                figure = self.add(Figure("person", name, parts, words[start].start))
            for start, end, role in hits[parts]:
                self._note(figure, start, end, role)
                first = start if role is None else role
                self.hits.append(Hit(words[first].start, words[start].start, words[end - 1].end, figure))
        self._read_surnames(singles)
        self._topics = Counter(words[at].text for at in singles if not self._by_part.get(words[at].form))
        for figure in self.persons:
            figure.seen.sort()
            figure.first = figure.seen[0]

    def topic(self) -> Hit | None:
        """The name of one word that opens most sentences, as a person's; for articles that name no other person."""
        common = self._topics.most_common(1)
        if not common or common[0][1] < _TOPIC:
            return None
        word = next(word for word in self.index.words if word.text == common[0][0])
        known = self._by_part.get(word.form)
        figure = known[0] if known else self.add(Figure("person", word.text, (word.form,), word.start))
        return Hit(word.start, word.start, word.end, figure)

    def _read_surnames(self, singles: Sequence[int]) -> None:
        """Takes up words that stand alone: a part of one sure person's name only, or a first name without any other."""
        words = self.index.words
        for at in singles:
            word = words[at]
            if word.form not in self._by_part and word.form in self.lexicon.given_name and not self._clips(word):
                self.add(Figure("person", word.text, (word.form,), word.start, seen=[word.start], sure=True))
            holders = [figure for figure in self._by_part.get(word.form, ()) if figure.sure]
            if len(holders) == 1:
                self.hits.append(Hit(word.start, word.start, word.end, holders[0]))

    def _clips(self, name: Word) -> bool:
        """Whether a word is the beginning of a longer name of the article (`Anton`: Antonius), or misspells one."""
        return any(
            word.named
            and word.form != name.form
            and (word.form.startswith(name.form) or misspelt(word.form, name.form))
            for word in self.index.words
        )

    def _misspelt(self, parts: Sequence[str]) -> list[Figure]:
        """Persons whose whole name is this one but for a slip of the keyboard."""
        if len(parts) < _TYPO_WORDS:
            return []
        return [
            figure for figure in self.persons
            if len(figure.parts) == len(parts)
            and all(own == part or misspelt(own, part) for own, part in zip(figure.parts, parts, strict=True))
        ]  # fmt: skip

    def _slips(self, parts: Sequence[str], start: int) -> list[Figure]:
        """The one person whose first name a word misspells behind the same title (`dr Dina`: dr Dinda Lestari)."""
        title = self.index.words[start - 1].form if start and self.index.words[start - 1].type == "title" else ""
        found = [f for f in self.persons if title in f.titles and misspelt(parts[0], f.parts[0])]
        return found if len(parts) == len(found) == 1 else []

    def clipped(self, parts: Sequence[str]) -> list[Figure]:
        """Persons whose name the one word clips or blends (`Enggar`, `Jokowi`)."""
        return [figure for figure in self.persons if len(parts) == 1 and clipped(parts[0], figure.parts)]

    def _note(self, figure: Figure, start: int, end: int, role: int | None) -> None:
        words, text = self.index.words, self.index.text
        figure.seen.append(words[start].start)
        if start and words[start - 1].type == "title":
            figure.titles.add(words[start - 1].form)
        titled = self._around.titled(start)
        if titled:
            figure.heads.add(words[start - 1].form)
            figure.office.add(words[start - 1].form)
        figure.sure = (
            figure.sure
            or (role is not None and (end - start > 1 or words[role].capital))
            or titled
            or self._around.described(end)
            or any(word.form in self.lexicon.given_name for word in words[start:end])
        )
        figure.aliases.setdefault(" ".join(word.text for word in words[start:end]))
        if role is not None:
            figure.add_role(role_text(words[role:start], text, self.lexicon), self.lexicon)
        for called in self._called.beside(start if role is None else role, end):
            self.nickname(figure, called)
