"""The subject to the left of a cue: `S`, `Dalam rapat itu, S`, `S, jabatan,`, `S yang …`."""

from __future__ import annotations

from attribution.matcher.cues import CLITIC
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.noun_phrase import noun_phrase
from attribution.matcher.region import Region, is_mark, may_begin
from attribution.matcher.scan import describes, scan_left
from attribution.matcher.setting import is_date, is_setting, opens_setting
from attribution.matcher.source import goes_on_list, is_name, is_role, joins


def subject_before(region: Region, low: int, end: int) -> tuple[int, int] | None:
    """The subject that ends at `end` (behind it only adverbs and the cue), as atoms; None when there is none."""
    words, lexicon = region.words, region.lexicon
    stop, closed = _before_setting(region, low, end)
    if stop <= low:
        return None
    stop, last = _before_relative(region, low, stop, closed)
    if words[stop - 1] in lexicon.subject_pronoun:
        return stop - 1, max(last, stop)
    parted = closed and last == stop
    scanned = scan_left(region, low, stop, parted)
    if parted and scanned > low and _is_participial(region, low, scanned):
        return None
    start = _skip_fronting(region, scanned, stop)
    start += start + 1 < stop and start > low and words[start] in lexicon.coordinator and words[start - 1] == ","
    listed = start - 2 > low and words[start - 1] in lexicon.coordinator and words[start - 2] == ","
    if start + 1 < stop and words[start] in lexicon.deictic and not region.proper[start] and start > region.body_start:
        start += 1
    finish = _phrase_end(region, start, stop, parted)
    if finish == start or (finish < stop and not _is_setting_behind(region, finish, stop)):
        start, finish = _last_noun_phrase(region, start, stop)
        if finish == start:
            comma = region.comma_before(stop)
            within = comma > low and stop - comma > 2 and is_setting(region, comma + 1, stop)
            return subject_before(region, low, comma) if within else None
    if _is_adverbial(region, start, finish, parted) or _is_object(region, low, start, finish):
        return None
    spelled = _spelled_out(region, low, start, finish)
    start = _with_places(region, low, start, finish) if last > stop or closed else start
    start = _with_appositions(region, low, start - listed if spelled is None else spelled, finish, closed)
    finish = last if last > stop else finish
    return (start, finish) if start < finish and words[start] not in lexicon.relative else None


def _before_setting(region: Region, low: int, end: int) -> tuple[int, bool]:
    """Where the words before a setting end (`S, di Jakarta, Senin (2/3), …`), and whether a comma closes them."""
    words, stop = region.words, end
    while stop > low:
        if words[stop - 1] == ",":
            comma = region.comma_before(stop - 1)
            if comma >= low and is_setting(region, max(comma + 1, low), stop - 1):
                stop = comma + 1
                continue
            stop -= 1
            if words[stop - 1] == ",":
                continue
            return stop, True
        comma = region.comma_before(stop)
        if not (comma > low and is_date(region, comma + 1, stop)):
            break
        stop = comma
    return stop, False


def _before_relative(region: Region, low: int, stop: int, closed: bool) -> tuple[int, int]:
    """Where the head of the subject ends, and where its relative clause does, which goes on to `stop` or the cue."""
    words, lexicon = region.words, region.lexicon
    begin = max(region.comma_before(stop) + 1, low)
    if begin > low and words[begin] in lexicon.relative and (closed or any(region.verbal[begin + 1 : stop])):
        return begin - 1, stop
    if words[stop - 1] in lexicon.relative:
        stop -= 1
        stop -= stop > low and words[stop - 1] == ","
    return stop, stop


def _phrase_end(region: Region, start: int, stop: int, parted: bool) -> int:
    """The end of the noun phrase at `start`, which is `stop` when what follows it only describes it.

    `parted` says that a comma parts the phrase from the cue.
    """
    finish = noun_phrase(region, start, stop, bounded=True)
    if start < finish < stop and (
        _placed(region, start, finish, stop)
        or (finish == stop - 1 and describes(region, start, finish, stop))
        or (parted and region.lexicon.relative.intersection(region.words[start:finish]))
    ):
        return stop
    return finish


