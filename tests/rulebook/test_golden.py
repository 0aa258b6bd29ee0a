"""Every code against its golden pair: a rule file that earns it, and what is said about it in both languages.

`GOLDEN=write pytest tests/rulebook/test_golden.py` writes the texts anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from attribution.rulebook import files, syntax
from attribution.rulebook.catalogue import CATALOGUE
from attribution.rulebook.message import Language, Message
from attribution.rulebook.reader import read

FOLDER = Path(__file__).parent / "golden"
FILES = sorted(FOLDER.glob("*.yaml"))
ELSEWHERE = {"E001", "W001", "W002"}
"""Codes about files that are not there or not rule files; their tests are below."""


def render(messages: tuple[Message, ...]) -> str:
    languages: tuple[Language, ...] = ("id", "en")
    return "\n\n".join("\n\n".join(message.render(lang) for message in messages) for lang in languages) + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_message_reads_as_in_its_golden_text(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FOLDER)
    monkeypatch.setattr(files, "LIMIT", 1000 if path.name.startswith("E004") else files.LIMIT)
    messages = read([Path(path.name)], default=False).messages
    golden = path.with_suffix(".txt")
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(render(messages), encoding="utf-8")
    assert {message.code for message in messages} == {path.name[:4]}
    assert render(messages) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_yaml_reader_in_python_says_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def places() -> set[tuple[int, int, str]]:
        return {(message.line, message.column, message.code) for message in read([path], default=False).messages}

    in_c = places()
    monkeypatch.setattr(syntax, "LOADER", syntax.loader(yaml.BaseLoader))
    assert places() == in_c


def test_every_code_has_a_golden_pair() -> None:
    assert {path.name[:4] for path in FILES} | ELSEWHERE == set(CATALOGUE)
    assert sum(code.startswith("E") for code in CATALOGUE) >= 25


def test_golden_names_are_the_names_of_the_codes() -> None:
    for path in FILES:
        assert path.stem[5:].startswith(CATALOGUE[path.name[:4]].name)


def test_missing_layer_is_unreadable(tmp_path: Path) -> None:
    (message,) = read([tmp_path / "tiada"], default=False).messages
    assert message.code == "E001"
    assert "tiada" in message.render("id")


def test_layer_without_rules_and_foreign_file_are_warnings(tmp_path: Path) -> None:
    (tmp_path / "catatan.doc").write_text("x", encoding="utf-8")
    reading = read([tmp_path], default=False)
    assert [message.code for message in reading.messages] == ["W001", "W002"]
    assert not reading.errors
