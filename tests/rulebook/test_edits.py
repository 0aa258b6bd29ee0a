"""Random edits of valid rule files: a working rule set or located messages, never a traceback, nothing lost silently.

`EDITS=10000 pytest tests/rulebook/test_edits.py` makes the slow run.
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from attribution.rulebook.files import File
from attribution.rulebook.message import Message
from attribution.rulebook.nodes import Fields, Items, Node, Text
from attribution.rulebook.reader import Reading, read_files
from attribution.rulebook.source import decode
from attribution.rulebook.syntax import parse

VALID = sorted((Path(__file__).parent / "valid").glob("*.yaml"))
EDITS = int(os.environ.get("EDITS", "1600"))
PARTS = 8
ODD = "\t\n\r #:-'\"[]{},|>&*!%@`?~\\/0aZ.()éा\u00a0\u200b\ufeff\x00\x85\u2028😀=+_$^"

Edit = Callable[[random.Random, str], str]


def insert(dice: random.Random, text: str) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place] + dice.choice([dice.choice(ODD), " #", ": ", "- ", "null", "  "]) + text[place:]


def delete(dice: random.Random, text: str) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place] + text[place + dice.choice([1, 1, 1, 2, 8]) :]


def replace(dice: random.Random, text: str) -> str:
    place = dice.randrange(len(text) + 1)
    return text[:place] + dice.choice(ODD) + text[place + 1 :]


def swap(dice: random.Random, text: str) -> str:
    place = dice.randrange(max(1, len(text) - 1))
    return text[:place] + text[place : place + 2][::-1] + text[place + 2 :]


def cut(dice: random.Random, text: str) -> str:
    return text[: dice.randrange(len(text) + 1)]


def move_line(dice: random.Random, text: str) -> str:
    lines = text.split("\n")
    line = lines.pop(dice.randrange(len(lines)))
    lines.insert(dice.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def drop_line(dice: random.Random, text: str) -> str:
    lines = text.split("\n")
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def repeat_line(dice: random.Random, text: str) -> str:
    lines = text.split("\n")
    place = dice.randrange(len(lines))
    return "\n".join([*lines[:place], lines[place], *lines[place:]])


def indent(dice: random.Random, text: str) -> str:
    lines = text.split("\n")
    place, many = dice.randrange(len(lines)), dice.choice([-4, -2, -1, 1, 2, 4])
    line = lines[place]
    lines[place] = " " * many + line if many > 0 else line[-many:] if line.startswith(" " * -many) else line
    return "\n".join(lines)


KINDS: tuple[Edit, ...] = (insert, delete, replace, swap, cut, move_line, drop_line, repeat_line, indent, indent)


def edited(dice: random.Random, text: str) -> bytes:
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        text = dice.choice(KINDS)(dice, text)
    data = text.encode("utf-8")
    if dice.random() < 0.02:
        place = dice.randrange(len(data) + 1)
        data = data[:place] + bytes([dice.randrange(128, 256)]) + data[place:]
    return data


def read_data(data: bytes) -> Reading:
    found: list[Message] = []
    return read_files([File("aturan.yaml", "rules/aturan.yaml", 0, data)], found)


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_an_edit_gives_rules_or_located_messages(path: Path, part: int) -> None:
    dice = random.Random(f"{path.name} {part}")
    text = path.read_text("utf-8")
    for _ in range(EDITS // PARTS // len(VALID)):
        data = edited(dice, text)
        reading = read_data(data)
        for message in reading.messages:
            assert_located(message, data)
        if not reading.errors:
            reading.rulebook()
            assert_nothing_lost(data)


def test_the_valid_files_are_valid() -> None:
    for path in VALID:
        reading = read_data(path.read_bytes())
        assert reading.messages == ()
        assert reading.rulebook().rules
        assert_nothing_lost(path.read_bytes())


def assert_located(message: Message, data: bytes) -> None:
    """The message names a place that the file has, and reads in both languages."""
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= message.line <= len(lines), message
    assert 1 <= message.column <= len(lines[message.line - 1]) + 1, message
    assert message.text("id") and message.text("en")
    assert message.render("id") and message.render("en")


def assert_nothing_lost(data: bytes) -> None:
    """Every letter and digit of the file is in its tree, in order, but for comments, and no line was taken in."""
    found: list[Message] = []
    source = decode(File("aturan.yaml", "rules/aturan.yaml", 0, data), found)
    assert source is not None
    root = parse(source, found)
    assert root is not None
    if "\\" in source.text.replace("'\\b(?P<cue>", ""):
        return  # an escape in double quotes stands for another character
    texts = list(_texts(root))
    written = [line[: _comment(line, number, texts)] for number, line in enumerate(source.lines)]
    assert _letters("".join(text.value for text in texts)) == _letters("".join(written))
    for text in texts:
        if text.style is None and text.end.line != text.start.line:
            assert not any(line.lstrip().startswith("- ") for line in source.lines[text.line + 1 : text.end.line + 1])


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _comment(line: str, number: int, texts: list[Text]) -> int:
    """Where the comment of a line begins: at a `#` that stands in no text."""
    for match in re.finditer(r"(?:^|(?<=\s))#", line):
        place = (number, match.start())
        if not any((text.line, text.column) <= place < (text.end.line, text.end.column) for text in texts):
            return match.start()
    return len(line)


def _texts(node: Node) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Items):
        for item in node.items:
            yield from _texts(item)
    elif isinstance(node, Fields):
        for key, value in node.values.items():
            yield node.keys[key]
            yield from _texts(value)


def test_every_value_reaches_the_rulebook() -> None:
    """No key of the format is read and then forgotten, but for notes, and what only steers the layers."""
    data = VALID[0].read_bytes().replace(b"    remove: {forms: [timpal]}\n", b"")
    source = decode(File("aturan.yaml", "rules/aturan.yaml", 0, data), [])
    assert source is not None
    root = parse(source, [])
    assert root is not None
    kept = _letters(str(read_data(data).rulebook()).replace("\\n", ""))
    for key, text in _values(root, ""):
        if key not in ("format", "extends", "cue: null", "clitic", "todo", "note"):
            assert _letters(text.value) in kept, (key, text.value)


def _values(node: Node, key: str) -> Iterator[tuple[str, Text]]:
    if isinstance(node, Text):
        yield f"{key}: null" if node.is_null else key, node
    elif isinstance(node, Items):
        for item in node.items:
            yield from _values(item, key)
    else:
        for name, value in node.values.items():
            yield from _values(value, name)
