"""What the text stage hands on: a document cut into blocks, sentences, tokens and quotations, all as offsets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from attribution.relations import Span

BlockKind = Literal["body", "heading", "read-more", "advertisement", "credit", "byline", "dateline", "note"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark; `start` and `end` are offsets into the document's text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines of one kind. Only `body` (and what follows a `dateline`) can hold claims."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of quotation marks and what they hold.

    `outer` covers the marks, `inner` does not. `depth` is 0 for a quotation that stands in no other. An unclosed
    quotation (`closed` false) ends where the sentence logic says it must. `sentences` are the sentences inside it.
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a body block; a quotation of several sentences never ends one in its middle.

    `tokens` is a half-open range into `Document.tokens`; `paragraph` counts the paragraphs of the document from 0.
    """

    span: Span
    tokens: tuple[int, int]
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article as read: the raw text, untouched, and what was found in it."""

    id: str
    text: str
    title: str | None
    outlet: str | None
    path: str | None
    sha256: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    tokens: tuple[Token, ...]
