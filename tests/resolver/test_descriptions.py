"""Articles as a whole: who is meant by a description, a clitic or an agent, and whose a document is."""

from __future__ import annotations

import pytest

from attribution.pipeline import Extractor
from attribution.text import parse
from tests.resolver.conftest import Resolved


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(tagger="none")


def who(extractor: Extractor, text: str) -> list[str | None]:
    """The names of who speaks, claim by claim."""
    found = extractor.extract(parse(text, id="uji", rulebook=extractor.rulebook))
    return Resolved(found.speakers, found.attributions).who()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"Landasan siap," kata General Manager PT Angkasa Pura I Rahmadi.', "Rahmadi"),
        ("Kepala Dinas I Wayan Sudana menilai jalan itu rusak.", "I Wayan Sudana"),
        ("Pakar tata negara Margono Kamis menilai pasal itu kabur.", "Margono Kamis"),
        ('"Siap," kata Sekjen PSSI Ratu Tika Destari. Tika pulang sore itu.', "Ratu Tika Destari"),
        ("Salah satu atlet renang Amalia Candrani mengaku sedih.", "Amalia Candrani"),
        ("Pasal 7 ayat (2) menyatakan, dewan pengawas diangkat oleh presiden.", "Pasal 7 ayat (2)"),
        ("Pemuda bernama Jodi yang memakai topi mengaku mendukung aksi itu.", "Jodi"),
        ("Menurut laporan yang dirilis sehatku.com, kopi aman diminum.", "sehatku.com"),
        ("Menurut keterangan kemensos, bantuan itu sudah cair.", "kemensos"),
        ("Ikhtisar Pemeriksaan Semester I Tahun 2019 BPK menyebutkan ada temuan.", "BPK"),
        ("Menurut laporan media lokal Kenya pada 2023, danau itu surut.", "media lokal Kenya"),
        ("Penelitian terbaru dalam jurnal Waters in Motion tahun 2020 menyebut arus melemah.", "Waters in Motion"),
        ("Berdasarkan data dari Kapal Charts, sejumlah kapal berputar arah.", "Kapal Charts"),
        ("Dokter gizi dr Iwan Nauli, M.ScXY, SpGK mengingatkan, garam itu berbahaya.", "Iwan Nauli"),
        ("Opo Fain X9s resmi dijual. Opo mengklaim kamera ini yang terbaik.", "Opo"),
        ('"Modal siap," kata pemilik XT Corp Khairul Tanjung.', "Khairul Tanjung"),
        ('"Pasukan siap," kata Komandan Kodim Kolonel Kav Hendi Suhendri.', "Hendi Suhendri"),
        ("Kepala Badan Kepegawaian, Bima Haria Wibisono menjelaskan kuota itu bertambah.", "Bima Haria Wibisono"),
        ("Tersangka RW ditahan. Polisi pulang. Tersangka RW mengaku menyesal.", "RW"),
        ("Majelis Guru Besar Perairan Nusantara rapat. MGBPN menilai riset itu keliru.",
         "Majelis Guru Besar Perairan Nusantara"),
        ("Ratna Bandari, putri Sultan Hamangku Buana, mengaku kaget.", "Ratna Bandari"),
        ("Menteri Sosial Syaiful Yusran (Gus Ipung) pulang. Gus Ipung mengaku lelah sekali.", "Syaiful Yusran"),
        ("Hal itu menyusul klaim dari Komisi Perlindungan Ikan yang menyebut adanya ikan mati.",
         "Komisi Perlindungan Ikan"),
        ("Pria beristrikan Ny Sumarni itu mengaku tidak menyesal.", None),
    ],
)
def test_name(extractor: Extractor, text: str, name: str | None) -> None:
    assert who(extractor, text) == [name]


def test_somebody_from_a_place_is_not_named_after_it_nor_after_who_comes_later(extractor: Extractor) -> None:
    source = "Seorang kakek asal Kebon Baru, Sumber Jaya, Jakarta, yang turut mengikuti aksi itu"
    text = f'{source} mengaku tidak tahu isi tuntutan. "Saya diajak saja," kata kakek itu.\nPemuda bernama Jodi pulang.'
    assert who(extractor, text) == [source, source]


def test_a_quotation_goes_on_with_the_person_quoted_and_not_with_a_body(extractor: Extractor) -> None:
    text = (
        '"Hadiah itu dilarang," kata Inspektur Aziz Suhendra.\nKPK menegaskan hadiah guru adalah gratifikasi. '
        "KPK meminta sekolah melapor. KPK menilai sekolah rawan.\n"
        '"Permintaan dana oleh guru tidak boleh terjadi lagi," ucapnya.'
    )
    assert who(extractor, text)[-1] == "Aziz Suhendra"


