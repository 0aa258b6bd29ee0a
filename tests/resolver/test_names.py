"""A person's name: without office, rank and degree, the fullest that the article gives."""

from __future__ import annotations

import pytest

from tests.resolver.conftest import NYA, Claim, Resolve


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Kepala Dinas Perikanan Kabupaten Belu Markus Bere", "Markus Bere", "Kepala Dinas Perikanan Kabupaten Belu"),
        ("Direktur Utama PT Laut Biru, Wahyuni Sapardi", "Wahyuni Sapardi", "Direktur Utama PT Laut Biru"),
        ("Wahyuni Sapardi, Direktur Utama PT Laut Biru", "Wahyuni Sapardi", "Direktur Utama PT Laut Biru"),
        ("juru bicara Kremlin Anton Belyakov", "Anton Belyakov", "juru bicara Kremlin"),
        ("Kapolres Belu AKBP Moch Ridho Salim", "Moch Ridho Salim", "Kapolres Belu"),
        ("Kasat Lantas Polres Belu Kompol AM Fattah", "AM Fattah", "Kasat Lantas Polres Belu"),
        ("Ketua Yayasan Lentera, Dra. Endang Palupi, M.Hum.", "Endang Palupi", "Ketua Yayasan Lentera"),
        ("Menteri Kelautan (Menlaut) Bustanul Kadir", "Bustanul Kadir", "Menteri Kelautan (Menlaut)"),
        ("Greta Lindqvist (41)", "Greta Lindqvist", None),
        ("Ingrid van der Hoek", "Ingrid van der Hoek", None),
        ("Ketua Ikatan Dokter Belu, dr Lukas H Tae, SpDd-KGEH", "Lukas H Tae", "Ketua Ikatan Dokter Belu"),
        ("Co - Founder PT Laut Biru, Wahyuni Sapardi", "Wahyuni Sapardi", "Co - Founder PT Laut Biru"),
        ("Salah seorang warga Padang Sapardi (52)", "Sapardi", "Salah seorang warga Padang"),
        ("ahli jantung, Greta Lindqvist, MD", "Greta Lindqvist", "ahli jantung"),
        ("Negosiator pemerintah Silvestre Bantolo", "Silvestre Bantolo", "Negosiator pemerintah"),
        ("Veteran dunia kapal Samson Bantolo", "Samson Bantolo", "Veteran dunia kapal"),
        ("Yosef H. Laiskodat", "Yosef H. Laiskodat", None),
        ("salah satu ahli gizi dari Kupang, Sari Banunaek", "Sari Banunaek", "salah satu ahli gizi dari Kupang"),
        ("Ketua Presidium NLR Yosi S Pandango", "Yosi S Pandango", "Ketua Presidium NLR"),
        ("Markus Bere selaku komisioner di Wolotopo", "Markus Bere", "komisioner di Wolotopo"),
        ("ahli gizi Sari Banunaek dari Kupang", "Sari Banunaek", "ahli gizi"),
        (
            "JK Palinggi, Presiden Makmur Asia & Oceania",
            "JK Palinggi",
            "Presiden Makmur Asia & Oceania",
        ),
    ],
)
def test_name_and_office_of_a_source(resolve: Resolve, source: str, name: str, role: str | None) -> None:
    found = resolve(f"{source} mengatakan, dermaga itu rampung.", Claim("dermaga itu rampung", "mengatakan", source))
    assert found.who() == [name]
    assert found.speaker(name).kind == "person"
    assert found.speaker(name).role == role


def test_an_unknown_company_is_told_from_the_name_by_how_the_article_goes_on(resolve: Resolve) -> None:
    text = "Kepala Riset Graha Mentaya Ujang Sopian menilai pasar lesu. Saham turun, kata Ujang."
    found = resolve(
        text,
        Claim("pasar lesu", "menilai", "Kepala Riset Graha Mentaya Ujang Sopian"),
        Claim("Saham turun", "kata", "Ujang"),
    )
    assert found.who() == ["Ujang Sopian", "Ujang Sopian"]


