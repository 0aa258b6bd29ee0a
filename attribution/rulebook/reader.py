"""Rule files read and checked: what they say, with the place of everything, and all that is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from attribution.errors import RuleError
from attribution.rulebook.check import check
from attribution.rulebook.claims import check_aliases, check_claims, check_examples, check_lines
from attribution.rulebook.compile import compile_layers
from attribution.rulebook.entries import check_line, check_rule, check_speaker
from attribution.rulebook.files import File, gather
from attribution.rulebook.layers import Layers
from attribution.rulebook.message import Message
from attribution.rulebook.model import Rulebook
from attribution.rulebook.nodes import Fields
from attribution.rulebook.shape import FILE
from attribution.rulebook.source import decode
from attribution.rulebook.syntax import parse


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rule files say: the merged entries with their places, and all messages, sorted."""

    layers: Layers
    messages: tuple[Message, ...]

    @property
    def errors(self) -> tuple[Message, ...]:
        """The messages that stop a run."""
        return tuple(message for message in self.messages if message.severity == "error")

    def rulebook(self) -> Rulebook:
        """The rulebook. Raises RuleError with all errors when there is one."""
        if self.errors:
            raise RuleError(self.errors)
        return compile_layers(self.layers)


def read(layers: Sequence[Path] = (), *, default: bool = True) -> Reading:
    """Reads and checks all rule files; never raises for what stands in them."""
    found: list[Message] = []
    return read_files(gather(layers, default=default, found=found), found)


def read_files(files: Sequence[File], found: list[Message]) -> Reading:
    """Checks rule files that were gathered; `found` holds what was wrong with gathering them."""
    merged = Layers(found)
    for _, layer in groupby(files, key=lambda file: file.layer):
        merged.lay(list(filter(None, (_root(file, found) for file in layer))))
    for rule in merged.entries["rules"].values():
        check_rule(rule, found)
    for line in merged.entries["lines"].values():
        check_line(line, found)
    for speaker in merged.entries["speakers"].values():
        check_speaker(speaker, found)
    check_claims(merged.all("rules"), found)
    check_examples(merged.all("rules"), found)
    check_lines(merged.all("lines"), found)
    check_aliases(merged.all("speakers"), found)
    return Reading(merged, tuple(sorted(dict.fromkeys(found))))


def _root(file: File, found: list[Message]) -> Fields | None:
    """The tree of one file, checked against the format."""
    own: list[Message] = []
    source = decode(file, own)
    root = parse(source, own) if source else None
    if root is not None:
        check(root, FILE, "file", own)
    found += own
    return root if isinstance(root, Fields) else None
