"""Rulebooks kept between runs, each under a key of everything it was made from, so that none can be stale.

The key covers the bytes, names and order of all rule files, the version of the package and of Python, and the code
of this folder. A rulebook is kept as JSON: reading it back makes nothing but the types of `model`. A cache that
cannot be read or written is no error; the rules are then read from their files.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from attribution import __version__
from attribution.relations import RuleRef
from attribution.rulebook.files import File
from attribution.rulebook.model import Counterexample, Example, KnownSpeaker, Line, Rule, Rulebook

KEPT = 8
"""Rulebooks that are kept at most; the oldest go first."""


def folder() -> Path:
    """Where this system keeps what programs can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "attribution"


def key_of(files: Sequence[File]) -> str:
    """The key of the rulebook that these files make."""
    digest = sha256(f"{__version__} {sys.version_info} ".encode())
    for entry in sorted(os.scandir(Path(__file__).parent), key=lambda entry: entry.name):
        if entry.name.endswith(".py"):
            state = entry.stat()
            digest.update(f"{entry.name} {state.st_size} {state.st_mtime_ns} ".encode())
    for file in files:
        digest.update(f"{file.layer} {len(file.name)} {file.name} {len(file.data)} ".encode())
        digest.update(file.data)
    return digest.hexdigest()


def get(key: str) -> Rulebook | None:
    """The rulebook kept under this key, or None."""
    try:
        head, _, body = _path(key).read_bytes().partition(b"\n")
        return _rulebook(json.loads(body)) if head == _head(key, body) else None
    except (OSError, ValueError, KeyError, TypeError, RuntimeError, RecursionError):
        return None


def put(key: str, rulebook: Rulebook) -> None:
    """Keeps a rulebook, whole or not at all."""
    try:
        path = _path(key)
        part = path.with_suffix(f".{os.getpid()}")
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            record = {name: getattr(rulebook, name) for name in rulebook.__slots__}
            body = json.dumps(record, ensure_ascii=False, default=_values).encode()
            part.write_bytes(_head(key, body) + b"\n" + body)
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
        kept = sorted(path.parent.glob("rules-*.json"), key=lambda old: old.stat().st_mtime, reverse=True)
        for old in kept[KEPT:]:
            old.unlink(missing_ok=True)
    except (OSError, ValueError, RuntimeError):
        return


def _path(key: str) -> Path:
    return folder() / f"rules-{key[:32]}.json"


def _head(key: str, body: bytes) -> bytes:
    """The first line of a file: the whole key, and a checksum, so that a damaged file is not taken for a good one."""
    return f"{key} {sha256(body).hexdigest()}".encode()


def _values(value: Any) -> list[Any]:
    """The values of a dataclass in the order of its fields, for a JSON encoder that knows all else."""
    return [getattr(value, name) for name in value.__slots__]


def _rulebook(kept: dict[str, Any]) -> Rulebook:
    return Rulebook(
        rules=tuple(_rule(values) for values in kept["rules"]),
        words={name: tuple(words) for name, words in kept["words"].items()},
        lines=tuple(Line(RuleRef(*ref), *_tuples(values)) for ref, *values in kept["lines"]),
        speakers=tuple(_speaker(values) for values in kept["speakers"]),
    )


def _tuples(values: list[Any]) -> list[Any]:
    return [tuple(value) if isinstance(value, list) else value for value in values]


def _rule(values: list[Any]) -> Rule:
    ref, *own, examples, counterexamples = values
    made: list[Any] = [
        tuple(Example(*_tuples(example)) for example in examples),
        tuple(Counterexample(*counterexample) for counterexample in counterexamples),
    ]
    return Rule(RuleRef(*ref), *_tuples(own), *made)


def _speaker(values: list[Any]) -> KnownSpeaker:
    ref, name, kind, aliases, roles, wikidata = values
    return KnownSpeaker(RuleRef(*ref), name, kind, tuple(aliases), tuple(tuple(role) for role in roles), wikidata)
