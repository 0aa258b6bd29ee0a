"""Pairing of quotation marks over a whole document.

Real articles lose marks, glue them to the neighbouring word and mix styles, so pairing is a search for the cheapest
reading of all marks (Viterbi): each mark opens, closes, or is only a character; each of these costs what the
characters beside it say against it; a quotation left open, never opened, or carried into the next paragraph costs
something too. An odd mark is then paid for once, where it stands, and cannot turn the marks after it inside out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import regex

from attribution.text.marks import SINGLE, is_blank

# What a mark costs to be read as. Only the order of sums matters: one wrong mark (LITERAL, UNOPENED, UNCLOSED) must
# be dearer than any spelling habit (CARRIED, NESTED, MIXED) and cheaper than a second wrong mark.
LITERAL = 3.0
LITERAL_SLOPE = 0.1
LITERAL_WEAK = 1.0
UNOPENED = 2.5
UNCLOSED = 2.5
REOPENED = 3.5
CARRIED = 1.5
NESTED = 2.5
MIXED = 1.0
BEAM = 6.0
DEPTH = 3

_MARK = regex.compile(
    r"""
    ''|``|’’|‘‘|["“”„‟«»]
  | (?<![\p{L}\p{N}])['‘’‚‹›]|['‘’‚‹›](?![\p{L}\p{N}])     # no apostrophe inside a word
  | (?<=\s)\?(?=\p{L})|(?<=,)\?(?=\s|$)                       # a mark that an encoding turned into ?
    """,
    regex.VERBOSE | regex.MULTILINE,
)
_BIAS = {"“": 3.0, "„": 4.0, "‟": 3.0, "«": 3.0, "‘": 2.0, "‚": 4.0, "‹": 3.0, "``": 3.0, "‘‘": 3.0} | {
    "”": -3.0, "’’": -3.0, "»": -3.0, "’": -2.0, "›": -3.0
}
_FAMILY = {
    **dict.fromkeys(SINGLE, "single"), **dict.fromkeys("“”„‟", "curly"), **dict.fromkeys("«»", "angle"), "?": "lost",
}
_MARKS = "\"“”„‟«»'‘’‚‹›`"


class Mark(NamedTuple):
    """A quotation mark: where it stands, its family, and how far its neighbours lean to opening (positive)."""

    start: int
    end: int
    family: str
    lean: float


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation before its ends are settled: the mark that opens it, the mark that closes it.

    One of the two may be missing; then `limit` is how far the quotation can reach on that side.
    """

    open: Mark | None
    close: Mark | None
    limit: int
    depth: int
    broken: Literal["", "paragraph", "mark"] = ""


class _Node(NamedTuple):
    cost: float
    back: _Node | None
    action: str
    step: int


_Stack = tuple[str, ...]


def find_marks(text: str) -> list[Mark]:
    """All quotation marks of the text, apostrophes between letters left out."""
    return [
        Mark(m.start(), m.end(), _FAMILY.get(m.group(), "straight"), _lean(text, m.start(), m.end(), m.group()))
        for m in _MARK.finditer(text)
    ]


def _lean(text: str, start: int, end: int, mark: str) -> float:
    before = start - 1
    while before >= 0 and text[before] in _MARKS:
        before -= 1
    after = end
    while after < len(text) and text[after] in _MARKS:
        after += 1
    left = text[before] if before >= 0 else "\n"
    right = text[after] if after < len(text) else "\n"
    lean = _BIAS.get(mark, 0.0)
    blank_left, blank_right = is_blank(left), is_blank(right)
    if blank_left or left in "([{—–-/:":
        lean += 2.0
    elif left in ".?!…" or left.isalnum():
        lean -= 1.5
    else:
        lean -= 2.0
    if blank_right:
        lean -= 2.0
    elif right.islower():
        lean += 1.0
    elif right.isalnum() or right in "([{@#$":
        lean += 2.0
    else:
        lean -= 2.0
    if blank_left and blank_right:
        while before >= 0 and text[before] in " \t\u00a0":
            before -= 1
        while after < len(text) and text[after] in " \t\u00a0":
            after += 1
        left = text[before] if before >= 0 else "\n"
        right = text[after] if after < len(text) else "\n"
        lean += -1.5 if left in ",;" else 1.5 if left in ":(\n" else 0.0
        lean += -0.5 if right.islower() else -1.5 if right in ".,;)\n" else 0.5
    return lean


def pair(text: str, marks: Sequence[Mark], breaks: Sequence[int]) -> list[Pair]:
    """The cheapest reading of the marks. `breaks` are the offsets at which a paragraph ends, in order.

    Pairs come in the order in which they close.
    """
    states: dict[_Stack, _Node] = {(): _Node(0.0, None, "", -1)}
    at = 0
    for index, mark in enumerate(marks):
        while at < len(breaks) and breaks[at] <= mark.start:
            if len(states) > 1 or () not in states:
                states = _pass_break(states, at)
            at += 1
        states = _read(states, mark, index, text)
    last = min((node.cost + UNCLOSED * len(stack), stack) for stack, node in states.items())[1]
    return _trace(states[last], marks, breaks, at, len(text))


def _read(states: dict[_Stack, _Node], mark: Mark, index: int, text: str) -> dict[_Stack, _Node]:
    found: dict[_Stack, _Node] = {}
    opening, closing = max(0.0, -mark.lean), max(0.0, mark.lean)
    single = mark.family == "single"
    weak = single or mark.family == "lost"
    literal = LITERAL_WEAK if weak else LITERAL + LITERAL_SLOPE * abs(mark.lean)

    def add(stack: _Stack, node: _Node, cost: float, action: str) -> None:
        known = found.get(stack)
        if known is None or node.cost + cost < known.cost:
            found[stack] = _Node(node.cost + cost, node, action, index)

    for stack, node in states.items():
        add(stack, node, literal, "literal")
        if not stack:
            add((mark.family,), node, opening, "open")
            if not weak and mark.lean <= -2:
                add((), node, UNOPENED, "unopened")
            continue
        top = stack[-1]
        if (top == "single") == single:
            add(stack[:-1], node, closing + (0.0 if top == mark.family else MIXED), "close")
        if len(stack) < DEPTH and not (single and "single" in stack):
            nested = 0.0 if single else NESTED if mark.family in stack else MIXED
            add((*stack, mark.family), node, opening + nested, "open")
        if not single and top != "single":
            add((mark.family,), node, REOPENED * len(stack) + opening, "reopen")
    best = min(node.cost for node in found.values()) + BEAM
    return {stack: node for stack, node in found.items() if node.cost <= best}


def _pass_break(states: dict[_Stack, _Node], index: int) -> dict[_Stack, _Node]:
    found: dict[_Stack, _Node] = {}
    for stack, node in states.items():
        if stack and "single" not in stack:
            found[stack] = _Node(node.cost + CARRIED * len(stack), node.back, node.action, node.step)
        cost = node.cost + UNCLOSED * len(stack)
        known = found.get(())
        if known is None or cost < known.cost:
            found[()] = _Node(cost, node, "break", index) if stack else node
    return found


def _trace(last: _Node, marks: Sequence[Mark], breaks: Sequence[int], at: int, length: int) -> list[Pair]:
    steps: list[_Node] = []
    node: _Node | None = last
    while node is not None:
        steps.append(node)
        node = node.back
    pairs: list[Pair] = []
    opened: list[Mark] = []
    settled = 0

    def leave(limit: int, broken: Literal["paragraph", "mark"]) -> None:
        while opened:
            pairs.append(Pair(opened[-1], None, limit, len(opened) - 1, broken))
            opened.pop()

    for step in reversed(steps):
        if step.action == "open":
            opened.append(marks[step.step])
        elif step.action == "close":
            mark = marks[step.step]
            pairs.append(Pair(opened.pop(), mark, mark.end, len(opened)))
            settled = mark.end
        elif step.action == "unopened":
            pairs.append(Pair(None, marks[step.step], settled, 0))
            settled = marks[step.step].end
        elif step.action == "reopen":
            leave(marks[step.step].start, "mark")
            opened.append(marks[step.step])
        elif step.action == "break":
            leave(breaks[step.step], "paragraph")
    leave(breaks[at] if at < len(breaks) else length, "paragraph")
    return pairs