def test_the_fullest_name_may_stand_where_nobody_speaks(resolve: Resolve) -> None:
    text = "Rapat dipimpin Presiden Joko Widodo (Jokowi) di istana. Harga beras, kata Jokowi, akan turun."
    found = resolve(text, Claim("akan turun", "kata", "Jokowi"))
    assert found.who() == ["Joko Widodo"]
    assert "Jokowi" in found.speaker("Joko Widodo").aliases


def test_a_speaker_named_in_full_only_after_the_first_quote(resolve: Resolve) -> None:
    text = '"Kami lelah," kata Wahyuni. Wahyuni Sapardi, penjual ikan, sudah sebulan mengungsi.'
    assert resolve(text, Claim("Kami lelah", "kata", "Wahyuni")).who() == ["Wahyuni Sapardi"]


@pytest.mark.parametrize(("full", "short"), [("Gantosori Tanjung", "Gantosari"), ("Enggartiasto Palar", "Enggar")])
def test_slips_and_clipped_names(resolve: Resolve, full: str, short: str) -> None:
    text = f'Bupati Belu {full} mengatakan, listrik padam. "Kami perbaiki," kata {short}.'
    found = resolve(
        text, Claim("listrik padam", "mengatakan", f"Bupati Belu {full}"), Claim("Kami perbaiki", "kata", short)
    )
    assert found.who() == [full, full]
    assert len(found.speakers) == 1


def test_two_people_of_one_surname_stay_two(resolve: Resolve) -> None:
    text = (
        "Ketua RT Arman Siregar mengatakan, got mampet. Camat Rosa Siregar menyebut, hujan terlalu deras. "
        "Besok, kata Arman, warga kerja bakti."
    )
    found = resolve(
        text,
        Claim("got mampet", "mengatakan", "Ketua RT Arman Siregar"),
        Claim("hujan terlalu deras", "menyebut", "Camat Rosa Siregar"),
        Claim("warga kerja bakti", "kata", "Arman"),
    )
    assert found.who() == ["Arman Siregar", "Rosa Siregar", "Arman Siregar"]


def test_joint_speakers_are_one(resolve: Resolve) -> None:
    text = "Arman Siregar dan Camat Rosa Purba mengatakan, jembatan aman. Warga tenang, kata Rosa."
    found = resolve(
        text,
        Claim("jembatan aman", "mengatakan", "Arman Siregar dan Camat Rosa Purba"),
        Claim("Warga tenang", "kata", "Rosa"),
    )
    assert found.who() == ["Arman Siregar dan Rosa Purba", "Rosa Purba"]


def test_initials_are_a_person(resolve: Resolve) -> None:
    text = "Polisi menangkap sopir berinisial RK. Mobil itu pinjaman, kata RK."
    found = resolve(text, Claim("Mobil itu pinjaman", "kata", "RK"))
    assert found.who() == ["RK"]
    assert found.speakers[0].kind == "person"


def test_a_lost_space_does_not_lengthen_a_name(resolve: Resolve) -> None:
    text = 'Menteri PertanianSuharno Wijilmenyampaikan laporan. "Stok cukup," kata Suharno.'
    assert resolve(text, Claim("Stok cukup", "kata", "Suharno")).who() == ["Suharno Wijil"]


def test_a_nickname_given_in_passing(resolve: Resolve) -> None:
    text = (
        "Ahli gempa Sukiman mengatakan, sesar itu aktif. Pria yang akrab disapa Mbah Kiman itu meminta warga siaga. "
        '"Jangan panik," kata Mbah Kiman.'
    )
    found = resolve(
        text,
        Claim("sesar itu aktif", "mengatakan", "Ahli gempa Sukiman"),
        Claim("warga siaga", "meminta", "Pria yang akrab disapa Mbah Kiman itu"),
        Claim("Jangan panik", "kata", "Mbah Kiman"),
    )
    assert set(found.who()) == {"Sukiman"}


