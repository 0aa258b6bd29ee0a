"""The curve for the confidences."""

from __future__ import annotations

import math
import random

import pytest

from attribution.tagger.calibration import Calibration, fit


def test_the_surer_the_likelier() -> None:
    curve = Calibration(-1.0, 0.8, 1.2)
    sure, unsure = curve.probability(math.log(0.9), math.log(0.01)), curve.probability(math.log(0.4), math.log(0.3))
    assert 0 < unsure < sure < 1


def test_certain_readings_stay_within_bounds() -> None:
    assert 0 < Calibration().probability(0.0, -1e4) < 1
    assert 0 < Calibration().probability(-1e4, 0.0) < 1


def test_a_fitted_curve_gives_the_share_that_is_right() -> None:
    chance = random.Random(5)
    readings = [(math.log(chance.uniform(0.05, 1)), math.log(chance.uniform(0.001, 0.9))) for _ in range(4000)]
    good = [chance.random() < 0.2 + 0.7 * math.exp(best) for best, _ in readings]
    curve = fit(readings, good)
    for low in (0.1, 0.4, 0.7):
        part = [(pair, hit) for pair, hit in zip(readings, good, strict=True) if low <= math.exp(pair[0]) < low + 0.2]
        claimed = sum(curve.probability(*pair) for pair, _ in part) / len(part)
        assert claimed == pytest.approx(sum(hit for _, hit in part) / len(part), abs=0.06)
