"""Tokens: words, numbers and single marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attribution.text.document import Block, Token

_TOKEN = re.compile(
    r"""
    [\w\u0300-\u036f]+
    (?: [-'’\u2010\u2011&][\w\u0300-\u036f]+      # ke-5  Jum'at  anak-anak
      | (?<=\d)[.,:/]\d+                          # Rp1.000  2,5  12.30  12/3/2020
    )*
  | [^\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]   # marks that print nothing are in no token
    """,
    re.VERBOSE,
)


def tokenize(text: str, blocks: Iterable[Block]) -> tuple[Token, ...]:
    """All tokens of the text, in order; blanks are in none, and none crosses the end of a block."""
    return tuple(
        [
            Token(match.start(), match.end(), match.group())
            for block in blocks
            for match in _TOKEN.finditer(text, block.start, block.end)
        ]
    )
