"""Annotated articles and predictions in one shape, whether they come from a corpus or from records of ours."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribution.errors import InputError
from attribution.relations import Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A speaker as the measures see it."""

    name: str
    kind: str | None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An attribution as the measures see it; `via` holds the speakers of its relays, `nested` whether it has a parent.

    `optional` gold is neither right nor wrong when found. `rule` and `how` tell where a prediction comes from.
    """

    type: str
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: Entity | None
    act: str | None
    via: tuple[Entity | None, ...] = ()
    nested: bool = False
    optional: bool = False
    confidence: float = 1.0
    rule: str | None = None
    how: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An annotated article."""

    id: str
    text: str
    outlet: str
    title: str | None
    items: tuple[Item, ...]


def read_gold(path: Path) -> tuple[Article, ...]:
    """The articles of a corpus file, one a line. Raises InputError naming the line that has another shape."""
    return tuple(
        Article(line["id"], line["text"], line.get("outlet") or "?", line.get("title"), items(line))
        for line in _lines(path, "id", "text", "attributions")
    )


def read_predictions(path: Path) -> dict[str, tuple[Item, ...]]:
    """The predictions of a file by document id: records of ours or gold-shaped lines. Raises InputError."""
    return {_id(line): items(line) for line in _lines(path, "attributions")}


def items(record: Mapping[str, Any]) -> tuple[Item, ...]:
    """The attributions of a gold-shaped object or of a record of ours."""
    entities = {
        entity["id"]: Entity(entity["name"], entity.get("kind"), tuple(entity.get("aliases") or ()))
        for entity in record.get("entities", record.get("speakers", ()))
    }

    def entity(id: str | None) -> Entity | None:
        return None if id is None else entities.get(id) or Entity(str(id), None)

    return tuple(
        Item(
            type=a["type"],
            content=tuple(_spans(a["content"])),
            cue=_span(a.get("cue")),
            source=_span(a.get("source")),
            speaker=entity(a.get("speaker")),
            act=a.get("act"),
            via=tuple(entity(relay.get("speaker")) for relay in a.get("via") or ()),
            nested=bool(a.get("parent")),
            optional=bool(a.get("optional")),
            confidence=a.get("confidence", 1.0),
            rule=(a.get("rule") or {}).get("id"),
            how=(a.get("resolution") or {}).get("how"),
        )
        for a in record["attributions"]
    )


def _spans(value: Any) -> Iterator[Span]:
    for part in [value] if isinstance(value, dict) else value:
        if (span := _span(part)) is not None:
            yield span


def _span(value: Mapping[str, int] | Sequence[int] | None) -> Span | None:
    if value is None:
        return None
    return Span(value["start"], value["end"]) if isinstance(value, Mapping) else Span(*value)


def _id(line: Mapping[str, Any]) -> str:
    return str(line.get("id") or line["document"]["id"])


def _lines(path: Path, *keys: str) -> Iterator[dict[str, Any]]:
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 at byte {error.start}") from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except ValueError as error:
            raise InputError(f"{path}:{number}: no JSON: {error}") from error
        missing = [key for key in keys if key not in value] if isinstance(value, dict) else ["{"]
        if missing:
            raise InputError(f"{path}:{number}: no annotated article: {missing[0]} is missing")
        yield value