def test_the_agent_of_the_sentence_before_is_meant(extractor: Extractor) -> None:
    text = (
        "Gubernur Hanif Sudibyo berjanji membuat jalur baru. Hal itu dirasakan sendiri oleh Laras Kinanti Dewi, "
        "seorang anggota kelompok pejalan kaki. Menurut dia, jalan itu sempit."
    )
    assert who(extractor, text) == ["Hanif Sudibyo", "Laras Kinanti Dewi"]


def test_a_statement_is_that_of_the_officer_named_in_it(extractor: Extractor) -> None:
    text = (
        "Kementerian Energi dan Bahan Mineral (EBM) rapat. Itu sesuai dengan pernyataan Menteri EBM Bahri Lahadi yang "
        "menegaskan bahwa harga tidak naik."
    )
    assert who(extractor, text) == ["Bahri Lahadi"]


def test_a_field_is_no_name_of_who_holds_the_office(extractor: Extractor) -> None:
    text = (
        "Rapat dihadiri Dirjen Aptika Semuil Abrian Pangera. Menurut Dirjen Aptika, data itu bocor. "
        '"Kami periksa," kata Semuil.'
    )
    assert who(extractor, text)[0] == "Semuil Abrian Pangera"


def test_whom_a_sentence_names_last_as_its_agent_goes_on(extractor: Extractor) -> None:
    text = (
        '"Kami siap," kata pelatih Nil Maizari. Hal senada diungkapkan gelandang Laut FC asal Jepang, Kei Hirosi. '
        "Ia berharap timnya menang."
    )
    assert who(extractor, text)[-1] == "Kei Hirosi"


def test_a_pronoun_is_the_subject_of_the_sentence_before_behind_a_title(extractor: Extractor) -> None:
    text = (
        "Pak Suryo mengaku lapar. Di sana Marsel tiba. Lalu Ustaz Husni Mubarok tampak senang menyambut Marsel. "
        "Ia memberi tahu bahwa ibunya sedang mengaji."
    )
    assert who(extractor, text) == ["Suryo", "Husni Mubarok"]


def test_what_is_asked_for_within_a_run_is_asked_by_its_speaker(extractor: Extractor) -> None:
    text = "Camat Sari Dewi mengatakan sungai itu meluap. Warga juga diminta mengungsi ke balai desa."
    assert who(extractor, text) == ["Sari Dewi", "Sari Dewi"]


def test_a_pronoun_is_the_body_that_spoke_when_no_person_is_named(extractor: Extractor) -> None:
    text = 'PT Kertas Biru menyatakan kabar itu keliru. "Kami akan menempuh jalur hukum," tambah dia.'
    assert who(extractor, text) == ["PT Kertas Biru", "PT Kertas Biru"]


def test_who_was_described_goes_on_before_a_holder_who_never_spoke(extractor: Extractor) -> None:
    text = (
        "Sidang dihadiri jaksa Wawan Yunarto. Jaksa KPX menyebut suap itu diterima Romi. "
        "Menurut jaksa, suap itu diberikan dua kali."
    )
    assert who(extractor, text) == ["Jaksa KPX", "Jaksa KPX"]


def test_a_company_before_a_name_is_known_by_what_is_its_own(extractor: Extractor) -> None:
    text = (
        'VP Consultation Halosehat Ignas Hasyim mengatakan berat badan perlu dijaga. Data Halosehat menunjukkan warga '
        "kurang bergerak. Halosehat berharap warga mau berlari."
    )
    assert who(extractor, text) == ["Ignas Hasyim", "Halosehat", "Halosehat"]


def test_whom_a_critique_comes_from_goes_on(extractor: Extractor) -> None:
    text = (
        '"Motor ini lambat," kata Fabian Kuartaro. Sikap itu mendapat kritik dari mantan pebalap MotoGP, Nil Hodsan. '
        "Dia meminta tim itu melarang Fabian bicara."
    )
    assert who(extractor, text)[-1] == "Nil Hodsan"


def test_the_site_of_a_company_speaks_for_the_company(extractor: Extractor) -> None:
    text = "PT Kertas Biru Tbk menyatakan laba naik. Dikutip dari website perseroan, pabrik itu tutup."
    assert who(extractor, text) == ["PT Kertas Biru Tbk", "PT Kertas Biru Tbk"]


@pytest.mark.parametrize("told", ["melalui akun Twitternya", "dalam unggahan di akun Twitter Sari Dewi"])
def test_an_account_is_known_by_its_platform(extractor: Extractor, told: str) -> None:
    text = f'"Itu keliru," kata Budi Santoso {told}, Senin.'
    found = extractor.extract(parse(text, id="uji", rulebook=extractor.rulebook))
    names = {speaker.id: (speaker.name, speaker.kind) for speaker in found.speakers}
    assert [names[relay.speaker] for relay in found.attributions[0].via if relay.speaker] == [("Twitter", "media")]
