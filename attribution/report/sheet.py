"""A report as CSV: one claim a row, in the words of the record, for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io

from attribution.extraction import Extraction
from attribution.report.rows import rows

FIELDS = (
    "document", "number", "speaker", "role", "kind", "form", "cue", "stance", "polarity", "act", "via", "claim",
    "line", "within", "confidence", "rule", "rule_file", "rule_line",
)  # fmt: skip


def head() -> str:
    """The line of column names."""
    return _line(list(FIELDS))


def lines(extraction: Extraction) -> str:
    """The lines of an extraction's claims, empty when it has none."""
    return "".join(
        _line(
            [
                extraction.document.id,
                row.number,
                row.speaker.name if row.speaker else None,
                row.speaker.role if row.speaker else None,
                row.kind,
                row.form,
                row.cue,
                row.stance,
                row.polarity,
                row.act,
                "; ".join(row.via),
                row.claim,
                row.line,
                row.within,
                f"{row.confidence:.2f}",
                row.rule,
                row.rule_file,
                row.rule_line,
            ]
        )
        for row in rows(extraction)
    )


def _line(values: list[str | int | None]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(values)
    return buffer.getvalue()
