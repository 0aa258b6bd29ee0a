"""Relays: those who pass a claim on, named in its sentence (`seperti dikutip Antara`, `kepada BBC`)."""

from __future__ import annotations

from dataclasses import replace

from attribution.matcher.candidate import Candidate
from attribution.matcher.lexicon import Lexicon
from attribution.matcher.noun_phrase import noun_phrase
from attribution.matcher.region import Region, is_mark
from attribution.relations import Span

RELAY = "relay"
Made = list[tuple[Candidate, Region]]


def pass_on(made: Made, outlet: str | None) -> list[Candidate]:
    """The candidates with their relays.

    A relay cue beside another claim gives it a `via` and is no claim itself; so does a medium whose report is nothing
    but another claim. The article's own outlet is never a relay.
    """
    found = [candidate for candidate, _ in made]
    for number, (candidate, region) in enumerate(made):
        if candidate.cue is None:
            continue
        if _is_relay(candidate, region):
            claim = _relayed(found, made, number)
            named = relays(region, region.index(candidate.cue.end - 1) + 1) if claim is not None else ()
        else:
            claim = _framed(found, made, number)
            source = candidate.source
            named = (source,) if claim is not None and source is not None else ()
        if claim is None:
            continue
        foreign = tuple(
            span for span in named
            if not span.of(region.text).islower() and not _own(span.of(region.text), outlet, len(named) > 1)
        )
        if foreign:
            found[claim] = replace(found[claim], via=(*found[claim].via, *foreign))
        found[number] = replace(candidate, construction=None, content=(), source=None, quoted=(),
                                refusal="relay: passes on another claim")
    for number, (_, region) in enumerate(made):
        if found[number].construction is not None and (span := addressed(found[number], region, outlet)):
            found[number] = replace(found[number], via=(*found[number].via, span))
    return found


def _is_relay(candidate: Candidate, region: Region) -> bool:
    """Whether the cue is that of a relay, by its rule, by the words before it (`seperti dilaporkan`), or because a
    medium stands behind a passive that follows another cue (`katanya dilaporkan Reuters`)."""
    assert candidate.cue is not None
    start, end = region.index(candidate.cue.start), region.index(candidate.cue.end - 1) + 1
    if RELAY in candidate.rule.constructions:
        return True
    if not start:
        return False
    if region.lexicon.relay_opening.at(region.words, start - 1, end) > end - start:
        return True
    if start - 1 not in region.cue_ends or "content-cue-content" not in candidate.rule.constructions:
        return False
    named = relays(region, end)
    return bool(named) and all(is_medium(region.lexicon, span.of(region.text)) for span in named)


def relays(region: Region, index: int) -> tuple[Span, ...]:
    """The relays named behind the relay cue that ends before `index`: `Y`, `Y dan Z`, `Y dari Z`."""
    words, lexicon, stop = region.words, region.lexicon, region.stop
    found: list[Span] = []
    while index < stop:
        while index < stop and (is_mark(words[index]) or words[index] in lexicon.agent | lexicon.origin):
            index += 1
        if index >= stop or words[index] in lexicon.calendar or region.verbal[index]:
            break
        end = _single(region, index, stop)
        if end == index:
            break
        found.append(region.slice(index, end))
        if end >= stop or not (words[end] in lexicon.coordinator or words[end] in lexicon.origin):
            break
        index = end + 1
    return tuple(found)


def _single(region: Region, start: int, stop: int) -> int:
    """The end of one relay: a noun phrase cut before `dan` and `dari`."""
    end = noun_phrase(region, start, stop)
    for index in range(start + 1, end):
        if region.words[index] in region.lexicon.coordinator or region.words[index] in region.lexicon.origin:
            return index
    return end


def addressed(claim: Candidate, region: Region, outlet: str | None) -> Span | None:
    """The medium to which or on which the claim was made: `kata S kepada BBC`, `di akun X`, `wawancara dengan CNN`."""
    assert claim.cue is not None
    words, lexicon = region.words, region.lexicon
    spoken = (claim.cue, *((claim.source,) if claim.source is not None else ()))
    start = max(region.index(span.end - 1) for span in spoken) + 1
    later = [region.index(span.start) for span in claim.content if span.start >= max(s.end for s in spoken)]
    stop = min(later, default=region.stop)
    for index in (region.body, *range(start, min(stop, start + 25) - 1)):
        if index + 1 < stop and words[index] in lexicon.channel_preposition and (
            index == region.body or not region.upper[index]
        ):
            begin = index + 1
            channel = lexicon.channel.at(words, begin, stop)
            medium = channel or (words[begin] not in lexicon.press and lexicon.media.at(words, begin, stop))
            if (index == region.body and index + medium > start) or not (medium or region.upper[begin]):
                continue
            end = _medium_end(region, begin, noun_phrase(region, begin, stop))
            if not medium and not is_medium(lexicon, region.slice(begin, end).of(region.text)):
                continue
            if end > begin and any(region.upper[begin:end]) and not _own(
                region.slice(begin, end).of(region.text), outlet
            ):
                return region.slice(begin, end)
    return None


