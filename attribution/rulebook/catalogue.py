"""Every code that a rule file can earn, with its text and hint in Indonesian and English. Codes never change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A code's short name, its text, and what to do about it, by language."""

    name: str
    text: Mapping[str, str]
    hint: Mapping[str, str]


def _entry(name: str, indonesian: tuple[str, str], english: tuple[str, str]) -> Entry:
    return Entry(name, {"id": indonesian[0], "en": english[0]}, {"id": indonesian[1], "en": english[1]})


CATALOGUE: Mapping[str, Entry] = {
    # The file and its YAML
    "E001": _entry(
        "unreadable",
        ("“{path}” tidak dapat dibaca: {reason}", "Periksa nama dan letaknya, juga izin membacanya."),
        ("“{path}” cannot be read: {reason}", "Check its name and place, and whether you may read it."),
    ),
    "E002": _entry(
        "not-utf-8",
        ("berkas ini bukan UTF-8: ada bita {byte}", "Simpan ulang dengan penyandian UTF-8."),
        ("this file is not UTF-8: it holds the byte {byte}", "Save it again with the encoding UTF-8."),
    ),
    "E003": _entry(
        "empty-file",
        ("berkas ini kosong", "Isi dengan `format: 1` dan aturan, atau hapus berkasnya."),
        ("this file is empty", "Write `format: 1` and rules into it, or delete it."),
    ),
    "E004": _entry(
        "too-large",
        ("berkas ini terlalu besar: {size} bita; batasnya {limit}", "Bagi menjadi beberapa berkas."),
        ("this file is too large: {size} bytes; the limit is {limit}", "Split it into several files."),
    ),
    "E005": _entry(
        "syntax",
        (
            "susunan YAML salah: {problem}",
            "Periksa tanda kutip, titik dua, dan indentasi di sini dan baris sebelumnya.",
        ),
        ("broken YAML: {problem}", "Check quotes, colons and indentation here and on the line before."),
    ),
    "E006": _entry(
        "tab",
        ("indentasi memakai tab", "Ganti tab dengan spasi, dua untuk setiap tingkat."),
        ("the indentation holds a tab", "Use spaces instead, two for each level."),
    ),
    "E007": _entry(
        "invisible-character",
        ("ada karakter tak terlihat ({character})", "Hapus, lalu ketik ulang bagian ini."),
        ("there is an invisible character ({character})", "Delete it and type this part again."),
    ),
    "E008": _entry(
        "unquoted-colon",
        (
            "tanda titik dua membuat teks ini terbaca sebagai kunci",
            "Apit teksnya dengan tanda kutip tunggal: {quoted}",
        ),
        (
            "the colon makes this text read as a key",
            "Put the text in single quotes: {quoted}",
        ),
    ),
    "E009": _entry(
        "unclosed-quote",
        (
            "tanda kutip yang dibuka di sini tidak ditutup",
            "Tutup, atau tulis teksnya setelah `|-` di baris baru yang menjorok.",
        ),
        (
            "the quotation mark opened here is never closed",
            "Close it, or write the text after `|-` on a new indented line.",
        ),
    ),
    "E010": _entry(
        "text-after-closing",
        (
            "ada teks setelah penutup {mark}",
            "Tulis teks yang memuat tanda kutip atau kurung setelah `|-` di baris baru yang menjorok.",
        ),
        (
            "there is text after the closing {mark}",
            "Write a text that holds quotation marks or brackets after `|-` on a new indented line.",
        ),
    ),
    "E011": _entry(
        "unclosed-bracket",
        ("kurung “{bracket}” yang dibuka di sini tidak ditutup", "Tutup kurungnya, dan pisahkan isinya dengan koma."),
        ("the bracket “{bracket}” opened here is never closed", "Close it, and put commas between the items."),
    ),
    "E012": _entry(
        "reserved-character",
        ("teks tidak boleh diawali “{character}”", "Apit teksnya dengan tanda kutip tunggal."),
        ("a text must not begin with “{character}”", "Put the text in single quotes."),
    ),
    "E013": _entry(
        "wrong-indent",
        (
            "indentasi baris ini tidak cocok dengan baris sebelumnya",
            "Sejajarkan dengan kunci lain di tingkat yang sama.",
        ),
        ("the indentation of this line does not fit the lines before it", "Align it with the other keys of its level."),
    ),
    "E014": _entry(
        "missing-colon",
        (
            "baris ini bukan `kunci: nilai`",
            "Lengkapi titik dua dan spasi, atau jorokkan baris ini bila masih bagian teks di atasnya.",
        ),
        ("this line is not `key: value`", "Add the colon and a space, or indent it if it belongs to the text above."),
    ),
    "E015": _entry(
        "yaml-feature",
        (
            "{feature} tidak dipakai dalam berkas aturan",
            "Tulis nilainya langsung; teks yang diawali & * ! perlu tanda kutip.",
        ),
        ("rule files do not use {feature}", "Write the value itself; a text that begins with & * ! needs quotes."),
    ),
    "E016": _entry(
        "duplicate-key",
        ("kunci “{key}” ditulis dua kali; yang pertama di {first}", "Gabungkan atau hapus salah satunya."),
        ("the key “{key}” stands twice; first at {first}", "Merge the two, or delete one."),
    ),
    "E017": _entry(
        "cut-text",
        (
            "teks terpotong: mulai ` #` dianggap komentar",
            "Apit teksnya dengan tanda kutip tunggal, atau pindahkan komentar ke baris tersendiri.",
        ),
        (
            "the text is cut: what follows ` #` counts as a comment",
            "Put the text in single quotes, or move the comment to a line of its own.",
        ),
    ),
    "E018": _entry(
        "joined-items",
        (
            "baris ini tersambung ke teks sebelumnya menjadi “{value}”",
            "Sejajarkan butir daftar dan beri koma; teks yang memang panjang ditulis setelah `|-`.",
        ),
        (
            "this line is joined to the text before it as “{value}”",
            "Align list items and separate them by commas; write a text that is meant to be long after `|-`.",
        ),
    ),
    "E019": _entry(
        "missing-comma",
        ("sebelum ini kurang koma", "Pisahkan butir dengan koma; teks yang memuat tanda baca perlu tanda kutip."),
        ("a comma is missing before this", "Put commas between items; a text that holds marks needs quotes."),
    ),
    # Keys and values
    "E020": _entry(
        "unknown-key",
        ("kunci “{key}” tidak dikenal di sini", "Yang dikenal: {known}."),
        ("the key “{key}” is not known here", "Known here: {known}."),
    ),
    "E021": _entry(
        "unknown-value",
        ("nilai “{value}” tidak dikenal untuk “{key}”", "Pilih: {known}."),
        ("the value “{value}” is not known for “{key}”", "Choose: {known}."),
    ),
    "E022": _entry(
        "wrong-type",
        ("“{key}” seharusnya {expected}, bukan {found}", "{rule}"),
        ("“{key}” should be {expected}, not {found}", "{rule}"),
    ),
    "E023": _entry(
        "missing-key",
        ("kunci “{key}” belum ada", "Tambahkan `{key}:`."),
        ("the key “{key}” is missing", "Add `{key}:`."),
    ),
    "E024": _entry(
        "empty-value",
        ("“{key}” tidak berisi apa-apa", "Isi nilainya, atau hapus kuncinya."),
        ("“{key}” holds nothing", "Give it a value, or delete the key."),
    ),
    "E025": _entry(
        "bad-value",
        ("“{value}” tidak dapat dipakai untuk “{key}”", "{rule}"),
        ("“{value}” cannot be used for “{key}”", "{rule}"),
    ),
    "E026": _entry(
        "no-alternative",
        (
            "“{key}” memerlukan salah satu kunci: {known}",
            "Tambahkan salah satunya; kutipan tanpa isyarat memakai `cue: null`.",
        ),
        ("“{key}” needs one of the keys: {known}", "Add one of them; quotations without a cue take `cue: null`."),
    ),
    "E027": _entry(
        "too-many-alternatives",
        ("“{key}” hanya boleh mempunyai satu dari kunci: {known}", "Hapus yang lain."),
        ("“{key}” may have only one of the keys: {known}", "Delete the others."),
    ),
    # Rules
    "E030": _entry(
        "duplicate-id",
        (
            "“{id}” sudah dipakai di {first}",
            "Pilih nama lain, atau pakai `extends: {id}` untuk mengubah yang sudah ada.",
        ),
        ("“{id}” is already used at {first}", "Choose another name, or use `extends: {id}` to change the other one."),
    ),
    "E031": _entry(
        "no-example",
        ("“{id}” tidak mempunyai contoh", "Tambahkan `examples:` dengan sedikitnya satu contoh."),
        ("“{id}” has no example", "Add `examples:` with at least one example."),
    ),
    "E032": _entry(
        "span-absent",
        ("“{value}” tidak ada dalam teks contoh", "Salin persis dari `text:`, termasuk huruf besar dan tanda baca."),
        ("“{value}” does not occur in the example's text", "Copy it exactly from `text:`, with capitals and marks."),
    ),
    "E033": _entry(
        "span-twice",
        ("“{value}” muncul {count} kali dalam teks contoh", "Ubah kalimat contohnya agar hanya muncul sekali."),
        ("“{value}” occurs {count} times in the example's text", "Change the sentence so that it occurs once."),
    ),
    "E034": _entry(
        "foreign-cue",
        ("“{value}” bukan isyarat aturan “{id}”", "Tambahkan ke `forms:`, atau pindahkan contohnya ke aturan lain."),
        ("“{value}” is no cue of the rule “{id}”", "Add it to `forms:`, or move the example to another rule."),
    ),
    "E035": _entry(
        "spans-overlap",
        (
            "“{value}” bertumpang tindih dengan “{other}”",
            "Isyarat, sumber, dan isi berdiri sendiri-sendiri dalam teks.",
        ),
        ("“{value}” overlaps “{other}”", "Cue, source and content each stand for themselves in the text."),
    ),
    "E036": _entry(
        "bad-pattern",
        ("pola tidak dapat dibaca: {problem}", "Periksa kurung dan tanda khusus; beri \\ di depan tanda biasa."),
        ("the pattern cannot be read: {problem}", "Check brackets and special marks; put \\ before a plain mark."),
    ),
    "E037": _entry(
        "pattern-groups",
        ("{problem}", "Namai bagiannya: (?P<cue>…), (?P<source>…), (?P<content>…), (?P<via>…); content wajib."),
        ("{problem}", "Name its parts: (?P<cue>…), (?P<source>…), (?P<content>…), (?P<via>…); content is a must."),
    ),
    "E038": _entry(
        "pattern-timeout",
        (
            "pola ini terlalu lama: lebih dari {limit} ms untuk contohnya sendiri",
            "Hindari pengulangan dalam pengulangan, seperti (a+)+.",
        ),
        (
            "this pattern is too slow: over {limit} ms on its own examples",
            "Avoid repeats within repeats, such as (a+)+.",
        ),
    ),
    "E039": _entry(
        "pattern-idle",
        ("pola ini tidak cocok dengan contohnya: “{example}”", "Perbaiki pola atau contohnya."),
        ("this pattern does not match its example: “{example}”", "Mend the pattern or the example."),
    ),
    "E040": _entry(
        "extends-nothing",
        ("tidak ada “{id}” yang dapat diubah", "`extends:` menyebut aturan bawaan atau dari lapisan sebelumnya."),
        ("there is no “{id}” to extend", "`extends:` names a shipped rule or one of an earlier layer."),
    ),
    "E041": _entry(
        "form-claimed",
        (
            "“{form}” sudah menjadi isyarat “{construction}” dari aturan “{id}” di {first}",
            "Pakai `extends: {id}` untuk mengubahnya, atau keluarkan dulu dengan `remove: {{forms: [{form}]}}`.",
        ),
        (
            "“{form}” is already a cue of “{construction}” in the rule “{id}” at {first}",
            "Use `extends: {id}` to change that rule, or take it out first with `remove: {{forms: [{form}]}}`.",
        ),
    ),
    "E042": _entry(
        "remove-nothing",
        ("“{value}” tidak ada dalam `{key}` dari “{id}”", "`remove:` hanya mengeluarkan yang ada."),
        ("“{value}” is not in `{key}` of “{id}”", "`remove:` takes out only what is there."),
    ),
    "E043": _entry(
        "extends-idle",
        (
            "`extends: {id}` ini tidak mengubah apa-apa",
            "Tambahkan `add:`, `remove:`, nilai baru, atau `enabled: false`.",
        ),
        ("this `extends: {id}` changes nothing", "Give it `add:`, `remove:`, a new value, or `enabled: false`."),
    ),
    "E044": _entry(
        "nothing-left",
        ("`remove:` ini menghabiskan `{key}` dari “{id}”", "Untuk mematikan aturan itu, tulis `enabled: false`."),
        ("this `remove:` leaves nothing in `{key}` of “{id}”", "To switch it off, write `enabled: false`."),
    ),
    "E045": _entry(
        "dates",
        ("masa jabatan berakhir ({to}) sebelum mulai ({start})", "Tukar `from:` dan `to:`."),
        ("the office ends ({to}) before it begins ({start})", "Swap `from:` and `to:`."),
    ),
    "E046": _entry(
        "extends-elsewhere",
        ("“{id}” bukan di `{kind}:` melainkan di `{other}:`", "Pindahkan `extends: {id}` ke bawah `{other}:`."),
        ("“{id}” stands under `{other}:`, not under `{kind}:`", "Move `extends: {id}` below `{other}:`."),
    ),
    "E047": _entry(
        "no-cue",
        ("contoh ini tidak menyebut isyarat", "Tambahkan `cue:` dengan salah satu isyarat aturan “{id}”."),
        ("this example names no cue", "Add `cue:` with one of the cues of the rule “{id}”."),
    ),
    "E048": _entry(
        "no-forms",
        ("“{id}” tidak mengenal bentuk isyarat", "Buat aturan baru dengan `id:` dan `cue:`."),
        ("“{id}” has no cue forms", "Make a new rule with `id:` and `cue:`."),
    ),
    "E049": _entry(
        "cue-and-construction",
        ("“{value}” tidak pernah cocok: {rule}", "Pilih urutan kata lain, atau ubah `cue:`."),
        ("“{value}” can never match: {rule}", "Choose another word order, or change `cue:`."),
    ),
    # Warnings
    "W001": _entry(
        "no-rule-files",
        ("tidak ada berkas .yaml atau .yml dalam “{path}”", "Buat dengan `attribution rules init {path}`."),
        ("there is no .yaml or .yml file in “{path}”", "Make one with `attribution rules init {path}`."),
    ),
    "W002": _entry(
        "ignored-file",
        ("berkas ini tidak dibaca: namanya tidak berakhir .yaml atau .yml", "Ganti namanya bila isinya aturan."),
        ("this file is not read: its name does not end in .yaml or .yml", "Rename it if it holds rules."),
    ),
    "W003": _entry(
        "already-there",
        ("“{value}” sudah ada dalam `{key}`; yang pertama di {first}", "Tidak perlu ditulis lagi."),
        ("“{value}” is already in `{key}`; first at {first}", "There is no need to write it again."),
    ),
    "W004": _entry(
        "idle-counterexample",
        ("contoh sangkalan ini tidak memuat isyarat aturan “{id}”", "Tanpa isyarat, tidak ada yang diuji."),
        ("this counterexample holds no cue of the rule “{id}”", "Without a cue it tests nothing."),
    ),
    "W005": _entry(
        "shared-alias",
        ("“{alias}” juga nama “{name}” di {first}", "Sebutan yang dipakai berdua tidak menunjuk siapa pun."),
        ("“{alias}” is also a name of “{name}” at {first}", "A name that two speakers share points to neither."),
    ),
    "W006": _entry(
        "same-example",
        ("teks contoh ini sama dengan yang di {first}", "Satu contoh yang berbeda menguji lebih banyak."),
        ("this example's text is the same as the one at {first}", "A different example tests more."),
    ),
    "W007": _entry(
        "idle-unless",
        (
            "“{value}” tidak memuat isyarat aturan ini",
            "`unless:` berisi frasa yang memuat isyarat, misalnya “kata kunci”.",
        ),
        ("“{value}” holds no cue of this rule", "`unless:` lists phrases that hold a cue, such as “kata kunci”."),
    ),
}
"""Code -> its texts. E0nn stop the run, W0nn do not. Placeholders are filled by a message's arguments."""
