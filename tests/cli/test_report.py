"""`attribution report` as a user meets it: results on stdout, everything else on stderr, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from attribution.cli import main
from tests.cli.articles import ARTICLE, QUIET

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sumur.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "pasar.txt").write_text(QUIET, "utf-8")
    return tmp_path


def report(*arguments: object) -> int:
    return main(["report", "--tagger", "none", *map(str, arguments)])


def test_a_table_for_each_article_in_order(folder: Path, capsys: Capture) -> None:
    assert report(folder) == 0
    out, err = capsys.readouterr()
    assert not err
    assert out.index("pasar.txt") < out.index("Tidak ada klaim") < out.index("sumur.txt")
    for words in ("Sari Dewi", "(Ketua RT", "Budi Santoso", "langsung", "Klaim: 3 · Penutur berbeda: 2"):
        assert words in out


def test_data_formats_hold_the_same_claims(folder: Path, capsys: Capture) -> None:
    found = {}
    for name in ("json", "jsonl", "csv"):
        assert report(folder / "sumur.txt", "--format", name) == 0
        found[name] = capsys.readouterr().out
    [record] = json.loads(found["json"])
    assert json.loads(found["jsonl"]) == record
    claims = [" … ".join(span["text"] for span in a["content"]) for a in record["attributions"]]
    assert [row["claim"] for row in csv.DictReader(io.StringIO(found["csv"]))] == claims
    for attribution in record["attributions"]:
        for span in attribution["content"]:
            assert ARTICLE[span["start"] : span["end"]] == span["text"]


def test_language_speaker_form_and_confidence(folder: Path, capsys: Capture) -> None:
    assert report(folder / "sumur.txt", "--lang", "en", "--speaker", "sari") == 0
    out = capsys.readouterr().out
    assert "Claims: 2" in out and "WARNING: single source: Sari Dewi" in out
    assert report(folder / "sumur.txt", "--form", "direct") == 0
    assert "Klaim: 1 " in capsys.readouterr().out
    assert report(folder / "sumur.txt", "--speaker", "Rudi") == 0
    assert "Tidak ada klaim yang cocok" in capsys.readouterr().out
    assert report(folder / "sumur.txt", "--min-confidence", "1") == 0


def test_output_goes_to_a_file(folder: Path, capsys: Capture) -> None:
    target = folder / "laporan.md"
    assert report(folder / "sumur.txt", "--format", "markdown", "-o", target) == 0
    assert capsys.readouterr().out == ""
    assert target.read_text("utf-8").startswith("## ")
    assert report(folder / "sumur.txt", "-o", folder / "tiada" / "x") == 2
    assert "tiada" in capsys.readouterr().err


def test_stdin_and_lines_of_json(folder: Path, capsys: Capture) -> None:
    lines = [{"text": ARTICLE, "id": "satu"}, {"text": QUIET}, {"teks": ""}]
    (folder / "banyak.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    assert report(folder / "banyak.jsonl", "--format", "jsonl") == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["document"]["id"] for line in out.splitlines()] == ["satu", "banyak-2"]
    assert err.count("\n") == 1 and "banyak.jsonl:3" in err
    done = subprocess.run(
        [sys.executable, "-m", "attribution", "report", "-", "--tagger", "none", "--format", "csv"],
        input=ARTICLE.encode(),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().count("\n") == 4


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("tiada.txt", None, "no such file"),
        ("biner.txt", b"\x00\x01\x02", "not a text file"),
        ("latin.txt", "kafé é".encode("latin-1"), "byte 3"),
        ("kosong.txt", b"", "empty"),
        ("rusak.jsonl", b"{", "not JSON"),
    ],
)
def test_bad_input_is_one_line_and_the_others_still_come_out(
    folder: Path, capsys: Capture, name: str, data: bytes | None, words: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    assert report(folder / name, folder / "sumur.txt") == 2
    out, err = capsys.readouterr()
    assert "Sari Dewi" in out
    assert err.count("\n") == 1 and name in err and words in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["report"],
        ["report", "x", "--formt", "csv"],
        ["report", "x", "--format", "docx"],
        ["report", "x", "--form", "lisan"],
        ["report", "x", "--min-confidence", "2"],
        ["report", "x", "--lang", "jv"],
        ["laporan", "x"],
        ["evaluate", "x.jsonl", "--by", "penulis"],
    ],
)
def test_a_wrong_option_is_one_line(arguments: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    out, err = capsys.readouterr()
    assert not out and err.count("\n") == 1 and err.startswith("attribution")


def test_bad_rules_stop_the_run_before_any_article(folder: Path, capsys: Capture) -> None:
    layer = folder / "aturan"
    layer.mkdir()
    (layer / "salah.yaml").write_text("format: 1\nrules:\n  - id: x\n    kue: {forms: [x]}\n", "utf-8")
    assert report(folder / "sumur.txt", "--rules", layer) == 2
    out, err = capsys.readouterr()
    assert not out and "salah.yaml:4:5: error[" in err
    assert report(folder / "sumur.txt", "--rules", folder / "tiada") == 2
    assert "tiada" in capsys.readouterr().err


def test_a_missing_model_is_one_line(folder: Path, capsys: Capture) -> None:
    assert main(["report", str(folder / "sumur.txt"), "--tagger", str(folder / "tiada.pt")]) == 2
    out, err = capsys.readouterr()
    assert not out and err.count("\n") == 1 and "tiada.pt" in err


def test_rules_of_a_layer_count_and_shipped_ones_can_be_left_out(folder: Path, capsys: Capture) -> None:
    layer = folder / "aturan"
    layer.mkdir()
    (layer / "cuap.yaml").write_text(
        "format: 1\nrules:\n  - extends: kata\n    add: {forms: [mencuap]}\n    note: Kata kerja baru.\n", "utf-8"
    )
    text = folder / "cuap.txt"
    text.write_text('"Kami siap," mencuap Ketua RT Sari Dewi.\n', "utf-8")
    assert report(text, "--rules", layer) == 0
    assert "mencuap" in capsys.readouterr().out
    (layer / "cuap.yaml").unlink()
    (layer / "baru.yaml").write_text("format: 1\nwords:\n  complementizer: [bahwa]\n", "utf-8")
    assert report(text, folder / "sumur.txt", "--rules", layer, "--no-default-rules") == 0
    assert capsys.readouterr().out.count("Tidak ada klaim") == 2


def test_rules_alone_import_no_tagger(folder: Path) -> None:
    code = (
        "import sys; from attribution.cli import main\n"
        f"main(['report', {str(folder)!r}, '--tagger', 'none'])\n"
        "sys.exit(bool({'torch', 'flair', 'scipy', 'numpy', 'trafilatura'} & set(sys.modules)))"
    )
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    command = [sys.executable, "-m", "attribution", "report", "--tagger", "none", *[str(folder)] * 300]
    run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert run.stdout is not None and run.stderr is not None
    run.stdout.readline()
    run.stdout.close()
    assert run.stderr.read() == b""
    assert run.wait() == 0


def test_any_locale_prints_any_text(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "attribution", "report", "--tagger", "none", str(folder)],
        env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PATH": ""},
        capture_output=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert "│" in done.stdout.decode("utf-8")
