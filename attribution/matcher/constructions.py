"""The word orders: each takes a site and gives a proposal, or the reason why it does not fit."""

from __future__ import annotations

from collections.abc import Callable

from attribution.matcher import claim, quotes
from attribution.matcher.cues import CLITIC
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import after_cue, is_setting, opens_setting
from attribution.matcher.site import Proposal, Site
from attribution.matcher.source import is_name, is_role, noun_phrase, phrase_after, subject_before
from attribution.relations import Span

Construction = Callable[[Site], "Proposal | str"]


def _agent(site: Site) -> int:
    words, index = site.region.words, site.end
    while index < len(words) and (words[index] in site.lexicon.agent or words[index] in site.lexicon.trailing):
        index += 1
    return index


def _is_empty(site: Site, index: int) -> bool:
    """Whether the atom alone names nobody: a pointing word, a quotation, a mark."""
    word = site.region.words[index]
    return word in site.lexicon.deictic or word == QUOTE or is_mark(word)


def _source_after(site: Site, claim_follows: bool) -> tuple[int, int]:
    start = _agent(site)
    return start, phrase_after(site.region, start, site.region.stop, claim_follows)


def _direct(site: Site, found: tuple[int, ...]) -> tuple[Span, ...]:
    return tuple(quotes.inner(site.document, q) for q in found)


def _left_content(site: Site) -> tuple[tuple[Span, ...], tuple[int, ...], bool] | str:
    """The content to the left: adjacent quotations, or the clause (with the quotations in it)."""
    region = site.region
    found = quotes.adjacent_before(site)
    if found:
        first = site.document.quotations[found[0]]
        head = first.inner.of(site.document.text).lstrip()[:1]
        index = next((i for i, q in region.quote.items() if q == found[0]), None)
        left = claim.before(region, 0, index) if index is not None else None
        if left is None or not head.islower():
            return _direct(site, found), found, True
    if site.rule.form == "direct":
        return "no quotation before the cue"
    left = claim.before(region, 0, _opening(site))
    if left is None:
        return "no claim before the cue"
    return claim.spans(region, site.document, [left]), claim.held_quotes(region, [left]), False


def content_cue_source(site: Site) -> Proposal | str:
    """`"C," kata S` and `C, kata S`."""
    if site.clitic:
        return "the clitic is the source"
    left = _left_content(site)
    if isinstance(left, str):
        return left
    content, found, direct = left
    relay = "relay" in site.rule.constructions
    if not direct and not _after_comma(site) and not (relay and site.start > site.region.body):
        return "no comma between claim and cue"
    start, stop = _source_after(site, not direct)
    if start == stop or all(_is_empty(site, i) for i in range(start, stop)):
        return "no source after the cue"
    if not direct and (reason := _unfit_source(site, start, stop)):
        return reason
    if not direct and _rest(site, stop) is not None:
        return "the sentence goes on after the source"
    if relay and not direct and (stop < site.region.stop or not claim.has_main_predicate(site.region, *_atoms(site))):
        return "no claim before the cue"
    return Proposal(content, site.region.slice(start, stop), 0.95 if direct else 0.75, found)


def _atoms(site: Site) -> tuple[int, int]:
    return claim.before(site.region, 0, _opening(site)) or (0, 0)


def _opening(site: Site) -> int:
    """Where the report begins: the cue, or the words that open a relay before it (`seperti dikutip`)."""
    region, start = site.region, site.start
    for index in range(max(start - 2, 0), start):
        if index + region.lexicon.relay.at(region.words, index, site.end) >= site.end:
            return index
    return start


def _after_comma(site: Site) -> bool:
    opening = _opening(site)
    return opening > 0 and is_mark(site.region.words[opening - 1])


