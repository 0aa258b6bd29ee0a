"""The rows of a report: one claim a row, in reading order, as plain facts without layout or language."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.extraction import Extraction
from attribution.relations import Attribution, Span, Speaker

NOBODY = "nobody"
GAP = " … "
"""Stands between the pieces of a claim that its cue and source interrupt."""


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as the report shows it; `within` is the number of the claim that holds this one.

    Words of the article have their white space collapsed. `line` counts the lines of the text from 1.
    """

    number: int
    speaker: Speaker | None
    form: str
    cue: str | None
    stance: str
    polarity: str
    act: str
    via: tuple[str, ...]
    claim: str
    line: int
    rule: str
    rule_file: str
    rule_line: int
    confidence: float
    within: int | None

    @property
    def kind(self) -> str:
        """The kind of the speaker, `nobody` when the text names none."""
        return NOBODY if self.speaker is None else self.speaker.kind


def rows(extraction: Extraction) -> tuple[Row, ...]:
    """The claims of an extraction in reading order, numbered from 1."""
    text = extraction.document.text
    speakers = {speaker.id: speaker for speaker in extraction.speakers}
    ordered = sorted(extraction.attributions, key=beginning)
    number = {attribution.id: n for n, attribution in enumerate(ordered, 1)}
    return tuple(
        Row(
            number=n,
            speaker=speakers.get(attribution.speaker or ""),
            form=attribution.type,
            cue=None if attribution.cue is None else _words(attribution.cue, text),
            stance=attribution.stance,
            polarity=attribution.polarity,
            act=attribution.act,
            via=tuple(
                speakers[relay.speaker].name if relay.speaker in speakers else _words(relay.source, text)
                for relay in attribution.via
            ),
            claim=GAP.join(_words(piece, text) for piece in attribution.content),
            line=text.count("\n", 0, beginning(attribution)) + 1,
            rule=attribution.rule.id,
            rule_file=attribution.rule.file,
            rule_line=attribution.rule.line,
            confidence=attribution.confidence,
            within=number.get(attribution.parent or ""),
        )
        for n, attribution in enumerate(ordered, 1)
    )


def beginning(attribution: Attribution) -> int:
    """The offset of the first word of an attribution: of its content, its cue or its source."""
    spans = [*attribution.content, attribution.cue, attribution.source]
    return min((span.start for span in spans if span is not None), default=0)


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
