"""The orders in which the claim comes first: `"C," kata S`, `C1, kata S, C2`, `"C," S mengatakan`."""

from __future__ import annotations

from attribution.matcher import claim, quotes
from attribution.matcher.constructions.cue import (
    before_adverbs,
    follows_comma,
    is_passive,
    is_relay,
    is_weak,
    opening,
    word_before,
)
from attribution.matcher.constructions.parts import (
    after_other_report,
    goes_on,
    is_agent,
    names_nobody,
    points_back,
    source_after,
    unfit_source,
)
from attribution.matcher.constructions.speech import direct_speech, indirect_speech, quoted
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import is_mark
from attribution.matcher.setting import is_setting, opens_setting
from attribution.matcher.site import Proposal, Site
from attribution.matcher.source import is_name
from attribution.matcher.subject import subject_before
from attribution.relations import Span


def content_cue_source(site: Site) -> Proposal | str:
    """`"C," kata S` and `C, kata S`."""
    if site.clitic:
        return "the clitic is the source"
    left = _left_content(site)
    if isinstance(left, str):
        return left
    content, found, direct = left
    relay = is_relay(site)
    quotation = site.start > 0 and site.region.words[site.start - 1] == QUOTE
    if not direct and not follows_comma(site) and not quotation and not (relay and site.start > site.region.body):
        return "no comma between claim and cue"
    if not direct and word_before(site) in site.lexicon.unsaid:
        return "something that is not said yet"
    start, stop = source_after(site, not direct)
    if direct and start == stop == site.end and site.region.words[start : start + 1] == [","]:
        return Proposal(content, None, 0.7, found)
    if start == stop or all(names_nobody(site, i) for i in range(start, stop)):
        return "no source after the cue"
    if not direct and (reason := unfit_source(site, start, stop)):
        return reason
    if not direct and (goes_on(site, stop) is not None or _runs_on(site, stop)):
        return "the sentence goes on after the source"
    if relay and not direct and (stop < site.region.stop or not claim.has_main_predicate(site.region, *_atoms(site))):
        return "no claim before the cue"
    return Proposal(content, site.region.slice(start, stop), 0.98 if direct else 0.9, found)


def content_cue(site: Site) -> Proposal | str:
    """`"C," katanya` and `C, demikian dilaporkan`."""
    left = _left_content(site)
    if isinstance(left, str):
        return left
    content, found, direct = left
    if not direct:
        if not follows_comma(site):
            return "no comma between claim and cue"
        if goes_on(site, site.end) is not None:
            return "the sentence goes on after the cue"
    source = site.cue if site.clitic else None
    if source is None and site.end < site.region.stop and not is_setting(site.region, site.end, site.region.stop):
        return "something else follows the cue"
    return Proposal(content, source, (0.99 if direct else 0.9) if site.clitic else 0.7, found)


def content_cue_source_content(site: Site) -> Proposal | str:
    """`C1, kata S, C2`, `C1, katanya, C2`, `"C1," kata S, "C2"`, `C1 dinilai S C2`."""
    found = quotes.adjacent_before(site)
    start, stop = (site.end, site.end) if site.clitic else source_after(site, True)
    if not site.clitic:
        if start == stop or all(names_nobody(site, i) for i in range(start, stop)):
            return "no source after the cue"
        if not found and (reason := unfit_source(site, start, stop)):
            return reason
    source = site.cue if site.clitic else site.region.slice(start, stop)
    return _between_quotations(site, found, source, stop) if found else _between_clauses(site, source, start, stop)


def _between_quotations(site: Site, found: tuple[int, ...], source: Span, stop: int) -> Proposal | str:
    """`"C1," kata S, "C2"`: the source ends at `stop`."""
    region = site.region
    if region.atom_of(found[0]) is None:
        return "the quotation ends the sentence before"
    further = quotes.after(region, stop, region.stop)
    if further is None:
        return "no quotation after the source"
    return direct_speech(site, (*found, further), source, 0.995)


def _between_clauses(site: Site, source: Span, start: int, stop: int) -> Proposal | str:
    """`C1, kata S, C2`, `C1, katanya, C2`, `C1 dinilai S C2`: the source stands from `start` to `stop`."""
    region, words = site.region, site.region.words
    comma_after = words[stop : stop + 1] == [","]
    if site.rule.form == "direct" and not (follows_comma(site) and comma_after):
        return "no quotation before the cue"
    passive = is_passive(site)
    left = claim.before(region, after_other_report(region, site.start) if passive else 0, opening(site))
    if left is not None and region.lexicon.relay_opening.at(words, *left):
        return "only a relay before the cue"
    if left is not None and words[left[0]] in site.lexicon.presenting:
        return "only what the reporter presents before the cue"
    if not site.clitic and not passive and not follows_comma(site) and not comma_after:
        return _within_clause(site, left, start, stop)
    if reason := _belongs_to_clause(site, left, start, stop):
        return reason
    right = _right_content(site, left, stop)
    if right is None or (left is None and site.start <= region.body_start):
        return "no claim on both sides"
    pieces = [right] if left is None else [left, right]
    if left is not None and not site.clitic and claim.has_main_predicate(region, *left) and (
        not claim.is_clause(region, *right) or words[right[0]] in site.lexicon.role
    ):
        return "only an apposition after the source"
    if not any(claim.is_clause(region, *piece) for piece in pieces):
        return "no predicate"
    return indirect_speech(region, pieces, source, 0.91)


