"""Names and short forms behind an office."""

from __future__ import annotations

import pytest

from tests.resolver.conftest import Claim, Resolve


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Plt Kepala BPKX Pemprov Sumut, Raja Indra Salim", "Raja Indra Salim"),
        ("Ketua Umum Ikatan Sepeda Biru (ISB) Raja Sakti Harahap", "Raja Sakti Harahap"),
        ("Raja Salim Harahap", "Salim Harahap"),
    ],
)
def test_a_title_behind_an_office_belongs_to_the_name(resolve: Resolve, source: str, name: str) -> None:
    text = f"{source} mengatakan jalan itu rusak."
    assert resolve(text, Claim("jalan itu rusak", "mengatakan", source)).who() == [name]


def test_a_short_form_behind_an_office_is_its_field(resolve: Resolve) -> None:
    text = (
        "Rapat dipimpin Direktur Jenderal Aplikasi Informatika Samuel Pangarapan. "
        "Menurut Dirjen Aptika, datanya bocor."
    )
    found = resolve(text, Claim("datanya bocor", "Menurut", "Dirjen Aptika"))
    assert found.who() == ["Samuel Pangarapan"]
