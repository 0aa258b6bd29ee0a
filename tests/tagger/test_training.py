"""Training, on a corpus of a few lines of our own."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
import torch

from attribution.errors import TaggerError
from attribution.matcher.candidate import Candidate
from attribution.tagger import Tagger
from attribution.tagger.gold import Article, Parts, cases
from attribution.tagger.learning import Course
from attribution.tagger.network import Shape
from attribution.tagger.training import Lesson, Plan, average, folds, train
from attribution.tagger.vectors import train_vectors
from attribution.text.document import Document
from tests.tagger.conftest import ARTICLE

PLAN = Plan(
    articles=3,
    ends=2,
    folds=2,
    rules=Course(epochs=1, batch=8),
    gold=Course(epochs=1, batch=8),
    shape=Shape(vector=8, letters=4, small=2, rule=2, hidden=8),
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two outlets with the same article, one of its claims annotated, and the article as a plain one."""
    start = ARTICLE.index("Bupati")
    cue = ARTICLE.index("mengatakan")
    end = ARTICLE.index(".")
    entry: dict[str, Any] = {
        "content": [[cue + 11, end]], "cue": [cue, cue + 10], "source": [start, cue - 2], "via": [], "optional": False,
    }  # fmt: skip
    lines = [{"id": name, "outlet": name, "text": ARTICLE, "attributions": [entry]} for name in ("satu", "dua")]
    (tmp_path / "train.jsonl").write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    (tmp_path / "unlabelled").mkdir()
    for name in ("click-id", "detik-2026"):
        with gzip.open(tmp_path / "unlabelled" / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps({"text": ARTICLE * 2}) + "\n" for _ in range(4))
    return tmp_path


def test_what_is_trained_can_be_loaded(
    corpus: Path, document: Document, candidates: tuple[Candidate, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []
    train(corpus, corpus / "out" / "tagger.pt", plan=PLAN, told=told.append)
    (decided,) = Tagger.load(corpus / "out" / "tagger.pt").decide([document], [candidates])
    assert len(decided) == len(candidates)
    assert told[0].startswith("2 annotated articles")
    assert capfd.readouterr().out == ""


def test_one_seed_gives_one_tagger(corpus: Path) -> None:
    written = []
    for name in ("a.pt", "b.pt"):
        train(corpus, corpus / name, seed=4, plan=PLAN)
        written.append(torch.load(corpus / name, weights_only=True))
    for name, weight in written[0]["state"].items():
        assert torch.equal(weight, written[1]["state"][name])


def test_unseen_cues_stay_unknown(corpus: Path) -> None:
    train(corpus, corpus / "new.pt", plan=PLAN, unseen=frozenset({"mengatakan", "ujar"}))
    cues = torch.load(corpus / "new.pt", weights_only=True)["cues"].split("\n")
    assert "menurut" in cues
    assert not {"mengatakan", "ujar", "ujarnya"} & set(cues)


def test_no_corpus_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(TaggerError, match=r"train\.jsonl: not an annotated corpus"):
        train(tmp_path, tmp_path / "tagger.pt", plan=PLAN)


def test_an_annotation_finds_its_candidate(document: Document, candidates: tuple[Candidate, ...]) -> None:
    cue = next(each.cue for each in candidates if each.cue and each.cue.of(document.text) == "mengaku")
    optional = next(each.cue for each in candidates if each.cue and each.cue.of(document.text) == "Menurut")
    parts = Parts(cue, None, (), ())
    found = cases(Article(document, (parts, Parts(optional, None, (), (), optional=True))), candidates)
    assert [case.candidate.cue for case in found if case.parts is parts] == [cue]
    assert optional not in [case.candidate.cue for case in found]
    assert len(found) == len(candidates) - 1


def test_an_annotated_cue_without_candidate_is_asked_about(document: Document) -> None:
    cue = document.sentences[0].span
    (case,) = cases(Article(document, (Parts(cue, None, (), ()),)), ())
    assert (case.candidate.cue, case.candidate.construction) == (cue, None)


def test_no_outlet_is_in_two_folds() -> None:
    def lesson(outlet: str) -> Lesson:
        return Lesson(Article(Document("", "", None, outlet, None, "", (), (), (), ()), ()), ())

    lessons = [lesson(outlet) for outlet in ("Satu.com", "satu", "dua", "dua", "tiga", "empat")]
    parts = folds(lessons, 2)
    assert sorted(len(part) for part in parts) == [3, 3]
    assert not {each.outlet for each in parts[0]} & {each.outlet for each in parts[1]}


def test_the_average_of_weights() -> None:
    mean = average([{"a": torch.tensor([1.0, 2.0])}, {"a": torch.tensor([3.0, 6.0])}])
    assert mean["a"].tolist() == [2.0, 4.0]


def test_words_in_like_places_get_like_vectors() -> None:
    names = ("Ani", "Budi")
    texts = [f"Kata {name} harga beras {verb}." for name in names for verb in ("naik", "turun", "tetap")] * 6
    words, rows = train_vectors(texts, size=3)
    place = {word: number for number, word in enumerate(words)}
    assert rows.shape == (len(words), 3)
    assert rows[place["ani"]] @ rows[place["budi"]] > 0.9 > rows[place["ani"]] @ rows[place["kata"]]
