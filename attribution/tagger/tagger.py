"""The tagger as the other stages see it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.errors import TaggerError
from attribution.matcher.candidate import Candidate
from attribution.tagger.agreement import overlap
from attribution.tagger.calibration import Calibration, Evidence
from attribution.tagger.decision import NOTHING, Verdict, settle, verdict
from attribution.tagger.view import Reader
from attribution.tagger.windows import TAGS, Window, windows
from attribution.text.document import Document

if TYPE_CHECKING:
    from attribution.tagger.crf import Reading
    from attribution.tagger.network import CueTagger

BATCH = 64
"""Windows that go through the network together."""
SETTLED = ("veto:", "relay:")
"""How refusals begin that the network does not put in question."""
MARGIN = 1.0
"""How much likelier, in natural logarithms, other tags must be than those that the constructions propose."""
EDGE = 3.0
"""The same where they only move an edge of the content: the constructions know best where it begins and ends."""
NEARLY = 0.8
"""Share of common characters, intersection over union, from which only an edge is moved."""
LEAST = 0.25
"""The probability under which a claim is not taken."""
SHIPPED = Path(__file__).parent / "weights" / "tagger.pt"


class Tagger:
    """Decides about candidates: where their parts begin and end, whether they report anything, how sure that is."""

    def __init__(self, model: CueTagger, calibration: Calibration) -> None:
        self._model = model
        self._calibration = calibration

    @classmethod
    def load(cls, path: Path | None = None) -> Tagger:
        """The tagger of a file, or the shipped one. Raises TaggerError when it cannot be loaded."""
        try:
            from attribution.tagger.weights import restore
        except ImportError as error:
            raise TaggerError(f"the tagger needs flair ({error}); install it or use --tagger none") from error
        return cls(*restore(path or SHIPPED))

    def decide(
        self, documents: Sequence[Document], candidates: Sequence[tuple[Candidate, ...]]
    ) -> list[tuple[Candidate, ...]]:
        """The candidates of each document as the tagger sees them, in the order given.

        A refused one has no construction and says so in `refusal`; `confidence` is a probability.
        """
        asked = [
            windows(Reader(document, self._model.embeddings.lexicon), own)
            for document, own in zip(documents, candidates, strict=True)
        ]
        readings = iter(self.read([window for own in asked for window in own]))
        return [
            tuple(
                self._decide(document, window, candidate, next(readings))
                for window, candidate in zip(own, proposed, strict=True)
            )
            for document, own, proposed in zip(documents, asked, candidates, strict=True)
        ]

    def read(self, asked: Sequence[Window]) -> list[Reading]:
        """What the network reads in each window; windows of like length go together."""
        order = sorted(range(len(asked)), key=lambda place: len(asked[place]))
        found: dict[int, Reading] = {}
        for at in range(0, len(order), BATCH):
            places = order[at : at + BATCH]
            read = self._model.read([asked[place] for place in places])
            found.update(zip(places, read, strict=True))
        return [found[place] for place in range(len(asked))]

    def _decide(self, document: Document, window: Window, candidate: Candidate, reading: Reading) -> Candidate:
        """The candidate as proposed, or as read where the reading counts."""
        found, evidence = weigh(document, window, candidate, reading)
        confidence = self._calibration.probability(evidence)
        if confidence < LEAST:
            return settle(candidate, NOTHING, confidence)
        if found is None:
            return replace(candidate, confidence=confidence)
        return settle(candidate, found, confidence if found.content else 1 - math.exp(reading.none))


def weigh(
    document: Document, window: Window, candidate: Candidate, reading: Reading
) -> tuple[Verdict | None, Evidence]:
    """The parts that the network reads, None where the proposal stands; and what speaks for the parts that count."""
    found = None
    if reading.lead >= MARGIN and not _settled(candidate):
        found = verdict(document, window, candidate, [TAGS[tag] for tag in reading.tags])
        if _takes_relay(candidate, found) or (reading.lead < EDGE and _only_edges(candidate, found)):
            found = None
    if found is None:
        return None, Evidence(reading.proposed, reading.none)
    proposed = candidate.construction is not None
    return found, Evidence(reading.best, reading.none, changed=proposed, revived=not proposed)


def _settled(candidate: Candidate) -> bool:
    """Whether a rule says outright that the cue reports nothing: a veto, or a cue that passes on another claim."""
    return candidate.construction is None and (candidate.refusal or "").startswith(SETTLED)


def _takes_relay(candidate: Candidate, found: Verdict) -> bool:
    """Whether the content would swallow a relay that the constructions saw."""
    return any(piece.overlaps(relay) for piece in found.content for relay in candidate.via)


def _only_edges(candidate: Candidate, found: Verdict) -> bool:
    """Whether the same source says nearly the same, through nobody new."""
    passed_on = all(any(relay.overlaps(other) for other in candidate.via) for relay in found.via)
    return passed_on and found.source == candidate.source and overlap(found.content, candidate.content) >= NEARLY
