"""`attribution rules explain`, `coverage` and `diff`: why rows are there, what is missed, what an edit changes."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.cli import console
from attribution.report import LANGUAGES

if TYPE_CHECKING:
    from attribution.rulebook.model import Rulebook
    from attribution.text.document import Document

NOTHING = "-"
"""Stands for no layer at all in `diff`: the shipped rules alone."""


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the three commands."""
    explain = _command(commands, "explain", run_explain, "why a claim is in the report, or why not")
    explain.add_argument("path", metavar="FILE", help="text, HTML or JSON-lines file, - for stdin")
    place = explain.add_mutually_exclusive_group()
    place.add_argument("--line", metavar="N", type=int, help="only this line of the file")
    place.add_argument("--quote", metavar="WORDS", help="only the sentences that hold these words")
    console.add_rule_options(explain)

    coverage = _command(commands, "coverage", run_coverage, "quotations and likely claims that no rule attributed")
    coverage.add_argument("paths", metavar="PATH", nargs="+", help="text, HTML or JSON-lines file, folder, - for stdin")
    coverage.add_argument("--limit", metavar="N", type=int, default=30, help="lines of each list (default: 30)")
    console.add_rule_options(coverage)

    diff = _command(commands, "diff", run_diff, "the rows that an edit of the rules wins, loses and changes")
    diff.add_argument("old", metavar="OLD", type=Path, help="folder of rules before the edit, - for none")
    diff.add_argument("new", metavar="NEW", type=Path, help="folder of rules after the edit, - for none")
    diff.add_argument("--on", metavar="PATH", nargs="+", required=True, help="the articles to compare on")
    diff.add_argument("--no-default-rules", action="store_true", help="OLD and NEW are whole sets of rules")


def _command(commands: console.Commands[console.Parser], name: str, run: object, words: str) -> console.Parser:
    parser: console.Parser = commands.add_parser(name, help=words)
    parser.set_defaults(run=run)
    parser.add_argument("--lang", choices=LANGUAGES, default="id", help="language of the output (default: id)")
    console.add_tagger_option(parser)
    return parser


def run_explain(options: argparse.Namespace) -> int:
    """Prints what every stage made of a place in an article."""
    from attribution.audit import render_explanation
    from attribution.explain import explain

    extractor = console.extractor(options)
    failures: list[str] = []
    for number, document in enumerate(_documents([options.path], extractor.rulebook, failures)):
        found = explain(extractor, document, line=options.line, quote=options.quote)
        print(("\n" if number else "") + render_explanation(found, options.lang))
    return _finish(failures)


def run_coverage(options: argparse.Namespace) -> int:
    """Prints what the rules leave over in articles."""
    from attribution.audit import coverage, render_coverage

    extractor = console.extractor(options)
    failures: list[str] = []
    documents = console.progress(_documents(options.paths, extractor.rulebook, failures), "articles")
    print(render_coverage(coverage(extractor, documents), options.lang, options.limit))
    return _finish(failures)


def run_diff(options: argparse.Namespace) -> int:
    """Prints what one set of rules makes of articles that another does not."""
    from attribution.audit import diff, render_diff
    from attribution.pipeline import Extractor
    from attribution.rulebook import load

    layers = [[] if str(layer) == NOTHING else [layer] for layer in (options.old, options.new)]
    old, new = (Extractor(load(each, default=not options.no_default_rules), tagger=options.tagger) for each in layers)
    failures: list[str] = []
    pairs = zip(_documents(options.on, old.rulebook, failures), _documents(options.on, new.rulebook, []), strict=True)
    print(render_diff(diff(old, new, console.progress(pairs, "articles")), options.lang))
    return _finish(failures)


def _documents(paths: list[str], rulebook: Rulebook, failures: list[str]) -> Iterator[Document]:
    from attribution.errors import InputError
    from attribution.text import read

    for found in read(paths, rulebook):
        if isinstance(found, InputError):
            failures.append(str(found))
        else:
            yield found


def _finish(failures: list[str]) -> int:
    for failure in failures:
        console.complain(failure)
    return console.FAILED if failures else console.DONE