def _rest(site: Site, index: int) -> tuple[int, int] | None:
    """The claim that goes on behind the source and its setting, after a comma."""
    region = site.region
    words, stop = region.words, region.stop
    if index < stop and words[index] != ",":
        comma = region.comma_from(index)
        if comma >= stop or not is_setting(region, index, comma):
            return None
        index = comma
    while index < stop and words[index] == ",":
        comma = min(region.comma_from(index + 1), stop)
        if not is_setting(region, index + 1, comma):
            break
        index = comma
    return claim.behind(region, index, stop) if index < stop else None


def content_cue(site: Site) -> Proposal | str:
    """`"C," katanya` and `C, demikian dilaporkan`."""
    left = _left_content(site)
    if isinstance(left, str):
        return left
    content, found, direct = left
    if not direct:
        if not _after_comma(site):
            return "no comma between claim and cue"
        if _rest(site, site.end) is not None:
            return "the sentence goes on after the cue"
    source = site.cue if site.clitic else None
    if source is None and site.end < site.region.stop and not is_setting(site.region, site.end, site.region.stop):
        return "something else follows the cue"
    return Proposal(content, source, (0.95 if direct else 0.75) if site.clitic else 0.6, found)


def content_cue_source_content(site: Site) -> Proposal | str:
    """`C1, kata S, C2`, `C1, katanya, C2`, `"C1," kata S, "C2"`, `C1 dinilai S C2`."""
    region = site.region
    found = quotes.adjacent_before(site)
    index = next((i for i, q in region.quote.items() if found and q == found[0]), None)
    start, stop = (site.end, site.end) if site.clitic else _source_after(site, True)
    if not site.clitic and (start == stop or all(_is_empty(site, i) for i in range(start, stop))):
        return "no source after the cue"
    if not site.clitic and not found and (reason := _unfit_source(site, start, stop)):
        return reason
    source = site.cue if site.clitic else region.slice(start, stop)
    if found:
        if index is None:
            return "the quotation ends the sentence before"
        further = quotes.after(region, stop, region.stop)
        if further is None:
            return "no quotation after the source"
        return Proposal(_direct(site, (*found, further)), source, 0.97, (*found, further))
    if site.rule.form == "direct":
        return "no quotation before the cue"
    left = claim.before(region, 0, _opening(site))
    right = _rest(site, stop)
    passive = "content-cue-content" in site.rule.constructions
    if not site.clitic and not passive and not _after_comma(site) and region.words[stop : stop + 1] != [","]:
        return "no comma before the cue or after the source"
    if site.start and region.verbal[site.start - 1]:
        return "the cue belongs to the verb before it"
    if not passive and not _after_comma(site) and region.verbal[site.start]:
        return "an active cue with its subject before it"
    if passive and stop < region.stop and opens_setting(region, stop):
        return "only a setting after the source"
    if passive and site.start and region.words[site.start - 1] in site.lexicon.unsaid:
        return "something that is not said yet"
    if right is None and left is not None and not claim.has_main_predicate(region, *left) and stop < region.stop:
        right = claim.behind(region, stop, region.stop)
    if right is None and (site.clitic or (passive and stop < region.stop and region.verbal[stop])):
        right = claim.behind(region, stop, region.stop)
    if site.start and region.words[site.start - 1] in site.lexicon.relative:
        return "the cue belongs to a relative clause"
    if passive and not site.clitic and _is_weak(site) and start == site.end and not _is_named(site, start, stop):
        return "a weak passive without a name"
    if left is not None and left[1] - left[0] == 1 and region.words[left[0]] in site.lexicon.pronoun:
        return "the pronoun before the cue is its subject"
    if right is None or (left is None and site.start <= region.body_start):
        return "no claim on both sides"
    pieces = [right] if left is None else [left, right]
    if not any(claim.is_clause(region, *piece) for piece in pieces):
        return "no predicate"
    return Proposal(claim.spans(region, site.document, pieces), source, 0.85, claim.held_quotes(region, pieces))


