"""The measures on a small gold made by hand, and against the corpus's own scorer where that is at hand."""

from __future__ import annotations

import importlib.util
import json
import random
import types
from pathlib import Path
from typing import Any

import pytest

from attribution.evaluation import Article, items, read_gold, score
from attribution.evaluation.measures import f1, figure, precision, recall, share
from attribution.evaluation.scoring import same

TEXT = '"Air surut," kata Lurah Rina. Menurut dia, jembatan aman. Konon bendungan retak. Warga meminta bantuan.'


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def line(n: int, type: str, content: str, cue: str | None, source: str | None, speaker: str | None, **more: Any) -> Any:
    return {
        "n": n,
        "type": type,
        "content": [at(content)],
        "cue": cue and at(cue),
        "source": source and at(source),
        "speaker": speaker,
        "act": "statement",
        "via": [],
        "parent": None,
        "optional": False,
        **more,
    }


ENTITIES = [
    {"id": "e1", "name": "Rina Wati", "kind": "person", "aliases": ["Rina"]},
    {"id": "e2", "name": "warga", "kind": "unnamed_group", "aliases": []},
    {"id": "e3", "name": "Antara", "kind": "media", "aliases": []},
]
GOLD = {
    "entities": ENTITIES,
    "attributions": [
        line(1, "direct", "Air surut", "kata", "Lurah Rina", "e1"),
        line(2, "indirect", "jembatan aman", "Menurut", "dia", "e1", via=[{"source": None, "speaker": "e3"}]),
        line(3, "indirect", "bendungan retak", "Konon", None, None),
        line(4, "indirect", "bantuan", "meminta", "Warga", "e2", optional=True),
    ],
}
PREDICTED = {
    "entities": ENTITIES,
    "attributions": [
        line(1, "direct", '"Air surut,"', "kata", "Rina", "e1", act="opinion"),
        line(2, "indirect", "jembatan aman. Konon", "Menurut", "dia", "e2"),
        line(3, "direct", "Lurah", None, "Lurah", "e1"),
    ],
}


def article() -> Article:
    return Article("a", TEXT, "koran", None, items(GOLD))


def test_counts_of_a_gold_made_by_hand() -> None:
    scores = score([article()], {"a": items(PREDICTED)})
    tally = scores.total
    # the first is right; the second has the wrong speaker; the third is missed; the prediction on "Lurah" is spurious
    assert {key: tally.found["who all", key] for key in ("tp", "fp", "fn")} == {"tp": 1, "fp": 2, "fn": 2}
    assert {key: tally.found["found all", key] for key in ("tp", "fp", "fn")} == {"tp": 2, "fp": 1, "fn": 1}
    assert figure(scores, f1("who direct")).value == pytest.approx(2 / 3)
    assert tally.found["rel all", "tp"] == 1  # the second overlaps by two thirds only
    assert {key: tally.found["source exact", key] for key in ("tp", "fp", "fn")} == {"tp": 1, "fp": 2, "fn": 1}
    assert {key: tally.found["cue exact", key] for key in ("tp", "fp", "fn")} == {"tp": 2, "fp": 0, "fn": 1}
    assert {key: tally.found["via edge", key] for key in ("tp", "fp", "fn")} == {"tp": 0, "fp": 0, "fn": 1}
    assert figure(scores, share("act")).value == 0.5
    assert figure(scores, share("speaker | source is pronoun")).value == 0.0
    assert sorted(error.cause for error in scores.errors) == ["missed", "speaker", "spurious"]
    assert sorted(scores.outcomes) == [(1.0, False), (1.0, False), (1.0, True)]


def test_gold_against_itself_is_perfect_and_optional_gold_never_counts() -> None:
    scores = score([article()], {"a": items(GOLD)})
    assert all(figure(scores, f1(name)).value == 1 for name in ("who all", "rel all", "via edge"))
    assert scores.total.found["who all", "tp"] == 3
    assert not list(scores.errors)


def test_an_article_without_predictions_is_all_missed() -> None:
    scores = score([article()], {})
    assert [figure(scores, measure("who all")).value for measure in (precision, recall, f1)] == [0, 0, 0]
    assert figure(scores, recall("who all")).of == 3


def test_same_takes_aliases_and_longer_or_shorter_names() -> None:
    rina, warga, _ = (items({**GOLD, "attributions": GOLD["attributions"]})[i].speaker for i in (0, 3, 2))
    assert rina is not None and warga is not None
    assert same(rina, rina) and same(None, None)
    assert not same(rina, warga) and not same(rina, None) and not same(None, rina)


SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the annotated corpus is not at hand")
def test_figures_equal_those_of_the_corpus_scorer() -> None:
    theirs = _scorer()
    gold = [json.loads(text) for text in (SHARED / "dev.jsonl").read_text("utf-8").splitlines()]
    predicted = [_disturbed(article, random.Random(n)) for n, article in enumerate(gold)]
    found, shares, errors, _ = theirs.score(gold, {article["id"]: article["text"] for article in gold}, predicted)
    ours = score(read_gold(SHARED / "dev.jsonl"), {article["id"]: items(article) for article in predicted})
    tally = ours.total
    for measure, counts in found.items():
        assert [tally.found[measure, key] for key in ("tp", "fp", "fn")] == [counts.tp, counts.fp, counts.fn], measure
    for measure, (right, of) in shares.items():
        assert [tally.shares[measure, key] for key in ("right", "of")] == [right, of], measure
    assert len(list(ours.errors)) == len(errors)


def _scorer() -> types.ModuleType:
    spec = importlib.util.spec_from_file_location("corpus_score", SHARED / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _disturbed(article: Any, chance: random.Random) -> Any:
    """The gold of an article with some attributions left out, moved, mixed up or invented."""
    ids = [entity["id"] for entity in article["entities"]] or [None]
    result = []
    for attribution in article["attributions"]:
        if chance.random() < 0.1:
            continue
        changed = dict(attribution)
        if chance.random() < 0.3:
            changed["content"] = [[max(0, a + chance.randint(-40, 40)), b + 41] for a, b in attribution["content"]]
        for key, options in (("speaker", ids), ("cue", [None]), ("source", [None, attribution["cue"]]), ("via", [[]])):
            if chance.random() < 0.15:
                changed[key] = chance.choice(options)
        if chance.random() < 0.1:
            changed["via"] = [{"source": None, "speaker": chance.choice(ids)}]
        changed["act"] = chance.choice([attribution["act"], "opinion"])
        changed["type"] = chance.choice([attribution["type"], "mixed"])
        result.append(changed)
        if chance.random() < 0.1:
            result.append({**changed, "content": [[0, 30]]})
    return {"id": article["id"], "entities": article["entities"], "attributions": result}
