"""Where rule files lie, and their bytes: the shipped folder, the layers of a run, the files of a layer in order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from attribution.rulebook.message import Message

ENVIRONMENT = "ATTRIBUTION_RULES"
"""Environment variable with further layers, separated as the system separates paths."""

LIMIT = 1_000_000
"""Bytes of a rule file at most."""

_ENDINGS = (".yaml", ".yml")
_OTHERS = (".md", ".json", ".py")


@dataclass(frozen=True, slots=True)
class File:
    """A rule file: its path as a user reads it, its name in reports (`rules/kata.yaml`), its layer, its bytes."""

    path: str
    name: str
    layer: int
    data: bytes


def rules_folder() -> Path:
    """The folder of the shipped rules: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def environment_layers(environment: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The layers that `ATTRIBUTION_RULES` names, left to right; they come before those of the command line."""
    return tuple(Path(part) for part in environment.get(ENVIRONMENT, "").split(os.pathsep) if part)


def gather(layers: Sequence[Path], *, default: bool, found: list[Message]) -> list[File]:
    """The rule files of all layers, in order; adds what cannot be read to `found`."""
    folders = [rules_folder(), *layers] if default else list(layers)
    return [file for number, layer in enumerate(folders) for file in _files(Path(layer), number, found)]


def _files(layer: Path, number: int, found: list[Message]) -> Iterator[File]:
    """The files of one layer, which is a folder or a single file."""
    paths = [layer] if layer.is_file() else _paths(layer, found)
    folder = (layer.resolve().parent if layer.is_file() else layer.resolve()).name
    for path in paths:
        try:
            size = path.stat().st_size
            if size <= LIMIT:
                yield File(shown_path(path), f"{folder}/{path.name}", number, path.read_bytes())
            else:
                found.append(Message(shown_path(path), 1, 1, "E004", (("limit", str(LIMIT)), ("size", str(size)))))
        except OSError as error:
            found.append(_unreadable(path, error))


def _paths(layer: Path, found: list[Message]) -> list[Path]:
    try:
        names = sorted(entry.name for entry in os.scandir(layer) if entry.is_file() or entry.is_symlink())
    except OSError as error:
        found.append(_unreadable(layer, error))
        return []
    visible = [name for name in names if not name.startswith((".", "~"))]
    for name in visible:
        if not name.endswith(_ENDINGS) and not name.endswith(_OTHERS):
            found.append(Message(shown_path(layer / name), 1, 1, "W002"))
    chosen = [layer / name for name in visible if name.endswith(_ENDINGS)]
    if not chosen:
        found.append(Message(shown_path(layer), 1, 1, "W001", (("path", shown_path(layer)),)))
    return chosen


def _unreadable(path: Path, error: OSError) -> Message:
    shown = shown_path(path)
    return Message(shown, 1, 1, "E001", (("path", shown), ("reason", error.strerror or type(error).__name__)))


def shown_path(path: Path) -> str:
    """The path as a user reads it: from the working folder, when the file lies in it."""
    try:
        return str(path.absolute().relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)
