"""A linear-chain CRF's loss and best reading over a padded batch (Lafferty, McCallum and Pereira 2001)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

IMPOSSIBLE = -1e4


@dataclass(frozen=True, slots=True)
class Reading:
    """The best tags of a window; the log-probabilities of these tags, of those proposed, and of no tag at all."""

    tags: tuple[int, ...]
    best: float
    proposed: float
    none: float

    @property
    def lead(self) -> float:
        """How much likelier the best tags are than those proposed, in natural logarithms."""
        return self.best - self.proposed


@dataclass(frozen=True, slots=True)
class Table:
    """The scores of a pair of tags (to, from), of a first tag and of a last one."""

    pair: Tensor
    first: Tensor
    last: Tensor


@dataclass(frozen=True, slots=True)
class Grammar:
    """What BIOES allows: 0 where a tag may follow another, hugely negative where not."""

    penalty: Table
    start: int
    stop: int

    @classmethod
    def of(cls, tags: Sequence[str]) -> Grammar:
        """The grammar of these tags, `O` the first of them, Flair's start and stop tags at the end."""
        count = len(tags) - 2
        pair, first, last = torch.zeros(count, count), torch.zeros(count), torch.zeros(count)
        for target, after in enumerate(tags[:count]):
            goes_on = after[:2] in ("I-", "E-")
            first[target] = IMPOSSIBLE if goes_on else 0.0
            last[target] = IMPOSSIBLE if after[:2] in ("B-", "I-") else 0.0
            for source, before in enumerate(tags[:count]):
                inside = before[:2] in ("B-", "I-")
                fits = inside and before[2:] == after[2:] if goes_on else not inside
                pair[target, source] = 0.0 if fits else IMPOSSIBLE
        return cls(Table(pair, first, last), tags.index("<START>"), tags.index("<STOP>"))

    def table(self, transitions: Tensor) -> Table:
        """The learned transitions (to, from) held to the grammar."""
        count = len(self.penalty.first)
        return Table(
            transitions[:count, :count] + self.penalty.pair,
            transitions[:count, self.start] + self.penalty.first,
            transitions[self.stop, :count] + self.penalty.last,
        )


def loss(emissions: Tensor, lengths: Tensor, table: Table, gold: Tensor) -> Tensor:
    """The negative log-probability of the tags `gold` of each window."""
    emissions = emissions[..., : len(table.first)]
    longest = emissions.shape[1]
    live = torch.arange(longest) < lengths[:, None]
    steps = emissions.unbind(1)
    total = steps[0] + table.first
    for item in range(1, longest):
        sums = torch.logsumexp(total[:, None, :] + table.pair, 2) + steps[item]
        total = torch.where(live[:, item, None], sums, total)
    whole = torch.logsumexp(total + table.last, 1)
    return whole - _score(emissions, lengths, table, gold, live)


def _score(emissions: Tensor, lengths: Tensor, table: Table, tags: Tensor, live: Tensor) -> Tensor:
    """The score of the tags of each window."""
    score = (emissions.gather(2, tags[..., None])[..., 0] * live).sum(1)
    score = score + table.first[tags[:, 0]] + (table.pair[tags[:, 1:], tags[:, :-1]] * live[:, 1:]).sum(1)
    return score + table.last[tags.gather(1, lengths[:, None] - 1)[:, 0]]


def decode(emissions: Tensor, lengths: Tensor, table: Table, proposed: Tensor) -> list[Reading]:
    """The reading of each window beside the tags `proposed`; tag 0 is no part."""
    emissions = emissions[..., : len(table.first)]
    longest = emissions.shape[1]
    live = torch.arange(longest) < lengths[:, None]
    best = emissions[:, 0] + table.first
    total = best
    back = torch.zeros(emissions.shape, dtype=torch.long)
    for item in range(1, longest):
        scores, back[:, item] = (best[:, None, :] + table.pair).max(2)
        sums = torch.logsumexp(total[:, None, :] + table.pair, 2)
        best = torch.where(live[:, item, None], scores + emissions[:, item], best)
        total = torch.where(live[:, item, None], sums + emissions[:, item], total)
    top, last = (best + table.last).max(1)
    whole = torch.logsumexp(total + table.last, 1)
    ours = _score(emissions, lengths, table, proposed, live)
    none = _score(emissions, lengths, table, torch.zeros_like(proposed), live)
    chances = torch.stack([top - whole, ours - whole, none - whole], 1).tolist()
    readings = []
    pointers, ends = back.tolist(), last.tolist()
    for place, length in enumerate(lengths.tolist()):
        tag, tags = ends[place], []
        for item in range(length - 1, -1, -1):
            tags.append(tag)
            tag = pointers[place][item][tag]
        readings.append(Reading(tuple(reversed(tags)), *chances[place]))
    return readings
