"""What a table format needs around and inside its cells, so that no claim breaks it."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tabulate import tabulate, tabulate_formats


@dataclass(frozen=True, slots=True)
class Markup:
    """A format that `tabulate` prints: its name there, how text is made safe, and the frames of a heading and a note.

    `escape` is for headings and notes, `escape_cell` for cells, where `tabulate` may escape by itself. `blank` asks for
    an empty line on either side of the table; `wraps` says that a cell may run over several lines.
    """

    name: str
    escape: Callable[[str], str]
    escape_cell: Callable[[str], str]
    heading: str = "{}"
    note: str = "{}"
    blank: bool = False
    wraps: bool = False

    def overhead(self, cells: int) -> int:
        """The columns of a line of that many cells which are not cells."""
        return len(tabulate([["x"] * cells], tablefmt=self.name).splitlines()[0]) - cells


def _same(text: str) -> str:
    return text


def _replacing(pairs: Mapping[str, str]) -> Callable[[str], str]:
    table = str.maketrans(dict(pairs))
    return lambda text: text.translate(table)


def _backslashed(characters: str) -> Callable[[str], str]:
    return _replacing({c: "\\" + c for c in characters})


_MARKDOWN = _backslashed("\\|*_`<[")
_ENTITY = _replacing({"|": "&#124;", "<": "&lt;", "&": "&amp;"})
_BROKEN_BAR = _replacing({"|": "¦"})
_LATEX = "% {}"
_WITH_BARS = ("colon_grid", "grid", "orgtbl", "presto", "pretty", "psql")
_OWN: Mapping[str, Markup] = {
    "asciidoc": Markup("asciidoc", _same, _backslashed("|"), "== {}", "* {}", blank=True),
    "github": Markup("github", _MARKDOWN, _MARKDOWN, "## {}", "- {}", blank=True),
    "html": Markup("html", html.escape, _same, "<h2>{}</h2>", "<p>{}</p>"),
    "jira": Markup("jira", _same, _backslashed("|{["), "h2. {}", "* {}", blank=True),
    "latex": Markup("latex", _same, _same, _LATEX, _LATEX),
    "latex_booktabs": Markup("latex_booktabs", _same, _same, _LATEX, _LATEX),
    "latex_longtable": Markup("latex_longtable", _same, _same, _LATEX, _LATEX),
    "mediawiki": Markup("mediawiki", _ENTITY, _ENTITY, "== {} ==", "* {}", blank=True),
    "moinmoin": Markup("moinmoin", _BROKEN_BAR, _BROKEN_BAR, "== {} ==", " * {}", blank=True),
    "orgtbl": Markup("orgtbl", _same, _BROKEN_BAR, "* {}", "- {}", blank=True),
    "pipe": Markup("pipe", _MARKDOWN, _MARKDOWN, "## {}", "- {}", blank=True),
    "rst": Markup("rst", _backslashed("\\|*_`"), _backslashed("\\|*_`"), "**{}**", "- {}", blank=True, wraps=True),
    "textile": Markup("textile", _ENTITY, _ENTITY, "h2. {}", "* {}", blank=True),
    "youtrack": Markup("youtrack", _BROKEN_BAR, _BROKEN_BAR, "## {}", "- {}", blank=True),
}
_UNSAFE = ("latex_raw", "unsafehtml")
"""Formats in which the words of an article would be read as markup."""


def _plain(name: str) -> Markup:
    wraps = name.endswith(("grid", "outline")) or name in ("plain", "presto", "pretty", "psql", "simple")
    return Markup(name, _same, _BROKEN_BAR if name in _WITH_BARS else _same, wraps=wraps)


FORMATS: Mapping[str, Markup] = {
    name: _OWN.get(name) or _plain(name) for name in tabulate_formats if name not in _UNSAFE
} | {"table": _plain("simple_grid"), "markdown": _OWN["github"], "html-table": _OWN["html"]}
"""Every table format of the report by the name that `--format` takes."""
