"""Which attribution stands inside the content of another."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.matcher.candidate import Candidate
from attribution.relations import Span


def parents(candidates: Sequence[Candidate]) -> list[int | None]:
    """For each candidate the index of the innermost other one whose content holds it; None when there is none."""
    sizes = [sum(len(piece) for piece in candidate.content) for candidate in candidates]
    found: list[int | None] = []
    for inner, candidate in enumerate(candidates):
        holders = [
            outer
            for outer, other in enumerate(candidates)
            if outer != inner and sizes[outer] > sizes[inner] and _holds(other.content, candidate)
        ]
        found.append(min(holders, key=lambda outer: sizes[outer], default=None))
    return found


def _holds(content: Sequence[Span], candidate: Candidate) -> bool:
    spans = candidate.content if candidate.cue is None else (candidate.cue, *candidate.content)
    return all(any(piece.covers(span) for piece in content) for span in spans)
