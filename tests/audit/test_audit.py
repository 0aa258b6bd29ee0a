"""What the rules miss and what an edit of them changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.audit import coverage, diff, render_coverage, render_diff
from attribution.pipeline import Extractor
from attribution.rulebook import load
from attribution.text import parse
from attribution.text.document import Document

ARTICLE = """Warung Tegal Rasa tutup sementara mulai Senin.

"Kami menunggu gas datang dari kota," mencuap pemilik warung, Bu Wening.

"Pelanggan kami sabar sekali," kata Wening.

"Minggu depan kami buka lagi," mencuap pemilik warung itu.
"""

OVERLAY = """format: 1
rules:
  - id: cuap
    note: Kata tidak baku untuk berkata.
    cue: {forms: [mencuap]}
    constructions: [content-cue-source]
    stance: neutral
    act: statement
    examples:
      - text: |-
          "Kami siap," mencuap Sari Dewi.
        cue: mencuap
        source: Sari Dewi
        content: Kami siap
"""


@pytest.fixture
def shipped() -> Extractor:
    return Extractor(tagger="none")


def edited(tmp_path: Path, yaml: str) -> Extractor:
    (tmp_path / "edit.yaml").write_text(yaml, "utf-8")
    return Extractor(load([tmp_path]), tagger="none")


def article(extractor: Extractor) -> Document:
    return parse(ARTICLE, id="warung", rulebook=extractor.rulebook)


def test_quotations_that_nobody_says_are_missed_and_their_neighbour_ranks_first(shipped: Extractor) -> None:
    found = coverage(shipped, [article(shipped)])
    missed = [m for m in found.missed if m.kind == "quotation"]
    assert (found.documents, found.quotations) == (1, 3)
    assert [m.words[:5] for m in missed] == ["Kami ", "Mingg"]
    assert [m.line for m in missed] == [3, 7]
    assert (found.neighbours[0].word, found.neighbours[0].near, found.neighbours[0].total) == ("mencuap", 2, 2)


def test_a_form_that_was_seen_is_not_idle(shipped: Extractor) -> None:
    idle = {form for form, _ in coverage(shipped, [article(shipped)]).idle}
    assert "kata" not in idle and "tutur" in idle


def test_coverage_in_words(shipped: Extractor) -> None:
    words = render_coverage(coverage(shipped, [article(shipped)]), "id", limit=1)
    assert "1 artikel, 3 kutipan, 2 di antaranya tidak masuk klaim mana pun." in words
    assert "mencuap" in words and "… dan 1 lagi" in words
    assert "of them in no claim" in render_coverage(coverage(shipped, []), "en")


def test_rows_won_by_a_new_verb(shipped: Extractor, tmp_path: Path) -> None:
    new = edited(tmp_path, OVERLAY)
    found = diff(shipped, new, [(article(shipped), article(new))])
    assert [(c.what, c.line, c.after["rule"]) for c in found.changes] == [("won", 3, "cuap"), ("won", 7, "cuap")]
    assert found.same == 1
    back = diff(new, shipped, [(article(new), article(shipped))])
    assert [c.what for c in back.changes] == ["lost", "lost"]
    assert render_diff(back).count("\n- ") == 1
    assert render_diff(back).endswith("1 artikel: 0 klaim bertambah, 2 hilang, 0 berubah, 1 tetap.")


def test_rows_changed_by_another_stance(shipped: Extractor, tmp_path: Path) -> None:
    new = edited(tmp_path, "format: 1\nrules:\n  - extends: kata\n    stance: distancing\n")
    [change] = diff(shipped, new, [(article(shipped), article(new))]).changes
    assert change.what == "changed" and change.fields == ("stance",)
    assert (change.before["stance"], change.after["stance"]) == ("neutral", "distancing")
    assert "stance: neutral → distancing" in render_diff(diff(shipped, new, [(article(shipped), article(new))]), "en")
