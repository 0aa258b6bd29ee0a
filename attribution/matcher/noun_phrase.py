"""A noun phrase in a region: how far it reaches to the right, with its relative clauses and what `dan` joins to it."""

from __future__ import annotations

from attribution.matcher.cues import CLITIC
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import is_date, opens_setting

LONGEST = 45
"""Atoms after which a noun phrase is no longer believed."""


def noun_phrase(region: Region, start: int, end: int, bounded: bool = False) -> int:
    """The end of the noun phrase that begins at `start`, without appositions behind a comma; `start` for none.

    `bounded` says that something else is known to begin at `end`, so that `dan` may join any two nouns.
    """
    words, lexicon = region.words, region.lexicon
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
        if word in lexicon.relative:
            stop = relative_end(region, index, end, words[start] in lexicon.document)
            if index == start or stop == index:
                break
            index = stop
            continue
        if _ends_before(region, start, index, end, bounded):
            break
        index += 1
        if word in lexicon.deictic and index < end and not _begins_noun_phrase(region, index + 1, end):
            break
    while index > start and words[index - 1] in lexicon.coordinator:
        index -= 1
    return index


def _ends_before(region: Region, start: int, index: int, end: int, bounded: bool) -> bool:
    """Whether the phrase from `start` ends before the atom at `index`."""
    lexicon, word = region.lexicon, region.words[index]
    if word == QUOTE:
        return not region.is_fragment(index)
    if is_mark(word):
        return not _is_inner_mark(region, start, index)
    if word in lexicon.coordinator or word in lexicon.capacity_link:
        return index == start or not _joins_nouns(region, start, index, end, bounded)
    if region.proper[index]:
        return index > start and word in lexicon.calendar and region.words[start] not in lexicon.document and not (
            _begins_noun_phrase(region, index + 1, end)
        )
    if word in lexicon.preposition:
        return index == start or not _keeps_preposition(region, start, index, end, bounded)
    if index == start:
        return _opens_other(region, index)
    if not _links_name(region, start, index, end, bounded) and (
        _opens_other(region, index) or _is_adverb(region, index, end, bounded)
    ):
        return True
    before = region.words[index - 1]
    return (
        (before in lexicon.pronoun and word not in lexicon.reflexive)
        or (_owned(region, index - 1) and word not in lexicon.deictic)
        or (word in lexicon.thing_noun and region.proper[index - 1])
    )


def _is_inner_mark(region: Region, start: int, index: int) -> bool:
    """Whether the mark stands within a name: a hyphen, the full stop of a short form or of an address."""
    word, before = region.words[index], region.words[index - 1]
    short = len(before) <= 4 and before not in region.lexicon.pronoun
    return word in "/&-'’@#%" or (word == "." and index > start and (short or _glued(region, index)))


def _joins_nouns(region: Region, start: int, index: int, end: int, bounded: bool) -> bool:
    """Whether the coordinator at `index` goes on with the phrase that begins at `start`."""
    following = index + 1
    return _begins_noun_phrase(region, following, end) or (
        (bounded or _goes_on_plainly(region, start, index, end)) and following < end
        and not region.verbal[following] and not opens_setting(region, following)
    )


def _opens_other(region: Region, index: int) -> bool:
    """Whether the word opens something that is no noun phrase: a predicate, a clause, a setting."""
    lexicon, word = region.lexicon, region.words[index]
    return (
        region.verbal[index]
        or word in lexicon.subordinator
        or word in lexicon.complementizer
        or word in lexicon.fronting
        or opens_setting(region, index)
        or word.startswith(lexicon.address_prefix)
    )


def _is_adverb(region: Region, index: int, end: int, bounded: bool) -> bool:
    """Whether an adverb of the cue stands at `index`, and none of the phrase (`lebih dari 20 warga`)."""
    words, lexicon = region.words, region.lexicon
    return lexicon.adverb.at(words, index, len(words)) > 0 and not (
        bounded and index + 1 < end and words[index + 1] in lexicon.origin
    )


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


def relative_end(region: Region, index: int, end: int, document: bool = False) -> int:
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
    """Whether a name or a word for an office stands at `index`."""
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
