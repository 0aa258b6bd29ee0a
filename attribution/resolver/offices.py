"""Offices: where the words of one begin before a name, how it is written, and the body it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribution.resolver.lexicon import Lexicon
from attribution.resolver.words import Word, read_words

_REACH = 24
"""Words before a name that can belong to its office."""


def role_before(words: Sequence[Word], start: int, lexicon: Lexicon) -> int | None:
    """The index at which the office begins that ends right before the name at `start`; None when there is none."""
    at = start
    while at and words[at - 1].type == "title" and words[at - 1].capital:
        at -= 1
    comma = at >= 2 and words[at - 1].text == ","
    at = at - 1 if comma else start
    if at and words[at - 1].form in lexicon.name_link:
        return None
    depth = 0
    role: int | None = None
    while at > max(0, start - _REACH):
        word = words[at - 1]
        if word.text == ")":
            depth += 1
        elif word.text == "(":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0:
            if word.type == "mark" and word.text not in "&/":
                break
            if (
                not word.capital
                and word.type not in ("title", "role", "number", "particle")
                and word.form not in lexicon.name_link
                and word.form not in lexicon.body_words
                and word.form not in lexicon.former
            ):
                break
            if word.form in lexicon.pair_link and at >= 2 and words[at - 2].named:
                break
            if word.type == "role" or word.form in lexicon.former:
                role = at - 1
        at -= 1
    if role is not None and comma and role:
        before = words[role - 1]
        if before.type != "mark" and before.form not in lexicon.passive and before.form not in lexicon.preposition:
            return None
    return role


def role_text(words: Iterable[Word], text: str, lexicon: Lexicon) -> str:
    """An office as written, without a word that links the sentence before it, and the ranks and marks at its end."""
    kept = list(words)
    if len(kept) > 1 and kept[0].type == "common" and kept[0].form not in lexicon.former and kept[1].type == "role":
        kept.pop(0)
    while kept and (kept[-1].type in ("title", "honorific", "mark")):
        opening = next((at for at in range(len(kept) - 1, -1, -1) if kept[at].text == "("), None)
        if kept[-1].text == ")" and opening is not None:
            if any(word.type not in ("title", "mark") for word in kept[opening:]):
                break
            del kept[opening:]
        else:
            kept.pop()
    if not kept:
        return ""
    return " ".join(text[kept[0].start : kept[-1].end].split())


def institution_in(role: str, lexicon: Lexicon) -> str:
    """The name of the body that an office belongs to; empty when the office names none."""
    words = read_words(role, lexicon)
    begin = next(
        (at for at in range(1, len(words)) if _opens_body(words, at, lexicon)),
        None,
    )
    if begin is None:
        return ""
    end = begin + 1
    while end < len(words) and (words[end].capital or words[end].form in lexicon.name_link):
        end += 1
    return role[words[begin].start : words[end - 1].end]


def _opens_body(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether a body's name begins at `at`; a short form behind a link (`Hukum dan HAM`) begins none."""
    if words[at].type == "acronym":
        return words[at - 1].form not in lexicon.pair_link
    return words[at].type == "organization" and words[at].capital
