"""`attribution rules` and `attribution explain`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribution.cli import main
from tests.cli.articles import ARTICLE

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "sumur.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


def test_a_first_overlay_is_sound_and_used(tmp_path: Path, capsys: Capture) -> None:
    layer = tmp_path / "aturan"
    assert main(["rules", "init", str(layer)]) == 0
    assert str(layer) in capsys.readouterr().out
    assert main(["rules", "init", str(layer)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert main(["rules", "check", "--rules", str(layer)]) == 0
    assert main(["rules", "test", "kata", "--rules", str(layer)]) == 0
    capsys.readouterr()
    assert main(["rules", "diff", "-", str(layer), "--on", str(layer / "aturan-saya.yaml"), "--lang", "en"]) == 0
    assert "1 articles" in capsys.readouterr().out


def test_check_shows_every_mistake_and_exits_with_2(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "salah.yaml").write_text("format: 1\nruels: []\nwords:\n  complementizer: {ad: [x]}\n", "utf-8")
    assert main(["rules", "check", "--rules", str(tmp_path), "--lang", "en"]) == 2
    out = capsys.readouterr().out
    assert "salah.yaml:2:1: error[" in out and "salah.yaml:4:" in out


def test_test_exits_with_1_when_an_example_fails(tmp_path: Path, capsys: Capture) -> None:
    parts = ["--text", '"Ayo," cuap Budi.', "--cue", "cuap", "--source", "Budi", "--content", "Ayo"]
    assert main(["rules", "new", *parts]) == 0
    made = capsys.readouterr().out
    (tmp_path / "cuap.yaml").write_text(made, "utf-8")
    assert main(["rules", "test", "cuap", "--rules", str(tmp_path)]) == 0
    wrong = made.replace("content: Ayo", "content: Budi").replace("source: Budi\n", "\n")
    (tmp_path / "cuap.yaml").write_text(wrong, "utf-8")
    assert main(["rules", "test", "cuap", "--rules", str(tmp_path)]) == 1
    assert main(["rules", "test", "tiada"]) == 2


def test_list_and_show(capsys: Capture) -> None:
    assert main(["rules", "list", "--json"]) == 0
    assert {"kata"} <= {row["id"] for row in json.loads(capsys.readouterr().out)}
    assert main(["rules", "list", "--origin"]) == 0
    assert "rules/kata.yaml" in capsys.readouterr().out
    assert main(["rules", "show", "kata"]) == 0
    assert "rules/kata.yaml:" in capsys.readouterr().out
    assert main(["rules", "show", "kataa"]) == 2
    assert "kata" in capsys.readouterr().err


def test_schema_is_json(capsys: Capture) -> None:
    assert main(["rules", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"]


def test_explain_names_the_rule_and_the_row(article: Path, capsys: Capture) -> None:
    for command in (["explain"], ["rules", "explain"]):
        assert main([*command, str(article), "--line", "3", "--tagger", "none"]) == 0
        out = capsys.readouterr().out
        assert "rules/kata.yaml" in out and "Sari Dewi" in out
    assert main(["explain", str(article), "--quote", "empat truk", "--tagger", "none", "--lang", "en"]) == 0
    assert "Budi Santoso" in capsys.readouterr().out
    assert main(["explain", str(article), "--line", "99", "--tagger", "none"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_coverage_counts(article: Path, capsys: Capture) -> None:
    assert main(["rules", "coverage", str(article), "--lang", "en"]) == 0
    assert "1 articles, 1 quotations, 0 of them in no claim" in capsys.readouterr().out
