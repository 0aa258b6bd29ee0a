"""What all commands share: exit codes, one-line errors, output that any terminal takes, progress, common options."""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO, TypeVar

if TYPE_CHECKING:
    from attribution.pipeline import Extractor

Commands = argparse._SubParsersAction  # the type of what add_subparsers returns has no public name

DONE, REFUSED, FAILED = 0, 1, 2

T = TypeVar("T")


class Parser(argparse.ArgumentParser):
    """A parser whose errors take one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(FAILED, f"{self.prog}: {message} (see {self.prog} --help)\n")


def complain(error: object) -> None:
    """Says on stderr what went wrong."""
    print(f"attribution: {error}", file=sys.stderr)


def safe_output() -> None:
    """Makes stdout and stderr take any text: UTF-8, with a lone surrogate as an escape, which JSON reads back."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def mute() -> None:
    """Sends what is left of stdout nowhere, so that a reader who went away causes no second error at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def output(path: Path | None) -> Iterator[TextIO]:
    """The file to write results to, stdout when no path is given."""
    if path is None:
        yield sys.stdout
    else:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            yield file


def progress(items: Iterable[T], noun: str, *, wait: float = 2.0) -> Iterator[T]:
    """The items as they come, counted on stderr when they take long and nothing else shows how far they are."""
    start = shown = time.monotonic()
    live = sys.stderr.isatty()
    every = 0.2 if live else 10.0
    quiet = live and sys.stdout.isatty()
    wrote = False
    for count, item in enumerate(items, 1):
        yield item
        now = time.monotonic()
        if not quiet and now - start > wait and now - shown > every:
            line = f"{count} {noun}, {count / (now - start):.0f}/s"
            print(f"\r{line}\033[K" if live else line, end="" if live else "\n", file=sys.stderr, flush=True)
            shown, wrote = now, live
    if wrote:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def probability(text: str) -> float:
    """A number between 0 and 1, for argparse."""
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError(text)
    return value


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options that choose the rules."""
    parser.add_argument(
        "--rules", metavar="DIR", type=Path, action="append", default=[], help="a layer of rules; may be given again"
    )
    parser.add_argument("--no-default-rules", action="store_true", help="leave the shipped rules out")


def add_tagger_option(parser: argparse.ArgumentParser) -> None:
    """Adds the option that chooses the tagger."""
    parser.add_argument("--tagger", metavar="none|PATH", default="default", help="rules alone, or other weights")


def layers(options: argparse.Namespace) -> list[Path]:
    """The rule folders of the environment variable ATTRIBUTION_RULES and of `--rules`, in this order."""
    named = os.environ.get("ATTRIBUTION_RULES", "").split(os.pathsep)
    return [*(Path(folder) for folder in named if folder), *options.rules]


def extractor(options: argparse.Namespace, tagger: str | None = None) -> Extractor:
    """The extractor that the options ask for."""
    from attribution.pipeline import Extractor
    from attribution.rulebook import load

    rulebook = load(layers(options), default=not options.no_default_rules)
    return Extractor(rulebook, tagger=tagger or options.tagger)
