"""The reasons of matcher and tagger in Indonesian; one that is not here yet is shown in English, as they give it."""

from __future__ import annotations

from collections.abc import Mapping


def reason(words: str, language: str) -> str:
    """A reason in a language: `word order: reason`, a reason alone, either with a figure in brackets behind it."""
    if language != "id":
        return words
    order, colon, rest = words.rpartition(": ")
    why, bracket, figure = rest.partition(" (")
    return order + colon + _INDONESIAN.get(why, why) + bracket + figure


_INDONESIAN: Mapping[str, str] = {
    "a capital in mid-sentence": "huruf besar di tengah kalimat",
    "a noun that is conveyed": "kata benda yang disampaikan",
    "a noun without `bahwa`": "kata benda tanpa `bahwa`",
    "a passive with no agent behind it": "bentuk pasif tanpa pelaku di belakangnya",
    "a question left open": "pertanyaan yang dibiarkan terbuka",
    "a weak cue without `bahwa`": "penanda lemah tanpa `bahwa`",
    "a weak cue without a name": "penanda lemah tanpa nama",
    "an active cue with its subject before it": "penanda aktif dengan subjek di depannya",
    "an opinion of nobody": "pendapat tanpa pemilik",
    "no `hal itu` before the cue": "tidak ada `hal itu` sebelum penanda",
    "no claim": "bukan klaim",
    "no claim after the cue": "tidak ada klaim sesudah penanda",
    "no claim after the source": "tidak ada klaim sesudah sumber",
    "no claim before the cue": "tidak ada klaim sebelum penanda",
    "no claim before the subject": "tidak ada klaim sebelum subjek",
    "no claim in the sentence before": "tidak ada klaim dalam kalimat sebelumnya",
    "no claim on both sides": "tidak ada klaim di kedua sisi",
    "no comma before the cue or after the source": "tidak ada koma sebelum penanda atau sesudah sumber",
    "no comma between claim and cue": "tidak ada koma antara klaim dan penanda",
    "no document or name after the cue": "tidak ada dokumen atau nama sesudah penanda",
    "no predicate": "tidak ada predikat",
    "no predicate after the cue": "tidak ada predikat sesudah penanda",
    "no quotation after the cue": "tidak ada kutipan sesudah penanda",
    "no quotation after the source": "tidak ada kutipan sesudah sumber",
    "no quotation before the cue": "tidak ada kutipan sebelum penanda",
    "no quotation before the speaker": "tidak ada kutipan sebelum penutur",
    "no sentence before": "tidak ada kalimat sebelumnya",
    "no source after the cue": "tidak ada sumber sesudah penanda",
    "no subject before the cue": "tidak ada subjek sebelum penanda",
    "only a condition": "hanya syarat",
    "only a setting after the source": "hanya ada tempat atau waktu sesudah sumber",
    "only an apposition after the source": "hanya ada keterangan sumber sesudah sumber",
    "part of another claim": "bagian dari klaim lain",
    "passes on another claim": "meneruskan klaim lain",
    "something else follows the cue": "ada hal lain sesudah penanda",
    "something follows the cue": "ada sesuatu sesudah penanda",
    "something that is not said": "sesuatu yang tidak diucapkan",
    "something that is not said yet": "sesuatu yang belum diucapkan",
    "the clitic is the source": "-nya sudah menjadi sumber",
    "the cue belongs to a relative clause": "penanda milik anak kalimat `yang`",
    "the cue belongs to the verb before it": "penanda milik kata kerja di depannya",
    "the cue does not open a clause": "penanda tidak membuka klausa",
    "the object only points back": "objek hanya menunjuk ke belakang",
    "the passive has its subject before it": "bentuk pasif dengan subjek di depannya",
    "the passive is part of a noun phrase": "bentuk pasif bagian dari frasa benda",
    "the pronoun before the cue is its subject": "kata ganti di depan penanda adalah subjeknya",
    "the quotation ends the sentence before": "kutipan menutup kalimat sebelumnya",
    "the rule asks for the clitic": "aturan meminta bentuk -nya",
    "the sentence before is claimed": "kalimat sebelumnya sudah menjadi klaim",
    "the sentence goes on after the cue": "kalimat berlanjut sesudah penanda",
    "the sentence goes on after the source": "kalimat berlanjut sesudah sumber",
    "the speaker speaks of himself": "penutur berbicara tentang dirinya sendiri",
    "the subject only points back": "subjek hanya menunjuk ke belakang",
    "within a phrase or a quotation only with `bahwa`": "di dalam frasa atau kutipan hanya dengan `bahwa`",
}
