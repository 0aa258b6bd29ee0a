"""Each merged entry by itself: examples, spans, phrases, patterns, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.rulebook.layers import Held, folded, identity
from attribution.rulebook.lists import CUELESS
from attribution.rulebook.message import Message
from attribution.rulebook.nodes import Fields, Items, Node, Text, at, place
from attribution.rulebook.patterns import check_pattern


def check_rule(rule: Held, found: list[Message]) -> None:
    """Adds to `found` what is wrong with a rule; of one that does not fit the format, only its spans are looked at."""
    if not rule.base.sound:
        for example in rule.records("examples"):
            if example.sound:
                _check_spans(example, found)
        return
    _need_example(rule, found)
    cues = cues_of(rule)
    for phrase in rule.texts("unless"):
        if not _holds(phrase, cues):
            found.append(at(phrase, "W007", value=phrase.value))
    for key in ("forms", "constructions", "unless"):
        _check_repeats(rule, key, found)
    has_cue = isinstance(rule.base.values.get("cue"), Fields)
    for order in rule.texts("constructions"):
        if (order.value == CUELESS) is has_cue and "cue" in rule.base.values:
            found.append(at(order, "E049", value=order.value, rule="with cue" if has_cue else "without cue"))
    pattern = rule.scalars.get("pattern")
    for example in rule.records("examples"):
        if pattern is None:
            _check_cue(rule, example, cues, found)
        _check_spans(example, found)
    for counterexample in rule.records("counterexamples"):
        if cues and not _holds(counterexample.values["text"], cues):
            found.append(at(counterexample.values["text"], "W004", id=rule.id))
    if pattern is not None:
        texts = [example.values["text"] for example in rule.records("examples")]
        check_pattern(pattern, [text for text in texts if isinstance(text, Text)], found, named=True)


def check_line(line: Held, found: list[Message]) -> None:
    """Adds to `found` what is wrong with a line that is no news."""
    if not line.base.sound:
        return
    _need_example(line, found)
    for key in ("starts", "contains"):
        _check_repeats(line, key, found)
    if pattern := line.scalars.get("pattern"):
        alone = not line.lists["starts"] and not line.lists["contains"]
        check_pattern(pattern, line.texts("examples") if alone else [], found, named=False)


def check_speaker(speaker: Held, found: list[Message]) -> None:
    """Adds to `found` what is wrong with a speaker."""
    if not speaker.base.sound:
        return
    _check_repeats(speaker, "aliases", found)
    for role in speaker.records("roles"):
        start, end = role.values.get("from"), role.values.get("to")
        if isinstance(start, Text) and isinstance(end, Text) and end.value < start.value:
            found.append(at(end, "E045", start=start.value, to=end.value))


def cues_of(rule: Held) -> set[str]:
    """The words that are cues of a rule, in small letters, with their clitic forms."""
    forms = {folded(form) for form in rule.texts("forms")}
    return forms | {f"{form}nya" for form in forms} if rule.value("clitic") == "nya" else forms


def occurrences(span: str, text: str) -> list[int]:
    """Where `span` stands in `text` as whole words."""
    found: list[int] = []
    start = text.find(span)
    while start >= 0:
        end = start + len(span)
        if not (_runs_on(text[start - 1 : start], span[0]) or _runs_on(span[-1], text[end : end + 1])):
            found.append(start)
        start = text.find(span, start + 1)
    return found


def _runs_on(left: str, right: str) -> bool:
    """Whether two characters side by side belong to one word."""
    return left.isalnum() and right.isalnum()


def _need_example(held: Held, found: list[Message]) -> None:
    if not held.lists["examples"] and not held.changes:
        found.append(at(held.scalars["id"], "E031", id=held.id))


def _check_repeats(held: Held, key: str, found: list[Message]) -> None:
    seen: dict[str, Node] = {}
    for node in held.texts(key):
        first = seen.setdefault(identity(key, node), node)
        if first is not node:
            found.append(at(node, "W003", value=node.value, key=key, first=place(first)))


def _check_cue(rule: Held, example: Fields, cues: set[str], found: list[Message]) -> None:
    cue = example.values.get("cue")
    if not isinstance(cue, Text) or cue.is_null:
        if cues:
            found.append(at(example, "E047", id=rule.id))
    elif folded(cue) not in cues and not (_relays(rule, example) and _holds(example.values["text"], cues)):
        found.append(at(cue, "E034", value=cue.value, id=rule.id))


def _relays(rule: Held, example: Fields) -> bool:
    """Whether the example's cue may be another rule's: this rule only names who passes the claim on."""
    return "via" in example.values and any(order.value == "relay" for order in rule.texts("constructions"))


def _holds(text: Node, cues: set[str]) -> bool:
    """Whether one of the cues stands in the text."""
    words = folded(text)
    return any(cue in words for cue in cues)


def _check_spans(example: Fields, found: list[Message]) -> None:
    """Every span stands in the text exactly once, and content apart from cue and source."""
    text = example.values["text"]
    assert isinstance(text, Text)
    taken: list[tuple[str, Text, range]] = []
    for key, span in _spans(example):
        words = span.value.strip()
        where = occurrences(words, text.value)
        if where and words != span.value:
            found.append(at(span, "E032", value=span.value, suggestion=words))
        elif len(where) == 1:
            taken.append((key, span, range(where[0], where[0] + len(span.value))))
        elif where:
            found.append(at(span, "E033", value=span.value, count=str(len(where))))
        else:
            close = re.search(re.escape(span.value), text.value, re.IGNORECASE)
            hint = close.group() if close and close.group() != span.value else ""
            found.append(at(span, "E032", value=span.value, suggestion=hint))
    for index, (key, span, covered) in enumerate(taken):
        for other_key, other, other_covered in taken[:index]:
            clitic = key == "source" and other_key == "cue" and span.value == other.value
            apart = covered.start >= other_covered.stop or other_covered.start >= covered.stop
            if "via" not in (key, other_key) and not apart and not clitic:
                found.append(at(span, "E035", value=span.value, other=other.value))


def _spans(example: Fields) -> Iterator[tuple[str, Text]]:
    for key in ("cue", "source", "content", "via"):
        node = example.values.get(key)
        for item in node.items if isinstance(node, Items) else (node,):
            if isinstance(item, Text) and not item.is_null:
                yield key, item
