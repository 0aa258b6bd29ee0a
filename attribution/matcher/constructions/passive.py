"""Passives within or behind their claim: `C1 dinilai C2`, `C. Hal itu disampaikan S`."""

from __future__ import annotations

from attribution.matcher import claim
from attribution.matcher.constructions.cue import before_adverbs, behind_adverbs, is_weak
from attribution.matcher.constructions.parts import after_other_report, points_back, source_after
from attribution.matcher.constructions.speech import indirect_speech, speech
from attribution.matcher.cues import CLITIC
from attribution.matcher.setting import after_cue
from attribution.matcher.site import Proposal, Site


def content_cue_content(site: Site) -> Proposal | str:
    """`C1 dinilai C2`: a passive without agent in the middle of its clause."""
    region = site.region
    end = before_adverbs(region, site.start)
    if end == 0 or region.words[end - 1] in site.lexicon.relative or region.words[end - 1] in site.lexicon.subordinator:
        return "the passive is part of a noun phrase"
    if any(word in site.lexicon.unsaid for word in region.words[end : site.start]):
        return "something that is not said yet"
    left = claim.before(region, after_other_report(region, end), end)
    if left is None or left[1] != end:
        return "no subject before the cue"
    if points_back(region, *left):
        return "the subject only points back"
    at, announced = after_cue(region, site.end, region.stop)
    right = claim.behind(region, at, region.stop)
    if right is None or region.words[right[0]] in site.lexicon.no_claim_opening:
        return "no claim after the cue"
    if behind_adverbs(region, right[0], right[1]) in site.lexicon.agent:
        return "an agent and no claim after the cue"
    if is_weak(site) and region.words[at - 1] not in site.lexicon.complementizer:
        return "a weak cue without `bahwa`"
    if not announced and not _opens_predicate(site, right[0]):
        return "no predicate after the cue"
    return indirect_speech(region, [left, right], None, 0.8)


def _opens_predicate(site: Site, index: int) -> bool:
    """Whether a predicate opens at the word: a verb, or a word that neither links nor names, nor belongs to anybody."""
    region, lexicon = site.region, site.lexicon
    word = region.words[index]
    if region.verbal[index] or word in lexicon.adverb or word in lexicon.purpose:
        return True
    links = word in lexicon.preposition or word in lexicon.subordinator or word in lexicon.coordinator
    agent = word in lexicon.role or word in lexicon.organization or word in lexicon.pronoun
    return word.isalpha() and not region.upper[index] and not word.endswith(CLITIC) and not (links or agent)


def content_passive_source(site: Site) -> Proposal | str:
    """`C. Hal itu disampaikan S`: the claim is the sentence before."""
    region = site.region
    end = before_adverbs(region, site.start)
    if not end or not (step := site.lexicon.anaphor.before(region.words, end, 0)) or end - step > region.body:
        return "no `hal itu` before the cue"
    start, stop = source_after(site, False)
    if start == stop:
        return "no source after the cue"
    number = site.regions.number(region.span.start)
    if region.inside is not None or not number:
        return "no sentence before"
    earlier = site.regions.sentence(number - 1)
    left = claim.before(earlier, 0, earlier.stop)
    if left is None:
        return "no claim in the sentence before"
    return speech(site, earlier, left, region.slice(start, stop), 0.7)
