"""A source mention: what the words of a source say about who it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from attribution.relations import Span

Form = Literal["person", "joint", "pronoun", "plural", "first", "own", "role", "nominal", "organization", "media",
               "document", "unnamed_person", "unnamed_group", "name", "other"]  # fmt: skip
"""What a mention is: `name` is a capitalized name that may be a person's or a body's; `nominal` points back."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A source mention: `name` is the proper name without titles, or the description; `pointing` means `itu`."""

    span: Span
    form: Form
    name: str
    role: str = ""
    pointing: bool = False
    head: str = ""
    title: str | None = None
    short: str | None = None
    parts: tuple[Mention, ...] = ()