def _is_adverbial(region: Region, start: int, finish: int, parted: bool) -> bool:
    """Whether the phrase is an adverbial or tells that something is there, so that it is no subject."""
    words, lexicon = region.words, region.lexicon
    fronted = start > 0 and words[start - 1] in lexicon.fronting and not region.proper[start - 1]
    linking = start >= region.body_start and lexicon.connective_at(words, start, finish) == finish - start
    return (fronted and parted) or linking or words[start] in lexicon.existence


def _is_object(region: Region, low: int, start: int, finish: int) -> bool:
    """Whether the phrase without a name is the object of the verb before it (`menggelar rapat menyatakan`)."""
    words, lexicon, before = region.words, region.lexicon, start - 1
    if all(word in lexicon.deictic for word in words[start:finish]):
        return True
    if before >= low and finish - start == 1 and words[before] in lexicon.preposition | lexicon.purpose and not (
        region.upper[start] or words[start] in lexicon.pronoun | lexicon.role | lexicon.organization
        or words[start] in lexicon.document | lexicon.quantity
    ):
        return True
    if before > low and region.verbal[before] and words[before].endswith(CLITIC) and before not in region.cue_ends and (
        words[start] in lexicon.document
    ):
        return True
    return before > low and region.verbal[before] and before not in region.cue_ends and not (
        words[before] in lexicon.auxiliary
        or words[start] in lexicon.pronoun | lexicon.role | lexicon.organization | lexicon.document | lexicon.quantity
        or any(region.upper[start:finish])
    )


def _with_appositions(region: Region, low: int, start: int, finish: int, closed: bool) -> int:
    """Where the subject begins once the phrases before its commas are taken in (`Ketua DPR, Sari Dewi, mengatakan`)."""
    words, lexicon = region.words, region.lexicon
    while start > low:
        start -= _is_listed(region, low, start)
        if (comma := start - 1) <= low or words[comma] != ",":
            break
        before = region.comma_before(comma)
        begin = max(before + 1, low)
        inner = _skip_fronting(region, begin, comma)
        scanned = scan_left(region, inner, comma)
        if scanned > inner and is_mark(words[scanned - 1]):
            inner = scanned
        stop = noun_phrase(region, inner, comma, bounded=True)
        if (
            inner >= comma
            or scanned > inner
            or lexicon.connective_at(words, inner, comma) == comma - inner
            or is_setting(region, inner, comma)
            or words[inner] in lexicon.fronting
            or lexicon.claim_fronting.at(words, inner, comma)
            or not (stop == comma or (inner < stop and _placed(region, inner, stop, comma)))
        ):
            break
        joined = words[start] in lexicon.coordinator or goes_on_list(region, inner, comma, start, finish)
        if not (joined or joins(region, inner, comma, start, finish) or (
            closed and is_name(region, inner, comma) and not is_name(region, start, finish)
        ) or (closed and is_name(region, start, finish)) or (
            words[inner] in lexicon.organization and before > low and is_name(region, start, finish)
            and is_role(region, max(region.comma_before(before) + 1, low), before)
        )):
            break
        start = inner
    while start < finish and words[start] in lexicon.coordinator:
        start += 1
    return start


def _is_listed(region: Region, low: int, start: int) -> bool:
    """Whether the phrase is the last of a list of capitalized nouns (`Direktur Kain, Kulit, dan Sepatu`)."""
    words = region.words
    return start - 2 > low and words[start - 1] in region.lexicon.coordinator and words[start - 2] == "," and (
        region.upper[start] and region.upper[start - 3] and region.comma_before(start - 2) > low
    )


