"""Where sources and contents begin and end, what is refused, relays, polarity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., Any]
"""A fixture that reads a text into what the matcher finds."""

SOURCES = [
    ('"Tim kami berangkat," kata juru bicara Basarnas, Yusuf Latif, seperti dikutip Antara.',
     "juru bicara Basarnas, Yusuf Latif"),
    ('"Kasus ini selesai," ujar Kasat Reskrim Polres Garut AKP Deden Sutisna kepada wartawan.',
     "Kasat Reskrim Polres Garut AKP Deden Sutisna"),
    ("Badan Pengawas Obat dan Makanan (BPOM) menyatakan jamu itu mengandung bahan kimia.",
     "Badan Pengawas Obat dan Makanan (BPOM)"),
    ("Dalam jumpa pers itu, Sekretaris Kabinet Nur Hidayat menyebut anggaran sudah disetujui.",
     "Sekretaris Kabinet Nur Hidayat"),
    ("Sementara itu, seorang warga yang rumahnya terendam mengaku belum menerima bantuan.",
     "seorang warga yang rumahnya terendam"),
    ("Hasan (42) mengatakan ternaknya hilang semalam.", "Hasan (42)"),
    ("Kementerian Riset dan Lembaga Ilmu Laut memperkirakan terumbu pulih dalam sepuluh tahun.",
     "Kementerian Riset dan Lembaga Ilmu Laut"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES, ids=[source for _, source in SOURCES])
def test_source(claims: Call, text: str, source: str | None) -> None:
    assert claims(text)[0].source == source


CONTENTS = [
    ("Bupati meminta warga untuk tidak membakar jerami.", ["warga untuk tidak membakar jerami"]),
    ("Dinas kesehatan mengimbau kepada orang tua agar anak diimunisasi.", ["anak diimunisasi"]),
    ("Ia menegaskan, tambang itu ditutup, Rabu (5/2/2025).", ["tambang itu ditutup"]),
    ("Polisi mengatakan pelaku sudah ditangkap saat ditemui di kantornya.", ["pelaku sudah ditangkap"]),
    ("Rektor menulis di surat kabar Pikiran Rakyat bahwa riset laut terbengkalai.", ["riset laut terbengkalai"]),
]


@pytest.mark.parametrize(("text", "content"), CONTENTS, ids=[text[:30] for text, _ in CONTENTS])
def test_content(claims: Call, text: str, content: list[str]) -> None:
    assert list(claims(text)[0].content) == content


NOTHING = [
    "Ia lupa kata sandi surelnya.",
    "Pemerintah mendukung kebijakan itu.",
    "Presiden mengumumkan kenaikan tarif listrik.",
    "Ketua tim membantah tuduhan itu.",
    "Ia belum menjelaskan apakah tiket dijual bebas.",
    "Tuduhan itu menyebar di kota.",
    "Jika Budi mengatakan iya, rapat dimulai.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_claim(claims: Call, text: str) -> None:
    assert claims(text) == []


def test_every_refusal_gives_its_reason(candidates: Call) -> None:
    for text in NOTHING:
        assert all(c.refusal for c in candidates(text) if c.construction is None)


def test_relay_of_a_quotation(claims: Call) -> None:
    (claim,) = claims('"Perundingan buntu," kata Menteri Luar Negeri Lumen Ortega, seperti dilansir Reuters dan AFP.')
    assert (claim.source, claim.via) == ("Menteri Luar Negeri Lumen Ortega", ("Reuters", "AFP"))


def test_a_medium_that_only_passes_on_is_a_relay(claims: Call) -> None:
    (claim,) = claims("Antara melaporkan, Kapolda Sulawesi Tengah mengatakan jalur Trans-Sulawesi sudah dibuka.")
    assert (claim.source, claim.via) == ("Kapolda Sulawesi Tengah", ("Antara",))


def test_a_medium_spoken_to_is_a_relay_but_not_the_own_outlet(claims: Call) -> None:
    text = '"Kami akan banding," kata pengacara Dewi Lestari kepada Tempo.'
    assert claims(text)[0].via == ("Tempo",)
    assert claims(text, outlet="tempo.co")[0].via == ()


def test_a_relay_without_another_claim_is_the_source(claims: Call) -> None:
    (claim,) = claims("Dikutip dari Bloomberg, harga kopi robusta naik tiga persen.")
    assert (claim.source, claim.via) == ("Bloomberg", ())


def test_questioned_speech(claims: Call) -> None:
    [claim] = claims("Benarkah Gubernur Hadi menyebut bahwa jembatan itu aman?")
    assert (claim.polarity, claim.source) == ("questioned", "Gubernur Hadi")


def test_negated_speech_with_a_clause(claims: Call) -> None:
    (claim,) = claims("Manajer hotel tidak mengatakan bahwa tamu itu sudah pergi.")
    assert claim.polarity == "negated"


def test_a_desk_of_the_own_outlet_relays_only_what_it_did_not_take_from_elsewhere(claims: Call) -> None:
    said = '"Pelaku sudah ditangkap," kata Sari Dewi, dikutip '
    assert claims(said + "detikJatim.", outlet="detik.com")[0].via == ("detikJatim",)
    assert claims(said + "detikJatim dari Reuters.", outlet="detik.com")[0].via == ("Reuters",)


def test_a_post_and_a_paper_of_the_speaker(claims: Call) -> None:
    assert claims('"Kami siap," kata juru bicara, Lina Ode, via media sosial X.')[0].via == ("media sosial X",)
    assert claims("Di media sosial X, Lina Ode mengaku tidak tahu.")[0].via == ("media sosial X",)
    assert claims('"Kami siap," kata Lina Ode, dikutip dari keterangan tertulis.')[0].via == ()


def test_speakers_by_number_by_look_and_by_acronym(claims: Call) -> None:
    assert claims("Sekitar 78% responden juga mengaku tidak tahu.")[0].source == "Sekitar 78% responden"
    assert claims("Sebanyak 6 dari 10 warga mengaku tidak tahu.")[0].source == "Sebanyak 6 dari 10 warga"
    assert claims("Seorang pria bertopi mengklaim bahwa ia sembuh.")[0].source == "Seorang pria bertopi"
    bureau = "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)"
    assert claims(f"Kemarin hujan. {bureau} memprediksi hujan masih akan turun.")[0].source == bureau


def test_a_list_within_the_name_of_an_office(claims: Call) -> None:
    office = "Menteri Koordinator Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan Yusril Ihza"
    assert claims(f"{office} mengatakan semua siap menjalankan tugas.")[0].source == office
    assert claims(f'"Semua siap," kata {office} di Bogor.')[0].source == office
    found = claims(f"Menurut {office}, semua siap menjalankan tugas.")[0]
    assert (found.source, found.content) == (office, ("semua siap menjalankan tugas",))
    found = claims("Menurut Budi Santoso, Jakarta, Bogor, dan Depok akan banjir.")[0]
    assert (found.source, found.content) == ("Budi Santoso", ("Jakarta, Bogor, dan Depok akan banjir",))


def test_where_a_document_was_seen_belongs_to_it_and_where_a_person_was_met_does_not(claims: Call) -> None:
    found = claims("Berdasarkan data yang diterima Tempo, tarif parkir naik menjadi Rp 4.000.")[0]
    assert (found.source, found.content) == ("data yang diterima Tempo", ("tarif parkir naik menjadi Rp 4.000",))
    found = claims("Menurut Budi yang ditemui di Jakarta, tarif parkir naik menjadi Rp 4.000.")[0]
    assert (found.source, found.content) == ("Budi", ("tarif parkir naik menjadi Rp 4.000",))


def test_a_setting_between_speaker_and_cue(claims: Call) -> None:
    assert claims("Harian Suara Timur dalam tajuknya menulis, negara kaya harus membayar.")[0].source == (
        "Harian Suara Timur"
    )
    assert claims("Seorang juru parkir di Pasar Gedhe, Slamet, mengaku menyetor uang.")[0].source == (
        "Seorang juru parkir di Pasar Gedhe, Slamet"
    )


def test_a_cue_in_the_relative_clause_of_the_speaker(claims: Call) -> None:
    found = claims("Warga yang mengaku korban menilai polisi lambat.")[0]
    assert (found.cue, found.source, found.content) == ("menilai", "Warga yang mengaku korban", ("polisi lambat",))


def test_words_that_are_no_speaker(claims: Call) -> None:
    assert claims("Untuk lebih memastikan bahwa saldo cukup, buka aplikasinya.") == []
    assert claims("Untuk saat ini, sebutnya, jumlah personel masih cukup.")[0].source == "sebutnya"


def test_a_relative_clause_may_tell_a_claim(claims: Call) -> None:
    found = claims("Banyak yang menilai tindakan itu mencoreng nama polisi.")[0]
    assert (found.source, found.content) == ("Banyak", ("tindakan itu mencoreng nama polisi",))
    found = claims("Pelatih itu menanggapi laporan Tempo yang menyebut kontraknya akan diputus.")[0]
    assert (found.source, found.content) == ("laporan Tempo", ("kontraknya akan diputus",))
    assert claims("Petugas membantu pria yang mengaku kehilangan dompetnya.") == []


def test_speakers_in_a_capacity_and_answers_in_a_manner(claims: Call) -> None:
    found = claims("KORMI sebagai mitra pemerintah pun berharap, gerakan itu akan maju.")[0]
    assert found.source == "KORMI sebagai mitra pemerintah"
    assert claims('Perekam video menjawab santai, "Macet sekali di sini."')[0].source == "Perekam video"
    found = claims("Sebelumnya, Qantas, maskapai berbendera Australia, menyatakan akan menghentikan penerbangan.")[0]
    assert found.source == "Qantas, maskapai berbendera Australia"
