"""An explanation in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribution.audit.catalogue import catalogue, cut
from attribution.audit.reasons import reason
from attribution.explain import Explanation, Seen
from attribution.matcher.candidate import Candidate
from attribution.relations import RuleRef, Span
from attribution.report.catalogue import Catalogue
from attribution.text.document import Block, Document, Quotation

_WIDTH = 96


def render_explanation(explanation: Explanation, language: str = "id") -> str:
    """The explanation in words, one paragraph for each cue, quotation and aside of the place, in reading order."""
    say = catalogue(language)
    parts = [(_at(item), _render_seen(explanation.document, item, say, language)) for item in explanation.seen]
    parts += [(q.outer.start, _render_quotation(explanation.document, q, say)) for q in explanation.untaken]
    parts += [(block.start, _render_aside(explanation.document, block, ref, say)) for block, ref in explanation.asides]
    if explanation.fault:
        parts.append((-1, say["fault"].format(fault=explanation.fault)))
    if not parts:
        return say["nothing"]
    return "\n\n".join(words for _, words in sorted(parts))


def _at(item: Seen) -> int:
    return (item.matched.cue or item.matched.content[0]).start


def _render_seen(document: Document, item: Seen, say: Catalogue, language: str) -> str:
    matched, decided = item.matched, item.decided
    ref = matched.rule.ref
    lines = [_excerpt(document, matched.cue or matched.content[0])]
    lines.append(_entry(say["cue"], say["none"] if matched.cue is None else _words(document, matched.cue)))
    lines.append(_entry(say["rule"], f"{ref.id} ({ref.file}:{ref.line})"))
    if matched.construction is not None:
        lines.append(_entry(say["construction"], f"{matched.construction} ({matched.confidence:.2f})"))
    for why in filter(None, (matched.refusal or "").split("; ")):
        phrase = _forbidding(document, matched) if why.startswith("veto") else None
        lines.append(_entry(say["failed"], reason(why, language)) if phrase is None else _entry(say["veto"], phrase))
    lines += [_entry(say["tagger"], change) for change in _changes(document, matched, decided, say, language)]
    lines += _render_outcome(document, item, say)
    return "\n".join(lines)


def _forbidding(document: Document, candidate: Candidate) -> str | None:
    """The `unless` phrase of the rule that the text has around the cue."""
    for phrase in candidate.rule.unless:
        pattern = r"\s+".join(map(re.escape, phrase.split()))
        for match in re.finditer(pattern, document.text, re.IGNORECASE):
            if candidate.cue is not None and Span(*match.span()).covers(candidate.cue):
                return " ".join(match.group().split())
    return None


def _changes(document: Document, old: Candidate, new: Candidate, say: Catalogue, language: str) -> Iterator[str]:
    if old is new or old == new:
        return
    if new.construction is None:
        if old.construction is not None:
            yield say["rejected"].format(reason=reason((new.refusal or "").removeprefix("tagger: "), language))
        return
    if old.construction is None:
        yield say["taken up"].format(construction=new.construction)
    for name in ("content", "source", "via"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield f"{say[name]}: {_shown(document, before, say)} → {_shown(document, after, say)}"
    if old.confidence != new.confidence:
        yield f"{say['confidence']}: {old.confidence:.2f} → {new.confidence:.2f}"


def _render_outcome(document: Document, item: Seen, say: Catalogue) -> Iterator[str]:
    made = item.attribution
    if made is None:
        key = "dropped" if item.decided.construction is not None else "no row"
        yield _entry(say["result"], say[key])
        return
    yield _entry(say["content"], _shown(document, made.content, say))
    yield _entry(say["source"], _shown(document, made.source, say))
    who = say["nobody"]
    if item.speaker is not None:
        who = f"{item.speaker.name} [{item.speaker.kind}]"
    if made.resolution is not None:
        who += f" – {say['how ' + made.resolution.how]}"
        if made.resolution.antecedent is not None:
            line = _line(document, made.resolution.antecedent.start)
            who += f": {_words(document, made.resolution.antecedent)} ({say['line']} {line})"
    yield _entry(say["speaker"], who)
    if item.rivals:
        named = ", ".join(f"{r.speaker.name} ({say['line']} {_line(document, r.at)})" for r in item.rivals)
        yield _entry(say["rivals"], named)
    yield _entry(say["result"], say["row"].format(number=item.number, confidence=f"{made.confidence:.2f}"))


def _render_quotation(document: Document, quotation: Quotation, say: Catalogue) -> str:
    reason = say["no cue"] if quotation.closed else f"{say['no cue']}; {say['unclosed']}"
    return "\n".join([_excerpt(document, quotation.outer), _entry(say["result"], reason)])


def _render_aside(document: Document, block: Block, ref: RuleRef | None, say: Catalogue) -> str:
    rule = f" ({ref.id}, {ref.file}:{ref.line})" if ref else ""
    words = cut(_words(document, Span(block.start, block.end)), _WIDTH)
    head = f"{document.id}:{_line(document, block.start)}: {words}"
    return "\n".join([head, _entry(say["result"], say["aside"].format(kind=block.kind) + rule)])


def _excerpt(document: Document, span: Span) -> str:
    """The line of the text around a span, cut to the width, with a caret line under the span."""
    text = document.text
    first = max(text.rfind("\n", 0, span.start) + 1, span.start - _WIDTH // 2)
    last = text.find("\n", span.start)
    last = min(len(text) if last < 0 else last, first + _WIDTH)
    head = f"{document.id}:{_line(document, span.start)}: "
    shown = re.sub(r"\s", " ", text[first:last])
    marks = "^" * max(1, min(span.end, last) - span.start)
    return f"{head}{shown.rstrip()}\n{' ' * (len(head) + span.start - first)}{marks}"


def _entry(name: str, value: str) -> str:
    return f"  {name:<12} {value}"


def _shown(document: Document, value: Span | Sequence[Span] | None, say: Catalogue) -> str:
    spans = [] if value is None else [value] if isinstance(value, Span) else list(value)
    return " … ".join(_words(document, span) for span in spans) or say["none"]


def _words(document: Document, span: Span) -> str:
    return " ".join(span.of(document.text).split())


def _line(document: Document, at: int) -> int:
    return document.text.count("\n", 0, at) + 1