def _with_places(region: Region, low: int, start: int, finish: int) -> int:
    """Where the subject begins whose places are told one by one (`Kakek asal Kebon Baru, Sumber Jaya, Jakarta, …`)."""
    words, lexicon, begin = region.words, region.lexicon, start
    while begin - 1 > low and words[begin - 1] == "," and all(region.upper[begin:finish]):
        comma = begin - 1
        begin = max(region.comma_before(comma) + 1, low)
        asal = next((i for i in range(comma - 1, begin, -1) if words[i] in lexicon.provenance), None)
        if asal is not None:
            head = _skip_fronting(region, begin, comma)
            fits = head < asal and lexicon.speaks(words[head]) and all(region.upper[asal + 1 : comma])
            return head if fits and not any(region.verbal[head:asal]) else start
        finish = comma
    return start


def _spelled_out(region: Region, low: int, start: int, finish: int) -> int | None:
    """Where the name begins that the acronym at its end spells (`Badan Meteorologi, Klimatologi, … (BMKG)`).

    None when the phrase ends in no acronym, or when it spells the acronym already.
    """
    words = region.words
    opened = region.bracket.get(finish - 1, finish)
    if finish - opened != 3 or not region.upper[opened + 1]:
        return None
    letters = words[opened + 1]
    index, initials = opened, ""
    while index > low and len(initials) < len(letters):
        index -= 1
        if region.upper[index]:
            initials = words[index][0] + initials
        elif words[index] != "," and words[index] not in region.lexicon.coordinator:
            return None
        if initials == letters:
            return index if index < start else None
    return None


def _placed(region: Region, start: int, finish: int, stop: int) -> bool:
    """Whether a place belongs to a speaker without a name of its own: `sumber di istana`, `studi di jurnal Alam`."""
    words, lexicon = region.words, region.lexicon
    return (
        words[finish] in lexicon.locative
        and words[start] in lexicon.role | lexicon.document | lexicon.quantity
        and not region.proper[start]
        and not lexicon.occasion.at(words, finish, stop)
        and finish + 1 < stop
        and not words[finish + 1][0].isdigit()
        and words[finish + 1] not in lexicon.calendar
        and lexicon.place_run(words, finish + 1, stop) != stop - finish - 1
        and not any(region.verbal[finish:stop])
        and not (words[stop - 1].endswith(CLITIC) and not region.upper[stop - 1])
    )


def _is_participial(region: Region, low: int, start: int) -> bool:
    """Whether a verb stands right before the phrase, so that the cue behind its comma goes on with an older subject."""
    before = region.words[start - 1]
    return region.verbal[start - 1] or (
        not is_mark(before) and before != QUOTE and before not in region.lexicon.complementizer
        and start - 1 not in region.cue_ends and any(region.verbal[max(region.comma_before(start) + 1, low) : start])
    )


def _skip_fronting(region: Region, start: int, stop: int) -> int:
    """Where the phrase begins past connectives, adverbs and marks at its head."""
    words = region.words
    if start:
        start = max(start, start - 1 + region.lexicon.connective.at(words, start - 1, stop))
    while start < stop:
        step = region.lexicon.connective_at(words, start, stop)
        if step and start + step < stop:
            start += step
        elif not may_begin(words[start]):
            start += 1
        elif not region.proper[start] and 0 < (step := region.lexicon.adverb.at(words, start, stop)) < stop - start:
            start += step
        else:
            break
    return start


def _is_setting_behind(region: Region, start: int, stop: int) -> bool:
    """Whether what follows the noun phrase, up to the cue, is a setting or a relative clause."""
    words = region.words
    return (
        opens_setting(region, start)
        or is_date(region, start, stop)
        or words[start] in region.lexicon.fronting
        or words[start] in region.lexicon.relative
    )


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
        if not region.proper[index - 1] and (word in lexicon.fronting or word in lexicon.subordinator):
            break
        if not (
            region.upper[index - 1] or word in lexicon.role or word in lexicon.organization
            or word in lexicon.deictic or word in "-/&."
        ) or (
            word in lexicon.calendar
        ):
            break
        index -= 1
    while index < stop and words[index] in lexicon.deictic:
        index += 1
    return (index, stop) if index < stop else (stop, stop)
