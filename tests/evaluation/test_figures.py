"""Intervals, calibration and the corpus reader."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribution.errors import InputError
from attribution.evaluation import read_gold, read_predictions
from attribution.evaluation.calibration import expected_error, precision_at, reliability
from attribution.evaluation.interval import interval
from attribution.evaluation.tally import Tally


def tally(hits: int, misses: int) -> Tally:
    counts = Tally()
    for n in range(hits + misses):
        counts.put("who all", n < hits)
        counts.ask("act", n < hits)
    return counts


def test_an_interval_is_a_point_where_articles_agree_and_wide_where_they_do_not() -> None:
    assert interval([tally(3, 1)] * 5, "who all") == (0.75, 0.75)
    assert interval([tally(3, 1)] * 5, "act") == (0.75, 0.75)
    low, high = interval([tally(4, 0), tally(0, 4)] * 5, "who all")
    assert 0.1 < low < 0.5 < high < 0.9
    assert interval([], "who all") == (0.0, 0.0)


def test_calibration_counts_the_gap_between_confidence_and_truth() -> None:
    outcomes = [(0.95, True)] * 19 + [(0.95, False)] + [(0.25, True)] * 5
    bins = reliability(outcomes)
    assert [(b.low, b.count, b.right) for b in bins] == [(0.2, 5, 1.0), (0.9, 20, 0.95)]
    assert expected_error(outcomes) == pytest.approx(5 / 25 * 0.75)
    assert precision_at(outcomes, 0.9) == (0.95, 20)
    assert expected_error([]) == 0 and precision_at([], 0.5) == (0.0, 0)


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
