"""What an edit of the rules changes: the rows won, lost and changed between two rulebooks on the same articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from attribution.audit.catalogue import catalogue, cut, place
from attribution.extraction import Extraction
from attribution.pipeline import Extractor
from attribution.relations import Attribution, Span
from attribution.text.document import Document

What = Literal["won", "lost", "changed"]
Facts = Mapping[str, str]
"""What a row says, as words by field."""

FIELDS = ("speaker", "kind", "form", "cue", "source", "via", "act", "stance", "polarity", "rule", "claim")


@dataclass(frozen=True, slots=True)
class Change:
    """A row that one rulebook has and the other has not, or has otherwise; `before` or `after` is empty then."""

    what: What
    document: str
    line: int
    before: Facts
    after: Facts

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields in which the two rows differ."""
        return tuple(name for name in FIELDS if self.before.get(name) != self.after.get(name))


@dataclass(frozen=True, slots=True)
class Diff:
    """The changes on `documents` articles, in reading order, and how many rows stayed the same."""

    documents: int
    same: int
    changes: tuple[Change, ...]


def diff(old: Extractor, new: Extractor, documents: Iterable[tuple[Document, Document]]) -> Diff:
    """The changes between two extractors; each document comes twice, read by the rules of the one and the other."""
    read = same = 0
    changes: list[Change] = []
    for before, after in documents:
        read += 1
        for change in _compare(old.extract(before), new.extract(after)):
            if change is None:
                same += 1
            else:
                changes.append(change)
    return Diff(read, same, tuple(changes))


def _compare(old: Extraction, new: Extraction) -> Iterator[Change | None]:
    """A change, or None for a row that stays, in reading order."""
    pairs = list(_pairs(old.attributions, new.attributions))
    text, name = old.document.text, place(old.document)
    for one, other in sorted(pairs, key=lambda pair: _at(pair[0] or pair[1])):
        before = _facts(old, one) if one else {}
        after = _facts(new, other) if other else {}
        if before == after:
            yield None
        else:
            what: What = "changed" if before and after else "lost" if before else "won"
            yield Change(what, name, text.count("\n", 0, _at(one or other)) + 1, before, after)


def _pairs(
    old: Iterable[Attribution], new: Iterable[Attribution]
) -> Iterator[tuple[Attribution | None, Attribution | None]]:
    """The rows side by side: those of one cue, else those whose contents share most."""
    waiting = list(new)
    alone: list[Attribution] = []
    for one in old:
        found = [other for other in waiting if one.cue is not None and other.cue == one.cue]
        if found:
            best = max(found, key=lambda other: _shared(one, other))
            waiting.remove(best)
            yield one, best
        else:
            alone.append(one)
    for one in alone:
        best_share, best_other = max(((_shared(one, o), o) for o in waiting), key=lambda p: p[0], default=(0.0, None))
        if best_other is not None and best_share >= 0.5:
            waiting.remove(best_other)
            yield one, best_other
        else:
            yield one, None
    for other in waiting:
        yield None, other


def _shared(one: Attribution, other: Attribution) -> float:
    """How much of the two contents is common to both (0 to 1)."""
    ours, theirs = _offsets(one.content), _offsets(other.content)
    return len(ours & theirs) / max(1, len(ours | theirs))


def _offsets(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _at(attribution: Attribution | None) -> int:
    return attribution.content[0].start if attribution is not None else 0


def _facts(extraction: Extraction, row: Attribution) -> Facts:
    text = extraction.document.text
    speakers = {speaker.id: speaker for speaker in extraction.speakers}

    def words(span: Span | None) -> str:
        return "–" if span is None else " ".join(span.of(text).split())

    speaker = speakers.get(row.speaker or "")
    via = [speakers[r.speaker].name if r.speaker in speakers else words(r.source) for r in row.via]
    return {
        "speaker": speaker.name if speaker else "–", "kind": speaker.kind if speaker else "–", "form": row.type,
        "cue": words(row.cue), "source": words(row.source), "via": ", ".join(via) or "–", "act": row.act,
        "stance": row.stance, "polarity": row.polarity, "rule": row.rule.id,
        "claim": " … ".join(map(words, row.content)),
    }


def render_diff(found: Diff, language: str = "id") -> str:
    """The changes in words: `+` won, `-` lost, `~` changed with the fields that differ."""
    say = catalogue(language)
    count = {what: sum(change.what == what for change in found.changes) for what in ("won", "lost", "changed")}
    lines = []
    for change in found.changes:
        row = change.after or change.before
        mark = {"won": "+", "lost": "-", "changed": "~"}[change.what]
        lines.append(f"{mark} {change.document}:{change.line}: {row['speaker']} ({row['rule']}): {cut(row['claim'])}")
        if change.what == "changed":
            lines += [f"    {say[name]}: {cut(change.before[name])} → {cut(change.after[name])}"
                      for name in change.fields]
    lines += [""] if lines else []
    return "\n".join([*lines, say["diff"].format(documents=found.documents, same=found.same, **count)])
