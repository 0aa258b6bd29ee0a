"""The subcommands of `attribution rules` that look at rule files: check, test, list, show, new, init, schema."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.cli import console
from attribution.errors import InputError, RuleError

if TYPE_CHECKING:
    from attribution.relations import Attribution, Speaker
    from attribution.rulebook.reader import Reading


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the subcommands."""

    def command(name: str, run: Callable[[argparse.Namespace], int], help: str, rules: bool = True) -> console.Parser:
        parser = commands.add_parser(name, help=help)
        parser.set_defaults(run=run)
        console.add_language_option(parser)
        if rules:
            console.add_rule_options(parser)
        return parser

    checked = command("check", check, "every mistake in the rule files")
    checked.add_argument("--json", action="store_true", help="as JSON, for editors")
    test = command("test", test_examples, "run the examples, with all rules loaded")
    test.add_argument("ids", metavar="ID", nargs="*", help="only these rules")
    console.add_tagger_option(test, default="none")
    listed = command("list", list_all, "all rules, lines, speakers and word lists")
    listed.add_argument("--origin", action="store_true", help="with the places that made each what it is")
    listed.add_argument("--json", action="store_true", help="as JSON")
    command("show", show, "a rule as merged, each value with its place").add_argument("id", metavar="ID")
    new = command("new", new_rule, "a commented rule made from a sentence", rules=False)
    new.add_argument("--text", required=True, help="the sentence")
    new.add_argument("--cue", required=True, help="the word that reports")
    new.add_argument("--source", help="the words that name who says it; the cue itself for -nya")
    new.add_argument("--content", required=True, action="append", help="what is said; again for each further piece")
    command("init", init, "a folder for rules of your own", rules=False).add_argument("dir", metavar="DIR", type=Path)
    command("schema", schema, "the JSON Schema of rule files, for editors", rules=False)


def check(options: argparse.Namespace) -> int:
    """Prints all messages; exits with 2 when one is an error."""
    from attribution.rulebook.tools.listing import totals

    reading = _read(options)
    if options.json:
        records = [message.to_record(options.lang) for message in reading.messages]
        print(json.dumps(records, ensure_ascii=False, indent=1))
    else:
        for message in reading.messages:
            print(message.render(options.lang) + "\n")
        print(totals(reading, options.lang))
    return console.FAILED if reading.errors else console.DONE


def test_examples(options: argparse.Namespace) -> int:
    """Prints the examples that fail, and how many pass; exits with 1 when one fails."""
    from attribution.rulebook.tools.examples import run_examples
    from attribution.rulebook.tools.failures import render_outcome, render_summary
    from attribution.text import parse

    extractor = console.extractor(options)
    rulebook = extractor.rulebook
    known = {rule.ref.id for rule in rulebook.rules} | {line.ref.id for line in rulebook.lines}
    if unknown := [id for id in options.ids if id not in known]:
        raise InputError(f"no rule {unknown[0]}")

    def extract(text: str) -> tuple[Sequence[Speaker], Sequence[Attribution]]:
        found = extractor.extract(parse(text, id="example", rulebook=rulebook))
        return found.speakers, found.attributions

    def kinds(text: str) -> list[str]:
        return [block.kind for block in parse(text, id="example", rulebook=rulebook).blocks]

    outcomes = list(run_examples(rulebook, extract, kinds, options.ids))
    for outcome in outcomes:
        if outcome.status in ("failed", "done"):
            print(render_outcome(outcome, options.lang) + "\n")
    print(render_summary(outcomes, options.lang))
    return console.REFUSED if any(outcome.status == "failed" for outcome in outcomes) else console.DONE


def list_all(options: argparse.Namespace) -> int:
    """Prints what the layers hold."""
    from tabulate import tabulate

    from attribution.rulebook.tools.listing import listing, to_record

    rows = listing(_valid(options).layers)
    if options.json:
        print(json.dumps([to_record(row) for row in rows], ensure_ascii=False, indent=1))
        return console.DONE
    heads = {
        "id": ["jenis", "id", "contoh", "aktif", "isi", "asal"],
        "en": ["kind", "id", "examples", "enabled", "holds", "origin"],
    }[options.lang]
    cells = [
        [row.kind, row.id, str(row.examples), "" if row.enabled else "✗", _short(row.summary), " ".join(row.origin)]
        for row in rows
    ]
    shown = slice(None) if options.origin else slice(-1)
    print(tabulate([row[shown] for row in cells], headers=heads[shown], disable_numparse=True))
    return console.DONE


def show(options: argparse.Namespace) -> int:
    """Prints a merged entry."""
    from attribution.rulebook.tools.listing import show

    try:
        print(show(_valid(options).layers, options.id))
    except KeyError as error:
        near = f"; did you mean {', '.join(error.args)}?" if error.args else ""
        raise InputError(f"no rule {options.id}{near}") from None
    return console.DONE


def new_rule(options: argparse.Namespace) -> int:
    """Prints a rule file."""
    from attribution.rulebook.tools.skeleton import new_rule

    try:
        print(new_rule(options.text, options.cue, options.source, options.content, lang=options.lang), end="")
    except ValueError as error:
        raise InputError(str(error)) from None
    return console.DONE


def init(options: argparse.Namespace) -> int:
    """Makes a folder with a first rule file; never touches one that is there."""
    from attribution.rulebook.tools.skeleton import OVERLAY, overlay

    path = options.dir / OVERLAY
    if path.exists():
        raise InputError(f"{path}: is there already")
    options.dir.mkdir(parents=True, exist_ok=True)
    path.write_text(overlay(str(options.dir), lang=options.lang), "utf-8")
    print(path)
    return console.DONE


def schema(options: argparse.Namespace) -> int:
    """Prints the JSON Schema of rule files."""
    from attribution.rulebook.tools.editor import schema

    print(json.dumps(schema(), ensure_ascii=False, indent=1))
    return console.DONE


def _read(options: argparse.Namespace) -> Reading:
    from attribution.rulebook import environment_layers, read

    return read([*environment_layers(), *options.rules], default=not options.no_default_rules)


def _valid(options: argparse.Namespace) -> Reading:
    reading = _read(options)
    if reading.errors:
        raise RuleError(reading.errors)
    return reading


def _short(text: str, width: int = 60) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"
