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
    """A form of one or several rules at its place; `clitic` when it carries the clitic that is its source.

    `vetoed` are those of its rules that one of their `unless` phrases forbids here.
    """

    span: Span
    form: str
    clitic: bool
    rules: tuple[Rule, ...]
    vetoed: tuple[Rule, ...]


class CueIndex:
    """Finds the cues of all rules by one trie-shaped expression and names their rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules: dict[tuple[str, bool], list[Rule]] = {}
        for rule in rules:
            for form in rule.forms:
                self._rules.setdefault((form, False), []).append(rule)
                if rule.clitic:
                    self._rules.setdefault((form + CLITIC, True), []).append(rule)
        self._find = _compile(form for form, _ in self._rules)
        phrases = {phrase.lower() for rule in rules for phrase in rule.unless}
        self._vetoes = {" ".join(p.split()): [r for r in rules if p in {u.lower() for u in r.unless}] for p in phrases}
        self._veto = _compile(self._vetoes)

    def find(self, text: str) -> Iterator[Occurrence]:
        """The occurrences in reading order, with the rules that no `unless` phrase forbids them."""
        vetoed = [(Span(*m.span()), self._vetoes[_form(m.group())]) for m in self._veto.finditer(text, overlapped=True)]
        for match in self._find.finditer(text):
            span, form = Span(*match.span()), _form(match.group())
            for clitic in (False, True):
                rules = self._rules.get((form, clitic))
                if rules:
                    against = [r for veto, held in vetoed if veto.covers(span) for r in held]
                    free = tuple(r for r in rules if r not in against)
                    yield Occurrence(span, form, clitic, free, tuple(r for r in rules if r in against))


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
