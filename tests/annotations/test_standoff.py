"""Annotations parted from their articles and joined with them again."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from annotations.standoff import join, part

TEXT = "Camat Rowosari Endah mengatakan air sudah surut. Camat pulang."
ENTRY: dict[str, Any] = {
    "id": "a-1",
    "outlet": "warta",
    "title": "Air surut",
    "text": TEXT,
    "entities": [{"id": "e1", "name": "Endah", "kind": "person", "aliases": ["Camat Rowosari", "Bu Endah"]}],
    "attributions": [{"n": 1, "content": [[32, 47]]}],
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "unlabelled").mkdir()
    for name, text in (("click-id", "Tak ada apa-apa."), ("detik-2026", TEXT)):
        article = {"outlet": "warta", "title": "Air surut", "text": text}
        with gzip.open(tmp_path / "unlabelled" / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(article) + "\n")
    return tmp_path


def test_what_is_parted_holds_no_sentence_and_joins_to_the_same(corpus: Path) -> None:
    (parted,) = part([ENTRY], corpus)
    assert (parted["collection"], parted["line"]) == ("detik-2026", 0)
    assert parted["entities"][0]["name"] == [15, 20]
    assert parted["entities"][0]["aliases"] == [[0, 14], "Bu Endah"]
    assert "surut" not in json.dumps(parted)
    assert list(join([parted], corpus)) == [ENTRY]


def test_an_article_that_is_nowhere_is_left_out_and_said(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert list(part([{**ENTRY, "text": "Lain."}], corpus)) == []
    assert capsys.readouterr().err.startswith("a-1: not among click-id")


def test_another_article_in_its_place_is_an_error(corpus: Path) -> None:
    (parted,) = part([ENTRY], corpus)
    with pytest.raises(ValueError, match="a-1: line 0 of detik-2026 is another article"):
        list(join([{**parted, "sum": 1}], corpus))
