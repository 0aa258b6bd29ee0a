"""The errors of the package, each with one clear line: what, where, what to do.

    AttributionError
    ├── InputError        a document cannot be read
    ├── RuleError         the rules cannot be used; holds every message
    └── TaggerError       the tagger cannot be loaded or trained
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.rulebook.message import Language, Message


class AttributionError(Exception):
    """Base of all errors that the package raises on purpose."""


class InputError(AttributionError):
    """A document cannot be read; the other documents of a run still come out."""


class RuleError(AttributionError):
    """The rules cannot be used; `messages` holds every mistake that was found in them, sorted."""

    def __init__(self, messages: tuple[Message, ...]) -> None:
        super().__init__(messages)
        self.messages = messages

    def render(self, lang: Language = "en") -> str:
        """All messages as a terminal shows them, in Indonesian ("id") or English ("en")."""
        return "\n\n".join(message.render(lang) for message in self.messages)

    def __str__(self) -> str:
        return self.render()


class TaggerError(AttributionError):
    """The tagger cannot be loaded or trained."""
