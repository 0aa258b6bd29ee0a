"""What comes out of an article, and its record: the JSON object that `record.schema.json` describes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from attribution.relations import SCHEMA, Attribution, Span, Speaker
from attribution.text.document import Document


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