def content_cue_content(site: Site) -> Proposal | str:
    """`C1 dinilai C2`: a passive without agent in the middle of its clause."""
    region = site.region
    end = _before_adverbs(region, site.start)
    if end == 0 or region.words[end - 1] in site.lexicon.relative or region.words[end - 1] in site.lexicon.subordinator:
        return "the passive is part of a noun phrase"
    if any(word in site.lexicon.unsaid for word in region.words[end : site.start]):
        return "something that is not said yet"
    left = claim.before(region, _after_other_report(region, end), end)
    if left is None or left[1] != end:
        return "no subject before the cue"
    at, announced = after_cue(region, site.end, region.stop)
    right = claim.behind(region, at, region.stop)
    if right is None or region.words[right[0]] in site.lexicon.no_claim_opening:
        return "no claim after the cue"
    if _is_weak(site) and region.words[at - 1] not in site.lexicon.complementizer:
        return "a weak cue without `bahwa`"
    first = region.words[right[0]]
    if not announced and not (region.verbal[right[0]] or first in site.lexicon.adverb or first in site.lexicon.purpose):
        return "no predicate after the cue"
    return Proposal(claim.spans(region, site.document, [left, right]), None, 0.6,
                    claim.held_quotes(region, [left, right]))


def _after_other_report(region: Region, end: int) -> int:
    """Where the clause around a passive begins: behind an earlier cue of the sentence and its comma."""
    last = max((cue for cue in region.cue_ends if cue < end - 1), default=-1)
    if last < 0:
        return 0
    comma = region.comma_from(last)
    return comma + 1 if comma < end else last + 1


def _before_adverbs(region: Region, index: int) -> int:
    while index and (step := region.lexicon.adverb.before(region.words, index, 0)):
        index -= step
    return index


def source_cue_content(site: Site) -> Proposal | str:
    """`S mengatakan (bahwa) C`, also with a quotation: `S mengatakan, "C"`."""
    region, words = site.region, site.region.words
    end = _before_adverbs(region, site.start)
    negated = any(word in site.lexicon.negation for word in words[end : site.start])
    relative = end > 0 and words[end - 1] in site.lexicon.relative
    subject = _container(site, end) or subject_before(region, 0, end)
    fit = 0.8
    if subject is None:
        shared = _shared_subject(site, end)
        if shared is None or _demands_clause(site):
            return "no subject before the cue"
        source, fit = shared[0], 0.6
    else:
        source = region.slice(*subject)
    if subject is not None and any(words[i] in site.lexicon.self_reference for i in range(*subject)):
        return "the speaker speaks of himself"
    directive = site.rule.act == "directive"
    if subject is not None and subject[0] and words[subject[0] - 1] in site.lexicon.condition:
        return "only a condition"
    at, announced = after_cue(region, site.end, region.stop, directive)
    quote = region.quote.get(at)
    if quote is not None and (at + 1 >= region.stop or is_mark(words[at + 1])) and (
        quotes.is_utterance(site.document, site.document.quotations[quote]) or announced
        or _form(site) in site.lexicon.naming_cue
    ):
        return Proposal(_direct(site, (quote,)), source, 0.9, (quote,), negated)
    if site.rule.form == "direct":
        return "no quotation after the cue"
    right = claim.behind(region, at, region.stop, subject=True)
    if right is None or all(words[i] in site.lexicon.adverb for i in range(*right)):
        return "no claim after the cue"
    if words[at - 1] not in site.lexicon.complementizer:
        naming = _form(site) in site.lexicon.naming_cue
        clause = claim.has_main_predicate(region, *right, naming, directive)
        unsaid = any(word in site.lexicon.unsaid for word in words[end : site.start])
        document = subject is not None and any(words[i] in site.lexicon.document for i in range(*subject))
        if _is_weak(site) and not (clause and (document or announced)):
            return "a weak cue without `bahwa`"
        if _demands_clause(site) and unsaid:
            return "something that is not said yet"
        if not announced and not (clause if relative or _demands_clause(site) else right[1] - right[0] > 1):
            return "no predicate after the cue"
    elif negated and words[at - 1] in site.lexicon.condition:
        return "a question left open"
    pieces = [right]
    if subject is not None and (front := _fronted(site, subject[0])):
        pieces.insert(0, front)
    return Proposal(claim.spans(region, site.document, pieces), source, fit + (0.1 if announced else 0),
                    claim.held_quotes(region, pieces), negated)


