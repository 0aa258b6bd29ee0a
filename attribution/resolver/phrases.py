"""Words and phrases as the word lists know them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_NO_DOTS = str.maketrans("", "", ".")


def normal(text: str) -> str:
    """The form under which a word or phrase is looked up: lower case, no full stops, single spaces."""
    if text.isalnum():
        return text.casefold()
    return " ".join(text.casefold().translate(_NO_DOTS).split())


class Phrases:
    """A set of phrases, found as the longest one that begins at a word of a sequence of normal forms."""

    def __init__(self, phrases: Iterable[str]) -> None:
        written = frozenset(normal(phrase) for phrase in phrases) - {""}
        self.all = written | {phrase.replace("-", " - ") for phrase in written}
        self._by_first: dict[str, tuple[tuple[str, ...], ...]] = {}
        for phrase in sorted(self.all, key=len, reverse=True):
            parts = tuple(phrase.split())
            self._by_first[parts[0]] = (*self._by_first.get(parts[0], ()), parts)

    def __contains__(self, form: str) -> bool:
        return form in self.all

    def length_at(self, forms: Sequence[str], at: int) -> int:
        """How many words of the longest phrase stand at `at`; 0 when none does."""
        return max(
            (len(p) for p in self._by_first.get(forms[at], ()) if tuple(forms[at : at + len(p)]) == p), default=0
        )


def word_pattern(dotted: Iterable[str]) -> re.Pattern[str]:
    """The pattern of a word or mark; abbreviations with full stops inside (`M.Hum.`) are one word."""
    known = "|".join(re.escape(form) for form in sorted(dotted, key=len, reverse=True) if "." in form.rstrip("."))
    word = r"@?\w+(?:['’&-]\w+|(?<=\d)/\d+|\.(?=[a-z0-9])\w+|(?<=\b[A-Z])\.[A-Z]\b)*\.?"
    return re.compile(rf"(?<!\w)(?:{known})(?!\w)|{word}|[^\w\s¬†]" if known else rf"{word}|[^\w\s¬†]")
