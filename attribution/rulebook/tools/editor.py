"""The format of a rule file as a JSON Schema, with which editors complete and check rule files."""

from __future__ import annotations

from typing import Any

from attribution.rulebook.shape import FILE, FORMATS, Either, Entry, Many, Record, Scalar, Shape

_TYPED = {"1": 1, "true": True, "false": False}
"""What an editor reads instead of these texts."""


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 7) of a rule file, made from the shapes that the reader checks against."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "attribution: rule file",
        **_schema(FILE),
    }


def _schema(shape: Shape) -> dict[str, Any]:
    if isinstance(shape, Scalar):
        return _scalar(shape)
    if isinstance(shape, Many):
        many = {"type": "array", "minItems": 1, "items": _schema(shape.item)}
        return {"anyOf": [many, _schema(shape.item)]} if shape.single else many
    if isinstance(shape, Either):
        return {"anyOf": [_schema(shape.items), _schema(shape.fields)]}
    if isinstance(shape, Entry):
        return {"if": {"required": ["extends"]}, "then": _schema(shape.change), "else": _schema(shape.base)}
    return _record(shape)


def _scalar(shape: Scalar) -> dict[str, Any]:
    """Editors read `1`, `true` and `no` as numbers and truths, the rulebook as texts: both pass."""
    if shape.options:
        return {"enum": [*shape.options, *(_TYPED[option] for option in shape.options if option in _TYPED)]}
    types = ["string", "number", "boolean"] + (["null"] if shape.null else [])
    made: dict[str, Any] = {"type": types, "minLength": 1}
    return {**made, "type": "string", "pattern": f"^(?:{FORMATS[shape.format]})$"} if shape.format else made


def _record(shape: Record) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": ["object", "null"] if shape.null else "object",
        "properties": {key: _schema(value) for key, value in shape.keys.items()},
        "additionalProperties": False,
        "minProperties": 1,
    }
    if shape.required:
        made["required"] = list(shape.required)
    if shape.one_of:
        made["oneOf" if shape.exclusive else "anyOf"] = [{"required": [key]} for key in shape.one_of]
    if shape.needs:
        made["dependencies"] = {key: [needed] for key, needed in shape.needs.items()}
    return made
