"""The schema for editors against the reader: both take the same files and refuse the same."""

from __future__ import annotations

import random
from pathlib import Path

import jsonschema
import pytest
import yaml

from attribution.rulebook import rules_folder
from attribution.rulebook.lists import CONSTRUCTIONS, WORD_LISTS
from attribution.rulebook.tools.editor import schema
from tests.rulebook.test_edits import edited, read_data

GOLDEN = Path(__file__).parent / "golden"
VALID = Path(__file__).parent / "valid" / "pasar.yaml"
MISSHAPEN = {"E020", "E021", "E022", "E023", "E025", "E026", "E027"}
UNSEEN = {f"E{number:03}" for number in range(1, 20)} | {"E024"}
"""What a schema cannot see: the YAML itself, and a key left empty where null is allowed."""


class EditorLoader(yaml.SafeLoader):
    """Reads numbers, truths and nulls, but no dates, as editors do."""

    yaml_implicit_resolvers = {
        key: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def test_schema_takes_every_valid_file() -> None:
    check = jsonschema.Draft7Validator(schema())
    jsonschema.Draft7Validator.check_schema(schema())
    for path in [VALID, *rules_folder().glob("*.yaml")]:
        content = yaml.load(path.read_text("utf-8"), Loader=EditorLoader)
        assert [error.message for error in check.iter_errors(content)] == []


def test_schema_takes_what_editors_read_as_numbers_and_truths() -> None:
    rule = {"extends": "kata", "enabled": False}
    assert not list(jsonschema.Draft7Validator(schema()).iter_errors({"format": 1, "rules": [rule]}))


@pytest.mark.parametrize(
    "path",
    sorted(GOLDEN.glob("E02[0-7]*.yaml")),
    ids=lambda path: path.stem,
)
def test_schema_refuses_what_the_reader_finds_misshapen(path: Path) -> None:
    check = jsonschema.Draft7Validator(schema())
    assert list(check.iter_errors(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)))


def test_schema_offers_the_names_that_the_reader_knows() -> None:
    text = str(schema())
    assert all(f"'{name}'" in text for name in (*CONSTRUCTIONS, *WORD_LISTS))


def test_schema_and_reader_agree_on_random_edits() -> None:
    check = jsonschema.Draft7Validator(schema())
    text, compared = VALID.read_text("utf-8"), 0
    for seed in range(500):
        data = edited(random.Random(f"schema {seed}"), text)
        codes = {message.code for message in read_data(data).messages}
        if codes & UNSEEN:
            continue
        try:
            content = yaml.load(data.decode("utf-8-sig"), Loader=EditorLoader)
        except yaml.YAMLError:
            continue  # the two YAML readers differ on tabs
        compared += 1
        assert (not check.is_valid(content)) == bool(codes & MISSHAPEN), codes
    assert compared > 100
