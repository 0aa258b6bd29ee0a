"""The order in which the speaker comes first: `S mengatakan bahwa C`."""

from __future__ import annotations

from attribution.matcher import claim, quotes
from attribution.matcher.constructions.cue import before_adverbs, demands_clause, form, is_weak
from attribution.matcher.constructions.parts import is_agent
from attribution.matcher.constructions.speaker import Speaker, speaker_before
from attribution.matcher.constructions.speech import direct_speech, indirect_speech
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import after_cue, opens_setting
from attribution.matcher.site import Proposal, Site
from attribution.matcher.source import is_name

_TOLD = frozenset({"statement", "opinion"})
_SHORT = 5
"""Atoms up to which a thing that is pointed at is no more than that (`hal mengejutkan itu`)."""
_OWN = frozenset({"wish", "promise"})


def source_cue_content(site: Site) -> Proposal | str:
    """`S mengatakan (bahwa) C`, also with a quotation: `S mengatakan, "C"`."""
    region, words = site.region, site.region.words
    speaker = speaker_before(site)
    if isinstance(speaker, str):
        return speaker
    at, announced = after_cue(region, site.end, region.stop, _is_directive(site))
    if (quote := _quotation_at(site, at, announced)) is not None:
        return direct_speech(site, (quote,), speaker.source, 0.97, speaker.polarity)
    if at >= region.stop and not is_weak(site) and (quote := _quotation_behind(site)) is not None:
        return direct_speech(site, (quote,), speaker.source, 0.58, speaker.polarity)
    if site.rule.form == "direct":
        return "no quotation after the cue"
    right = claim.behind(region, at, _end_of_relative(region, at) if speaker.relative else region.stop, subject=True)
    if right is None or words[right[0]] in site.lexicon.coordinator or (
        all(words[i] in site.lexicon.adverb for i in range(*right))
    ):
        return "no claim after the cue"
    opener = words[at - 1] if words[at - 1] in site.lexicon.complementizer else None
    if opener is None and words[right[0]] in site.lexicon.direction and not (
        site.lexicon.claim_fronting.at(words, *right)
    ):
        return "only whom it goes to"
    if words[site.end - 1] in site.lexicon.speech_object and words[right[0]] in site.lexicon.relative:
        return "the speech is only described"
    if opener is None and (reason := _unclaimed(site, speaker, *right, announced)):
        return reason
    if opener is not None and speaker.polarity and opener in site.lexicon.condition:
        return "a question left open"
    pieces = [right]
    if speaker.subject is not None and (front := _fronted(site, speaker.subject[0])):
        pieces.insert(0, front)
    fit = 0.7 if speaker.subject is None else 0.91 if demands_clause(site) else 0.94
    fit = min(fit + 0.06, 0.98) if announced else fit
    return indirect_speech(region, pieces, speaker.source, fit, speaker.polarity)


def _is_directive(site: Site) -> bool:
    """Whether the cue may ask somebody to do something."""
    return site.rule.act == "directive" or form(site) in site.lexicon.addressing_cue


def _quotation_at(site: Site, at: int, announced: bool) -> int | None:
    """The quotation that is all that is said behind the cue (`S mengatakan, "C"`); None when there is none."""
    region = site.region
    quote = region.quote.get(at)
    if quote is None or not (at + 1 >= region.stop or is_mark(region.words[at + 1])):
        return None
    uttered = quotes.is_utterance(site.document, site.document.quotations[quote])
    return quote if uttered or announced or form(site) in site.lexicon.naming_cue else None


def _unclaimed(site: Site, speaker: Speaker, start: int, end: int, announced: bool) -> str | None:
    """Why the words from `start` to `end` are no claim of the speaker when no `bahwa` opens them."""
    region, words, lexicon = site.region, site.region.words, site.lexicon
    pointing = start + lexicon.pointing_back.at(words, start, end)
    if pointing > start and (pointing >= end or opens_setting(region, pointing)):
        return "the object only points back"
    clause = claim.has_main_predicate(region, start, end, form(site) in lexicon.naming_cue, _is_directive(site))
    if is_weak(site) and not (clause and (announced or _vouches(site, speaker.subject))):
        return "a weak cue without `bahwa`"
    if _is_unsaid(site) or speaker.polarity == "declined":
        return "something that is not said"
    if not announced and demands_clause(site) and _conveys_noun(site, start, end):
        return "a noun that is conveyed"
    if _is_thing(site, start, end) or _is_phrase(site, start, end, announced):
        return "a phrase and no claim"
    if not announced and ((speaker.relative and not (clause and _is_told_of(site, speaker.subject))) or (
        region.inside is not None and not _is_foreign(site, speaker.subject)
    )):
        return "within a phrase or a quotation only with `bahwa`"
    if form(site) in lexicon.noun_cue and _suffers(region, start, end):
        return "the subject is not the one who plans"
    strict = speaker.subject is None or demands_clause(site) or opens_setting(region, start)
    if not announced and not (clause if strict else end - start > 1 or _is_state(site, start)):
        return "no predicate after the cue"
    return None


