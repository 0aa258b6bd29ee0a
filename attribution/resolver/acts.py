"""What a claim does: the act of the cue's rule, unless a neutral cue reports words that say it themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from attribution.relations import Act
from attribution.rulebook.model import Rulebook

_ORDER: tuple[Act, ...] = ("directive", "promise", "wish", "denial", "opinion")
"""Acts in the order in which their signs are looked for in sentences."""


_OPENING = 12
"""Words of a clause in which its subject and its verb are looked for."""


_ADDRESSED = 8
"""Words of a claim among which it is said who is warned to do what."""


_MAIN = 0.5
"""Share of a claim from which what some of its sentences do is what the claim does; what the first does always is."""


_JUDGING = 0.15
"""Share of judging words from which a claim is an opinion; a claim under `_SHORT` words counts as that long."""
_SHORT = 8


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a claim: its content, the cue, what links the two, who speaks; whether it is a quotation."""

    content: str
    cue: str = ""
    link: str = ""
    speaker: Set[str] = frozenset()
    quoted: bool = False


class Acts:
    """The signs of each act, from the lists `act-…` of the rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.words
        self._will = frozenset(words.get("act-plan", ()))
        self._still = frozenset(words.get("act-still", ()))
        self._doing = tuple(shape.rstrip("-") for shape in words.get("act-doing", ()))
        self._own = frozenset(words.get("act-own", ()))
        self._reported = self._own.union(words.get("act-own-reported", ()))
        self._warning = frozenset(words.get("act-warning", ()))
        self._assuring = frozenset(words.get("act-assuring", ()))
        self._request = _compile(words.get("act-request", ()))
        self._urging = _compile(tuple(f"{form}$" for form in words.get("act-urging", ())))
        self._question = _compile(words.get("act-question", ()))
        self._void = _compile(words.get("act-void", ()))
        self._judging = frozenset(words.get("act-judging", ()))
        self._signs = [(act, _compile(words.get(f"act-{act}", ()))) for act in _ORDER]

    def refine(self, act: Act, said: Words) -> Act:
        """The act of a claim that is `act` by its cue."""
        cue, link = said.cue.casefold(), said.link.casefold()
        text = said.content.casefold()
        if cue in self._warning:
            opening = " ".join([link, *text.split(maxsplit=_ADDRESSED)[:_ADDRESSED]])
            act = "directive" if _found(self._request, opening) else "statement"
        if act != "statement":
            return act
        if _asks(text) or _found(self._question, text):
            return "question"
        if _found(self._urging, link):
            return "directive"
        sentences = _sentences(self._void.sub("", text) if self._void is not None else text)
        for found, signs in self._signs:
            if _mainly(sentences, [_found(signs, sentence) for sentence in sentences]):
                return found
        if _mainly(sentences, [self._plans(sentence, cue, said) for sentence in sentences]):
            return "promise"
        return "opinion" if self._judges(text) else "statement"

    def _judges(self, text: str) -> bool:
        """Whether words that judge make up much of the claim."""
        words = re.findall(r"[\w-]+", text)
        return len(self._judging.intersection(words)) >= _JUDGING * max(_SHORT, len(words))

    def _plans(self, sentence: str, cue: str, said: Words) -> bool:
        """Whether the sentence tells what the speaker or his own side will do, or assures what will be."""
        for number, clause in enumerate(re.split(r"[,;:]\s", sentence)):
            forms = re.findall(r"[\w-]+", clause)[:_OPENING]
            will = next((at for at, form in enumerate(forms[:-1]) if form in self._will), None)
            if will is None:
                continue
            if cue in self._assuring:
                return "yang" not in forms[:will]
            if number and not will:
                return False
            own = self._own if said.quoted else self._reported
            verb = next((form for form in forms[will + 1 :] if form not in self._still), "")
            if not verb.startswith(self._doing):
                return False
            return all(form in own or form in said.speaker or form in self._still for form in forms[:will])
        return False


def _sentences(text: str) -> list[str]:
    """The sentences of a claim."""
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+", text) if sentence]


def _mainly(sentences: list[str], marked: list[bool]) -> bool:
    """Whether the first sentence is marked, or enough of all that is said."""
    if marked and marked[0]:
        return True
    share = sum(len(sentence) for sentence, mark in zip(sentences, marked, strict=True) if mark)
    return share > 0 and share >= _MAIN * sum(map(len, sentences))


def _asks(text: str) -> bool:
    """Whether every sentence of a claim ends in a question mark."""
    _, mark, rest = text.rpartition("?")
    return bool(mark) and not any(letter.isalnum() for letter in rest) and "." not in text and "!" not in text


def _found(signs: re.Pattern[str] | None, text: str) -> bool:
    return signs is not None and signs.search(text) is not None


def _compile(signs: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for any of the signs: `^` opens the sentence, `$` closes it."""
    places: dict[tuple[str, str], list[str]] = {}
    for sign in signs:
        before = r"\A\W*" if sign.startswith("^") else r"\b"
        after = r"\W*\Z" if sign.endswith("$") else r"\b"
        places.setdefault((before, after), []).append(re.escape(sign.strip("^$").casefold()))
    parts = [f"{before}(?:{'|'.join(words)}){after}" for (before, after), words in places.items()]
    return re.compile("|".join(parts)) if parts else None
