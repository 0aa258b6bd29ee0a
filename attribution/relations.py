"""The relations an article is read into: spans, speakers, attributions, and the extraction that holds them.

Every offset is a code point offset into the raw text of the document, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

SCHEMA = 1
"""Version of the record's shape; rises when the shape changes."""

Form = Literal["direct", "indirect", "mixed"]
Act = Literal["statement", "opinion", "denial", "promise", "wish", "directive", "question"]
Stance = Literal["neutral", "assertive", "distancing", "denying"]
Polarity = Literal["affirmed", "negated", "questioned", "declined"]
Kind = Literal["person", "organization", "media", "document", "unnamed_person", "unnamed_group", "other"]
How = Literal["full", "alias", "clitic", "pronoun", "nominal", "carried"]

FORMS: tuple[str, ...] = get_args(Form)
ACTS: tuple[str, ...] = get_args(Act)
STANCES: tuple[str, ...] = get_args(Stance)
POLARITIES: tuple[str, ...] = get_args(Polarity)
KINDS: tuple[str, ...] = get_args(Kind)
HOWS: tuple[str, ...] = get_args(How)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the raw text, `start` to `end`, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Speaker:
    """An entity that vouches for claims: its fullest proper name, without titles, or its fullest description.

    `role` is its title or office as the article gives it; `reason` is the reason the text gives for leaving
    an unnamed source unnamed.
    """

    id: str
    name: str
    kind: Kind
    role: str | None = None
    aliases: tuple[str, ...] = ()
    reason: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Relay:
    """Who passes a claim on, between the speaker and the reporter (a `via`)."""

    source: Span
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Resolution:
    """How the words of a source led to its speaker, and the earlier mention they lean on, if any."""

    how: How
    antecedent: Span | None = None


@dataclass(frozen=True, slots=True)
class RuleRef:
    """The rule a row comes from: its id, its file (relative to the rules folder's parent) and its line, from 1."""

    id: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """One claim: its content, the cue that reports it, the source in the text and the speaker it stands for.

    `source == cue` marks the clitic `-nya` (the last three letters of the cue). `parent` is the id of the
    attribution whose content holds this one.
    """

    id: str
    type: Form
    content: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: str | None
    act: Act
    stance: Stance
    polarity: Polarity
    via: tuple[Relay, ...]
    parent: str | None
    rule: RuleRef
    construction: str
    confidence: float
    resolution: Resolution | None
