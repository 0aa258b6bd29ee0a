"""Whether a confidence is a probability: expected calibration error (Naeini et al. 2015) and the reliability table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The predictions whose confidence lies between `low` and `high`: their mean confidence and the share right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def reliability(outcomes: Sequence[tuple[float, bool]]) -> tuple[Bin, ...]:
    """The bins of equal width that hold predictions, from low to high."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in outcomes:
        held[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return tuple(
        Bin(
            low=n / BINS,
            high=(n + 1) / BINS,
            count=len(found),
            confidence=sum(confidence for confidence, _ in found) / len(found),
            right=sum(right for _, right in found) / len(found),
        )
        for n, found in enumerate(held)
        if found
    )


def expected_error(outcomes: Sequence[tuple[float, bool]]) -> float:
    """The mean gap between confidence and the share right, over the bins, weighted by their counts."""
    return sum(b.count * abs(b.confidence - b.right) for b in reliability(outcomes)) / max(1, len(outcomes))
