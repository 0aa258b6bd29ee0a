"""Why a row is there and why not, told from what each stage made of the place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.audit import render_explanation
from attribution.errors import InputError
from attribution.explain import Explanation, explain
from attribution.pipeline import Extractor
from attribution.text import parse

ARTICLE = """Pintu air Sungai Lumbung dibuka.

Kepala Dinas Pengairan Sari Dewi mengatakan, debit air masih naik.

"Warga jangan dulu pulang," ujarnya.

Ia lupa kata sandi ponselnya.

Baca juga: Sungai Lumbung Meluap Lagi

"Besok kami ukur lagi tinggi airnya."

Papan "Dilarang Memancing di Tepi Sungai Ini" roboh diterpa angin.
"""


EXTRACTOR = Extractor(tagger="none")


@pytest.fixture
def extractor() -> Extractor:
    return EXTRACTOR


def on(extractor: Extractor, line: int | None = None, quote: str | None = None) -> Explanation:
    document = parse(ARTICLE, id="sungai", rulebook=extractor.rulebook)
    return explain(extractor, document, line=line, quote=quote)


def test_a_row_names_rule_word_order_and_speaker(extractor: Extractor) -> None:
    found = on(extractor, line=3)
    seen = next(item for item in found.seen if item.attribution is not None)
    assert seen.number == 1 and seen.speaker is not None and seen.speaker.name == "Sari Dewi"
    words = render_explanation(found)
    assert "mengatakan" in words and "source-cue-content" in words and "klaim nomor 1" in words
    assert f"{seen.matched.rule.ref.file}:{seen.matched.rule.ref.line}" in words


def test_the_caret_stands_under_the_cue(extractor: Extractor) -> None:
    lines = render_explanation(on(extractor, line=5)).split("\n")
    assert lines[0][lines[1].index("^") :].startswith("ujarnya")
    assert lines[1].strip() == "^" * len("ujarnya")


def test_a_clitic_tells_whom_it_leans_on(extractor: Extractor) -> None:
    words = render_explanation(on(extractor, line=5), "en")
    assert "Sari Dewi [person] – from -nya" in words


def test_a_vetoed_cue_names_the_phrase(extractor: Extractor) -> None:
    words = render_explanation(on(extractor, line=7))
    assert "dilarang     kata sandi" in words and "bukan klaim" in words


def test_a_refused_cue_says_what_failed(extractor: Extractor) -> None:
    document = parse("Kata Budi.", id="x", rulebook=extractor.rulebook)
    words = render_explanation(explain(extractor, document))
    assert "tidak cocok" in words


def test_a_line_that_is_no_news_names_its_rule(extractor: Extractor) -> None:
    found = on(extractor, line=9)
    [(block, rule)] = found.asides
    assert block.kind == "read-more" and rule is not None
    assert "read-more" in render_explanation(found) and rule.file in render_explanation(found)


def test_a_quotation_nobody_took_up_is_shown(extractor: Extractor) -> None:
    found = on(extractor, line=13)
    assert len(found.untaken) == 1
    assert "tidak punya penanda" in render_explanation(found)


def test_quoted_words_choose_their_sentence(extractor: Extractor) -> None:
    found = on(extractor, quote="debit  AIR masih")
    assert [item.number for item in found.seen if item.number] == [1]


def test_the_whole_document_is_explained_without_a_place(extractor: Extractor) -> None:
    assert len(on(extractor).seen) >= 3


@pytest.mark.parametrize("place", [{"line": 99}, {"line": 0}, {"quote": "tidak pernah ditulis"}, {"quote": "…"}])
def test_a_place_that_is_not_there_is_refused(extractor: Extractor, place: dict[str, object]) -> None:
    with pytest.raises(InputError, match="sungai: "):
        on(extractor, **place)  # type: ignore[arg-type]


def test_nothing_here(extractor: Extractor) -> None:
    assert render_explanation(on(extractor, line=1)) == "Tidak ada penanda, kutipan, atau baris khusus di tempat ini."


@given(text=st.text(alphabet="\"“”'.,\n aBk", max_size=60) | st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_explained(text: str) -> None:
    document = parse(text, id="x", rulebook=EXTRACTOR.rulebook)
    for language in ("id", "en"):
        assert render_explanation(explain(EXTRACTOR, document), language)
