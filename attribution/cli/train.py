"""`attribution train`: weights for the tagger from annotated and plain articles."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from attribution.cli import console


def add(commands: console.Commands[console.Parser]) -> None:
    """Adds the command's options."""
    parser = commands.add_parser("train", help="train the tagger on a corpus")
    parser.set_defaults(run=run)
    parser.add_argument("corpus", metavar="CORPUS", type=Path, help="a folder with train.jsonl and unlabelled/")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="where to write the weights")
    parser.add_argument("--seed", metavar="N", type=int, default=1, help="of all that is drawn by chance (default: 1)")


def run(options: argparse.Namespace) -> int:
    """Trains, says on stderr how far it is, and writes the weights."""
    from attribution.tagger.training import train

    train(options.corpus, options.output, seed=options.seed, told=lambda line: print(line, file=sys.stderr, flush=True))
    return console.DONE
