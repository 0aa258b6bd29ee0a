"""Names of bodies inside a source: what a body is called, and whose a document is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attribution.resolver.lexicon import Lexicon
from attribution.resolver.phrases import normal
from attribution.resolver.roster import Roster
from attribution.resolver.words import Word

Owner = tuple[Literal["organization", "media"], str]


def owner_noun(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """The words of an owner that is a noun right behind the document (`penelusuran tim cek fakta`), or none."""
    forms = [word.form for word in words]
    at = lexicon.document.length_at(forms, 0)
    if at < len(words) and forms[at] in lexicon.small_bodies and words[at].text.islower():
        return words[at : at + 1]
    if at >= len(words) or words[at].capital or not lexicon.organization_noun.length_at(forms, at):
        return ()
    end = next((i for i in range(at, len(words)) if words[i].form in lexicon.about), len(words))
    return () if any(word.capital for word in words[at:end]) else words[at:end]


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


def owning_body(run: Sequence[Word], lexicon: Lexicon, roster: Roster, *, direct: bool) -> Owner | None:
    """The body or medium that a run of capitalized words names; None when it may be a person or nothing.

    `direct` says that it stands right behind the document; only there a state is its owner.
    """
    name = " ".join(word.text for word in run)
    known = lexicon.kind_of_known(name)
    if known in ("organization", "media") and (direct or name not in lexicon.state):
        return ("media" if known == "media" else "organization"), name
    if name.endswith(lexicon.media_suffix):
        return "media", name
    if run[-1].text in lexicon.media:
        return "media", run[-1].text
    link = next((at for at, word in enumerate(run) if word.form in lexicon.pair_link and 0 < at < len(run) - 1), 0)
    if link and _body(" ".join(word.text for word in run[:link]), lexicon, roster):
        return "organization", name
    body = next((at for at, word in enumerate(run) if word.type == "organization"), None)
    if body is not None:
        return "organization", " ".join(word.text for word in run[body:])
    if any(word.form in lexicon.organization_tail for word in run):
        return "organization", name
    if run[0].form in lexicon.media_word:
        return "media", name
    for word in run:
        if _body(word.text, lexicon, roster):
            return "organization", word.text
    return ("organization", run[0].text) if run[0].type == "acronym" and direct else None


def _body(name: str, lexicon: Lexicon, roster: Roster) -> bool:
    """Whether a name is well known or a short form of the article."""
    return lexicon.kind_of_known(name) is not None or normal(name) in roster.long_forms


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
    if not words[0].capital:
        return words
    if len(words) > 2 and words[-1].type == "acronym" and not words[1].capital:
        return words[-1:]
    end = next((at for at in range(1, len(words)) if _ends(words, at, lexicon)), len(words))
    return words[:end] if end > 1 or words[0].type == "acronym" else words


def segments_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words between commas and dashes."""
    segments: list[list[Word]] = [[]]
    for word in words:
        if word.type == "mark" and word.text in {",", "-", "–", "—"}:
            segments.append([])
        elif word.type != "mark" or word.text in "&/":
            segments[-1].append(word)
    segments = [[word for word in segment if word.type != "degree"] for segment in segments]
    return [segment for segment in segments if segment]


def _ends(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a body's name is over before the word at `at`."""
    word = words[at]
    if word.capital or word.type == "number":
        return word.type == "date"
    linked = word.form in lexicon.name_link and word.form not in lexicon.body_tail
    return not (linked and at + 1 < len(words) and words[at + 1].capital and words[at + 1].type != "date")
