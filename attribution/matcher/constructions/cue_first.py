"""The orders in which the cue comes first: `Menurut S, C`, `Dikabarkan C`, `tuduhan S bahwa C`."""

from __future__ import annotations

from attribution.matcher import claim
from attribution.matcher.constructions.cue import (
    before_adverbs,
    behind_adverbs,
    follows_comma,
    form,
    is_asked,
    is_passive,
    is_relay,
    is_weak,
    opens_clause,
    word_before,
)
from attribution.matcher.constructions.parts import (
    behind_agent,
    document_before,
    goes_on,
    is_agent,
    names_nobody,
    unfit_source,
)
from attribution.matcher.constructions.speech import direct_speech, indirect_speech, speech
from attribution.matcher.cues import CLITIC
from attribution.matcher.region import Region
from attribution.matcher.relay import is_medium
from attribution.matcher.setting import after_cue, opens_setting
from attribution.matcher.site import Proposal, Site
from attribution.matcher.source import is_name, is_role, phrase_after
from attribution.matcher.subject import subject_before


def cue_source_content(site: Site) -> Proposal | str:
    """`Menurut S, C`."""
    region, words = site.region, site.region.words
    if site.clitic:
        return "the clitic is the source"
    start = behind_agent(site)
    start += start < region.stop and words[start] in site.lexicon.preposition
    if form(site) in site.lexicon.noun_cue:
        return _noun(site, start)
    if not opens_clause(site):
        return "the cue does not open a clause"
    if _interrupts(site):
        return "the cue interrupts its claim"
    if words[start : start + 2] == [",", ","]:
        return _lost_source(site, start)
    stop = _source_end(site, start)
    if reason := _no_source(site, start, stop):
        return reason
    if is_relay(site):
        start = max((i + 1 for i in range(start, stop - 1) if words[i] in site.lexicon.origin), default=start)
    stop = _whole_source(site, start, stop)
    passive, fit = is_passive(site), 0.94
    right = goes_on(site, stop)
    if right is None and passive and stop < region.stop and words[stop] in site.lexicon.complementizer:
        right = claim.behind(region, stop + 1, region.stop)
    if right is None and not (passive and word_before(site) in site.lexicon.relative):
        stop, right = _unmarked(site, start, stop)
        fit = 0.8
    if right is None or (passive and words[right[0]] in site.lexicon.coordinator) or (
        words[right[0]] in site.lexicon.presenting
    ):
        return "no claim after the source"
    if form(site) in site.lexicon.document_cue and not any(region.upper[start:stop]) and _reported(region, *right):
        return "only what another speaker goes by"
    if not claim.is_clause(region, *right):
        fit -= 0.3
    return indirect_speech(region, [right], region.slice(start, stop), fit)


def cue_content(site: Site) -> Proposal | str:
    """`Menurutnya, C`, `Dikabarkan C`, `Konon C`, `Dalam S disebutkan C`."""
    region, words, lexicon = site.region, site.region.words, site.lexicon
    if form(site) in lexicon.noun_cue and not (words[site.end - 1].endswith(CLITIC) and opens_clause(site)):
        return _noun(site, site.end)
    if word_before(site) in lexicon.question_opening:
        return "only a question"
    if site.clitic and region.inside is not None and site.rule.act == "wish":
        return "a wish within the speaker's own words"
    if site.clitic and word_before(site) in site.lexicon.relative:
        return _named_quotation(site)
    found = None if site.clitic else document_before(site)
    document = None if found is None else region.slice(*found)
    if reason := _opens_no_report(site, document is not None):
        return reason
    at, announced = after_cue(region, site.end, region.stop)
    if not announced and not site.clitic and word_before(site) in site.lexicon.relative:
        return "the cue belongs to a relative clause"
    if not site.clitic and is_asked(site) and words[at - 1] not in lexicon.complementizer and (
        at >= len(words) or words[at] not in lexicon.question_opening
    ):
        return "only the occasion of a speech"
    if not announced and behind_adverbs(region, at, region.stop) in lexicon.naming_as:
        return "only what something is called"
    fronted = site.start > region.body and words[region.body] in lexicon.subordinate_clause
    right = claim.behind(region, at, min(region.comma_from(at), region.stop) if fronted else region.stop)
    if right is None:
        return "no claim after the cue"
    sure = site.clitic and announced and right[1] - right[0] > 2
    if not sure and (words[right[0]] in lexicon.no_claim_opening or not claim.is_clause(region, *right)):
        return "no claim after the cue"
    if not site.clitic and not announced and (
        (is_weak(site) and document is None) or not claim.has_main_predicate(region, *right)
    ):
        return "no predicate after the cue"
    source = site.cue if site.clitic else document
    return speech(site, region, right, source, 0.96 if source else 0.75 if announced else 0.55)


