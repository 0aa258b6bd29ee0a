"""What every document must fulfil, and short ways to look into one."""

from __future__ import annotations

from attribution.text.document import Document


def sentences(document: Document) -> list[str]:
    return [sentence.span.of(document.text) for sentence in document.sentences]


def quotations(document: Document) -> list[str]:
    return [quotation.inner.of(document.text) for quotation in document.quotations]


def asides(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, document.text[b.start : b.end].strip()) for b in document.blocks if b.kind != "body"]


def check(document: Document) -> None:
    """Offsets slice to their text; blocks cover the text; sentences lie in body blocks; nothing overlaps."""
    text = document.text
    at = 0
    for block in document.blocks:
        assert block.start == at < block.end
        at = block.end
    assert at == len(text)
    at = 0
    for token in document.tokens:
        assert at <= token.start < token.end
        assert text[token.start : token.end] == token.text
        at = token.end
    at, used, paragraph = 0, 0, 0
    body = [block for block in document.blocks if block.kind == "body"]
    for sentence in document.sentences:
        span, (first, last) = sentence.span, sentence.tokens
        assert at <= span.start < span.end
        assert used <= first < last
        assert span.start <= document.tokens[first].start and document.tokens[last - 1].end <= span.end
        assert any(block.start <= span.start and span.end <= block.end for block in body)
        assert sentence.paragraph >= paragraph
        at, used, paragraph = span.end, last, sentence.paragraph
    open_: list[int] = []
    start = 0
    for quotation in document.quotations:
        outer, inner = quotation.outer, quotation.inner
        assert start <= outer.start <= inner.start <= inner.end <= outer.end
        start = outer.start
        while open_ and open_[-1] <= outer.start:
            open_.pop()
        assert quotation.depth == len(open_)
        assert not open_ or outer.end <= open_[-1]
        open_.append(outer.end)
        at = inner.start
        for held in quotation.sentences:
            assert at <= held.start < held.end <= inner.end
            at = held.end
