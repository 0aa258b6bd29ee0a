from __future__ import annotations

from collections.abc import Callable

import pytest

from attribution.rulebook import load
from attribution.rulebook.model import Rulebook
from attribution.text import parse
from attribution.text.document import Document

Read = Callable[[str], Document]


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="session")
def read_text(rulebook: Rulebook) -> Read:
    def read(text: str) -> Document:
        return parse(text, id="berita", rulebook=rulebook)

    return read
