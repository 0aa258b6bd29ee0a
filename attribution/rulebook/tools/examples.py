"""The examples of the rules as tests: run through the whole extraction, with all rules loaded, compared exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from attribution.relations import Attribution, Span, Speaker
from attribution.rulebook.entries import occurrences
from attribution.rulebook.model import Example, Line, Rule, Rulebook

Extract: TypeAlias = Callable[[str], tuple[Sequence[Speaker], Sequence[Attribution]]]
"""Reads a text into its speakers and attributions."""

Kinds: TypeAlias = Callable[[str], Sequence[str]]
"""Reads a text into the kinds of its blocks."""

Status = Literal["passed", "failed", "todo", "done"]
"""`todo` is a known gap; `done` is one that is a gap no more."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What an attribution consists of, as an example states it: spans, and the words that are no spans."""

    content: tuple[Span, ...] = ()
    cue: Span | None = None
    source: Span | None = None
    via: tuple[Span, ...] = ()
    rule: str = ""
    speaker: str | None = None
    act: str | None = None
    stance: str | None = None
    polarity: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """An example as run. `expected` is None for a counterexample and for a line; `found` is the closest that came.

    `why` is the reason of a counterexample, the kind of a line, or "stray" where one attribution too many came.
    """

    id: str
    file: str
    line: int
    text: str
    status: Status
    expected: Parts | None = None
    found: Parts | None = None
    why: str = ""


def run_examples(rulebook: Rulebook, extract: Extract, kinds: Kinds, ids: Sequence[str] = ()) -> Iterator[Outcome]:
    """The outcome of each example and counterexample, of all rules and lines or of those named by `ids`."""
    known: dict[str, list[Parts]] = {}
    for rule in rulebook.rules:
        for example in rule.examples:
            known.setdefault(example.text, []).append(_expected(rule, example))
    for rule in rulebook.rules:
        if not ids or rule.ref.id in ids:
            yield from _rule(rule, extract, known)
    for line in rulebook.lines:
        if not ids or line.ref.id in ids:
            yield from _line(line, kinds)


def _rule(rule: Rule, extract: Extract, known: Mapping[str, Sequence[Parts]]) -> Iterator[Outcome]:
    for example in rule.examples:
        expected = _expected(rule, example)
        speakers, attributions = extract(example.text)
        found = [_found(attribution, speakers) for attribution in attributions]
        strays = (parts for parts in found if _is_stray(parts, known[example.text]))
        stray = next(strays, None) if expected.cue else None  # a quotation without a cue leans on another claim
        met = any(_agree(expected, parts) for parts in found)
        closest = stray if met else max(found, key=lambda parts: _likeness(expected, parts), default=None)
        status = _status(met and stray is None, example.todo)
        why = "stray" if met and stray else ""
        yield Outcome(rule.ref.id, example.file, example.line, example.text, status, expected, closest, why)
    for counter in rule.counterexamples:
        speakers, attributions = extract(counter.text)
        wrong = next((each for each in attributions if each.rule.id == rule.ref.id), None)
        parts = None if wrong is None else _found(wrong, speakers)
        status = _status(wrong is None, counter.todo)
        yield Outcome(rule.ref.id, counter.file, counter.line, counter.text, status, None, parts, counter.why)


def _line(line: Line, kinds: Kinds) -> Iterator[Outcome]:
    for texts, wanted in ((line.examples, True), (line.counterexamples, False)):
        for text in texts:
            status = _status((line.kind in kinds(text)) is wanted, False)
            yield Outcome(line.ref.id, line.ref.file, line.ref.line, text, status, why=line.kind)


def _is_stray(found: Parts, known: Sequence[Parts]) -> bool:
    """Whether no example of this text asks for the attribution, and it is neither carried over nor within a content."""
    if found.cue is None or any(_spans(parts) == _spans(found) for parts in known):
        return False
    return not any(whole.covers(piece) for parts in known for whole in parts.content for piece in found.content)


def _status(passed: bool, todo: bool) -> Status:
    if todo:
        return "done" if passed else "todo"
    return "passed" if passed else "failed"


def _expected(rule: Rule, example: Example) -> Parts:
    cue = _span(example.cue, example.text)
    return Parts(
        content=tuple(span for piece in example.content if (span := _span(piece, example.text))),
        cue=cue,
        source=cue if example.source == example.cue else _span(example.source, example.text),
        via=tuple(span for via in example.via if (span := _span(via, example.text))),
        rule=rule.ref.id if "relay" not in rule.constructions or not example.via else "",
        speaker=example.speaker,
        act=example.act,
        stance=example.stance,
        polarity=example.polarity,
    )


def _span(words: str | None, text: str) -> Span | None:
    where = occurrences(words, text) if words else []
    return Span(where[0], where[0] + len(words or "")) if where else None


def _found(attribution: Attribution, speakers: Sequence[Speaker]) -> Parts:
    return Parts(
        content=attribution.content,
        cue=attribution.cue,
        source=attribution.source,
        via=tuple(relay.source for relay in attribution.via),
        rule=attribution.rule.id,
        speaker=next((speaker.name for speaker in speakers if speaker.id == attribution.speaker), None),
        act=attribution.act,
        stance=attribution.stance,
        polarity=attribution.polarity,
    )


def differences(expected: Parts, found: Parts) -> list[tuple[str, str, str]]:
    """The parts that are no spans in which the two differ: their name, what was expected, what was found."""
    names = ("rule", "speaker", "act", "stance", "polarity")
    pairs = ((name, getattr(expected, name), getattr(found, name)) for name in names)
    return [(name, wanted, came or "-") for name, wanted, came in pairs if wanted and wanted != came]


def _agree(expected: Parts, found: Parts) -> bool:
    return _spans(expected) == _spans(found) and not differences(expected, found)


def _spans(parts: Parts) -> tuple[object, ...]:
    return parts.content, parts.cue, parts.source, parts.via


def _likeness(expected: Parts, found: Parts) -> tuple[int, int]:
    same = sum(one == other for one, other in zip(_spans(expected), _spans(found), strict=True))
    pairs = ((one, other) for one in expected.content for other in found.content if one.overlaps(other))
    return same, sum(min(one.end, other.end) - max(one.start, other.start) for one, other in pairs)
