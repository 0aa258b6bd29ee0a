"""Small articles of our own that the commands run on."""

ARTICLE = """Sumur warga Kampung Rawa mulai kering sejak awal bulan.

"Kami menimba dua kali sehari," kata Ketua RT Sari Dewi, Senin (3/6). Menurut dia, bantuan air belum datang.

Kepala Dinas Air Budi Santoso mengatakan, empat truk tangki akan dikirim besok.
"""
QUIET = "Pasar Rawa tutup pada hari Minggu. Jalannya sepi.\n"
