"""Organizations, media, documents, people left unnamed: names and kinds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribution.relations import RuleRef
from attribution.resolver import Resolver
from attribution.rulebook.model import KnownSpeaker, Rulebook
from tests.resolver.conftest import Claim, Resolve, resolving


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Kementerian Perikanan", "Kementerian Perikanan", "organization"),
        ("pemerintah", "pemerintah", "organization"),
        ("pihak Polres Belu", "Polres Belu", "organization"),
        ("Dinas Pekerjaan Umum setempat", "Dinas Pekerjaan Umum", "organization"),
        ("PT Laut Biru Tbk, emiten perikanan", "PT Laut Biru Tbk", "organization"),
        ("Teheran", "Teheran", "organization"),
        ("kantor berita AFP", "AFP", "media"),
        ("Harian Suara Belu", "Suara Belu", "media"),
        ("data BPS", "BPS", "organization"),
        ("laporan Reuters", "Reuters", "media"),
        ("survei terbaru Bank Dunia", "Bank Dunia", "organization"),
        ("laporan yang dirilis Bank Dunia", "Bank Dunia", "organization"),
        ("laporan yang berhasil dihimpun Pelabuhan Kita", "Pelabuhan Kita", "organization"),
        ("data Google dan Bank Dunia", "Google dan Bank Dunia", "organization"),
        ("aKapal", "aKapal", "organization"),
        ("pemetaan", "pemetaan", "document"),
        ("unggahan Rosa Purba", "Rosa Purba", "person"),
        ("dokumen pengadilan", "dokumen pengadilan", "document"),
        ("sebuah studi", "sebuah studi", "document"),
        ("Pasal 12 UU Perikanan", "Pasal 12 UU Perikanan", "document"),
        ("seorang nelayan", "seorang nelayan", "unnamed_person"),
        ("juru bicara pelabuhan", "juru bicara pelabuhan", "unnamed_person"),
        ("para ahli kelautan", "para ahli kelautan", "unnamed_group"),
        ("sejumlah warga", "sejumlah warga", "unnamed_group"),
        ("warganet", "warganet", "unnamed_group"),
        ("@kapal_karam", "@kapal_karam", "person"),
    ],
)
def test_name_and_kind(resolve: Resolve, source: str, name: str, kind: str) -> None:
    found = resolve(f"Menurut {source}, ikan langka.", Claim("ikan langka", "Menurut", source))
    assert found.who() == [name]
    assert found.speakers[0].kind == kind


def test_an_acronym_and_its_long_form_are_one(resolve: Resolve) -> None:
    text = "Badan Urusan Dermaga (BUD) menyatakan, kapal dilarang sandar. Ombak tinggi, kata BUD."
    found = resolve(
        text,
        Claim("kapal dilarang sandar", "menyatakan", "Badan Urusan Dermaga (BUD)"),
        Claim("Ombak tinggi", "kata", "BUD"),
    )
    assert found.who() == ["Badan Urusan Dermaga"] * 2
    assert "BUD" in found.speakers[0].aliases


def test_a_long_form_given_elsewhere_names_the_acronym(resolve: Resolve) -> None:
    text = "Kepala Badan Urusan Dermaga (BUD) hadir. Ombak tinggi, kata BUD."
    assert resolve(text, Claim("Ombak tinggi", "kata", "BUD")).who() == ["Badan Urusan Dermaga"]


def test_commas_inside_a_long_form(resolve: Resolve) -> None:
    text = "Badan Ombak, Pasang, dan Angin (BOPA) mencatat angin kencang."
    found = resolve(text, Claim("angin kencang", "mencatat", "Badan Ombak, Pasang, dan Angin (BOPA)"))
    assert len(found.speakers) == 1 and found.speakers[0].kind == "organization"


@pytest.mark.parametrize(
    ("short", "long"), [("Pemkab Belu", "Pemerintah Kabupaten Belu"), ("KPK", "Komisi Pemberantasan Korupsi")]
)
def test_known_short_forms_are_written_out_only_when_the_article_does(resolve: Resolve, short: str, long: str) -> None:
    claim = Claim("anggaran cukup", "kata", short)
    assert resolve(f"Anggaran cukup. Soal anggaran cukup, kata {short}.", claim).who() == [short]
    assert resolve(f"{long} rapat. Soal anggaran cukup, kata {short}.", claim).who() == [long]


def test_a_body_that_is_pointed_at(resolve: Resolve) -> None:
    text = "PT Laut Biru menyatakan, kapal aman. Perusahaan itu membantah mesin rusak."
    found = resolve(
        text, Claim("kapal aman", "menyatakan", "PT Laut Biru"), Claim("mesin rusak", "membantah", "Perusahaan itu")
    )
    assert found.who() == ["PT Laut Biru", "PT Laut Biru"]


def test_the_reason_of_an_unnamed_source_is_kept(resolve: Resolve) -> None:
    source = "seorang awak kapal yang enggan disebut namanya karena takut dipecat"
    found = resolve(f"Mesin rusak sejak lama, kata {source}.", Claim("Mesin rusak sejak lama", "kata", source))
    assert found.speakers[0].kind == "unnamed_person"
    assert found.speakers[0].reason == "enggan disebut namanya karena takut dipecat"


def test_speakers_stand_in_reading_order(resolve: Resolve) -> None:
    text = "Rosa Purba mengatakan, hujan deras. Arman Siregar menyebut, got mampet."
    found = resolve(
        text, Claim("hujan deras", "mengatakan", "Rosa Purba"), Claim("got mampet", "menyebut", "Arman Siregar")
    )
    assert [(speaker.id, speaker.name) for speaker in found.speakers] == [("s1", "Rosa Purba"), ("s2", "Arman Siregar")]


def test_a_speaker_file_completes_the_article_and_never_speaks_against_it(rulebook: Rulebook) -> None:
    known = KnownSpeaker(RuleRef("x", "rules/x.yaml", 1), "Rosa Purba", "person", ("Bunda Laut",), (), "Q1")
    more = replace(rulebook, speakers=(*rulebook.speakers, known))
    resolve = resolving(more, Resolver(more))
    claim = Claim("Ombak reda", "kata", "Bunda Laut")
    named = resolve("Camat Rosa Purba turun ke pantai. Ombak reda, kata Bunda Laut.", claim)
    assert named.who() == ["Rosa Purba"] and named.speakers[0].wikidata == "Q1"
    assert resolve("Ombak reda, kata Bunda Laut.", claim).who() == ["Bunda Laut"]


def test_an_unnamed_person_is_pointed_at_again(resolve: Resolve) -> None:
    text = "Seorang nelayan mengaku melihat kapal itu. Pria itu menyebut, lampunya padam."
    found = resolve(
        text, Claim("melihat kapal itu", "mengaku", "Seorang nelayan"), Claim("lampunya padam", "menyebut", "Pria itu")
    )
    assert found.who() == ["Seorang nelayan", "Seorang nelayan"]


def test_a_body_that_is_pointed_at_by_where_it_comes_from(resolve: Resolve) -> None:
    source = "Vendor asal Korea Selatan itu"
    text = f"PT Laut Biru mengatakan, kapal baru siap. {source} mengatakan, harga turun."
    found = resolve(
        text, Claim("kapal baru siap", "mengatakan", "PT Laut Biru"), Claim("harga turun", "mengatakan", source)
    )
    assert found.who() == ["PT Laut Biru"] * 2
    assert found.rows[1].confidence < found.rows[0].confidence


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("yang namanya tak ingin diungkapkan", "namanya tak ingin diungkapkan"),
        ("yang tidak bersedia disebut identitasnya karena takut", "tidak bersedia disebut identitasnya karena takut"),
        ("yang meminta agar namanya tidak dimuat", "meminta agar namanya tidak dimuat"),
        ("yang tidak menyebut berapa lama ia menunggu", None),
    ],
)
def test_ways_to_stay_unnamed(resolve: Resolve, clause: str, reason: str | None) -> None:
    source = f"Seorang nelayan {clause}"
    found = resolve(f"{source} mengatakan, ikan langka.", Claim("ikan langka", "mengatakan", source))
    assert [speaker.reason for speaker in found.speakers] == [reason]


def test_a_body_takes_the_last_word_that_only_bodies_have(resolve: Resolve) -> None:
    text = "Kantor Gel Baru Entertainment tutup. Itu hoaks, terang pihak Gel Baru."
    assert resolve(text, Claim("Itu hoaks", "terang", "pihak Gel Baru")).who() == ["Gel Baru Entertainment"]