def _container(site: Site, end: int) -> tuple[int, int] | None:
    """The document in which a passive says that something is said: `dalam surat itu disebutkan bahwa C`."""
    region = site.region
    start = region.body
    if "cue-content" not in site.rule.constructions and "source-cue-content" in site.rule.constructions and not (
        "content-cue-content" in site.rule.constructions or "cue-source-content" in site.rule.constructions
    ):
        return None
    if start + 1 >= end or region.words[start] not in site.lexicon.locative:
        return None
    stop = noun_phrase(region, start + 1, end)
    return (start + 1, stop) if start + 1 < stop and stop == end else None


def _fronted(site: Site, start: int) -> tuple[int, int] | None:
    """An adverbial before the speaker that belongs to the claim: `Untuk tahun depan, S memperkirakan C`."""
    region = site.region
    begin = region.body
    if start - begin < 2 or region.words[start - 1] != "," or not site.lexicon.claim_fronting.at(
        region.words, begin, start
    ):
        return None
    return begin, start - 1


def _form(site: Site) -> str:
    return " ".join(site.region.words[site.start : site.end])


def _demands_clause(site: Site) -> bool:
    return _form(site) not in site.lexicon.free


def _is_weak(site: Site) -> bool:
    return _form(site) in site.lexicon.weak


def _shared_subject(site: Site, end: int) -> tuple[Span | None] | None:
    """The source of the clause that the cue is coordinated with (`S datang dan mengatakan C`), None for a clitic."""
    region, words, lexicon = site.region, site.region.words, site.lexicon
    index = end
    while index and is_mark(words[index - 1]):
        index -= 1
    if not index or not (words[index - 1] in lexicon.coordinator or words[index - 1] in lexicon.accompaniment):
        return None
    index -= 1
    while index and is_mark(words[index - 1]):
        index -= 1
    if index - 1 in region.cue_ends and words[index - 1].endswith(CLITIC):
        return (None,)
    first = next((i for i in range(region.body, index) if region.verbal[i]), None)
    subject = None if first is None else subject_before(region, 0, _before_adverbs(region, first))
    return None if subject is None else (region.slice(*subject),)


def content_source_cue(site: Site) -> Proposal | str:
    """`"C," S menambahkan.` and `C, S melaporkan.`"""
    region, words = site.region, site.region.words
    follows = site.end
    while follows < region.stop and (words[follows] in site.lexicon.trailing or is_mark(words[follows])):
        follows += 1
    ends = follows >= region.stop or is_setting(region, follows, region.stop)
    subject = subject_before(region, 0, _before_adverbs(region, site.start))
    if subject is None or words[subject[0]] in site.lexicon.deictic_opening:
        return "no subject before the cue"
    index = subject[0]
    while index and is_mark(words[index - 1]):
        index -= 1
    if not index and ends and (found := _asked_before(site)):
        return Proposal(_direct(site, found), region.slice(*subject), 0.95, found)
    if index and words[index - 1] == QUOTE:
        found = (region.quote[index - 1],)
        span = site.document.quotations[found[0]].outer
        comma = "," in site.document.text[max(span.end - 3, span.start) : region.starts[subject[0]]]
        if not ends and not comma:
            return "something follows the cue"
        return Proposal(_direct(site, found), region.slice(*subject), 0.97, found)
    if site.rule.form == "direct":
        return "no quotation before the speaker"
    if not ends:
        return "something follows the cue"
    left = claim.before(region, 0, index)
    if left is None or _is_weak(site) or index == subject[0] or not claim.has_main_predicate(region, *left):
        return "no claim before the subject"
    return Proposal(claim.spans(region, site.document, [left]), region.slice(*subject), 0.6,
                    claim.held_quotes(region, [left]))


