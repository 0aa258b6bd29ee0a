"""The matcher never fails and never leaves the text, whatever the text is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.matcher import Matcher
from attribution.rulebook import load
from attribution.text import parse

RULEBOOK = load()
MATCHER = Matcher(RULEBOOK)
WORDS = [
    '"', "“", "”", ",", ".", "(", ")", "kata", "katanya", "mengatakan", "menurut", "Menurut", "bahwa", "dan", "yang",
    "Budi", "Sari", "dia", "hal itu", "disampaikan", "dinilai", "seperti dikutip", "Antara", "di", "Jakarta", "Senin",
    "(2/3)", "tidak", "meminta", "agar", "laporan", "\n", "\n\n", " ", "-", "–", ":", "?", "harga naik", "ia datang",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text(text: str) -> None:
    document = parse(text, id="acak", title=None, outlet="acak.com", rulebook=RULEBOOK)
    for candidate in MATCHER.match(document):
        spans = [*candidate.content, *candidate.via]
        spans += [span for span in (candidate.cue, candidate.source) if span is not None]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert bool(candidate.content) == (candidate.construction is not None)
        assert (candidate.refusal is None) == (candidate.construction is not None)
