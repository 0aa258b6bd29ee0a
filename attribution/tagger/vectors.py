"""Word vectors from plain articles: singular vectors of positive pointwise mutual information.

Counts of a word's neighbours, by side and distance, weighed by PPMI with a smoothed context distribution, then cut to
a few dimensions by a randomized SVD (Levy, Goldberg and Dagan 2015). The same articles always give the same vectors.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from attribution.tagger.lexicon import normal
from attribution.text.document import Block
from attribution.text.tokens import tokenize

LEAST = 5
"""Occurrences below which a word gets no vector."""
REACH = 5
"""Words to each side that count as neighbours."""
NEAR = ((-1, 8000), (1, 8000), (-2, 4000), (2, 4000))
"""Places that count by themselves, each with how many of the most frequent words."""
AROUND = 20000
"""Most frequent words that count as neighbours at any place within reach."""
SMOOTHING = 0.75

Floats = NDArray[np.float32]


def train_vectors(texts: Iterable[str], *, size: int = 128, seed: int = 1) -> tuple[tuple[str, ...], Floats]:
    """The words of the texts, the most frequent first, and a row of unit length for each."""
    from sklearn.utils.extmath import randomized_svd

    words, stream = _read(texts)
    blocks = [_ppmi(stream, len(words), ((offset, 1.0),), limit) for offset, limit in NEAR]
    reach = [offset for offset in range(-REACH, REACH + 1) if offset]
    blocks.append(_ppmi(stream, len(words), tuple((offset, 1 / abs(offset)) for offset in reach), AROUND))
    from scipy.sparse import hstack

    left, values, _ = randomized_svd(hstack(blocks).tocsr(), n_components=size, n_iter=4, random_state=seed)
    rows = left * values**0.5
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return words, rows.astype(np.float32)


def _read(texts: Iterable[str]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """The frequent words by falling frequency, and all texts as their numbers, -1 for rare words and borders."""
    seen: dict[str, int] = {}
    parts = []
    border = np.full(REACH, -1, dtype=np.int64)
    for text in texts:
        forms = [normal(token.text) for token in tokenize(text, (Block(0, len(text), "body"),))]
        parts += [np.array([seen.setdefault(form, len(seen)) for form in forms], dtype=np.int64), border]
    stream = np.concatenate(parts)
    counts = np.bincount(stream[stream >= 0], minlength=len(seen))
    order = np.argsort(-counts, kind="stable")[: int((counts >= LEAST).sum())]
    ranks = np.full(len(seen) + 1, -1, dtype=np.int64)
    ranks[order] = np.arange(len(order))
    forms = list(seen)
    return tuple(forms[number] for number in order), ranks[stream]


def _ppmi(stream: NDArray[np.int64], count: int, offsets: tuple[tuple[int, float], ...], limit: int):  # type: ignore[no-untyped-def]
    """The sparse matrix of words by neighbours at these offsets: positive pointwise mutual information."""
    from scipy.sparse import csr_matrix

    limit = min(limit, count)
    total = csr_matrix((count, limit), dtype=np.float64)
    for offset, weight in offsets:
        word, other = (stream[:-offset], stream[offset:]) if offset > 0 else (stream[-offset:], stream[:offset])
        both = (word >= 0) & (other >= 0) & (other < limit)
        pairs, counts = np.unique(word[both] * limit + other[both], return_counts=True)
        total = total + csr_matrix((counts * weight, (pairs // limit, pairs % limit)), shape=(count, limit))
    pairs = total.tocoo()
    words = np.asarray(total.sum(1)).ravel()
    contexts = np.asarray(total.sum(0)).ravel() ** SMOOTHING
    with np.errstate(divide="ignore"):
        values = np.log(pairs.data / (words[pairs.row] * contexts[pairs.col] / contexts.sum()))
    keep = values > 0
    return csr_matrix((values[keep].astype(np.float32), (pairs.row[keep], pairs.col[keep])), shape=(count, limit))
