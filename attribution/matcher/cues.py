"""The cues of all rules, compiled into one expression that finds them in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from attribution.relations import Span
from attribution.rulebook.model import Rule

CLITIC = "nya"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A form at its place with its rules; a rule's flag says that the form carries the clitic that is its source.

    `vetoed` are those of its rules that one of their `unless` phrases forbids here.
    """

    span: Span
    rules: tuple[tuple[Rule, bool], ...]
    vetoed: tuple[tuple[Rule, bool], ...]


class CueIndex:
    """Finds the cues of all rules by one trie-shaped expression and names their rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules: dict[str, list[tuple[Rule, bool]]] = {}
        for rule in rules:
            for form in rule.forms:
                self._rules.setdefault(form, []).append((rule, False))
                if rule.clitic:
                    self._rules.setdefault(form + CLITIC, []).append((rule, True))
        self._find = _compile(self._rules)
        phrases = {" ".join(phrase.lower().split()) for rule in rules for phrase in rule.unless}
        self._vetoes = {p: {r.ref.id for r in rules if p in {" ".join(u.lower().split()) for u in r.unless}}
                        for p in phrases}
        self._veto = _compile(self._vetoes)

    def find(self, text: str) -> Iterator[Occurrence]:
        """The occurrences in reading order, with the rules that an `unless` phrase forbids them set apart."""
        vetoes = [(m.start(), m.end(), self._vetoes[_form(m.group())]) for m in self._veto.finditer(text, overlapped=True)]
        first = 0
        for match in self._find.finditer(text):
            start, end = match.span()
            while first < len(vetoes) and vetoes[first][1] < start:
                first += 1
            against: set[str] = set()
            for begin, stop, ids in vetoes[first:]:
                if begin > start:
                    break
                if stop >= end:
                    against |= ids
            rules = self._rules[_form(match.group())]
            yield Occurrence(
                Span(start, end),
                tuple(pair for pair in rules if pair[0].ref.id not in against),
                tuple(pair for pair in rules if pair[0].ref.id in against),
            )


def _form(words: str) -> str:
    return " ".join(words.lower().split())


def _compile(forms: Iterable[str]) -> regex.Pattern[str]:
    trie: dict[str, dict[str, object]] = {}
    for form in forms:
        node = trie
        for letter in form:
            node = node.setdefault(letter, {})  # type: ignore[assignment]
        node[""] = {}
    body = _expression(trie) if trie else r"(?!)"
    return regex.compile(rf"(?<![\w-])(?:{body})(?![\w-])", regex.IGNORECASE)


def _expression(node: dict[str, dict[str, object]]) -> str:
    optional = "" in node
    parts = [
        (r"\s+" if letter == " " else regex.escape(letter)) + _expression(below)  # type: ignore[arg-type]
        for letter, below in node.items()
        if letter
    ]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 else "|".join(parts)
    if len(parts) > 1 or optional:
        body = f"(?:{body})"
    return body + ("?" if optional else "")
