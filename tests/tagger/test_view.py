"""Views: quotations as single items, opened where the cue stands in them."""

from __future__ import annotations

from attribution.relations import Span
from attribution.tagger.lexicon import Lexicon
from attribution.tagger.view import Reader
from attribution.text.document import Document


def span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_a_quotation_is_one_item(document: Document) -> None:
    view = Reader(document, Lexicon([])).around(span(document, "mengatakan"))
    single = [item for item in range(len(view)) if view.quotation[item] >= 0]
    assert [document.text[view.start[item] : view.start[item] + 8] for item in single] == [
        '"Kami ti',
        '"Truk ta',
        '"Pak Lur',
    ]
    assert not view.opened.any()


def test_items_keep_their_offsets_and_their_order(document: Document) -> None:
    view = Reader(document, Lexicon([])).around(span(document, "mengatakan"))
    assert (view.start < view.end).all()
    assert (view.end[:-1] <= view.start[1:]).all()


def test_the_quotation_around_a_cue_is_opened(document: Document) -> None:
    cue = span(document, "bilang")
    view = Reader(document, Lexicon([])).around(cue)
    low, high = view.range(cue)
    assert (low + 1, document.text[view.start[low] : view.end[low]]) == (high, "bilang")
    assert view.opened[low] == 1
    nested = [int(number) for number in view.quotation if number >= 0]
    assert [document.quotations[number].depth for number in nested] == [0, 0, 1]


def test_views_are_kept(document: Document) -> None:
    reader = Reader(document, Lexicon([]))
    assert reader.around(span(document, "mengatakan")) is reader.around(span(document, "Menurut"))
