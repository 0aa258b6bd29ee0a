"""The annotated corpus as questions with answers: which candidate reports which attribution, and its tags."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from attribution.errors import TaggerError
from attribution.matcher.candidate import Candidate
from attribution.relations import RuleRef, Span
from attribution.rulebook.model import Rule, Rulebook
from attribution.tagger.view import Ints
from attribution.tagger.windows import Window, mark, tag
from attribution.text import parse
from attribution.text.document import Document

NO_RULE = Rule(RuleRef("", "", 0), "", (), False, (), "", "neutral", "statement", "affirmed")
"""Stands for the rule of a cue that no rule has."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an attribution as annotated."""

    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    via: tuple[Span, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its annotated attributions."""

    document: Document
    attributions: tuple[Parts, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A candidate with what it reports, None when it reports nothing."""

    candidate: Candidate
    parts: Parts | None


def read_articles(path: Path, rulebook: Rulebook) -> Iterator[Article]:
    """The annotated articles of a `.jsonl` file. Raises TaggerError when the file cannot be read as such."""
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                document = parse(
                    entry["text"],
                    id=entry["id"],
                    title=entry.get("title"),
                    outlet=entry.get("outlet"),
                    rulebook=rulebook,
                )
                yield Article(document, tuple(_parts(attribution) for attribution in entry["attributions"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise TaggerError(f"{path}: not an annotated corpus ({error})") from error


def _parts(entry: dict[str, Any]) -> Parts:
    spans = [Span(*relay["source"]) for relay in entry.get("via", ()) if relay.get("source")]
    return Parts(
        cue=Span(*entry["cue"]) if entry["cue"] else None,
        source=Span(*entry["source"]) if entry["source"] else None,
        content=tuple(Span(*piece) for piece in entry["content"]),
        via=tuple(spans),
        optional=bool(entry.get("optional")),
    )


def cases(article: Article, candidates: Sequence[Candidate]) -> list[Case]:
    """The candidates with what they report, then the annotated cues that are no candidate.

    A candidate of an optional attribution is left out, as is a second candidate of the same cue.
    """
    found: list[Case] = []
    taken: dict[int, tuple[int, Candidate]] = {}
    for candidate in candidates:
        number = _match(article, candidate)
        if number is None:
            found.append(Case(candidate, None))
        elif number not in taken or _closer(article.attributions[number], candidate, taken[number][1]):
            taken[number] = (number, candidate)
    for number, parts in enumerate(article.attributions):
        if parts.optional:
            continue
        if number in taken:
            found.append(Case(taken[number][1], parts))
        elif parts.cue is not None:
            found.append(Case(Candidate(parts.cue, NO_RULE, False, None, (), None, (), "affirmed"), parts))
    return found


def _match(article: Article, candidate: Candidate) -> int | None:
    """The number of the attribution that a candidate is about."""
    for number, parts in enumerate(article.attributions):
        if candidate.cue is not None and parts.cue is not None and parts.cue.overlaps(candidate.cue):
            return number
        if candidate.cue is None and parts.cue is None:
            if any(span.overlaps(piece) for span in _spans(article, candidate) for piece in parts.content):
                return number
    return None


def _spans(article: Article, candidate: Candidate) -> tuple[Span, ...]:
    return candidate.content or tuple(article.document.quotations[index].inner for index in candidate.quoted)


def _closer(parts: Parts, one: Candidate, other: Candidate) -> bool:
    """Whether the cue of `one` is nearer to the annotated cue than that of `other`."""
    if parts.cue is None or one.cue is None or other.cue is None:
        return False
    miss = [abs(c.start - parts.cue.start) + abs(c.end - parts.cue.end) for c in (one.cue, other.cue)]
    return miss[0] < miss[1]


def tags(window: Window, parts: Parts | None) -> Ints:
    """The numbers of the tags that mark the parts in a window."""
    if parts is None:
        return np.zeros(len(window), dtype=np.int64)
    return tag(mark(window.view, window.first, len(window), parts.source, parts.content, parts.via))
