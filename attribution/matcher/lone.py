"""Quotations without a cue: next to claims that have one, or followed by a name and at most an unknown word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.matcher.candidate import Candidate
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.quotes import inner, is_utterance
from attribution.matcher.region import Region, Regions, is_mark
from attribution.matcher.setting import is_setting
from attribution.matcher.source import phrase_after
from attribution.relations import Span
from attribution.rulebook.model import Rule
from attribution.text.document import Document

CONSTRUCTION = "quote-alone"
NEAR = 5
"""Sentences within which a claim must stand for a quotation without a cue to be one."""


def lone_quotations(
    document: Document, regions: Regions, claims: Sequence[Candidate], rule: Rule
) -> list[Candidate]:
    """A candidate without cue for each uttered quotation that has a sentence for itself or only a name behind it."""
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
        if number is None:
            continue
        region = regions.sentence(number)
        near = any(-1 <= number - other <= NEAR for other in spoken)
        source = _name_behind(document, region, index)
        alone = _stands_alone(region) or _is_misspelt(document, region, index)
        if source is not None or (near and (alone or _closes(region, index, claims))):
            found.append(Candidate(None, rule, False, CONSTRUCTION, (inner(document, index),), source, (),
                                   rule.polarity, (index,), None, 0.9))
    return found


def rejoined(document: Document, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with a quotation that is opened anew in the next paragraph put together again.

    A paragraph whose quotation is never closed goes on in the next one when that begins with an opening mark, too.
    """
    kept = list(found)
    for first, (quotation, after) in enumerate(zip(document.quotations, document.quotations[1:], strict=False)):
        between = document.text[quotation.outer.end : after.outer.start]
        if quotation.closed or quotation.depth or after.depth or between.strip():
            continue
        own = [claim for claim in kept if first in claim.quoted]
        later = next((claim for claim in kept if first + 1 in claim.quoted), None)
        if later is None or later.construction is None or any(claim.cue is not None for claim in own):
            continue
        whole = replace(later, content=(inner(document, first), *later.content), quoted=(first, *later.quoted))
        kept = [whole if claim is later else claim for claim in kept if claim not in own]
    return kept


def _closes(region: Region, index: int, claims: Sequence[Candidate]) -> bool:
    """Whether the quotation ends its sentence right behind an indirect claim of it: `S menambahkan, C, "C2"`."""
    place = region.atom_of(index) or 0
    if place < 2 or not is_mark(region.words[place - 1]) or not all(map(is_mark, region.words[place + 1 :])):
        return False
    before = region.ends[place - 2]
    return any(
        claim.construction == "source-cue-content" and claim.content[-1].end == before for claim in claims
    )


def _stands_alone(region: Region) -> bool:
    """Whether the sentence holds quotations and nothing else."""
    return QUOTE in region.words and all(word == QUOTE or is_mark(word) for word in region.words)


def _is_misspelt(document: Document, region: Region, index: int) -> bool:
    """Whether only one unknown word in lower case follows the comma of the quotation (`"C," ujarjya.`)."""
    said = document.quotations[index].inner.of(document.text).rstrip()
    words = [word for word in region.words if word != QUOTE and not is_mark(word)]
    return said.endswith(",") and len(words) == 1 and words[0].isalpha() and not any(region.upper)


def _name_behind(document: Document, region: Region, index: int) -> Span | None:
    """The name right behind a quotation that ends with a comma, or behind one lower-case word (a misspelt cue)."""
    place = region.atom_of(index)
    said = document.quotations[index].inner.of(document.text).rstrip()
    if place is None or not said.endswith(","):
        return None
    start, stop = place + 1, region.stop
    if start + 1 < stop and region.words[start].isalpha() and not region.upper[start] and region.upper[start + 1]:
        start += 1
    end = phrase_after(region, start, stop, False)
    if end == start or not region.upper[start] or not (end == stop or is_setting(region, end, stop)
                                                       or region.words[end] == ","):
        return None
    return region.slice(start, end)
