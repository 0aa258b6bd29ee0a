"""Where rule files lie: the shipped folder, the layers of a run, the files of a layer in order."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from attribution.rulebook.message import Message
from attribution.rulebook.source import shown_path, unreadable

ENVIRONMENT = "ATTRIBUTION_RULES"
"""Environment variable with further layers, separated as the system separates paths."""

_ENDINGS = (".yaml", ".yml")
_OTHERS = (".md", ".json")


def rules_folder() -> Path:
    """The folder of the shipped rules: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def environment_layers(environment: Mapping[str, str] = os.environ) -> tuple[Path, ...]:
    """The layers that `ATTRIBUTION_RULES` names, left to right; they come before those of the command line."""
    return tuple(Path(part) for part in environment.get(ENVIRONMENT, "").split(os.pathsep) if part)


def files_of(layers: Sequence[Path], *, default: bool, found: list[Message]) -> list[list[tuple[Path, str]]]:
    """For each layer its rule files, sorted, with their names in reports; adds what cannot be read to `found`."""
    folders = [rules_folder(), *layers] if default else list(layers)
    return [_files(Path(folder), found) for folder in folders]


def _files(layer: Path, found: list[Message]) -> list[tuple[Path, str]]:
    """The files of one layer, which is a folder or a single file."""
    if layer.is_file():
        return [(layer, f"{layer.resolve().parent.name}/{layer.name}")]
    try:
        entries = sorted(entry.name for entry in os.scandir(layer) if entry.is_file())
    except OSError as error:
        found.append(unreadable(layer, error))
        return []
    visible = [name for name in entries if not name.startswith((".", "~"))]
    chosen = [name for name in visible if name.endswith(_ENDINGS)]
    for name in visible:
        if not name.endswith(_ENDINGS) and not name.endswith(_OTHERS):
            found.append(Message(shown_path(layer / name), 1, 1, "W002"))
    if not chosen:
        found.append(Message(shown_path(layer), 1, 1, "W001", (("path", shown_path(layer)),)))
    folder = layer.resolve().name
    return [(layer / name, f"{folder}/{name}") for name in chosen]
