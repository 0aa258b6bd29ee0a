"""The setting of the speech: when, where, on what occasion and to whom something was said, which is never content."""

from __future__ import annotations

from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark, may_end


def is_date(region: Region, start: int, end: int) -> bool:
    """Whether the atoms are a day, a date or an hour: `Senin (2/3/2020)`, `20 Mei`, `pukul 10.00 WIB`, `(2/3)`."""
    calendar, filler = region.lexicon.calendar, region.lexicon.calendar_filler
    certain = False
    for word in region.words[start:end]:
        if word in calendar or word[0].isdigit():
            certain = True
        elif not (word in filler or is_mark(word)):
            return False
    return certain


def opens_setting(region: Region, index: int) -> bool:
    """Whether a setting, a relay or one spoken to opens at `index`."""
    words, lexicon = region.words, region.lexicon
    word = words[index]
    return bool(
        word in lexicon.addressee
        or word in lexicon.calendar
        or lexicon.setting.at(words, index, len(words))
        or lexicon.occasion.at(words, index, len(words))
        or lexicon.relay_opening.at(words, index, len(words))
    )


def is_setting(region: Region, start: int, end: int) -> bool:
    """Whether the chunk between two commas is the setting of a speech."""
    return start < end and (
        is_date(region, start, end)
        or (opens_setting(region, start))
        or region.lexicon.place_run(region.words, start, end) == end - start
    )


def is_speech_setting(region: Region, start: int, end: int) -> bool:
    """Whether the chunk can only be the setting of a speech: a date, a place, an occasion, a relay, those spoken to."""
    words, lexicon = region.words, region.lexicon
    return start < end and bool(
        is_date(region, start, end)
        or lexicon.place_run(words, start, end) == end - start
        or words[start] in lexicon.addressee
        or lexicon.occasion.at(words, start, end)
        or lexicon.relay_opening.at(words, start, end)
        or (words[start] in lexicon.place_preposition and start + 1 < end and all(region.upper[start + 1 : end]))
    )


def tail(region: Region, start: int, end: int) -> int:
    """The end of a claim that begins at `start` once the setting of the speech behind it is cut off.

    Cuts `, Senin (2/3)`, `saat ditemui …`, `dalam keterangannya …`, `seperti dikutip …`, `, lapor Antara`.
    """
    words, lexicon = region.words, region.lexicon
    index = start + 1
    while index < end:
        if words[index] == "(" and (close := region.bracket.get(index)):
            index = close + 1
            continue
        if words[index] == ",":
            index += 1
            continue
        if lexicon.relay_opening.at(words, index, end):
            return _trim(region, start, index)
        step = lexicon.occasion.at(words, index, end)
        if step and not _goes_on(region, index + step, end):
            return _trim(region, start, index)
        index += 1
    cut = end
    while (comma := region.comma_before(cut)) > start and is_date(region, comma + 1, cut):
        cut = comma
        before = range(cut - 1, max(start, cut - 6), -1)
        place = next((i for i in before if words[i] in lexicon.place_preposition), None)
        if place is not None and all(region.upper[i] for i in range(place + 1, cut)):
            cut = place
    return _trim(region, start, cut)


def _goes_on(region: Region, start: int, end: int) -> bool:
    """Whether a predicate of the claim follows, so that the occasion is part of the claim."""
    relative = next((i for i in range(start, end) if region.words[i] in region.lexicon.relative), end)
    return any(region.verbal[start:relative])


def _trim(region: Region, start: int, end: int) -> int:
    """The end of the claim without the marks and coordinators that are left at it."""
    words, lexicon = region.words, region.lexicon
    while end > start and (words[end - 1] in lexicon.coordinator or not may_end(words[end - 1])):
        end -= 1
    return end


def after_cue(region: Region, index: int, stop: int, directive: bool = False) -> tuple[int, bool]:
    """Where the claim begins behind a cue, and whether a complementizer, a comma or a colon announces it.

    Skips those spoken to and the setting (`kepada wartawan di Jakarta, Senin (2/3), bahwa …`), and behind a directive
    also those who are asked (`meminta warga agar …`).
    """
    words, lexicon = region.words, region.lexicon
    at, announced = index, False
    for i in range(index, min(stop, index + 12)):
        if words[i] in lexicon.complementizer and (directive or i == index or words[i] not in lexicon.purpose):
            return i + 1, True
        if words[i] == QUOTE and i > index and words[i - 1] in (",", ":") and i - index <= 4:
            return i, True
        if i == index + 1 and words[i : i + 2] == [",", QUOTE] and i + 1 < stop:
            return i + 1, True
        if (words[i] == "," and i > index) or region.verbal[i] or words[i] in lexicon.coordinator:
            break
    while at < stop:
        word = words[at]
        if word in (",", ":"):
            at, announced = at + 1, True
        elif word in lexicon.complementizer:
            return at + 1, True
        elif word in lexicon.condition and not _has_main_clause(region, at, stop):
            return at + 1, True
        elif word == "(" and (close := region.bracket.get(at)) and is_date(region, at, close + 1):
            at = close + 1
        elif word in lexicon.calendar and is_date(region, at, comma := min(region.comma_from(at), stop)):
            at = comma
        elif skipped := _phrase(region, at, stop):
            at = skipped
        else:
            break
    return at, announced


def _has_main_clause(region: Region, index: int, stop: int) -> bool:
    """Whether a comma follows with words behind it, so that the claim does not begin with the condition."""
    comma = region.comma_from(index)
    return comma < stop - 2


def _phrase(region: Region, index: int, stop: int) -> int:
    """The end of the setting or of those spoken to that begin at `index`; 0 when none do, or nothing closes them."""
    words, lexicon = region.words, region.lexicon
    spoken_to = words[index] in lexicon.addressee
    if not spoken_to and not lexicon.occasion.at(words, index, stop):
        if not lexicon.setting.at(words, index, stop):
            return 0
        opener = next((i for i in range(index, min(stop, index + 25)) if words[i] in lexicon.complementizer), None)
        if opener is None or (opener - index > 3 and any(region.verbal[i] for i in range(index, opener))):
            return 0
        return opener
    for i in range(index + 1, min(stop, index + 30)):
        if words[i] in lexicon.complementizer or words[i] in (",", ":", QUOTE):
            return i
        if spoken_to and i > index + 1 and region.verbal[i] and not lexicon.relative.intersection(words[index:i]):
            return i
    return 0
