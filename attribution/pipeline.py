"""The way of an article through the stages: text, matcher, tagger, resolver. The only module that knows them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attribution.matcher import Matcher
from attribution.matcher.candidate import Candidate
from attribution.relations import SCHEMA, Attribution, Span, Speaker
from attribution.resolver import Resolver
from attribution.rulebook import load
from attribution.rulebook.model import Rulebook
from attribution.text.document import Document

if TYPE_CHECKING:
    from attribution.tagger import Tagger

BATCH = 32
"""Documents that go through the tagger together."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What an article says and who says it: its speakers and attributions in reading order.

    `fault` tells in one line what failed when a stage broke on this document; what the other stages found is kept.
    """

    document: Document
    speakers: tuple[Speaker, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    fault: str | None = None

    def to_record(self) -> dict[str, Any]:
        """The record of this document, ready for `json.dumps`; its shape is version `schema` of the record."""
        document, text = self.document, self.document.text
        return {
            "schema": SCHEMA,
            "document": {
                "id": document.id,
                "path": document.path,
                "title": document.title,
                "outlet": document.outlet,
                "sha256": document.sha256,
            },
            "speakers": [_speaker(speaker) for speaker in self.speakers],
            "attributions": [_attribution(attribution, text) for attribution in self.attributions],
        }


@dataclass(frozen=True, slots=True)
class Trace:
    """What each stage made of a document: the matcher's candidates, what the tagger left of them, the extraction."""

    matched: tuple[Candidate, ...]
    decided: tuple[Candidate, ...]
    extraction: Extraction


class Extractor:
    """Reads articles into extractions; made once, used for many documents.

    `rules` are folders of rule layers on top of the shipped ones, unless a whole `rulebook` is given. `tagger` is
    "default" for the shipped weights, "none" for rules alone, or the path of other weights.

    Raises RuleError when the rules cannot be used and TaggerError when the weights cannot be loaded.
    """

    def __init__(
        self, rulebook: Rulebook | None = None, rules: Sequence[Path | str] = (), tagger: Path | str = "default"
    ) -> None:
        self.rulebook = rulebook if rulebook is not None else load([Path(folder) for folder in rules])
        self._matcher = Matcher(self.rulebook)
        self._resolver = Resolver(self.rulebook)
        self._tagger = None if tagger == "none" else _load_tagger(None if tagger == "default" else Path(tagger))

    def extract(self, document: Document) -> Extraction:
        """The claims of one document."""
        return next(self.extract_many([document]))

    def trace(self, document: Document) -> Trace:
        """The claims of one document and what came before them, for whoever wants to know why."""
        matched, unmatched = self._match(document)
        [(decided, untagged)] = self._decide([document], [matched])
        return Trace(matched, decided, self._resolve(document, decided, unmatched or untagged))

    def extract_many(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """The claims of each document, in the order given; a document on which a stage fails still comes out."""
        waiting = iter(documents)
        while batch := list(islice(waiting, BATCH if self._tagger is not None else 1)):
            matched = [self._match(document) for document in batch]
            decided = self._decide(batch, [candidates for candidates, _ in matched])
            for document, (_, unmatched), (candidates, untagged) in zip(batch, matched, decided, strict=True):
                yield self._resolve(document, candidates, unmatched or untagged)

    def _match(self, document: Document) -> tuple[tuple[Candidate, ...], str | None]:
        try:
            return self._matcher.match(document), None
        except Exception as error:  # noqa: BLE001 - a stage that breaks must not lose the document
            return (), _fault("matcher", error)

    def _decide(
        self, documents: list[Document], candidates: list[tuple[Candidate, ...]]
    ) -> list[tuple[tuple[Candidate, ...], str | None]]:
        if self._tagger is None:
            return [(each, None) for each in candidates]
        try:
            return [(each, None) for each in self._tagger.decide(documents, candidates)]
        except Exception as error:  # noqa: BLE001
            if len(documents) == 1:
                return [(candidates[0], _fault("tagger", error))]
        pairs = zip(documents, candidates, strict=True)
        return [alone for document, each in pairs for alone in self._decide([document], [each])]

    def _resolve(self, document: Document, candidates: tuple[Candidate, ...], fault: str | None) -> Extraction:
        try:
            speakers, attributions = self._resolver.resolve(document, candidates)
        except Exception as error:  # noqa: BLE001
            return Extraction(document, fault=fault or _fault("resolver", error))
        return Extraction(document, speakers, attributions, fault)


def _load_tagger(path: Path | None) -> Tagger:
    from attribution.tagger import Tagger

    return Tagger.load(path)


def _fault(stage: str, error: Exception) -> str:
    return f"{stage}: {type(error).__name__}: {error}"


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "kind": speaker.kind,
        "role": speaker.role,
        "aliases": list(speaker.aliases),
        "reason": speaker.reason,
        "wikidata": speaker.wikidata,
    }


def _attribution(attribution: Attribution, text: str) -> dict[str, Any]:
    resolution = attribution.resolution
    return {
        "id": attribution.id,
        "type": attribution.type,
        "content": [_span(span, text) for span in attribution.content],
        "cue": _span_or_none(attribution.cue, text),
        "source": _span_or_none(attribution.source, text),
        "speaker": attribution.speaker,
        "act": attribution.act,
        "stance": attribution.stance,
        "polarity": attribution.polarity,
        "via": [{"source": _span(via.source, text), "speaker": via.speaker} for via in attribution.via],
        "parent": attribution.parent,
        "rule": {"id": attribution.rule.id, "file": attribution.rule.file, "line": attribution.rule.line},
        "construction": attribution.construction,
        "confidence": round(attribution.confidence, 4),
        "resolution": None
        if resolution is None
        else {"how": resolution.how, "antecedent": _span_or_none(resolution.antecedent, text)},
    }


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _span_or_none(span: Span | None, text: str) -> dict[str, Any] | None:
    return None if span is None else _span(span, text)
