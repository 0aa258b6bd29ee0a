"""The shipped rulebook, its matcher, and a short way to what the matcher finds in a text of our own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from attribution.matcher import Candidate, Matcher
from attribution.rulebook import load
from attribution.rulebook.model import Rulebook
from attribution.text import parse


@dataclass(frozen=True)
class Found:
    """A candidate in words."""

    cue: str | None
    source: str | None
    content: tuple[str, ...]
    via: tuple[str, ...]
    construction: str | None
    polarity: str


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="session")
def matcher(rulebook: Rulebook) -> Matcher:
    return Matcher(rulebook)


@pytest.fixture(scope="session")
def candidates(rulebook: Rulebook, matcher: Matcher) -> Callable[..., tuple[Candidate, ...]]:
    def run(text: str, outlet: str | None = None) -> tuple[Candidate, ...]:
        return matcher.match(parse(text, id="uji", title=None, outlet=outlet, rulebook=rulebook))

    return run


@pytest.fixture(scope="session")
def claims(candidates: Callable[..., tuple[Candidate, ...]]) -> Callable[..., list[Found]]:
    """The claims in a text: every candidate for which a construction fitted."""

    def run(text: str, outlet: str | None = None) -> list[Found]:
        return [
            Found(
                cue=None if c.cue is None else c.cue.of(text),
                source=None if c.source is None else c.source.of(text),
                content=tuple(span.of(text) for span in c.content),
                via=tuple(span.of(text) for span in c.via),
                construction=c.construction,
                polarity=c.polarity,
            )
            for c in candidates(text, outlet)
            if c.construction is not None
        ]

    return run
