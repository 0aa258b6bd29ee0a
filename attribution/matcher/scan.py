"""How far the phrase before a cue reaches to the left: past its relative clauses, never past another verb."""

from __future__ import annotations

from attribution.matcher.lexicon import QUOTE
from attribution.matcher.noun_phrase import LONGEST
from attribution.matcher.region import Region, is_mark


def scan_left(region: Region, low: int, stop: int, closed: bool = False) -> int:
    """Where the phrase that ends at `stop` begins; `closed` says that a comma parts it from the cue."""
    words, lexicon, upper = region.words, region.lexicon, region.upper
    index = stop - 1
    floor = max(low, stop - LONGEST)
    while index >= floor:
        word = words[index]
        if word in ")]" and (opened := region.bracket.get(index, -1)) >= low:
            index = opened - 1
            continue
        if word in (",", ";", ":", "—", "–") or word in lexicon.complementizer or word in lexicon.copula:
            break
        if word == QUOTE and not region.is_fragment(index):
            break
        if index in region.cue_ends and not upper[index] and word not in lexicon.labelling:
            relative = _relative_left(region, max(floor, index - 2), index) if region.verbal[index] else None
            if relative is None or index == stop - 1:
                break
            index = relative
        if not upper[index] or index == 0:
            if word in lexicon.subordinator and not _within_phrase(region, floor, index, stop):
                within = _within_relative(region, floor, index, stop, closed)
                if within is None:
                    break
                index = within
                continue
            if word in lexicon.coordinator and _verb_left(region, low, index):
                break
            if region.verbal[index] and not (word in lexicon.capacity and index > floor and upper[index - 1]):
                relative = None if word in lexicon.causative else _relative_left(region, floor, index)
                if relative is None and not describes(region, floor, index, stop):
                    break
                index = index if relative is None else relative
        index -= 1
    return index + 1


def _within_relative(region: Region, low: int, index: int, stop: int, closed: bool) -> int | None:
    """The `yang` of the clause that a preposition belongs to (`pasien yang minum obat untuk jantung mengatakan`).

    Any preposition belongs to a clause that a comma has `closed`.
    """
    lexicon, words = region.lexicon, region.words
    open_end = words[index] not in lexicon.name_linking or index + 1 >= stop or region.upper[index + 1]
    if any(region.verbal[index:stop]) or (open_end and not closed):
        return None
    relative = _relative_left(region, low, index)
    return relative if relative is not None and any(region.verbal[relative:index]) else None


def _within_phrase(region: Region, low: int, index: int, stop: int) -> bool:
    """Whether a function word stands within a name or opens what a document is about (`kajian bank terhadap …`)."""
    words, lexicon, upper = region.words, region.lexicon, region.upper
    if low < index < stop - 1 and (
        (words[index] in lexicon.name_linking and upper[index + 1])
        or (words[index] in lexicon.capacity and upper[index - 1])
    ):
        return True
    for i in range(index - 1, low - 1, -1) if words[index] in lexicon.topic else ():
        if words[i] in lexicon.document:
            return i == low or words[i - 1] not in lexicon.fronting
        if is_mark(words[i]) or region.verbal[i] or words[i] in lexicon.subordinator:
            break
    return False


def describes(region: Region, low: int, index: int, stop: int) -> bool:
    """Whether a verb right before the cue only describes the noun before it (`seorang pria bertopi mengklaim`)."""
    lexicon, before = region.lexicon, region.words[index - 1]
    return index == stop - 1 and index > low and region.words[index] not in lexicon.auxiliary and before.isalpha() and (
        not region.verbal[index - 1] and not region.upper[index - 1] and before not in lexicon.pronoun
        and before not in lexicon.subordinator and before not in lexicon.coordinator
    )


def _verb_left(region: Region, low: int, index: int) -> bool:
    """Whether a verb stands before the word in its clause, so that `dan` joins another clause to it."""
    start = max(region.comma_before(index) + 1, low)
    return any(region.verbal[start:index])


def _relative_left(region: Region, low: int, index: int) -> int | None:
    """The `yang` that opens the clause of the verb at `index`; None when there is none near it."""
    words, lexicon = region.words, region.lexicon
    for i in range(index - 1, max(low, index - 10) - 1, -1):
        if words[i] in lexicon.relative:
            return i
        if words[i] in (",", ":", QUOTE) or words[i] in lexicon.complementizer:
            return None
    return None
