"""What a cue is and where it stands: its lists, the words right beside it, whether it opens a clause."""

from __future__ import annotations

from attribution.matcher.region import Region, is_mark
from attribution.matcher.site import Site


def form(site: Site) -> str:
    """The words of the cue in lower case, as the lists of cues hold them."""
    return " ".join(site.region.words[site.start : site.end])


def word_before(site: Site) -> str:
    """The word right before the cue; empty at the head of the sentence."""
    return site.region.words[site.start - 1] if site.start else ""


def is_weak(site: Site) -> bool:
    """Whether the cue mostly reports nothing (`melihat`)."""
    return form(site) in site.lexicon.weak_cue


def is_passive(site: Site) -> bool:
    """Whether the rule is one of passives, which stand within their claim without commas (`C1 dinilai S C2`)."""
    return "content-cue-content" in site.rule.constructions


def is_relay(site: Site) -> bool:
    """Whether the rule is one of those who pass a claim on (`dikutip`)."""
    return "relay" in site.rule.constructions


def demands_clause(site: Site) -> bool:
    """Whether what the cue reports must hold a predicate."""
    return form(site) not in site.lexicon.free_cue


def is_asked(site: Site) -> bool:
    """Whether the cue is a passive that tells the occasion of a speech (`saat ditanya`, `ketika dikonfirmasi`)."""
    region = site.region
    return (
        site.start > 0
        and region.words[site.start - 1] in site.lexicon.subordinate_clause
        and region.words[site.start].startswith(site.lexicon.passive_prefix)
    )


def opening(site: Site) -> int:
    """Where the report begins: the cue, or the words that open a relay before it (`seperti dikutip`)."""
    region, start = site.region, site.start
    for index in range(max(start - 2, 0), start):
        if index + region.lexicon.relay_opening.at(region.words, index, site.end) >= site.end:
            return index
    return start


def follows_comma(site: Site) -> bool:
    """Whether a mark stands right before the cue and the words that open its report."""
    first = opening(site)
    return first > 0 and is_mark(site.region.words[first - 1])


def before_adverbs(region: Region, index: int) -> int:
    """Where the adverbs begin that end at `index`; `index` when none do."""
    while index and (step := region.lexicon.adverb.before(region.words, index, 0)):
        index -= step
    return index


def behind_adverbs(region: Region, index: int, end: int) -> str:
    """The first word from `index` on that is no adverb; empty when none is left."""
    while index < end and (step := region.lexicon.adverb.at(region.words, index, end)):
        index += step
    return region.words[index] if index < end else ""


def opens_clause(site: Site) -> bool:
    """Whether the cue stands where a clause begins: at the sentence's start, after a comma or after another cue."""
    region, words = site.region, site.region.words
    if site.start <= region.body:
        return True
    index = before_adverbs(region, site.start) - 1
    while index >= 0 and words[index] in site.lexicon.summing_conjunction:
        index -= 1
    if index < region.body:
        return True
    word = words[index]
    return (
        word in site.lexicon.complementizer
        or word in site.lexicon.subordinator
        or word in site.lexicon.coordinator
        or word in site.lexicon.relative
        or (index in region.cue_ends and region.verbal[index])
        or word == ":"
        or (word == "," and (
            region.comma_before(index) >= 0
            or words[index - 1] == ":"
            or index - 1 in region.cue_ends
            or (words[region.body] in region.lexicon.fronting and words[site.end : site.end + 1] != [","])
            or region.lexicon.relay_opening.at(words, region.body, index) > 0
        ))
    )
