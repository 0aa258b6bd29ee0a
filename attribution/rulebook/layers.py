"""Layers laid over each other: new entries, entries that extend earlier ones, word lists that add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from attribution.rulebook.check import suggest
from attribution.rulebook.message import Message
from attribution.rulebook.nodes import Fields, Items, Node, Text, at, place
from attribution.rulebook.shape import ENTRIES, EXAMPLES, lists_of

_FOLDED = ("forms", "unless")


@dataclass(slots=True, eq=False)
class Held:
    """A rule, a line or a speaker as the layers leave it. Every value keeps the place it was written at."""

    kind: str
    id: str
    base: Fields
    scalars: dict[str, Text]
    lists: dict[str, list[Node]]
    changes: list[Fields] = field(default_factory=list)

    @property
    def enabled(self) -> bool:
        """Whether no layer switched the entry off."""
        switch = self.scalars.get("enabled")
        return switch is None or switch.value == "true"

    def texts(self, key: str) -> list[Text]:
        """The texts of a list."""
        return [node for node in self.lists.get(key, ()) if isinstance(node, Text)]

    def records(self, key: str) -> list[Fields]:
        """The records of a list."""
        return [node for node in self.lists.get(key, ()) if isinstance(node, Fields)]

    def value(self, key: str, default: str = "") -> str:
        """A scalar's text."""
        node = self.scalars.get(key)
        return default if node is None else node.value


class Layers:
    """All entries and word lists of a run, filled by `lay`, one call a layer; what is wrong goes to `found`."""

    def __init__(self, found: list[Message]) -> None:
        self.found = found
        self.entries: dict[str, dict[str, Held]] = {kind: {} for kind in ENTRIES}
        self.words: dict[str, dict[str, Text]] = {}

    def lay(self, files: Iterable[Fields]) -> None:
        """Adds a layer: first what is new in any of its files, then what changes something."""
        files = list(files)
        for root in files:
            for kind, node in _entries(root):
                if "extends" not in node.values:
                    self._new(kind, node)
            for name, words in _words(root):
                for added in words.get("add", ()):
                    self._word(name, added)
        for root in files:
            for kind, node in _entries(root):
                if "extends" in node.values:
                    self._extend(kind, node)
            for name, words in _words(root):
                for removed in words.get("remove", ()):
                    self._unword(name, removed)

    def all(self, kind: str) -> Iterator[Held]:
        """The entries of a kind that are sound and switched on."""
        return (held for held in self.entries[kind].values() if held.enabled and held.base.sound)

    def _new(self, kind: str, node: Fields) -> None:
        name = node.values.get(ENTRIES[kind].identity)
        if not isinstance(name, Text):
            return
        id = name.value
        if id in self.entries[kind]:
            self.found.append(at(name, "E030", id=id, first=place(self.entries[kind][id].base)))
        else:
            self.entries[kind][id] = _held(kind, id, node)

    def _word(self, name: str, added: Text) -> None:
        held = self.words.setdefault(name, {})
        if added.value in held:
            self.found.append(at(added, "W003", value=added.value, key=name, first=place(held[added.value])))
        else:
            held[added.value] = added

    def _unword(self, name: str, removed: Text) -> None:
        held = self.words.get(name, {})
        if held.pop(removed.value, None) is None:
            hint = suggest(removed.value, held)
            self.found.append(at(removed, "E042", value=removed.value, key=name, id="words", suggestion=hint))

    def _extend(self, kind: str, node: Fields) -> None:
        target = node.values["extends"]
        held = self.entries[kind].get(target.value) if isinstance(target, Text) else None
        if held is None and isinstance(target, Text):
            self.found.append(self._nothing(kind, target))
        if held is None or not node.sound:
            return
        if not set(node.values) - {"extends", "note"}:
            self.found.append(at(node, "E043", id=held.id))
        held.changes.append(node)
        self._add(held, node.values.get("add"))
        self._remove(held, node.values.get("remove"))
        for key, value in node.values.items():
            if key in EXAMPLES and isinstance(value, Items):
                held.lists.setdefault(key, []).extend(value.items)
            elif key != "extends" and isinstance(value, Text):
                held.scalars[key] = value

    def _nothing(self, kind: str, target: Text) -> Message:
        """The message that an extension has nothing to extend, or stands under the wrong key."""
        for other, entries in self.entries.items():
            if target.value in entries:
                return at(target, "E046", id=target.value, kind=kind, other=other)
        return at(target, "E040", id=target.value, suggestion=suggest(target.value, self.entries[kind]))

    def _add(self, held: Held, node: Node | None) -> None:
        for key, added in _lists(node):
            old = held.lists.setdefault(key, [])
            if key == "forms" and not old:
                self.found.append(at(added[0], "E048", id=held.id))
                continue
            there = {identity(key, item): item for item in old}
            for item in added:
                if (name := identity(key, item)) in there:
                    first = place(there[name])
                    self.found.append(at(item, "W003", value=name, key=key, first=first))
                else:
                    there[name] = item
                    old.append(item)

    def _remove(self, held: Held, node: Node | None) -> None:
        for key, removed in _lists(node):
            old = held.lists.get(key, [])
            there = {identity(key, item) for item in old}
            gone = set()
            for item in removed:
                if (name := identity(key, item)) in there:
                    gone.add(name)
                else:
                    hint = suggest(name, there)
                    self.found.append(at(item, "E042", value=name, key=key, id=held.id, suggestion=hint))
            held.lists[key] = [item for item in old if identity(key, item) not in gone]
            if gone and not held.lists[key] and key in ("forms", "constructions"):
                self.found.append(at(removed[0], "E044", key=key, id=held.id))
            if key == "forms":
                _forget(held, gone)


