"""Progress and the version."""

from __future__ import annotations

import pytest

import attribution
from attribution.cli import console, main


def test_progress_is_silent_when_quick_and_counts_when_slow(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(console.progress(range(3), "articles")) == [0, 1, 2]
    assert capsys.readouterr().err == ""
    clock = iter(range(0, 1000, 7))
    monkeypatch.setattr("time.monotonic", lambda: float(next(clock)))
    assert list(console.progress(range(6), "articles")) == list(range(6))
    out, err = capsys.readouterr()
    assert not out and "2 articles" in err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert not stop.value.code
    assert capsys.readouterr().out == f"attribution {attribution.__version__}\n"
