"""Names of bodies inside a source: what a body is called, and whose a document is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attribution.resolver.lexicon import Lexicon
from attribution.resolver.roster import Roster
from attribution.resolver.words import Word

Owner = tuple[Literal["organization", "media"], str]


def owner_runs(words: Sequence[Word], lexicon: Lexicon) -> Iterator[list[Word]]:
    """The runs of capitalized words behind a document noun that can be its owner, up to what it is about."""
    at = lexicon.document.length_at([word.form for word in words], 0)
    end = next((i for i in range(at, len(words)) if words[i].form in lexicon.about), len(words))
    while at < end:
        stop = at + 1
        if words[at].capital and words[at].type != "date":
            while stop < end and (words[stop].capital or words[stop].form in lexicon.name_link):
                stop += 1
            yield [word for word in words[at:stop] if word.type != "date"]
        at = stop


def owning_body(run: Sequence[Word], lexicon: Lexicon, roster: Roster) -> Owner | None:
    """The body or medium that a run of capitalized words names; None when it may be a person or nothing."""
    name = " ".join(word.text for word in run)
    known = lexicon.kind_of_known(name)
    if known in ("organization", "media"):
        return ("media" if known == "media" else "organization"), name
    if name.endswith(lexicon.media_suffix):
        return "media", name
    if run[-1].text in lexicon.media:
        return "media", run[-1].text
    body = next((at for at, word in enumerate(run) if word.type == "organization"), None)
    if body is not None:
        return "organization", " ".join(word.text for word in run[body:])
    if any(word.form in lexicon.organization_tail for word in run):
        return "organization", name
    for word in run:
        if lexicon.kind_of_known(word.text) or word.form in roster.long_forms:
            return "organization", word.text
    return ("organization", run[0].text) if run[0].type == "acronym" else None


def body_name(head: Sequence[Word], text: str, lexicon: Lexicon) -> str:
    """The name of a body as written, without what a comma or a small word adds, and without short forms in brackets."""
    words = _naming(head, lexicon)
    name = ""
    for at, word in enumerate(words):
        gap = text[words[at - 1].end : word.start] if at else ""
        if ")" in gap and word.type == "organization":
            break
        name += (" " if at and (")" in gap or not gap.strip()) and gap else gap) + word.text
    rest = text[words[-1].end : words[-1].end + _FORM].strip() if words else ""
    form = rest.partition(")")[0] + ")"
    return f"{name} {form}" if form in lexicon.company_forms else name


_FORM = 12
"""Characters in which a legal form in brackets may follow a name (`(Persero)`)."""


def _naming(head: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    segments = segments_of(head)
    if not segments:
        return head
    words: Sequence[Word] = segments[0]
    if len(segments) > 1 and not all(word.capital or word.form in lexicon.name_link for word in words):
        words = next((segment for segment in segments[1:] if segment[0].capital), words)
    cut = next((i for i, word in enumerate(words) if i and word.form in lexicon.body_tail and words[0].capital), None)
    return words[:cut] if cut else words


def segments_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words between commas and dashes."""
    segments: list[list[Word]] = [[]]
    for word in words:
        if word.text in {",", "-", "–", "—"}:
            segments.append([])
        elif word.type != "mark" or word.text in "&/":
            segments[-1].append(word)
    return [segment for segment in segments if segment]
