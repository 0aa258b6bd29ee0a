"""The cache of rulebooks: the same rulebook, never a stale one, and no harm where it cannot be kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.errors import RuleError
from attribution.rulebook import cache, load, reader

VALID = Path(__file__).parent / "valid"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr(cache, "folder", lambda: folder)
    return folder


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    folder = tmp_path / "aturan"
    folder.mkdir()
    (folder / "pasar.yaml").write_bytes((VALID / "pasar.yaml").read_bytes())
    return folder


def no_reading(*_: object) -> None:
    raise AssertionError("the files were read again")


def test_second_load_reads_no_yaml_and_gives_the_same(
    kept: Path, layer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load([layer], default=False)
    monkeypatch.setattr(reader, "read_files", no_reading)
    assert load([layer], default=False) == first
    assert len(list(kept.iterdir())) == 1


@pytest.mark.parametrize("change", ["edit", "new file", "gone", "renamed", "order"])
def test_any_change_is_seen(kept: Path, layer: Path, tmp_path: Path, change: str) -> None:
    other = tmp_path / "lain"
    other.mkdir()
    (other / "a.yaml").write_text("format: 1\nwords:\n  title: [Mbah]\n", encoding="utf-8")
    layers = [layer, other]
    before = load(layers, default=False)
    path = layer / "pasar.yaml"
    if change == "edit":
        path.write_text(path.read_text("utf-8").replace("[Gus, Tuan Guru]", "[Gut, Tuan Guru]"), encoding="utf-8")
    elif change == "new file":
        (layer / "b.yml").write_text("format: 1\nwords:\n  title: [Nyi]\n", encoding="utf-8")
    elif change == "gone":
        (other / "a.yaml").unlink()
    elif change == "renamed":
        path.rename(layer / "toko.yaml")
    else:
        layers.reverse()
    after = load(layers, default=False)
    assert after != before
    assert after == reader.read(layers, default=False).rulebook()


def test_broken_rules_are_not_kept(kept: Path, layer: Path) -> None:
    (layer / "salah.yaml").write_text("format: 2\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleError):
            load([layer], default=False)
    assert not kept.exists()


@pytest.mark.parametrize("damage", ["", "{}", "[1]", '{"key": 1}', "\x00"])
def test_damaged_cache_is_read_anew(kept: Path, layer: Path, damage: str) -> None:
    first = load([layer], default=False)
    (path,) = kept.iterdir()
    path.write_text(damage, encoding="utf-8")
    assert load([layer], default=False) == first


def test_cache_cut_short_or_altered_is_read_anew(kept: Path, layer: Path) -> None:
    first = load([layer], default=False)
    (path,) = kept.iterdir()
    whole = path.read_text("utf-8")
    for damaged in (whole[: len(whole) // 2], "0" * 64 + whole[64:], whole.replace("Bejo", "Bajo")):
        path.write_text(damaged, encoding="utf-8")
        assert load([layer], default=False) == first


def test_cache_that_cannot_be_written_does_no_harm(kept: Path, layer: Path) -> None:
    kept.write_text("a file where the folder would be", encoding="utf-8")
    assert load([layer], default=False) == load([layer], default=False)


def test_old_rulebooks_go(kept: Path, layer: Path) -> None:
    for number in range(cache.KEPT + 3):
        (layer / "b.yaml").write_text(f"format: 1\nwords:\n  title: [Mbah{number}]\n", encoding="utf-8")
        load([layer], default=False)
    assert len(list(kept.iterdir())) == cache.KEPT
