"""Sends whole corpora through the extraction and checks what must hold of every record, whatever the text.

    python benchmarks/endurance.py FILE.jsonl[.gz] … [--tagger none|default|PATH]

Prints each breach with the article's id, then the counts; exits with 1 when there was one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attribution import Document, Extractor, parse
from attribution.extraction import Extraction


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """The ids and texts of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            yield f"{path.name}:{number}", json.loads(line)["text"]


def breaches(extraction: Extraction) -> Iterator[str]:
    """What does not hold of an extraction."""
    if extraction.fault:
        yield extraction.fault
    yield from _document(extraction.document)
    record = extraction.to_record()
    text, speakers = extraction.document.text, {speaker["id"] for speaker in record["speakers"]}
    ids = [attribution["id"] for attribution in record["attributions"]]
    if len(set(ids)) < len(ids):
        yield "two attributions have one id"
    for attribution in record["attributions"]:
        spans: list[dict[str, Any] | None] = [*attribution["content"], attribution["cue"], attribution["source"]]
        spans += [relay["source"] for relay in attribution["via"]]
        spans += [(attribution["resolution"] or {}).get("antecedent")]
        for span in spans:
            if span and (not span["text"] or text[span["start"] : span["end"]] != span["text"]):
                yield f"a span that is not its text: {span}"
        if not attribution["content"]:
            yield "no content"
        named = {attribution["speaker"], *(relay["speaker"] for relay in attribution["via"])} - {None}
        if not named <= speakers:
            yield f"unknown speakers {named - speakers}"
        if attribution["parent"] not in {None, *ids} - {attribution["id"]}:
            yield f"a parent that is no other attribution: {attribution['parent']}"


def _document(document: Document) -> Iterator[str]:
    text = document.text
    for token in document.tokens:
        if text[token.start : token.end] != token.text:
            yield f"a token that is not its text: {token}"
    for before, after in zip(document.sentences, document.sentences[1:], strict=False):
        if before.span.end > after.span.start:
            yield f"sentences overlap: {before.span} {after.span}"


def main() -> int:
    """Runs and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    parser.add_argument("--tagger", default="none")
    options = parser.parse_args()
    extractor = Extractor(tagger=options.tagger)
    articles = claims = wrong = 0
    start = time.perf_counter()
    documents = (
        parse(text, id=id, rulebook=extractor.rulebook) for path in options.files for id, text in texts(path) if text
    )
    for extraction in extractor.extract_many(documents):
        articles += 1
        claims += len(extraction.attributions)
        for breach in breaches(extraction):
            wrong += 1
            print(f"{extraction.document.id}: {breach}", flush=True)
    rate = articles / (time.perf_counter() - start)
    print(f"{articles} articles, {claims} claims, {wrong} breaches, {rate:.0f} articles a second")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
