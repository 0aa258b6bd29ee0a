"""Rows, their figures, and which of them a selection keeps."""

from __future__ import annotations

import pytest

from attribution.report import Selection
from attribution.report.rows import rows
from attribution.report.summary import summary
from tests.report.articles import SARI, XINHUA, alone, extraction


def test_rows_stand_in_reading_order_and_know_their_line_relay_and_outer_claim() -> None:
    found = rows(extraction())
    assert [(row.number, row.claim, row.line, row.within) for row in found] == [
        (1, "Stok kami 🌶 habis", 2, None),
        (2, "pasokan turun … separuh", 3, None),
        (3, "menurut para pedagang, hujan merusak panen", 4, None),
        (4, "hujan merusak panen", 4, 3),
    ]
    assert [row.via for row in found] == [(), ("Kantor Berita 新华社",), (), ()]
    assert [row.kind for row in found] == ["person", "nobody", "person", "unnamed_group"]
    assert {(row.rule, row.rule_file, row.rule_line) for row in found} == {("kata", "rules/kata.yaml", 4)}


def test_a_claim_over_several_lines_is_one_line() -> None:
    assert rows(alone("hujan\n\n  reda"))[0].claim == "hujan reda"


def test_the_summary_counts_every_claim_once() -> None:
    figures = summary(rows(extraction()))
    assert (figures.claims, figures.speakers, figures.relayed, figures.single_source) == (4, 2, 1, None)
    assert figures.shares == {"named": 2, "institutional": 0, "unnamed": 1, "document": 0, "nobody": 1}
    assert figures.forms == {"direct": 1, "indirect": 3, "mixed": 0}


def test_one_speaker_for_all_claims_is_a_single_source() -> None:
    kept = Selection(speaker="sari dewi").apply(extraction())
    assert summary(rows(kept)).single_source == "Sari Dewi"
    assert summary(rows(alone("hujan reda"))).single_source is None


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(), ["a3", "a2", "a1", "a4"]),
        (Selection(speaker="SARI"), ["a3", "a1"]),
        (Selection(speaker="dewi sari"), ["a3", "a1"]),
        (Selection(speaker="Sar"), []),
        (Selection(speaker="…"), []),
        (Selection(forms=("direct",)), ["a1"]),
        (Selection(min_confidence=0.5), ["a3", "a2", "a1"]),
        (Selection(speaker="pedagang", min_confidence=0.5), []),
    ],
)
def test_a_selection_keeps_what_it_names(selection: Selection, ids: list[str]) -> None:
    kept = selection.apply(extraction())
    assert [attribution.id for attribution in kept.attributions] == ids
    assert kept.speakers[:2] == (SARI, XINHUA)
