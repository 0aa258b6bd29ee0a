"""A resolver of the shipped rules, and a short way to resolve claims marked by their words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from attribution.matcher.candidate import Candidate
from attribution.relations import Act, Attribution, RuleRef, Span, Speaker
from attribution.resolver import Resolver
from attribution.rulebook import load
from attribution.rulebook.model import Rule, Rulebook
from attribution.text import parse

NYA = "nya"
"""As a source: the clitic of the cue."""


@dataclass(frozen=True)
class Claim:
    """A claim by its words; words that occur more than once are taken from `after` on."""

    content: str
    cue: str | None = None
    source: str | None = None
    via: tuple[str, ...] = ()
    act: Act = "statement"


@dataclass(frozen=True)
class Resolved:
    """The speakers of a text, and for each claim its attribution and who speaks."""

    speakers: tuple[Speaker, ...]
    rows: tuple[Attribution, ...]

    def who(self) -> list[str | None]:
        """The names of who speaks, claim by claim."""
        names = {speaker.id: speaker.name for speaker in self.speakers}
        return [names[row.speaker] if row.speaker is not None else None for row in self.rows]

    def speaker(self, name: str) -> Speaker:
        """The speaker of this name."""
        return next(speaker for speaker in self.speakers if speaker.name == name)


Resolve = Callable[..., Resolved]


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="session")
def resolver(rulebook: Rulebook) -> Resolver:
    return Resolver(rulebook)


@pytest.fixture(scope="session")
def resolve(rulebook: Rulebook, resolver: Resolver) -> Resolve:
    return resolving(rulebook, resolver)


def resolving(rulebook: Rulebook, resolver: Resolver) -> Resolve:
    """A function that resolves the claims of a text by a rulebook and its resolver."""

    def run(text: str, *claims: Claim) -> Resolved:
        document = parse(text, id="uji", rulebook=rulebook)
        at = 0
        candidates = []
        for claim in claims:
            content = _find(text, claim.content, at)
            near = max(0, content.start - 200)
            cue = _find(text, claim.cue, near, content) if claim.cue is not None else None
            source = None
            if claim.source == NYA:
                source = cue
            elif claim.source is not None:
                source = _find(text, claim.source, near, content)
            quoted = tuple(i for i, q in enumerate(document.quotations) if q.inner.covers(content))
            rule = Rule(
                RuleRef("uji", "rules/uji.yaml", 1), "", (claim.cue or "",), False, (), "any", "neutral", claim.act,
                "affirmed",
            )  # fmt: skip
            via = tuple(_find(text, words, near) for words in claim.via)
            candidates.append(
                Candidate(
                    cue,
                    rule,
                    cue is not None and cue == source,
                    "uji",
                    (content,),
                    source,
                    via,
                    "affirmed",
                    quoted,
                    None,
                    0.9,
                )
            )
            at = content.start
        return Resolved(*resolver.resolve(document, candidates))

    return run


def _find(text: str, words: str, after: int, apart_from: Span | None = None) -> Span:
    at = text.index(words, after)
    while apart_from is not None and Span(at, at + len(words)).overlaps(apart_from):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))