def _vouches(site: Site, subject: tuple[int, int] | None) -> bool:
    """Whether a weak cue reports for this subject: a document that states, or somebody who asks for something."""
    if subject is None:
        return False
    if _is_directive(site):
        return is_agent(site, *subject)
    return any(word in site.lexicon.document for word in site.region.words[slice(*subject)])


def _is_unsaid(site: Site) -> bool:
    """Whether a word right before the cue says that the claim was not made (`belum mengatakan C`)."""
    words, lexicon = site.region.words, site.lexicon
    return demands_clause(site) and site.rule.act != "denial" and any(
        word in lexicon.unsaid for word in words[before_adverbs(site.region, site.start) : site.start]
    )


def _is_thing(site: Site, start: int, end: int) -> bool:
    """Whether the words are but a thing that is pointed at (`hal mengejutkan itu`)."""
    words, lexicon = site.region.words, site.lexicon
    return words[start] in lexicon.thing_noun and words[end - 1] in lexicon.deictic and end - start <= _SHORT


def _quotation_behind(site: Site) -> int | None:
    """The quotation that is the next sentence, when the cue ends its own (`S mengatakan. "C"`)."""
    number = site.regions.number(site.region.span.start)
    if site.region.inside is not None or number is None or number + 1 >= len(site.document.sentences):
        return None
    later = site.regions.sentence(number + 1)
    alone = len(later.quote) == 1 and all(word == QUOTE or is_mark(word) for word in later.words)
    quote = next(iter(later.quote.values()), None)
    if not alone or quote is None or not quotes.is_utterance(site.document, site.document.quotations[quote]):
        return None
    return quote


def _end_of_relative(region: Region, index: int) -> int:
    """Where a relative clause ends behind whose comma its head goes on (`S yang menduga C, menilai …`)."""
    verbs = (
        comma for comma in region.commas
        if comma > index + 2 and comma + 1 < region.stop and region.verbal[comma + 1]
        and comma + 1 in region.cues and not any(word in region.lexicon.relative for word in region.words[index:comma])
    )
    return next(verbs, region.stop)


def _is_told_of(site: Site, subject: tuple[int, int] | None) -> bool:
    """Whether a relative clause tells what a paper, a name or a number of people said (`X yang menilai C`)."""
    if subject is None or is_weak(site) or site.rule.act not in _TOLD:
        return False
    region, lexicon, start = site.region, site.lexicon, subject[0]
    many = lexicon.many.intersection(region.words[start : start + 2])
    return bool(many) or region.words[start] in lexicon.document or any(region.proper[slice(*subject)])


def _is_foreign(site: Site, subject: tuple[int, int] | None) -> bool:
    """Whether a quotation surely speaks of somebody else who reports: a name before the cue.

    Wishes and promises in a quotation are mostly those of the speaker's own house.
    """
    region = site.region
    return subject is not None and site.rule.act not in _OWN and (
        is_name(region, *subject)
        and (
            any(region.proper[slice(*subject)]) or region.slice(*subject).of(region.text).isupper()
            or region.words[subject[0]] in site.lexicon.pronoun
        )
    )


def _conveys_noun(site: Site, start: int, end: int) -> bool:
    """Whether the words behind the cue are what is conveyed, not a claim (`menyampaikan apresiasi atas …`)."""
    words, lexicon = site.region.words, site.lexicon
    pointed = any(word in lexicon.deictic for word in words[start + 1 : min(start + 4, end)])
    return words[start] in lexicon.speech_object and not pointed


def _is_phrase(site: Site, start: int, end: int, announced: bool) -> bool:
    """Whether the words are but a place (`mencontohkan, di pasar`) or what is declared (`menyatakan kemerdekaan`)."""
    region, lexicon = site.region, site.lexicon
    if claim.is_clause(region, start, end):
        return False
    if announced:
        return region.words[start] in lexicon.place_preposition
    alone = start + 1 >= end or region.words[start + 1] in lexicon.topic or opens_setting(region, start + 1)
    return site.rule.act == "statement" and lexicon.abstract(region.words[start]) and alone


def _suffers(region: Region, start: int, end: int) -> bool:
    """Whether the first verb is a passive, so that its subject does nothing itself (`rapat itu rencananya digelar`)."""
    lexicon, words = region.lexicon, region.words
    verb = next((i for i in range(start, end) if region.verbal[i] and words[i] not in lexicon.auxiliary), None)
    return verb is not None and words[verb].startswith(lexicon.passive_prefix)


def _is_state(site: Site, index: int) -> bool:
    """Whether the one word behind the cue tells how the speaker is or what he does (`mengaku sedih`)."""
    word, lexicon = site.region.words[index], site.lexicon
    return word.isalpha() and not site.region.upper[index] and not (
        lexicon.speaks(word) or word in lexicon.thing_noun or lexicon.abstract(word)
    )


def _fronted(site: Site, start: int) -> tuple[int, int] | None:
    """An adverbial before the speaker that belongs to the claim: `Untuk tahun depan, S memperkirakan C`."""
    region = site.region
    begin = region.body
    if start - begin < 2 or region.words[start - 1] != "," or not site.lexicon.claim_fronting.at(
        region.words, begin, start
    ):
        return None
    return begin, start - 1
