"""Which prediction answers which gold item: one to one, so that the overlap of contents is largest in sum."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.evaluation.corpus import Item
from attribution.evaluation.words import Words

LEAST = 0.3
"""The overlap under which a pair is no answer."""

_SAME_CUE = 0.01
"""Breaks ties between predictions that overlap alike."""


def align(gold: Sequence[Item], predicted: Sequence[Item], words: Words) -> dict[int, tuple[int, float]]:
    """For each answered gold item, by index, the index of its prediction and their overlap, from LEAST to 1.

    The overlap is the intersection of the contents' words over their union; the assignment is the Hungarian one.
    """
    if not gold or not predicted:
        return {}
    from scipy.optimize import linear_sum_assignment

    table = [[_overlap(g, p, words) for p in predicted] for g in gold]
    pairs = zip(*linear_sum_assignment(table, maximize=True), strict=True)
    return {int(i): (int(j), min(1.0, table[i][j])) for i, j in pairs if table[i][j] >= LEAST}


def _overlap(gold: Item, predicted: Item, words: Words) -> float:
    ours, theirs = words.of(gold.content), words.of(predicted.content)
    share = len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0
    if share and words.of([gold.cue]) & words.of([predicted.cue]):
        share += _SAME_CUE
    return share
