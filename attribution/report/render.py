"""A report in any of its formats, piece by piece, so that a long run shows each article when it is done."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator

from attribution.extraction import Extraction
from attribution.report import sheet
from attribution.report.catalogue import Language, catalogue
from attribution.report.markup import FORMATS, Markup
from attribution.report.tables import article

DATA = ("json", "jsonl", "csv")
_USUAL = ("table", "markdown", *DATA, "html-table")
NAMES: tuple[str, ...] = (*_USUAL, *sorted(set(FORMATS) - set(_USUAL)))
"""The names of all formats, the usual ones first."""


def render(
    extractions: Iterable[Extraction],
    format: str = "table",
    language: Language = "id",
    columns: int = 120,
    selected: bool = False,
) -> Iterator[str]:
    """The pieces of a report, to be written one after the other.

    `columns` is the width that tables are wrapped to; `selected` says that claims were filtered, which an article
    without rows then mentions. Raises KeyError when the format is unknown.
    """
    if format == "json":
        yield from _json(extractions)
    elif format == "jsonl":
        yield from (json.dumps(extraction.to_record(), ensure_ascii=False) + "\n" for extraction in extractions)
    elif format == "csv":
        yield sheet.head()
        yield from map(sheet.lines, extractions)
    else:
        if format == "html-table":
            yield _page(language)
        yield from _tables(extractions, FORMATS[format], language, columns, selected)


def _tables(
    extractions: Iterable[Extraction], markup: Markup, language: Language, columns: int, selected: bool
) -> Iterator[str]:
    messages = catalogue(language)
    for n, extraction in enumerate(extractions):
        yield ("\n" if n else "") + article(extraction, markup, messages, columns, selected)


def _json(extractions: Iterable[Extraction]) -> Iterator[str]:
    opening = "[\n"
    for extraction in extractions:
        yield opening + json.dumps(extraction.to_record(), ensure_ascii=False, indent=1)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _page(language: Language) -> str:
    title = html.escape(catalogue(language)["report"])
    style = "table {border-collapse: collapse} td, th {border: 1px solid; padding: .2em .5em; vertical-align: top}"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{style}</style>\n"
    )