def _interrupts(site: Site) -> bool:
    """Whether the cue stands within its claim rather than before it (`C1, menurut S, C2`)."""
    region, words = site.region, site.region.words
    if site.start <= region.body or not follows_comma(site) or region.verbal[site.start] or (
        "content-cue" not in site.rule.constructions
    ):
        return False
    relay = site.lexicon.relay_opening.at(words, region.body, site.start)
    return not relay and ":" not in words[site.start - 2 : site.start]


def _source_end(site: Site, start: int) -> int:
    """The end of the source that begins at `start`; a medium that passes something on ends at its comma."""
    region = site.region
    comma = region.comma_from(start)
    stop = phrase_after(region, start, region.stop, True)
    if is_relay(site) and start < comma < stop and (
        is_medium(site.lexicon, region.slice(start, comma).of(region.text))
    ):
        return comma
    return stop


def _no_source(site: Site, start: int, stop: int) -> str | None:
    """Why the words from `start` to `stop` behind the cue are not those who vouch for a claim."""
    region, words, passive = site.region, site.region.words, is_passive(site)
    if start == stop or all(names_nobody(site, i) for i in range(start, stop)):
        return "no source after the cue"
    if passive and start == site.end and not is_agent(site, start, stop):
        return "a passive with no agent behind it"
    if is_weak(site) and not passive and not (is_name(region, start, stop) or words[start] in site.lexicon.pronoun):
        return "a weak cue without a name"
    if is_asked(site):
        return "only the occasion of a speech"
    if stop in region.cues and region.verbal[stop] and not passive and words[stop + 1 : stop + 2] == [","]:
        return "another cue reports"
    if passive and _within_noun_phrase(site, stop):
        return "the passive is part of a noun phrase"
    return unfit_source(site, start, stop)


def _opens_no_report(site: Site, document: bool) -> str | None:
    """Why the cue without a source behind it opens no report; `document` says that one stands before it."""
    region, before = site.region, word_before(site)
    if site.rule.clitic and not site.clitic and not is_passive(site) and (
        "cue-source-content" not in site.rule.constructions
    ):
        return "the rule asks for the clitic"
    if not document and not opens_clause(site):
        return "the cue does not open a clause"
    if not document and site.start > region.body and is_passive(site) and (
        before in site.lexicon.coordinator or before in site.lexicon.subordinator
    ):
        return "the passive has its subject before it"
    if before in site.lexicon.unsaid:
        return "something that is not said yet"
    return None


def _within_noun_phrase(site: Site, stop: int) -> bool:
    """Whether the passive only tells who gave the noun before it (`laporan yang disampaikan S, …`)."""
    words, lexicon, start = site.region.words, site.lexicon, site.start
    return (
        start > 1
        and words[start - 1] in lexicon.relative
        and words[start - 2] not in lexicon.comparison
        and (stop >= site.region.stop or words[stop] not in lexicon.complementizer)
    )