def test_a_name_given_with_alias(resolve: Resolve) -> None:
    text = "Polisi memeriksa Wagiyo Darmo alias Si Kumis. Perahu itu rusak, kata Si Kumis."
    assert resolve(text, Claim("Perahu itu rusak", "kata", "Si Kumis")).who() == ["Wagiyo Darmo"]


def test_one_of_many_with_a_clause_before_the_name(resolve: Resolve) -> None:
    source = "salah satu nelayan yang selamat, Munawir"
    text = f"Ombak datang tiba-tiba, kata {source}. Munawir berpegang pada jeriken. Munawir selamat."
    assert resolve(text, Claim("Ombak datang tiba-tiba", "kata", source)).who() == ["Munawir"]


def test_a_headline_is_no_place_for_names(resolve: Resolve) -> None:
    text = 'Rosa Ungkap Sebab Banjir\n\nCamat Rosa Purba menjelaskan, got mampet. "Kami keruk," katanya.'
    found = resolve(text, Claim("got mampet", "menjelaskan", "Camat Rosa Purba"), Claim("Kami keruk", "katanya", NYA))
    assert found.who() == ["Rosa Purba", "Rosa Purba"]


def test_a_word_that_the_article_also_writes_small_begins_no_name(resolve: Resolve) -> None:
    text = "Karier Tompel berawal di desa. Sepanjang kariernya, Tompel rajin. Ia mengaku lelah, kata Tompel."
    assert resolve(text, Claim("lelah", "mengaku", "Ia"), Claim("lelah", "kata", "Tompel")).who()[1] == "Tompel"


def test_the_word_behind_an_office_is_its_club_when_a_name_follows(resolve: Resolve) -> None:
    text = "Arman Siregar menemui manajer Belunusa, Tigor Hasibuan, kemarin. Pemain siap, kata Hasibuan."
    assert resolve(text, Claim("Pemain siap", "kata", "Hasibuan")).who() == ["Tigor Hasibuan"]


def test_a_client_before_the_name_of_his_agent_is_no_part_of_it(resolve: Resolve) -> None:
    text = "Leo Tampubolon pindah. Agen Tampubolon Tigor Hasibuan menolak bicara. Sabar dulu, kata Hasibuan."
    assert resolve(text, Claim("Sabar dulu", "kata", "Hasibuan")).who() == ["Tigor Hasibuan"]


def test_a_word_for_an_office_inside_a_name(resolve: Resolve) -> None:
    source = "Menristekdikti Lukman Hakim Siregar"
    found = resolve(f"{source} mengatakan, riset maju.", Claim("riset maju", "mengatakan", source))
    assert found.who() == ["Lukman Hakim Siregar"]
    assert found.speakers[0].role == "Menristekdikti"


def test_initials_written_as_one_word_are_the_first_names(resolve: Resolve) -> None:
    text = "Dermaga itu gagasan Lukas Jonatan Siregar. Ombak tinggi, kata LJ Siregar."
    assert resolve(text, Claim("Ombak tinggi", "kata", "LJ Siregar")).who() == ["Lukas Jonatan Siregar"]


def test_a_title_may_close_a_name(resolve: Resolve) -> None:
    text = "Dokter Tigor Lord menulis buku. Itu sehat, kata Dr Tigor."
    assert resolve(text, Claim("Itu sehat", "kata", "Dr Tigor")).who() == ["Tigor Lord"]


def test_the_short_form_of_an_office_is_no_name_of_its_holder(resolve: Resolve) -> None:
    source = "Menteri Urusan Dermaga (MUD) Sari Banunaek"
    found = resolve(f"{source} mengatakan, air surut.", Claim("air surut", "mengatakan", source))
    assert found.who() == ["Sari Banunaek"]
    assert found.speakers[0].aliases == ()


def test_a_company_before_a_name_is_no_part_of_it(resolve: Resolve) -> None:
    text = "Belunusa merugi. Juru bicara Belunusa Rosana Tampubolon membantah. Itu hoaks, kata Tampubolon."
    assert resolve(text, Claim("Itu hoaks", "kata", "Tampubolon")).who() == ["Rosana Tampubolon"]


