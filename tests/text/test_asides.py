from __future__ import annotations

import pytest

from attribution.rulebook.model import Rulebook
from attribution.text import parse
from tests.text.conftest import Read
from tests.text.shapes import asides, check, sentences

NEWS = "Warga Dukuh Selo memanen padi lebih awal."


@pytest.mark.parametrize(
    "dateline",
    [
        "SRAGEN, BERITAKU.com - ", "SRAGEN, BERITAKU.com – ", "Beritaku.com, Sragen -", "Beritaku.com, SRAGEN — ",
        "BERITAKU.CO, Sragen - ", "BERITAKU.CO.ID -\u00a0SRAGEN. ", "Sragen (KBI) - ", "Sragen, KBI Indonesia -- ",
        "KBI Indonesia -- ", "Sragen, 17 Juni 2024 – ", "SRAGEN - ", "SRAGEN – ", "Sragen - ", "- ", "\ufeffSRAGEN - ",
    ],
)
def test_a_dateline_is_no_news(read_text: Read, dateline: str) -> None:
    document = read_text(dateline + NEWS)
    check(document)
    assert [kind for kind, _ in asides(document)] == ["dateline"]
    assert sentences(document) == [NEWS]


@pytest.mark.parametrize("dateline", ["SRAGEN, BERITAKU.com -", "Sragen -", "KBI Indonesia --\n\n"])
def test_a_dateline_below_the_title(read_text: Read, dateline: str) -> None:
    document = read_text(f"Warga Selo Panen Lebih Awal\n\n{dateline} {NEWS}")
    assert asides(document) == [("heading", "Warga Selo Panen Lebih Awal"), ("dateline", dateline.strip())]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Harga Cabai di Pasar Wage Turun Lagi", "read-more"),
        ("BACA JUGA: Harga cabai di pasar turun", "read-more"),
        ("(Baca juga: Harga Cabai Turun)", "read-more"),
        ("Simak juga Video: Kirab Padi di Dukuh Selo", "read-more"),
        ("[Gambas:Video Beritaku]", "advertisement"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advertisement"),
        ("ADVERTISEMENT", "advertisement"),
        ("Ikuti kabar terbaru dari kami lewat kanal WhatsApp Beritaku.", "advertisement"),
        ("Mari bergabung di grup Telegram Beritaku.com, lalu tekan tombol ikut.", "advertisement"),
        ("Foto: Lastri/Beritaku", "credit"),
        ("Penulis: Lastri Wulandari", "byline"),
        ("Catatan redaksi: judul berita ini diperbaiki.", "note"),
        ("Panen Raya Mundur", "heading"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_a_line_that_is_no_news(read_text: Read, line: str, kind: str, end: str) -> None:
    document = read_text(end.join([NEWS, line, "Padi dijemur di balai desa."]))
    check(document)
    assert asides(document) == [(kind, line)]
    assert sentences(document) == [NEWS, "Padi dijemur di balai desa."]


@pytest.mark.parametrize(
    ("link", "after"),
    [
        ("Baca juga: Harga Cabai di Pasar Wage Turun Lagi", "Ia mengatakan, panen akan berlanjut."),
        ("Baca juga: Harga Cabai di Pasar Wage Turun Lagi", "\"Panen berlanjut,\" kata Sarwono."),
        ("Baca juga: Petani: Harga Gabah Tak akan Naik", "Menurut Sarwono, panen berlanjut."),
        ("Baca juga: Harga Cabai Turun di Pasar yang Baru", "Kepala Dukuh Sarwono menjelaskan, panen berlanjut."),
        ("Baca juga: Benarkah Harga Cabai di Pasar Wage Turun?", "Panen tetap berlanjut."),
        ("Baca selengkapnya di sini", "Panen tetap berlanjut."),
        ("Advertisement", "Panen tetap berlanjut."),
        ("(Foto: Beritaku)", "Panen tetap berlanjut."),
        ("[Gambas:Video Beritaku]", "Panen tetap berlanjut."),
    ],
)
def test_an_aside_in_running_text_ends_where_it_ends(read_text: Read, link: str, after: str) -> None:
    before = NEWS + " Padi itu dijemur di balai desa sejak pagi hari, lalu digiling di tempat milik koperasi desa."
    tail = " Hujan diperkirakan turun lagi pada akhir pekan ini di lereng gunung dan sekitarnya, maka warga bergegas."
    document = read_text(f"{before} {link} {after}{tail}")
    check(document)
    assert [text for _, text in asides(document)] == [link]
    assert after in sentences(document)


def test_the_headlines_below_a_bare_link(read_text: Read) -> None:
    link = "Baca juga:\nHarga cabai di pasar turun\n- Kirab padi digelar Sabtu"
    document = read_text(f"{NEWS}\n{link}\nPadi dijemur di balai desa.")
    assert asides(document) == [("read-more", link)]


def test_the_words_of_a_link_inside_a_sentence_are_no_link(read_text: Read) -> None:
    text = "Selain menulis, baca juga menjadi kegemaran Sarwono. Warga diminta lihat juga aturan itu."
    assert asides(read_text(text)) == []


@pytest.mark.parametrize("initials", [" (lst)", "(lst/jkt)", "\n\n(lst/jkt)\n", " [ lst ]", "   (lst)\n"])
def test_initials_at_the_end(read_text: Read, initials: str) -> None:
    document = read_text(NEWS + initials)
    assert [kind for kind, _ in asides(document)] == ["byline"]
    assert sentences(document) == [NEWS]


def test_an_aside_inside_a_sentence_splits_it(read_text: Read) -> None:
    document = read_text("Warga Dukuh Selo [Gambas:Video Beritaku] memanen padi.")
    check(document)
    assert sentences(document) == ["Warga Dukuh Selo", "memanen padi."]


def test_marks_in_an_aside_open_nothing(read_text: Read) -> None:
    document = read_text('Baca juga: Film "Sawah" Tayang\n"Kami siap," kata Sarwono.')
    assert [q.inner.of(document.text) for q in document.quotations] == ["Kami siap,"]


def test_the_title_at_the_head_is_a_heading(rulebook: Rulebook) -> None:
    title = "Padi dipanen lebih awal"
    document = parse(f"{title}\n{NEWS}", id="berita", title=title, rulebook=rulebook)
    assert asides(document) == [("heading", title)]


def test_the_examples_of_the_rules(rulebook: Rulebook) -> None:
    def kinds(example: str) -> list[str]:
        return [kind for kind, _ in asides(parse(example, id="contoh", rulebook=rulebook))]

    for line in rulebook.lines:
        for example in line.examples:
            assert line.kind in kinds(example), example
        for example in line.counterexamples:
            assert line.kind not in kinds(example), example
