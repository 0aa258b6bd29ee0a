"""What the constructions share: the source behind a cue, the document before it, and where the claim goes on."""

from __future__ import annotations

from attribution.matcher import claim
from attribution.matcher.constructions.cue import before_adverbs, form, is_weak
from attribution.matcher.cues import CLITIC
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.noun_phrase import noun_phrase
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import is_date, is_setting, is_speech_setting
from attribution.matcher.site import Site
from attribution.matcher.source import is_name, is_role, list_behind, phrase_after


def behind_agent(site: Site) -> int:
    """Where the source begins behind the cue, past `oleh`, `lagi` and a cue written twice."""
    words, index = site.region.words, site.end
    while index < len(words) and (
        words[index] in site.lexicon.agent or words[index] in site.lexicon.trailing or words[index] == words[site.start]
    ):
        index += 1
    return index


def names_nobody(site: Site, index: int) -> bool:
    """Whether the atom alone names nobody: a pointing word, a quotation, a mark."""
    word = site.region.words[index]
    return word in site.lexicon.deictic or word == QUOTE or is_mark(word)


def source_after(site: Site, claim_follows: bool) -> tuple[int, int]:
    """The source behind the cue, as atoms; nothing between the two when there is none."""
    start = behind_agent(site)
    return start, phrase_after(site.region, start, site.region.stop, claim_follows)


def document_before(site: Site) -> tuple[int, int] | None:
    """The document in front of a cue, as atoms: `Dalam S disebutkan C`, `Dalam S menyebutkan C`."""
    region, words, start = site.region, site.region.words, site.region.body
    end = before_adverbs(region, site.start)
    while end > start and is_mark(words[end - 1]):
        end -= 1
    if start + 1 >= end or words[start] not in site.lexicon.preposition:
        return None
    if words[start + 1] not in site.lexicon.document:
        return None
    return (start + 1, end) if noun_phrase(region, start + 1, end) == end else None


def after_other_report(region: Region, end: int) -> int:
    """Where the clause around a passive begins: behind an earlier cue of the sentence and its comma."""
    last = max((cue for cue in region.cue_ends if cue < end - 1), default=-1)
    opened = next((i for i in range(end - 2, max(last, region.body), -1)
                   if region.words[i] in region.lexicon.subordinate_clause), None)
    if opened is not None and not any(region.verbal[opened:end]) and any(region.verbal[region.body:opened]):
        return opened + 1
    if last < 0:
        return 0
    comma = region.comma_from(last)
    return comma + 1 if comma < end else last + 1


def points_back(region: Region, start: int, end: int) -> bool:
    """Whether the words only point at the sentence before (`hal itu`, `hal serupa juga`)."""
    end = max(start, before_adverbs(region, end))
    return start < end and region.lexicon.pointing_back.at(region.words, start, end) == end - start


def goes_on(site: Site, index: int) -> tuple[int, int] | None:
    """The claim that goes on behind the source and its setting, after a comma."""
    region = site.region
    words, stop = region.words, region.stop
    step = region.lexicon.adverb.at(words, index, stop)
    if step and words[index + step : index + step + 1] == [","]:
        index += step
    if index < stop and words[index] != ",":
        comma = region.comma_from(index)
        if comma >= stop:
            return None
        told = index + 1 < stop and (
            words[index] in site.lexicon.relative and words[index + 1] in site.lexicon.speech_relative
        )
        if not (told or is_setting(region, index, comma)):
            return None
        index = comma
    while index < stop and words[index] == ",":
        comma = min(region.comma_from(index + 1), stop)
        if comma > index + 1 and not is_speech_setting(region, index + 1, comma):
            break
        if list_behind(region, index, stop) > index:
            break
        index = comma
    return claim.behind(region, _behind_date(region, index, stop), stop) if index < stop else None


def _behind_date(region: Region, index: int, stop: int) -> int:
    """The index behind a date with its brackets that follows the comma at `index` (`, Jumat (15/5/2026) C`)."""
    close = next((i for i in range(index + 1, min(index + 12, stop)) if region.words[i] == ")"), index)
    if index + 1 < close and region.words[index + 1] in region.lexicon.calendar and is_date(region, index + 1, close):
        return close + 1
    return index


def is_agent(site: Site, start: int, stop: int) -> bool:
    """Whether the phrase behind a passive without `oleh` names who says it, rather than what is said of its subject."""
    region, lexicon, word = site.region, site.lexicon, site.region.words[start]
    if word[0].isdigit():
        return False
    if word.endswith(CLITIC) and word.removesuffix(CLITIC) in lexicon.role:
        return True
    if is_name(region, start, stop) or word in lexicon.pronoun or is_role(region, start, min(start + 2, stop)):
        return True
    if word in lexicon.quantity:
        return not is_weak(site) and start + 1 < stop and (
            lexicon.speaks(site.region.words[start + 1]) or site.region.proper[start + 1]
        )
    return not is_weak(site) and word in lexicon.organization | lexicon.document


def unfit_source(site: Site, start: int, stop: int) -> str | None:
    """Why the words behind the cue cannot be what vouches for an indirect claim."""
    words = site.region.words[start:stop]
    if any(word in site.lexicon.first_person for word in words):
        return "the speaker speaks of himself"
    if words[0] in site.lexicon.document_cue or form(site) in site.lexicon.document_cue:
        pointing = words[-1] in site.lexicon.deictic and words[0] in site.lexicon.vague_document
        if pointing or not any(word in site.lexicon.document for word in words) and not any(
            site.region.upper[start:stop]
        ):
            return "no document or name after the cue"
    return None
