from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.rulebook import load
from attribution.text import parse
from tests.text.shapes import check

RULEBOOK = load()
PIECES = st.sampled_from(
    ['"', "“", "”", "'", "’", "«", "»", "„", "?", ".", ",", "...", " ", "\n", "\r\n", "\u00a0", "\ufeff", "\u2028", "(",
     ")", "[", "]", "kata Sari", "Kami siap", "ujarnya", "Baca juga: ", "Judul Berita Lain", "SRAGEN, BERITAKU.com - ",
     "😀", "[Gambas:Video]", "ADVERTISEMENT", "Drs.", "Rp 1.000", "12/3/2020", "Foto: ", "(lst/jkt)",
     "e\u0301", "日本", "ß", "İ"]
)


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_string_has_a_document(text: str) -> None:
    check(parse(text, id="x", rulebook=RULEBOOK))


@settings(max_examples=700, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_mix_of_marks_has_a_document(text: str) -> None:
    check(parse(text, id="x", rulebook=RULEBOOK))
