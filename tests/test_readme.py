"""What README.md shows is what happens."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from attribution.cli import main

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "attribution" / "tagger" / "weights"

pytestmark = pytest.mark.skipif(not WEIGHTS.exists(), reason="README shows the default tagger")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)


def commands() -> Iterator[list[str]]:
    for block in blocks("sh"):
        for line in block.splitlines():
            yield shlex.split(line, comments=True)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    return tmp_path


def test_the_first_table_is_real(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article, table = blocks("text")[:2]
    (checkout / "beras.txt").write_text(article, "utf-8")
    assert main(["report", "beras.txt"]) == 0
    assert capsys.readouterr().out == table


def test_the_commands_work(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in commands():
        assert command[0] == "attribution"
        assert main(command[1:]) == 0, command
        assert capsys.readouterr().out or "-o" in command


def test_the_library_works(capsys: pytest.CaptureFixture[str]) -> None:
    [code] = blocks("python")
    exec(code, {})
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and all(line.startswith("Sari Dewi") for line in lines)
