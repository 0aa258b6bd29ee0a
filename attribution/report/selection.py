"""Which claims of an extraction a report shows."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

from attribution.extraction import Extraction
from attribution.relations import FORMS, Attribution, Speaker


@dataclass(frozen=True, slots=True)
class Selection:
    """Keeps claims of a speaker, of some forms, and of at least some confidence; without limits it keeps all."""

    speaker: str | None = None
    forms: tuple[str, ...] = FORMS
    min_confidence: float = 0.0

    def apply(self, extraction: Extraction) -> Extraction:
        """The extraction with the selected claims alone; its document and speakers stay whole."""
        wanted = {speaker.id for speaker in extraction.speakers if self.speaker and called(speaker, self.speaker)}
        return dataclasses.replace(
            extraction,
            attributions=tuple(a for a in extraction.attributions if self._keeps(a, wanted)),
        )

    def _keeps(self, attribution: Attribution, wanted: set[str]) -> bool:
        return (
            attribution.type in self.forms
            and attribution.confidence >= self.min_confidence
            and (self.speaker is None or attribution.speaker in wanted)
        )


def called(speaker: Speaker, name: str) -> bool:
    """Whether the words of `name` stand, in any case, in the speaker's name or in one of its aliases."""
    wanted = set(_words(name))
    return bool(wanted) and any(wanted <= set(_words(form)) for form in (speaker.name, *speaker.aliases))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
