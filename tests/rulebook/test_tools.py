"""The tools behind `attribution rules`: examples as tests, listings, skeletons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from attribution.relations import Attribution, RuleRef, Span, Speaker
from attribution.rulebook import load, read
from attribution.rulebook.message import Language
from attribution.rulebook.model import Rulebook
from attribution.rulebook.tools.examples import run_examples
from attribution.rulebook.tools.failures import render_outcome, render_summary
from attribution.rulebook.tools.listing import listing, show, totals
from attribution.rulebook.tools.skeleton import new_rule, overlay

VALID = Path(__file__).parent / "valid" / "pasar.yaml"
SENTENCE = '"Airnya sudah surut," celetuk Pak Bejo.'
TWO = f'{SENTENCE} Lalu "Tapi," timpal istrinya.'


def book(tmp_path: Path, extra: str = "") -> Rulebook:
    path = tmp_path / "celetuk.yaml"
    path.write_text(new_rule(SENTENCE, "celetuk", "Pak Bejo", ["Airnya sudah surut"]) + extra, encoding="utf-8")
    return load([path], default=False)


def attribution(source: str, rule: str = "celetuk") -> Attribution:
    def span(words: str) -> Span:
        start = SENTENCE.index(words)
        return Span(start, start + len(words))

    return Attribution(
        id="a1", type="direct", content=(span("Airnya sudah surut"),), cue=span("celetuk"), source=span(source),
        speaker="s1", act="statement", stance="neutral", polarity="affirmed", via=(), parent=None,
        rule=RuleRef(rule, "rules/celetuk.yaml", 3), construction="content-cue-source", confidence=1.0, resolution=None,
    )  # fmt: skip


def run(rulebook: Rulebook, *found: Attribution) -> list[str]:
    def extract(text: str) -> tuple[Sequence[Speaker], Sequence[Attribution]]:
        return [Speaker("s1", "Bejo", "person")], found

    outcomes = list(run_examples(rulebook, extract, lambda text: ["body"]))
    shown = [render_outcome(outcome, "id") for outcome in outcomes if outcome.status in ("failed", "done")]
    return [*shown, render_summary(outcomes, "id")]


def test_example_passes_when_every_span_and_the_rule_agree(tmp_path: Path) -> None:
    assert run(book(tmp_path), attribution("Pak Bejo")) == ["1 contoh lulus, 0 gagal, 0 belum digarap (todo)"]


def test_failure_shows_both_readings_under_the_sentence(tmp_path: Path) -> None:
    shown, summary = run(book(tmp_path), attribution("Bejo"))
    lines = shown.splitlines()
    sentence, expected, found = lines[1:4]
    assert sentence.endswith(SENTENCE)
    at = sentence.index("Pak Bejo")
    assert expected[at : at + 8] == "ssssssss"
    assert found[at : at + 8] == "    ssss"
    assert "1 gagal" in summary


def test_failure_without_any_attribution_and_by_another_rule(tmp_path: Path) -> None:
    assert "(tidak ada)" in run(book(tmp_path))[0]
    assert "rule: diharapkan celetuk, ditemukan kata" in run(book(tmp_path), attribution("Pak Bejo", "kata"))[0]


def test_one_attribution_too_many_fails(tmp_path: Path) -> None:
    path = tmp_path / "dua.yaml"
    path.write_text(new_rule(TWO, "celetuk", "Pak Bejo", ["Airnya sudah surut"]), encoding="utf-8")
    stray = replace(attribution("Pak Bejo"), content=(Span(46, 50),), cue=Span(53, 59))
    assert TWO[46:50] == "Tapi" and TWO[53:59] == "timpal"
    shown, summary = run(load([path], default=False), attribution("Pak Bejo"), stray)
    assert "tidak diminta" in shown and "1 gagal" in summary


def test_known_gaps_are_counted_and_reported_when_they_close(tmp_path: Path) -> None:
    path = tmp_path / "todo.yaml"
    text = new_rule(SENTENCE, "celetuk", "Pak Bejo", ["Airnya sudah surut"])
    path.write_text(text.replace("  cue: celetuk\n", "  cue: celetuk\n        todo: true\n"), encoding="utf-8")
    rulebook = load([path], default=False)
    assert run(rulebook) == ["0 contoh lulus, 0 gagal, 1 belum digarap (todo)"]
    assert "dapat dihapus" in run(rulebook, attribution("Pak Bejo"))[0]


def test_counterexample_fails_when_its_rule_fires(tmp_path: Path) -> None:
    text = new_rule(SENTENCE, "celetuk", "Pak Bejo", ["Airnya sudah surut"])
    path = tmp_path / "sangkal.yaml"
    counter = f"    counterexamples:\n      - text: |-\n          {SENTENCE}\n        why: percobaan\n"
    path.write_text(text.split("    # counterexamples")[0] + counter, encoding="utf-8")
    shown = run(load([path], default=False), attribution("Pak Bejo"))
    assert "contoh sangkalan gagal: percobaan" in shown[0]


@pytest.mark.parametrize(
    ("text", "cue", "source", "order"),
    [
        ('"Ya," celetuk Sari.', "celetuk", "Sari", "content-cue-source"),
        ('"Ya," celetuknya.', "celetuknya", "celetuknya", "content-cue"),
        ('Sari mencuap, "Ya."', "mencuap", "Sari", "source-cue-content"),
        ('"Ya," Sari mencuap.', "mencuap", "Sari", "content-source-cue"),
        ('Menurut hemat Sari, "Ya."', "Menurut hemat", "Sari", "cue-source-content"),
        ('Tersiar kabar, "Ya."', "Tersiar kabar", None, "cue-content"),
    ],
)
def test_new_rule_is_sound_and_has_the_order_of_its_sentence(
    tmp_path: Path, text: str, cue: str, source: str | None, order: str
) -> None:
    languages: tuple[Language, ...] = ("id", "en")
    for lang in languages:
        path = tmp_path / "baru.yaml"
        path.write_text(new_rule(text, cue, source, ["Ya"], lang=lang), encoding="utf-8")
        (rule,) = load([path], default=False).rules
        assert rule.constructions == (order,)
        assert rule.examples[0].text == text
        assert rule.clitic == (source == cue)


def test_new_rule_refuses_a_part_that_is_not_there_once() -> None:
    for cue in ("ujar", "Ya"):
        with pytest.raises(ValueError, match="not once|no construction"):
            new_rule('"Ya, Ya," celetuk Sari.', cue, "Sari", ["Ya, Ya"])


def test_first_overlay_is_sound_on_top_of_the_shipped_rules(tmp_path: Path) -> None:
    (tmp_path / "saya.yaml").write_text(overlay(str(tmp_path)), encoding="utf-8")
    reading = read([tmp_path])
    assert not [message for message in reading.messages if "saya.yaml" in message.file]
    assert "cuap" in reading.rulebook().rule("kata").forms


def test_show_names_file_and_line_of_every_value(tmp_path: Path) -> None:
    (tmp_path / "saya.yaml").write_text(overlay(str(tmp_path)), encoding="utf-8")
    shown = show(read([tmp_path]).layers, "kata")
    (added,) = [line for line in shown.splitlines() if line.startswith("  - cuap")]
    assert added.endswith(f"# {tmp_path.name}/saya.yaml:6")
    assert "# rules/kata.yaml:" in shown


def test_show_of_nothing_names_what_is_close() -> None:
    with pytest.raises(KeyError, match="kata"):
        show(read().layers, "katta")


def test_listing_has_every_entry_and_its_origin() -> None:
    reading = read([VALID], default=False)
    rows = {(row.kind, row.id): row for row in listing(reading.layers)}
    assert rows["rules", "celetuk"].origin == ("valid/pasar.yaml:4", "valid/pasar.yaml:49")
    assert rows["words", "title"].origin[-1] == "valid/pasar.yaml"
    assert rows["speakers", "Balai Bahasa Selo"].summary == "BBS, Balai"
    assert totals(reading, "id").startswith(f"{len(reading.rulebook().rules)} aturan")
