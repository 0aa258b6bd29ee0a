"""A report as tables, one an article: heading, rows, and the figures of its sourcing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import PurePath

import tabulate

from attribution.extraction import Extraction
from attribution.relations import Speaker
from attribution.report.catalogue import Catalogue
from attribution.report.markup import Markup
from attribution.report.rows import Row, rows
from attribution.report.summary import SHARES, Summary, summary
from attribution.report.widths import printable, share, width, wrap

COLUMNS = ("number", "speaker", "kind", "form", "cue", "via", "claim", "line", "rule")
_STACKED = (("number",), ("speaker", "kind"), ("form", "cue", "via"), ("claim",), ("line", "rule"))
"""The columns of a narrow terminal, each a pile of those of a wide one."""

_LEAST = {"claim": 24, "speaker": 12}
_LONGEST_WORD = 12
"""The width that a column has at least where its longest word is that long."""

_WEIGHT = {"claim": 4, "speaker": 2}
_NONE = "—"


def article(extraction: Extraction, markup: Markup, messages: Catalogue, columns: int, selected: bool) -> str:
    """The table of one article, with what stands over and under it; `selected` says that claims were filtered."""
    found = rows(extraction)
    empty = messages["nothing selected" if selected else "no claim"]
    notes = list(_notes(summary(found), messages)) if found else [empty]
    if extraction.fault:
        notes.append(messages["fault"].format(fault=extraction.fault))
    parts = [markup.heading.format(markup.escape(_title(extraction)))]
    if found:
        parts.append(_table([_cells(row, messages) for row in found], markup, messages, columns))
    parts.append("\n".join(markup.note.format(markup.escape(printable(note))) for note in notes))
    return ("\n\n" if markup.blank else "\n").join(parts) + "\n"


def _title(extraction: Extraction) -> str:
    document = extraction.document
    path = document.path if document.path != "-" else None
    id = None if path and PurePath(path).stem == document.id else document.id
    return printable(" · ".join(filter(None, (path, id, document.title))))


def _cells(row: Row, messages: Catalogue) -> list[str]:
    speaker = row.speaker
    name = _NONE if speaker is None else _named(speaker)
    stance = messages[f"stance {row.stance}"]
    if row.polarity != "affirmed":
        stance += f", {messages[f'polarity {row.polarity}']}"
    values = {
        "number": str(row.number) if row.within is None else f"{row.number} ⊂ {row.within}",
        "speaker": name,
        "kind": messages[f"kind {row.kind}"],
        "form": messages[f"form {row.form}"],
        "cue": f"{row.cue or _NONE} ({stance})",
        "via": ", ".join(row.via),
        "claim": row.claim,
        "line": str(row.line),
        "rule": row.rule,
    }
    return [printable(values[column]) for column in COLUMNS]


def _table(cells: Sequence[Sequence[str]], markup: Markup, messages: Catalogue, columns: int) -> str:
    table = [[messages[column] for column in COLUMNS], *([markup.escape_cell(cell) for cell in row] for row in cells)]
    if markup.wraps:
        table = _fitted(table, markup, columns)
    with _unpadded():
        return tabulate.tabulate(table[1:], headers=table[0], tablefmt=markup.name, disable_numparse=True)


def _fitted(table: list[list[str]], markup: Markup, columns: int) -> list[list[str]]:
    """The table with cells broken into lines so that it is no wider than `columns`, its columns stacked if need be."""
    for groups in (tuple((column,) for column in COLUMNS), _STACKED):
        room = columns - markup.overhead(len(groups))
        stacked = [[[row[COLUMNS.index(column)] for column in group] for group in groups] for row in table]
        columns_of = [[part for row in stacked for part in row[i]] for i in range(len(groups))]
        natural = [max(map(width, parts)) for parts in columns_of]
        least = [
            min(natural[i], max(_longest_word(parts), *(_LEAST.get(column, 0) for column in groups[i])))
            for i, parts in enumerate(columns_of)
        ]
        if sum(least) <= room:
            break
    widths = share(natural, least, [max(_WEIGHT.get(column, 1) for column in group) for group in groups], room)
    return [["\n".join(_lines(parts, w)) for parts, w in zip(row, widths, strict=True)] for row in stacked]


def _named(speaker: Speaker) -> str:
    role = f" ({speaker.role})" if speaker.role else ""
    reason = f" [{speaker.reason}]" if speaker.reason and speaker.reason not in speaker.name else ""
    return speaker.name + role + reason


def _longest_word(parts: Sequence[str]) -> int:
    return min(_LONGEST_WORD, max((width(word) for part in parts for word in part.split()), default=0))


def _lines(parts: Sequence[str], columns: int) -> Iterator[str]:
    for part in filter(None, parts):
        yield from wrap(part, columns)


@contextmanager
def _unpadded() -> Iterator[None]:
    """Keeps `tabulate` from making every column two wider than its head, a width that only its module can set."""
    before = tabulate.MIN_PADDING
    tabulate.MIN_PADDING = 0
    try:
        yield
    finally:
        tabulate.MIN_PADDING = before


def _notes(figures: Summary, messages: Catalogue) -> Iterator[str]:
    def counted(key: str, count: int) -> str:
        return f"{messages[key]} {count} ({count / figures.claims:.0%})"

    yield f"{messages['claims']}: {figures.claims} · {messages['speakers']}: {figures.speakers}"
    yield f"{messages['sources']}: " + ", ".join(counted(f"share {key}", figures.shares[key]) for key in SHARES)
    forms = ", ".join(counted(f"form {form}", count) for form, count in figures.forms.items())
    yield f"{messages['forms']}: {forms} · {counted('relayed', figures.relayed)}"
    if figures.single_source is not None:
        yield messages["single source"].format(name=figures.single_source)
