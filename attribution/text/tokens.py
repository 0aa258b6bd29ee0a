"""Tokens: words, numbers and single marks."""

from __future__ import annotations

import regex

from attribution.text.document import Token

_TOKEN = regex.compile(
    r"""
    \d+(?:[.,:/]\d+)+ (?!\w)                                # 1.000  2,5  12.30  12/3/2020
  | [\p{L}\p{M}\p{N}_]+ (?:[-'’\u2010\u2011&][\p{L}\p{M}\p{N}_]+)*     # ke-5  Jum'at  anak-anak
  | [^\s\u200b\ufeff]
    """,
    regex.VERBOSE,
)


def tokenize(text: str) -> tuple[Token, ...]:
    """All tokens of the text, in order; blanks are in none."""
    return tuple([Token(*m.span(), m.group()) for m in _TOKEN.finditer(text)])
