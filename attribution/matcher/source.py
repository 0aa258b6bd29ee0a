"""The noun phrase that names a source: to the right of a cue, or as the subject to its left."""

from __future__ import annotations

from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import is_date, is_setting, opens_setting

LONGEST = 45
"""Atoms after which a noun phrase is no longer believed."""


def noun_phrase(region: Region, start: int, end: int) -> int:
    """The end of the noun phrase that begins at `start`, without appositions behind a comma; `start` for none."""
    words, lexicon = region.words, region.lexicon
    index = start
    end = min(end, start + LONGEST)
    while index < end:
        word = words[index]
        if word in "([":
            close = region.bracket.get(index)
            if close is None or close >= end or is_date(region, index, close + 1) and "/" in "".join(
                words[index:close]
            ):
                break
            index = close + 1
            continue
        if word == QUOTE:
            if region.ends[index] - region.starts[index] > 40:
                break
        elif is_mark(word):
            if not (word in "/&-'’@#" or (word == "." and index > start and len(words[index - 1]) <= 4)):
                break
        elif word == "yang":
            if not (index > start and _keeps_relative(region, start, index)):
                break
            index = _relative_end(region, index, end)
            continue
        elif word in lexicon.coordinator:
            if index + 1 >= end or not _begins_noun_phrase(region, index + 1) or index == start:
                break
        elif word in lexicon.preposition:
            if index == start or not _keeps_preposition(region, start, index, end):
                break
        elif not region.upper[index]:
            if (
                region.verbal[index]
                or word in lexicon.subordinator
                or word in lexicon.complementizer
                or word in lexicon.adverb
                or opens_setting(region, index)
                or word in lexicon.fronting
            ):
                break
            if index > start and words[index - 1] in lexicon.pronoun:
                break
        elif index > start and word in lexicon.calendar:
            break
        index += 1
        if word in lexicon.deictic and index < end and not words[index] in ("dan", "("):
            break
    while index > start and words[index - 1] in lexicon.coordinator:
        index -= 1
    return index


def _keeps_relative(region: Region, start: int, index: int) -> bool:
    return not any(region.upper[i] for i in range(start + 1, index))


def _relative_end(region: Region, index: int, end: int) -> int:
    words, lexicon = region.words, region.lexicon
    index += 1
    while index < end and words[index] not in (",", QUOTE) and not (
        is_mark(words[index]) and words[index] not in "()"
    ):
        if words[index] in lexicon.deictic:
            return index + 1
        if opens_setting(region, index) and not region.upper[index]:
            break
        index += 1
    return index


def _begins_noun_phrase(region: Region, index: int) -> bool:
    words, lexicon = region.words, region.lexicon
    word = words[index]
    return (region.upper[index] and word not in lexicon.calendar) or word in lexicon.role


def _keeps_preposition(region: Region, start: int, index: int, end: int) -> bool:
    words, lexicon = region.words, region.lexicon
    if index + 1 >= end:
        return False
    word = words[index]
    if word == "dari":
        return True
    if lexicon.occasion.at(words, index, end) or words[index + 1] in lexicon.calendar:
        return False
    if word in ("untuk", "bagi"):
        return region.upper[index + 1]
    if word == "di" and words[index - 1] in lexicon.role and region.upper[index + 1]:
        return True
    place = lexicon.place_run(words, index + 1, end)
    after = index + 1 + place
    return bool(place) and after < end and region.upper[after] and words[after] not in lexicon.calendar


def is_role(region: Region, start: int, end: int) -> bool:
    """Whether the phrase holds a word for an office or a function."""
    return any(word in region.lexicon.role for word in region.words[start:end])


def is_name(region: Region, start: int, end: int) -> bool:
    """Whether the phrase looks like a proper name: few words, all capitals but marks."""
    return 0 < end - start <= 9 and region.upper[start] and all(
        up or is_mark(word) or not word.isalpha()
        for up, word in zip(region.upper[start:end], region.words[start:end], strict=True)
    )


def phrase_after(region: Region, start: int, end: int, claim_follows: bool) -> int:
    """The end of the source that begins at `start`, with its appositions; `start` when there is none.

    `claim_follows` says that the claim comes behind it, so that a comma may open the claim as well.
    """
    stop = noun_phrase(region, start, end)
    words = region.words
    while start < stop < end and words[stop] == ",":
        begin = stop + 1
        if begin >= end or is_setting(region, begin, min(region.comma_from(begin), end)):
            break
        finish = noun_phrase(region, begin, end)
        if finish == begin or not _joins(region, start, stop, begin, finish):
            break
        if finish < end and words[finish] != "," and (claim_follows or region.verbal[finish]):
            break
        if claim_follows and any(region.verbal[begin:finish]):
            break
        stop = finish
    return stop


