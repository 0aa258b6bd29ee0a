"""The order in which the speaker comes first: `S mengatakan bahwa C`."""

from __future__ import annotations

from attribution.matcher import claim, quotes
from attribution.matcher.constructions.parts import (
    before_adverbs,
    demands_clause,
    document_before,
    form,
    is_agent,
    is_weak,
    points_back,
    quoted,
)
from attribution.matcher.cues import CLITIC
from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark
from attribution.matcher.setting import after_cue, opens_setting
from attribution.matcher.site import Proposal, Site
from attribution.matcher.source import is_name, names_no_speaker, phrase_after
from attribution.matcher.subject import subject_before
from attribution.relations import Polarity, Span

_TOLD = frozenset({"statement", "opinion"})
_SHORT = 5
"""Atoms up to which a thing that is pointed at is no more than that (`hal mengejutkan itu`)."""
_OWN = frozenset({"wish", "promise"})


def source_cue_content(site: Site) -> Proposal | str:
    """`S mengatakan (bahwa) C`, also with a quotation: `S mengatakan, "C"`."""
    region, words = site.region, site.region.words
    end = before_adverbs(region, site.start)
    asked = _asked(site, end)
    polarity = "questioned" if asked else _polarity(site, end)
    relative = end > 0 and words[end - 1] in site.lexicon.relative
    subject = subject_before(region, asked, end) or document_before(site)
    fit = 0.91 if demands_clause(site) else 0.94
    if subject is None:
        shared = _shared_subject(site, end)
        aim = end > 0 and words[end - 1] in site.lexicon.purpose and (
            site.end >= region.stop or words[site.end] not in site.lexicon.complementizer
        )
        if shared is None or is_weak(site) or aim:
            return "no subject before the cue"
        source, fit = shared[0], 0.7
        if source is not None and source.of(region.text).split()[0].lower() in site.lexicon.self_reference:
            return "the speaker speaks of himself"
    else:
        if words[subject[0]] in site.lexicon.many and subject[0] and words[subject[0] - 1] in site.lexicon.negation:
            subject = subject[0] - 1, subject[1]
        source = region.slice(*subject)
    if subject is not None and words[subject[0]] in site.lexicon.self_reference:
        return "the speaker speaks of himself"
    if subject is not None and (named := _name_behind_object(region, *subject)):
        subject, source = named, region.slice(*named)
    if subject is not None and relative and words[subject[0]] in site.lexicon.thing and (
        site.lexicon.speaks(words[subject[0] + 1])
    ):
        subject = subject[0] + 1, subject[1]
        source = region.slice(*subject)
    if subject is not None and names_no_speaker(region, *subject):
        return "the subject is nobody who speaks"
    directive = site.rule.act == "directive" or form(site) in site.lexicon.addressing
    if subject is not None and subject[0] and not asked and (
        words[subject[0] - 1] in site.lexicon.condition or words[subject[0] - 1] in site.lexicon.question_opening
    ):
        return "only a condition"
    if subject is not None and points_back(region, *subject):
        return "the subject only points back"
    if subject is not None and _is_told(region, *subject):
        return "the subject is told to"
    if subject is not None and relative and (reason := _denied(region, subject[0])):
        return reason
    if _is_intended(site, end) or (end and words[end - 1] in site.lexicon.alternative):
        return "something that is not said"
    at, announced = after_cue(region, site.end, region.stop, directive)
    quote = region.quote.get(at)
    if quote is not None and (at + 1 >= region.stop or is_mark(words[at + 1])) and (
        quotes.is_utterance(site.document, site.document.quotations[quote]) or announced
        or form(site) in site.lexicon.naming_cue
    ):
        return Proposal(quoted(site, (quote,)), source, 0.97, (quote,), polarity)
    if at >= region.stop and not is_weak(site) and (following := _quotation_behind(site)) is not None:
        return Proposal(quoted(site, (following,)), source, 0.58, (following,), polarity)
    if site.rule.form == "direct":
        return "no quotation after the cue"
    right = claim.behind(region, at, _end_of_relative(region, at) if relative else region.stop, subject=True)
    if right is None or words[right[0]] in site.lexicon.coordinator or (
        all(words[i] in site.lexicon.adverb for i in range(*right))
    ):
        return "no claim after the cue"
    if words[right[0]] in site.lexicon.direction and words[at - 1] not in site.lexicon.complementizer and not (
        site.lexicon.claim_fronting.at(words, *right)
    ):
        return "only whom it goes to"
    if words[site.end - 1] in site.lexicon.speech_object and words[right[0]] in site.lexicon.relative:
        return "the speech is only described"
    if words[at - 1] not in site.lexicon.complementizer:
        pointing = right[0] + site.lexicon.pointing_back.at(words, *right)
        if pointing > right[0] and (pointing >= right[1] or opens_setting(region, pointing)):
            return "the object only points back"
        naming = form(site) in site.lexicon.naming_cue
        clause = claim.has_main_predicate(region, *right, naming, directive)
        unsaid = any(word in site.lexicon.unsaid for word in words[end : site.start])
        document = subject is not None and any(words[i] in site.lexicon.document for i in range(*subject))
        urged = directive and subject is not None and is_agent(site, *subject)
        if is_weak(site) and not (clause and ((document and not directive) or announced or urged)):
            return "a weak cue without `bahwa`"
        if (demands_clause(site) and unsaid and site.rule.act != "denial") or polarity == "declined":
            return "something that is not said"
        if not announced and demands_clause(site) and _conveys_noun(site, *right):
            return "a noun that is conveyed"
        thing = words[right[0]] in site.lexicon.thing and words[right[1] - 1] in site.lexicon.deictic
        if (thing and right[1] - right[0] <= _SHORT) or _is_phrase(site, *right, announced):
            return "a phrase and no claim"
        if not announced and ((relative and not (clause and _is_told_of(site, subject))) or (
            region.inside is not None and not _is_foreign(site, subject)
        )):
            return "within a phrase or a quotation only with `bahwa`"
        if form(site) in site.lexicon.noun_cue and _suffers(region, *right):
            return "the subject is not the one who plans"
        shares = subject is None
        placed = not announced and opens_setting(region, right[0])
        if not announced and not (
            clause if shares or placed or demands_clause(site) else right[1] - right[0] > 1 or _is_state(site, right[0])
        ):
            return "no predicate after the cue"
    elif polarity and words[at - 1] in site.lexicon.condition:
        return "a question left open"
    pieces = [right]
    if subject is not None and (front := _fronted(site, subject[0])):
        pieces.insert(0, front)
    return Proposal(claim.spans(region, site.document, pieces), source, min(fit + 0.06, 0.98) if announced else fit,
                    claim.held_quotes(region, pieces), polarity)


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


