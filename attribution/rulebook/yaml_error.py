"""What a YAML reader's complaint means to somebody who writes rules. Both readers, C and Python, are understood."""

from __future__ import annotations

import re
from typing import Any

from attribution.rulebook.message import Message, quote
from attribution.rulebook.source import Source

_QUOTED_THEN_TEXT = re.compile(r"""^[\s-]*(?:[\w-]+:\s+|-\s+)?("[^"]*"|'[^']*')\s*(?=[^\s:#,\]}])""")
_RESERVED = ("cannot start any token", "entries are not allowed", "alphabetic or numeric", "comment or", "indicators")
"""Words of the complaints about a character that means something to YAML and begins a text."""

_KEY = re.compile(r"^[\s-]*[\w-]+:(\s|$)")


def explain(source: Source, error: Any) -> Message:
    """The message for a `yaml.MarkedYAMLError`: its code and the words it is about."""
    problem = str(error.problem or error.context or "")
    mark = error.problem_mark or error.context_mark
    opened = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    context = str(error.context or "")
    if "quoted scalar" in context and "end of stream" in problem:
        return _to_line_end(source, opened.line, opened.column, "E009")
    if "undefined alias" in problem:
        return source.message(line, column, "E015", feature="alias")
    if "another document" in problem:
        return source.message(line, column, "E015", 3, feature="document")
    if any(words in problem for words in _RESERVED):
        place = opened if opened and "next token" not in context else mark
        return source.message(place.line, place.column, "E012", character=_character(source, place.line, place.column))
    if after := _text_after_closing(source, line, column):
        return _to_line_end(source, after[0], after[1], "E010", mark=source.lines[after[0]][: after[1]].rstrip()[-1])
    if "flow sequence" in context or "flow mapping" in context:
        if line == opened.line and _character(source, line, column) not in "]}":
            return _to_line_end(source, line, column, "E019")
        return source.message(opened.line, opened.column, "E011", bracket="[" if "sequence" in context else "{")
    if "values are not allowed" in problem:
        return _colon(source, line, column)
    if "could not find expected ':'" in problem and opened:
        return _to_line_end(source, opened.line, opened.column, "E014")
    if "block mapping" in context or "block collection" in context or "<document start>" in problem:
        return _to_line_end(source, line, column, "E013")
    if "escape character" in problem and _character(source, line, column - 1) == "\\":
        column -= 1  # one reader points at the backslash, the other behind it
    return source.message(min(line, len(source.lines) - 1), column, "E005", problem=problem)


def _colon(source: Source, line: int, column: int) -> Message:
    """A colon where none may stand: within a text, or on a line that is indented too far."""
    words = source.lines[line]
    if words[:column].count(":") == 0 and _KEY.match(words):
        start = len(words) - len(words.lstrip())
        return _to_line_end(source, line, start, "E013")
    value = words.find(": ") + 2
    return source.message(line, column, "E008", quoted=quote(words[value:]))


def _character(source: Source, line: int, column: int) -> str:
    return source.lines[line][column : column + 1] if line < len(source.lines) else ""


def _text_after_closing(source: Source, line: int, column: int) -> tuple[int, int] | None:
    """Where text follows a closing bracket, or a closing quotation mark, on this line or the one before."""
    if line < len(source.lines) and source.lines[line][:column].rstrip().endswith(("]", "}")):
        return line, column
    for number in (line, line - 1):
        if 0 <= number < len(source.lines) and (match := _QUOTED_THEN_TEXT.match(source.lines[number])):
            return number, match.end()
    return None


def _to_line_end(source: Source, line: int, column: int, code: str, **arguments: str) -> Message:
    line = min(line, len(source.lines) - 1)
    return source.message(line, column, code, max(1, len(source.lines[line].rstrip()) - column), **arguments)
