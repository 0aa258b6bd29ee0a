"""The recipes of rules/README.md, run as they stand there: each section's files are written, its commands run."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from attribution.cli import main
from attribution.rulebook import rules_folder

BLOCK = re.compile(r"(?:^`(?P<path>[^`\n]+)`\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
TAGGED = ("report", "rules explain")
"""Commands that use the tagger unless told otherwise; the recipes are about rules, and run without it."""


@dataclass(frozen=True)
class Command:
    """A command and the lines that its output must hold."""

    words: tuple[str, ...]
    expected: tuple[str, ...]


def sections() -> dict[str, str]:
    """Title of a numbered section -> its text."""
    parts = re.split(r"^## (\d+\. .+)$", (rules_folder() / "README.md").read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def commands(body: str) -> list[Command]:
    found: list[Command] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append(Command(tuple(shlex.split(line[2:])), ()))
        elif line.strip():
            found[-1] = Command(found[-1].words, (*found[-1].expected, line))
    return found


def plain(text: str) -> str:
    """The text without rules of tables and with single blanks."""
    return " ".join(re.sub(r"[│|]", " ", text).split())


SECTIONS = sections()


def test_there_are_recipes() -> None:
    assert len(SECTIONS) >= 12
    links = re.findall(r"^\d+\. \[(.+)\]\(#(.+)\)$", (rules_folder() / "README.md").read_text("utf-8"), re.MULTILINE)
    titles = [f"{number}. {title}" for number, (title, _) in enumerate(links, 1)]
    assert titles == list(SECTIONS)
    for title, (_, anchor) in zip(titles, links, strict=True):
        assert re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") == anchor


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("ATTRIBUTION_RULES", raising=False)
    return tmp_path


def run(section: str, capsys: pytest.CaptureFixture[str], *extra: str) -> int:
    """Writes the files of a section and runs its commands in order; how many there were."""
    ran = 0
    for match in BLOCK.finditer(section):
        path, kind, body = match.group("path", "kind", "body")
        if path:
            assert kind in ("text", "yaml")
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(body, "utf-8")
            continue
        assert kind == "console"
        for command in commands(body):
            program, *words = command.words
            assert program == "attribution"
            main([*words, *(extra if " ".join(words).startswith(TAGGED) else ())])
            output = capsys.readouterr()
            said = plain(output.out + output.err)
            for line in command.expected:
                assert plain(line) in said, f"{' '.join(words)}\n{output.out}{output.err}"
            ran += 1
    return ran


@pytest.mark.parametrize("title", SECTIONS)
def test_recipe(title: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(SECTIONS[title], capsys, "--tagger", "none")


def test_a_verb_that_the_tagger_never_saw(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(next(iter(SECTIONS.values())), capsys)
