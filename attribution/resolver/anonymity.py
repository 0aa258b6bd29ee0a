"""Why a source is left unnamed, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Mapping

_REACH = 220
"""Characters from the source in which the reason is looked for."""


class Anonymity:
    """Finds `yang enggan disebut namanya karena …` behind a source."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        phrases = "|".join(re.escape(phrase) for phrase in sorted(words.get("anonymity", ()), key=len, reverse=True))
        openers = "|".join(re.escape(word) for word in words.get("reason", ()))
        self._pattern = (
            re.compile(rf"\b(?:{phrases})\b(?:\s+(?:{openers})\s+[^,.;:\"“”]+)?", re.IGNORECASE)
            if phrases and openers
            else None
        )

    def reason(self, text: str, start: int, stop: int) -> str | None:
        """The words after `start`, up to `stop`, that say that the source stays unnamed and why; None without them."""
        found = self._pattern.search(text, start, min(stop, start + _REACH)) if self._pattern is not None else None
        return " ".join(found[0].split()) if found is not None else None
