"""A document as the tagger reads it: a row of items, each a word or a whole quotation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribution.relations import Span
from attribution.tagger.lexicon import Lexicon
from attribution.text.document import Document, Quotation

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class View:
    """The items of a document: their offsets, their forms, the sentence and paragraph each stands in.

    `quotation` is the index of the quotation that an item is, -1 for a word; `opened` marks the words of quotations
    that were opened.
    """

    start: Ints
    end: Ints
    form: Ints
    sentence: Ints
    paragraph: Ints
    quotation: Ints
    opened: Ints

    def range(self, span: Span) -> tuple[int, int]:
        """The half-open range of the items that `span` touches."""
        return (
            int(np.searchsorted(self.end, span.start, side="right")),
            int(np.searchsorted(self.start, span.end, side="left")),
        )

    def __len__(self) -> int:
        return len(self.start)


class Reader:
    """Reads documents into views; keeps the views of the document at hand."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self._lexicon = lexicon
        self._views: dict[tuple[int, ...], View] = {}

    def around(self, span: Span) -> View:
        """The view in which the quotations that hold `span` are opened and all others are single items."""
        opened = tuple(
            index
            for index, quotation in enumerate(self.document.quotations)
            if quotation.inner.covers(span) and quotation.inner != span and quotation.outer != span
        )
        if opened not in self._views:
            self._views[opened] = self._read(set(opened))
        return self._views[opened]

    def _read(self, opened: set[int]) -> View:
        document = self.document
        closed = [
            (quotation.outer.start, quotation.outer.end, index)
            for index, quotation in enumerate(document.quotations)
            if index not in opened
        ]
        closed.sort()
        rows: list[tuple[int, int, str, int]] = []
        at, tokens = 0, document.tokens
        reached = 0
        for start, end, index in closed:
            if start < reached:
                continue
            while at < len(tokens) and tokens[at].start < start:
                rows.append((tokens[at].start, tokens[at].end, tokens[at].text, -1))
                at += 1
            rows.append((start, end, _quotation_form(document, document.quotations[index]), index))
            while at < len(tokens) and tokens[at].start < end:
                at += 1
            reached = end
        rows.extend((token.start, token.end, token.text, -1) for token in tokens[at:])
        starts = np.array([row[0] for row in rows], dtype=np.int64)
        inside = np.zeros(len(rows), dtype=np.int64)
        for index in opened:
            inner = document.quotations[index].inner
            inside[(starts >= inner.start) & (starts < inner.end)] = 1
        sentence, paragraph = _places(document, starts, opened)
        return View(
            start=starts,
            end=np.array([row[1] for row in rows], dtype=np.int64),
            form=self._lexicon.numbers(row[2] for row in rows),
            sentence=sentence,
            paragraph=paragraph,
            quotation=np.array([row[3] for row in rows], dtype=np.int64),
            opened=inside,
        )


def _places(document: Document, starts: Ints, opened: Iterable[int]) -> tuple[Ints, Ints]:
    """The sentence and the paragraph of each item; the sentences of an opened quotation count as sentences."""
    if not document.sentences:
        return np.zeros_like(starts), np.zeros_like(starts)
    outer = np.array([sentence.span.start for sentence in document.sentences], dtype=np.int64)
    inner = [sentence.start for index in opened for sentence in document.quotations[index].sentences[1:]]
    bounds = np.unique(np.concatenate([outer, np.array(inner, dtype=np.int64)]))
    paragraphs = np.array([sentence.paragraph for sentence in document.sentences], dtype=np.int64)
    places = np.maximum(np.searchsorted(outer, starts, side="right") - 1, 0)
    return np.searchsorted(bounds, starts, side="right"), paragraphs[places]


def _quotation_form(document: Document, quotation: Quotation) -> str:
    """A form for a whole quotation that tells how it begins, how it ends and whether it is long."""
    words = quotation.inner.of(document.text).strip()
    count = words.count(" ") + 1
    size = "1" if count == 1 else "4" if count <= 4 else "9"
    first = "A" if words[:1].isupper() else "a"
    last = words[-1:] if words[-1:] and not words[-1:].isalnum() else "a"
    return f"“{first}{size}{last}"
