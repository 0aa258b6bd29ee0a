"""Places inside a text: where in the file a character of a value stands, however the value is quoted."""

from __future__ import annotations

import pytest

from attribution.rulebook.files import File
from attribution.rulebook.message import Message
from attribution.rulebook.nodes import Fields, Text, inside
from attribution.rulebook.source import decode
from attribution.rulebook.syntax import parse


@pytest.mark.parametrize(
    "written",
    ["a: kata X (", "a: 'it''s X ('", 'a: "\\"kata\\" X ("', "a: |-\n  baris\n   lain X (", "a: |\n\n    kata X\n"],
)
def test_place_of_a_character(written: str) -> None:
    found: list[Message] = []
    source = decode(File("a.yaml", "rules/a.yaml", 0, written.encode()), found)
    assert source is not None
    root = parse(source, found)
    assert isinstance(root, Fields)
    text = root.values["a"]
    assert isinstance(text, Text)
    line, column = inside(text, text.value.index("X"))
    assert source.lines[line][column] == "X"


def test_long_lines_are_cut_around_the_words() -> None:
    line = "kata " * 100 + "SALAH " + "kata " * 100
    message = Message("a.yaml", 3, line.index("SALAH") + 1, "E016", (("key", "SALAH"), ("first", "")), line, 5)
    _, words, caret = message.render("id").splitlines()[:3]
    assert len(words) < 140
    assert words[caret.index("^") : caret.index("^") + caret.count("^")] == "SALAH"


def test_caret_stands_under_its_words_behind_tabs() -> None:
    shown = Message("a.yaml", 1, 3, "E006", (), "\t\tkata", 4).render("en").splitlines()
    assert shown[1].endswith("\t\tkata")
    assert shown[2].endswith("\t\t^^^^")
