"""Why a row is in the report, and why a claim is not: what each stage made of a place in an article.

`explain` gathers the facts; `attribution.audit` puts them into words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attribution.errors import InputError
from attribution.matcher.candidate import Candidate
from attribution.pipeline import Extractor, Trace
from attribution.relations import Attribution, Resolution, RuleRef, Span, Speaker
from attribution.report.rows import beginning
from attribution.rulebook.model import Line
from attribution.text.document import Block, Document, Quotation

RIVALS = 4
"""How many of the other speakers named before are shown."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A speaker whom the text names before the place, and the last place where it does."""

    speaker: Speaker
    at: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A cue, or a quotation without one: what the matcher proposed, what the tagger left, what became of it.

    `number` is that of the row in the report.
    """

    matched: Candidate
    decided: Candidate
    attribution: Attribution | None
    number: int | None
    speaker: Speaker | None
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is to be said about a place: the cues seen there, quotations that nobody took up, and what is no news."""

    document: Document
    place: Span
    seen: tuple[Seen, ...]
    untaken: tuple[Quotation, ...]
    asides: tuple[tuple[Block, RuleRef | None], ...]
    fault: str | None


def explain(
    extractor: Extractor, document: Document, *, line: int | None = None, quote: str | None = None
) -> Explanation:
    """What every stage made of a line (from 1), of the sentences of some quoted words, or of the whole document.

    Raises InputError when the document has no such line or does not hold the words.
    """
    place = _place(document, line, quote)
    trace = extractor.trace(document)
    seen = tuple(item for item in _seen(trace) if _touches(item, place))
    taken = [span for attribution in trace.extraction.attributions for span in attribution.content]
    return Explanation(
        document=document,
        place=place,
        seen=seen,
        untaken=tuple(
            quotation
            for quotation in document.quotations
            if quotation.depth == 0
            and quotation.outer.overlaps(place)
            and not any(span.overlaps(quotation.inner) for span in taken)
        ),
        asides=tuple(
            (block, _line_rule(document, block, extractor.rulebook.lines))
            for block in document.blocks
            if block.kind != "body" and Span(block.start, block.end).overlaps(place)
        ),
        fault=trace.extraction.fault,
    )


def _place(document: Document, line: int | None, quote: str | None) -> Span:
    text = document.text
    if quote is not None:
        words = r"\W+".join(map(re.escape, re.findall(r"\w+", quote)))
        match = re.search(words, text, re.IGNORECASE) if words else None
        if match is None:
            raise InputError(f"{document.path or document.id}: these words are not in it: {quote}")
        held = [sentence.span for sentence in document.sentences if sentence.span.overlaps(Span(*match.span()))]
        return Span(min([match.start(), *(span.start for span in held)]),
                    max([match.end(), *(span.end for span in held)]))
    if line is not None:
        ends = [-1, *(match.start() for match in re.finditer("\n", text)), len(text)]
        places = [Span(before + 1, end) for before, end in pairwise(ends)]
        if not 1 <= line <= len(places):
            raise InputError(f"{document.path or document.id}: it has {len(places)} lines, no line {line}")
        return places[line - 1]
    return Span(0, len(text))


def _seen(trace: Trace) -> Iterator[Seen]:
    extraction = trace.extraction
    numbers = {a.id: n for n, a in enumerate(sorted(extraction.attributions, key=beginning), 1)}
    speakers = {speaker.id: speaker for speaker in extraction.speakers}
    taken: set[str] = set()
    decided = list(trace.decided)
    for matched in trace.matched:
        after = next((c for c in decided if c.cue == matched.cue and c.rule.ref == matched.rule.ref), None)
        if after is None:
            after = next((c for c in decided if c.cue == matched.cue), matched)
        made = next((a for a in extraction.attributions if a.id not in taken and _comes_from(a, after)), None)
        if made is not None:
            taken.add(made.id)
        speaker = speakers.get(made.speaker or "") if made else None
        yield Seen(matched, after, made, numbers.get(made.id) if made else None, speaker,
                   _rivals(extraction.document, extraction.speakers, made, speaker))


def _comes_from(attribution: Attribution, candidate: Candidate) -> bool:
    if candidate.construction is None or attribution.cue != candidate.cue:
        return False
    return candidate.cue is not None or attribution.content == candidate.content


def _rivals(
    document: Document, speakers: Sequence[Speaker], made: Attribution | None, chosen: Speaker | None
) -> tuple[Rival, ...]:
    """Who else is named before the source of a row whose source leans on an earlier mention."""
    if made is None or made.resolution is None or not _leans(made.resolution):
        return ()
    before = (made.source or made.cue or made.content[0]).start
    named = ((speaker, _last_named(document.text[:before], speaker)) for speaker in speakers if speaker != chosen)
    found = sorted((Rival(speaker, at) for speaker, at in named if at >= 0), key=lambda rival: -rival.at)
    return tuple(found[:RIVALS])


def _leans(resolution: Resolution) -> bool:
    return resolution.antecedent is not None or resolution.how in ("clitic", "pronoun", "carried")


def _last_named(text: str, speaker: Speaker) -> int:
    return max(text.rfind(form) for form in (speaker.name, *speaker.aliases))


def _touches(item: Seen, place: Span) -> bool:
    spans = [item.matched.cue, *item.matched.content, *item.decided.content]
    return any(span is not None and span.overlaps(place) for span in spans)


def _line_rule(document: Document, block: Block, lines: Sequence[Line]) -> RuleRef | None:
    words = document.text[block.start : block.end].casefold()
    for line in lines:
        if line.kind != block.kind:
            continue
        if any(form.casefold() in words for form in (*line.starts, *line.contains)):
            return line.ref
    return next((line.ref for line in lines if line.kind == block.kind and line.pattern), None)