def _asked_before(site: Site) -> tuple[int, ...]:
    """The quotation that ends the sentence before with a mark that lets its report follow (`"Mau apa?" S bertanya`)."""
    number = site.regions.number(site.region.span.start)
    if site.region.inside is not None or not number:
        return ()
    earlier = site.regions.sentence(number - 1)
    last = earlier.quote.get(len(earlier) - 1)
    if last is None or not site.document.quotations[last].inner.of(site.document.text).rstrip().endswith(("?", "!", ",")):
        return ()
    return (last,)


def cue_source_content(site: Site) -> Proposal | str:
    """`Menurut S, C`."""
    region, words = site.region, site.region.words
    noun = _form(site) in site.lexicon.noun_cue
    if not noun and not _opens_clause(site):
        return "the cue does not open a clause"
    start = _agent(site)
    if start < region.stop and words[start] in site.lexicon.preposition:
        start += 1
    if noun:
        return _noun(site, start)
    stop = phrase_after(region, start, region.stop, True)
    if start == stop or all(_is_empty(site, i) for i in range(start, stop)):
        return "no source after the cue"
    if _is_weak(site) and not _is_named(site, start, stop):
        return "a weak cue without a name"
    if reason := _unfit_source(site, start, stop):
        return reason
    right = _rest(site, stop)
    fit = 0.9
    if right is None:
        stop, right = _unmarked(site, start, stop)
        fit = 0.7
    if right is None:
        return "no claim after the source"
    if not claim.is_clause(region, *right):
        fit -= 0.3
    return Proposal(claim.spans(region, site.document, [right]), region.slice(start, stop), fit,
                    claim.held_quotes(region, [right]))


def _is_named(site: Site, start: int, stop: int) -> bool:
    return is_name(site.region, start, stop) or is_role(site.region, start, stop) or (
        site.region.words[start] in site.lexicon.pronoun
    )


def _unfit_source(site: Site, start: int, stop: int) -> str | None:
    """Why the words behind the cue cannot be what vouches for an indirect claim."""
    words = site.region.words[start:stop]
    if any(word in site.lexicon.self_reference for word in words):
        return "the speaker speaks of himself"
    if words[0] in site.lexicon.document_cue or _form(site) in site.lexicon.document_cue:
        pointing = words[-1] in site.lexicon.deictic and words[0] in site.lexicon.vague_document
        if pointing or not any(word in site.lexicon.document for word in words) and not any(
            site.region.upper[start:stop]
        ):
            return "no document or name after the cue"
    return None


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
            if source is None and site.start and region.verbal[site.start - 1]:
                subject = subject_before(region, 0, _before_adverbs(region, site.start - 1))
                source = None if subject is None else region.slice(*subject)
            if source is None and site.rule.act == "opinion":
                return "an opinion of nobody"
            return Proposal(claim.spans(region, site.document, [right]), source, 0.75,
                            claim.held_quotes(region, [right]))
        if region.verbal[index]:
            break
    return "a noun without `bahwa`"


def _unmarked(site: Site, start: int, stop: int) -> tuple[int, tuple[int, int] | None]:
    """Source and claim with no comma between: the source ends with its capitals or its pronoun."""
    region = site.region
    end = start + 1
    if region.words[start] not in site.lexicon.pronoun:
        end = next((i for i in range(start + 1, stop) if region.upper[i - 1] and not region.upper[i]
                    and region.words[i] not in site.lexicon.deictic), stop)
    right = claim.behind(region, end, region.stop)
    if right is None or not claim.is_clause(region, *right):
        return stop, None
    return end, right


def _opens_clause(site: Site) -> bool:
    """Whether the cue stands where a clause begins: at the sentence's start, after a comma or after another cue."""
    region, words = site.region, site.region.words
    if site.start <= region.body:
        return True
    index = _before_adverbs(region, site.start) - 1
    while index >= 0 and words[index] == "jadi":
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
        or (word == "," and (region.comma_before(index) >= 0 or index - 1 in region.cue_ends))
    )


