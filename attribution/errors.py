"""The errors of the package, each with one clear line: what, where, what to do.

    AttributionError
    ├── InputError        a document cannot be read
    ├── RuleError         the rules cannot be used; holds every message
    └── TaggerError       the tagger cannot be loaded or trained
"""

from __future__ import annotations


class AttributionError(Exception):
    """Base of all errors that the package raises on purpose."""


class InputError(AttributionError):
    """A document cannot be read; the other documents of a run still come out."""


class RuleError(AttributionError):
    """The rules cannot be used."""


class TaggerError(AttributionError):
    """The tagger cannot be loaded or trained."""