def _medium_end(region: Region, start: int, stop: int) -> int:
    """The end of the name of a medium: before the first word without a capital behind those with one."""
    named = False
    for index in range(start, stop):
        if named and not region.upper[index] and region.words[index].isalpha() and region.words[index - 1] != ".":
            return index
        named = named or region.upper[index]
    return stop - (stop > start and region.words[stop - 1] == ".")


def _own(name: str, outlet: str | None, desk: bool = False) -> bool:
    """Whether the name is that of the own outlet; `desk` also takes a desk of it (`dikutip detikInet dari Y`)."""
    if not outlet:
        return False
    host = outlet.lower().removeprefix("www.")
    own = {_letters(host), _letters(host.split(".")[0])}
    if desk and any(len(letters) > 2 and letters in _letters(name.lower()) for letters in own):
        return True
    words = [_letters(word.split(".")[0]) for word in name.lower().split()]
    runs = ("".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    return any(len(run) > 2 and run in own for run in runs)


def _letters(text: str) -> str:
    """The letters and digits of a name."""
    return "".join(c for c in text if c.isalnum())


def is_medium(lexicon: Lexicon, name: str) -> bool:
    """Whether the name is that of a medium."""
    words = name.lower().split()
    return bool(words) and (bool(lexicon.media.at(words, 0, len(words))) or words[-1] in lexicon.media_suffix)


def _framed(found: list[Candidate], made: Made, number: int) -> int | None:
    """The claim that is all that a medium reports: `Antara melaporkan, menurut polisi, C`."""
    frame, region = found[number], made[number][1]
    if frame.construction is None or frame.source is None or frame.cue is None or len(frame.content) != 1:
        return None
    if frame.source == frame.cue:
        return None
    start = frame.content[0].start
    if frame.construction == "content-cue-source":
        return _quoted_within(found, made, number)
    if not is_medium(region.lexicon, frame.source.of(region.text)):
        return None
    for other, (_, where) in enumerate(made):
        claim = found[other]
        if where is region and other != number and claim.construction is not None and claim.cue is not None:
            head = min(claim.cue.start, claim.source.start if claim.source is not None else claim.cue.start)
            if head == start and claim.source is not None and claim.content[-1].end >= frame.content[0].end - 1:
                return other
    return None


def _quoted_within(found: list[Candidate], made: Made, number: int) -> int | None:
    """The quotation with its own speaker that a trailing source passes on: `"C," kata S, menurut Y`."""
    frame, region = found[number], made[number][1]
    if not frame.quoted or len(frame.content) != 1 or frame.quoted[0] not in region.quote.values():
        return None
    whole = frame.content[0]
    for other, (_, where) in enumerate(made):
        claim = found[other]
        if where is region and other != number and claim.construction is not None and claim.cue is not None and (
            claim.quoted and whole.covers(claim.cue) and claim.quoted[0] == frame.quoted[0]
        ):
            return other
    return None


def _relayed(found: list[Candidate], made: Made, number: int) -> int | None:
    """The claim that the relay cue passes on: the last one that ends before it, else the one it opens."""
    relay, region = made[number]
    assert relay.cue is not None
    best: int | None = None
    for other, (_, where) in enumerate(made):
        claim = found[other]
        if where is not region or claim.construction is None or other == number or claim.cue is None:
            continue
        if RELAY in claim.rule.constructions and claim.construction != "source-cue-content":
            continue
        before = claim.cue.end <= relay.cue.start and max(s.end for s in claim.content) <= relay.cue.start
        opened = (
            claim.source is not None
            and bool(relay.content)
            and relay.content[0].start in (claim.source.start, claim.cue.start)
            and relay.cue.start < claim.source.start
        )
        between = claim.source is not None and claim.source.end <= relay.cue.start and (
            relay.cue.end <= claim.cue.start or claim.cue.start < relay.cue.start < claim.content[0].start
        )
        if before or opened or between:
            best = other
    return best
