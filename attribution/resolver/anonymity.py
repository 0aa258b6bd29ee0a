"""Why a source is left unnamed, in the words of the article."""

from __future__ import annotations

import re
from collections.abc import Mapping

_REACH = 220
"""Characters from the source in which the reason is looked for."""


class Anonymity:
    """Finds `yang enggan disebut namanya karena …` behind a source."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        def any_of(name: str) -> str:
            return "|".join(re.escape(form) for form in sorted(words.get(name, ()), key=len, reverse=True))

        refusal, verb, named = any_of("anonymity-refusal"), any_of("anonymity-verb"), any_of("anonymity-name")
        ways = [any_of("anonymity")]
        if refusal and verb and named:
            ways += [
                rf"(?:{refusal})\s+(?:{verb})\s+(?:{named})",
                rf"(?:{refusal})\s+(?:{named})\s+(?:(?:{refusal})\s+)?(?:{verb})",
                rf"(?:{named})\s+(?:{refusal})\s+(?:{verb})",
            ]
        openers = any_of("reason")
        why = rf"(?:\s+(?:{openers})\s+[^,.;:\"“”]+)?" if openers else ""
        phrases = "|".join(way for way in ways if way)
        self._pattern = re.compile(rf"\b(?:{phrases})\b{why}", re.IGNORECASE) if phrases else None

    def reason(self, text: str, start: int, stop: int) -> str | None:
        """The words after `start`, up to `stop`, that say that the source stays unnamed and why; None without them."""
        found = self._pattern.search(text, start, min(stop, start + _REACH)) if self._pattern is not None else None
        return " ".join(found[0].split()) if found is not None else None
