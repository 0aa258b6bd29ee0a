"""Forms of words: numbers, rows, letters, shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.tagger.lexicon import AFFIXES, BUCKETS, SHAPES, Lexicon, affixes, normal, shape


def test_a_form_keeps_its_number() -> None:
    lexicon = Lexicon(["kata", "0.000"])
    first = lexicon.numbers(["Kata", "entah", "kata"])
    again = lexicon.numbers(["kata", "Kata"])
    assert list(first) == [0, 1, 2]
    assert list(again) == [2, 0]


def test_rows_are_those_of_the_normal_form() -> None:
    lexicon = Lexicon(["kata", "0.000"])
    lexicon.numbers(["KATA", "2.500", "entah"])
    assert lexicon.row == [1, 2, 0]


@pytest.mark.parametrize(
    ("one", "other"), [("air", "Air"), ("Air", "AIR"), ("12", "1.200"), ("anak-anak", "anak"), (",", "...")]
)
def test_shapes_tell_forms_apart(one: str, other: str) -> None:
    assert shape(one) != shape(other)


@given(st.text(min_size=1))
def test_any_text_is_a_form(form: str) -> None:
    found = affixes(form)
    assert len(found) == AFFIXES
    assert all(0 <= bucket < BUCKETS for bucket in found)
    assert 0 <= shape(form) < SHAPES


def test_letters_ignore_case_and_digits() -> None:
    assert normal("Rp5.000") == "rp0.000"
    assert affixes("Menilai") == affixes("menilai")
