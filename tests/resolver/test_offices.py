"""Names and short forms behind an office."""

from __future__ import annotations

import pytest

from tests.resolver.conftest import Claim, Resolve


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Plt Kepala BPKX Pemprov Sumut, Raja Indra Salim", "Raja Indra Salim"),
        ("Ketua Umum Ikatan Sepeda Biru (ISB) Raja Sakti Harahap", "Raja Sakti Harahap"),
        ("Raja Salim Harahap", "Salim Harahap"),
    ],
)
def test_a_title_behind_an_office_belongs_to_the_name(resolve: Resolve, source: str, name: str) -> None:
    text = f"{source} mengatakan jalan itu rusak."
    assert resolve(text, Claim("jalan itu rusak", "mengatakan", source)).who() == [name]


def test_a_short_form_behind_an_office_is_its_field(resolve: Resolve) -> None:
    text = (
        "Rapat dipimpin Direktur Jenderal Aplikasi Informatika Samuel Pangarapan. "
        "Menurut Dirjen Aptika, datanya bocor."
    )
    found = resolve(text, Claim("datanya bocor", "Menurut", "Dirjen Aptika"))
    assert found.who() == ["Samuel Pangarapan"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Kepala Pelatih Ganda Putra Anton Budi Harianto", "Anton Budi Harianto"),
        ("Kepala Dinas Kesehatan Kalsel, HM Muslim", "HM Muslim"),
        ("Bek Teluk Dewa Yudistin", "Dewa Yudistin"),
    ],
)
def test_where_the_name_behind_an_office_begins(resolve: Resolve, source: str, name: str) -> None:
    text = f"Lawannya datang dari Teluk United. {source} mengatakan lapangan itu licin. Teluk menang tipis."
    assert resolve(text, Claim("lapangan itu licin", "mengatakan", source)).who() == [name]


def test_a_first_name_misspelt_behind_the_same_title(resolve: Resolve) -> None:
    text = "Spesialis kandungan dr Dinda Permana mengatakan, gejalanya samar. dr Dina menjelaskan, nyerinya ringan."
    claims = (
        Claim("gejalanya samar", "mengatakan", "Spesialis kandungan dr Dinda Permana"),
        Claim("nyerinya ringan", "menjelaskan", "dr Dina"),
    )
    assert resolve(text, *claims).who() == ["Dinda Permana", "Dinda Permana"]


def test_a_degree_taken_for_the_source_is_the_name_before_it(resolve: Resolve) -> None:
    text = "Dokter gizi klinik, dr Iwan Nauvan, M.ScIX, SpGX, AIFX mengatakan gula itu enak."
    assert resolve(text, Claim("gula itu enak", "mengatakan", "AIFX")).who() == ["Iwan Nauvan"]


def test_the_club_behind_an_office_is_no_person_when_one_name_follows_past_a_comma(resolve: Resolve) -> None:
    text = (
        '"Kami siap," ujar pelatih Persika, Nilmaizin, Selasa (10/9/2019). Persika berharap lapangannya kering.'
    )
    claims = (
        Claim("Kami siap", "ujar", "pelatih Persika, Nilmaizin"),
        Claim("lapangannya kering", "berharap", "Persika"),
    )
    found = resolve(text, *claims)
    assert found.who() == ["Nilmaizin", "Persika"]


def test_a_name_is_over_before_selaku(resolve: Resolve) -> None:
    source = "Desi Bahar selaku Chief Marketing Officer Samudra Media & Hiburann"
    found = resolve(f"{source} mengatakan tiketnya murah.", Claim("tiketnya murah", "mengatakan", source))
    assert [(speaker.name, speaker.kind) for speaker in found.speakers] == [("Desi Bahar", "person")]
