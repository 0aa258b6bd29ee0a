"""The tree that a rule file is read into: texts, lists and keys, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from attribution.rulebook.message import Message
from attribution.rulebook.source import Source


class Mark(Protocol):
    """A place in a file, as YAML gives it: line and column from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


@dataclass(slots=True, eq=False)
class Text:
    """A scalar. `style` is None for plain text, else the mark that opens it: `'`, `"`, `|`, `>`.

    `refused` stands for what was no text and has had its message.
    """

    source: Source
    start: Mark
    end: Mark
    value: str
    style: str | None
    refused: bool = False

    @property
    def line(self) -> int:
        """The line it begins in, from 0."""
        return self.start.line

    @property
    def column(self) -> int:
        """The column it begins in, from 0."""
        return self.start.column

    @property
    def is_null(self) -> bool:
        """Whether this is the plain word `null` or `~`, or nothing at all."""
        return self.style is None and self.value in ("null", "~", "")

    @property
    def width(self) -> int:
        """Characters that the text takes up in its first line."""
        return self.end.column - self.start.column if self.end.line == self.start.line else 10_000


@dataclass(slots=True, eq=False)
class Items:
    """A list."""

    source: Source
    line: int
    column: int
    items: list[Node]
    width: int = 1


@dataclass(slots=True, eq=False)
class Fields:
    """Keys with values, in order; no key twice. `sound` is false once the format's check found fault with it."""

    source: Source
    line: int
    column: int
    keys: dict[str, Text]
    values: dict[str, Node]
    width: int = 1
    sound: bool = True


Node: TypeAlias = Text | Items | Fields


def at(node: Node, code: str, **arguments: str) -> Message:
    """A message that marks this node."""
    return node.source.message(node.line, node.column, code, node.width, **arguments)


def place(node: Node) -> str:
    """`file:line` of the node, as a message names another place."""
    return f"{node.source.path}:{node.line + 1}"


def inside(text: Text, offset: int) -> tuple[int, int]:
    """Line and column in the file of a character of a text's value, counted from its first; from 0."""
    lines = text.source.lines
    if text.style in ("|", ">"):
        before = text.value[:offset].split("\n")
        line = text.line + len(before)
        if text.style == "|" and line < len(lines):
            filled = [row for row in lines[text.line + 1 : text.end.line + 1] if row.strip()]
            indent = min((len(row) - len(row.lstrip(" ")) for row in filled), default=0)
            return line, indent + len(before[-1])
        return text.line, text.column
    if text.end.line > text.line:
        return text.line, text.column
    column = text.column + (1 if text.style else 0)
    row = lines[text.line]
    for _ in range(offset):
        doubled = text.style == "'" and row.startswith("''", column)
        escaped = text.style == '"' and row.startswith("\\", column)
        column += 2 if doubled or escaped else 1
    return text.line, min(column, len(row))
