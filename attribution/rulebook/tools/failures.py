"""A failed example as a terminal shows it: the sentence, and under it what was expected and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.rulebook.message import Language
from attribution.rulebook.tools.examples import Outcome, Parts, differences

_WIDTH = 100

_TEXTS = {
    "id": {
        "failed": "contoh gagal",
        "stray": "contoh gagal: ada klaim lain yang tidak diminta contoh mana pun",
        "counter": "contoh sangkalan gagal: {why}",
        "line": "contoh baris gagal: {why}",
        "done": "tanda `todo: true` sudah dapat dihapus",
        "text": "teks",
        "expected": "diharapkan",
        "found": "ditemukan",
        "nothing": "(tidak ada)",
        "legend": "i = isi, p = penanda, s = sumber, v = lewat",
        "marks": "ipsv",
        "summary": "{passed} contoh lulus, {failed} gagal, {todo} belum digarap (todo)",
    },
    "en": {
        "failed": "example failed",
        "stray": "example failed: there is another claim that no example asks for",
        "counter": "counterexample failed: {why}",
        "line": "line's example failed: {why}",
        "done": "`todo: true` can go: the example passes",
        "text": "text",
        "expected": "expected",
        "found": "found",
        "nothing": "(nothing)",
        "legend": "c = content, k = cue, s = source, v = via",
        "marks": "cksv",
        "summary": "{passed} examples passed, {failed} failed, {todo} to do",
    },
}


def render_outcome(outcome: Outcome, lang: Language) -> str:
    """The outcome of an example that needs somebody's eye: one that failed, or a `todo` that passes."""
    texts = _TEXTS[lang]
    head = f"{outcome.file}:{outcome.line}: {outcome.id}: "
    if outcome.status == "done":
        return head + texts["done"]
    if outcome.expected is None and outcome.found is None:
        return f"{head}{texts['line'].format(why=outcome.why)}\n  {outcome.text}"
    title = texts[outcome.why or "failed"] if outcome.expected else texts["counter"].format(why=outcome.why)
    rows = [
        (texts[name], _marks(parts, len(outcome.text), texts["marks"]) if parts else texts["nothing"])
        for name, parts in (("expected", outcome.expected), ("found", outcome.found))
        if name == "found" or parts
    ]
    lines = [head + title, *_rows(texts["text"], outcome.text, rows), f"  {texts['legend']}"]
    if outcome.expected and outcome.found and not outcome.why:
        for name, wanted, came in differences(outcome.expected, outcome.found):
            lines.append(f"  {name}: {texts['expected']} {wanted}, {texts['found']} {came}")
    return "\n".join(lines)


def render_summary(outcomes: Sequence[Outcome], lang: Language) -> str:
    """How many examples passed, failed, and are known gaps."""
    counts = {status: sum(outcome.status == status for outcome in outcomes) for status in ("passed", "failed", "todo")}
    counts["passed"] += sum(outcome.status == "done" for outcome in outcomes)
    return _TEXTS[lang]["summary"].format_map(counts)


def _marks(parts: Parts, length: int, letters: str) -> str:
    """A line as long as the text, with the letter of each part under its words."""
    line = [" "] * length
    cue = (parts.cue,) if parts.cue else ()
    source = (parts.source,) if parts.source and parts.source != parts.cue else ()
    for letter, spans in zip(letters, (parts.content, cue, source, parts.via), strict=True):
        for span in spans:
            line[span.start : span.end] = letter * len(span)
    if parts.source and parts.source == parts.cue:
        line[parts.source.end - 3 : parts.source.end] = letters[2] * 3
    return "".join(line)


def _rows(label: str, text: str, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The text in pieces of the terminal's width, each with the marks under it."""
    wide = max(len(label), *(len(name) for name, _ in rows))
    flat = text.replace("\n", " ").replace("\t", " ")
    for start in range(0, len(flat), _WIDTH):
        yield f"  {label.ljust(wide)}  {flat[start : start + _WIDTH]}"
        for name, marks in rows:
            if piece := marks[start : start + _WIDTH].rstrip():
                yield f"  {name.ljust(wide)}  {piece}"
