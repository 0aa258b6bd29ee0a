"""What a claim does: the act of the cue's rule, unless a neutral cue reports words that say it themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set

from attribution.relations import Act
from attribution.rulebook.model import Rulebook

_ORDER: tuple[Act, ...] = ("question", "directive", "promise", "wish", "denial", "opinion")
"""Acts in the order in which their signs are looked for."""


_OPENING = 8
"""Words of a claim in which its subject and its verb are looked for."""


_JUDGING = 0.15
"""Share of judging words from which a claim is an opinion; a claim under `_SHORT` words counts as that long."""
_SHORT = 8


class Acts:
    """The signs of each act, from the lists `act-…` of the rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._will = frozenset(rulebook.words.get("act-plan", ()))
        self._doing = tuple(shape.rstrip("-") for shape in rulebook.words.get("act-doing", ()))
        self._own = frozenset(rulebook.words.get("act-own", ()))
        self._judging = frozenset(rulebook.words.get("act-judging", ()))
        self._signs = [(act, _compile(rulebook.words.get(f"act-{act}", ()))) for act in _ORDER]

    def refine(self, act: Act, content: str, speaker: Set[str]) -> Act:
        """The act of a claim: `act` by its cue, `content` its words, `speaker` the words of who makes it."""
        if act != "statement":
            return act
        text = content.casefold()
        if _asks(text):
            return "question"
        found = next((found for found, signs in self._signs if signs is not None and signs.search(text)), act)
        if found != "statement":
            return found
        if self._plans(content, speaker):
            return "promise"
        return "opinion" if self._judges(text) else found

    def _judges(self, text: str) -> bool:
        """Whether words that judge make up much of the claim."""
        words = re.findall(r"[\w-]+", text)
        return len(self._judging.intersection(words)) >= _JUDGING * max(_SHORT, len(words))

    def _plans(self, content: str, speaker: Set[str]) -> bool:
        """Whether the claim opens with the speaker, or his own institution, who will do something."""
        forms = content.casefold().split(maxsplit=_OPENING)[:_OPENING]
        will = next((at for at, form in enumerate(forms[:-1]) if form in self._will), None)
        if will is None or not forms[will + 1].startswith(self._doing):
            return False
        return all(form in self._own or form in speaker for form in forms[:will])


def _asks(text: str) -> bool:
    """Whether every sentence of a claim ends in a question mark."""
    _, mark, rest = text.rpartition("?")
    return bool(mark) and not any(letter.isalnum() for letter in rest) and "." not in text and "!" not in text


def _compile(signs: Iterable[str]) -> re.Pattern[str] | None:
    opening = [re.escape(sign[1:].casefold()) for sign in signs if sign.startswith("^")]
    inside = [re.escape(sign.casefold()) for sign in signs if not sign.startswith("^")]
    parts = [rf"\A\W*(?:{'|'.join(opening)})\b"] if opening else []
    parts += [rf"\b(?:{'|'.join(inside)})\b"] if inside else []
    return re.compile("|".join(parts)) if parts else None
