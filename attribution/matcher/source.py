"""The noun phrase that names a source, with its relative clauses, appositions and lists."""

from __future__ import annotations

from attribution.matcher.cues import CLITIC
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import is_date, is_setting, opens_setting

LONGEST = 45
"""Atoms after which a noun phrase is no longer believed."""


def noun_phrase(region: Region, start: int, end: int, bounded: bool = False) -> int:
    """The end of the noun phrase that begins at `start`, without appositions behind a comma; `start` for none.

    `bounded` says that something else is known to begin at `end`, so that `dan` may join any two nouns.
    """
    words, lexicon, proper = region.words, region.lexicon, region.proper
    index = start
    end = min(end, start + LONGEST)
    while index < end:
        word = words[index]
        if word in "([":
            close = region.bracket.get(index)
            if close is None or close >= end or ("/" in words[index:close] and is_date(region, index, close + 1)):
                break
            index = close + 1
            continue
        if word == QUOTE:
            if not region.is_fragment(index):
                break
        elif is_mark(word):
            if not (word in "/&-'’@#%" or (word == "." and index > start and (
                (len(words[index - 1]) <= 4 and words[index - 1] not in lexicon.pronoun) or _glued(region, index)
            ))):
                break
        elif word in lexicon.relative:
            stop = _relative_end(region, index, end, words[start] in lexicon.document)
            if index == start or stop == index:
                break
            index = stop
            continue
        elif word in lexicon.coordinator or word in lexicon.capacity_link:
            if index == start or not (_begins_noun_phrase(region, index + 1, end) or (
                (bounded or _goes_on_plainly(region, start, index, end)) and index + 1 < end
                and not region.verbal[index + 1] and not opens_setting(region, index + 1)
            )):
                break
        elif word in lexicon.preposition and not proper[index]:
            if index == start or not _keeps_preposition(region, start, index, end, bounded):
                break
        elif not proper[index]:
            if not (index > start and _links_name(region, start, index, end, bounded)) and (
                region.verbal[index]
                or word in lexicon.subordinator
                or word in lexicon.complementizer
                or word in lexicon.fronting
                or (index > start and lexicon.adverb.at(words, index, len(words)) and not (
                    bounded and index + 1 < end and words[index + 1] in lexicon.origin
                ))
                or opens_setting(region, index)
                or word.startswith(lexicon.address_prefix)
            ):
                break
            if index > start and words[index - 1] in lexicon.pronoun and word not in lexicon.reflexive:
                break
            if index > start and _owned(region, index - 1) and word not in lexicon.deictic:
                break
            if index > start and word in lexicon.thing and proper[index - 1]:
                break
        elif index > start and word in lexicon.calendar and words[start] not in lexicon.document and not (
            region.upper[index] and _begins_noun_phrase(region, index + 1, end)
        ):
            break
        index += 1
        if word in lexicon.deictic and index < end and not _begins_noun_phrase(region, index + 1, end):
            break
    while index > start and words[index - 1] in lexicon.coordinator:
        index -= 1
    return index


def _owned(region: Region, index: int) -> bool:
    """Whether the noun at `index` has its owner in a clitic, so that no other noun can follow in its phrase."""
    word = region.words[index]
    return word.endswith(CLITIC) and not region.upper[index] and word not in region.lexicon.others and (
        region.lexicon.speaks(word.removesuffix(CLITIC))
    )


def _goes_on_plainly(region: Region, start: int, index: int, end: int) -> bool:
    """Whether `dan` joins nouns of an office (`analis komoditas dan mata uang`) or stands before a pointed noun."""
    lexicon = region.lexicon
    if index + 2 < end and region.words[index + 2] in lexicon.deictic:
        return True
    return region.words[start] in lexicon.role and not any(region.upper[start + 1 : index]) and (
        not lexicon.adverb.at(region.words, index + 1, end)
    )


