"""From the CRF's scores to a probability that the attribution is right (Platt 1999), fitted on held-out articles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a claim: the log-probabilities of its tags and of no tag; what became of the proposal.

    `changed` says that the constructions propose something else, `revived` that they propose nothing.
    """

    taken: float
    none: float
    changed: bool = False
    revived: bool = False

    def features(self) -> tuple[float, ...]:
        """The numbers that the curve weighs, each within bounds."""
        no_claim = min(max(math.exp(self.none), 1e-3), 1 - 1e-3)
        odds = math.log((1 - no_claim) / no_claim)
        return 1.0, odds, max(self.taken, -4.0), float(self.changed), float(self.revived)


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve over the features of the evidence."""

    weights: tuple[float, ...] = (0.0, 1.0, 1.0, 0.0, 0.0)

    def probability(self, evidence: Evidence) -> float:
        """The probability that the claim is right."""
        score = sum(weight * number for weight, number in zip(self.weights, evidence.features(), strict=True))
        return 1 / (1 + math.exp(-score))


TAKES_ALL = Calibration((9.0, 0.0, 0.0, 0.0, 0.0))
"""Takes every claim for right: for use where the curve is yet to be fitted."""


def fit(evidence: Sequence[Evidence], right: Sequence[bool], *, rounds: int = 50, hold: float = 1.0) -> Calibration:
    """The curve that fits best which claims were right; Newton's method, the weights held towards nought."""
    if not evidence:
        return Calibration()
    rows = np.array([each.features() for each in evidence])
    target = np.array(right, dtype=float)
    weights = np.zeros(rows.shape[1])
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (target - chance) - hold * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + hold * np.eye(rows.shape[1])
        weights = weights + np.linalg.solve(bend, slope)
    return Calibration(tuple(round(float(weight), 4) for weight in weights))
