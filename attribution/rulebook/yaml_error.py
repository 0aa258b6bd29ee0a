"""What a YAML reader's complaint means to somebody who writes rules. Both readers, C and Python, are understood."""

from __future__ import annotations

import re
from typing import Any

from attribution.rulebook.message import Message, quote
from attribution.rulebook.source import Source

_QUOTED_THEN_TEXT = re.compile(r"""^[\s-]*(?:[\w-]+:\s+|-\s+)?("[^"]*"|'[^']*')\s*(?=[^\s:#,\]}])""")
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
    if "cannot start any token" in problem and column < len(source.lines[line]):
        return source.message(line, column, "E012", character=source.lines[line][column])
    if after := _text_after_quote(source, line):
        return _to_line_end(source, after[0], after[1], "E010")
    if "flow sequence" in context or "flow mapping" in context:
        return source.message(opened.line, opened.column, "E011", bracket="[" if "sequence" in context else "{")
    if "values are not allowed" in problem:
        return _colon(source, line, column)
    if "could not find expected ':'" in problem and opened:
        return _to_line_end(source, opened.line, opened.column, "E014")
    if "block mapping" in context or "block collection" in context:
        return _to_line_end(source, line, column, "E013")
    return source.message(min(line, len(source.lines) - 1), column, "E005", problem=problem)


def _colon(source: Source, line: int, column: int) -> Message:
    """A colon where none may stand: within a text, or on a line that is indented too far."""
    words = source.lines[line]
    if words[:column].count(":") == 0 and _KEY.match(words):
        start = len(words) - len(words.lstrip())
        return _to_line_end(source, line, start, "E013")
    value = words.find(": ") + 2
    return source.message(line, column, "E008", quoted=quote(words[value:]))


def _text_after_quote(source: Source, line: int) -> tuple[int, int] | None:
    """Where text follows a closing quotation mark, on this line or the one before."""
    for number in (line, line - 1):
        if 0 <= number < len(source.lines) and (match := _QUOTED_THEN_TEXT.match(source.lines[number])):
            return number, match.end()
    return None


def _to_line_end(source: Source, line: int, column: int, code: str) -> Message:
    line = min(line, len(source.lines) - 1)
    return source.message(line, column, code, max(1, len(source.lines[line].rstrip()) - column))
