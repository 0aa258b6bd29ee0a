"""Rule files in, a checked rulebook out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from attribution.errors import RuleError
from attribution.rulebook.check import check
from attribution.rulebook.claims import check_aliases, check_claims, check_examples
from attribution.rulebook.compile import compile_layers
from attribution.rulebook.entries import check_line, check_rule, check_speaker
from attribution.rulebook.files import files_of
from attribution.rulebook.layers import Layers
from attribution.rulebook.message import Message
from attribution.rulebook.model import Rulebook
from attribution.rulebook.shape import FILE
from attribution.rulebook.source import read_source
from attribution.rulebook.syntax import Fields, parse


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


def load(layers: Sequence[Path] = (), *, default: bool = True) -> Rulebook:
    """The rulebook of the shipped rules (unless `default` is false) and each layer, left to right.

    Raises RuleError with every error of every file.
    """
    return read(layers, default=default).rulebook()


def read(layers: Sequence[Path] = (), *, default: bool = True) -> Reading:
    """Reads and checks all rule files; never raises for what stands in them."""
    found: list[Message] = []
    merged = Layers(found)
    for number, files in enumerate(files_of(layers, default=default, found=found)):
        roots = []
        for path, name in files:
            own: list[Message] = []
            source = read_source(path, name, number, own)
            root = parse(source, own) if source else None
            if root is not None:
                check(root, FILE, "file", own)
            if isinstance(root, Fields):
                roots.append(root)
            found += own
        merged.lay(roots)
    for rule in merged.entries["rules"].values():
        check_rule(rule, found)
    for line in merged.entries["lines"].values():
        check_line(line, found)
    for speaker in merged.entries["speakers"].values():
        check_speaker(speaker, found)
    check_claims(merged.all("rules"), found)
    check_examples(merged.all("rules"), found)
    check_aliases(merged.all("speakers"), found)
    return Reading(merged, tuple(sorted(dict.fromkeys(found))))
