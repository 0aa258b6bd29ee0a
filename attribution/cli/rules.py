"""`attribution rules`: check, test and look into the rules."""

from __future__ import annotations

import argparse

from attribution.cli import console


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the command's options."""
    parser = commands.add_parser("rules", help="check, test and look into the rules")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Runs the tagger."""
    return console.DONE
