"""Layers: what an overlay may add, take out, change and switch off, and what stays an error."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from attribution.errors import RuleError
from attribution.rulebook import environment_layers, load, read
from attribution.rulebook.lists import CONSTRUCTIONS, WORD_LISTS
from attribution.rulebook.model import Rule, Rulebook

SHIPPED = """\
format: 1
rules:
  - id: celetuk
    note: Gurauan.
    cue: {forms: [celetuk, timpal], clitic: nya}
    constructions: [content-cue-source]
    stance: neutral
    act: statement
    unless: [suara celetuk, timpal balik]
    examples:
      - text: |-
          "Airnya sudah surut," celetuk Pak Bejo dari atas perahu.
        cue: celetuk
        source: Pak Bejo
        content: Airnya sudah surut
      - text: |-
          "Belum semuanya," timpal Bu Tutik.
        cue: timpal
        source: Bu Tutik
        content: Belum semuanya
words:
  title: [Gus, Tuan Guru]
lines:
  - {id: simak, kind: read-more, starts: ['Simak juga:'], examples: ['Simak juga: panen raya']}
speakers:
  - {name: Balai Bahasa Selo, kind: organization, aliases: [BBS], roles: [{title: balai, from: 2019-01-01}]}
"""
GURAU = SHIPPED.split("words:")[0].replace("id: celetuk", "id: gurau")


@pytest.fixture
def book(tmp_path: Path) -> _Book:
    return _Book(tmp_path)


class _Book:
    """A shipped layer and overlays on top of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.layers: list[Path] = []
        self.lay(SHIPPED)

    def lay(self, text: str, name: str = "aturan.yaml") -> None:
        layer = self.folder / f"lapis-{len(self.layers)}"
        layer.mkdir()
        (layer / name).write_text(text, encoding="utf-8")
        self.layers.append(layer)

    def load(self) -> Rulebook:
        return load(self.layers, default=False)

    def rule(self) -> Rule:
        return self.load().rule("celetuk")

    def codes(self) -> list[str]:
        return [message.code for message in read(self.layers, default=False).messages]


def extend(change: str, kind: str = "rules", name: str = "celetuk") -> str:
    return f"format: 1\n{kind}:\n  - extends: {name}\n    {change}\n"


def test_values_of_a_rule(book: _Book) -> None:
    rule = book.rule()
    assert (rule.ref.file, rule.ref.line) == ("lapis-0/aturan.yaml", 3)
    assert rule.forms == ("celetuk", "timpal") and rule.clitic
    assert (rule.form, rule.polarity, rule.stance, rule.act) == ("any", "affirmed", "neutral", "statement")
    assert rule.examples[0].content == ("Airnya sudah surut",)
    assert [example.line for example in rule.examples] == [11, 16]


def test_added_form_needs_no_example(book: _Book) -> None:
    book.lay(extend("add: {forms: [mencuap], unless: [mencuap riuh]}"))
    assert book.rule().forms == ("celetuk", "timpal", "mencuap")
    assert book.rule().unless[-1] == "mencuap riuh"
    assert book.rule().ref.file == "lapis-0/aturan.yaml"


def test_removed_form_takes_its_examples_and_phrases_along(book: _Book) -> None:
    book.lay(extend("remove: {forms: [timpal]}"))
    assert book.rule().forms == ("celetuk",)
    assert book.rule().unless == ("suara celetuk",)
    assert [example.cue for example in book.rule().examples] == ["celetuk"]


def test_scalars_replace_and_the_last_layer_wins(book: _Book) -> None:
    book.lay(extend("stance: distancing"))
    book.lay(extend("stance: denying\n    clitic: none"))
    assert book.rule().stance == "denying"
    assert not book.rule().clitic


def test_rule_switched_off_and_on_again(book: _Book) -> None:
    book.lay(extend("enabled: false"))
    assert book.load().rules == ()
    book.lay(extend("enabled: true"))
    assert book.rule()


def test_examples_of_an_extension_are_appended(book: _Book) -> None:
    book.lay(
        extend("add: {forms: [cuap]}\n    examples:\n      - text: |-\n          \"Ya,\" cuap Sari.\n"
               "        cue: cuap\n        source: Sari\n        content: Ya")
    )
    assert [example.cue for example in book.rule().examples] == ["celetuk", "timpal", "cuap"]


def test_words_add_up_and_can_be_taken_out(book: _Book) -> None:
    book.lay("format: 1\nwords:\n  title: [Mbah]\n")
    book.lay("format: 1\nwords:\n  title: {add: [Nyi], remove: [Gus]}\n")
    assert book.load().words["title"] == ("Tuan Guru", "Mbah", "Nyi")


