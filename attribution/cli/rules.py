"""`attribution rules`: check, test and look into the rules."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tabulate import tabulate

from attribution.cli import console
from attribution.errors import RuleError
from attribution.report import LANGUAGES

if TYPE_CHECKING:
    from attribution.relations import Attribution, Speaker
    from attribution.rulebook.loader import Reading

FORMATS = ("text", "json")


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the command's options."""
    parser = commands.add_parser("rules", help="check, test and look into the rules")
    tasks = parser.add_subparsers(metavar="TASK", required=True, parser_class=console.Parser)
    _task(tasks, "check", check, "every mistake in the rule files", formats=True)
    tests = _task(tasks, "test", test, "the examples of the rules, run with all rules loaded", formats=True)
    tests.add_argument("ids", metavar="ID", nargs="*", help="only the examples of these")
    console.add_tagger_option(tests)
    tests.set_defaults(tagger="none")
    lists = _task(tasks, "list", list_rules, "all rules, lines, speakers and word lists", formats=True)
    lists.add_argument("--origin", action="store_true", help="with the file and line of each, and of what changed it")
    shows = _task(tasks, "show", show, "one rule as all layers leave it, each value with its file and line")
    shows.add_argument("id", metavar="ID")
    _task(tasks, "schema", schema, "the JSON Schema of rule files, for editors")
    new = _task(tasks, "new", new_rule, "a commented rule made from one sentence")
    new.add_argument("--text", required=True, help="the sentence")
    new.add_argument("--cue", required=True, help="its word of reporting")
    new.add_argument("--source", help="who speaks; the cue itself when its -nya does; left out when nobody is named")
    new.add_argument("--content", required=True, action="append", help="what is said; again for each further piece")
    start = _task(tasks, "init", init, "a folder with a first rule file of your own")
    start.add_argument("folder", metavar="DIR", type=Path)


def _task(
    tasks: console.Commands[console.Parser],
    name: str,
    run: Callable[[argparse.Namespace], int],
    text: str,
    *,
    formats: bool = False,
) -> console.Parser:
    parser = tasks.add_parser(name, help=text)
    parser.set_defaults(run=run)
    console.add_rule_options(parser)
    parser.add_argument("--lang", choices=LANGUAGES, default="id", help="language of the messages (default: id)")
    if formats:
        parser.add_argument("--format", metavar="NAME", choices=FORMATS, default="text", help=", ".join(FORMATS))
    return parser


def _read(options: argparse.Namespace) -> Reading:
    from attribution.rulebook import read

    return read(console.layers(options), default=not options.no_default_rules)


def _sound(options: argparse.Namespace) -> Reading:
    """The rules, when nothing in them stops a run. Raises RuleError."""
    reading = _read(options)
    if reading.errors:
        raise RuleError(reading.errors)
    return reading


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def check(options: argparse.Namespace) -> int:
    """Shows every error and warning; fails when there is an error."""
    from attribution.rulebook.tools.listing import totals

    reading = _read(options)
    if options.format == "json":
        _print_json([message.to_record(options.lang) for message in reading.messages])
    else:
        for message in reading.messages:
            print(message.render(options.lang), end="\n\n")
        print(totals(reading, options.lang))
    return console.FAILED if reading.errors else console.DONE


def test(options: argparse.Namespace) -> int:
    """Runs the examples; refuses when one fails."""
    from attribution.pipeline import Extractor
    from attribution.rulebook.tools.examples import run_examples
    from attribution.rulebook.tools.failures import render_outcome, render_summary, to_record
    from attribution.text import parse

    rulebook = _sound(options).rulebook()
    extractor = Extractor(rulebook, tagger=options.tagger)

    def extract(text: str) -> tuple[Sequence[Speaker], Sequence[Attribution]]:
        extraction = extractor.extract(parse(text, id="example", rulebook=rulebook))
        return extraction.speakers, extraction.attributions

    def kinds(text: str) -> list[str]:
        return [block.kind for block in parse(text, id="example", rulebook=rulebook).blocks]

    outcomes = list(run_examples(rulebook, extract, kinds, options.ids))
    if options.format == "json":
        _print_json([to_record(outcome) for outcome in outcomes])
    else:
        for outcome in outcomes:
            if outcome.status in ("failed", "done"):
                print(render_outcome(outcome, options.lang), end="\n\n")
        print(render_summary(outcomes, options.lang))
    return console.REFUSED if any(outcome.status == "failed" for outcome in outcomes) else console.DONE


def list_rules(options: argparse.Namespace) -> int:
    """Lists what the layers hold."""
    from attribution.rulebook.tools.listing import HEADINGS, listing, to_record

    rows = listing(_sound(options).layers)
    if options.format == "json":
        _print_json([to_record(row) for row in rows])
        return console.DONE
    table = [
        [row.kind, row.id if row.enabled else f"({row.id})", row.examples or "", "\n".join(row.origin)]
        if options.origin
        else [row.kind, row.id if row.enabled else f"({row.id})", row.examples or "", row.summary[:70]]
        for row in rows
    ]
    headings = HEADINGS[options.lang]
    print(tabulate(table, [*headings[:3], headings[4] if options.origin else headings[3]], disable_numparse=True))
    return console.DONE


def show(options: argparse.Namespace) -> int:
    """Shows one entry as all layers leave it."""
    from attribution.rulebook.tools.listing import show as merged

    try:
        print(merged(_sound(options).layers, options.id))
    except KeyError as error:
        close = f"; did you mean {', '.join(error.args)}?" if error.args else ""
        console.complain(f"there is no “{options.id}”{close}")
        return console.FAILED
    return console.DONE


def schema(options: argparse.Namespace) -> int:
    """Prints the JSON Schema of rule files."""
    from attribution.rulebook.tools.editor import schema as made

    _print_json(made())
    return console.DONE


def new_rule(options: argparse.Namespace) -> int:
    """Prints a commented rule made from the user's sentence."""
    from attribution.rulebook.tools.skeleton import new_rule as made

    try:
        print(made(options.text, options.cue, options.source, options.content, lang=options.lang), end="")
    except ValueError as error:
        console.complain(error)
        return console.FAILED
    return console.DONE


def init(options: argparse.Namespace) -> int:
    """Writes a first overlay; never over a file that is there."""
    from attribution.rulebook.tools.skeleton import OVERLAY, overlay

    options.folder.mkdir(parents=True, exist_ok=True)
    path = options.folder / OVERLAY
    with path.open("x", encoding="utf-8") as file:
        file.write(overlay(str(options.folder), lang=options.lang))
    print(path)
    return console.DONE
