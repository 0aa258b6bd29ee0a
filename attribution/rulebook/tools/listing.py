"""What rules there are and where each value of one comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from attribution.rulebook.layers import Held, Layers
from attribution.rulebook.message import Language
from attribution.rulebook.nodes import Fields, Items, Node, Text
from attribution.rulebook.reader import Reading

_TOTALS: Mapping[Language, str] = {
    "id": "{rules} aturan, {forms} bentuk isyarat, {examples} contoh, {counters} contoh sangkalan, {words} kata dalam"
    " {lists} daftar: {errors} galat, {warnings} peringatan",
    "en": "{rules} rules, {forms} cue forms, {examples} examples, {counters} counterexamples, {words} words in"
    " {lists} lists: {errors} errors, {warnings} warnings",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One rule, line, speaker or word list in a listing; `origin` are the places that made it what it is."""

    kind: str
    id: str
    summary: str
    examples: int
    enabled: bool
    origin: tuple[str, ...]


def listing(layers: Layers) -> list[Row]:
    """Everything the layers hold, in order: rules, lines, speakers, word lists."""
    rows = [
        Row(kind, held.id, _summary(held), len(held.lists.get("examples", ())), held.enabled, tuple(_origin(held)))
        for kind, entries in layers.entries.items()
        for held in entries.values()
    ]
    for name, words in layers.words.items():
        files = dict.fromkeys(word.source.name for word in words.values())
        rows.append(Row("words", name, f"{len(words)}", 0, True, tuple(files)))
    return rows


def totals(reading: Reading, lang: Language) -> str:
    """How much the rule files hold, and how much is wrong with it, in one line."""
    layers = reading.layers
    rules = list(layers.all("rules"))
    return _TOTALS[lang].format(
        rules=len(rules),
        forms=len({text.value.lower() for rule in rules for text in rule.texts("forms")}),
        examples=sum(len(rule.records("examples")) for rule in rules),
        counters=sum(len(rule.records("counterexamples")) for rule in rules),
        words=sum(len(words) for words in layers.words.values()),
        lists=len(layers.words),
        errors=len(reading.errors),
        warnings=len(reading.messages) - len(reading.errors),
    )


def show(layers: Layers, id: str) -> str:
    """A merged entry or word list as YAML, every value with its file and line. Raises KeyError with close names."""
    texts = ["\n".join(_entry(entries[id])) for entries in layers.entries.values() if id in entries]
    if id in layers.words:
        words: list[tuple[str, Node | None]] = [(f"  - {word.value}", word) for word in layers.words[id].values()]
        texts.append("\n".join(_aligned([(f"{id}:", None), *words])))
    if not texts:
        known = {*layers.words, *(name for entries in layers.entries.values() for name in entries)}
        raise KeyError(*get_close_matches(id, known, n=3))
    return "\n\n".join(texts)


def _summary(held: Held) -> str:
    """The first words an entry is known by."""
    key = {"rules": "forms", "lines": "starts", "speakers": "aliases"}[held.kind]
    return ", ".join(text.value for text in held.texts(key)) or held.value("pattern")


def _origin(held: Held) -> Iterator[str]:
    for node in (held.base, *held.changes):
        yield _place(node)


def _place(node: Node) -> str:
    return f"{node.source.name}:{node.line + 1}"


def _entry(held: Held) -> list[str]:
    lines: list[tuple[str, Node | None]] = []
    for key, value in held.scalars.items():
        lines.extend(_value(key, value, ""))
    for key, items in held.lists.items():
        if items:
            lines.append((f"{key}:", None))
            for item in items:
                lines.extend(_item(item, "  "))
    return _aligned(lines)


def _item(node: Node, indent: str) -> Iterator[tuple[str, Node | None]]:
    if isinstance(node, Fields):
        for number, (key, value) in enumerate(node.values.items()):
            yield from _value(f"{'  ' if number else '- '}{key}", value, indent)
    else:
        yield from _value("-", node, indent)


def _value(key: str, node: Node, indent: str) -> Iterator[tuple[str, Node | None]]:
    """The lines of a key with its value; a text of several lines stands as a block under its key."""
    mark = f"{indent}{key}" if key == "-" else f"{indent}{key}:"
    if isinstance(node, Items):
        yield mark, None
        for item in node.items:
            yield from _item(item, f"{indent}  " if key == "-" else f"{indent}    ")
    elif isinstance(node, Text) and node.style in ("|", ">"):
        yield f"{mark} |-", node
        yield from ((f"{indent}    {line}", None) for line in node.value.split("\n"))
    elif isinstance(node, Text):
        quoted = node.value.replace("'", "''")
        yield f"{mark} '{quoted}'" if node.style else f"{mark} {node.value}", node


def _aligned(lines: Sequence[tuple[str, Node | None]]) -> list[str]:
    """The lines with their places in a column to the right."""
    wide = min(60, max((len(text) for text, node in lines if node), default=0))
    return [f"{text.ljust(wide)}  # {_place(node)}" if node else text for text, node in lines]


def to_record(row: Row) -> Mapping[str, object]:
    """The row as a JSON object."""
    return {
        "kind": row.kind,
        "id": row.id,
        "summary": row.summary,
        "examples": row.examples,
        "enabled": row.enabled,
        "origin": list(row.origin),
    }