def _name_behind_object(region: Region, start: int, end: int) -> tuple[int, int] | None:
    """The name that follows the object of a fronted verb without a comma (`sambil menahan tangis Sari bercerita`)."""
    begin = end
    while begin > start and region.proper[begin - 1]:
        begin -= 1
    verb = start > 0 and region.verbal[start - 1] and start - 1 not in region.cue_ends
    common = not region.upper[start] and not region.lexicon.speaks(region.words[start])
    return (begin, end) if verb and common and start < begin < end else None


def _is_told(region: Region, start: int, end: int) -> bool:
    """Whether a passive stands before the cue, so that its subject is only told to (`S didorong memastikan`)."""
    last, lexicon = region.words[end - 1], region.lexicon
    return end - start > 1 and region.verbal[end - 1] and last.startswith(lexicon.passive_prefix) and not (
        lexicon.relative.intersection(region.words[start:end])
    )


def _denied(region: Region, start: int) -> str | None:
    """Why the head of a relative clause says nothing: there is none (`belum ada kajian yang menyebut C`)."""
    words, lexicon = region.words, region.lexicon
    if start > 1 and words[start - 1] in lexicon.existence and words[start - 2] in lexicon.negation:
        return "there is nobody who says it"
    return None


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


def _is_intended(site: Site, end: int) -> bool:
    """Whether a word before the cue says that the speaker only will, can or must say it (`akan menegaskan`)."""
    lexicon = site.lexicon
    return any(word in lexicon.unsaid and word not in lexicon.negation for word in site.region.words[end : site.start])


def _suffers(region: Region, start: int, end: int) -> bool:
    """Whether the first verb is a passive, so that its subject does nothing itself (`rapat itu rencananya digelar`)."""
    lexicon, words = region.lexicon, region.words
    verb = next((i for i in range(start, end) if region.verbal[i] and words[i] not in lexicon.auxiliary), None)
    return verb is not None and words[verb].startswith(lexicon.passive_prefix)


def _is_state(site: Site, index: int) -> bool:
    """Whether the one word behind the cue tells how the speaker is or what he does (`mengaku sedih`)."""
    word, lexicon = site.region.words[index], site.lexicon
    return word.isalpha() and not site.region.upper[index] and not (
        lexicon.speaks(word) or word in lexicon.thing or lexicon.abstract(word)
    )


def _polarity(site: Site, end: int) -> Polarity | None:
    """How the words between the speaker at `end` and the cue turn it: `tidak mengatakan`, `enggan mengatakan`."""
    before = site.region.words[end : site.start]
    if any(word in site.lexicon.decline for word in before):
        return "declined"
    if any(word in site.lexicon.reluctance for word in before):
        return None
    return "negated" if any(word in site.lexicon.negation for word in before) else None


def _asked(site: Site, end: int) -> int:
    """Where the words end that ask whether it was said at all (`Benarkah S mengatakan C?`); 0 when none do."""
    region = site.region
    if not region.span.of(region.text).rstrip().endswith("?"):
        return 0
    size = site.lexicon.doubt.at(region.words, region.body, end)
    return region.body + size if size else 0


def _fronted(site: Site, start: int) -> tuple[int, int] | None:
    """An adverbial before the speaker that belongs to the claim: `Untuk tahun depan, S memperkirakan C`."""
    region = site.region
    begin = region.body
    if start - begin < 2 or region.words[start - 1] != "," or not site.lexicon.claim_fronting.at(
        region.words, begin, start
    ):
        return None
    return begin, start - 1


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
    if index - 1 in region.cue_ends and words[index - 1].endswith(CLITIC) and not region.verbal[index - 2]:
        return (None,)
    said = max((i for i in region.cue_ends if i < index), default=None)
    if said is not None and said + 1 < index and not region.verbal[said] and (
        phrase_after(region, said + 1, index, False) == index
    ):
        return (region.slice(said + 1, index),)
    first = next((i for i in range(region.body, index) if region.verbal[i]), None)
    subject = None if first is None else subject_before(region, 0, before_adverbs(region, first))
    if subject is None or names_no_speaker(region, *subject):
        return None
    return (region.slice(*subject),)
