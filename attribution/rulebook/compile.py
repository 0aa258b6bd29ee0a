"""Merged entries as the values that the other stages use."""

from __future__ import annotations

from typing import cast

from attribution.relations import Act, Kind, Polarity, RuleRef, Stance
from attribution.rulebook.layers import Held, Layers, folded
from attribution.rulebook.model import Counterexample, Example, KnownSpeaker, Line, Rule, Rulebook
from attribution.rulebook.nodes import Fields, Items, Text


def compile_layers(layers: Layers) -> Rulebook:
    """The rulebook of layers in which no error was found."""
    return Rulebook(
        rules=tuple(_rule(held) for held in layers.all("rules")),
        words={name: tuple(words) for name, words in layers.words.items()},
        lines=tuple(_line(held) for held in layers.all("lines")),
        speakers=tuple(_speaker(held) for held in layers.all("speakers")),
    )


def _ref(held: Held) -> RuleRef:
    return RuleRef(held.id, held.base.source.name, held.base.line + 1)


def _rule(held: Held) -> Rule:
    pattern = held.scalars.get("pattern")
    return Rule(
        ref=_ref(held),
        note=held.value("note"),
        forms=tuple(dict.fromkeys(folded(form) for form in held.texts("forms"))),
        clitic=held.value("clitic") == "nya",
        constructions=_texts(held, "constructions"),
        form=held.value("form", "any"),
        stance=cast(Stance, held.value("stance")),
        act=cast(Act, held.value("act")),
        polarity=cast(Polarity, held.value("polarity", "affirmed")),
        unless=_texts(held, "unless"),
        pattern=None if pattern is None else pattern.value,
        examples=tuple(_example(node) for node in held.records("examples")),
        counterexamples=tuple(_counterexample(node) for node in held.records("counterexamples")),
    )


def _example(node: Fields) -> Example:
    return Example(
        text=_text(node, "text") or "",
        cue=_text(node, "cue"),
        source=_text(node, "source"),
        content=_several(node, "content"),
        via=_several(node, "via"),
        speaker=_text(node, "speaker"),
        act=_text(node, "act"),
        stance=_text(node, "stance"),
        polarity=_text(node, "polarity"),
        todo=_text(node, "todo") == "true",
        file=node.source.name,
        line=node.line + 1,
    )


def _counterexample(node: Fields) -> Counterexample:
    return Counterexample(
        text=_text(node, "text") or "",
        why=_text(node, "why") or "",
        todo=_text(node, "todo") == "true",
        file=node.source.name,
        line=node.line + 1,
    )


def _line(held: Held) -> Line:
    pattern = held.scalars.get("pattern")
    return Line(
        ref=_ref(held),
        kind=held.value("kind"),
        starts=_texts(held, "starts"),
        contains=_texts(held, "contains"),
        pattern=None if pattern is None else pattern.value,
        examples=_texts(held, "examples"),
        counterexamples=_texts(held, "counterexamples"),
    )


def _speaker(held: Held) -> KnownSpeaker:
    wikidata = held.scalars.get("wikidata")
    return KnownSpeaker(
        ref=_ref(held),
        name=held.id,
        kind=cast(Kind, held.value("kind", "person")),
        aliases=_texts(held, "aliases"),
        roles=tuple(
            (_text(node, "title") or "", _text(node, "from"), _text(node, "to")) for node in held.records("roles")
        ),
        wikidata=None if wikidata is None else wikidata.value,
    )


def _texts(held: Held, key: str) -> tuple[str, ...]:
    return tuple(node.value for node in held.texts(key))


def _text(node: Fields, key: str) -> str | None:
    value = node.values.get(key)
    return value.value if isinstance(value, Text) and not value.is_null else None


def _several(node: Fields, key: str) -> tuple[str, ...]:
    value = node.values.get(key)
    if isinstance(value, Items):
        return tuple(item.value for item in value.items if isinstance(item, Text))
    return (value.value,) if isinstance(value, Text) else ()
