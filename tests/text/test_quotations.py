from __future__ import annotations

import pytest

from tests.text.conftest import Read
from tests.text.shapes import check, quotations

SPEECH = "Sumur kami kering sejak Juni"


@pytest.mark.parametrize(
    "text",
    [
        f'"{SPEECH}," kata Warsini.',
        f"“{SPEECH},” kata Warsini.",
        f"”{SPEECH},” kata Warsini.",
        f"„{SPEECH},“ kata Warsini.",
        f"„{SPEECH},” kata Warsini.",
        f"«{SPEECH},» kata Warsini.",
        f"'{SPEECH},' kata Warsini.",
        f"‘{SPEECH},’ kata Warsini.",
        f"''{SPEECH},'' kata Warsini.",
        f'“{SPEECH}," kata Warsini.',
        f'"{SPEECH},” kata Warsini.',
        f'" {SPEECH} , " kata Warsini .',
        f'Warga mengeluh."{SPEECH}," kata Warsini.',
        f'Panen gagal pada 2019."{SPEECH}," kata Warsini.',
        f'"{SPEECH},"kata Warsini.',
        f'"{SPEECH}, " kata Warsini.',
        f'Warsini berkata:"{SPEECH}."',
        f'(Warsini: "{SPEECH}")',
        f"Warga mengeluh. ?{SPEECH},? kata Warsini.",
    ],
)
def test_a_pair_of_any_style(read_text: Read, text: str) -> None:
    document = read_text(text)
    check(document)
    assert [quotation.strip(" ,.") for quotation in quotations(document)] == [SPEECH]
    assert document.quotations[0].closed
    assert document.quotations[0].depth == 0


@pytest.mark.parametrize(
    "text",
    ["Salat Jum'at di Ma'arif ramai.", "Ri Sol-ju's datang.", "Angkatan '98 berkumpul.", "Anak-anak' itu pulang."],
)
def test_an_apostrophe_is_no_quotation(read_text: Read, text: str) -> None:
    assert quotations(read_text(text)) == []


def test_a_quotation_in_a_quotation(read_text: Read) -> None:
    document = read_text("\"Pak Lurah bilang 'tunggu dulu' kepada kami,\" kata Warsini.")
    assert quotations(document) == ["Pak Lurah bilang 'tunggu dulu' kepada kami,", "tunggu dulu"]
    assert [quotation.depth for quotation in document.quotations] == [0, 1]


def test_a_quotation_in_a_quotation_of_the_same_marks(read_text: Read) -> None:
    document = read_text('"Pak Lurah bilang "tunggu dulu" kepada kami," kata Warsini.')
    assert quotations(document) == ['Pak Lurah bilang "tunggu dulu" kepada kami,', "tunggu dulu"]


def test_the_sentences_inside(read_text: Read) -> None:
    document = read_text('"Sumur kering. Kami beli! Sampai kapan?" kata Warsini.')
    (quotation,) = document.quotations
    assert [span.of(document.text) for span in quotation.sentences] == ["Sumur kering.", "Kami beli!", "Sampai kapan?"]


BEFORE = '"Benih sudah datang," kata Karsono. '
AFTER = ' Hujan turun. "Pupuk masih mahal," ujar Lestari. "Kami tunggu," tambahnya.'
SOUND = ["Benih sudah datang,", "Pupuk masih mahal,", "Kami tunggu,"]


@pytest.mark.parametrize(
    ("damaged", "found"),
    [
        ('"Sumur kering, kata Warsini.', "Sumur kering,"),
        ('Sumur kering," kata Warsini.', "Sumur kering,"),
        ('“Sumur kering, kata Warsini.', "Sumur kering,"),
        ('"Sumur kering. Kami haus.', "Sumur kering."),
        ('Bambu 3" itu patah.', None),
        ('Ia membeli " tali.', None),
    ],
)
def test_an_odd_mark_is_mended_where_it_stands(read_text: Read, damaged: str, found: str | None) -> None:
    document = read_text(BEFORE + damaged + AFTER)
    check(document)
    expected = SOUND if found is None else [SOUND[0], found, *SOUND[1:]]
    assert quotations(document) == expected
    assert [quotation.closed for quotation in document.quotations] == [text != found for text in expected]


def test_a_quotation_left_open_ends_with_its_paragraph(read_text: Read) -> None:
    document = read_text('"Sumur kering. Kami haus.\n"Air dibeli dari kota," kata Warsini.\nHujan belum turun.')
    assert quotations(document) == ["Sumur kering. Kami haus.", "Air dibeli dari kota,"]
    assert [quotation.closed for quotation in document.quotations] == [False, True]


def test_a_quotation_may_run_over_paragraphs(read_text: Read) -> None:
    document = read_text('"Sumur kering.\n\nAir dibeli dari kota," kata Warsini.\n\nHujan belum turun.')
    assert quotations(document) == ["Sumur kering.\n\nAir dibeli dari kota,"]
    assert [sentence.paragraph for sentence in document.sentences] == [0, 2]


def test_a_lost_opening_mark_reaches_to_the_beginning_of_the_line(read_text: Read) -> None:
    document = read_text('Kekeringan meluas.\nSumur kering. Kami haus," kata Warsini.\nHujan belum turun.')
    assert quotations(document) == ["Sumur kering. Kami haus,"]


def test_marks_around_nothing_are_no_quotation(read_text: Read) -> None:
    assert quotations(read_text('Papan itu bertulisan "" saja.')) == []
