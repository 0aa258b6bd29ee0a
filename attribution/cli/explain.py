"""`attribution explain` and `attribution rules explain`: why a row is there, and why another is not."""

from __future__ import annotations

import argparse

from attribution.cli import console


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the command's options."""
    parser = commands.add_parser("explain", help="why a claim is in the report, and why another is not")
    parser.set_defaults(run=run)
    parser.add_argument("file", metavar="FILE", help="an article, - for stdin")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--line", metavar="N", type=int, help="only this line of the file")
    place.add_argument("--quote", metavar="TEXT", help="only the sentences that hold these words")
    console.add_rule_options(parser)
    console.add_tagger_option(parser)
    console.add_language_option(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the explanation of each document of the file."""
    from attribution.audit import render_explanation
    from attribution.explain import explain

    extractor = console.extractor(options)
    failures: list[str] = []
    for document in console.documents([options.file], extractor.rulebook, failures):
        found = explain(extractor, document, line=options.line, quote=options.quote)
        print(render_explanation(found, options.lang))
    return console.finish(failures)
