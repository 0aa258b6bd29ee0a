"""The format of a rule file, stated once: the reader checks against it, the editor's schema is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from attribution.relations import ACTS, KINDS, POLARITIES, STANCES
from attribution.rulebook.lists import BLOCK_KINDS, CONSTRUCTIONS, WORD_LISTS

FORMATS: Mapping[str, str] = {
    "id": r"[a-z0-9]+(?:-[a-z0-9]+)*",
    "date": r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?",
    "wikidata": r"Q[1-9]\d*",
    "form": r"\s*[^\W_](?:[\w'’.&/-]*[^\W_])?\.?(?:\s+[^\W_](?:[\w'’.&/-]*[^\W_])?\.?)*\s*",
}
"""Name of a format -> the pattern that the whole text must match."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. With `options` it is one of them; with `format` it matches that entry of `FORMATS`.

    `prose` may run over several lines unquoted; `null` may be left empty on purpose.
    """

    options: tuple[str, ...] = ()
    format: str = ""
    prose: bool = False
    null: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one shape, at least one; `single` says that one item may stand without the list."""

    item: Shape
    single: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """Keys with values. Of the keys in `one_of` one must be given, and with `exclusive` only one.

    `needs` names the key that a key cannot do without.
    """

    keys: Mapping[str, Shape]
    required: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    exclusive: bool = False
    null: bool = False
    needs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Either:
    """A list, or keys with values."""

    items: Many
    fields: Record


@dataclass(frozen=True, slots=True)
class Entry:
    """A rule, a line or a speaker, named by `identity`; `change` is what stands under `extends:` instead."""

    identity: str
    base: Record
    change: Record = field(default_factory=lambda: Record({}))

    def shape(self, extends: bool) -> Record:
        """The keys of a new entry, or of one that extends another."""
        return self.change if extends else self.base


Shape: TypeAlias = Scalar | Many | Record | Either | Entry

_TEXT = Scalar()
_PROSE = Scalar(prose=True)
_TEXTS = Many(_TEXT)
_TRUTH = Scalar(("true", "false"))
_FORMS = Many(Scalar(format="form"))
_CLITIC = Scalar(("nya", "none"))
_ORDERS = Many(Scalar(tuple(CONSTRUCTIONS)))

_EXAMPLE = Record(
    {
        "text": _TEXT,
        "cue": Scalar(null=True),
        "source": Scalar(null=True),
        "content": Many(_TEXT, single=True),
        "via": Many(_TEXT, single=True),
        "speaker": Scalar(null=True),
        "act": Scalar(ACTS),
        "stance": Scalar(STANCES),
        "polarity": Scalar(POLARITIES),
        "todo": _TRUTH,
    },
    required=("text", "content"),
)
_COUNTEREXAMPLE = Record({"text": _TEXT, "why": _PROSE, "todo": _TRUTH}, required=("text", "why"))
_RULE = Record(
    {
        "id": Scalar(format="id"),
        "note": _PROSE,
        "cue": Record({"forms": _FORMS, "clitic": _CLITIC}, required=("forms",), null=True),
        "pattern": _TEXT,
        "constructions": _ORDERS,
        "form": Scalar(("direct", "indirect", "any")),
        "stance": Scalar(STANCES),
        "act": Scalar(ACTS),
        "polarity": Scalar(POLARITIES),
        "unless": _TEXTS,
        "examples": Many(_EXAMPLE),
        "counterexamples": Many(_COUNTEREXAMPLE),
    },
    required=("id", "stance", "act"),
    one_of=("cue", "pattern"),
    exclusive=True,
    needs={"cue": "constructions"},
)
_LINE = Record(
    {
        "id": Scalar(format="id"),
        "note": _PROSE,
        "kind": Scalar(BLOCK_KINDS),
        "starts": _TEXTS,
        "contains": _TEXTS,
        "pattern": _TEXT,
        "examples": _TEXTS,
        "counterexamples": _TEXTS,
    },
    required=("id", "kind"),
    one_of=("starts", "contains", "pattern"),
)
_DATE = Scalar(format="date")
_SPEAKER = Record(
    {
        "name": _TEXT,
        "note": _PROSE,
        "kind": Scalar(KINDS),
        "aliases": _TEXTS,
        "roles": Many(Record({"title": _TEXT, "from": _DATE, "to": _DATE}, required=("title",))),
        "wikidata": Scalar(format="wikidata"),
    },
    required=("name",),
)

EXAMPLES = ("examples", "counterexamples")
"""Lists that an extension lengthens by giving them, without `add:`."""


def lists_of(record: Record) -> dict[str, Many]:
    """The list-valued keys of an entry, those inside `cue:` too, without the examples."""
    found: dict[str, Many] = {}
    for key, shape in record.keys.items():
        if isinstance(shape, Record):
            found.update(lists_of(shape))
        elif isinstance(shape, Many) and key not in EXAMPLES:
            found[key] = shape
    return found


def _entry(identity: str, base: Record) -> Entry:
    """An entry with its extension: `add` and `remove` for its lists, its scalars anew, more examples, `enabled`."""
    lists = lists_of(base)
    scalars = {key: shape for key, shape in base.keys.items() if isinstance(shape, Scalar) and key != identity}
    if "cue" in base.keys:
        scalars["clitic"] = _CLITIC
        del scalars["pattern"]
    change = Record(
        {
            "extends": base.keys[identity],
            **scalars,
            "enabled": _TRUTH,
            "add": Record(lists),
            "remove": Record({key: many if isinstance(many.item, Scalar) else _TEXTS for key, many in lists.items()}),
            **{key: base.keys[key] for key in EXAMPLES if key in base.keys},
        },
        required=("extends",),
    )
    return Entry(identity, base, change)


ENTRIES: Mapping[str, Entry] = {
    "rules": _entry("id", _RULE),
    "lines": _entry("id", _LINE),
    "speakers": _entry("name", _SPEAKER),
}
"""Key of a file -> the entries it lists."""

WORDS = Either(_TEXTS, Record({"add": _TEXTS, "remove": _TEXTS}, one_of=("add", "remove")))
FILE = Record(
    {
        "format": Scalar(("1",)),
        **{key: Many(entry) for key, entry in ENTRIES.items()},
        "words": Record(dict.fromkeys(WORD_LISTS, WORDS)),
    },
    required=("format",),
)
"""A whole rule file."""