def _belongs_to_clause(site: Site, left: tuple[int, int] | None, start: int, stop: int) -> str | None:
    """Why the cue is part of the clause around it and does not stand between two parts of a claim."""
    region, words, lexicon, passive = site.region, site.region.words, site.lexicon, is_passive(site)
    before = word_before(site)
    if site.start and region.verbal[site.start - 1]:
        return "the cue belongs to the verb before it"
    if not passive and not follows_comma(site) and region.verbal[site.start]:
        return "an active cue with its subject before it"
    if passive and stop < region.stop and (opens_setting(region, stop) or words[stop] in lexicon.coordinator):
        return "only a setting after the source"
    if passive and left is not None and points_back(region, *left):
        return "the subject only points back"
    if passive and before in lexicon.unsaid:
        return "something that is not said yet"
    if before in lexicon.relative:
        return "the cue belongs to a relative clause"
    if passive and not site.clitic and start == site.end and not is_agent(site, start, stop):
        return "a passive with no agent behind it"
    if left is not None and left[1] - left[0] == 1 and words[left[0]] in lexicon.pronoun and not follows_comma(site):
        return "the pronoun before the cue is its subject"
    return None


def _right_content(site: Site, left: tuple[int, int] | None, stop: int) -> tuple[int, int] | None:
    """The rest of the claim behind the source: after a comma, or right there when the claim cannot end before it."""
    region, passive = site.region, is_passive(site)
    right = goes_on(site, stop)
    if right is not None:
        return right
    incomplete = left is not None and stop < region.stop and not claim.has_main_predicate(region, *left)
    subordinate = left is not None and region.words[left[0]] in site.lexicon.subordinate_clause
    predicate = passive and stop < region.stop and region.verbal[stop]
    if site.clitic or incomplete or predicate or (subordinate and not passive and _runs_on(site, stop)):
        return claim.behind(region, stop, region.stop)
    return None


def _runs_on(site: Site, stop: int) -> bool:
    """Whether the claim runs on right behind the source, without a comma (`meski C1, menurut S hal itu C2`)."""
    region, words = site.region, site.region.words
    return stop < region.stop and words[stop] in site.lexicon.thing_noun and any(region.verbal[stop : region.stop])


def _within_clause(site: Site, left: tuple[int, int] | None, start: int, stop: int) -> Proposal | str:
    """`C1 menurut S C2` without commas: a preposition and a name between a subject and its predicate."""
    region, words = site.region, site.region.words
    pronoun = words[start] in site.lexicon.pronoun
    if left is None or region.verbal[site.start] or "cue-source-content" not in site.rule.constructions or not (
        (pronoun or is_name(region, start, stop)) and stop < region.stop and region.verbal[stop]
    ):
        return "no comma before the cue or after the source"
    right = claim.behind(region, stop, region.stop)
    if right is None:
        return "no claim on both sides"
    return indirect_speech(region, [left, right], region.slice(start, stop), 0.7)


def content_source_cue(site: Site) -> Proposal | str:
    """`"C," S menambahkan.` and `C, S melaporkan.`"""
    region, words = site.region, site.region.words
    follows = site.end
    while follows < region.stop and (words[follows] in site.lexicon.trailing or is_mark(words[follows])):
        follows += 1
    ends = follows >= region.stop or is_setting(region, follows, region.stop)
    subject = subject_before(region, 0, before_adverbs(region, site.start))
    if subject is None or words[subject[0]] in site.lexicon.summing_up:
        return "no subject before the cue"
    index = subject[0]
    while index and is_mark(words[index - 1]):
        index -= 1
    if not index and ends and (found := _asked_before(site)):
        return direct_speech(site, found, region.slice(*subject), 0.98)
    if index and words[index - 1] == QUOTE:
        found = (region.quote[index - 1],)
        span = site.document.quotations[found[0]].outer
        comma = "," in site.document.text[max(span.end - 3, span.start) : region.starts[subject[0]]]
        if not ends and not (comma and quotes.is_utterance(site.document, site.document.quotations[found[0]])):
            return "something follows the cue"
        return direct_speech(site, found, region.slice(*subject), 0.99)
    if site.rule.form == "direct":
        return "no quotation before the speaker"
    if not ends:
        return "something follows the cue"
    left = claim.before(region, 0, index)
    if left is None or is_weak(site) or index == subject[0] or not claim.has_main_predicate(region, *left):
        return "no claim before the subject"
    return indirect_speech(region, [left], region.slice(*subject), 0.6)


def _left_content(site: Site) -> tuple[tuple[Span, ...], tuple[int, ...], bool] | str:
    """The content to the left: adjacent quotations, or the clause (with the quotations in it)."""
    region = site.region
    found = quotes.adjacent_before(site)
    if found:
        first = site.document.quotations[found[0]]
        head = first.inner.of(site.document.text).lstrip()[:1]
        index = region.atom_of(found[0])
        left = claim.before(region, 0, index) if index is not None else None
        if left is None or not head.islower():
            return quoted(site, found), found, True
    if site.rule.form == "direct":
        return "no quotation before the cue"
    left = claim.before(region, 0, opening(site))
    if left is None:
        return "no claim before the cue"
    return claim.spans(region, [left]), claim.held_quotes(region, [left]), False


def _atoms(site: Site) -> tuple[int, int]:
    """The clause before the cue; nothing when there is none."""
    return claim.before(site.region, 0, opening(site)) or (0, 0)


def _asked_before(site: Site) -> tuple[int, ...]:
    """The quotation that ends the sentence before with a mark that lets its report follow (`"Mau apa?" S bertanya`)."""
    number = site.regions.number(site.region.span.start)
    if site.region.inside is not None or not number:
        return ()
    earlier = site.regions.sentence(number - 1)
    last = earlier.quote.get(len(earlier) - 1)
    if last is None:
        return ()
    said = site.document.quotations[last].inner.of(site.document.text).rstrip()
    return (last,) if said.endswith(("?", "!", ",")) else ()
