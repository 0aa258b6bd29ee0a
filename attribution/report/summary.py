"""What stands under a table: how many claims, by how many speakers, of which kinds, and whether one source is all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution.relations import FORMS
from attribution.report.rows import NOBODY, Row

SHARE = {
    "person": "named",
    "other": "named",
    "organization": "institutional",
    "media": "institutional",
    "unnamed_person": "unnamed",
    "unnamed_group": "unnamed",
    "document": "document",
    NOBODY: "nobody",
}
"""The share of the audit that each kind of speaker counts for."""

SHARES = tuple(dict.fromkeys(SHARE.values()))


@dataclass(frozen=True, slots=True)
class Summary:
    """The sourcing of an article in figures; `shares` and `forms` count claims and each sum to `claims`.

    `single_source` is the one speaker of an article whose claims all come from the same speaker, else None.
    """

    claims: int
    speakers: int
    shares: Mapping[str, int]
    forms: Mapping[str, int]
    relayed: int
    single_source: str | None


def summary(rows: Sequence[Row]) -> Summary:
    """The figures of the rows of one article."""
    kinds = Counter(SHARE[row.kind] for row in rows)
    forms = Counter(row.form for row in rows)
    names = {row.speaker.id: row.speaker.name for row in rows if row.speaker is not None}
    return Summary(
        claims=len(rows),
        speakers=len(names),
        shares={share: kinds[share] for share in SHARES},
        forms={form: forms[form] for form in FORMS},
        relayed=sum(bool(row.via) for row in rows),
        single_source=next(iter(names.values())) if len(names) == 1 and not kinds["nobody"] else None,
    )
