"""Rule files in, a checked rulebook out; from the cache when the very same bytes were read before."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attribution.rulebook import cache
from attribution.rulebook.files import gather
from attribution.rulebook.message import Message
from attribution.rulebook.model import Rulebook


def load(layers: Sequence[Path] = (), *, default: bool = True) -> Rulebook:
    """The rulebook of the shipped rules (unless `default` is false) and each layer, left to right.

    Raises RuleError with every error of every file.
    """
    found: list[Message] = []
    files = gather(layers, default=default, found=found)
    broken = any(message.severity == "error" for message in found)
    with _no_collection():
        key = cache.key_of(files)
        held = None if broken else cache.get(key)
        if held is not None:
            return held
        from attribution.rulebook.reader import read_files

        rulebook = read_files(files, found).rulebook()
        cache.put(key, rulebook)
        return rulebook


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the garbage collector, which would walk the growing trees again and again and find nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
