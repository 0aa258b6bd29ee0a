"""The first stage: reads articles and cuts them into blocks, sentences, tokens and quotations, all as offsets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from attribution.errors import InputError
from attribution.rulebook.model import Rulebook
from attribution.text.document import Document
from attribution.text.parser import Parser
from attribution.text.reader import documents

__all__ = ["Parser", "parse", "read"]

_KEPT = 4
_parsers: list[tuple[Rulebook, Parser]] = []


def parse(
    text: str,
    *,
    id: str,
    title: str | None = None,
    outlet: str | None = None,
    path: str | None = None,
    rulebook: Rulebook,
) -> Document:
    """The document of a text: cut into blocks, sentences, tokens and quotations; any text has one."""
    return _parser(rulebook).parse(text, id=id, title=title, outlet=outlet, path=path)


def read(paths: Iterable[str | Path], rulebook: Rulebook) -> Iterator[Document | InputError]:
    """The documents of files, folders (all their articles, sorted) and `-`, standard input, in order.

    A text file is a document, a line of a `.jsonl` file is one (fields `text`, optional `id`, `title`, `outlet`), and
    of a web page it is the main text. What cannot be read is yielded as an InputError in its place.
    """
    return documents(paths, _parser(rulebook).parse)


def _parser(rulebook: Rulebook) -> Parser:
    for known, parser in _parsers:
        if known is rulebook:
            return parser
    parser = Parser(rulebook)
    _parsers[:] = [(rulebook, parser), *_parsers[: _KEPT - 1]]
    return parser
