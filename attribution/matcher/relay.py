"""Relays: those who pass a claim on, named by a relay cue in the sentence of the claim (`seperti dikutip Antara`)."""

from __future__ import annotations

from dataclasses import replace

from attribution.matcher.candidate import Candidate
from attribution.matcher.region import Region, is_mark
from attribution.matcher.source import noun_phrase
from attribution.relations import Span

RELAY = "relay"


def relays(region: Region, index: int) -> tuple[Span, ...]:
    """The relays named behind the relay cue that ends before `index`: `Y`, `Y dan Z`, `Y dari Z`."""
    words, lexicon, stop = region.words, region.lexicon, region.stop
    found: list[Span] = []
    while index < stop:
        while index < stop and (words[index] in lexicon.agent or words[index] == "dari" or is_mark(words[index])):
            index += 1
        if index >= stop or words[index] in lexicon.calendar or region.verbal[index]:
            break
        end = _single(region, index, stop)
        if end == index:
            break
        found.append(region.slice(index, end))
        if end >= stop or not (words[end] in lexicon.coordinator or words[end] == "dari"):
            break
        index = end + 1
    return tuple(found)


def _single(region: Region, start: int, stop: int) -> int:
    """The end of one relay: a noun phrase cut before `dan` and `dari`."""
    end = noun_phrase(region, start, stop)
    for index in range(start + 1, end):
        if region.words[index] in region.lexicon.coordinator or region.words[index] == "dari":
            return index
    return end


def pass_on(made: list[tuple[Candidate, Region]]) -> list[Candidate]:
    """The candidates with their relays: a relay cue beside another claim gives it a `via` and is no claim itself."""
    found = [candidate for candidate, _ in made]
    for number, (candidate, region) in enumerate(made):
        if candidate.cue is None or RELAY not in candidate.rule.constructions:
            continue
        via = relays(region, region.index(candidate.cue.end - 1) + 1)
        claim = _relayed(found, made, number)
        if claim is None:
            continue
        if via:
            found[claim] = replace(found[claim], via=(*found[claim].via, *via))
        found[number] = replace(candidate, construction=None, content=(), source=None, quoted=(),
                                refusal="relay: passes on another claim")
    return found


def _relayed(found: list[Candidate], made: list[tuple[Candidate, Region]], number: int) -> int | None:
    """The claim that the relay cue passes on: the last one that ends before it, else the one it opens."""
    relay, region = made[number]
    assert relay.cue is not None
    best: int | None = None
    for other, (_, where) in enumerate(made):
        claim = found[other]
        if where is not region or claim.construction is None or other == number or claim.cue is None:
            continue
        if RELAY in claim.rule.constructions:
            continue
        before = claim.cue.end <= relay.cue.start and max(s.end for s in claim.content) <= relay.cue.start
        opened = (
            claim.source is not None
            and relay.content
            and claim.source.start == relay.content[0].start
            and relay.cue.start < claim.source.start
        )
        between = claim.source is not None and claim.source.end <= relay.cue.start and relay.cue.end <= claim.cue.start
        if before or opened or between:
            best = other
    return best
