"""What no rule attributed in a set of articles: quotations, likely claims, words that may be cues, idle forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from attribution.audit.catalogue import catalogue, cut, place
from attribution.audit.neighbours import Neighbour, Neighbours
from attribution.audit.reasons import reason
from attribution.matcher.candidate import Candidate
from attribution.matcher.cues import CLITIC
from attribution.matcher.quotes import is_utterance
from attribution.pipeline import Extractor, Trace
from attribution.relations import RuleRef, Span
from attribution.report.catalogue import Catalogue
from attribution.rulebook.model import Rulebook
from attribution.text.document import Document, Quotation, Sentence, Token

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
    survey = _Survey(extractor.rulebook)
    for document in documents:
        survey.read(document, extractor.trace(document))
    return survey.coverage()


class _Survey:
    """Gathers what is left over, document by document."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._openers = frozenset(form.lower() for form in rulebook.words.get("complementizer", ()))
        self._neighbours = Neighbours(_known(rulebook))
        self._documents = self._quotations = 0
        self._missed: list[Missed] = []
        self._clauses: list[tuple[Missed, str, str | None]] = []
        self._fired: set[str] = set()
        self._opened: Counter[str] = Counter()
        self._reported: Counter[str] = Counter()

    def read(self, document: Document, trace: Trace) -> None:
        self._documents += 1
        self._neighbours.read(document)
        cues = [candidate.cue for candidate in trace.matched if candidate.cue is not None]
        self._fired.update(" ".join(cue.of(document.text).lower().split()) for cue in cues)
        attributions = trace.extraction.attributions
        taken = [span for a in attributions for span in (*a.content, *([a.cue] if a.cue else []))]
        for quotation in _utterances(document):
            self._quotations += 1
            if not any(span.overlaps(quotation.inner) for span in taken):
                self._neighbours.count(self._neighbours.before(document, quotation.outer.start),
                                       self._neighbours.after(document, quotation.outer.end))
                self._missed.append(_entry("quotation", document, quotation.inner))
        refused = [c for c in trace.decided if c.construction is None and c.cue is not None]
        starts = {span.start for a in attributions for span in a.content}
        for sentence in document.sentences:
            opener = self._opener(document, sentence, starts)
            if not any(span.overlaps(sentence.span) for span in taken):
                self._sentence(document, sentence, refused, opener)

    def _opener(self, document: Document, sentence: Sentence, starts: set[int]) -> Token | None:
        """The first word of a sentence, but for its very first, that opens a reported clause; counts how they do."""
        first, last = sentence.tokens
        found = [i for i in range(first + 1, last) if document.tokens[i].text.lower() in self._openers]
        for index in found:
            word = document.tokens[index].text.lower()
            self._opened[word] += 1
            self._reported[word] += index + 1 < last and document.tokens[index + 1].start in starts
        return document.tokens[found[0]] if found else None

    def _sentence(
        self, document: Document, sentence: Sentence, refused: Sequence[Candidate], opener: Token | None
    ) -> None:
        for candidate in refused:
            cue = candidate.cue
            if cue is not None and sentence.span.covers(cue) and not (candidate.refusal or "").startswith("veto"):
                if opener is not None or _by_comma(document.text, cue):
                    self._missed.append(_entry("cue", document, sentence.span, candidate.refusal))
                    return
        if opener is not None:
            word = self._neighbours.before(document, opener.start)
            self._clauses.append((_entry("clause", document, sentence.span), opener.text.lower(), word))

    def coverage(self) -> Coverage:
        """What was gathered. A clause counts only behind a word that opens reported clauses more often than not."""
        for missed, opener, word in self._clauses:
            if 2 * self._reported[opener] >= self._opened[opener]:
                self._missed.append(missed)
                self._neighbours.count(word)
        idle = ((form, rule.ref) for rule in self._rulebook.rules for form in rule.forms
                if not {form, form + CLITIC} & self._fired)
        return Coverage(self._documents, self._quotations, tuple(self._missed), self._neighbours.ranked(), tuple(idle))


def _known(rulebook: Rulebook) -> frozenset[str]:
    """The words that are cues already or that the rules know as something else."""
    forms = {form for rule in rulebook.rules for form in rule.forms}
    clitics = {form + CLITIC for rule in rulebook.rules if rule.clitic for form in rule.forms}
    return frozenset(forms | clitics | {form.lower() for forms in rulebook.words.values() for form in forms})


def _utterances(document: Document) -> Iterator[Quotation]:
    bodies = [Span(block.start, block.end) for block in document.blocks if block.kind == "body"]
    for quotation in document.quotations:
        if quotation.depth == 0 and is_utterance(document, quotation):
            if any(body.overlaps(quotation.inner) for body in bodies):
                yield quotation


def _by_comma(text: str, cue: Span) -> bool:
    """Whether a comma stands right before or after the cue, as it does between a claim and who says it."""
    return text[: cue.start].rstrip()[-1:] == "," or text[cue.end :].lstrip()[:1] == ","


def _entry(kind: Kind, document: Document, span: Span, reason: str | None = None) -> Missed:
    line = document.text.count("\n", 0, span.start) + 1
    return Missed(kind, place(document), line, " ".join(span.of(document.text).split()), reason)


def render_coverage(found: Coverage, language: str = "id", limit: int = 30) -> str:
    """The coverage in words; `limit` bounds each list."""
    say = catalogue(language)
    quotations = sum(missed.kind == "quotation" for missed in found.missed)
    lines = [say["coverage"].format(documents=found.documents, quotations=found.quotations, missed=quotations)]
    for kind in ("quotation", "cue", "clause"):
        entries = [missed for missed in found.missed if missed.kind == kind]
        if entries:
            lines += ["", say[f"missed {kind}"].format(count=len(entries))]
            lines += _some([_shown(missed, language) for missed in entries[: limit + 1]], entries, limit, say)
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


def _shown(missed: Missed, language: str) -> str:
    why = "; ".join(reason(part, language) for part in (missed.reason or "").split("; ") if part)
    return f"  {missed.document}:{missed.line}: {cut(missed.words)}" + (f"\n      {why}" if why else "")
