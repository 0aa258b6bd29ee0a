"""An article of our own and the candidates that the rules find in it."""

from __future__ import annotations

import pytest

from attribution.matcher import Matcher
from attribution.matcher.candidate import Candidate
from attribution.rulebook import load
from attribution.rulebook.model import Rulebook
from attribution.text import parse
from attribution.text.document import Document

ARTICLE = """\
Bupati Lembah Sari, Ratna Wulandari, mengatakan warga di tiga dusun mulai menerima air bersih sejak Selasa.

"Kami tidak ingin ada yang menunggu sampai sore," kata Ratna di balai desa, Rabu (5/6/2024). "Truk tangki berangkat \
pukul enam."

Menurut data Dinas Pengairan, debit Kali Wening turun separuh dalam dua bulan. Warga bernama Sutarmi mengaku sudah \
sepekan mandi di rumah adiknya.

"Pak Lurah bilang, 'air datang besok,' tapi kami masih menunggu," ujarnya.
"""


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load()


@pytest.fixture(scope="session")
def document(rulebook: Rulebook) -> Document:
    return parse(ARTICLE, id="air", rulebook=rulebook)


@pytest.fixture(scope="session")
def candidates(rulebook: Rulebook, document: Document) -> tuple[Candidate, ...]:
    return Matcher(rulebook).match(document)
