"""From the CRF's scores to a probability that the attribution is right (Platt 1999), fitted on held-out articles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic curve over how sure the CRF is that there is a claim and that its parts are these."""

    bias: float = 0.0
    claim: float = 1.0
    parts: float = 1.0

    def probability(self, best: float, none: float) -> float:
        """The probability that a claim read with these log-probabilities (of its tags, of no tag) is right."""
        claim, parts = features(best, none)
        return 1 / (1 + math.exp(-(self.bias + self.claim * claim + self.parts * parts)))


def features(best: float, none: float) -> tuple[float, float]:
    """The log-odds that there is a claim, and the log-probability of its tags, both within bounds."""
    no_claim = min(max(math.exp(none), 1e-4), 1 - 1e-4)
    return math.log((1 - no_claim) / no_claim), max(best, -6.0)


def fit(readings: Sequence[tuple[float, float]], right: Sequence[bool], *, rounds: int = 50) -> Calibration:
    """The curve that fits best which readings (of tags, of no tag) were right; Newton's method, slightly held back."""
    rows = np.array([(1.0, *features(best, none)) for best, none in readings])
    target = np.array(right, dtype=float)
    weights = np.zeros(3)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (target - chance) - 0.1 * weights
        bend = (rows * (chance * (1 - chance))[:, None]).T @ rows + 0.1 * np.eye(3)
        weights = weights + np.linalg.solve(bend, slope)
    return Calibration(*(round(float(weight), 4) for weight in weights))
