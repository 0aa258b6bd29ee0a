"""Offices as words: which ways of writing name the same one, and whether one person holds it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attribution.resolver.phrases import Phrases, normal

Office = tuple[str, ...]
"""The words of an office that count, its head first."""


class OfficeNames:
    """Knows the short and long forms of offices (`menkeu = menteri keuangan`)."""

    def __init__(self, pairs: Iterable[str], single: Phrases, former: Phrases, links: Phrases) -> None:
        self._single, self._former, self._links = single, former, links
        self._forms: dict[str, list[tuple[Office, Office]]] = {}
        for pair in pairs:
            short, _, long = pair.partition("=")
            one, other = (tuple(w for w in normal(side).split() if w not in links) for side in (short, long))
            self._forms.setdefault(one[0], []).append((one, other))
            self._forms.setdefault(other[0], []).append((other, one))
        self.forms = lru_cache(4096)(self._all_forms)

    def _all_forms(self, role: str) -> tuple[Office, ...]:
        """The office as written and with its head in short or long form; empty when nothing is left that counts."""
        words = tuple(
            word
            for word in normal(role.replace("(", " ").replace(")", " ").replace(",", " ")).split()
            if word not in self._links and word not in self._former and word[0].isalnum()
        )
        if not words:
            return ()
        found = [words]
        for form, other in self._forms.get(words[0], ()):
            if words[: len(form)] == form:
                found.append(other + words[len(form) :])
        return tuple(found)

    def single(self, role: str) -> bool:
        """Whether the office is held by one person within a story."""
        return any(self._single.length_at(form, 0) for form in self.forms(role)[:1])
