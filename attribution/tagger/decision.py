"""Turns what the tagger read in a window into the candidate as it should be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attribution.matcher.candidate import Candidate
from attribution.relations import Span
from attribution.tagger.windows import Window
from attribution.text.document import Document

Piece = tuple[str, int, int]
"""A part with the half-open range of its items in the view."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the tagger makes of a candidate; no content means that it reports nothing."""

    content: tuple[Span, ...]
    quoted: tuple[int, ...]
    source: Span | None
    via: tuple[Span, ...]


NOTHING = Verdict((), (), None, ())
"""No claim."""


def pieces(window: Window, tags: Sequence[str]) -> list[Piece]:
    """The parts that BIOES tags mark, in reading order."""
    found: list[Piece] = []
    begin = 0
    for place, tag in enumerate(tags):
        if tag[:2] in ("B-", "S-"):
            begin = place
        if tag[:2] in ("E-", "S-"):
            found.append((tag[2:], window.first + begin, window.first + place + 1))
    return found


def verdict(document: Document, window: Window, candidate: Candidate, tags: Sequence[str]) -> Verdict:
    """The parts as spans: a quotation that stands alone is its words without the marks, edge punctuation goes."""
    content: list[Span] = []
    quoted: list[int] = []
    sources: list[Span] = []
    via: list[Span] = []
    for part, low, high in pieces(window, tags):
        low, high = _trim(document, window, low, high)
        if low == high:
            continue
        numbers = [int(number) for number in window.view.quotation[low:high]]
        whole = Span(int(window.view.start[low]), int(window.view.end[high - 1]))
        if part == "CONTENT":
            if all(number >= 0 for number in numbers):
                quoted += numbers
                content += [document.quotations[number].inner for number in numbers]
            else:
                content.append(whole)
        else:
            (sources if part == "SOURCE" else via).append(whole)
    return Verdict(tuple(content), tuple(quoted), _source(candidate, sources), tuple(via))


def _trim(document: Document, window: Window, low: int, high: int) -> tuple[int, int]:
    """The range without the marks at its edges that belong to no word, brackets excepted."""
    view, text = window.view, document.text

    def loose(item: int) -> bool:
        form = text[int(view.start[item]) : int(view.end[item])]
        return int(view.quotation[item]) < 0 and not any(letter.isalnum() for letter in form)

    while low < high and loose(low) and text[int(view.start[low])] not in "([":
        low += 1
    while low < high and loose(high - 1) and text[int(view.start[high - 1])] not in ")]%":
        high -= 1
    return low, high


def _source(candidate: Candidate, sources: Sequence[Span]) -> Span | None:
    """The source nearest to the cue; the cue itself when its clitic is the source."""
    cue = candidate.cue
    if not sources:
        return None
    if cue is None:
        return sources[0]
    nearest = min(sources, key=lambda span: max(cue.start - span.end, span.start - cue.end, 0))
    return cue if nearest.overlaps(cue) else nearest


def settle(candidate: Candidate, found: Verdict, confidence: float) -> Candidate:
    """The candidate with the parts that the tagger found, or refused when it found no content."""
    if not found.content:
        if candidate.construction is None:
            return replace(candidate, confidence=confidence)
        return replace(
            candidate,
            construction=None,
            content=(),
            source=None,
            via=(),
            quoted=(),
            refusal=f"tagger: no claim ({1 - confidence:.2f})",
            confidence=confidence,
        )
    return replace(
        candidate,
        construction=candidate.construction or order(candidate, found),
        content=found.content,
        quoted=found.quoted if len(found.quoted) == len(found.content) else (),
        source=found.source,
        via=_relays(candidate.via, found),
        clitic=candidate.cue is not None and found.source == candidate.cue,
        refusal=None,
        confidence=confidence,
    )


def _relays(proposed: Sequence[Span], found: Verdict) -> tuple[Span, ...]:
    """The relays that the constructions saw, then others: they are too rare for the network to do without."""
    kept = [relay for relay in proposed if found.source is None or not relay.overlaps(found.source)]
    new = [relay for relay in found.via if not any(relay.overlaps(other) for other in kept)]
    return tuple(sorted(kept + new))


def order(candidate: Candidate, found: Verdict) -> str:
    """The construction whose order the parts have."""
    cue, source, content = candidate.cue, found.source, found.content
    if cue is None:
        return "quote-alone"
    before = any(piece.start < cue.start for piece in content)
    after = any(piece.start >= cue.end for piece in content)
    if source is None or source == cue:
        return "content-cue-content" if before and after else "content-cue" if before else "cue-content"
    if source.start < cue.start:
        return "content-source-cue" if before and not after else "source-cue-content"
    if before and after:
        return "content-cue-source-content"
    return "content-cue-source" if before else "cue-source-content"
