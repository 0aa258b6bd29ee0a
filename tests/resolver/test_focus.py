"""Who is in focus where a pronoun or a description stands."""

from __future__ import annotations

import pytest

from tests.resolver.conftest import NYA, Claim, Resolve

OPENED = '"Motor ini lambat," kata Fabian Kuartaro.'
OPENING = Claim("Motor ini lambat", "kata", "Fabian Kuartaro")


@pytest.mark.parametrize(
    "sentence",
    [
        "Keluhan Fabian mendapat jawaban dari mantan pebalap balap malam, Nil Hodsan.",
        "Nil Hodsan pun tertawa mendengar keluhan itu.",
        "Nil Hodsan juga sempat menoleh.",
    ],
)
def test_a_pronoun_is_the_newest_subject_or_whom_an_office_brings_in_last(resolve: Resolve, sentence: str) -> None:
    text = f'{OPENED} {sentence} Dia meminta Fabian diam. "Sudah," kata Nil Hodsan.'
    found = resolve(text, OPENING, Claim("Fabian diam", "meminta", "Dia"), Claim("Sudah", "kata", "Nil Hodsan"))
    assert found.who() == ["Fabian Kuartaro", "Nil Hodsan", "Nil Hodsan"]


def test_who_acts_in_what_a_site_retells_may_be_meant_next(resolve: Resolve) -> None:
    text = (
        "Pakar ternak Panji Yono mengatakan, daging boleh disimpan. Melansir laman resmi Institut Ternak Biru, Dosen "
        "Pangan, Dr. Tuti Suryani, memberi panduan. Menurutnya, daging harus dicuci."
    )
    claims = (
        Claim("daging boleh disimpan", "mengatakan", "Pakar ternak Panji Yono"),
        Claim("Dosen Pangan, Dr. Tuti Suryani, memberi panduan", "Melansir", "laman resmi Institut Ternak Biru"),
        Claim("daging harus dicuci", "Menurutnya", NYA),
    )
    assert resolve(text, *claims).who()[-1] == "Tuti Suryani"


@pytest.mark.parametrize("source", ["Rider Garuda Racing itu", "Komika yang kurus ini", "Ayah dari 3 anak ini"])
def test_a_description_is_the_person_in_focus_and_no_name_inside_it(resolve: Resolve, source: str) -> None:
    text = f"{OPENED} {source} mengaku lelah."
    assert resolve(text, OPENING, Claim("lelah", "mengaku", source)).who() == ["Fabian Kuartaro"] * 2


def test_an_office_without_a_name_stays_who_spoke_first_under_it(resolve: Resolve) -> None:
    text = (
        "Jaksa KPX menyebut uang itu diterima Romi. Jaksa Wawan Yunarto mengatakan, uangnya banyak. "
        "Menurut jaksa, uang itu diberikan dua kali."
    )
    claims = (
        Claim("uang itu diterima Romi", "menyebut", "Jaksa KPX"),
        Claim("uangnya banyak", "mengatakan", "Jaksa Wawan Yunarto"),
        Claim("uang itu diberikan dua kali", "Menurut", "jaksa"),
    )
    assert resolve(text, *claims).who() == ["Jaksa KPX", "Wawan Yunarto", "Jaksa KPX"]


@pytest.mark.parametrize("sentence", ["Satria pun teringat Pak Surip, beliau", "Lalu hujan turun. Budi terdiam. Ia"])
def test_a_first_name_alone_is_a_person_who_may_be_meant(resolve: Resolve, sentence: str) -> None:
    text = f"{OPENED} {sentence} curiga jika pintu itu terbuka."
    claim = Claim("pintu itu terbuka", "curiga", sentence.split()[-1])
    name = "Satria" if "Satria" in sentence else "Budi"
    assert resolve(text, OPENING, claim).who() == ["Fabian Kuartaro", name]


def test_a_team_that_is_only_described_is_the_subject_of_the_sentence_before(resolve: Resolve) -> None:
    source = "Tim berjulukan Laskar Kunyit tersebut"
    text = f"Persika optimistis menjelang laga itu. {source} bertekad menang telak."
    assert resolve(text, Claim("menang telak", "bertekad", source)).who() == ["Persika"]


def test_both_bodies_are_the_two_named_side_by_side(resolve: Resolve) -> None:
    text = (
        "Mahkamah Sungai Biru menyatakan aturan itu batal. Dua fraksi memberi catatan, yaitu Partai Padi Kuning dan "
        "Partai Buruh Tani Merah. Kedua partai itu mengusulkan batas usia naik."
    )
    claims = (
        Claim("aturan itu batal", "menyatakan", "Mahkamah Sungai Biru"),
        Claim("batas usia naik", "mengusulkan", "Kedua partai itu"),
    )
    assert resolve(text, *claims).who()[-1] == "Partai Padi Kuning dan Partai Buruh Tani Merah"


def test_they_are_people_whom_a_word_makes_many_rather_than_a_body(resolve: Resolve) -> None:
    text = (
        "PT Kain Biru menyatakan pameran itu ramai. Acara ini tantangan bagi para perancang untuk berkarya. "
        "Mereka pun bertekad menggali kain lain."
    )
    claims = (
        Claim("pameran itu ramai", "menyatakan", "PT Kain Biru"),
        Claim("menggali kain lain", "bertekad", "Mereka"),
    )
    assert resolve(text, *claims).who() == ["PT Kain Biru", "para perancang"]


def test_a_noun_that_points_back_takes_the_body_whose_name_begins_with_it(resolve: Resolve) -> None:
    text = (
        "Riyadh menyatakan serangan itu gagal. Hal itu dibahas Kementerian Luar Negeri Sabana kemarin. "
        '"Kami mengundang para pakar," kata kementerian itu.'
    )
    claims = (
        Claim("serangan itu gagal", "menyatakan", "Riyadh"),
        Claim("Kami mengundang para pakar", "kata", "kementerian itu"),
    )
    assert resolve(text, *claims).who() == ["Riyadh", "Kementerian Luar Negeri Sabana"]


@pytest.mark.parametrize("cue", ["ucap", "tutur", "jelas"])
def test_a_cue_that_lost_its_source_goes_on_with_who_spoke(resolve: Resolve, cue: str) -> None:
    text = f'{OPENED} "Kami akan memperbaikinya," {cue} pada Senin.'
    found = resolve(text, OPENING, Claim("Kami akan memperbaikinya", cue))
    assert found.who() == ["Fabian Kuartaro", "Fabian Kuartaro"]
