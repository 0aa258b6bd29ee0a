"""Pronouns, `-nya`, nominals and quotes without a cue, resolved in reading order."""

from __future__ import annotations

import pytest

from tests.resolver.conftest import NYA, Claim, Resolve

OPENING = "Camat Ngawen Rosa Purba mengatakan, tanggul jebol."
OPENED = Claim("tanggul jebol", "mengatakan", "Camat Ngawen Rosa Purba")


@pytest.mark.parametrize("pronoun", ["dia", "ia", "beliau"])
def test_a_pronoun_is_the_last_person_who_spoke(resolve: Resolve, pronoun: str) -> None:
    found = resolve(f"{OPENING} Air surut besok, kata {pronoun}.", OPENED, Claim("Air surut besok", "kata", pronoun))
    assert found.who() == ["Rosa Purba", "Rosa Purba"]
    assert found.rows[1].resolution is not None and found.rows[1].resolution.how == "pronoun"
    assert found.rows[1].resolution.antecedent == found.rows[0].source


def test_the_clitic_is_the_last_speaker(resolve: Resolve) -> None:
    found = resolve(f'{OPENING} "Kami jaga," ujarnya.', OPENED, Claim("Kami jaga", "ujarnya", NYA))
    assert found.who() == ["Rosa Purba", "Rosa Purba"]
    assert found.rows[1].resolution is not None and found.rows[1].resolution.how == "clitic"


def test_a_new_full_source_in_between_takes_the_clitic(resolve: Resolve) -> None:
    text = f'{OPENING} Kepala Pos SAR Arman Siregar meninjau lokasi. "Perahu siap," ujarnya.'
    assert resolve(text, OPENED, Claim("Perahu siap", "ujarnya", NYA)).who() == ["Rosa Purba", "Arman Siregar"]


def test_a_victim_in_between_does_not_take_the_clitic(resolve: Resolve) -> None:
    text = f'{OPENING} Wagiyo Darmo kehilangan kandang. "Kami bantu," ujarnya.'
    assert resolve(text, OPENED, Claim("Kami bantu", "ujarnya", NYA)).who() == ["Rosa Purba", "Rosa Purba"]


def test_a_person_is_preferred_to_the_data_that_spoke_last(resolve: Resolve) -> None:
    text = f'{OPENING} Berdasarkan data BNPB, 30 rumah rusak. "Itu sementara," katanya.'
    found = resolve(
        text, OPENED, Claim("30 rumah rusak", "Berdasarkan", "data BNPB"), Claim("Itu sementara", "katanya", NYA)
    )
    assert found.who()[2] == "Rosa Purba"


def test_a_pronoun_before_anybody_spoke_is_the_subject_of_the_narrative(resolve: Resolve) -> None:
    text = "Bupati Blora Sapto Hargo membuka pasar. Ia mengatakan, sewa kios gratis."
    assert resolve(text, Claim("sewa kios gratis", "mengatakan", "Ia")).who() == ["Sapto Hargo"]


def test_a_quote_without_cue_goes_on_with_the_run(resolve: Resolve) -> None:
    text = f'{OPENING} "Warga mengungsi." Malam itu hujan.'
    found = resolve(text, OPENED, Claim("Warga mengungsi"))
    assert found.who() == ["Rosa Purba", "Rosa Purba"]
    assert found.rows[1].resolution is not None and found.rows[1].resolution.how == "carried"


def test_a_first_quote_without_cue_is_found_backwards(resolve: Resolve) -> None:
    text = '"Semua habis." "Tinggal sumur," kata Wagiyo Darmo.'
    assert (
        resolve(text, Claim("Semua habis"), Claim("Tinggal sumur", "kata", "Wagiyo Darmo")).who()
        == ["Wagiyo Darmo"] * 2
    )


def test_first_person_inside_a_quote_is_who_says_it(resolve: Resolve) -> None:
    text = '"Kami berharap hujan berhenti," kata Rosa Purba.'
    found = resolve(
        text, Claim("Kami berharap hujan berhenti", "kata", "Rosa Purba"), Claim("hujan berhenti", "berharap", "Kami")
    )
    assert found.who() == ["Rosa Purba", "Rosa Purba"]
    assert found.rows[1].parent == found.rows[0].id


