"""The rulebook stage: the only place that knows YAML. `load` gives the checked rules of all layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attribution.rulebook.files import environment_layers, rules_folder
from attribution.rulebook.loader import load

if TYPE_CHECKING:
    from attribution.rulebook.reader import read

__all__ = ["environment_layers", "load", "read", "rules_folder"]


def __getattr__(name: str) -> Any:
    """`read` is imported when it is first used: it needs the YAML reader, which a cached rulebook does not."""
    if name != "read":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from attribution.rulebook.reader import read

    return read