def _whole_source(site: Site, start: int, stop: int) -> int:
    """The end of a document that goes on to the comma without a name: `pengamatan langsung terhadap lokasi, C`."""
    region = site.region
    comma = region.comma_from(stop)
    if stop == comma or comma >= region.stop or form(site) not in site.lexicon.document_cue or (
        opens_setting(region, stop) or any(region.upper[start:stop])
        or any(region.verbal[i] and region.words[i] not in site.lexicon.adverb for i in range(stop, comma))
    ):
        return stop
    return comma


def _reported(region: Region, start: int, end: int) -> bool:
    """Whether the claim is another speaker's report: `Berdasarkan X, S menyatakan C`."""
    cue = min((i for i in region.cues if start < i < end), default=None)
    if cue is None or not region.verbal[cue]:
        return False
    subject = subject_before(region, start, before_adverbs(region, cue))
    return subject is not None and subject[0] == start


def _lost_source(site: Site, start: int) -> Proposal | str:
    """`Dikutip dari ,, C`: the text has lost the words of a link, which named the source."""
    region, right = site.region, goes_on(site, start)
    if right is None or not claim.is_clause(region, *right):
        return "no claim after the source"
    return indirect_speech(region, [right], None, 0.7)


def _named_quotation(site: Site) -> Proposal | str:
    """`apa yang disebutnya (sebagai) "C"`, `…, yang menurutnya C`"""
    region = site.region
    at = site.end + (site.end < region.stop and region.words[site.end] in site.lexicon.naming_as)
    quote = region.quote.get(at)
    if quote is None:
        right = claim.behind(region, site.end, region.stop)
        if right is None or right[0] != site.end or at > site.end or not region.verbal[site.end]:
            return "the cue belongs to a relative clause"
        return indirect_speech(region, [right], site.cue, 0.7)
    return direct_speech(site, (quote,), site.cue, 0.7)


def _noun(site: Site, start: int) -> Proposal | str:
    """`tuduhan S bahwa C`: a noun as the cue needs the complementizer of its claim."""
    region, words = site.region, site.region.words
    before = site.start - (site.start > 0 and words[site.start - 1] in site.lexicon.existence)
    if before and words[before - 1] in site.lexicon.negation:
        return "something that is not said"
    for index in range(site.end, min(site.end + 15, region.stop)):
        if words[index] in site.lexicon.complementizer and (
            site.rule.act in ("directive", "wish") or words[index] not in site.lexicon.purpose
        ):
            right = claim.behind(region, index + 1, region.stop)
            if right is None:
                break
            stop = phrase_after(region, start, index, False) if start < index else start
            source = region.slice(start, stop) if start < stop else None
            if source is None and site.start - 1 in region.cue_ends and region.verbal[site.start - 1]:
                return "the verb before it reports"
            if source is None and site.start and region.verbal[site.start - 1]:
                subject = subject_before(region, 0, before_adverbs(region, site.start - 1))
                source = None if subject is None else region.slice(*subject)
            if source is None and site.rule.act == "opinion":
                return "an opinion of nobody"
            return indirect_speech(region, [right], source, 0.75)
        if region.verbal[index] or words[index] in site.lexicon.noun_cue:
            break
    return "a noun without `bahwa`"


def _subject(region: Region, start: int, index: int) -> bool:
    """Whether a deictic is the subject of the claim: a name without an office before it, a verb behind it."""
    return index + 1 < region.stop and region.verbal[index + 1] and not is_role(region, start, index)


def _unmarked(site: Site, start: int, stop: int) -> tuple[int, tuple[int, int] | None]:
    """Source and claim with no comma between: the source ends with its capitals or its pronoun."""
    region = site.region
    end = start + 1
    if region.words[start] not in site.lexicon.pronoun:
        end = next((i for i in range(start + 1, stop) if region.upper[i - 1] and not region.upper[i]
                    and (region.words[i] not in site.lexicon.deictic or _subject(region, start, i))), stop)
    right = claim.behind(region, end, region.stop)
    if right is None or not claim.is_clause(region, *right):
        return stop, None
    if not (is_name(region, start, end) if is_passive(site) else (
        is_agent(site, start, end)
    )):
        return stop, None
    return end, right
