"""Rules with a pattern of their own."""

from __future__ import annotations

from pathlib import Path

from attribution.matcher import Candidate, Matcher
from attribution.relations import Span
from attribution.rulebook import load
from attribution.text import parse

RULE = """\
format: 1
rules:
  - id: titik-dua
    pattern: '(?P<cue>Pesan) (?P<source>[\\w ]+?)(?: lewat (?P<via>\\w+))?: *(?P<content>[^.]+)'
    stance: neutral
    act: statement
    examples:
      - text: |-
          Pesan Lurah Wagiman: airnya jangan diminum.
        cue: Pesan
        source: Lurah Wagiman
        content: airnya jangan diminum
"""


def match(tmp_path: Path, text: str, rule: str = RULE) -> list[Candidate]:
    path = tmp_path / "pola.yaml"
    path.write_text(rule, encoding="utf-8")
    rulebook = load([path], default=False)
    return list(Matcher(rulebook).match(parse(text, id="a", rulebook=rulebook)))


def words(spans: tuple[Span | None, ...], text: str) -> list[str | None]:
    return [None if span is None else span.of(text) for span in spans]


def test_groups_are_the_parts(tmp_path: Path) -> None:
    text = "Hujan deras. Pesan Lurah Wagiman lewat Radio: airnya jangan diminum."
    (found,) = match(tmp_path, text)
    parts = (found.cue, found.source, *found.content, *found.via)
    assert words(parts, text) == ["Pesan", "Lurah Wagiman", "airnya jangan diminum", "Radio"]
    assert (found.construction, found.quoted) == ("pattern", ())


def test_content_in_quotation_marks_is_a_quotation(tmp_path: Path) -> None:
    text = 'Pesan Lurah Wagiman: "Airnya jangan diminum."'
    (found,) = match(tmp_path, text, RULE.replace(": *(?P<content>[^.]+)", ": *.?(?P<content>[^.]+[.])"))
    assert words(found.content, text) == ["Airnya jangan diminum."]
    assert found.quoted == (0,)


def test_pattern_out_of_time_finds_nothing_more(tmp_path: Path) -> None:
    slow = RULE.replace("(?P<content>[^.]+)", r"(?P<content>(\w|\w\w|\s)+)[.]")
    text = "Pesan Lurah Wagiman: " + "airnya jangan diminum dulu " * 40 + "!"
    assert match(tmp_path, text, slow) == []
