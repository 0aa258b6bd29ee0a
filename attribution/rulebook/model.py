"""The rulebook as the other stages see it: compiled, checked, with the place of everything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from attribution.relations import Act, Kind, Polarity, RuleRef, Stance


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a rule: its text and the words that must come out; `None` means absent, "" is never used."""

    text: str
    cue: str | None
    source: str | None
    content: tuple[str, ...]
    via: tuple[str, ...] = ()
    speaker: str | None = None
    act: str | None = None
    stance: str | None = None
    polarity: str | None = None
    todo: bool = False
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A text in which the rule must attribute nothing, and why."""

    text: str
    why: str
    todo: bool = False
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A reporting rule: which forms are its cues and which word orders ("constructions") they stand in.

    `forms` are lower-case, words split by one space. `clitic` says that each form may also carry `-nya`, which is
    then the source. `form` is `direct`, `indirect` or `any`: what the rule may attribute.
    """

    ref: RuleRef
    note: str
    forms: tuple[str, ...]
    clitic: bool
    constructions: tuple[str, ...]
    form: str
    stance: Stance
    act: Act
    polarity: Polarity
    unless: tuple[str, ...] = ()
    pattern: str | None = None
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[Counterexample, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is no news: how it begins, what it holds, and its kind (a `BlockKind`)."""

    ref: RuleRef
    kind: str
    starts: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    pattern: str | None = None
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A speaker of `speakers.yaml`: used by the resolver to complete what the text says, never against it."""

    ref: RuleRef
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    roles: tuple[tuple[str, str | None, str | None], ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules of a run. `words` maps a list's name to its forms as written, in order, without repeats."""

    rules: tuple[Rule, ...]
    words: Mapping[str, tuple[str, ...]]
    lines: tuple[Line, ...]
    speakers: tuple[KnownSpeaker, ...]

    def rule(self, id: str) -> Rule:
        """The rule with this id. Raises KeyError when there is none."""
        for rule in self.rules:
            if rule.ref.id == id:
                return rule
        raise KeyError(id)
