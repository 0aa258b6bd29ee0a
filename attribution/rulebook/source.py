"""A rule file as text: read, and freed of what no YAML reader reports well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from attribution.rulebook.message import Message

LIMIT = 1_000_000
"""Bytes of a rule file at most."""

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|(?m:^)[ \t]*([^\\S \t\n])")
_TAB = re.compile(r"^ *\t", re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """A rule file: its path as a user reads it, its name in reports (`rules/kata.yaml`), its text, its layer from 0."""

    path: str
    name: str
    text: str
    layer: int = 0

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return self.text.split("\n")

    def message(self, line: int, column: int, code: str, width: int = 1, **arguments: str) -> Message:
        """A message at `line` and `column`, both from 0."""
        shown = self.lines[line] if line < len(self.lines) else ""
        width = max(1, min(width, len(shown) - column))
        return Message(self.path, line + 1, column + 1, code, tuple(sorted(arguments.items())), shown, width)

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 0, of a code point of the text."""
        before = self.text.count("\n", 0, offset)
        return before, offset - (self.text.rfind("\n", 0, offset) + 1)


def read_source(path: Path, name: str, layer: int, found: list[Message]) -> Source | None:
    """The text of a rule file, or None when it cannot be used; adds what is wrong with it to `found`."""
    shown = shown_path(path)
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LIMIT else b""
    except OSError as error:
        found.append(unreadable(path, error))
        return None
    if size > LIMIT:
        found.append(Message(shown, 1, 1, "E004", (("limit", str(LIMIT)), ("size", str(size)))))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lenient = Source(shown, name, _newlines(data.decode("latin-1")))
        line, column = lenient.locate(len(_newlines(data[: error.start].decode("latin-1"))))
        found.append(lenient.message(line, column, "E002", byte=f"0x{data[error.start]:02X}"))
        return None
    source = Source(shown, name, _newlines(text), layer)
    found.extend(_oddities(source))
    return source


def unreadable(path: Path, error: OSError) -> Message:
    """The message that a file or folder cannot be read."""
    reason = error.strerror or type(error).__name__
    shown = shown_path(path)
    return Message(shown, 1, 1, "E001", (("path", shown), ("reason", reason)))


def shown_path(path: Path) -> str:
    """The path as a user reads it: from the working folder, when the file lies in it."""
    try:
        return str(path.resolve().relative_to(Path.cwd().resolve()))
    except (ValueError, OSError):
        return str(path)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _oddities(source: Source) -> Iterator[Message]:
    for match in _TAB.finditer(source.text):
        line, column = source.locate(match.end() - 1)
        yield source.message(line, column, "E006")
    for match in _INVISIBLE.finditer(source.text):
        line, column = source.locate(match.end() - 1)
        yield source.message(line, column, "E007", character=f"U+{ord(source.text[match.end() - 1]):04X}")
