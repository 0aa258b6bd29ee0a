"""The names that `import attribution` offers, and what that import costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import attribution


@pytest.mark.parametrize("name", attribution.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(attribution, name) is not None
    assert name in dir(attribution)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        attribution.nothing  # noqa: B018


def test_the_import_loads_no_stage() -> None:
    code = "import sys, attribution; sys.exit(any(m in sys.modules for m in ('regex', 'yaml', 'torch', 'tabulate')))"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_library_as_the_readme_uses_it() -> None:
    extractor = attribution.Extractor(tagger="none")
    document = attribution.parse('"Kami siap," kata Ketua RT Sari Dewi.', id="a", rulebook=extractor.rulebook)
    [claim] = extractor.extract(document).attributions
    assert document.text[claim.content[0].start : claim.content[0].end] == "Kami siap"