def _links_name(region: Region, start: int, index: int, end: int, bounded: bool) -> bool:
    """Whether a function word stands within a name: `Analis untuk Asia`, `Sari selaku Ketua`, `data per 5 Mei`."""
    words, lexicon = region.words, region.lexicon
    if index + 1 >= end:
        return False
    word, following = words[index], words[index + 1]
    if word in lexicon.name_linking and region.upper[index + 1]:
        return True
    if bounded and word in lexicon.topic and words[start] in lexicon.document:
        return True
    if word in lexicon.capacity and (region.upper[index - 1] or following in lexicon.role):
        return True
    if word in lexicon.subordinator and following == "," and not region.verbal[index]:
        return True
    return not bounded and words[start] in lexicon.document and following[0].isdigit() and word in lexicon.setting


def _glued(region: Region, index: int) -> bool:
    """Whether a full stop stands inside a word, as in the address of a site."""
    return index + 1 < len(region) and region.ends[index - 1] == region.starts[index] and (
        region.ends[index] == region.starts[index + 1] and not is_mark(region.words[index + 1])
    )


def _relative_end(region: Region, index: int, end: int, document: bool = False) -> int:
    """The end of the relative clause at `index`; `index` when it tells of the speaking.

    That of a `document` may tell where it was seen (`laporan yang diterima Tempo`), unless it is a relay.
    """
    words, lexicon = region.words, region.lexicon
    at = index + 1
    told = at < end and (words[at] in lexicon.speech_relative or (
        at + 1 < end and words[at + 1] in lexicon.speech_relative and not region.verbal[at]
    ))
    if at >= end or (told and not (document and at not in region.cue_ends)):
        return index
    while at < end and words[at] != "," and (words[at] != QUOTE or words[at - 1] in lexicon.labelling) and (
        not is_mark(words[at]) or words[at] in "()-/" or (words[at] == "." and _glued(region, at))
    ):
        if words[at] in lexicon.deictic and at > index + 1:
            return at + 1
        if at > index + 2 and not region.upper[at] and (
            opens_setting(region, at) or words[at] in lexicon.complementizer
        ):
            if at - 1 in region.cue_ends and words[at] in lexicon.complementizer:
                return index
            break
        at += 1
    return at


def _begins_noun_phrase(region: Region, index: int, end: int) -> bool:
    words, lexicon = region.words, region.lexicon
    if index >= end:
        return False
    return (region.upper[index] and words[index] not in lexicon.calendar) or words[index] in lexicon.role


def _keeps_preposition(region: Region, start: int, index: int, end: int, bounded: bool) -> bool:
    """Whether a prepositional phrase belongs to the name of the source rather than to the setting."""
    words, lexicon, upper = region.words, region.lexicon, region.upper
    if index + 1 >= end:
        return False
    word = words[index]
    if word in lexicon.origin:
        return words[index - 1][0].isdigit() or (upper[index + 1] and words[index + 1] not in lexicon.calendar) or (
            words[index + 1] in lexicon.role | lexicon.organization | lexicon.document
        )
    if lexicon.occasion.at(words, index, end) or words[index + 1] in lexicon.calendar:
        return False
    document = words[start] in lexicon.document or words[start] in lexicon.organization
    if word in lexicon.benefit:
        return upper[index + 1]
    if document and (upper[index + 1] or (not bounded and words[index + 1][0].isdigit())):
        return True
    if word in lexicon.place_preposition and upper[index + 1]:
        trade = words[index - 1] in lexicon.role and words[index - 1] not in lexicon.office
        plain = not any(upper[start + 1 : index]) and words[start] not in lexicon.pronoun and not upper[start]
        if trade or plain:
            return True
    place = lexicon.place_run(words, index + 1, end)
    after = index + 1 + place
    return bool(place) and after < end and upper[after] and words[after] not in lexicon.calendar


def is_role(region: Region, start: int, end: int) -> bool:
    """Whether the phrase holds a word for an office or a function."""
    return any(word in region.lexicon.role for word in region.words[start:end])


