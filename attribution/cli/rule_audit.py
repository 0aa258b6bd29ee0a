"""The subcommands of `attribution rules` that try rules on articles: coverage and diff."""

from __future__ import annotations

import argparse
from pathlib import Path

from attribution.cli import console

SHIPPED = "-"


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the subcommands."""
    parser = commands.add_parser("coverage", help="what no rule attributes in articles, and words that may be cues")
    parser.set_defaults(run=run_coverage)
    parser.add_argument("paths", metavar="PATH", nargs="+", help="articles")
    parser.add_argument("--limit", metavar="N", type=int, default=30, help="length of each list (default: 30)")
    console.add_rule_options(parser)
    console.add_tagger_option(parser, default="none")
    console.add_language_option(parser)
    parser = commands.add_parser("diff", help="the claims that an edit of the rules wins, loses and changes")
    parser.set_defaults(run=run_diff)
    parser.add_argument("old", metavar="OLD", help=f"a layer of rules, {SHIPPED} for none")
    parser.add_argument("new", metavar="NEW", help=f"a layer of rules, {SHIPPED} for none")
    parser.add_argument("--on", metavar="PATH", nargs="+", required=True, help="articles")
    parser.add_argument("--no-default-rules", action="store_true", help="leave the shipped rules out")
    console.add_tagger_option(parser, default="none")
    console.add_language_option(parser)


def run_coverage(options: argparse.Namespace) -> int:
    """Prints what the rules leave over."""
    from attribution.audit import coverage, render_coverage

    extractor = console.extractor(options)
    failures: list[str] = []
    documents = console.documents(options.paths, extractor.rulebook, failures)
    print(render_coverage(coverage(extractor, console.progress(documents, "articles")), options.lang, options.limit))
    return console.finish(failures)


def run_diff(options: argparse.Namespace) -> int:
    """Prints the changes between two sets of rules."""
    from attribution.audit import diff, render_diff
    from attribution.pipeline import Extractor
    from attribution.rulebook import load


    def extractor(name: str) -> Extractor:
        layers = [] if name == SHIPPED else [Path(name)]
        return Extractor(load(layers, default=not options.no_default_rules), tagger=options.tagger)

    old, new = extractor(options.old), extractor(options.new)
    failures: list[str] = []
    before = console.documents(options.on, old.rulebook, failures)
    after = console.documents(options.on, new.rulebook, [])
    print(render_diff(diff(old, new, console.progress(zip(before, after, strict=True), "articles")), options.lang))
    return console.finish(failures)
