"""The way of an article through the stages: text, matcher, tagger, resolver. The only module that knows them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.extraction import Extraction
from attribution.matcher import Matcher
from attribution.matcher.candidate import Candidate
from attribution.resolver import Resolver
from attribution.rulebook import load
from attribution.rulebook.model import Rulebook
from attribution.text.document import Document

if TYPE_CHECKING:
    from attribution.tagger import Tagger

BATCH = 32
"""Documents that go through the tagger together."""


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
