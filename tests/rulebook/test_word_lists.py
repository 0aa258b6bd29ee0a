"""The registry of word lists says which stages read each; here it is held against what they do read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from attribution.matcher import Matcher
from attribution.resolver import Resolver
from attribution.rulebook import load, rules_folder
from attribution.rulebook.lists import WORD_LISTS
from attribution.rulebook.model import Rulebook
from attribution.text import parse

ARTICLE = '"Kami siap," kata Ketua RT Sari Dewi, Senin (3/6).'


class _Watched(dict[str, tuple[str, ...]]):
    """Word lists that note which of them are asked for."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__(rulebook.words)
        self.read: set[str] = set()

    def get(self, name: str, default: object = None) -> tuple[str, ...]:
        self.read.add(name)
        return super().get(name, ())

    def __getitem__(self, name: str) -> tuple[str, ...]:
        self.read.add(name)
        return super().__getitem__(name)


def test_the_registry_names_the_stages_that_read_a_list() -> None:
    rulebook = load()
    text, matcher, resolver = (_Watched(rulebook) for _ in range(3))
    document = parse(ARTICLE, id="a", rulebook=replace(rulebook, words=text))
    candidates = Matcher(replace(rulebook, words=matcher)).match(document)
    Resolver(replace(rulebook, words=resolver)).resolve(document, candidates)
    stages = {"text": text.read, "matcher": matcher.read, "resolver": resolver.read}
    readers = {name: ", ".join(stage for stage, read in stages.items() if name in read) for name in WORD_LISTS}
    assert readers == {name: told.partition(":")[0] for name, told in WORD_LISTS.items()}


def _uncommented(path: Path) -> Iterator[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    for before, line in zip(lines, lines[1:], strict=False):
        if line.startswith("  ") and line[2:3].isalpha() and ":" in line and not before.lstrip().startswith("#"):
            yield line.partition(":")[0].strip()


@pytest.mark.parametrize("path", sorted(rules_folder().glob("kamus-*.yaml")), ids=lambda path: path.name)
def test_every_word_list_says_what_it_is_for(path: Path) -> None:
    one_comment_for_all = {f"act-{act}" for act in ("directive", "promise", "wish", "denial", "opinion")}
    assert set(_uncommented(path)) <= one_comment_for_all
