from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from attribution.errors import InputError
from attribution.rulebook.model import Rulebook
from attribution.text import read
from attribution.text.document import Document

NEWS = 'Sumur mengering.\n"Kami beli air," kata Warsini.'


def one(path: Path | str, rulebook: Rulebook) -> Document | InputError:
    (found,) = read([path], rulebook)
    return found


def document(path: Path | str, rulebook: Rulebook) -> Document:
    found = one(path, rulebook)
    assert isinstance(found, Document)
    return found


def error(path: Path | str, rulebook: Rulebook) -> str:
    found = one(path, rulebook)
    assert isinstance(found, InputError)
    assert "\n" not in str(found)
    return str(found)


def test_a_file_is_never_altered(tmp_path: Path, rulebook: Rulebook) -> None:
    raw = "\ufeffSumur mengering.\r\n\u00a0“Kami beli air,” kata Warsini 😀.\r\n"
    (tmp_path / "sumur.txt").write_bytes(raw.encode())
    found = document(tmp_path / "sumur.txt", rulebook)
    assert found.text == raw
    assert (found.id, found.path) == ("sumur", str(tmp_path / "sumur.txt"))
    assert [q.inner.of(found.text) for q in found.quotations] == ["Kami beli air,"]


def test_a_folder_is_its_articles_sorted(tmp_path: Path, rulebook: Rulebook) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b/sumur.txt", "a.txt", "sumur.txt", "foto.jpg", ".git/x.txt", ".tersembunyi.txt"):
        (tmp_path / name).write_text(NEWS)
    found = [item for item in read([tmp_path], rulebook) if isinstance(item, Document)]
    assert [item.id for item in found] == ["a", "sumur", "sumur-2"]
    assert found[1].path == str(tmp_path / "b" / "sumur.txt")


def test_standard_input(monkeypatch: pytest.MonkeyPatch, rulebook: Rulebook) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEWS.encode())))
    found = document("-", rulebook)
    assert (found.id, found.path, found.text) == ("stdin", "-", NEWS)


def test_json_lines(tmp_path: Path, rulebook: Rulebook) -> None:
    path = tmp_path / "berita.jsonl"
    rows = [
        {"text": NEWS, "id": "satu", "title": "Sumur", "outlet": "Beritaku", "extra": 1},
        {"text": NEWS, "id": 7},
        {"text": NEWS},
        {"text": NEWS, "id": "satu"},
    ]
    path.write_text("\ufeff" + "\n\n".join(json.dumps(row) for row in rows))
    found = [item for item in read([path], rulebook) if isinstance(item, Document)]
    assert [item.id for item in found] == ["satu", "7", "berita-5", "satu-2"]
    assert (found[0].title, found[0].outlet, found[0].path) == ("Sumur", "Beritaku", str(path))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{rusak", ":2:2: not JSON"),
        (b"[1]", ":2: a line must be an object"),
        (b'{"id": "x"}', ":2: the field text is missing"),
        (b'{"text": 5}', ":2: the field text is missing or no string"),
        (b'{"text": " "}', ":2: the field text is empty"),
        (b'{"text": "a", "title": []}', ":2: the field title is no string"),
        (b'{"text": "\\ud800"}', ":2: the field text holds half a character"),
        (b'{"text": "caf\xe9"}', ":2: not UTF-8: 0xE9 at byte 39"),
        (b"[" * 100_000, ":2"),
    ],
)
def test_a_bad_line_is_one_error_and_the_others_come_out(
    tmp_path: Path, rulebook: Rulebook, line: bytes, message: str
) -> None:
    path = tmp_path / "berita.jsonl"
    path.write_bytes(b'{"text": "Banjir surut."}\n' + line + b'\n{"text": "Warga pulang."}\n')
    first, bad, last = read([path], rulebook)
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(bad, InputError)
    assert str(bad).startswith(str(path) + message)


def test_bad_input_is_yielded_in_its_place(tmp_path: Path, rulebook: Rulebook) -> None:
    (tmp_path / "a.txt").write_bytes(b"Baris satu.\nCaf\xe9 tutup.")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\0\0")
    (tmp_path / "c.txt").write_bytes(b"\xef\xbb\xbf \n")
    (tmp_path / "d.txt").write_bytes("Banjir".encode("utf-16"))
    (tmp_path / "e.txt").write_text(NEWS)
    (tmp_path / "f.jsonl").write_text("\n")
    found = [str(item) if isinstance(item, InputError) else item.id for item in read([tmp_path], rulebook)]
    assert found[0].endswith("a.txt: not UTF-8: 0xE9 at byte 15, line 2; save it as UTF-8")
    assert "b.txt: not a text file" in found[1]
    assert "c.txt: the file is empty" in found[2]
    assert "d.txt: the file is UTF-16" in found[3]
    assert found[4] == "e"
    assert "f.jsonl: the file is empty" in found[5]


def test_nothing_there(tmp_path: Path, rulebook: Rulebook) -> None:
    assert error(tmp_path / "tidak-ada.txt", rulebook).endswith("no such file or folder")
    assert "no article in this folder" in error(tmp_path, rulebook)


PAGE = """<html><head><title>Sumur Mengering</title><meta property="og:site_name" content="Beritaku"></head><body>
<nav>Beranda</nav><article><h1>Sumur Mengering</h1>
<p>Sumur di Dukuh Selo mengering sejak Juni sehingga warga harus membeli air dari kota setiap pekan.</p>
<p>"Kami membeli air dua tangki setiap pekan," kata Warsini, warga setempat, di rumahnya pada hari Senin.</p>
</article><footer>Hak cipta</footer></body></html>"""


def test_the_main_text_of_a_page(tmp_path: Path, rulebook: Rulebook) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "sumur.html").write_text(PAGE)
    found = document(tmp_path / "sumur.html", rulebook)
    assert (found.id, found.title, found.outlet) == ("sumur", "Sumur Mengering", "Beritaku")
    assert "Beranda" not in found.text
    assert [q.inner.of(found.text) for q in found.quotations] == ["Kami membeli air dua tangki setiap pekan,"]


def test_a_page_without_an_article(tmp_path: Path, rulebook: Rulebook) -> None:
    pytest.importorskip("trafilatura")
    (tmp_path / "kosong.htm").write_text("<html><body></body></html>")
    assert error(tmp_path / "kosong.htm", rulebook).endswith("no article text found in this page")


def test_a_page_without_trafilatura(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rulebook: Rulebook
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "sumur.html").write_text(PAGE)
    assert "pip install 'attribution[html]'" in error(tmp_path / "sumur.html", rulebook)
