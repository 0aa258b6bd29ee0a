from __future__ import annotations

import pytest

from tests.text.conftest import Read
from tests.text.shapes import check, sentences


@pytest.mark.parametrize(
    "text",
    [
        "Bupati Drs. H. Karsono, M.M. membuka pasar itu.",
        "Dr. Lestari dan dr. Bagas memeriksa warga.",
        "Harga beras Rp 12.500 per kilogram.",
        "Surat No. 12 dikirim ke Jl. Kenanga dan Jl. Melati.",
        "Pasar dibuka pukul 07.30 sampai 12.00 siang.",
        "Lulusan S.H., M.H. itu menjadi hakim.",
        "Situs Beritaku.com dan BERITAKU.CO.ID melaporkan banjir.",
        "Ia dihubungi W. Sarwono kemarin.",
        "Luasnya 3.450,75 hektare pada 2020.",
        "Kapolres AKBP. Darmono hadir.",
        "PT. Sawah Makmur Tbk untung.",
        "Warga, dkk. sudah pulang.",
        "PT . Sawah Makmur membayar Rp . 5.000 untuk tiap karung .",
        "1. Harga beras naik.",
        "Ya ampun... jadi begitu ceritanya.",
    ],
)
def test_one_sentence(read_text: Read, text: str) -> None:
    document = read_text(text)
    check(document)
    assert sentences(document) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Banjir surut.", "Warga pulang."],
        ["Mereka memperbaiki jalan desa.", "Lalu hujan turun."],
        ["Ia datang Senin (3/6/2018).", "Menteri menyusul."],
        ["Harganya Rp 5.000.", "Pembeli senang."],
        ["Benarkah begitu?", "Warga ragu!", "Mereka menunggu…", "Hujan turun."],
        ["Ada dua sebab: 1. Harga beras naik.", "2. Gudang kosong."],
        ["Itu terjadi pada 2019.", "Kini sudah berubah."],
        ["Ia lulus dari Blok M.", "Menurut Lestari, ia rajin."],
        ["\"Sumur kering. Kami beli air. Mahal sekali,\" kata Warsini.", "Ia pulang."],
        ["\"Sumur kering. Kami haus.\"", "Warsini lalu pulang."],
        ["\"Kapan hujan?\" tanya Warsini.", "Tak ada jawaban."],
        ["Warsini bertanya, \"Kapan hujan?\"", "Tak ada jawaban."],
        ["Warsini berkata: \"Sumur kering. Kami haus.\"", "\"Tolong,\" tambahnya."],
        ["Program \"Ayo Tanam! Ayo Panen!\" dimulai.", "Warga ikut."],
    ],
)
@pytest.mark.parametrize("joint", [" ", "\n", "\r\n", "\n\n", "\u00a0", "  "])
def test_several_sentences(read_text: Read, parts: list[str], joint: str) -> None:
    document = read_text(joint.join(parts))
    check(document)
    assert sentences(document) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ["Mereka memperbaiki jalan desa.", "Lalu hujan turun."],
        ["Ia datang (3/6/2018).", "Menteri menyusul."],
        ["Warga mengeluh.", "\"Sumur kering,\" kata Warsini."],
        ["\"Sumur kering.\"", "Warsini pulang."],
    ],
)
def test_glued_sentences(read_text: Read, parts: list[str]) -> None:
    assert sentences(read_text("".join(parts))) == parts


def test_paragraphs_are_counted(read_text: Read) -> None:
    document = read_text("Banjir surut. Warga pulang.\n\n\nHujan turun lagi.")
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]


def test_a_text_wrapped_by_hand_has_its_paragraphs(read_text: Read) -> None:
    text = (
        "Warga Dukuh Selo memperbaiki saluran air yang rusak diterjang\n"
        "banjir pekan lalu bersama para relawan dari kecamatan lain dan\n"
        "perangkat desa. Mereka bekerja sejak pagi sampai petang di tepi\n"
        "sungai itu.\n\nHujan belum turun lagi."
    )
    document = read_text(text)
    assert [sentence.paragraph for sentence in document.sentences] == [0, 0, 1]
    assert "diterjang\nbanjir" in sentences(document)[0]


def test_words_numbers_and_marks(read_text: Read) -> None:
    document = read_text("Jum'at 12/3/2020 pukul 12.30, ke-5 anak-anak membayar Rp1.000,50 (2,5%).")
    assert [token.text for token in document.tokens] == [
        "Jum'at", "12/3/2020", "pukul", "12.30", ",", "ke-5", "anak-anak", "membayar", "Rp1.000,50", "(", "2,5",
        "%", ")", ".",
    ]
