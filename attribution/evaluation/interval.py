"""How sure a figure is: the percentile bootstrap over articles (Efron 1979), with a fixed seed."""

from __future__ import annotations

import random
from collections.abc import Sequence

from attribution.evaluation.tally import Tally

ROUNDS = 1000


def interval(tallies: Sequence[Tally], measure: str, level: float = 0.95) -> tuple[float, float]:
    """The interval that holds the measure's value in `level` of the samples drawn, with replacement, from articles."""
    counts = [_counts(tally, measure) for tally in tallies]
    if not counts:
        return 0.0, 0.0
    draw = random.Random(0)
    values = sorted(_value(draw.choices(counts, k=len(counts))) for _ in range(ROUNDS))
    cut = (1 - level) / 2
    return values[int(cut * ROUNDS)], values[min(int((1 - cut) * ROUNDS), ROUNDS - 1)]


def _counts(tally: Tally, measure: str) -> tuple[int, int]:
    """The right answers and all answers, weighted so that their ratio is the measure's value."""
    if (measure, "of") in tally.shares:
        return tally.shares[measure, "right"], tally.shares[measure, "of"]
    hits = 2 * tally.found[measure, "tp"]
    return hits, hits + tally.found[measure, "fp"] + tally.found[measure, "fn"]


def _value(sample: Sequence[tuple[int, int]]) -> float:
    of = sum(count for _, count in sample)
    return sum(right for right, _ in sample) / of if of else 0.0
