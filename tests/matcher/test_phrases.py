"""A phrase is no claim and a thing no speaker; what a clause is all the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Call = Callable[..., Any]
"""A fixture that reads a text into what the matcher finds."""

NOTHING = [
    "Unggahan itu membeberkan sejumlah bukti rekaman yang menunjukkan kemiripan dua lagu, mulai dari nada, menyanyikan "
    "bait yang sama, dan memakai gaun putih.",
    "Dokter Rina memaparkan beberapa kondisi pasien di ruang isolasi, termasuk seorang buruh yang meninggal pasca "
    "sempat dirawat dua hari.",
    "Ia menjelaskan warna pita yang berhasil dikumpulkan panitia ketimbang hanya satu warna.",
    "Pulau itu menyatakan kemerdekaan pada 2011.",
    "Ia mencontohkan, di Pasar Lama.",
    "Satpam melihat ada dua orang yang tidur di bawah truk.",
    "Warga ramai menyoroti laporan pasien meninggal di puskesmas karena demam.",
    "Kebakaran lahan sempat mengancam kebun yang ditanami warga bisa habis.",
    "Kondisi ini menegaskan pasar sedang lesu.",
    "Jenazah sang dalang rencananya akan dimakamkan di Klaten.",
    "Pengumuman jadwal baru disampaikan langsung oleh Bupati Sari Dewi.",
    '"Yang penting usulan yang disampaikan ya akan kami bahas."',
    "Kami kalau ditanya, sudah bertemu nelayan, jawabnya sudah.",
    "Dikutip dari laman Rumah Sehat, berikut sejumlah gejala demam itu.",
    "Maskapai itu telah melaporkan ke pejabat di bandara atas kejadian itu dan sedang memeriksanya.",
    "Kehadiran satpam di pasar bukan hanya menjaga keamanan, tetapi juga memastikan pedagang tenang.",
    "Dugaan lolosnya riset yang tidak sah menunjukkan kebocoran dapat terjadi di mana saja.",
    "Belum ada penelitian yang menyebut cabai menyebabkan kista.",
    "Laporan itu mendorong dinas untuk sementara menutup semua kolam renang.",
    "Sekjen itu mengungkapkan hal mengejutkan itu.",
    '"Harapannya tempat ini ramai lagi," begitu tertulis di papan itu.',
    "Bursa itu mendorong perdagangan karbon yang bukan hanya memperkuat pasar, tapi juga menciptakan lapangan kerja.",
    "Raja itu mengumumkan perang terhadap negeri tetangga (tempat pemberontak berasal).",
    "Lalu apa alasannya beralih profesi?",
    "Setiap kantor didorong memastikan layanan tetap berjalan.",
    "Mulanya, , menceritakan mengenai kasusnya yang menyeret pesohor itu.",
    "Penadah yang membeli getah atau meminta upeti itu ditahan.",
    "Tersangka Bambang diduga mengarahkan panitia untuk mengundang pemasok itu.",
    "Bulan depan Bupati akan menegaskan bahwa pasar itu milik warga.",
    "Nasib Rahmat rencananya akan ditentukan pekan depan.",
    "Regu itu memastikan lolos ke babak kedua.",
    "Gambaran yang disampaikan pasien, dokter, dan perawat menunjukkan kondisi yang berat.",
    "Di kampung itu, lama menuduh tetangganya mencuri.",
    "Terkait laporan itu, , mengaku bingung karena ia dituduh.",
]


@pytest.mark.parametrize("text", NOTHING, ids=[text[:40] for text in NOTHING])
def test_no_claim(claims: Call, text: str) -> None:
    assert [found for found in claims(text) if found.source is not None or found.cue == "disampaikan"] == []


CLAIMS = [
    ("Sebagai atlet, Flora tentunya berharap kondisi ini segera ada jalan keluar.", "Flora",
     "kondisi ini segera ada jalan keluar"),
    ("Massa mengkritik langkah pimpinan Lembaga Biru yang menyatakan menyerahkan tugas kepada Presiden.",
     "pimpinan Lembaga Biru", "menyerahkan tugas kepada Presiden"),
    ("Diberitakan kabarlaut.com sebelumnya, Camat Sari menyebut sungai itu meluap.", "Camat Sari",
     "sungai itu meluap"),
    ("Berikut rangkuman faktanya:,Menurut Camat Sari, sungai itu meluap sejak subuh.", "Camat Sari",
     "sungai itu meluap sejak subuh"),
    ("Melihat wajah temannya, Bunga menjadi curiga bahwa Monika sudah tahu.", "Bunga", "Monika sudah tahu"),
    ("Polisi lantas mengimbau kepada pihak yang dituakan di kampung agar para pelaku menyerah.", "Polisi",
     "para pelaku menyerah"),
    ("Secara historis sebagian besar ahli menganggap tulang itu sebagai tulang kera.", "sebagian besar ahli",
     "tulang itu sebagai tulang kera"),
    ("Direktur Industri Tekstil, Kulit, dan Alas Kaki, Muhdara, menyatakan pertumbuhan kain masih tinggi.",
     "Direktur Industri Tekstil, Kulit, dan Alas Kaki, Muhdara", "pertumbuhan kain masih tinggi"),
    ('"FAX memperingatkan wabah itu bisa memicu krisis pangan," kata Sari.', "FAX",
     "wabah itu bisa memicu krisis pangan"),
    ('Ia juga menuding dewan itu "menutup mata" terkait latihan perang.', "Ia",
     'dewan itu "menutup mata" terkait latihan perang'),
    ('Dalam suratnya kepada Sekretaris Dewan, Anton Gunadi, Ja menulis, "Perang itu sulit dicegah."', "Ja",
     "Perang itu sulit dicegah"),
    ("Mengenai kemungkinan bergabung dengan partai itu, Sari mengaku sudah bertemu ketuanya.", "Sari",
     "sudah bertemu ketuanya"),
    ("Dikutip dari Antara, Panglima Kodam Surya Wahadi mengatakan kasus itu selesai.", "Panglima Kodam Surya Wahadi",
     "kasus itu selesai"),
    ("Kepala badan itu menjelaskan total kuota yang dibuka sebanyak 254 kursi.", "Kepala badan itu",
     "total kuota yang dibuka sebanyak 254 kursi"),
    ("Oskar Jimeno, insinyur asal Spanyol yang baru bekerja dengan Sean, mengakui bahwa uji coba itu lancar.",
     "Oskar Jimeno, insinyur asal Spanyol yang baru bekerja dengan Sean", "uji coba itu lancar"),
    ("Sari mengatakan ibunya sakit dan Toni bercerita jika adiknya hilang.", "Sari", "ibunya sakit"),
    ("Trisna yang sebelumnya berpendapat bahwa lapas itu harus dibuka, menolak berkata apa-apa.", "Trisna",
     "lapas itu harus dibuka"),
    ("Peternak lain yang membeli vaksin mingguan untuk sapi perah mengatakan vaksinnya habis.",
     "Peternak lain yang membeli vaksin mingguan untuk sapi perah", "vaksinnya habis"),
    ("Dilansir dari Boredpanda, menurut laporan media lokal, pria itu sudah pulang.", "laporan media lokal",
     "pria itu sudah pulang"),
    ("Apa yang disampaikan oleh Camat Sari bahwa sungai itu dangkal memang benar.", "Camat Sari",
     "sungai itu dangkal memang benar"),
    ("Ia menekankan syarat yang ditetapkan harus diikuti semua peserta.", "Ia",
     "syarat yang ditetapkan harus diikuti semua peserta"),
    ("Polisi menduga tiga pendaki yang ditemukan lemas di pos dua, mengalami keracunan jamur.", "Polisi",
     "tiga pendaki yang ditemukan lemas di pos dua, mengalami keracunan jamur"),
    ("Atlet renang Rina Puspita mengaku sedih.", "Atlet renang Rina Puspita", "sedih"),
    ("Kajian bank sentral terhadap perubahan iklim menyebut muka laut naik setiap tahun.",
     "Kajian bank sentral terhadap perubahan iklim", "muka laut naik setiap tahun"),
    ("Saat ditanya guru, sambil menahan tangis Sari bercerita bahwa ia belum makan.", "Sari", "ia belum makan"),
    ("Menurut gurunya kecerdasan Rani di atas rata-rata, dan ia tidak pernah mengeluh.", "gurunya",
     "kecerdasan Rani di atas rata-rata, dan ia tidak pernah mengeluh"),
    ("Tidak sedikit yang menduga suara itu berasal dari gunung.", "Tidak sedikit", "suara itu berasal dari gunung"),
    ("Pemuda yang memakai kaus bertuliskan 'Selamatkan Hutan Kami Semua' mengaku mendukung revisi itu.",
     "Pemuda yang memakai kaus bertuliskan 'Selamatkan Hutan Kami Semua'", "mendukung revisi itu"),
    ("Eks penyerang Garuda Laut (,), Budi Santoso, menyebut kualitas skuad itu setara dengan juara.",
     "Eks penyerang Garuda Laut (,), Budi Santoso", "kualitas skuad itu setara dengan juara"),
    ('Dalam suratnya, Ruang Nada mengatakan. "Kami senang pendengar terbantu oleh fitur itu."', "Ruang Nada",
     "Kami senang pendengar terbantu oleh fitur itu"),
]


def test_a_quotation_opened_anew_in_the_next_paragraph_is_one(claims: Call) -> None:
    text = 'Wayan mengangguk. "Poin itu sudah menjawab surat kami.\n"Pada intinya tambak itu rusak," kata Wayan.'
    assert [found.content for found in claims(text)] == [
        ("Poin itu sudah menjawab surat kami", "Pada intinya tambak itu rusak")
    ]


def test_the_last_of_two_cues_around_a_source_reports(claims: Call) -> None:
    text = "Menurut Hardi menambahkan, target kepatuhan itu masih rendah."
    assert [(found.cue, found.source) for found in claims(text)] == [("menambahkan", "Hardi")]


def test_a_misspelt_cue_behind_a_quotation(claims: Call) -> None:
    text = '"Sungai itu dangkal sekali," kata Sari.\n"Kami akan mengeruknya bulan depan," ujarjya.'
    assert [found.content[0] for found in claims(text)][1] == "Kami akan mengeruknya bulan depan"


def test_one_report_for_a_verb_and_its_noun(claims: Call) -> None:
    assert [found.cue for found in claims("Dinas itu membantah laporan bahwa pabrik itu rugi.")] == ["membantah"]


@pytest.mark.parametrize(("text", "source", "content"), CLAIMS, ids=[text[:40] for text, *_ in CLAIMS])
def test_claim(claims: Call, text: str, source: str, content: str) -> None:
    assert (source, (content,)) in [(found.source, found.content) for found in claims(text)]
