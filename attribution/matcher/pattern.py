"""Rules with a `pattern:` of their own, for what no word order covers: the groups of the pattern are the parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import regex

from attribution.matcher.candidate import Candidate
from attribution.matcher.region import Regions
from attribution.relations import Span
from attribution.rulebook.model import Rule
from attribution.text.document import Document

CONSTRUCTION = "pattern"
TIMEOUT = 0.5
"""Seconds that a pattern may take for a document; what it found until then counts."""


class Patterns:
    """The patterns of a rulebook, compiled."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [
            (rule, regex.compile(rule.pattern, regex.MULTILINE)) for rule in rules if rule.pattern is not None
        ]

    def find(self, document: Document, regions: Regions) -> Iterator[Candidate]:
        """A candidate for each match whose content begins in a sentence of the article."""
        for rule, pattern in self._rules:
            try:
                for match in pattern.finditer(document.text, timeout=TIMEOUT):
                    content = _spans(match, "content", document.text)
                    if content and regions.at(content[0].start) is not None:
                        yield _candidate(document, rule, match, content)
            except TimeoutError:
                continue


def _candidate(document: Document, rule: Rule, match: Any, content: tuple[Span, ...]) -> Candidate:
    quoted = tuple(
        index for index, quotation in enumerate(document.quotations) if any(map(quotation.outer.covers, content))
    )
    return Candidate(
        cue=next(iter(_spans(match, "cue", document.text)), None),
        rule=rule,
        clitic=False,
        construction=CONSTRUCTION,
        content=content,
        source=next(iter(_spans(match, "source", document.text)), None),
        via=_spans(match, "via", document.text),
        polarity=rule.polarity,
        quoted=quoted,
        confidence=0.9,
    )


def _spans(match: Any, group: str, text: str) -> tuple[Span, ...]:
    """What a group of the pattern captured, each capture without the blanks around it."""
    found = []
    for start, end in match.spans(group) if group in match.re.groupindex else ():
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        if words.strip():
            found.append(Span(start, start + len(words.strip())))
    return tuple(found)
