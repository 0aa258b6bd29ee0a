"""Every format: no claim breaks it, and each says the same."""

from __future__ import annotations

import csv
import dataclasses
import html.parser
import io
import json
from importlib.resources import files

import jsonschema
import pytest

from attribution.report import LANGUAGES, NAMES, render
from attribution.report.catalogue import Language
from attribution.report.markup import FORMATS
from attribution.report.widths import width
from tests.report.articles import alone, document, extraction

NASTY = "harga | naik\n\ttinggi <b>sekali</b> & $\\x$ `a` *b* \\ {x} [y]| 新华社 👩‍🚒 1e5 \x1b[31m"
BOXES = [name for name, markup in FORMATS.items() if name == "table" or name.endswith(("grid", "outline", "psql"))]


def text(name: str, *articles: object, language: Language = "id", columns: int = 120) -> str:
    return "".join(render(articles or [extraction()], name, language, columns))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", BOXES)
def test_boxes_stay_straight_and_within_the_terminal(name: str) -> None:
    for articles in ((extraction(),), (alone(NASTY),)):
        for columns in (80, 100, 160):
            lines = text(name, *articles, columns=columns).splitlines()
            table = [line for line in lines if line[0] in "│|+├┌└╭╰╒╘╞╔╚╠║┏┗┣┃┍┝┕╟╷╵┠-"]
            assert len({width(line) for line in table}) == 1, name
            assert width(table[0]) <= columns


@pytest.mark.parametrize("name", ["pipe", "github", "markdown"])
def test_markdown_keeps_a_claim_in_its_cell(name: str) -> None:
    lines = [line for line in text(name, alone(NASTY)).splitlines() if line.startswith("|")]
    bars = [line.replace("\\\\", "").replace("\\|", "").count("|") for line in lines]
    assert bars == [10, 10, 10]


@pytest.mark.parametrize("name", ["orgtbl", "jira", "youtrack", "moinmoin", "mediawiki", "textile", "tsv", "asciidoc"])
def test_each_claim_is_one_row_in_formats_that_part_cells_by_marks(name: str) -> None:
    plain, nasty = (text(name, alone(claim)) for claim in ("harga naik tinggi sekali", NASTY))
    mark = "\t" if name == "tsv" else "|"
    marks = [[line.replace("\\|", "").count(mark) for line in shown.splitlines()] for shown in (plain, nasty)]
    assert marks[0] == marks[1]


def test_html_holds_no_markup_of_the_article() -> None:
    class Tags(html.parser.HTMLParser):
        seen: list[str] = []

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.seen.append(tag)

    page = text("html-table", dataclasses.replace(alone(NASTY), document=document(NASTY, "<i>x</i>", "<script>")))
    Tags().feed(page)
    assert not {"b", "i", "script"} & set(Tags.seen)
    assert Tags.seen.count("tr") == 2 and Tags.seen.count("td") == 9
    assert '<html lang="id">' in page


def test_csv_reads_back() -> None:
    found = list(csv.DictReader(io.StringIO(text("csv", extraction(), alone(NASTY)))))
    assert [row["number"] for row in found] == ["1", "2", "3", "4", "1"]
    assert found[0]["speaker"] == "Sari Dewi" and found[0]["role"] == "Kepala Dinas Perdagangan"
    assert found[1]["via"] == "Kantor Berita 新华社" and found[1]["kind"] == "nobody"
    assert found[3]["within"] == "3"
    assert found[4]["claim"] == " ".join(NASTY.split())


def test_records_fit_their_schema() -> None:
    schema = json.loads(files("attribution").joinpath("record.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = json.loads(text("json", extraction(), alone(NASTY)))
    assert [json.loads(line) for line in text("jsonl", extraction(), alone(NASTY)).splitlines()] == records
    for record in records:
        validator.validate(record)
        spans = [span for a in record["attributions"] for span in a["content"]]
        assert spans
    broken = {**records[0], "schema": 2}
    assert not validator.is_valid(broken)
    assert json.loads("".join(render([], "json"))) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_claim_is_said_or_empty(name: str) -> None:
    empty = dataclasses.replace(extraction(), attributions=())
    shown = text(name, empty, language="en")
    if name not in ("json", "jsonl", "csv"):
        assert "No claim in this article." in shown
        assert "No claim matches" in "".join(render([empty], name, "en", selected=True))


def test_both_languages_have_their_heads_and_figures() -> None:
    assert LANGUAGES == ("id", "en")
    indonesian, english = text("table", language="id"), text("table", language="en")
    for word in ("Penutur", "Klaim: 4", "tak langsung", "Lewat pihak lain 1 (25%)"):
        assert word in indonesian and word not in english
    for word in ("Speaker", "Claims: 4", "indirect", "Relayed 1 (25%)", "[takut", "4 ⊂ 3"):
        assert word in english


def test_a_single_source_and_a_fault_are_said() -> None:
    one = extraction()
    lone = dataclasses.replace(one, attributions=one.attributions[:1], fault="tagger: RuntimeError: no")
    assert "WARNING: single source: Sari Dewi" in text("table", lone, language="en")
    assert "PARTLY FAILED: tagger: RuntimeError: no" in text("table", lone, language="en")


def test_numbers_stay_as_written() -> None:
    assert "1e5" in text("table", alone("naik 1e5 persen")) and "007" in text("markdown", alone("agen 007"))


def test_the_heading_tells_documents_of_one_file_apart() -> None:
    one = extraction()
    for path, id, head in (
        ("a/cabai.txt", "cabai", "a/cabai.txt · Harga"),
        ("a/b.jsonl", "b-2", "a/b.jsonl · b-2 · Harga"),
        ("-", "stdin", "stdin · Harga"),
        (None, "x", "x · Harga"),
    ):
        named = dataclasses.replace(one, document=dataclasses.replace(one.document, path=path, id=id))
        assert text("table", named).startswith(head)