@pytest.mark.parametrize(
    ("source", "kind"), [("Zodiakita", "media"), ("Nusa Kelana", "media"), ("Badan Urusan Dermaga", "organization")]
)
def test_what_is_quoted_is_a_medium_unless_its_name_says_otherwise(resolve: Resolve, source: str, kind: str) -> None:
    found = resolve(f"Dikutip dari {source}, ikan punah.", Claim("ikan punah", "Dikutip", source))
    assert [(speaker.name, speaker.kind) for speaker in found.speakers] == [(source, kind)]


def test_one_of_many_is_named_past_a_comma(resolve: Resolve) -> None:
    source = "seorang petugas loket pelabuhan, Tompel"
    assert resolve(f"Kapal penuh, kata {source}.", Claim("Kapal penuh", "kata", source)).who() == ["Tompel"]


def test_the_members_of_a_list_inside_an_office_are_no_names(resolve: Resolve) -> None:
    source = "Kepala Pusat Data, Infromasi, dan Humas Badan Urusan Dermaga Sari Banunaek"
    found = resolve(f"{source} mengatakan, air surut.", Claim("air surut", "mengatakan", source))
    assert found.who() == ["Sari Banunaek"]


def test_a_surname_that_is_also_a_title(resolve: Resolve) -> None:
    text = "Penasihat Kota Baru, Thaung Tun, pulang. Kami menunggu, ujar Tun."
    assert resolve(text, Claim("Kami menunggu", "ujar", "Tun")).who() == ["Thaung Tun"]


def test_a_degree_without_a_comma_is_no_part_of_the_name(resolve: Resolve) -> None:
    source = "AKBP Lukas H Tae MPsi"
    found = resolve(f"{source} mengatakan, air surut.", Claim("air surut", "mengatakan", source))
    assert found.who() == ["Lukas H Tae"]


def test_of_two_spellings_of_a_name_the_one_written_more_often_counts(resolve: Resolve) -> None:
    text = "Camat Ngawen Wibbowo Darmo pulang. Air surut, kata Wibowo Darmo. Menurut Wibowo Darmo, kapal tiba."
    found = resolve(
        text, Claim("Air surut", "kata", "Wibowo Darmo"),
        Claim("kapal tiba", "Menurut", "Wibowo Darmo"),
    )  # fmt: skip
    assert found.who() == ["Wibowo Darmo", "Wibowo Darmo"]


def test_a_nickname_that_the_full_name_explains(resolve: Resolve) -> None:
    text = "Tompel, sapaan akrab Budi Santoso, datang. Air surut, kata Tompel."
    assert resolve(text, Claim("Air surut", "kata", "Tompel")).who() == ["Budi Santoso"]


def test_a_blend_behind_an_office_is_its_person(resolve: Resolve) -> None:
    text = "Camat Ngawen Gunardi Purnomo datang. Air surut, kata Camat Gunapur."
    assert resolve(text, Claim("Air surut", "kata", "Camat Gunapur")).who() == ["Gunardi Purnomo"]


def test_an_office_behind_selaku_is_no_name(resolve: Resolve) -> None:
    source = "Ben Siregarto, selaku Co-Founder KelanaFest"
    found = resolve(f"{source} mengatakan, air surut.", Claim("air surut", "mengatakan", source))
    assert found.who() == ["Ben Siregarto"]


def test_a_name_known_from_a_source_takes_its_one_longer_form(resolve: Resolve) -> None:
    text = "Kami menunggu Rumbukala Wiryaguna di dermaga. Air surut, kata Rumbukala."
    assert resolve(text, Claim("Air surut", "kata", "Rumbukala")).who() == ["Rumbukala Wiryaguna"]


def test_the_club_between_an_office_and_a_name_is_no_part_of_it(resolve: Resolve) -> None:
    source = "Manajer Dermagaton United Rafo Belunez"
    found = resolve(f"{source} mengatakan, air surut.", Claim("air surut", "mengatakan", source))
    assert found.who() == ["Rafo Belunez"]
