"""What no rule attributed in a set of articles: quotations, likely claims, words that may be cues, idle forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from attribution.audit.catalogue import catalogue, cut
from attribution.audit.neighbours import Neighbour, Neighbours
from attribution.matcher.quotes import is_utterance
from attribution.pipeline import Extractor, Trace
from attribution.relations import RuleRef, Span
from attribution.report.catalogue import Catalogue
from attribution.rulebook.model import Rulebook
from attribution.text.document import Document, Quotation, Sentence

Kind = Literal["quotation", "clause", "cue"]


@dataclass(frozen=True, slots=True)
class Missed:
    """Words that read like a claim and are in no row.

    `quotation`: quoted, with no cue. `clause`: a sentence with a word that opens a reported clause. `cue`: a sentence
    with a cue for which no word order fitted; `reason` says why.
    """

    kind: Kind
    document: str
    line: int
    words: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the rules left over in `documents` articles with `quotations` quotations that read like utterances.

    `neighbours` are the words beside what was missed, the likeliest new cue first; `idle` are the forms that were
    seen nowhere, each with its rule.
    """

    documents: int
    quotations: int
    missed: tuple[Missed, ...]
    neighbours: tuple[Neighbour, ...]
    idle: tuple[tuple[str, RuleRef], ...]


def coverage(extractor: Extractor, documents: Iterable[Document]) -> Coverage:
    """What the extractor's rules leave over in the documents."""
    rulebook = extractor.rulebook
    neighbours = Neighbours(_known(rulebook))
    openers = frozenset(form.lower() for form in rulebook.words.get("complementizer", ()))
    missed: list[Missed] = []
    fired: set[str] = set()
    read = utterances = 0
    for document in documents:
        read += 1
        neighbours.read(document)
        trace = extractor.trace(document)
        fired.update(" ".join(c.cue.of(document.text).lower().split()) for c in trace.matched if c.cue is not None)
        utterances += sum(1 for _ in _utterances(document))
        missed += _missed(document, trace, openers, neighbours)
    idle = ((form, rule.ref) for rule in rulebook.rules for form in rule.forms
            if not {form, form + "nya"} & fired)
    return Coverage(read, utterances, tuple(missed), neighbours.ranked(), tuple(idle))


def _known(rulebook: Rulebook) -> frozenset[str]:
    """The words that are cues already or that the rules know as something else."""
    forms = {form for rule in rulebook.rules for form in rule.forms}
    clitics = {form + "nya" for rule in rulebook.rules if rule.clitic for form in rule.forms}
    return frozenset(forms | clitics | {form.lower() for forms in rulebook.words.values() for form in forms})


def _utterances(document: Document) -> Iterator[Quotation]:
    bodies = [Span(block.start, block.end) for block in document.blocks if block.kind == "body"]
    for quotation in document.quotations:
        if quotation.depth == 0 and is_utterance(document, quotation):
            if any(body.overlaps(quotation.inner) for body in bodies):
                yield quotation


def _missed(document: Document, trace: Trace, openers: frozenset[str], neighbours: Neighbours) -> Iterator[Missed]:
    attributions = trace.extraction.attributions
    taken = [span for a in attributions for span in (*a.content, *([a.cue] if a.cue else []))]
    for quotation in _utterances(document):
        if not any(span.overlaps(quotation.inner) for span in taken):
            neighbours.before(document, quotation.outer.start)
            neighbours.after(document, quotation.outer.end)
            yield _entry("quotation", document, quotation.inner)
    refused = [c for c in trace.decided if c.construction is None and c.cue is not None]
    for sentence in document.sentences:
        if any(span.overlaps(sentence.span) for span in taken):
            continue
        cue = next((c for c in refused if c.cue is not None and sentence.span.covers(c.cue)
                    and not (c.refusal or "").startswith("veto")), None)
        if cue is not None:
            yield _entry("cue", document, sentence.span, cue.refusal)
        elif (opener := _opener(document, sentence, openers)) is not None:
            neighbours.before(document, opener)
            yield _entry("clause", document, sentence.span)


def _opener(document: Document, sentence: Sentence, openers: frozenset[str]) -> int | None:
    """Where a word that opens a reported clause stands in a sentence, but for its first word."""
    first, last = sentence.tokens
    tokens = document.tokens[first + 1 : last]
    return next((token.start for token in tokens if token.text.lower() in openers), None)


def _entry(kind: Kind, document: Document, span: Span, reason: str | None = None) -> Missed:
    line = document.text.count("\n", 0, span.start) + 1
    return Missed(kind, document.path or document.id, line, " ".join(span.of(document.text).split()), reason)


def render_coverage(found: Coverage, language: str = "id", limit: int = 30) -> str:
    """The coverage in words; `limit` bounds each list."""
    say = catalogue(language)
    quotations = sum(missed.kind == "quotation" for missed in found.missed)
    lines = [say["coverage"].format(documents=found.documents, quotations=found.quotations, missed=quotations)]
    for kind in ("quotation", "cue", "clause"):
        entries = [missed for missed in found.missed if missed.kind == kind]
        if entries:
            lines += ["", say[f"missed {kind}"].format(count=len(entries))]
            lines += _some(map(_shown, entries), entries, limit, say)
    if found.neighbours:
        lines += ["", say["neighbours"]]
        each = (f"  {n.word:<20} {say['near'].format(near=n.near, total=n.total)}" for n in found.neighbours)
        lines += _some(each, found.neighbours, limit, say)
    if found.idle:
        lines += ["", say["idle"].format(count=len(found.idle))]
        by_rule: dict[RuleRef, list[str]] = {}
        for form, ref in found.idle:
            by_rule.setdefault(ref, []).append(form)
        each = (f"  {ref.file}:{ref.line} {ref.id}: {', '.join(forms)}" for ref, forms in by_rule.items())
        lines += _some(each, by_rule, limit, say)
    return "\n".join(lines)


def _some(lines: Iterable[str], of: Iterable[object], limit: int, say: Catalogue) -> Iterator[str]:
    count = len(list(of))
    for number, line in enumerate(lines):
        if number == limit:
            yield "  " + say["more"].format(count=count - limit)
            return
        yield line


def _shown(missed: Missed) -> str:
    reason = f"\n      {missed.reason}" if missed.reason else ""
    return f"  {missed.document}:{missed.line}: {cut(missed.words)}{reason}"
