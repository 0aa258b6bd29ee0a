"""An article of our own and its extraction, made by hand: the report is tested without the stages before it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from attribution.extraction import Extraction
from attribution.relations import Attribution, Form, Relay, Resolution, RuleRef, Span, Speaker
from attribution.text.document import Document

TEXT = """PASAR KLEWER — Harga cabai | naik lagi pekan ini.
"Stok kami 🌶 habis," kata Kepala Dinas Perdagangan Sari Dewi, Senin (3/6).
Menurut laporan Kantor Berita 新华社, pasokan turun separuh.
Ia menegaskan, menurut para pedagang, hujan merusak panen.
"""


def document(text: str = TEXT, id: str = "cabai", title: str | None = "Harga cabai naik") -> Document:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Document(id, text, title, None, f"{id}.txt", sha256, (), (), (), ())


def find(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def attribution(
    id: str,
    content: Sequence[str],
    cue: str | None,
    source: str | None,
    speaker: str | None,
    *,
    text: str = TEXT,
    type: Form = "indirect",
    via: tuple[Relay, ...] = (),
    parent: str | None = None,
    confidence: float = 0.9,
) -> Attribution:
    return Attribution(
        id=id,
        type=type,
        content=tuple(find(piece, text) for piece in content),
        cue=cue and find(cue, text) or None,
        source=source and find(source, text) or None,
        speaker=speaker,
        act="statement",
        stance="neutral",
        polarity="affirmed",
        via=via,
        parent=parent,
        rule=RuleRef("kata", "rules/kata.yaml", 4),
        construction="content-cue-source",
        confidence=confidence,
        resolution=Resolution("full") if source else None,
    )


SARI = Speaker("s1", "Sari Dewi", "person", "Kepala Dinas Perdagangan", ("Sari",))
XINHUA = Speaker("s2", "Kantor Berita 新华社", "media")
TRADERS = Speaker("s3", "para pedagang", "unnamed_group", reason="takut ditegur")


def extraction() -> Extraction:
    """Four claims, given out of reading order: direct, relayed, outer and nested; one more speaks for nobody."""
    outer = attribution("a3", ["menurut para pedagang, hujan merusak panen"], "menegaskan", "Ia", "s1")
    inner = attribution("a4", ["hujan merusak panen"], "menurut", "para pedagang", "s3", parent="a3", confidence=0.4)
    relay = Relay(find("laporan Kantor Berita 新华社"), "s2")
    pieces = ["pasokan turun", "separuh"]
    relayed = attribution("a2", pieces, "Menurut", "laporan Kantor Berita 新华社", None, via=(relay,))
    direct = attribution("a1", ["Stok kami 🌶 habis"], "kata", "Kepala Dinas Perdagangan Sari Dewi", "s1", type="direct")
    return Extraction(document(), (SARI, XINHUA, TRADERS), (outer, relayed, direct, inner))


def alone(claim: str) -> Extraction:
    """An article whose one claim has these words and no speaker."""
    return Extraction(document(claim, "satu", None), (), (attribution("a1", [claim], None, None, None, text=claim),))
