"""The network: Flair's BiLSTM-CRF `SequenceTagger` over windows instead of sentences.

Flair supplies the layers, the CRF and its loss; what is new is the embedding, which depends on the cue, and that
rows worked out for a form are kept, so that tagging touches no token one by one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from flair.data import Dictionary, Sentence
from flair.embeddings import TokenEmbeddings
from flair.models import SequenceTagger
from flair.models.sequence_tagger_utils.crf import CRF
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

from attribution.tagger import crf, quiet  # noqa: F401 - before anything of Flair is made
from attribution.tagger import windows as w
from attribution.tagger.lexicon import AFFIXES, BUCKETS, SHAPES, Lexicon
from attribution.tagger.view import Ints

CUE, QUOTE = 1, 2
"""Marks of the cue and of a quotation without one."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of a network."""

    vector: int = 128
    letters: int = 48
    small: int = 8
    rule: int = 16
    hidden: int = 128
    layers: int = 1
    reproject: bool = True
    dropout: float = 0.1
    locked_dropout: float = 0.3
    words: bool = True


@dataclass(frozen=True, slots=True)
class Noise:
    """How often training hides something: the form of the cue, what the constructions propose, a word's vector."""

    cue: float = 0.15
    proposal: float = 0.25
    word: float = 0.03


class WindowEmbeddings(TokenEmbeddings):
    """Flair embeddings of the items of windows: form, place relative to the cue, what the constructions propose."""

    def __init__(self, lexicon: Lexicon, shape: Shape) -> None:
        super().__init__()
        self.name = "windows"
        self.static_embeddings = False
        self.lexicon = lexicon
        self.noise = Noise()
        rows = len(lexicon.words) + 1
        self.vectors = nn.Embedding(rows, shape.vector)
        self.vectors.weight.requires_grad = False
        self.letters = nn.EmbeddingBag(BUCKETS, shape.letters, mode="sum")
        nn.init.normal_(self.letters.weight, std=0.1)
        self.shapes = nn.Embedding(SHAPES, shape.small)
        self.hidden_cue = nn.Parameter(torch.zeros(shape.vector + shape.letters + shape.small))
        self.mark = nn.Embedding(w.MARKS, shape.small)
        self.place = nn.Embedding(w.PLACES, shape.small)
        self.opened = nn.Embedding(2, shape.small)
        self.proposal = nn.Embedding(w.PROPOSALS, 2 * shape.small)
        self.others = nn.Embedding(w.OTHERS, shape.small)
        self.distance = nn.Embedding(w.DISTANCES, shape.small)
        self.order = nn.Embedding(w.ORDERS, shape.small)
        self.rule = nn.Linear(w.RULE_FEATURES, shape.rule)
        self._words = 1.0 if shape.words else 0.0
        self._length = shape.vector + shape.letters + 9 * shape.small + shape.rule
        self._rows = torch.empty(0, shape.vector + shape.letters + shape.small)
        self.known_cues: frozenset[str] = frozenset()

    @property
    def embedding_length(self) -> int:
        return self._length

    @property
    def embedding_type(self) -> str:
        return "word-level"

    def _add_embeddings_internal(self, sentences: Sequence[Sentence]) -> None:
        """Embeds plain Flair sentences as windows in which no cue is marked."""
        for sentence in sentences:
            numbers = torch.from_numpy(self.lexicon.numbers(token.text for token in sentence))
            forms = self.forms(numbers)
            rest = torch.zeros(len(numbers), self._length - forms.shape[1])
            for token, vector in zip(sentence, torch.cat([forms, rest], 1), strict=True):
                token.set_embedding(self.name, vector)

    def forms(self, numbers: Tensor) -> Tensor:
        """The part of the embedding that only the form decides."""
        if not self.training and not torch.is_grad_enabled():
            missing = len(self.lexicon) - len(self._rows)
            if missing:
                new = torch.arange(len(self._rows), len(self.lexicon))
                self._rows = torch.cat([self._rows, self._make(new)])
            return self._rows[numbers]
        unique, inverse = torch.unique(numbers, return_inverse=True)
        return self._make(unique)[inverse]

    def forget(self) -> None:
        """Drops the rows kept for forms: the weights have changed."""
        self._rows = self._rows[:0]

    def _make(self, numbers: Tensor) -> Tensor:
        lexicon, picked = self.lexicon, numbers.tolist()
        rows = torch.tensor([lexicon.row[number] for number in picked])
        letters = torch.tensor([lexicon.affixes[number] for number in picked]).view(-1, AFFIXES)
        shapes = torch.tensor([lexicon.shape[number] for number in picked])
        vectors = self.vectors(rows) * self._words
        if self.training and self.noise.word:
            vectors = vectors * (torch.rand(len(rows), 1) >= self.noise.word)
        return torch.cat([vectors, self.letters(letters), self.shapes(shapes)], 1)

    def batch(self, batch: Sequence[w.Window], longest: int) -> Tensor:
        """The embeddings of windows, padded to the longest: windows x items x features."""
        items = np.zeros((len(batch), longest, len(w.FEATURES)), dtype=np.int64)
        for place, window in enumerate(batch):
            items[place, : len(window)] = window.items
        orders = torch.tensor([window.order for window in batch])
        rules = torch.from_numpy(np.stack([window.rule for window in batch]))
        columns = torch.from_numpy(items)
        proposal = columns[..., w.PROPOSAL]
        hidden = torch.tensor([self._hides_cue(window) for window in batch])
        if self.training:
            dropped = torch.rand(len(batch)) < self.noise.proposal
            proposal = proposal.masked_fill(dropped[:, None], 0)
            orders = orders.masked_fill(dropped, w.ORDERS - 1)
            hidden |= torch.rand(len(batch)) < self.noise.cue
        forms = self.forms(columns[..., 0].reshape(-1)).view(len(batch), longest, -1)
        forms = torch.where((hidden[:, None] & (columns[..., 1] == CUE))[..., None], self.hidden_cue, forms)
        whole = torch.cat([self.order(orders), self.rule(rules)], 1)
        return torch.cat(
            [
                forms,
                self.mark(columns[..., 1]),
                self.place(columns[..., 2]),
                self.opened(columns[..., 3]),
                self.proposal(proposal),
                self.others(columns[..., 5]),
                self.distance(columns[..., 6]),
                whole[:, None, :].expand(-1, longest, -1),
            ],
            2,
        )

    def _hides_cue(self, window: w.Window) -> bool:
        """Whether the cue is a form that training never saw, so that only its rule can speak for it."""
        return bool(self.known_cues) and window.said is not None and window.said not in self.known_cues


