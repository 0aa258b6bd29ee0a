"""The cues of all rules, compiled into one expression that finds them in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attribution.relations import Span
from attribution.rulebook.model import Rule
from attribution.text.marks import lower

CLITIC = "nya"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A form at its place with its rules; a rule's flag says that the form carries the clitic that is its source.

    `vetoed` are those of its rules that one of their `unless` phrases forbids here.
    """

    span: Span
    form: str
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
        self._vetoes = {
            (form, rule.ref.id): _vetoes(form, rule) for form, pairs in self._rules.items() for rule, _ in pairs
        }

    def find(self, text: str) -> Iterator[Occurrence]:
        """The occurrences in reading order, with the rules that an `unless` phrase forbids them set apart.

        A phrase does not forbid where its words after the form begin a name (`kata Sandi`, not `kata sandi`).
        """
        plain = _plain(text)
        for match in self._find.finditer(plain):
            start, end = match.span()
            form = " ".join(match.group().split())
            free: list[tuple[Rule, bool]] = []
            vetoed: list[tuple[Rule, bool]] = []
            for pair in self._rules[form]:
                against = any(
                    plain.startswith(after, end) and plain.endswith(before, 0, start)
                    and (named or text[end : end + len(after)].islower() or not after)
                    and not plain[end + len(after) : end + len(after) + 1].isalnum()
                    and not (start > len(before) and plain[start - len(before) - 1].isalnum())
                    for before, after, named in self._vetoes[form, pair[0].ref.id]
                )
                (vetoed if against else free).append(pair)
            yield Occurrence(Span(start, end), form, tuple(free), tuple(vetoed))


def _vetoes(form: str, rule: Rule) -> tuple[tuple[str, str, bool], ...]:
    """What stands before and after the form in each `unless` phrase, and whether capitals stand behind it there."""
    found = []
    for phrase in rule.unless:
        phrase = " ".join(phrase.split())
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", phrase.lower()):
            after = phrase[match.end() :]
            found.append((phrase[: match.start()].lower(), after.lower(), not after.islower()))
    return tuple(found)


def _plain(text: str) -> str:
    """The text in lower case with every white space a blank, as long as the text itself."""
    plain = lower(text)
    return plain if plain.isascii() and "\n" not in plain else _SPACE.sub(" ", plain)


_SPACE = re.compile(r"\s")


def _compile(forms: Iterable[str]) -> re.Pattern[str]:
    """One expression for all forms, which may not stand within a longer word."""
    trie: dict[str, dict[str, object]] = {}
    for form in forms:
        node = trie
        for letter in form:
            node = node.setdefault(letter, {})  # type: ignore[assignment]
        node[""] = {}
    body = _expression(trie) if trie else r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{body})(?![\w-])")


def _expression(node: dict[str, dict[str, object]]) -> str:
    """The part of the expression below a node of the trie of letters; the empty letter ends a form."""
    optional = "" in node
    parts = [
        (" +" if letter == " " else re.escape(letter)) + _expression(below)  # type: ignore[arg-type]
        for letter, below in node.items()
        if letter
    ]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 else "|".join(parts)
    if len(parts) > 1 or optional:
        body = f"(?:{body})"
    return body + ("?" if optional else "")