def test_a_pronoun_inside_indirect_words_is_who_says_them(resolve: Resolve) -> None:
    text = "Rosa Purba mengatakan ia yakin tanggul kuat."
    found = resolve(
        text, Claim("ia yakin tanggul kuat", "mengatakan", "Rosa Purba"), Claim("tanggul kuat", "yakin", "ia")
    )
    assert found.who() == ["Rosa Purba", "Rosa Purba"]


def test_a_passive_without_agent_has_no_speaker(resolve: Resolve) -> None:
    found = resolve(f"{OPENING} Dikabarkan jalan putus.", OPENED, Claim("jalan putus", "Dikabarkan"))
    assert found.who()[1] is None
    assert found.rows[1].resolution is None
    assert found.rows[1].confidence < found.rows[0].confidence


@pytest.mark.parametrize(
    ("office", "reference"),
    [
        ("Menteri Keuangan", "Menkeu"),
        ("Menteri Koordinator Bidang Pangan", "Menko Pangan"),
        ("Wakil Ketua DPRD Blora", "Wakil Ketua DPRD itu"),
        ("politikus Partai Sawah", "politikus Partai Sawah itu"),
        ("Presiden", "Kepala Negara itu"),
    ],
)
def test_an_office_goes_to_its_holder(resolve: Resolve, office: str, reference: str) -> None:
    text = f"Rapat dihadiri {office} Sapto Hargo dan Ketua Kadin Rosa Purba. {reference} mengatakan, pupuk aman."
    found = resolve(text, Claim("pupuk aman", "mengatakan", reference))
    assert found.who() == ["Sapto Hargo"]
    assert found.rows[0].resolution is not None and found.rows[0].resolution.how == "nominal"


def test_the_deputy_does_not_hold_the_office(resolve: Resolve) -> None:
    text = "Wakil Gubernur Arman Siregar dan Gubernur Rosa Purba hadir. Gubernur mengatakan, pupuk aman."
    assert resolve(text, Claim("pupuk aman", "mengatakan", "Gubernur")).who() == ["Rosa Purba"]


def test_a_relative_is_not_the_one_named_beside_him(resolve: Resolve) -> None:
    text = (
        "Presiden Otto Lindqvist tiba di Medan. Greta Lindqvist menyusul. Suami Greta Lindqvist tersebut mengatakan, "
        "kunjungan itu singkat."
    )
    found = resolve(text, Claim("kunjungan itu singkat", "mengatakan", "Suami Greta Lindqvist tersebut"))
    assert found.who() == ["Otto Lindqvist"]


def test_the_sex_of_a_noun_is_heeded(resolve: Resolve) -> None:
    text = (
        "Ibu Rosa Purba mengatakan, pasar ramai. Pak Arman Siregar menyebut, parkir sempit. "
        "Perempuan itu meminta warga sabar."
    )
    found = resolve(
        text,
        Claim("pasar ramai", "mengatakan", "Ibu Rosa Purba"),
        Claim("parkir sempit", "menyebut", "Pak Arman Siregar"),
        Claim("warga sabar", "meminta", "Perempuan itu"),
    )
    assert found.who()[2] == "Rosa Purba"


def test_pihaknya_is_the_institution_of_who_speaks(resolve: Resolve) -> None:
    text = "Gubernur Bank Indonesia Sapto Hargo menjelaskan, pihaknya memprediksi rupiah stabil."
    found = resolve(
        text,
        Claim("pihaknya memprediksi rupiah stabil", "menjelaskan", "Gubernur Bank Indonesia Sapto Hargo"),
        Claim("rupiah stabil", "memprediksi", "pihaknya"),
    )
    assert found.who() == ["Sapto Hargo", "Bank Indonesia"]


def test_pihaknya_without_an_institution_is_who_speaks(resolve: Resolve) -> None:
    text = "Rosa Purba menjelaskan, pihaknya memprediksi panen gagal."
    found = resolve(
        text,
        Claim("pihaknya memprediksi panen gagal", "menjelaskan", "Rosa Purba"),
        Claim("panen gagal", "memprediksi", "pihaknya"),
    )
    assert found.who() == ["Rosa Purba", "Rosa Purba"]
