"""What a row carries besides its speaker: relays, nesting, act, form, identity, confidence."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.matcher.candidate import Candidate
from attribution.relations import Act, Span
from attribution.resolver.confidence import combine
from attribution.resolver.identity import identify
from attribution.resolver.resolver import Resolver
from attribution.rulebook import load
from attribution.rulebook.model import Rulebook
from attribution.text import parse
from tests.resolver.conftest import NYA, Claim, Resolve


def test_relays_are_speakers_of_their_own(resolve: Resolve) -> None:
    text = "Kapal tiba besok, kata Rosa Purba seperti dikutip RIA Novosti dan TASS."
    found = resolve(text, Claim("Kapal tiba besok", "kata", "Rosa Purba", via=("RIA Novosti", "TASS")))
    kinds = {speaker.id: (speaker.name, speaker.kind) for speaker in found.speakers}
    assert [kinds[relay.speaker or ""] for relay in found.rows[0].via] == [("RIA Novosti", "media"), ("TASS", "media")]


def test_an_unknown_relay_is_a_medium(resolve: Resolve) -> None:
    found = resolve(
        "Kapal tiba besok, kata Rosa Purba kepada Suara Bahari.",
        Claim("Kapal tiba besok", "kata", "Rosa Purba", via=("Suara Bahari",)),
    )
    assert found.speaker("Suara Bahari").kind == "media"


def test_the_innermost_claim_around_another_is_its_parent(resolve: Resolve) -> None:
    text = '"Arman bilang ibunya yakin hujan reda," kata Rosa Purba.'
    outer, middle, inner = resolve(
        text,
        Claim("Arman bilang ibunya yakin hujan reda", "kata", "Rosa Purba"),
        Claim("ibunya yakin hujan reda", "bilang", "Arman"),
        Claim("hujan reda", "yakin", "ibunya"),
    ).rows
    assert outer.parent is None and middle.parent == outer.id and inner.parent == middle.id


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Kami akan menutup dermaga", "promise"),
        ("Semoga ombak reda", "wish"),
        ("Saya minta warga menjauh", "directive"),
        ("Saya yakin mereka selamat", "opinion"),
        ("Dua kapal sandar pagi ini", "statement"),
        ("Kapan kapal sandar? Siapa nakhodanya?", "question"),
        ("Pertanyaannya, apakah dermaga kuat", "question"),
        ("Kenapa ribut? Kapal sudah sandar", "statement"),
        ("Untuk itu, kami akan kembali berlayar", "promise"),
        ("Dia akan berlayar", "statement"),
        ("Ombaknya tinggi sekali sejak subuh tadi. Semua kapal tertahan di dermaga lama. Semoga reda", "statement"),
        ("Kabar itu jelas tidak benar", "denial"),
        ("Kami minta maaf kepada penumpang", "statement"),
    ],
)
def test_a_neutral_cue_leaves_the_act_to_the_words(resolve: Resolve, content: str, act: Act) -> None:
    assert resolve(f'"{content}," kata Rosa Purba.', Claim(content, "kata", "Rosa Purba")).rows[0].act == act


@pytest.mark.parametrize(
    ("text", "content", "cue", "act"),
    [
        ("Rosa Purba mengatakan, dia akan berlayar.", "dia akan berlayar", "mengatakan", "promise"),
        ("Rosa Purba mengatakan, ombak akan reda.", "ombak akan reda", "mengatakan", "statement"),
        ("Rosa Purba memastikan dermaga akan dibuka.", "dermaga akan dibuka", "memastikan", "promise"),
        ("Rosa Purba mengingatkan ombak masih tinggi.", "ombak masih tinggi", "mengingatkan", "statement"),
        ("Rosa Purba mengingatkan nelayan untuk menepi.", "nelayan untuk menepi", "mengingatkan", "directive"),
        ("Rosa Purba mengingatkan agar kapal menepi.", "kapal menepi", "mengingatkan", "directive"),
        ("Rosa Purba menyampaikan agar kapal menepi.", "kapal menepi", "menyampaikan", "directive"),
    ],
)
def test_a_cue_and_what_links_it_to_the_claim_tell_the_act(
    resolve: Resolve, text: str, content: str, cue: str, act: Act
) -> None:
    assert resolve(text, Claim(content, cue, "Rosa Purba")).rows[0].act == act


def test_a_telling_cue_decides_the_act(resolve: Resolve) -> None:
    text = "Rosa Purba membantah kami akan pindah."
    assert resolve(text, Claim("kami akan pindah", "membantah", "Rosa Purba", act="denial")).rows[0].act == "denial"


def test_forms(resolve: Resolve) -> None:
    text = 'Rosa Purba mengatakan, ombak "ganas" itu reda. "Syukurlah," katanya. Besok cerah, katanya.'
    found = resolve(
        text,
        Claim('ombak "ganas" itu reda', "mengatakan", "Rosa Purba"),
        Claim("Syukurlah", "katanya", NYA),
        Claim("Besok cerah", "katanya", NYA),
    )
    assert [row.type for row in found.rows] == ["mixed", "direct", "indirect"]


def test_an_id_depends_on_document_content_and_cue_only() -> None:
    one = identify("a", (Span(1, 9),), Span(10, 14))
    assert one == identify("a", (Span(1, 9),), Span(10, 14))
    others = {
        identify("b", (Span(1, 9),), Span(10, 14)),
        identify("a", (Span(1, 8),), Span(10, 14)),
        identify("a", (Span(1, 9),), None),
    }
    assert one not in others and len(others) == 3


def test_confidence_falls_with_the_way_of_resolution() -> None:
    assert combine(0.9, "full") > combine(0.9, "pronoun") > combine(0.9, "brought") > combine(0.9, "named") > 0


@cache
def shipped() -> tuple[Rulebook, Resolver]:
    rulebook = load()
    return rulebook, Resolver(rulebook)


WORDS = [
    "Rosa",
    "Purba",
    "dia",
    "katanya",
    '"',
    ",",
    ".",
    "kata",
    "Kepala",
    "Badan",
    "(BPS)",
    "yang",
    "itu",
    "@akun",
    "H.",
    "dan",
    "\n",
    "van",
    "-nya",
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.data())
def test_any_spans_of_any_text_are_resolved(words: list[str], data: st.DataObject) -> None:
    rulebook, resolver = shipped()
    text = " ".join(words)
    document = parse(text, id="acak", rulebook=rulebook)
    spans = st.integers(0, len(text)).flatmap(
        lambda start: st.integers(max(0, start - 1), len(text)).map(lambda end: Span(start, end))
    )
    candidates = [
        Candidate(
            data.draw(st.none() | spans), rulebook.rules[0], False, "uji", (data.draw(spans),),
            data.draw(st.none() | spans),
            tuple(data.draw(st.lists(spans, max_size=2))), "affirmed",
        )
        for _ in range(data.draw(st.integers(0, 4)))
    ]  # fmt: skip
    speakers, rows = resolver.resolve(document, candidates)
    ids = {speaker.id for speaker in speakers}
    assert len(rows) <= len(candidates)
    assert all(row.speaker is None or row.speaker in ids for row in rows)
    assert all(relay.speaker is None or relay.speaker in ids for row in rows for relay in row.via)
    assert all(speaker.name for speaker in speakers)
