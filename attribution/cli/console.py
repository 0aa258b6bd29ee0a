"""What all commands share: exit codes, one-line errors, output that any terminal takes, progress, common options."""

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO, TypeVar

from attribution.report.catalogue import LANGUAGES

if TYPE_CHECKING:
    from attribution.pipeline import Extractor
    from attribution.rulebook.model import Rulebook
    from attribution.text.document import Document

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


def wait_idly() -> None:
    """Lets torch's threads sleep while they wait: spinning ones are ten times slower where the cores are shared."""
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


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
            line = f"{count} {noun}"
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


def add_language_option(parser: argparse.ArgumentParser) -> None:
    """Adds the option that chooses the language of what is printed."""
    parser.add_argument("--lang", choices=LANGUAGES, default="id", help="of what is printed (default: id)")


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options that choose the rules."""
    parser.add_argument(
        "--rules", metavar="DIR", type=Path, action="append", default=[], help="a layer of rules; may be given again"
    )
    parser.add_argument("--no-default-rules", action="store_true", help="leave the shipped rules out")


def add_tagger_option(parser: argparse.ArgumentParser, default: str = "default") -> None:
    """Adds the option that chooses the tagger; `default` as a value stands for the shipped weights."""
    shown = "the shipped weights" if default == "default" else default
    parser.add_argument(
        "--tagger", metavar="none|PATH", default=default, help=f"rules alone, or other weights (default: {shown})"
    )


def rulebook(options: argparse.Namespace) -> Rulebook:
    """The rulebook that the options ask for, with the layers of the environment before those of `--rules`."""
    from attribution.rulebook import environment_layers, load

    return load([*environment_layers(), *options.rules], default=not options.no_default_rules)


def extractor(options: argparse.Namespace, tagger: str | None = None) -> Extractor:
    """The extractor that the options ask for."""
    from attribution.pipeline import Extractor

    return Extractor(rulebook(options), tagger=tagger or options.tagger)


def documents(paths: Sequence[str | Path], rules: Rulebook, failures: list[str]) -> Iterator[Document]:
    """The documents of the paths; what cannot be read is added to `failures`."""
    from attribution.text import read
    from attribution.text.document import Document

    for found in read(paths, rules):
        if isinstance(found, Document):
            yield found
        else:
            failures.append(str(found))


def finish(failures: Sequence[str]) -> int:
    """Lists on stderr what failed and returns the exit code."""
    for failure in failures:
        complain(failure)
    return FAILED if failures else DONE
