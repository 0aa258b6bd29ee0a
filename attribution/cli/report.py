"""`attribution report`: the claims of articles as tables or data."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.cli import console
from attribution.relations import FORMS
from attribution.report import NAMES, Selection, render

if TYPE_CHECKING:
    from attribution.extraction import Extraction
    from attribution.pipeline import Extractor

WIDTH = 120
"""The width of tables where no terminal says its own."""


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the command's options."""
    parser = commands.add_parser("report", help="the claims of articles and who vouches for each")
    parser.set_defaults(run=run)
    parser.add_argument("paths", metavar="PATH", nargs="+", help="text, HTML or JSON-lines file, folder, - for stdin")
    console.add_rule_options(parser)
    console.add_tagger_option(parser)
    parser.add_argument("--format", metavar="NAME", choices=NAMES, default="table", help=", ".join(NAMES))
    console.add_language_option(parser)
    parser.add_argument("--speaker", metavar="NAME", help="only claims of this speaker")
    parser.add_argument("--form", metavar="FORMS", type=_forms, default=FORMS, help="of " + ",".join(FORMS))
    parser.add_argument("--min-confidence", metavar="P", type=console.probability, default=0.0, help="from 0 to 1")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="write there instead of to stdout")


def run(options: argparse.Namespace) -> int:
    """Writes the report; what could not be read is listed on stderr at the end."""
    selection = Selection(options.speaker, options.form, options.min_confidence)
    extractor = console.extractor(options)
    failures: list[str] = []
    extractions = map(selection.apply, _extractions(extractor, options.paths, failures))
    columns = shutil.get_terminal_size((WIDTH, 24)).columns
    with console.output(options.output) as file:
        for piece in render(extractions, options.format, options.lang, columns, selection != Selection()):
            file.write(piece)
            file.flush()
    return console.finish(failures)


def _extractions(extractor: Extractor, paths: list[str], failures: list[str]) -> Iterator[Extraction]:
    documents = console.documents(paths, extractor.rulebook, failures)
    for extraction in console.progress(extractor.extract_many(documents), "articles"):
        if extraction.fault:
            failures.append(f"{extraction.document.path or extraction.document.id}: {extraction.fault}")
        yield extraction


def _forms(text: str) -> tuple[str, ...]:
    chosen = tuple(form.strip() for form in text.split(","))
    if unknown := [form for form in chosen if form not in FORMS]:
        raise argparse.ArgumentTypeError(f"unknown form {unknown[0]!r}: choose from {', '.join(FORMS)}")
    return chosen
