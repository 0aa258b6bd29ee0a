"""The first stage: reads articles and cuts them into blocks, sentences, tokens and quotations, all as offsets."""

from __future__ import annotations

from attribution.rulebook.model import Rulebook
from attribution.text.document import Document
from attribution.text.parser import Parser

__all__ = ["Parser", "parse"]

_compiled: list[tuple[Rulebook, Parser]] = []


def parser(rulebook: Rulebook) -> Parser:
    """The parser of this rulebook, compiled at the first call and kept for the next."""
    for known, made in _compiled:
        if known is rulebook:
            return made
    made = Parser(rulebook)
    _compiled[:] = [(rulebook, made), *_compiled[:3]]
    return made


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
    return parser(rulebook).parse(text, id=id, title=title, outlet=outlet, path=path)
