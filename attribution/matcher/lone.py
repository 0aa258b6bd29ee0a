"""Quotations without a cue next to claims that have one: the speaker is carried over."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.matcher.candidate import Candidate
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.quotes import inner, is_utterance
from attribution.matcher.region import Regions, is_mark
from attribution.rulebook.model import Rule
from attribution.text.document import Document

CONSTRUCTION = "quote-alone"
NEAR = 3
"""Sentences within which a claim must stand for a quotation without a cue to be one."""


def lone_quotations(
    document: Document, regions: Regions, claims: Sequence[Candidate], rule: Rule
) -> list[Candidate]:
    """A candidate without cue for each quotation that is a sentence of its own, uttered, and near to a claim."""
    taken = {index for claim in claims if claim.construction is not None for index in claim.quoted}
    spoken = sorted({
        number for claim in claims if claim.construction is not None and claim.cue is not None
        if (number := regions.number(claim.cue.start)) is not None
    })
    found = []
    for index, quotation in enumerate(document.quotations):
        if index in taken or quotation.depth or not is_utterance(document, quotation):
            continue
        number = regions.number(quotation.outer.start)
        if number is None or not any(-1 <= number - other <= NEAR for other in spoken):
            continue
        words = regions.sentence(number).words
        if QUOTE in words and all(word == QUOTE or is_mark(word) for word in words):
            found.append(Candidate(None, rule, False, CONSTRUCTION, (inner(document, index),), None, (), rule.polarity,
                                   (index,), None, 0.7))
    return found
