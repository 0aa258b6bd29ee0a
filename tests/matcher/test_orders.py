"""Each word order on sentences of our own: who, by which word, says what."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., Any]
"""A fixture that reads a text into what the matcher finds."""

ORDERS = [
    # text, cue, source, content
    ('"Jembatan itu aman," kata Kepala Dinas Bina Marga Ratna Dewanti di Kupang, Selasa (4/6).',
     "kata", "Kepala Dinas Bina Marga Ratna Dewanti", ["Jembatan itu aman"]),
    ('"Kami menunggu hujan," ujarnya saat ditemui di sawah.', "ujarnya", "ujarnya", ["Kami menunggu hujan"]),
    ('"Air naik cepat," kata Lurah Petogogan, Wisnu, "dan warga belum sempat mengungsi."',
     "kata", "Lurah Petogogan, Wisnu", ["Air naik cepat", "dan warga belum sempat mengungsi"]),
    ('"Kapal sudah merapat," nakhoda itu menambahkan.', "menambahkan", "nakhoda itu", ["Kapal sudah merapat"]),
    ("Gubernur Maluku mengatakan kepada wartawan bahwa pasar baru dibuka pekan depan.",
     "mengatakan", "Gubernur Maluku", ["pasar baru dibuka pekan depan"]),
    ("Rahma Wulandari, Ketua Serikat Nelayan, mengatakan harga solar memberatkan anggotanya.",
     "mengatakan", "Rahma Wulandari, Ketua Serikat Nelayan", ["harga solar memberatkan anggotanya"]),
    ("Menurut Balai Konservasi, populasi penyu di teluk itu bertambah.",
     "Menurut", "Balai Konservasi", ["populasi penyu di teluk itu bertambah"]),
    ("Harga cabai turun sejak awal bulan, menurut Dinas Perdagangan.",
     "menurut", "Dinas Perdagangan", ["Harga cabai turun sejak awal bulan"]),
    ("Pembangunan waduk, kata Bupati Hendra, selesai sebelum musim tanam.",
     "kata", "Bupati Hendra", ["Pembangunan waduk", "selesai sebelum musim tanam"]),
    ("Menurutnya, jalur evakuasi sudah dibersihkan.", "Menurutnya", "Menurutnya", ["jalur evakuasi sudah dibersihkan"]),
    ("Dikabarkan rombongan pengantin tertahan longsor di Cadas Pangeran.",
     "Dikabarkan", None, ["rombongan pengantin tertahan longsor di Cadas Pangeran"]),
    ("Wabah itu dinilai para ahli belum mencapai puncaknya.",
     "dinilai", "para ahli", ["Wabah itu", "belum mencapai puncaknya"]),
    ("Untuk musim depan, manajer tim memperkirakan anggaran berkurang separuh.",
     "memperkirakan", "manajer tim", ["Untuk musim depan", "anggaran berkurang separuh"]),
]


@pytest.mark.parametrize(("text", "cue", "source", "content"), ORDERS, ids=[order[0][:40] for order in ORDERS])
def test_word_order(claims: Call, text: str, cue: str | None, source: str | None, content: list[str]) -> None:
    found = [claim for claim in claims(text) if claim.cue == cue]
    assert [(claim.source, list(claim.content)) for claim in found] == [(source, content)]


def test_a_passive_points_back_to_the_sentence_before(claims: Call) -> None:
    text = "Stasiun lama akan dijadikan museum. Hal itu disampaikan Kepala Daop, Agus Purnama, di Semarang."
    (claim,) = claims(text)
    assert (claim.cue, claim.source) == ("disampaikan", "Kepala Daop, Agus Purnama")
    assert claim.content == ("Stasiun lama akan dijadikan museum",)


def test_a_passive_does_not_claim_a_sentence_that_another_cue_reports(claims: Call) -> None:
    text = "Bupati mengatakan stasiun lama akan dijadikan museum. Hal itu disampaikan Bupati di Semarang."
    assert [claim.cue for claim in claims(text)] == ["mengatakan"]


def test_a_quotation_without_cue_beside_a_claim_is_carried(claims: Call) -> None:
    text = '"Kami lega," kata Ibu Marni. "Anak-anak sudah kembali bersekolah sejak Senin."'
    found = claims(text)
    assert [claim.construction for claim in found] == ["content-cue-source", "quote-alone"]
    assert found[1].cue is None and found[1].source is None
    assert found[1].content == ("Anak-anak sudah kembali bersekolah sejak Senin",)


def test_a_title_in_marks_is_no_claim(claims: Call) -> None:
    assert claims('Ia membaca novel "Laut Bercerita" di kereta. Hujan turun sampai malam.') == []


def test_two_reports_of_one_speaker_in_a_sentence(claims: Call) -> None:
    text = "Direktur rumah sakit mengatakan bangsal penuh, dan menambahkan bahwa tenda darurat sudah didirikan."
    first, second = claims(text)
    assert (first.cue, first.content) == ("mengatakan", ("bangsal penuh",))
    assert (second.cue, second.source) == ("menambahkan", "Direktur rumah sakit")
    assert second.content == ("tenda darurat sudah didirikan",)


def test_a_claim_inside_a_claim(claims: Call) -> None:
    text = "Wali kota mengatakan pengembang berjanji akan memperbaiki tanggul."
    outer, inner = claims(text)
    assert (outer.cue, inner.cue, inner.source) == ("mengatakan", "berjanji", "pengembang")


def test_somebody_else_speaks_inside_a_quotation(claims: Call) -> None:
    text = '"BMKG memperingatkan bahwa ombak bisa setinggi empat meter," kata Syahbandar Luwuk.'
    assert {claim.cue: claim.source for claim in claims(text)} == {
        "memperingatkan": "BMKG", "kata": "Syahbandar Luwuk",
    }


def test_the_first_person_inside_a_quotation_is_left_out(claims: Call) -> None:
    text = '"Kami berharap panen berhasil," kata Ketua Kelompok Tani Sumber Rejeki.'
    assert [claim.cue for claim in claims(text)] == ["kata"]


def test_a_quotation_that_is_opened_again_in_the_next_paragraph_is_one(claims: Call) -> None:
    text = '"Pintu air kami tutup sejak malam.\n\n"Besok pagi pompa kami nyalakan lagi," kata Wali Kota Sari Dewi.'
    (claim,) = claims(text)
    assert claim.content == ("Pintu air kami tutup sejak malam", "Besok pagi pompa kami nyalakan lagi")


@pytest.mark.parametrize(
    ("told", "via"),
    [
        ("katanya dilaporkan Reuters.", "Reuters"),
        ("kata Bupati Sari seperti dikabarkan oleh Warta Kota.", "Warta Kota"),
        ("ungkap gelandang itu kepada Batavia Sport.", "Batavia Sport"),
        ("tutur Sari di Lintang Echo, Senin.", "Lintang Echo"),
        ("kata Bupati Sari dalam Majalah Tempo.", "Majalah Tempo"),
    ],
)
def test_who_passes_a_quotation_on(claims: Call, told: str, via: str) -> None:
    (claim,) = claims(f'"Jembatan itu kami tutup sampai Jumat," {told}')
    assert claim.via == (via,)
