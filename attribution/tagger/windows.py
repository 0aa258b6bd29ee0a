"""What the tagger is asked about a candidate: the sentence of its cue with the neighbours, item by item.

Beside the forms an item carries where it stands relative to the cue, and the parts that the constructions propose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribution.matcher.candidate import Candidate
from attribution.relations import ACTS, STANCES, Span
from attribution.rulebook.lists import CONSTRUCTIONS
from attribution.rulebook.model import Rule
from attribution.tagger.lexicon import normal
from attribution.tagger.view import Ints, Reader, View

BEFORE, AFTER, OWN = 30, 30, 120
"""Items taken from the sentence before, from the sentence after, and to each side of the cue in its own."""

MARKS = 3
"""0 no cue, 1 the cue, 2 the quotation that has none."""
PLACES = 5
"""0 the cue's sentence; 1, 2 before and after in the same paragraph; 3, 4 in another."""
PARTS = ("SOURCE", "CONTENT", "VIA")
"""The labels of the parts, in the order of their numbers."""
TAGS = ("O", *(f"{kind}-{part}" for part in PARTS for kind in "SBEI"))
"""The tags that mark the parts, in the order in which Flair numbers them."""
PROPOSALS = 1 + 2 * len(PARTS)
"""Marks of the parts: 0 none; two for each part, its first item and its other items."""
OTHERS = 4
"""0 nothing; 1 a cue that no construction fitted, 2 one that fitted, 3 a source of another candidate."""
DISTANCES = 15
ORDERS = len(CONSTRUCTIONS) + 2
"""Numbers of the constructions; 0 none fitted, the last one not said."""

_ORDER = {name: number for number, name in enumerate(CONSTRUCTIONS, 1)}
_FORMS = ("direct", "indirect", "any")
RULE_FEATURES = len(ACTS) + len(STANCES) + len(_FORMS) + len(CONSTRUCTIONS) + 2


@dataclass(frozen=True, slots=True)
class Window:
    """One question to the tagger. `items` has a row per item and a column per feature (`FEATURES`).

    `first` is the place of the first item in the view, `cue` the range of the cue's items in the window, `said` the
    words of the cue.
    """

    view: View
    first: int
    items: Ints
    order: int
    rule: NDArray[np.float32]
    cue: tuple[int, int]
    said: str | None

    def __len__(self) -> int:
        return len(self.items)


FEATURES = ("form", "mark", "place", "opened", "proposal", "others", "distance")
"""The columns of a window's items."""
PROPOSAL = FEATURES.index("proposal")


def windows(reader: Reader, candidates: Sequence[Candidate]) -> list[Window]:
    """The window of each candidate of a document, in order."""
    flags: dict[int, Ints] = {}
    made = []
    for candidate in candidates:
        view = reader.around(_anchor(reader, candidate))
        if id(view) not in flags:
            flags[id(view)] = _others(view, candidates)
        made.append(_window(reader, view, candidate, flags[id(view)]))
    return made


def rule_features(rule: Rule) -> NDArray[np.float32]:
    """What the tagger knows of a rule: nothing but what its YAML says, so that a new rule needs no training."""
    features = [float(rule.act == act) for act in ACTS]
    features += [float(rule.stance == stance) for stance in STANCES]
    features += [float(rule.form == form) for form in _FORMS]
    features += [float(name in rule.constructions) for name in CONSTRUCTIONS]
    features += [float(rule.clitic), float(rule.pattern is not None)]
    return np.array(features, dtype=np.float32)


def _anchor(reader: Reader, candidate: Candidate) -> Span:
    """The span that the window stands around: the cue, or the quotation that has none."""
    if candidate.cue is not None:
        return candidate.cue
    if candidate.quoted:
        return reader.document.quotations[candidate.quoted[0]].outer
    return candidate.content[0] if candidate.content else Span(0, 0)


