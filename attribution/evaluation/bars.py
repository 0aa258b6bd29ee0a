"""The figures that the project is held to, and their least values."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.evaluation.measures import Measure, confident, f1, precision, recall, share


@dataclass(frozen=True, slots=True)
class Bar:
    """A measure with the least value it should have, with the tagger and with rules alone; None asks for nothing."""

    name: str
    measure: Measure
    tagger: float | None = None
    rules: float | None = None


MOST_CALIBRATION_ERROR = 0.05

BARS = (
    Bar("who, all", f1("who all"), 0.90, 0.84),
    Bar("who, all: precision", precision("who all"), None, 0.92),
    Bar("who, all: recall", recall("who all")),
    Bar("who, direct", f1("who direct"), 0.95),
    Bar("who, indirect", f1("who indirect"), 0.87),
    Bar("who, mixed", f1("who mixed")),
    Bar("found, direct", f1("found direct"), 0.98),
    Bar("found, indirect", f1("found indirect"), 0.92),
    Bar("rel, all", f1("rel all"), 0.87),
    Bar("content exact, all", f1("content exact all")),
    Bar("cue exact", f1("cue exact"), 0.93),
    Bar("source exact", f1("source exact"), 0.90),
    Bar("relay edges", f1("via edge"), 0.75),
    Bar("speaker, clitic -nya", share("speaker | source is nya"), 0.95),
    Bar("speaker, alias or nominal", share("speaker | source is alias/nominal"), 0.92),
    Bar("speaker, pronoun", share("speaker | source is pronoun"), 0.92),
    Bar("speaker, full name", share("speaker | source is full")),
    Bar("speaker, no source", share("speaker | source is none")),
    Bar("canonical name", share("canonical name"), 0.92),
    Bar("speaker kind", share("speaker kind"), 0.93),
    Bar("act", share("act"), 0.85),
    Bar("form", share("type")),
    Bar("precision at confidence 0.9", confident(0.9), 0.97),
)
