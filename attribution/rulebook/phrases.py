"""Phrases in Indonesian and English that stand for an argument of a message."""

from __future__ import annotations

from collections.abc import Mapping


def _phrase(indonesian: str, english: str) -> Mapping[str, str]:
    return {"id": indonesian, "en": english}


PHRASES: Mapping[str, Mapping[str, str]] = {
    "a text": _phrase("teks", "a text"),
    "a list": _phrase("daftar", "a list"),
    "keys": _phrase("kunci dan nilainya", "keys with values"),
    "write a text": _phrase("Tulis satu teks saja, tanpa kurung.", "Write one text, without brackets."),
    "write a list": _phrase("Tulis dalam kurung siku: [satu, dua].", "Write it in square brackets: [one, two]."),
    "write keys": _phrase(
        "Tulis kunci dan nilainya, masing-masing di baris baru yang menjorok.",
        "Write keys with values, each on a new indented line.",
    ),
    "alias": _phrase("acuan YAML (*)", "YAML aliases (*)"),
    "anchor": _phrase("jangkar YAML (&)", "YAML anchors (&)"),
    "tag": _phrase("tag YAML (!)", "YAML tags (!)"),
    "document": _phrase("pemisah dokumen YAML (---)", "YAML document marks (---)"),
    "complex key": _phrase("kunci YAML yang bukan satu baris teks", "YAML keys that are not one line of text"),
    "nothing": _phrase("kosong", "nothing"),
    "id": _phrase(
        "Nama memakai huruf kecil, angka, dan tanda hubung, misalnya “kata-kerja”.",
        "An id has small letters, digits and hyphens, such as “kata-kerja”.",
    ),
    "date": _phrase("Tulis tanggal sebagai 2024-10-20.", "Write a date as 2024-10-20."),
    "wikidata": _phrase("Nomor Wikidata berupa Q dan angka.", "A Wikidata number is Q and digits."),
    "form": _phrase(
        "Isyarat hanya terdiri dari kata; satu butir daftar untuk setiap isyarat.",
        "A cue consists of words alone; give each cue its own list item.",
    ),
    "with cue": _phrase("aturan ini mempunyai isyarat", "this rule has cues"),
    "without cue": _phrase("aturan ini tidak mempunyai isyarat", "this rule has no cue"),
    "unknown group": _phrase("nama kelompok ini tidak dikenal", "this group's name is not known"),
    "no content group": _phrase("pola ini tidak menamai `content`", "this pattern does not name `content`"),
}
"""Phrase -> how it reads by language."""

PHRASED = ("expected", "found", "rule", "problem", "feature")
"""The arguments that a phrase may stand for; the others hold words of the user."""
