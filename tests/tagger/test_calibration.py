"""The curve for the confidences."""

from __future__ import annotations

import math
import random

import pytest

from attribution.tagger.calibration import Calibration, Evidence, fit


def test_the_surer_the_likelier() -> None:
    curve = Calibration((-1.0, 0.8, 1.2, -0.5, -1.0))
    sure, unsure = Evidence(math.log(0.9), math.log(0.01)), Evidence(math.log(0.4), math.log(0.3))
    revived = Evidence(sure.taken, sure.none, revived=True)
    assert 0 < curve.probability(unsure) < curve.probability(sure) < 1
    assert curve.probability(revived) < curve.probability(sure)


def test_certain_readings_stay_within_bounds() -> None:
    assert 0 < Calibration().probability(Evidence(0.0, -1e4)) < 1
    assert 0 < Calibration().probability(Evidence(-1e4, 0.0)) < 1


def test_a_fitted_curve_gives_the_share_that_is_right() -> None:
    chance = random.Random(5)
    claims = [Evidence(math.log(chance.uniform(0.05, 1)), math.log(chance.uniform(0.001, 0.9))) for _ in range(4000)]
    good = [chance.random() < 0.2 + 0.7 * math.exp(claim.taken) for claim in claims]
    curve = fit(claims, good)
    for low in (0.1, 0.4, 0.7):
        part = [(each, hit) for each, hit in zip(claims, good, strict=True) if low <= math.exp(each.taken) < low + 0.2]
        claimed = sum(curve.probability(each) for each, _ in part) / len(part)
        assert claimed == pytest.approx(sum(hit for _, hit in part) / len(part), abs=0.06)
