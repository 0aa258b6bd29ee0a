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


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of tallies."""
    result = Tally()
    for tally in tallies:
        result.found.update(tally.found)
        result.shares.update(tally.shares)
    return result
