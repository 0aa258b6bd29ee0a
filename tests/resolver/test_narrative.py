"""Who is meant after the narrative has brought somebody new up."""

from __future__ import annotations

import pytest

from tests.resolver.conftest import NYA, Claim, Resolve

OPENING = "Camat Ngawen Rosa Purba mengatakan, tanggul jebol."
OPENED = Claim("tanggul jebol", "mengatakan", "Camat Ngawen Rosa Purba")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Sementara itu, pengungsi lain dari dusun di seberang sungai, Warni (41), tidur di masjid.", "Warni"),
        ("Di posko yang berdiri sejak Minggu malam lalu, Kepala Pos SAR Arman Siregar memasak.", "Arman Siregar"),
        ("Akibatnya, korban bernama Wagiyo Darmo patah kaki.", "Rosa Purba"),
    ],
)  # fmt: skip
def test_a_pronoun_follows_the_newest_subject_but_no_victim(resolve: Resolve, sentence: str, name: str) -> None:
    text = f"{OPENING} {sentence} Ia mengaku cemas."
    assert resolve(text, OPENED, Claim("cemas", "mengaku", "Ia")).who() == ["Rosa Purba", name]


def test_whoever_speaks_later_may_be_meant_without_an_office(resolve: Resolve) -> None:
    text = f'{OPENING} Wagiyo Darmo menjemur padi di jalan. Ia mengaku rugi. "Basah semua," kata Wagiyo Darmo.'
    found = resolve(text, OPENED, Claim("rugi", "mengaku", "Ia"), Claim("Basah semua", "kata", "Wagiyo Darmo"))
    assert found.who() == ["Rosa Purba", "Wagiyo Darmo", "Wagiyo Darmo"]


def test_a_quote_without_cue_belongs_to_whom_the_sentence_before_turned(resolve: Resolve) -> None:
    text = f'{OPENING} Sementara itu, Kepala Pos SAR Arman Siregar merasa lega. "Semua selamat."'
    assert resolve(text, OPENED, Claim("Semua selamat")).who() == ["Rosa Purba", "Arman Siregar"]


def test_a_pronoun_inside_what_a_document_says_is_no_document(resolve: Resolve) -> None:
    text = f"{OPENING} Menurut pemetaan, ia menjelaskan, 30 rumah rusak."
    claims = (
        OPENED,
        Claim("ia menjelaskan, 30 rumah rusak", "Menurut", "pemetaan"),
        Claim("30 rumah rusak", "menjelaskan", "ia"),
    )
    assert resolve(text, *claims).who() == ["Rosa Purba", "pemetaan", "Rosa Purba"]


@pytest.mark.parametrize(
    ("sentence", "pronoun", "name"),
    [
        ("Wagiyo Darmo dan Sari Dewi menjaga pintu air.", "Keduanya", "Wagiyo Darmo dan Sari Dewi"),
        ("Puluhan buruh pabrik genting memblokir jembatan.", "Mereka", "Puluhan buruh pabrik genting"),
        ("Namun Koalisi Sungai Bersih mendatangi balai desa.", "Mereka", "Koalisi Sungai Bersih"),
    ],
)
def test_a_plural_pronoun_is_the_group_that_opens_the_sentence_before(
    resolve: Resolve, sentence: str, pronoun: str, name: str
) -> None:
    text = f"{OPENING} {sentence} {pronoun} mengaku lelah."
    assert resolve(text, OPENED, Claim("lelah", "mengaku", pronoun)).who() == ["Rosa Purba", name]


def test_a_plural_pronoun_without_a_group_is_nobody(resolve: Resolve) -> None:
    text = "Namun Wagiyo menolak pindah. Mereka mengaku lelah."
    assert resolve(text, Claim("lelah", "mengaku", "Mereka")).who() == [None]


def test_a_surname_at_the_head_of_a_sentence_brings_its_person_up(resolve: Resolve) -> None:
    text = "Arman Siregar dibela pengacara Tigor Hasibuan. Hasibuan tak banyak bicara. Ia mengatakan, sabar saja."
    assert resolve(text, Claim("sabar saja", "mengatakan", "Ia")).who() == ["Tigor Hasibuan"]


def test_a_noun_that_points_back_is_not_named_by_a_name_inside_it(resolve: Resolve) -> None:
    text = f'{OPENING} "Kami jaga," ujar mantan bintang film Kuda Terbang dan Sang Nakhoda itu. "Aman," ujarnya.'
    source = "mantan bintang film Kuda Terbang dan Sang Nakhoda itu"
    found = resolve(text, OPENED, Claim("Kami jaga", "ujar", source), Claim("Aman", "ujarnya", NYA))
    assert found.who() == ["Rosa Purba"] * 3


def test_two_who_are_named_side_by_side_are_keduanya(resolve: Resolve) -> None:
    text = "Polisi menangkap Wagiyo Darmo, dan Sari Dewi di pasar. Keduanya mengaku khilaf."
    assert resolve(text, Claim("khilaf", "mengaku", "Keduanya")).who() == ["Wagiyo Darmo dan Sari Dewi"]


def test_whom_the_article_is_about_is_meant_when_nobody_else_is_named(resolve: Resolve) -> None:
    text = 'Tompel akan pindah. Tompel belum mau bicara. "Sabar," ujar mantan bintang Belunusa itu. "Nanti," katanya.'
    source = "mantan bintang Belunusa itu"
    found = resolve(text, Claim("Sabar", "ujar", source), Claim("Nanti", "katanya", NYA))
    assert found.who() == ["Tompel", "Tompel"]
    assert max(row.confidence for row in found.rows) < 0.7


def test_a_clitic_is_no_medium(resolve: Resolve) -> None:
    text = f'{OPENING} Menurut laman Kabar Belu, ikan langka. "Saya suka ikan," katanya.'
    claims = (OPENED, Claim("ikan langka", "Menurut", "laman Kabar Belu"), Claim("Saya suka ikan", "katanya", NYA))
    assert resolve(text, *claims).who()[2] == "Rosa Purba"


def test_a_full_name_may_be_meant_though_nothing_says_that_it_is_a_person(resolve: Resolve) -> None:
    text = "Tigran Di Lorenzetti menjadi pebalap Belunusa paling cepat. Namun, dia merasa belum puas."
    assert resolve(text, Claim("belum puas", "merasa", "dia")).who() == ["Tigran Di Lorenzetti"]


def test_a_pointing_word_may_belong_to_a_place_inside_the_source(resolve: Resolve) -> None:
    source, again = "Seorang saksi di warung tersebut", "saksi yang tidak disebutkan namanya itu"
    text = f'Pelaku Tigor Hasibuan mengaku lapar. {source} mengatakan, ramai sekali. "Lari," ujar {again}.'
    found = resolve(
        text,
        Claim("lapar", "mengaku", "Pelaku Tigor Hasibuan"),
        Claim("ramai sekali", "mengatakan", source),
        Claim("Lari", "ujar", again),
    )
    assert found.who() == ["Tigor Hasibuan", source, source]


@pytest.mark.parametrize("source", ["Para tetua tersebut", "Dokumenter itu"])
def test_several_or_a_document_that_are_pointed_at_are_no_person(resolve: Resolve, source: str) -> None:
    text = f"{OPENING} {source} mengungkapkan, sungai dangkal."
    found = resolve(text, OPENED, Claim("sungai dangkal", "mengungkapkan", source))
    assert found.who() == ["Rosa Purba", source.rsplit(" ", 1)[0]]
