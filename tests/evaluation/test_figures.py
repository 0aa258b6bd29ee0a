"""Intervals, calibration and the corpus reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribution.errors import InputError
from attribution.evaluation import Article, Score, Scores, read_gold, read_predictions
from attribution.evaluation.calibration import expected_error, reliability
from attribution.evaluation.measures import confident, f1, figure, kept, precision, share
from attribution.evaluation.tally import Tally


def scored(hits: int, misses: int) -> Score:
    tally = Tally()
    for n in range(hits + misses):
        tally.put("who all", n < hits)
        tally.ask("act", n < hits)
    outcomes = tuple((0.9 if n < hits else 0.5, n < hits) for n in range(hits + misses))
    return Score(Article("a", "", "?", None, ()), tally, (), outcomes)


def test_an_interval_is_a_point_where_articles_agree_and_wide_where_they_do_not() -> None:
    for measure in (f1("who all"), precision("who all"), share("act"), confident(0.0), kept(0.0)):
        even = figure(Scores((scored(3, 1),) * 5), measure)
        assert (even.value, even.low, even.high) == (0.75, 0.75, 0.75)
    mixed = figure(Scores((scored(4, 0), scored(0, 4)) * 5), f1("who all"))
    assert 0.1 < mixed.low < mixed.value == 0.5 < mixed.high < 0.9
    assert figure(Scores(()), f1("who all")).value == 0


def test_a_least_confidence_trades_recall_for_precision() -> None:
    scores = Scores((scored(3, 1),))
    assert figure(scores, confident(0.8)).value == 1 and figure(scores, kept(0.8)).value == 0.75
    assert figure(scores, confident(0.95)).of == 0


def test_calibration_counts_the_gap_between_confidence_and_truth() -> None:
    outcomes = [(0.95, True)] * 19 + [(0.95, False)] + [(0.25, True)] * 5
    bins = reliability(outcomes)
    assert [(b.low, b.count, b.right) for b in bins] == [(0.2, 5, 1.0), (0.9, 20, 0.95)]
    assert expected_error(outcomes) == pytest.approx(5 / 25 * 0.75)
    assert expected_error([]) == 0


def test_a_corpus_file_of_another_shape_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "x", "attributions": []}) + "\n\n[]\n", "utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl:3"):
        read_gold(path)
    path.write_text('{"id": "a"}\n', "utf-8")
    with pytest.raises(InputError, match="text is missing"):
        read_gold(path)
    path.write_text("{", "utf-8")
    with pytest.raises(InputError, match="no JSON"):
        read_gold(path)
    with pytest.raises(InputError, match="missing.jsonl"):
        read_gold(tmp_path / "missing.jsonl")


def test_predictions_may_be_records(tmp_path: Path) -> None:
    record = {"schema": 1, "document": {"id": "a"}, "speakers": [], "attributions": []}
    path = tmp_path / "predicted.jsonl"
    path.write_text(json.dumps(record) + "\n", "utf-8")
    assert read_predictions(path) == {"a": ()}
