"""The phrase that names a source: whether it names anybody, and its appositions and lists behind a comma."""

from __future__ import annotations

from attribution.matcher.noun_phrase import noun_phrase, relative_end
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import is_setting


def is_role(region: Region, start: int, end: int) -> bool:
    """Whether the phrase holds a word for an office or a function."""
    return any(word in region.lexicon.role for word in region.words[start:end])


def names_no_speaker(region: Region, start: int, end: int) -> bool:
    """Whether the phrase names a thing, an event or nothing at all, and so nobody who could speak."""
    lexicon, upper = region.lexicon, region.upper
    if start + 2 < end and (step := lexicon.unnamed_person.at(region.words, start, end)) and (
        start + step < end and region.words[start + step] in lexicon.thing_noun
    ):
        return True
    word = region.words[start]
    if region.proper[start] or not word.isalpha() or lexicon.speaks(word) or (
        upper[start] and start + 1 < end and upper[start + 1]
    ) or not region.text[region.starts[start] + 1 : region.ends[start]].islower():
        return False
    if word in lexicon.thing_noun or lexicon.abstract(word):
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
            finish = relative_end(region, begin, end)
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