def names_no_speaker(region: Region, start: int, end: int) -> bool:
    """Whether the phrase names a thing, an event or nothing at all, and so nobody who could speak."""
    lexicon, upper = region.lexicon, region.upper
    if start + 2 < end and (step := lexicon.one_of.at(region.words, start, end)) and (
        start + step < end and region.words[start + step] in lexicon.thing
    ):
        return True
    word = region.words[start]
    if region.proper[start] or not word.isalpha() or lexicon.speaks(word) or (
        upper[start] and start + 1 < end and upper[start + 1]
    ) or not region.text[region.starts[start] + 1 : region.ends[start]].islower():
        return False
    if word in lexicon.thing or lexicon.abstract(word):
        return True
    return end - start == 1 and not upper[start]


def is_name(region: Region, start: int, end: int) -> bool:
    """Whether the phrase looks like a proper name: few words, all capitals but marks."""
    title = region.lexicon.title
    return 0 < end - start <= 9 and any(region.upper[start:end]) and all(
        up or is_mark(word) or not word.isalpha() or word in title or word + "." in title
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
        if words[begin] in region.lexicon.relative:
            finish = _relative_end(region, begin, end)
            if finish > begin and (not claim_follows or words[finish : finish + 1] == [","]):
                stop = finish
            break
        listed = list_behind(region, stop, end)
        if listed > stop and (listed == end or not region.verbal[listed]) and not (
            claim_follows and listed < end and words[listed] != ","
        ):
            stop = listed
            continue
        finish = noun_phrase(region, begin, end)
        if finish > begin and goes_on_list(region, start, stop, begin, finish):
            stop = finish
            continue
        if finish == begin or not (joins(region, start, stop, begin, finish) or (
            not claim_follows and is_name(region, begin, finish) and not is_name(region, start, stop)
            and region.words[start] not in region.lexicon.pronoun
        )):
            break
        if finish < end and words[finish] != "," and (claim_follows or region.verbal[finish]):
            break
        if claim_follows and any(region.verbal[begin:finish]):
            break
        stop = finish
    return stop


def list_behind(region: Region, comma: int, end: int) -> int:
    """The end of a list of capitalized nouns that goes on behind a comma (`…, HAM, dan Imigrasi`); `comma` for none."""
    words, lexicon, upper = region.words, region.lexicon, region.upper
    at = comma
    while at + 1 < end and words[at] == ",":
        item = at = at + 1
        while at < end and upper[at] and words[at].isalpha() and words[at] not in lexicon.calendar and at - item < 4:
            at += 1
        if at < end and words[at] in lexicon.coordinator:
            named = at + 1 < end and upper[at + 1] and words[at + 1] not in lexicon.calendar
            return noun_phrase(region, at + 1, end) if named else comma
        if at == item:
            break
    return comma


def joins(region: Region, start: int, stop: int, begin: int, finish: int) -> bool:
    """Whether the phrase behind a comma, from `begin` to `finish`, is an apposition to the one before it."""
    if stop - start == 1 and region.words[start] in region.lexicon.pronoun:
        return False
    if is_name(region, begin, finish) and is_role(region, start, stop):
        return True
    if region.upper[stop - 1] and all(
        region.words[i] in region.lexicon.title
        or (len(region.words[i]) <= 3 and region.text[region.starts[i] : region.ends[i]].isupper())
        for i in range(begin, finish)
    ):
        return True
    return region.words[begin] in region.lexicon.role or (
        begin + 1 < finish and region.words[begin + 1] in region.lexicon.role
    )


def goes_on_list(region: Region, start: int, comma: int, begin: int, finish: int) -> bool:
    """Whether the phrase before a comma begins a list that ends behind it: `Bidang Seni, Budaya dan Wisata Kota`."""
    link = next((i for i in range(begin, finish) if region.words[i] in region.lexicon.coordinator), None)
    return link is not None and link - begin <= 8 and is_name(region, begin, link) and region.upper[comma - 1] and (
        is_role(region, start, comma) or is_name(region, start, comma)
    ) and not is_role(region, begin, link)
