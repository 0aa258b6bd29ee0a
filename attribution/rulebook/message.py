"""What is wrong with a rule file, as data: where, which mistake, and how it reads in Indonesian or English."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from attribution.rulebook.catalogue import Entry

Language = Literal["id", "en"]

_WIDTH = 120
"""Columns of a source line that a rendered message shows at most."""

_LABELS = {
    "id": {"hint": "saran", "suggestion": "Maksud Anda “{}”?"},
    "en": {"hint": "hint", "suggestion": "Did you mean “{}”?"},
}


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One mistake or warning: its place (line and column from 1), its code, the line it stands in.

    `width` is the number of characters that the caret marks; `arguments` fill the text of the code in `CATALOGUE`.
    """

    file: str
    line: int
    column: int
    code: str
    arguments: tuple[tuple[str, str], ...] = ()
    source: str = ""
    width: int = 1

    @property
    def severity(self) -> Literal["error", "warning"]:
        """`warning` for the W codes, which stop nothing, else `error`."""
        return "warning" if self.code.startswith("W") else "error"

    def text(self, lang: Language = "en") -> str:
        """What is wrong, in one sentence."""
        return self._entry().text[lang].format_map(self._arguments(lang))

    def hint(self, lang: Language = "en") -> str:
        """What to do about it; empty when the text says it all."""
        arguments = self._arguments(lang)
        if suggestion := arguments.get("suggestion"):
            return _LABELS[lang]["suggestion"].format(suggestion)
        return self._entry().hint[lang].format_map(arguments)

    def _entry(self) -> Entry:
        from attribution.rulebook.catalogue import CATALOGUE  # only a rule file with a mistake needs it

        return CATALOGUE[self.code]

    def _arguments(self, lang: Language) -> dict[str, str]:
        from attribution.rulebook.phrases import PHRASED, PHRASES

        return {
            name: PHRASES[value][lang] if name in PHRASED and value in PHRASES else value
            for name, value in self.arguments
        }

    def render(self, lang: Language = "en") -> str:
        """The message as a terminal shows it: place, text, the line with a caret under the words, the hint."""
        lines = [f"{self.file}:{self.line}:{self.column}: {self.severity}[{self.code}]: {self.text(lang)}"]
        margin = " " * len(str(self.line))
        if self.source.strip():
            shown, before = _window(self.source, self.column - 1)
            width = max(1, min(self.width, len(shown) - len(before)))
            blank = "".join("\t" if character == "\t" else " " for character in before)
            lines += [f" {self.line} | {shown}", f" {margin} | {blank}{'^' * width}"]
        if hint := self.hint(lang):
            lines.append(f" {margin} = {_LABELS[lang]['hint']}: {hint}")
        return "\n".join(lines)

    def to_record(self, lang: Language = "en") -> dict[str, Any]:
        """The message as a JSON object."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "severity": self.severity,
            "code": self.code,
            "name": self._entry().name,
            "text": self.text(lang),
            "hint": self.hint(lang),
            "source": self.source,
            "width": self.width,
        }


def quote(text: str) -> str:
    """The text in single quotes, as YAML wants it."""
    return "'" + short(text).replace("'", "''") + "'"


def short(value: str) -> str:
    """The text on one line, cut when it is long."""
    value = " ".join(value.split())
    return value if len(value) <= 60 else value[:59] + "…"


def _window(line: str, column: int) -> tuple[str, str]:
    """The part of a long line that holds `column`, and what of it stands before `column`."""
    line = line.rstrip()
    if len(line) <= _WIDTH:
        return line, line[:column].ljust(column)
    start = min(max(0, column - _WIDTH // 2), len(line) - _WIDTH)
    head = "…" if start else ""
    tail = "…" if start + _WIDTH < len(line) else ""
    return head + line[start : start + _WIDTH] + tail, head + line[start:column]