def test_lines_and_speakers_are_extended_alike(book: _Book) -> None:
    book.lay(extend("add: {starts: ['Tengok juga:']}", "lines", "simak"))
    change = "add: {aliases: [Balai], roles: [{title: kantor}]}\n    remove: {aliases: [BBS], roles: [balai]}"
    book.lay(extend(change, "speakers", "Balai Bahasa Selo"))
    loaded = book.load()
    assert loaded.lines[0].starts == ("Simak juga:", "Tengok juga:")
    assert loaded.speakers[0].aliases == ("Balai",)
    assert loaded.speakers[0].roles == (("kantor", None, None),)


def test_extension_may_stand_before_its_rule_in_the_layer(book: _Book) -> None:
    (book.layers[0] / "a.yml").write_text(extend("stance: assertive"), encoding="utf-8")
    assert book.rule().stance == "assertive"


def test_same_id_in_an_overlay_names_both_places(book: _Book) -> None:
    book.lay(SHIPPED.split("words:")[0])
    with pytest.raises(RuleError) as caught:
        book.load()
    codes = {message.code for message in caught.value.messages}
    assert codes == {"E030"}
    assert "lapis-0" in caught.value.render("id") and "lapis-1" in str(caught.value)


def test_form_claimed_by_an_overlay_is_reported_in_the_overlay(book: _Book) -> None:
    book.lay(GURAU.replace("[celetuk, timpal]", "[timpal, celetuk]"))
    messages = read(book.layers, default=False).errors
    assert {message.code for message in messages} == {"E041"}
    assert all("lapis-1" in message.file for message in messages)


def test_form_of_two_rules_in_different_constructions(book: _Book) -> None:
    book.lay(GURAU.replace("content-cue-source", "source-cue-content"))
    assert "E041" not in book.codes()


def test_form_for_direct_and_form_for_indirect_claims(book: _Book) -> None:
    book.lay(extend("form: direct"))
    book.lay(GURAU.replace("stance:", "form: indirect\n    stance:"))
    assert "E041" not in book.codes()


def test_form_moved_to_a_rule_of_the_overlay(book: _Book) -> None:
    gurau = GURAU.replace("[celetuk, timpal]", "[timpal]").replace("suara celetuk, ", "")
    head, _, last = gurau.split("      - text: |-\n")
    book.lay(f"{head}      - text: |-\n{last}  - extends: celetuk\n    remove: {{forms: [timpal]}}\n")
    assert book.codes() == []
    assert book.load().rule("gurau").forms == ("timpal",)


def test_rule_switched_off_leaves_its_forms_free(book: _Book) -> None:
    book.lay(GURAU + "  - extends: celetuk\n    enabled: false\n")
    assert [message for message in read(book.layers, default=False).messages if message.severity == "error"] == []
    assert [rule.ref.id for rule in book.load().rules] == ["gurau"]


def test_warnings_stop_nothing(book: _Book) -> None:
    book.lay(extend("add: {forms: [celetuk]}"))
    assert book.codes() == ["W003"]
    assert book.rule().forms == ("celetuk", "timpal")


def test_all_mistakes_of_all_files_come_at_once_and_sorted(book: _Book) -> None:
    book.lay("format: 1\nrule:\n  - id: x\n")
    book.lay("format: 2\nwords:\n  titel: [Gus]\n")
    messages = read(book.layers, default=False).messages
    assert [message.code for message in messages] == ["E020", "E021", "E020"]
    assert list(messages) == sorted(messages)


def test_layers_of_the_environment() -> None:
    joined = os.pathsep.join(["satu", "dua"])
    assert environment_layers({"ATTRIBUTION_RULES": joined}) == (Path("satu"), Path("dua"))
    assert environment_layers({}) == ()


def test_both_endings_are_read_in_order(book: _Book) -> None:
    layer = book.layers[0]
    (layer / "b.yml").write_text("format: 1\nwords:\n  title: [Dua]\n", encoding="utf-8")
    (layer / "a.yaml").write_text("format: 1\nwords:\n  title: [Satu]\n", encoding="utf-8")
    assert book.load().words["title"] == ("Satu", "Gus", "Tuan Guru", "Dua")


def test_shipped_rules_use_every_name_that_the_format_knows() -> None:
    rulebook = load()
    assert set(rulebook.words) == set(WORD_LISTS)
    assert {construction for rule in rulebook.rules for construction in rule.constructions} == set(CONSTRUCTIONS)


def test_shipped_rules_earn_no_warning() -> None:
    assert [message.render("id") for message in read().messages] == []


def test_a_broken_extension_of_nothing_has_both_mistakes(book: _Book) -> None:
    book.lay(extend("add: {form: [mencuap]}", name="celetik"))
    assert book.codes() == ["E040", "E020"]