def _window(reader: Reader, view: View, candidate: Candidate, flags: Ints) -> Window:
    low, high = view.range(_anchor(reader, candidate))
    high = max(high, low + 1)
    first, last = _extent(view, low, high)
    size = last - first
    items = np.zeros((size, len(FEATURES)), dtype=np.int64)
    items[:, 0] = view.form[first:last]
    items[low - first : high - first, 1] = 1 if candidate.cue is not None else 2
    here, paragraph = view.sentence[low], view.paragraph[low]
    sentences, other = view.sentence[first:last], view.paragraph[first:last] != paragraph
    items[:, 2] = (sentences < here) * (1 + 2 * other) + (sentences > here) * (2 + 2 * other)
    items[:, 3] = view.opened[first:last]
    items[:, PROPOSAL] = mark(view, first, size, candidate.source, candidate.content, candidate.via)
    items[:, 5] = flags[first:last]
    items[low - first : high - first, 5] = 0
    if candidate.source is not None:
        a, b = view.range(candidate.source)
        items[max(0, a - first) : max(0, b - first), 5] = 0
    items[:, 6] = _distances(size, low - first, high - first)
    order = 0 if candidate.construction is None else _ORDER.get(candidate.construction, 0)
    said = None if candidate.cue is None else normal(candidate.cue.of(reader.document.text))
    return Window(view, first, items, order, rule_features(candidate.rule), (low - first, high - first), said)


def _extent(view: View, low: int, high: int) -> tuple[int, int]:
    """The half-open range of the items of a window around a cue."""
    here = view.sentence[low]
    start = int(np.searchsorted(view.sentence, here, side="left"))
    end = int(np.searchsorted(view.sentence, here, side="right"))
    before = int(np.searchsorted(view.sentence, here - 1, side="left"))
    after = int(np.searchsorted(view.sentence, here + 1, side="right"))
    start, end = max(start, low - OWN), min(max(end, high), high + OWN)
    return max(before, start - BEFORE, 0), min(max(after, end), end + AFTER, len(view))


def mark(view: View, first: int, size: int, source: Span | None, content: Sequence[Span], via: Sequence[Span]) -> Ints:
    """The marks of parts on `size` items from `first` on; where parts meet, the source wins, then the relay.

    A quotation belongs to a part that covers half of it.
    """
    marks = np.zeros(size, dtype=np.int64)
    parts = [(1, span) for span in content] + [(2, span) for span in via]
    if source is not None:
        parts.append((0, source))
    for part, span in parts:
        low, high = view.range(span)
        code = 1 + 2 * part
        for item in range(max(low, first), min(high, first + size)):
            if view.quotation[item] >= 0:
                start, end = int(view.start[item]), int(view.end[item])
                if min(end, span.end) - max(start, span.start) < (end - start) / 2:
                    continue
            marks[item - first] = code
            code = 2 + 2 * part
    return marks


def tag(marks: Ints) -> Ints:
    """The numbers of the BIOES tags that say the same as the marks."""
    part = (marks + 1) // 2
    opens = (marks % 2 == 1) | (part != np.concatenate([[0], part[:-1]]))
    closes = np.concatenate([opens[1:] | (part[1:] != part[:-1]), [True]])
    kind = np.where(opens, np.where(closes, 0, 1), np.where(closes, 2, 3))
    return np.where(part > 0, 1 + 4 * (part - 1) + kind, 0)


def _others(view: View, candidates: Sequence[Candidate]) -> Ints:
    """What the candidates of the document make of each item: cue or source."""
    flags = np.zeros(len(view), dtype=np.int64)
    for candidate in candidates:
        if candidate.construction is not None and candidate.source is not None:
            low, high = view.range(candidate.source)
            flags[low:high] = 3
    for candidate in candidates:
        if candidate.cue is not None:
            low, high = view.range(candidate.cue)
            flags[low:high] = 1 if candidate.construction is None else 2
    return flags


_BUCKETS = np.array([1, 2, 3, 5, 9, 17, 33])


def _distances(size: int, low: int, high: int) -> Ints:
    """The distance of each item from the cue, in classes that widen; 0 the cue itself."""
    places = np.arange(size)
    away = np.where(places < low, places - low, np.where(places >= high, places - high + 1, 0))
    classes = np.searchsorted(_BUCKETS, np.abs(away), side="right")
    return np.where(away < 0, classes + len(_BUCKETS), classes).astype(np.int64)
