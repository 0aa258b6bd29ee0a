"""Figures of a corpus, each a ratio of sums over its articles, and how sure each is.

A measure gives for one article what counts for it and out of how much; the figure is the ratio of the sums, so that
its interval comes from drawing articles: the percentile bootstrap (Efron 1979), with a fixed seed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from attribution.evaluation.scoring import Score, Scores

Measure = Callable[[Score], tuple[int, int]]

ROUNDS = 1000
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of a measure, the interval that holds it in 95 of 100 draws of articles, and out of how much it is."""

    value: float
    low: float
    high: float
    of: int


def precision(name: str) -> Measure:
    """The share of predictions that are right."""
    return lambda score: _parts(score, name, "tp", ("tp", "fp"))


def recall(name: str) -> Measure:
    """The share of gold that was found."""
    return lambda score: _parts(score, name, "tp", ("tp", "fn"))


def f1(name: str) -> Measure:
    """The harmonic mean of precision and recall: hits count twice, on both sides."""

    def parts(score: Score) -> tuple[int, int]:
        hits, wrong = _parts(score, name, "tp", ("fp", "fn"))
        return 2 * hits, 2 * hits + wrong

    return parts


def share(name: str) -> Measure:
    """The share of right answers to a question that is asked where content was found."""
    return lambda score: (score.tally.shares[name, "right"], score.tally.shares[name, "of"])


def confident(least: float) -> Measure:
    """The share of predictions of at least this confidence whose content and speaker are right."""

    def parts(score: Score) -> tuple[int, int]:
        kept = [right for confidence, right in score.outcomes if confidence >= least]
        return sum(kept), len(kept)

    return parts


def kept(least: float) -> Measure:
    """The share of gold that predictions of at least this confidence answer rightly."""

    def parts(score: Score) -> tuple[int, int]:
        return confident(least)(score)[0], recall("who all")(score)[1]

    return parts


def value(scores: Scores, measure: Measure) -> float:
    """The value of a measure over the articles, 0 where there is nothing to measure."""
    return _ratio([measure(score) for score in scores.articles])


def figure(scores: Scores, measure: Measure) -> Figure:
    """The value of a measure and how sure it is."""
    parts = [measure(score) for score in scores.articles]
    draw = random.Random(0)
    values = sorted(_ratio(draw.choices(parts, k=len(parts))) for _ in range(ROUNDS)) if parts else [0.0]
    cut = round((1 - LEVEL) / 2 * len(values))
    return Figure(_ratio(parts), values[cut], values[-1 - cut], sum(of for _, of in parts))


def _parts(score: Score, name: str, counted: str, of: Sequence[str]) -> tuple[int, int]:
    found = score.tally.found
    return found[name, counted], sum(found[name, key] for key in of)


def _ratio(parts: Sequence[tuple[int, int]]) -> float:
    of = sum(count for _, count in parts)
    return sum(right for right, _ in parts) / of if of else 0.0
