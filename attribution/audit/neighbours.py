"""Words that stand next to claims nobody took up, ranked by how much they keep to that place.

The rank is the log-likelihood ratio of Dunning (1993), which is right for rare words too, of "next to a missed
claim" against "elsewhere".
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from math import log

from attribution.matcher.region import is_mark
from attribution.text.document import Document, Token


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A word next to missed claims: how often it stands there, how often at all, and its rank value."""

    word: str
    near: int
    total: int
    strength: float


class Neighbours:
    """Counts words of documents, and those beside the edges of missed claims."""

    def __init__(self, known: Container[str]) -> None:
        self._known = known
        self._total: Counter[str] = Counter()
        self._near: Counter[str] = Counter()

    def read(self, document: Document) -> None:
        """Counts all words of a document."""
        self._total.update(token.text.lower() for token in document.tokens if token.text[:1].isalpha())

    def before(self, document: Document, at: int) -> str | None:
        """The word before an offset, marks skipped, when it may be a cue."""
        return self._candidate(reversed(document.tokens[: bisect_left(document.tokens, at, key=_start)]))

    def after(self, document: Document, at: int) -> str | None:
        """The word at or after an offset, marks skipped, when it may be a cue."""
        return self._candidate(document.tokens[bisect_left(document.tokens, at, key=_start) :])

    def count(self, *words: str | None) -> None:
        """Counts words that stand beside a missed claim."""
        self._near.update(word for word in words if word is not None)

    def _candidate(self, tokens: Iterable[Token]) -> str | None:
        word = next((token.text for token in tokens if not is_mark(token.text)), "")
        return word if word[:1].islower() and word not in self._known else None

    def ranked(self, least: int = 1) -> tuple[Neighbour, ...]:
        """The words beside missed claims at least `least` times, the strongest first."""
        near_all, all_ = sum(self._near.values()), sum(self._total.values())
        found = [
            Neighbour(word, near, max(near, self._total[word]), _strength(near, near_all, self._total[word], all_))
            for word, near in self._near.items()
            if near >= least
        ]
        return tuple(sorted(found, key=lambda n: (-n.strength, n.word)))


def _start(token: Token) -> int:
    return token.start


def _strength(near: int, near_all: int, total: int, total_all: int) -> float:
    """Twice the log-likelihood ratio of a word beside missed claims against elsewhere, 0 when it is rarer there."""
    far, far_all = max(total - near, 0), max(total_all - near_all, 1)
    expected = near_all * (near + far) / (near_all + far_all)
    if near <= expected:
        return 0.0
    terms = [(near, expected), (far, near + far - expected)]
    return 2 * sum(count * log(count / mean) for count, mean in terms if count)
