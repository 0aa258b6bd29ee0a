"""Counts that add up: of one article, of an outlet, of a corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """What was right and wrong, by measure.

    `found` counts pairs (measure, "tp" | "fp" | "fn"); `shares` counts pairs (measure, "right" | "of").
    """

    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    shares: Counter[tuple[str, str]] = field(default_factory=Counter)

    def put(self, measure: str, right: bool, gold: bool = True, predicted: bool = True) -> None:
        """Counts one answer: a hit, or else a false negative where gold has it and a false positive where we do."""
        if right:
            self.found[measure, "tp"] += 1
        else:
            self.found[measure, "fn"] += gold
            self.found[measure, "fp"] += predicted

    def ask(self, measure: str, right: bool) -> None:
        """Counts one answer to a question that is asked only where content was found."""
        self.shares[measure, "right"] += right
        self.shares[measure, "of"] += 1

    def precision(self, measure: str) -> float:
        """The share of predictions that are right."""
        return _ratio(self.found[measure, "tp"], self.found[measure, "fp"])

    def recall(self, measure: str) -> float:
        """The share of gold that was found."""
        return _ratio(self.found[measure, "tp"], self.found[measure, "fn"])

    def f1(self, measure: str) -> float:
        """The harmonic mean of precision and recall."""
        wrong = self.found[measure, "fp"] + self.found[measure, "fn"]
        return _ratio(2 * self.found[measure, "tp"], wrong)

    def share(self, measure: str) -> float:
        """The share of answers that are right."""
        right = self.shares[measure, "right"]
        return _ratio(right, self.shares[measure, "of"] - right)

    def value(self, measure: str) -> float:
        """The F1 of a measure, or its share when it is one."""
        return self.share(measure) if (measure, "of") in self.shares else self.f1(measure)


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of tallies."""
    result = Tally()
    for tally in tallies:
        result.found.update(tally.found)
        result.shares.update(tally.shares)
    return result


def _ratio(right: float, wrong: float) -> float:
    return right / (right + wrong) if right + wrong else 0.0
