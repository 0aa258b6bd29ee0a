"""A rule file as text: read, and freed of what no YAML reader reports well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from attribution.rulebook.files import File
from attribution.rulebook.message import Message

_BLANKS = "\u00a0\u1680\u2000-\u200d\u202f\u205f\u3000"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_CONTROL = re.compile(f"[{_CONTROLS}]")
_INVISIBLE = re.compile(f"[{_CONTROLS}{_BLANKS}]")
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


def decode(file: File, found: list[Message]) -> Source | None:
    """The text of a rule file, or None when it is not UTF-8; adds what is wrong with it to `found`."""
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        lenient = Source(file.path, file.name, _newlines(file.data.decode("latin-1")), file.layer)
        line, column = lenient.locate(len(_newlines(file.data[: error.start].decode("latin-1"))))
        found.append(lenient.message(line, column, "E002", byte=f"0x{file.data[error.start]:02X}"))
        return None
    source = Source(file.path, file.name, _newlines(text), file.layer)
    odd = list(_oddities(source))
    if not odd:
        return source
    found.extend(odd)
    return Source(file.path, file.name, _CONTROL.sub(" ", source.text), file.layer)


def _newlines(text: str) -> str:
    return text if "\r" not in text else text.replace("\r\n", "\n").replace("\r", "\n")


def _oddities(source: Source) -> Iterator[Message]:
    for match in _TAB.finditer(source.text) if "\t" in source.text else ():
        line, column = source.locate(match.end() - 1)
        yield source.message(line, column, "E006")
    for match in _INVISIBLE.finditer(source.text):
        line, column = source.locate(match.start())
        # An odd blank is wrong in the indentation only: a text may hold it.
        if _CONTROL.match(match[0]) or not source.lines[line][:column].strip():
            yield source.message(line, column, "E007", character=f"U+{ord(match[0]):04X}")