def _joins(region: Region, start: int, stop: int, begin: int, finish: int) -> bool:
    first_role = is_role(region, start, stop)
    if is_name(region, begin, finish) and first_role:
        return True
    return region.words[begin] in region.lexicon.role or (
        begin + 1 < finish and region.words[begin + 1] in region.lexicon.role
    )


def subject_before(region: Region, low: int, end: int) -> tuple[int, int] | None:
    """The subject that ends at `end` (behind it only adverbs and the cue), as atoms; None when there is none."""
    words, lexicon = region.words, region.lexicon
    stop = end
    after_comma = False
    while stop > low:
        if words[stop - 1] == ",":
            comma = region.comma_before(stop - 1)
            begin = max(comma + 1, low)
            if comma >= low and is_setting(region, begin, stop - 1):
                stop = comma + 1
                continue
            stop -= 1
            after_comma = True
        break
    if stop <= low:
        return None
    relative_end = 0
    if after_comma and (begin := max(region.comma_before(stop) + 1, low)) > low and words[begin] in lexicon.relative:
        relative_end, stop = stop, begin - 1
    elif words[stop - 1] in lexicon.relative:
        stop -= 1
    start = _scan_left(region, low, stop)
    start = _skip_fronting(region, start, stop)
    finish = noun_phrase(region, start, stop)
    if finish == start:
        return None
    if finish < stop and not _only_setting(region, finish, stop):
        start, finish = _last_noun_phrase(region, start, stop)
        if finish == start:
            return None
    comma = start - 1
    while comma > low and words[comma] == ",":
        begin = max(region.comma_before(comma) + 1, low)
        inner = _skip_fronting(region, begin, comma)
        if inner != begin and begin != low:
            break
        begin = inner
        if (
            begin >= comma
            or is_setting(region, begin, comma)
            or words[begin] in lexicon.fronting
            or noun_phrase(region, begin, comma) != comma
            or not (_joins(region, begin, comma, start, finish))
        ):
            break
        start, comma = begin, begin - 1
    return start, max(finish, relative_end)


def _scan_left(region: Region, low: int, stop: int) -> int:
    words, lexicon = region.words, region.lexicon
    index = stop - 1
    floor = max(low, stop - LONGEST)
    while index >= floor:
        word = words[index]
        if word in ")]" and (opened := region.bracket.get(index, -1)) >= low:
            index = opened - 1
            continue
        if word in (",", ";", ":", "—", "–") or word in lexicon.complementizer:
            break
        if word == QUOTE and region.ends[index] - region.starts[index] > 40:
            break
        if index in region.cue_ends:
            break
        if not region.upper[index] or index == 0:
            if word in lexicon.subordinator:
                break
            if word in lexicon.coordinator and _verb_left(region, low, index):
                break
            if region.verbal[index]:
                relative = _relative_left(region, floor, index)
                if relative is None:
                    break
                index = relative
        index -= 1
    return index + 1


def _verb_left(region: Region, low: int, index: int) -> bool:
    start = max(region.comma_before(index) + 1, low)
    return any(region.verbal[start:index])


def _relative_left(region: Region, low: int, index: int) -> int | None:
    words, lexicon = region.words, region.lexicon
    for i in range(index - 1, max(low, index - 10) - 1, -1):
        if words[i] == "yang":
            return i
        if words[i] in (",", ":", QUOTE) or words[i] in lexicon.complementizer:
            return None
    return None


def _skip_fronting(region: Region, start: int, stop: int) -> int:
    words = region.words
    while start < stop:
        step = region.lexicon.connective.at(words, start, stop)
        if step and start + step < stop:
            start += step
        elif is_mark(words[start]) and words[start] not in "([@#":
            start += 1
        else:
            break
    return start


def _only_setting(region: Region, start: int, stop: int) -> bool:
    return opens_setting(region, start) or is_date(region, start, stop) or region.words[start] in region.lexicon.fronting


def _last_noun_phrase(region: Region, start: int, stop: int) -> tuple[int, int]:
    """The noun phrase at the right end of a stretch that begins with an adverbial."""
    words, lexicon = region.words, region.lexicon
    index = stop
    while index > start:
        word = words[index - 1]
        if word in lexicon.pronoun:
            return index - 1, stop
        if word in ")]" and (opened := region.bracket.get(index - 1, -1)) >= start and not is_date(
            region, opened, index
        ):
            index = opened
            continue
        if not (region.upper[index - 1] or word in lexicon.role or word in lexicon.deictic or word in "-/&.") or (
            word in lexicon.calendar
        ):
            break
        index -= 1
    return (index, stop) if index < stop else (stop, stop)
