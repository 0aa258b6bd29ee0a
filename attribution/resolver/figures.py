"""A figure: a person, body, medium or document of the article, with its names and offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from attribution.relations import Kind
from attribution.resolver.holding import Office
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.phrases import normal

_INITIALS = 3
"""Letters of initials written as one word at most."""
_BRACKETS = re.compile(r"[()]")


@dataclass(slots=True, eq=False)
class Figure:
    """A person, body, medium or document of the article; `parts` are the normal words of its fullest name."""

    kind: Kind
    name: str
    parts: tuple[str, ...]
    first: int
    aliases: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    office: set[str] = field(default_factory=set)
    nicknames: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    seen: list[int] = field(default_factory=list)
    female: bool | None = None
    plural: bool = False
    sure: bool = False
    reason: str | None = None

    def nickname(self, name: str) -> None:
        """Takes up another name of its own."""
        self.aliases.setdefault(name)
        self.nicknames.add(normal(name))

    def add_role(self, role: str, lexicon: Lexicon) -> None:
        """Takes up an office as written, and its words in short and long form."""
        if not role:
            return
        self.roles.setdefault(role)
        for piece in _BRACKETS.split(role):
            for form in lexicon.offices.forms(piece):
                self.heads.add(form[0])
                self.office.update(form)
                self.note_sex(form[0], lexicon)

    def note_sex(self, word: str, lexicon: Lexicon) -> None:
        """Takes up what a title or noun says of the person's sex."""
        if word in lexicon.female or word in lexicon.male:
            self.female = word in lexicon.female

    def holds(self, offices: Iterable[Office]) -> bool:
        """Whether the person holds one of these offices, or forms of an office, by what the article says."""
        known = self.office.union(self.parts)
        return any(office[0] in self.heads and known.issuperset(office) for office in offices)


class Hit(NamedTuple):
    """A place where a person is named: where the phrase begins with the office, and the name's begin and end."""

    start: int
    name: int
    end: int
    figure: Figure


def held(small: Sequence[str], large: Sequence[str]) -> bool:
    """Whether the words of `small` stand in `large` in their order; initials stand for their words (`BJ Habibie`)."""
    at = 0
    for part in small:
        if 1 < len(part) <= _INITIALS and "".join(word[0] for word in large[at : at + len(part)]) == part:
            at += len(part)
            continue
        while at < len(large) and large[at] != part and not (len(part) == 1 and large[at].startswith(part)):
            at += 1
        if at == len(large):
            return False
        at += 1
    return True
