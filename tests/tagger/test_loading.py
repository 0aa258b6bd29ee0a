"""Loading: clear errors, the shipped weights, no torch before they are asked for."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from attribution.errors import TaggerError
from attribution.matcher.candidate import Candidate
from attribution.tagger import Tagger
from attribution.tagger.tagger import SHIPPED
from attribution.text.document import Document

pytest.importorskip("flair")


@pytest.fixture(scope="session")
def tagger() -> Tagger:
    if not SHIPPED.exists():
        pytest.skip("no weights here")
    return Tagger.load()


def test_importing_needs_no_torch() -> None:
    code = "import sys, attribution, attribution.tagger; sys.exit(bool({'torch', 'flair'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(TaggerError, match=r"gone\.pt: no tagger here") as caught:
        Tagger.load(tmp_path / "gone.pt")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"not weights", b"PK\x03\x04 cut off"])
def test_a_broken_file_is_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd.pt").write_bytes(content)
    with pytest.raises(TaggerError, match=r"odd\.pt: not a tagger") as caught:
        Tagger.load(tmp_path / "odd.pt")
    assert "\n" not in str(caught.value)


def test_a_folder_is_no_tagger(tmp_path: Path) -> None:
    with pytest.raises(TaggerError, match="not a tagger"):
        Tagger.load(tmp_path)


def test_loading_and_deciding_print_nothing(
    tagger: Tagger, document: Document, candidates: tuple[Candidate, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    Tagger.load().decide([document], [candidates])
    assert capfd.readouterr().out == ""


def test_every_candidate_comes_back_in_order(
    tagger: Tagger, document: Document, candidates: tuple[Candidate, ...]
) -> None:
    (decided,) = tagger.decide([document], [candidates])
    assert [each.cue for each in decided] == [each.cue for each in candidates]
    for each in decided:
        assert 0 <= each.confidence <= 1
        assert (each.construction is None) == (not each.content)
        assert (each.construction is None) == (each.refusal is not None)


def test_the_batch_changes_nothing(tagger: Tagger, document: Document, candidates: tuple[Candidate, ...]) -> None:
    (alone,) = tagger.decide([document], [candidates[:1]])
    both = tagger.decide([document, document], [candidates, candidates])
    assert both[0] == both[1]
    assert replace(both[0][0], confidence=0.0) == replace(alone[0], confidence=0.0)
    assert both[0][0].confidence == pytest.approx(alone[0].confidence, abs=1e-4)


def test_no_documents_and_no_candidates(tagger: Tagger, document: Document) -> None:
    assert tagger.decide([], []) == []
    assert tagger.decide([document], [()]) == [()]
