"""The CRF against counting every path."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest
import torch
from torch import Tensor

from attribution.tagger import crf

TAGS = ["O", "S-A", "B-A", "E-A", "I-A", "<START>", "<STOP>"]
COUNT = 5


def score(emissions: Tensor, table: crf.Table, tags: Sequence[int]) -> Tensor:
    total = table.first[tags[0]] + table.last[tags[-1]] + sum(emissions[item, tag] for item, tag in enumerate(tags))
    return total + sum(table.pair[after, before] for before, after in zip(tags, tags[1:], strict=False))


@pytest.fixture
def table() -> crf.Table:
    torch.manual_seed(3)
    return crf.Grammar.of(TAGS).table(torch.randn(len(TAGS), len(TAGS)))


def test_loss_and_reading_agree_with_every_path(table: crf.Table) -> None:
    lengths = torch.tensor([4, 2, 1])
    emissions = torch.randn(3, 4, len(TAGS))
    gold = torch.tensor([[0, 2, 4, 3], [1, 0, 0, 0], [1, 0, 0, 0]])
    losses = crf.loss(emissions, lengths, table, gold)
    for row, (length, reading) in enumerate(
        zip(lengths.tolist(), crf.decode(emissions, lengths, table, gold), strict=True)
    ):
        paths = list(product(range(COUNT), repeat=length))
        scores = torch.stack([score(emissions[row], table, path) for path in paths])
        whole = torch.logsumexp(scores, 0)
        answer = score(emissions[row], table, gold[row, :length].tolist())
        assert float(losses[row]) == pytest.approx(float(whole - answer), abs=1e-4)
        assert reading.tags == paths[int(scores.argmax())]
        assert reading.best == pytest.approx(float(scores.max() - whole), abs=1e-4)
        assert reading.proposed == pytest.approx(float(answer - whole), abs=1e-4)
        assert reading.none == pytest.approx(float(scores[0] - whole), abs=1e-4)


def test_no_reading_breaks_the_grammar(table: crf.Table) -> None:
    emissions = 5 * torch.randn(64, 9, len(TAGS))
    for reading in crf.decode(emissions, torch.full((64,), 9), table, torch.zeros(64, 9, dtype=torch.long)):
        tags = [TAGS[tag] for tag in reading.tags]
        for before, after in zip(["O", *tags], [*tags, "O"], strict=True):
            assert (before[0] in "BI") == (after[0] in "IE")
