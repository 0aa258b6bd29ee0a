"""Whether a claim is right by the annotation."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.matcher.candidate import Candidate
from attribution.relations import Span
from attribution.tagger.gold import Article

ENOUGH = 0.5
"""Share of common characters, intersection over union, from which two contents are the same."""


def right(article: Article, candidate: Candidate) -> bool | None:
    """Whether content and source are annotated; None when they match something optional, which is neither."""
    best, share = None, ENOUGH
    for parts in article.attributions:
        common = overlap(parts.content, candidate.content)
        if common >= share:
            best, share = parts, common
    if best is None:
        return False
    if best.optional:
        return None
    if best.source is None or candidate.source is None:
        return best.source is candidate.source
    return best.source.overlaps(candidate.source)


def overlap(ours: Sequence[Span], theirs: Sequence[Span]) -> float:
    """The characters common to two contents, over those of either."""
    mine, other = ({place for span in spans for place in range(span.start, span.end)} for spans in (ours, theirs))
    return len(mine & other) / len(mine | other) if mine | other else 0.0
