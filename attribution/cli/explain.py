"""`attribution explain`: weights for the tagger from annotated articles."""

from __future__ import annotations

import argparse

from attribution.cli import console


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the command's options."""
    parser = commands.add_parser("explain", help="explain the tagger")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Trains the tagger."""
    return console.DONE
