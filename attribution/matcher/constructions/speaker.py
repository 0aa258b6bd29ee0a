"""Who stands before a cue, and whether he says what follows it: not when he only will, is only told or is nobody."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.matcher.constructions.cue import before_adverbs, is_weak
from attribution.matcher.constructions.parts import document_before, points_back
from attribution.matcher.cues import CLITIC
from attribution.matcher.region import Region, is_mark
from attribution.matcher.site import Site
from attribution.matcher.source import names_no_speaker, phrase_after
from attribution.matcher.subject import subject_before
from attribution.relations import Polarity, Span

_SELF = "the speaker speaks of himself"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who stands before a cue.

    `subject` are his atoms, None when the cue shares the source of another clause. `source` are his words, None when
    that other source is a clitic. `relative` says that the cue stands in a relative clause of the subject, `polarity`
    how the words between the two turn the report, None when they do not.
    """

    subject: tuple[int, int] | None
    source: Span | None
    relative: bool
    polarity: Polarity | None


def speaker_before(site: Site) -> Speaker | str:
    """The speaker before the cue, or why there is none who says what follows it."""
    region, words, lexicon = site.region, site.region.words, site.lexicon
    end = before_adverbs(region, site.start)
    asked = _asked(site, end)
    relative = end > 0 and words[end - 1] in lexicon.relative
    subject = subject_before(region, asked, end) or document_before(site)
    if subject is None:
        found = _sharing(site, end)
        if isinstance(found, str):
            return found
        source = found[0]
    else:
        if words[subject[0]] in lexicon.first_person:
            return _SELF
        subject = _whole(site, subject, relative)
        if reason := _silent(site, subject, bool(asked), relative):
            return reason
        source = region.slice(*subject)
    if _is_intended(site, end) or (end and words[end - 1] in lexicon.alternative):
        return "something that is not said"
    return Speaker(subject, source, relative, "questioned" if asked else _polarity(site, end))


def _asked(site: Site, end: int) -> int:
    """Where the words end that ask whether it was said at all (`Benarkah S mengatakan C?`); 0 when none do."""
    region = site.region
    if not region.span.of(region.text).rstrip().endswith("?"):
        return 0
    size = site.lexicon.doubt_opening.at(region.words, region.body, end)
    return region.body + size if size else 0


def _whole(site: Site, subject: tuple[int, int], relative: bool) -> tuple[int, int]:
    """The subject with the negation that counts it (`tidak sedikit warga`), without the noun of a thing before it."""
    region, words, lexicon = site.region, site.region.words, site.lexicon
    start, end = subject
    start -= start > 0 and words[start] in lexicon.many and words[start - 1] in lexicon.negation
    start = _name_behind_object(region, start, end)
    start += relative and words[start] in lexicon.thing_noun and lexicon.speaks(words[start + 1])
    return start, end


def _name_behind_object(region: Region, start: int, end: int) -> int:
    """Where the name begins that follows the object of a fronted verb (`sambil menahan tangis Sari bercerita`)."""
    begin = end
    while begin > start and region.proper[begin - 1]:
        begin -= 1
    verb = start > 0 and region.verbal[start - 1] and start - 1 not in region.cue_ends
    common = not region.upper[start] and not region.lexicon.speaks(region.words[start])
    return begin if verb and common and begin < end else start


def _silent(site: Site, subject: tuple[int, int], asked: bool, relative: bool) -> str | None:
    """Why the subject of the cue says nothing of its own."""
    region, words, lexicon = site.region, site.region.words, site.lexicon
    start = subject[0]
    before = words[start - 1] if start else ""
    if names_no_speaker(region, *subject):
        return "the subject is nobody who speaks"
    if not asked and (before in lexicon.condition or before in lexicon.question_opening):
        return "only a condition"
    if points_back(region, *subject):
        return "the subject only points back"
    if _is_told(region, *subject):
        return "the subject is told to"
    if relative and start > 1 and before in lexicon.existence and words[start - 2] in lexicon.negation:
        return "there is nobody who says it"
    return None


def _is_told(region: Region, start: int, end: int) -> bool:
    """Whether a passive stands before the cue, so that its subject is only told to (`S didorong memastikan`)."""
    last, lexicon = region.words[end - 1], region.lexicon
    return end - start > 1 and region.verbal[end - 1] and last.startswith(lexicon.passive_prefix) and not (
        lexicon.relative.intersection(region.words[start:end])
    )


def _is_intended(site: Site, end: int) -> bool:
    """Whether a word before the cue says that the speaker only will, can or must say it (`akan menegaskan`)."""
    lexicon = site.lexicon
    return any(word in lexicon.unsaid and word not in lexicon.negation for word in site.region.words[end : site.start])


def _polarity(site: Site, end: int) -> Polarity | None:
    """How the words between the speaker at `end` and the cue turn it: `tidak mengatakan`, `enggan mengatakan`."""
    before = site.region.words[end : site.start]
    if any(word in site.lexicon.decline for word in before):
        return "declined"
    if any(word in site.lexicon.reluctance for word in before):
        return None
    return "negated" if any(word in site.lexicon.negation for word in before) else None


def _sharing(site: Site, end: int) -> tuple[Span | None] | str:
    """The source that a cue without a subject has from another clause, None for a clitic; or why it has none."""
    region, lexicon = site.region, site.lexicon
    shared = _shared_source(site, end)
    aim = end > 0 and region.words[end - 1] in lexicon.purpose and (
        site.end >= region.stop or region.words[site.end] not in lexicon.complementizer
    )
    if shared is None or is_weak(site) or aim:
        return "no subject before the cue"
    source = shared[0]
    if source is not None and source.of(region.text).split()[0].lower() in lexicon.first_person:
        return _SELF
    return shared


def _shared_source(site: Site, end: int) -> tuple[Span | None] | None:
    """The source of the clause that the cue is coordinated with (`S datang dan mengatakan C`).

    None when it is coordinated with none, a tuple of None when that source is a clitic.
    """
    region, words, lexicon = site.region, site.region.words, site.lexicon
    link = _before_marks(region, end) - 1
    if link < 0 or not (words[link] in lexicon.coordinator or words[link] in lexicon.accompaniment):
        return None
    index = _before_marks(region, link)
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


def _before_marks(region: Region, index: int) -> int:
    """Where the marks begin that end at `index`."""
    while index and is_mark(region.words[index - 1]):
        index -= 1
    return index
