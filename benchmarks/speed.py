"""How fast the extraction is: articles a second on one core and with the tagger on two, and how long a start takes.

    python benchmarks/speed.py [--on ARTICLES] [--seconds S]

Articles are counted in pieces of 2,300 characters, so that figures of different corpora compare. Each part runs in a
process of its own, held to its cores, its threads asleep while they wait, as those of the command are. Prints a table
with the bar of each part and the ratio to it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from tabulate import tabulate

HERE = Path(__file__).resolve().parent
ARTICLE = 2300
STARTS = 5


def rate(tagger: str, paths: list[str], seconds: float) -> float:
    """Articles a second, from raw text to record, over at least this many seconds."""
    from attribution import Document, Extractor, parse, read

    extractor = Extractor(tagger=tagger)
    texts = [d.text for d in read(paths, extractor.rulebook) if isinstance(d, Document)]
    if not texts:
        sys.exit(f"no article in {' '.join(paths)}")

    def documents(until: Callable[[], bool]) -> Iterator[Document]:
        for number, text in enumerate(cycle(texts)):
            if until():
                return
            yield parse(text, id=str(number), rulebook=extractor.rulebook)

    for extraction in extractor.extract_many(documents(iter([False] * 33 + [True]).__next__)):
        extraction.to_record()
    characters, start = 0, time.perf_counter()
    for extraction in extractor.extract_many(documents(lambda: time.perf_counter() - start > seconds)):
        extraction.to_record()
        characters += len(extraction.document.text)
    return characters / ARTICLE / (time.perf_counter() - start)


def start_up(tagger: str) -> float:
    """Seconds of the quickest of several whole runs on a text of one line."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "satu.txt")
        path.write_text('"Kami siap," kata Sari Dewi.\n', "utf-8")
        command = [sys.executable, "-m", "attribution", "report", str(path), "--tagger", tagger]
        times = []
        for _ in range(STARTS):
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=HERE.parent)
            times.append(time.perf_counter() - start)
    return min(times)


def apart(part: str, cores: int, options: argparse.Namespace) -> float | None:
    """The figure of a part, measured in a process of its own on so many cores; None, and why on stderr, if it fails."""
    command = [sys.executable, __file__, "--part", part, "--seconds", str(options.seconds), "--on", *options.on]
    held = sorted(os.sched_getaffinity(0))[:cores]
    environment = {"OMP_WAIT_POLICY": "PASSIVE", **os.environ, "PYTHONPATH": str(HERE.parent)}
    result = subprocess.run(
        command, capture_output=True, text=True, env=environment, preexec_fn=lambda: os.sched_setaffinity(0, held)
    )
    if result.returncode:
        print(f"{part}: {result.stderr.strip().splitlines()[-1]}", file=sys.stderr)
        return None
    return float(result.stdout.split()[-1])


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--on", nargs="+", default=[str(HERE.parent / "fixtures" / "articles")], metavar="ARTICLES")
    parser.add_argument("--seconds", type=float, default=10.0, help="time for each part")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        kind, tagger = options.part.split("/")
        print(rate(tagger, options.on, options.seconds) if kind == "rate" else start_up(tagger))
        return
    parts: list[tuple[str, str, int, float | None]] = [
        ("articles a second, rules alone, one core", "rate/none", 1, 100.0),
        ("articles a second, with the tagger, two cores", "rate/default", 2, 20.0),
        ("seconds to start, rules alone", "start/none", 1, 0.6),
        ("seconds to start, with the tagger", "start/default", 2, None),
    ]
    rows = []
    for name, part, cores, bar in parts:
        value = apart(part, cores, options)
        faster = part.startswith("rate")
        asked = "" if bar is None else f"{'≥' if faster else '≤'} {bar:g}"
        ratio = "" if bar is None or not value else f"{value / bar if faster else bar / value:.2f}"
        rows.append([name, "–" if value is None else f"{value:.2f}", asked, ratio])
    print(tabulate(rows, headers=["what", "measured", "bar", "times as good"], disable_numparse=True))


if __name__ == "__main__":
    main()
