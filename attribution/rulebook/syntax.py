"""From the text of a rule file to its tree, by way of YAML, whose features that nobody needs here are refused."""

from __future__ import annotations

from typing import Any

import yaml

from attribution.rulebook.message import Message
from attribution.rulebook.nodes import Fields, Items, Node, Text, at, place
from attribution.rulebook.source import Source
from attribution.rulebook.yaml_error import explain


def loader(base: Any) -> Any:
    """The YAML reader in which every scalar is a text: looking for its type would take a tenth of the time."""
    return type("Loader", (base,), {"resolve": lambda self, kind, value, implicit: ""})


LOADER: Any = loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader))
"""The reader in C, five times as fast, or where it was not built the one in Python."""

_DEPTH = 20


def parse(source: Source, found: list[Message]) -> Node | None:
    """The tree of a file, or None when it has none; adds what is wrong with the YAML to `found`."""
    try:
        root = yaml.compose(source.text, Loader=LOADER)
        if root is None:
            found.append(source.message(0, 0, "E003"))
            return None
        return _Tree(source, found).node(root)
    except RecursionError:
        message = source.message(0, 0, "E005", problem="nesting too deep")
    except yaml.MarkedYAMLError as error:
        message = explain(source, error)
    except yaml.YAMLError as error:
        message = source.message(0, 0, "E005", problem=str(error).splitlines()[0])
    if not any(other.file == message.file and other.line == message.line for other in found):
        found.append(message)
    return None


class _Tree:
    """Turns YAML's nodes into ours, refusing aliases, anchors, tags, keys that are no text, and keys given twice."""

    def __init__(self, source: Source, found: list[Message]) -> None:
        self.source = source
        self.found = found
        self.features = any(mark in source.text for mark in "*&!")
        self.seen: set[int] = set()
        self.depth = 0

    def node(self, node: Any) -> Node:
        if self.features and self._is_alias(node):
            return Text(self.source, node.start_mark, node.start_mark, "", None, refused=True)
        if isinstance(node, yaml.ScalarNode):
            value = node.value.rstrip("\n") if node.style in ("|", ">") else node.value
            return Text(self.source, node.start_mark, node.end_mark, value, node.style or None)
        self.depth += 1
        if self.depth > _DEPTH:
            raise RecursionError
        made = self._items(node) if isinstance(node, yaml.SequenceNode) else self._fields(node)
        self.depth -= 1
        return made

    def _is_alias(self, node: Any) -> bool:
        """Whether the node was seen before; refuses aliases, anchors and tags."""
        mark = node.start_mark
        if id(node) in self.seen:
            self._refuse(mark, "alias")
            return True
        self.seen.add(id(node))
        opening = self.source.text[mark.index : mark.index + 1]
        if opening in ("&", "!") and mark.index < node.end_mark.index:
            self._refuse(mark, "anchor" if opening == "&" else "tag")
        return False

    def _items(self, node: Any) -> Items:
        mark = node.start_mark
        return Items(self.source, mark.line, mark.column, [self.node(item) for item in node.value])

    def _fields(self, node: Any) -> Fields:
        keys: dict[str, Text] = {}
        values: dict[str, Node] = {}
        for key_node, value_node in node.value:
            key, value = self.node(key_node), self.node(value_node)
            if not isinstance(key, Text) or key.end.line != key.line:
                self._refuse(key_node.start_mark, "complex key")
            elif key.value in keys:
                self.found.append(at(key, "E016", key=key.value, first=place(keys[key.value])))
            else:
                keys[key.value], values[key.value] = key, value
        first = next(iter(keys.values()), None)
        width = first.width if first and node.flow_style is False else 1
        return Fields(self.source, node.start_mark.line, node.start_mark.column, keys, values, width)

    def _refuse(self, mark: Any, feature: str) -> None:
        self.found.append(self.source.message(mark.line, mark.column, "E015", feature=feature))
