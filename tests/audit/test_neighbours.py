"""Words beside missed claims, ranked."""

from __future__ import annotations

import pytest

from attribution.audit.catalogue import catalogue, place
from attribution.audit.neighbours import Neighbours
from attribution.audit.reasons import reason
from attribution.relations import HOWS
from attribution.rulebook import load
from attribution.text import parse
from attribution.text.document import Document


def document(text: str, path: str | None = None) -> Document:
    return parse(text, id="surat", path=path, rulebook=load())


def test_a_word_that_keeps_to_missed_claims_outranks_a_frequent_one() -> None:
    neighbours = Neighbours(known=())
    for _ in range(3):
        neighbours.read(document("pasar itu ramai dan pasar itu luas mencuap di pasar itu"))
        neighbours.count("mencuap")
    neighbours.count("itu")
    ranked = neighbours.ranked()
    assert [n.word for n in ranked] == ["mencuap", "itu"]
    assert (ranked[0].near, ranked[0].total) == (3, 3)
    assert ranked[1].strength == 0


def test_names_known_words_and_marks_are_no_candidates() -> None:
    text = '"Kami buka," Sari mencuap, kata Budi'
    neighbours = Neighbours(known={"kata"})
    found = document(text)
    assert neighbours.after(found, text.index(" Sari")) is None
    assert neighbours.after(found, text.index(", kata")) is None
    assert neighbours.before(found, text.index(", kata")) == "mencuap"
    assert neighbours.before(found, 0) is None
    assert neighbours.after(found, len(text)) is None


def test_nothing_counted_ranks_nothing() -> None:
    neighbours = Neighbours(known=())
    neighbours.count(None)
    assert neighbours.ranked() == ()


def test_a_document_is_named_by_its_file_and_by_its_id_where_a_file_holds_several() -> None:
    assert place(document("Air surut.")) == "surat"
    assert place(document("Air surut.", "kliping/surat.txt")) == "kliping/surat.txt"
    assert place(document("Air surut.", "kliping.jsonl")) == "kliping.jsonl:surat"


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_message_is_there(language: str) -> None:
    say = catalogue(language)
    assert all(say.values()) and all(f"how {how}" in say for how in HOWS)


def test_a_reason_is_translated_where_it_can_be() -> None:
    words = "content-cue: no comma between claim and cue"
    assert reason(words, "en") == words
    assert reason(words, "id") == "content-cue: tidak ada koma antara klaim dan penanda"
    assert reason("content-cue: something new", "id") == "content-cue: something new"
    assert reason("no predicate", "id") == "tidak ada predikat"
    assert reason("tagger: no claim (0.94)", "id") == "tagger: bukan klaim (0.94)"
