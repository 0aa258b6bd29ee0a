"""Fills the printed blocks of README.md: the first table, and with --figures also the figures and the speed.

    python benchmarks/readme.py [--figures GOLD.jsonl]

A block is the code fence after the line that ends in the words given here.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
FENCE = r"(\n\n```text\n)(.*?)(```\n)"


def block(text: str, before: str) -> re.Match[str]:
    """The fence after these words: its opening, what it holds, its end."""
    match = re.search(re.escape(before) + FENCE, text, re.DOTALL)
    if match is None:
        sys.exit(f"README.md has no block after {before!r}")
    return match


def filled(text: str, before: str, output: str) -> str:
    """The text with the output in that block."""
    match = block(text, before)
    return text[: match.start(2)] + output.rstrip("\n") + "\n" + text[match.end(2) :]


def run(*command: str, cwd: Path = ROOT) -> str:
    """What a command prints."""
    environment = {**os.environ, "COLUMNS": "120", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *command], cwd=cwd, env=environment, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def main() -> None:
    """Rewrites README.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--figures", metavar="GOLD.jsonl", help="also measure, against this gold")
    options = parser.parse_args()
    text = README.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "beras.txt").write_text(block(text, "`beras.txt`:").group(2), "utf-8")
        table = run("-m", "attribution", "report", "beras.txt", cwd=Path(folder))
    text = filled(text, "`attribution report beras.txt`:", table)
    if options.figures:
        figures = run("-m", "attribution", "evaluate", options.figures, "--by", "outlet,form")
        text = filled(text, "no weight was trained on:", figures)
        text = filled(text, "as printed by `make speed`:", run("benchmarks/speed.py"))
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
