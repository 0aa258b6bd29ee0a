"""Widths of CJK and emoji, and lines that fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.report.widths import printable, share, width, wrap


@pytest.mark.parametrize(("text", "columns"), [("kata", 4), ("新华社", 6), ("👩‍🚒", 2), ("é", 1), ("", 0)])
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_what_turns_or_hides_text_is_left_out() -> None:
    assert printable("a\tb\n\x1b[31mc\u202ed\x00 \u2066e") == "a b [31mcd e"
    assert printable("👩‍🚒") == "👩‍🚒"


@given(st.text(), st.integers(2, 30))
def test_wrapped_lines_fit_and_keep_every_letter(text: str, columns: int) -> None:
    clean = printable(text)
    lines = wrap(clean, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(clean.split())


def test_words_break_at_spaces_and_long_ones_anywhere() -> None:
    assert wrap("harga cabai naik", 11) == ["harga cabai", "naik"]
    assert wrap("新华社新华社", 5) == ["新华", "社新", "华社"]
    assert wrap("a bbbbbbb c", 4) == ["a", "bbbb", "bbb", "c"]
    assert wrap("", 4) == [""]


def test_columns_give_way_by_weight_down_to_their_least() -> None:
    assert share([10, 10], [1, 1], [1, 1], 30) == [10, 10]
    assert share([30, 5], [1, 1], [1, 1], 20) == [15, 5]
    assert share([60, 60], [5, 5], [3, 1], 40) == [30, 10]
    assert share([9, 9], [8, 8], [1, 1], 4) == [8, 8]