def cue_content(site: Site) -> Proposal | str:
    """`Menurutnya, C`, `Dikabarkan C`, `Konon C`, `Dalam S disebutkan C`."""
    region, words = site.region, site.region.words
    if _form(site) in site.lexicon.noun_cue and not (words[site.end - 1].endswith(CLITIC) and _opens_clause(site)):
        return _noun(site, site.end)
    if site.clitic and site.start and words[site.start - 1] in site.lexicon.relative:
        return _named_quotation(site)
    document = None if site.clitic else _document_before(site)
    if document is None and not _opens_clause(site):
        return "the cue does not open a clause"
    if site.start and words[site.start - 1] in site.lexicon.unsaid:
        return "something that is not said yet"
    at, announced = after_cue(region, site.end, region.stop)
    right = claim.behind(region, at, region.stop)
    if right is None or not claim.is_clause(region, *right) or words[right[0]] in site.lexicon.no_claim_opening:
        return "no claim after the cue"
    if not site.clitic and not announced and (_is_weak(site) or not claim.has_main_predicate(region, *right)):
        return "no predicate after the cue"
    quote = region.quote.get(right[0]) if right[1] == right[0] + 1 else None
    content = _direct(site, (quote,)) if quote is not None else claim.spans(region, site.document, [right])
    source = site.cue if site.clitic else document
    return Proposal(content, source, 0.9 if source or announced else 0.7, claim.held_quotes(region, [right]))


def _document_before(site: Site) -> Span | None:
    """The document in front of a passive: `Dalam S disebutkan C`."""
    region, words, start = site.region, site.region.words, site.region.body
    end = _before_adverbs(region, site.start)
    while end > start and is_mark(words[end - 1]):
        end -= 1
    if start + 1 >= end or words[start] not in site.lexicon.preposition or words[start + 1] not in site.lexicon.document:
        return None
    return region.slice(start + 1, end) if noun_phrase(region, start + 1, end) == end else None


def _named_quotation(site: Site) -> Proposal | str:
    """`apa yang disebutnya (sebagai) "C"`"""
    region = site.region
    at = site.end + (site.end < region.stop and region.words[site.end] in site.lexicon.naming)
    quote = region.quote.get(at)
    if quote is None:
        return "the cue belongs to a relative clause"
    return Proposal(_direct(site, (quote,)), site.cue, 0.7, (quote,))


def content_passive_source(site: Site) -> Proposal | str:
    """`C. Hal itu disampaikan S`: the claim is the sentence before."""
    region = site.region
    end = _before_adverbs(region, site.start)
    if not end or not (step := site.lexicon.anaphor.before(region.words, end, 0)) or end - step > region.body:
        return "no `hal itu` before the cue"
    start, stop = _source_after(site, False)
    if start == stop:
        return "no source after the cue"
    number = site.regions.number(region.span.start)
    if region.inside is not None or not number:
        return "no sentence before"
    earlier = site.regions.sentence(number - 1)
    left = claim.before(earlier, 0, earlier.stop)
    if left is None:
        return "no claim in the sentence before"
    quote = earlier.quote.get(left[0]) if left[1] - left[0] == 1 else None
    content = _direct(site, (quote,)) if quote is not None else claim.spans(earlier, site.document, [left])
    return Proposal(content, region.slice(start, stop), 0.7, claim.held_quotes(earlier, [left]))


CONSTRUCTIONS: dict[str, Construction] = {
    "content-cue-source": content_cue_source,
    "content-cue": content_cue,
    "content-cue-source-content": content_cue_source_content,
    "content-cue-content": content_cue_content,
    "source-cue-content": source_cue_content,
    "content-source-cue": content_source_cue,
    "cue-source-content": cue_source_content,
    "cue-content": cue_content,
    "content-passive-source": content_passive_source,
}
