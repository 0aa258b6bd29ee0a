"""From a raw text to a `Document`: lines, asides, quotations, sentences, tokens, all as offsets."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from attribution.rulebook.model import Rulebook
from attribution.text.asides import Aside, Asides, merge
from attribution.text.document import Block, Document, Quotation, Sentence, Token
from attribution.text.lines import find_headings, find_lines
from attribution.text.marks import find_marks, trim
from attribution.text.quotations import Break, pair
from attribution.text.sentences import Boundaries, cut
from attribution.text.settling import ReportingVerbs, settle
from attribution.text.tokens import tokenize


class Parser:
    """Cuts texts into documents by the word lists and `lines:` rules of a rulebook, compiled once."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.words
        self._boundaries = Boundaries(
            words.get("abbreviation", ()), words.get("sentence-starter", ()), words.get("site-suffix", ())
        )
        self._asides = Asides(rulebook)
        self._particles = frozenset(form.casefold() for form in words.get("title-particle", ()))
        self._verbs = ReportingVerbs(rulebook)

    def parse(
        self, text: str, *, id: str, title: str | None = None, outlet: str | None = None, path: str | None = None
    ) -> Document:
        """The document of a text; any text has one."""
        lines = find_lines(text)
        boundaries = self._boundaries.find(text)
        headings = [Aside(*line, "heading") for line in find_headings(text, lines, title, self._particles)]
        asides = merge([*self._asides.find(text, lines, boundaries), *headings])
        marks = find_marks(text)
        if asides:
            marks = [mark for mark in marks if not any(a.start <= mark.start < a.end for a in asides)]
        quotations: tuple[Quotation, ...] = ()
        if marks:
            breaks = sorted([*self._verbs.breaks(text), *(Break(end, "paragraph") for _, end in lines)])
            quotations = settle(text, pair(marks, breaks, len(text)), boundaries, lines, self._verbs)
        blocks = _blocks(text, asides)
        tokens = tokenize(text, blocks)
        return Document(
            id=id, text=text, title=title, outlet=outlet, path=path,
            sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
            blocks=blocks,
            sentences=_sentences(text, lines, asides, boundaries, quotations, tokens),
            quotations=quotations, tokens=tokens,
        )


def _blocks(text: str, asides: Sequence[Aside]) -> tuple[Block, ...]:
    """The asides and the body between them; blanks between two asides belong to the first."""
    blocks: list[Block] = []
    at = 0
    for aside in asides:
        first, last = trim(text, at, aside.start)
        if first < last or (at < aside.start and not blocks):
            blocks.append(Block(at, aside.start, "body"))
        elif at < aside.start:
            blocks[-1] = Block(blocks[-1].start, aside.start, blocks[-1].kind)
        blocks.append(Block(*aside))
        at = aside.end
    if at < len(text):
        blocks.append(Block(at, len(text), "body"))
    return tuple(blocks)


def _sentences(
    text: str,
    lines: Sequence[tuple[int, int]],
    asides: Sequence[Aside],
    boundaries: Sequence[int],
    quotations: Sequence[Quotation],
    tokens: Sequence[Token],
) -> tuple[Sentence, ...]:
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    starts = [token.start for token in tokens]
    sentences = []
    for paragraph, start, end in _stretches(lines, asides, outer):
        inside = [q for q in outer if q.outer.start < end and q.outer.end > start]
        for span in cut(text, start, end, boundaries, inside):
            held = bisect_left(starts, span.start), bisect_left(starts, span.end)
            if held[0] < held[1]:
                sentences.append(Sentence(span, held, paragraph))
    return tuple(sentences)


def _stretches(
    lines: Sequence[tuple[int, int]], asides: Sequence[Aside], outer: Sequence[Quotation]
) -> Iterator[tuple[int, int, int]]:
    """Paragraph number, start and end of each stretch of body text, in order."""
    first = 0
    for paragraph, start, end in _joined(lines, outer):
        while first < len(asides) and asides[first].end <= start:
            first += 1
        at = start
        for aside in asides[first:]:
            if aside.start >= end:
                break
            if at < aside.start:
                yield paragraph, at, aside.start
            at = max(at, aside.end)
        if at < end:
            yield paragraph, at, end


def _joined(
    lines: Sequence[tuple[int, int]], outer: Sequence[Quotation]
) -> Iterator[tuple[int, int, int]]:
    """The lines, numbered; those that a quotation runs through are one."""
    ends = [quotation.outer.end for quotation in outer]
    held: tuple[int, int, int] | None = None
    for paragraph, (start, end) in enumerate(lines):
        index = bisect_right(ends, start)
        if held is not None and index < len(outer) and outer[index].outer.start < start:
            held = (held[0], held[1], end)
            continue
        if held is not None:
            yield held
        held = (paragraph, start, end)
    if held is not None:
        yield held