def folded(node: Node) -> str:
    """The words of a text in small letters, one space between them: how cues and what holds them are compared."""
    return " ".join(node.value.lower().split()) if isinstance(node, Text) else ""


def identity(key: str, node: Node) -> str:
    """What an item of a list is known by: a cue without regard to capitals, a record by its title, else the text."""
    if isinstance(node, Fields):
        node = node.values.get("title", node)
    if key in _FOLDED:
        return folded(node)
    return node.value if isinstance(node, Text) else ""


def _forget(held: Held, gone: set[str]) -> None:
    """Drops what was only there for forms that are gone: their examples, and the phrases that hold no other form."""
    cues = gone | {f"{form}nya" for form in gone}
    held.lists["examples"] = [
        example for example in held.records("examples") if folded(example.values.get("cue", example)) not in cues
    ]
    left = [folded(form) for form in held.texts("forms")]
    held.lists["unless"] = [phrase for phrase in held.texts("unless") if any(form in folded(phrase) for form in left)]


def _entries(root: Fields) -> Iterator[tuple[str, Fields]]:
    for kind in ENTRIES:
        listed = root.values.get(kind)
        if isinstance(listed, Items):
            yield from ((kind, node) for node in listed.items if isinstance(node, Fields))


def _words(root: Fields) -> Iterator[tuple[str, Mapping[str, list[Text]]]]:
    """Each word list of a file with what is added to and removed from it."""
    lists = root.values.get("words")
    for name, node in lists.values.items() if isinstance(lists, Fields) else ():
        changes = node.values if isinstance(node, Fields) else {"add": node}
        yield name, {
            key: [item for item in value.items if isinstance(item, Text)]
            for key, value in changes.items()
            if isinstance(value, Items)
        }


def _lists(node: Node | None) -> Iterator[tuple[str, list[Node]]]:
    for key, value in node.values.items() if isinstance(node, Fields) else ():
        if isinstance(value, Items):
            yield key, list(value.items)


def _held(kind: str, id: str, node: Fields) -> Held:
    """A new entry, the keys inside `cue:` laid beside the others."""
    scalars: dict[str, Text] = {}
    lists: dict[str, list[Node]] = {key: [] for key in (*lists_of(ENTRIES[kind].base), *EXAMPLES)}
    for fields in (node, node.values.get("cue")):
        for key, value in fields.values.items() if isinstance(fields, Fields) else ():
            if isinstance(value, Text):
                scalars[key] = value
            elif isinstance(value, Items):
                lists[key] = list(value.items)
    return Held(kind, id, node, scalars, lists)
