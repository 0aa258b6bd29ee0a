"""Pairing of quotation marks over a whole document.

Real articles lose marks, glue them to the neighbouring word and mix styles, so pairing is a search for the cheapest
reading of all marks (Viterbi): each mark opens, closes, or is only a character; each of these costs what the
characters beside it say against it; a quotation left open, never opened, or carried past the end of a paragraph or
past a reporting verb costs something too. An odd mark is then paid for once, where it stands, and cannot turn the
marks behind it inside out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from attribution.text.marks import Mark

# Only the order of sums matters: one wrong mark must be dearer than any habit of spelling, and cheaper than two.
LITERAL, LITERAL_SLOPE, LITERAL_WEAK = 3.0, 0.3, 1.0
UNOPENED, UNCLOSED, REOPENED = 2.5, 2.5, 4.0
CARRIED = {"paragraph": 1.5, "cue": 0.5}
NESTED, MIXED, MISMATCHED = 2.5, 1.0, 2.0
BEAM = 6.0
DEPTH = 3


class Break(NamedTuple):
    """A place at which a quotation that was left open may end: a paragraph's end, or a comma and a reporting verb."""

    at: int
    kind: Literal["paragraph", "cue"]


class Pair(NamedTuple):
    """A quotation before its ends are settled: the mark that opens it and the mark that closes it.

    One of the two may be missing: `limit` is how far the quotation can reach on that side, and `known` says whether
    it reaches so far.
    """

    open: Mark | None
    close: Mark | None
    limit: int
    known: bool = True


class _Node(NamedTuple):
    cost: float
    back: _Node | None
    action: str
    step: int


_States = dict[tuple[str, ...], _Node]
"""The families of the marks that are open, outermost first, and the cheapest reading that leads there."""


def pair(marks: Sequence[Mark], breaks: Sequence[Break], length: int) -> list[Pair]:
    """The cheapest reading of the marks, as pairs in the order in which they close.

    `breaks` are in order; a text of `length` characters ends the last paragraph.
    """
    states: _States = {(): _Node(0.0, None, "", -1)}
    breaks = [*breaks, Break(length, "paragraph")]
    at = 0
    for step, mark in enumerate(marks):
        while breaks[at].at <= mark.start:
            if len(states) > 1 or () not in states:
                states = _pass(states, breaks[at], at)
            at += 1
        states = _read(states, mark, step)
    for step in range(at, len(breaks)):
        states = _pass(states, breaks[step], step)
    return _trace(states[()], marks, breaks)


def _read(states: _States, mark: Mark, step: int) -> _States:
    found: _States = {}
    family, lean = mark.family, mark.lean
    opening, closing = max(0.0, -lean), max(0.0, lean)
    single = family == "single"
    weak = single or family == "lost"
    literal = LITERAL_WEAK if weak else LITERAL + LITERAL_SLOPE * abs(lean)

    def add(stack: tuple[str, ...], node: _Node, cost: float, action: str) -> None:
        known = found.get(stack)
        if known is None or node.cost + cost < known.cost:
            found[stack] = _Node(node.cost + cost, node, action, step)

    for stack, node in states.items():
        add(stack, node, literal, "literal")
        if not stack:
            add((family,), node, opening, "open")
            if not weak and lean <= -2:
                add((), node, UNOPENED, "unopened")
            continue
        top = stack[-1]
        mismatch = 0.0 if top == family else MISMATCHED if "single" in (top, family) else MIXED
        add(stack[:-1], node, closing + mismatch, "close")
        if len(stack) < DEPTH and not (single and "single" in stack):
            nested = 0.0 if single else NESTED if family in stack else MIXED
            add((*stack, family), node, opening + nested, "open")
        if not single:
            add((family,), node, opening + REOPENED * len(stack), "reopen")
    best = min(node.cost for node in found.values()) + BEAM
    return {stack: node for stack, node in found.items() if node.cost <= best}


def _pass(states: _States, place: Break, step: int) -> _States:
    found: _States = {}
    carried = CARRIED[place.kind]
    for stack, node in states.items():
        if stack and not (place.kind == "paragraph" and "single" in stack):
            found[stack] = node._replace(cost=node.cost + carried * len(stack))
        cost = node.cost + UNCLOSED * len(stack)
        known = found.get(())
        if known is None or cost < known.cost:
            found[()] = _Node(cost, node, "break", step) if stack else node
    return found


def _trace(last: _Node, marks: Sequence[Mark], breaks: Sequence[Break]) -> list[Pair]:
    steps: list[_Node] = []
    node: _Node | None = last
    while node is not None:
        steps.append(node)
        node = node.back
    pairs: list[Pair] = []
    opened: list[Mark] = []
    settled = 0
    for _, _, action, step in reversed(steps):
        if action in ("break", "reopen"):
            end = breaks[step].at if action == "break" else marks[step].start
            pairs += [Pair(mark, None, end, action == "break") for mark in reversed(opened)]
            opened.clear()
            settled = end
        if action in ("open", "reopen"):
            opened.append(marks[step])
        elif action == "close":
            pairs.append(Pair(opened.pop(), marks[step], marks[step].end))
            settled = marks[step].end
        elif action == "unopened":
            pairs.append(Pair(None, marks[step], settled, False))
            settled = marks[step].end
    return pairs
