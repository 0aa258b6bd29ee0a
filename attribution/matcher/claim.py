"""Where a reported clause begins and ends, to the left and to the right of its cue, and whether it is a clause."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark, may_begin, may_end
from attribution.matcher.setting import tail
from attribution.relations import Span


def before(region: Region, low: int, end: int) -> tuple[int, int] | None:
    """The atoms of the clause that ends at the cue at `end`; None when nothing is left of it."""
    start = max(region.body, low)
    while start < end and is_mark(region.words[start]) and region.words[start] not in "([":
        start += 1
    while end > start and (
        not may_end(region.words[end - 1])
        or region.words[end - 1] in region.lexicon.comparison
    ):
        end -= 1
    return (start, end) if start < end else None


def behind(region: Region, start: int, stop: int, subject: bool = False) -> tuple[int, int] | None:
    """The atoms of the clause that begins at `start`, cut before the setting and a report at the same time.

    `subject` says that the cue has its subject to the left, which a coordinated report (`dan menambahkan`) may share.
    """
    words = region.words
    while start < stop and not may_begin(words[start]):
        start += 1
    stop = next((i for i in range(start + 1, stop - 1) if words[i] == "." and is_mark(words[i + 1])), stop)
    if start >= stop:
        return None
    stop = next((i for i in range(start + 3, stop) if words[i] == QUOTE and is_mark(words[i - 1]) and (
        region.is_sentence(i) and has_main_predicate(region, start, i)
    )), stop)
    end = tail(region, start, _next_report(region, start, stop, subject))
    return (start, end) if start < end else None


def _next_report(region: Region, start: int, stop: int, subject: bool) -> int:
    """Where the claim ends because another report opens: `, sedangkan S …`, `dan menambahkan …`, `seraya meminta …`."""
    words, lexicon = region.words, region.lexicon
    for index in sorted(region.cues):
        turn = next((i for i in range(start + 2, min(index, stop)) if words[i] in lexicon.contrast), None)
        if turn is not None and words[turn - 1] == ",":
            return turn
        if start + 1 < index < stop and (link := _link_before(region, start, index, stop, subject)) is not None:
            return link
    return stop


def _link_before(region: Region, start: int, index: int, stop: int, subject: bool) -> int | None:
    """The word that links the cue at `index` to the report before it, None when it is part of the claim from `start`.

    `subject` says that the two may share their subject, or that a name in between is that of the second.
    """
    words, lexicon, active = region.words, region.lexicon, region.verbal[index]
    link = index - 1
    while subject and active and link > start + 2 and region.proper[link]:
        link -= 1
    if link < index - 1 and words[link] in lexicon.additive:
        return link
    link = index - 1
    while link > start and words[link] in lexicon.adverb:
        link -= 1
    if active and words[link] in lexicon.concurrence:
        return link
    if subject and words[link] in lexicon.additive and link > start and words[index] not in lexicon.weak_cue and (
        words[link - 1] == "," or (index + 1 < stop and words[index + 1] in lexicon.complementizer)
    ):
        return link
    return None


def is_clause(region: Region, start: int, end: int) -> bool:
    """Whether the atoms hold a predicate or a quotation."""
    return any(region.verbal[start:end]) or any(word == QUOTE for word in region.words[start:end])


def has_main_predicate(region: Region, start: int, end: int, naming: bool = False, directive: bool = False) -> bool:
    """Whether the atoms hold a predicate outside relative and subordinate clauses: more than a noun phrase.

    `naming` lets `sebagai` be one (`menyebut X sebagai Y`), `directive` lets `untuk` (`meminta X untuk Y`).
    """
    words, lexicon, verbal = region.words, region.lexicon, region.verbal
    relative = subordinate = described = parted = False
    serial = -1  # the last verb of a relative clause, with which a verb right behind it goes on
    commas, last = 0, start - 1  # the commas that do not only part names, and the last one of all
    close = start
    for index in range(start, end):
        word = words[index]
        close = max(close, region.bracket.get(index, 0) if word in "([" else 0)
        if index < close:
            continue
        if word in lexicon.relative:
            relative = described = True
        elif word == ",":
            commas += last < start or not all(region.upper[last + 1 : index])
            last = index
            parted = parted or (
                index - start > 3 and words[start] not in lexicon.fronting and (commas > 1 or not described)
            )
            relative, subordinate = False, index + 1 < end and words[index + 1] in lexicon.exemplifying
        elif word in lexicon.measuring and words[start] in lexicon.measure and _is_number(region, index + 1, end):
            return True
        elif word in lexicon.copula and index > start and words[index - 1] not in lexicon.relative:
            return True
        elif verbal[index]:
            auxiliary = word in lexicon.auxiliary
            goes_on = serial == index - 1 and not auxiliary
            trailing = _is_coordinated(region, start, index) or (parted and words[index - 1] == ",")
            if not (relative or subordinate or trailing or goes_on):
                return True
            if relative or goes_on:
                serial = index
            if not auxiliary and index not in region.cue_ends:
                relative = False
        elif index == start:
            continue
        elif (naming and word in lexicon.naming_as) or (directive and word in lexicon.purpose):
            return True
        elif word in lexicon.subordinate_clause and not (index + 1 < end and words[index + 1] in lexicon.deictic):
            subordinate = True
    return False


def _is_coordinated(region: Region, start: int, index: int) -> bool:
    """Whether `dan` stands before the verb at `index`, adverbs in between."""
    words, lexicon, link = region.words, region.lexicon, index - 1
    while link > start and words[link] in lexicon.adverb and not region.verbal[link]:
        link -= 1
    return index > start and words[link] in lexicon.coordinator


def _is_number(region: Region, index: int, end: int) -> bool:
    """Whether a number stands at `index`, behind a currency at most (`Rp 5 miliar`)."""
    return any(region.words[i][0].isdigit() for i in range(index, min(index + 2, end)))


def spans(region: Region, pieces: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The pieces that are not empty as spans of the text."""
    return tuple(region.slice(start, end) for start, end in pieces if start < end)


def held_quotes(region: Region, pieces: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """The quotations within the pieces."""
    return tuple(q for i, q in region.quote.items() if any(s <= i < e for s, e in pieces))
