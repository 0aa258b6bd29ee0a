"""A rule's own `pattern:`: compiled, its groups checked, tried on its examples under a time limit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attribution.rulebook.check import suggest
from attribution.rulebook.message import Message
from attribution.rulebook.nodes import Text, at, inside

GROUPS = ("cue", "source", "content", "via")
"""The groups that a rule's pattern may name."""

TIMEOUT = 0.5
"""Seconds that a pattern may take on one example before it is refused."""


def check_pattern(node: Text, examples: Sequence[Text], found: list[Message], *, named: bool) -> None:
    """Adds to `found` what is wrong with a pattern; `named` says that it must name its parts."""
    import regex

    broken: Any = regex.error

    try:
        pattern = regex.compile(node.value, regex.MULTILINE)
    except broken as error:
        line, column = inside(node, min(error.pos or 0, len(node.value)))
        found.append(node.source.message(line, column, "E036", problem=error.msg))
        return
    if named:
        _check_groups(node, pattern.groupindex, found)
    for example in examples:
        try:
            matched = len(list(pattern.finditer(example.value, timeout=TIMEOUT))) > 0
        except TimeoutError:
            found.append(at(node, "E038", limit=str(round(TIMEOUT * 1000))))
            return
        if not matched:
            found.append(at(example, "E039", example=" ".join(example.value.split())[:60]))


def _check_groups(node: Text, names: Iterable[str], found: list[Message]) -> None:
    for name in names:
        if name not in GROUPS:
            line, column = inside(node, node.value.index(f"<{name}>") + 1)
            hint = suggest(name, GROUPS)
            found.append(
                node.source.message(line, column, "E037", len(name), problem="unknown group", suggestion=hint)
            )
    if "content" not in names:
        found.append(at(node, "E037", problem="no content group"))
