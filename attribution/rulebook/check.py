"""A file's tree against the format: unknown and missing keys, wrong types and values, text that YAML cut or joined."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attribution.rulebook.message import Message, quote, short
from attribution.rulebook.nodes import Fields, Items, Node, Text, at
from attribution.rulebook.shape import FORMATS, Either, Entry, Many, Record, Scalar, Shape

_COMPILED = {name: re.compile(pattern) for name, pattern in FORMATS.items()}
_CUT = re.compile(r"\s+#|^#")


def check(node: Node, shape: Shape, key: str, found: list[Message]) -> None:
    """Adds to `found` whatever in `node`, the value of `key`, does not fit `shape`."""
    if isinstance(node, Text) and node.refused:
        return
    if isinstance(shape, Scalar):
        _scalar(node, shape, key, found)
    elif isinstance(shape, Many):
        _many(node, shape, key, found)
    elif isinstance(shape, Either):
        check(node, shape.fields if isinstance(node, Fields) else shape.items, key, found)
    elif isinstance(shape, Entry):
        extends = isinstance(node, Fields) and "extends" in node.values
        _record(node, shape.shape(extends), key, found)
    else:
        _record(node, shape, key, found)


def suggest(word: str, known: Iterable[str]) -> str:
    """The known word that `word` was most likely meant to be, or an empty text."""
    from difflib import get_close_matches

    names = {name.lower(): name for name in known}
    close = get_close_matches(word.lower().replace("_", "-"), names, n=1, cutoff=0.6)
    return names[close[0]] if close else ""


def _scalar(node: Node, shape: Scalar, key: str, found: list[Message]) -> None:
    if not isinstance(node, Text):
        if isinstance(node, Fields) and not shape.options and len(node.keys) == 1:
            only = next(iter(node.keys.values()))
            words = only.source.lines[only.line][only.column :].split(" #")[0].strip(" ,]}")
            found.append(only.source.message(only.end.line, only.end.column, "E008", quoted=quote(words)))
        else:
            found.append(_wrong(node, key, "a text"))
        return
    if _is_cut(node) and not (shape.options or shape.format):
        found.append(node.source.message(node.end.line, _comment_start(node), "E017", 10_000))
    elif node.value.strip() == "" and not (shape.null and node.value):
        found.append(at(node, "E024", key=key))
    elif shape.null and node.is_null:
        return
    elif node.style is None and node.end.line > node.line and _joined(node, shape):
        first = node.source.lines[node.line + 1]
        column = len(first) - len(first.lstrip())
        found.append(node.source.message(node.line + 1, column, "E018", 10_000, value=short(node.value)))
    elif shape.options and node.value not in shape.options:
        known, suggestion = ", ".join(shape.options), suggest(node.value, shape.options)
        found.append(at(node, "E021", key=key, value=short(node.value), known=known, suggestion=suggestion))
    elif shape.format and not _COMPILED[shape.format].fullmatch(node.value):
        found.append(at(node, "E025", key=key, value=short(node.value), rule=shape.format))


def _many(node: Node, shape: Many, key: str, found: list[Message]) -> None:
    if isinstance(node, Items):
        if not node.items:
            found.append(at(node, "E024", key=key))
        for item in node.items:
            check(item, shape.item, key, found)
    elif isinstance(node, Text) and (shape.single or not node.value):
        check(node, shape.item, key, found)
    else:
        found.append(_wrong(node, key, "a list"))


def _record(node: Node, shape: Record, key: str, found: list[Message]) -> None:
    if isinstance(node, Text) and node.is_null and shape.null and node.value:
        return
    if not isinstance(node, Fields):
        empty = isinstance(node, Text) and node.style is None and not node.value
        found.append(at(node, "E024", key=key) if empty else _wrong(node, key, "keys"))
        return
    before = len(found)
    if not node.keys:
        found.append(at(node, "E024", key=key))
    for name, value in node.values.items():
        if name in shape.keys:
            check(value, shape.keys[name], name, found)
        else:
            known = ", ".join(shape.keys)
            found.append(at(node.keys[name], "E020", key=name, known=known, suggestion=_meant(name, shape)))
    for name in shape.required:
        if name not in node.values:
            found.append(at(node, "E023", key=name))
    given = [name for name in shape.one_of if name in node.values]
    if shape.one_of and not given:
        found.append(at(node, "E026", key=key, known=", ".join(shape.one_of)))
    if shape.exclusive and len(given) > 1:
        found.append(at(node.keys[given[-1]], "E027", key=key, known=", ".join(shape.one_of)))
    for name, needed in shape.needs.items():
        if name in node.values and needed not in node.values:
            found.append(at(node.keys[name], "E023", key=needed))
    node.sound = len(found) == before


def _meant(name: str, shape: Record) -> str:
    """The key that was most likely meant; a list that an extension changes stands under `add:`."""
    added = shape.keys.get("add")
    if isinstance(added, Record):
        key = "forms" if name == "cue" else name
        if key in added.keys:
            return f"add: {{{key}: [...]}}"
    return suggest(name, shape.keys)


def _wrong(node: Node, key: str, expected: str) -> Message:
    if isinstance(node, Text):
        kind = "nothing" if not node.value and node.style is None else "a text"
    else:
        kind = "a list" if isinstance(node, Items) else "keys"
    return at(node, "E022", key=key, expected=expected, found=kind, rule=f"write {expected}")


def _joined(node: Text, shape: Scalar) -> bool:
    """Whether a plain text took in a line that was to stand for itself; prose may run on, but not over list items."""
    lines = node.source.lines[node.line + 1 : node.end.line + 1]
    return not shape.prose or any(line.lstrip().startswith("- ") for line in lines)


def _is_cut(node: Text) -> bool:
    if node.style is not None:
        return False
    line = node.source.lines[node.end.line]
    return "#" in line and bool(_CUT.match(line[node.end.column :]))


def _comment_start(node: Text) -> int:
    return node.source.lines[node.end.line].index("#", node.end.column)
