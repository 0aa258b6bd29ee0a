"""Who said what in Indonesian news: every claim of an article, who vouches for it, and the rule that says so.

    from attribution import Extractor, parse

    extractor = Extractor()
    document = parse(text, id="article", rulebook=extractor.rulebook)
    for attribution in extractor.extract(document).attributions:
        ...

Names are imported when first used, so that a start pays only for what it needs.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attribution.errors import AttributionError, InputError, RuleError, TaggerError
    from attribution.extraction import Extraction
    from attribution.pipeline import Extractor
    from attribution.relations import Attribution, Span, Speaker
    from attribution.rulebook import load
    from attribution.rulebook.model import Rulebook
    from attribution.text import parse, read
    from attribution.text.document import Document

__version__ = "0.1.0"

__all__ = [
    "Attribution",
    "AttributionError",
    "Document",
    "Extraction",
    "Extractor",
    "InputError",
    "RuleError",
    "Rulebook",
    "Span",
    "Speaker",
    "TaggerError",
    "__version__",
    "load",
    "parse",
    "read",
]

_HOME = {
    "Attribution": "attribution.relations",
    "AttributionError": "attribution.errors",
    "Document": "attribution.text.document",
    "Extraction": "attribution.extraction",
    "Extractor": "attribution.pipeline",
    "InputError": "attribution.errors",
    "RuleError": "attribution.errors",
    "Rulebook": "attribution.rulebook.model",
    "Span": "attribution.relations",
    "Speaker": "attribution.relations",
    "TaggerError": "attribution.errors",
    "load": "attribution.rulebook",
    "parse": "attribution.text",
    "read": "attribution.text",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
