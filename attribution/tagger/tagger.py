"""The tagger as the other stages see it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.errors import TaggerError
from attribution.matcher.candidate import Candidate
from attribution.tagger.calibration import Calibration, Evidence
from attribution.tagger.decision import NOTHING, settle, verdict
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
        """The candidate as proposed, unless the network is much surer of another reading."""
        confidence = self._calibration.probability(evidence(candidate, reading))
        if confidence < LEAST:
            return settle(candidate, NOTHING, confidence)
        if not reading.overrules or _settled(candidate):
            return replace(candidate, confidence=confidence)
        found = verdict(document, window, candidate, [TAGS[tag] for tag in reading.tags])
        if any(piece.overlaps(relay) for piece in found.content for relay in candidate.via):
            return replace(candidate, confidence=confidence)
        return settle(candidate, found, confidence if found.content else 1 - math.exp(reading.none))


def _settled(candidate: Candidate) -> bool:
    """Whether a rule says outright that the cue reports nothing: a veto, or a cue that passes on another claim."""
    return candidate.construction is None and (candidate.refusal or "").startswith(SETTLED)


def evidence(candidate: Candidate, reading: Reading) -> Evidence:
    """What speaks for a candidate once it has been read."""
    proposed = candidate.construction is not None
    return Evidence(reading.taken, reading.none, reading.overrules and proposed, reading.overrules and not proposed)
