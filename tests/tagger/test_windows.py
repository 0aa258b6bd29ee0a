"""Windows: the cue is marked, proposals are written, offsets survive the way to tags and back."""

from __future__ import annotations

import numpy as np
import pytest

from attribution.matcher.candidate import Candidate
from attribution.relations import Span
from attribution.tagger.crf import Reading
from attribution.tagger.decision import pieces, settle, verdict
from attribution.tagger.gold import NO_RULE, Parts, tags
from attribution.tagger.lexicon import Lexicon
from attribution.tagger.tagger import EDGE, MARGIN, weigh
from attribution.tagger.view import Reader
from attribution.tagger.windows import TAGS, tag, windows
from attribution.text.document import Document


def span(document: Document, words: str, after: int = 0) -> Span:
    start = document.text.index(words, after)
    return Span(start, start + len(words))


def of(candidates: tuple[Candidate, ...], document: Document, cue: str) -> Candidate:
    return next(each for each in candidates if each.cue is not None and each.cue.of(document.text) == cue)


def test_the_cue_is_marked_and_no_other(document: Document, candidates: tuple[Candidate, ...]) -> None:
    reader = Reader(document, Lexicon([]))
    for candidate, window in zip(candidates, windows(reader, candidates), strict=True):
        marked = [window.first + place for place in range(len(window)) if window.items[place, 1]]
        words = Span(int(window.view.start[marked[0]]), int(window.view.end[marked[-1]]))
        if candidate.cue is not None:
            assert words == candidate.cue
            assert set(window.items[:, 1]) == {0, 1}


def test_proposals_mark_the_parts(document: Document, candidates: tuple[Candidate, ...]) -> None:
    candidate = of(candidates, document, "kata")
    (window,) = windows(Reader(document, Lexicon([])), [candidate])
    found = {int(number) for number in window.items[:, 4]}
    assert {1, 3} <= found


@pytest.mark.parametrize(
    ("cue", "source", "content", "quoted"),
    [
        ("mengatakan", "Bupati Lembah Sari, Ratna Wulandari", ["warga di tiga dusun"], 0),
        ("kata", "Ratna", ["Kami tidak ingin ada yang menunggu sampai sore", "Truk tangki berangkat pukul enam."], 2),
        ("Menurut", "data Dinas Pengairan", ["debit Kali Wening turun separuh dalam dua bulan"], 0),
        ("bilang", "Pak Lurah", ["air datang besok,"], 1),
    ],
)
def test_tags_lead_back_to_the_spans(
    document: Document, cue: str, source: str, content: list[str], quoted: int
) -> None:
    at = span(document, cue)
    asked = Candidate(at, NO_RULE, False, None, (), None, (), "affirmed")
    (window,) = windows(Reader(document, Lexicon([])), [asked])
    where = max(0, at.start - 60)
    parts = Parts(at, span(document, source, where), tuple(span(document, piece) for piece in content), ())
    numbers = tags(window, parts)
    found = verdict(document, window, asked, [TAGS[number] for number in numbers])
    assert found.source == parts.source
    assert [piece.of(document.text).rstrip(",.") for piece in found.content] == [
        piece.rstrip(",.") for piece in content
    ]
    assert len(found.quoted) == quoted


def test_the_clitic_is_its_own_source(document: Document) -> None:
    at = span(document, "ujarnya")
    asked = Candidate(at, NO_RULE, True, None, (), None, (), "affirmed")
    (window,) = windows(Reader(document, Lexicon([])), [asked])
    quotation = document.quotations[-1] if document.quotations[-1].depth == 0 else document.quotations[-2]
    numbers = tags(window, Parts(at, at, (quotation.inner,), ()))
    found = verdict(document, window, asked, [TAGS[number] for number in numbers])
    taken = settle(asked, found, 0.9)
    assert taken.source == taken.cue == at
    assert (taken.clitic, taken.construction, taken.confidence) == (True, "content-cue", 0.9)


def test_nothing_found_is_a_refusal(document: Document, candidates: tuple[Candidate, ...]) -> None:
    candidate = of(candidates, document, "kata")
    (window,) = windows(Reader(document, Lexicon([])), [candidate])
    refused = settle(candidate, verdict(document, window, candidate, ["O"] * len(window)), 0.1)
    assert (refused.construction, refused.content, refused.source) == (None, (), None)
    assert refused.refusal is not None
    assert refused.refusal.startswith("tagger: ")


def test_tags_say_the_same_as_marks() -> None:
    marks = np.array([1, 2, 0, 1, 1, 2, 3, 4, 2, 5])
    assert [TAGS[number] for number in tag(marks)] == [
        "B-SOURCE", "E-SOURCE", "O", "S-SOURCE", "B-SOURCE", "E-SOURCE", "B-CONTENT", "E-CONTENT", "S-SOURCE", "S-VIA",
    ]  # fmt: skip


def test_pieces_are_where_the_tags_are(document: Document) -> None:
    asked = Candidate(span(document, "mengatakan"), NO_RULE, False, None, (), None, (), "affirmed")
    (window,) = windows(Reader(document, Lexicon([])), [asked])
    marked = ["B-SOURCE", "E-SOURCE", "O", "S-CONTENT"] + ["O"] * (len(window) - 4)
    assert pieces(window, marked) == [
        ("SOURCE", window.first, window.first + 2),
        ("CONTENT", window.first + 3, window.first + 4),
    ]


def test_an_edge_is_moved_by_a_sure_reading_only(document: Document, candidates: tuple[Candidate, ...]) -> None:
    candidate = of(candidates, document, "mengatakan")
    (window,) = windows(Reader(document, Lexicon([])), [candidate])
    marks = tag(window.items[:, 4])
    first = next(place for place, number in enumerate(marks) if TAGS[number] == "B-CONTENT")
    marks[first : first + 2] = (TAGS.index("O"), TAGS.index("B-CONTENT"))
    for lead, counts in ((EDGE - 0.1, False), (EDGE + 0.1, True)):
        reading = Reading(tuple(int(number) for number in marks), best=-0.5, proposed=-0.5 - lead, none=-9.0)
        found, evidence = weigh(document, window, candidate, reading)
        assert (found is not None) is evidence.changed is counts


def test_another_source_needs_less(document: Document, candidates: tuple[Candidate, ...]) -> None:
    candidate = of(candidates, document, "mengatakan")
    (window,) = windows(Reader(document, Lexicon([])), [candidate])
    marks = [0 if TAGS[number].endswith("SOURCE") else int(number) for number in tag(window.items[:, 4])]
    found, _ = weigh(document, window, candidate, Reading(tuple(marks), -0.5, -0.5 - MARGIN, -9.0))
    assert found is not None and found.source is None
    assert weigh(document, window, candidate, Reading(tuple(marks), -0.5, -0.4 - MARGIN, -9.0))[0] is None
