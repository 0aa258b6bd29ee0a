"""Annotations kept apart from the articles they are of: joined with them, or parted from them.

    python annotations/standoff.py join ../shared/corpus annotations/unread.jsonl > unread.jsonl
    python annotations/standoff.py part ../shared/corpus annotated.jsonl > annotations/unread.jsonl

A parted line has the article's collection (a file of `unlabelled/`), its line there, from 0, and a sum of its text;
names that stand in the text are pairs of offsets. A joined line is one of the corpus format, which `attribution
evaluate` reads. Exit code 2 when an article is not where it should be.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

Entry = dict[str, Any]
Place = tuple[str, int]
COLLECTIONS = ("click-id", "detik-2026")


def articles(corpus: Path) -> Iterator[tuple[Place, Entry]]:
    """The plain articles of a corpus, each with its place."""
    for name in COLLECTIONS:
        with gzip.open(corpus / "unlabelled" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                yield (name, number), json.loads(line)


def part(entries: Iterable[Entry], corpus: Path) -> Iterator[Entry]:
    """The entries without their texts; those that are not of these collections are left out."""
    places = {article["text"]: place for place, article in articles(corpus)}
    for entry in entries:
        text = entry["text"]
        if text not in places:
            print(f"{entry['id']}: not among {', '.join(COLLECTIONS)}; left out", file=sys.stderr)
            continue
        collection, line = places[text]
        yield {
            "id": entry["id"],
            "collection": collection,
            "line": line,
            "sum": crc32(text.encode()),
            "entities": _forms(entry["entities"], partial(_offsets, text)),
            "attributions": entry["attributions"],
        }


def join(entries: Iterable[Entry], corpus: Path) -> Iterator[Entry]:
    """The entries with their texts. Raises ValueError when an article is missing or another one stands there."""
    wanted = list(entries)
    places = {(entry["collection"], entry["line"]) for entry in wanted}
    found = {place: article for place, article in articles(corpus) if place in places}
    for entry in wanted:
        article = found.get((entry["collection"], entry["line"]))
        if article is None or crc32(article["text"].encode()) != entry["sum"]:
            raise ValueError(f"{entry['id']}: line {entry['line']} of {entry['collection']} is another article")
        text = article["text"]
        yield {
            "id": entry["id"],
            "outlet": article["outlet"],
            "title": article["title"],
            "text": text,
            "entities": _forms(entry["entities"], partial(_cited, text)),
            "attributions": entry["attributions"],
        }


def _forms(entities: Iterable[Mapping[str, Any]], turned: Callable[[Any], Any]) -> list[Entry]:
    """The entities with every form of their names turned into something else."""
    return [
        {**entity, "name": turned(entity["name"]), "aliases": [turned(alias) for alias in entity["aliases"]]}
        for entity in entities
    ]


def _offsets(text: str, form: str) -> list[int] | str:
    at = text.find(form)
    return form if at < 0 else [at, at + len(form)]


def _cited(text: str, form: list[int] | str) -> str:
    return form if isinstance(form, str) else text[form[0] : form[1]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=("join", "part"))
    parser.add_argument("corpus", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    options = parser.parse_args()
    entries = [json.loads(line) for file in options.files for line in file.read_text("utf-8").splitlines()]
    try:
        for entry in (join if options.what == "join" else part)(entries, options.corpus):
            print(json.dumps(entry, ensure_ascii=False))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
