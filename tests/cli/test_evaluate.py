"""`attribution evaluate` prints figures, errors and data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribution.cli import main
from tests.cli.articles import ARTICLE

Capture = pytest.CaptureFixture[str]


def at(words: str) -> list[int]:
    return [ARTICLE.index(words), ARTICLE.index(words) + len(words)]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    article = {
        "id": "sumur",
        "outlet": "koran",
        "text": ARTICLE,
        "entities": [{"id": "e1", "name": "Sari Dewi", "kind": "person", "aliases": []}],
        "attributions": [
            {
                "n": 1,
                "type": "direct",
                "content": [at("Kami menimba dua kali sehari")],
                "cue": at("kata"),
                "source": at("Ketua RT Sari Dewi"),
                "speaker": "e1",
                "act": "statement",
                "via": [],
                "parent": None,
                "optional": False,
            }
        ],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(article) + "\n", "utf-8")
    return path


def test_figures_of_rules_alone(gold: Path, capsys: Capture) -> None:
    assert main(["evaluate", str(gold), "--tagger", "none", "--by", "outlet,form", "--errors"]) == 0
    out = capsys.readouterr().out
    for words in ("1 articles, 1 attributions", "rules alone", "≥ 0.84", "koran", "direct", "calibration", "spurious"):
        assert words in out
    assert "ours  indirect <Budi Santoso> cue=mengatakan source=Kepala Dinas Air Budi Santoso rule=" in out


def test_predictions_of_a_file_as_data(gold: Path, capsys: Capture) -> None:
    assert main(["evaluate", str(gold), "--predictions", str(gold), "--format", "json", "--check"]) == 0
    [run] = json.loads(capsys.readouterr().out)
    assert run["label"] == "gold.jsonl"
    assert run["figures"]["who, all"] == {"value": 1, "low": 1, "high": 1, "of": 2}


def test_check_says_no_when_a_figure_is_under_its_bar(gold: Path, tmp_path: Path, capsys: Capture) -> None:
    empty = tmp_path / "none.jsonl"
    empty.write_text(json.dumps({"id": "sumur", "attributions": []}) + "\n", "utf-8")
    assert main(["evaluate", str(gold), "--predictions", str(empty), "--check"]) == 1
    assert "0.000 [0.00–0.00] ✗" in capsys.readouterr().out


def test_a_least_confidence_drops_predictions(gold: Path, capsys: Capture) -> None:
    assert main(["evaluate", str(gold), "--tagger", "none", "--min-confidence", "1", "--format", "json"]) == 0
    [run] = json.loads(capsys.readouterr().out)
    assert run["figures"]["who, all: recall"]["value"] == 0


def test_bad_gold_is_one_line(tmp_path: Path, capsys: Capture) -> None:
    assert main(["evaluate", str(tmp_path / "tiada.jsonl"), "--tagger", "none"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1 and "tiada.jsonl" in err
