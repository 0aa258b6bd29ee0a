"""All entries together: forms that two rules claim, names that two speakers share, words given twice."""

from __future__ import annotations

from collections.abc import Iterable

from attribution.rulebook.entries import cues_of
from attribution.rulebook.layers import Held, folded
from attribution.rulebook.message import Message
from attribution.rulebook.nodes import Text, at, place


def check_claims(rules: Iterable[Held], found: list[Message]) -> None:
    """A form may serve two rules only in different constructions, or one for direct and one for indirect claims."""
    claims: dict[str, list[tuple[Held, Text]]] = {}
    for rule in rules:
        own = {folded(form): form for form in rule.texts("forms")}
        for cue in sorted(cues_of(rule)):
            form = own.get(cue) or own[cue.removesuffix("nya")]
            for other, first in claims.get(cue, ()):
                if cue not in own and any(held is other for held, _ in claims[folded(form)]):
                    continue  # the form itself is claimed as well
                if shared := _shared(rule, other):
                    found.append(_claimed(cue, shared, (other, first), (rule, form)))
            claims.setdefault(cue, []).append((rule, form))


def check_lines(lines: Iterable[Held], found: list[Message]) -> None:
    """A line's words that stand in two entries count for one of them only."""
    seen: dict[str, tuple[Held, Text]] = {}
    for line in lines:
        for key in ("starts", "contains"):
            for words in line.texts(key):
                other, first = seen.setdefault(folded(words), (line, words))
                if other is not line:
                    found.append(at(words, "W003", value=words.value, key=key, first=place(first)))


def check_aliases(speakers: Iterable[Held], found: list[Message]) -> None:
    """A name that two speakers share points to neither."""
    names: dict[str, tuple[Held, Text]] = {}
    for speaker in speakers:
        for name in (speaker.scalars["name"], *speaker.texts("aliases")):
            other, first = names.setdefault(name.value.lower(), (speaker, name))
            if other is not speaker:
                found.append(at(name, "W005", alias=name.value, name=other.id, first=place(first)))


def check_examples(rules: Iterable[Held], found: list[Message]) -> None:
    """The same text in two examples of one cue tests nothing more."""
    seen: dict[tuple[str, str, str], Text] = {}
    for rule in rules:
        for example in rule.records("examples"):
            text, cue = example.values["text"], example.values.get("cue")
            assert isinstance(text, Text)
            content = example.values["content"]
            key = (text.value, folded(cue) if cue else "", folded(content))
            first = seen.setdefault(key, text)
            if first is not text:
                found.append(at(text, "W006", first=place(first)))


def _claimed(cue: str, construction: str, one: tuple[Held, Text], other: tuple[Held, Text]) -> Message:
    """The message stands at the form of the later layer: it is the newer one."""
    (rule, first), (_, form) = (other, one) if one[1].source.layer > other[1].source.layer else (one, other)
    return at(form, "E041", form=cue, construction=construction, id=rule.id, first=place(first))


def _shared(rule: Held, other: Held) -> str | None:
    """A construction that both rules would read in the same claims."""
    forms = {rule.value("form", "any"), other.value("form", "any")}
    if forms == {"direct", "indirect"}:
        return None
    theirs = {node.value for node in other.texts("constructions")}
    return next((node.value for node in rule.texts("constructions") if node.value in theirs), None)
