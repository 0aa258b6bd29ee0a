"""`attribution evaluate`: predictions against gold, with and without the tagger side by side."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.cli import console, figures
from attribution.report.markup import FORMATS

if TYPE_CHECKING:
    from attribution.evaluation import Article, Item
    from attribution.text.document import Document

GROUPS = ("outlet", "form")


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the command's options."""
    parser = commands.add_parser("evaluate", help="measure the claims against annotated articles")
    parser.set_defaults(run=run)
    parser.add_argument("gold", metavar="GOLD.jsonl", type=Path, help="annotated articles, one a line")
    console.add_rule_options(parser)
    parser.add_argument(
        "--tagger", metavar="none|PATH", action="append", help="measure this one; may be given again (default: both)"
    )
    parser.add_argument("--predictions", metavar="FILE", type=Path, action="append", default=[], help="measure a file")
    parser.add_argument("--min-confidence", metavar="P", type=console.probability, default=0.0, help="from 0 to 1")
    parser.add_argument("--by", metavar="GROUPS", type=_groups, default=(), help="also by " + ",".join(GROUPS))
    parser.add_argument("--errors", action="store_true", help="print every error of the last one measured")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a figure is under its bar")
    parser.add_argument("--format", metavar="NAME", choices=(*FORMATS, "json"), default="simple", help="of the tables")


def run(options: argparse.Namespace) -> int:
    """Prints the figures; exits with 1 under `--check` when one is too low."""
    from attribution.evaluation import read_gold, score

    gold = read_gold(options.gold)
    runs = [
        figures.Run(label, rules, score(gold, predictions), seconds)
        for label, rules, predictions, seconds in _predictions(gold, options)
    ]
    if options.format == "json":
        print(json.dumps([figures.summary(run) for run in runs], indent=1))
    else:
        for part in figures.report(runs, options.by, FORMATS[options.format].name):
            print(part, flush=True)
    if options.errors:
        for error in runs[-1].scores.errors:
            print(figures.error(error))
    return console.REFUSED if options.check and figures.failing(runs) else console.DONE


def _predictions(
    gold: Sequence[Article], options: argparse.Namespace
) -> Iterator[tuple[str, bool, dict[str, tuple[Item, ...]], float | None]]:
    """Label, whether rules alone, predictions by article and seconds taken, of each thing to measure."""
    from attribution.evaluation import read_predictions

    def sure(items: Sequence[Item]) -> tuple[Item, ...]:
        return tuple(item for item in items if item.confidence >= options.min_confidence)

    for path in options.predictions:
        yield path.name, False, {id: sure(items) for id, items in read_predictions(path).items()}, None
    for tagger in options.tagger or ([] if options.predictions else ["none", "default"]):
        found, seconds = _extract(gold, options, tagger)
        label = {"none": "rules alone", "default": "with tagger"}.get(tagger, tagger)
        yield label, tagger == "none", {id: sure(items) for id, items in found.items()}, seconds


def _extract(
    gold: Sequence[Article], options: argparse.Namespace, tagger: str
) -> tuple[dict[str, tuple[Item, ...]], float]:
    from attribution.evaluation import items
    from attribution.text import parse

    extractor = console.extractor(options, tagger)

    def document(article: Article) -> Document:
        rulebook = extractor.rulebook
        return parse(article.text, id=article.id, title=article.title, outlet=article.outlet, rulebook=rulebook)

    for article in gold[:1]:  # what is loaded at first use is no part of the speed
        extractor.extract(document(article))
    start = time.perf_counter()
    documents = map(document, gold)
    found = {}
    for extraction in console.progress(extractor.extract_many(documents), "articles"):
        if extraction.fault:
            console.complain(f"{extraction.document.id}: {extraction.fault}")
        found[extraction.document.id] = items(extraction.to_record())
    return found, time.perf_counter() - start


def _groups(text: str) -> tuple[str, ...]:
    chosen = tuple(group.strip() for group in text.split(","))
    if unknown := [group for group in chosen if group not in GROUPS]:
        raise argparse.ArgumentTypeError(f"unknown group {unknown[0]!r}: choose from {', '.join(GROUPS)}")
    return chosen