class Transitions(CRF):
    """Flair's CRF, but the scores stay apart: Flair spreads them over every pair of tags, which slows training."""

    def forward(self, features: Tensor) -> Tensor:
        return features


class TwoWay(nn.Module):
    """A bidirectional LSTM for Flair's tagger, several times as fast to train as torch's on packed sequences.

    Each direction reads padded rows from their first item; the windows are turned round for the one that goes back.
    """

    bidirectional = True

    def __init__(self, size: int, hidden: int, layers: int, dropout: float) -> None:
        super().__init__()
        self.hidden_size, self.num_layers = hidden, layers
        sizes = [size] + [2 * hidden] * (layers - 1)
        self.on = nn.ModuleList(nn.LSTM(size, hidden, batch_first=True) for size in sizes)
        self.back = nn.ModuleList(nn.LSTM(size, hidden, batch_first=True) for size in sizes)
        self.dropout = nn.Dropout(dropout)

    def forward(self, packed: PackedSequence) -> tuple[PackedSequence, None]:
        """The states of both directions side by side; no final state, Flair asks for none."""
        rows, lengths = pad_packed_sequence(packed, batch_first=True)
        places = torch.arange(rows.shape[1])
        turned = torch.where(places < lengths[:, None], lengths[:, None] - 1 - places, places)[..., None]
        for layer, (on, back) in enumerate(zip(self.on, self.back, strict=True)):
            if layer:
                rows = self.dropout(rows)
            ahead = on(rows)[0]
            behind = back(rows.gather(1, turned.expand_as(rows)))[0]
            rows = torch.cat([ahead, behind.gather(1, turned.expand_as(behind))], 2)
        return pack_padded_sequence(rows, lengths, batch_first=True), None


class CueTagger(SequenceTagger):
    """Flair's sequence tagger, asked about one cue at a time."""

    def __init__(self, lexicon: Lexicon, shape: Shape) -> None:
        parts = Dictionary(add_unk=False)
        for part in w.PARTS:
            parts.add_item(part)
        parts.span_labels = True
        embeddings = WindowEmbeddings(lexicon, shape)
        super().__init__(
            embeddings=embeddings,
            tag_dictionary=parts,
            tag_type="part",
            rnn=TwoWay(embeddings.embedding_length, shape.hidden, shape.layers, shape.locked_dropout),
            reproject_embeddings=shape.reproject,
            dropout=shape.dropout,
            word_dropout=0.0,
            locked_dropout=shape.locked_dropout,
        )
        self.shape = shape
        self.crf = Transitions(self.label_dictionary, self.tagset_size, False)
        self.grammar = crf.Grammar.of(self.label_dictionary.get_items())

    def _prepare_tensors(self, data_points: Any) -> tuple[Tensor, Tensor]:
        """Flair's hook for its inputs: windows instead of sentences, the longest first."""
        lengths = torch.tensor([len(window) for window in data_points])
        return self.embeddings.batch(data_points, int(lengths[0])), lengths

    def loss(self, batch: Sequence[w.Window], tags: Sequence[Ints]) -> Tensor:
        """The CRF's loss on windows with their tags, a mean over windows."""
        order, emissions, lengths, table = self._score(batch)
        return crf.loss(emissions, lengths, table, _padded([tags[place] for place in order])).mean()

    @torch.no_grad()
    def read(self, batch: Sequence[w.Window]) -> list[crf.Reading]:
        """The best tags of each window beside those of the proposal, in the order given."""
        order, emissions, lengths, table = self._score(batch)
        proposed = _padded([w.tag(batch[place].items[:, w.PROPOSAL]) for place in order])
        found = dict(zip(order, crf.decode(emissions, lengths, table, proposed), strict=True))
        return [found[place] for place in range(len(batch))]

    def _score(self, batch: Sequence[w.Window]) -> tuple[list[int], Tensor, Tensor, crf.Table]:
        """The order that Flair wants, the longest window first; the scores of the tags of each item in that order."""
        order = sorted(range(len(batch)), key=lambda place: -len(batch[place]))
        emissions, lengths, transitions = self.forward(*self._prepare_tensors([batch[place] for place in order]))
        return order, emissions, lengths, self.grammar.table(transitions)


def _padded(rows: Sequence[Ints]) -> Tensor:
    """Rows of tags, the longest first, as one tensor."""
    table = np.zeros((len(rows), len(rows[0])), dtype=np.int64)
    for place, row in enumerate(rows):
        table[place, : len(row)] = row
    return torch.from_numpy(table)
