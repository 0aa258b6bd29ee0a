"""Reading order: who the pronouns, the clitic `-nya` and the quotes without a cue stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.matcher.candidate import Candidate
from attribution.relations import How, Span
from attribution.resolver.cast import Cast
from attribution.resolver.figures import Figure
from attribution.resolver.mention import Mention, MentionReader
from attribution.text.document import Document


@dataclass(slots=True)
class Turn:
    """A candidate with the figure that speaks in it."""

    candidate: Candidate
    parent: int | None
    mention: Mention | None = None
    figure: Figure | None = None
    how: How | None = None
    antecedent: Span | None = None

    @property
    def at(self) -> int:
        """Where the reader meets the one who speaks: the source, else the cue, else the content."""
        candidate = self.candidate
        span = candidate.source or candidate.cue or candidate.content[0]
        return span.start


class Discourse:
    """Resolves the turns of one article: those that stand in no other in reading order, then those inside."""

    def __init__(self, document: Document, reader: MentionReader, cast: Cast) -> None:
        self._document, self._reader, self._cast = document, reader, cast
        self._spoken: list[Turn] = []

    def resolve(self, turns: Sequence[Turn]) -> None:
        """Gives every turn its figure, where one can be known."""
        outer = sorted((turn for turn in turns if turn.parent is None), key=lambda turn: turn.at)
        waiting: list[Turn] = []
        for turn in outer:
            self._take(turn, None)
            if turn.figure is None and turn.how == "carried":
                waiting.append(turn)
            elif turn.figure is not None:
                self._spoken.append(turn)
        for turn in waiting:
            self._look_ahead(turn)
        inner = sorted((turn for turn in turns if turn.parent is not None), key=lambda turn: (_depth(turn, turns), turn.at))
        for turn in inner:
            self._take(turn, turns[turn.parent] if turn.parent is not None else None)

    def _take(self, turn: Turn, parent: Turn | None) -> None:
        candidate = turn.candidate
        if candidate.source is None:
            if candidate.cue is None:
                self._carry(turn, parent)
            return
        if candidate.source == candidate.cue:
            self._lean(turn, "clitic", parent or self._last())
            return
        mention = turn.mention = self._reader.read(candidate.source)
        if mention.form == "pronoun":
            self._lean(turn, "pronoun", self._antecedent(turn, parent))
        elif mention.form == "plural":
            self._lean(turn, "pronoun", self._many() or self._last())
        elif mention.form == "first":
            self._lean(turn, "pronoun", parent or self._last())
        elif mention.form == "own":
            self._own(turn, parent or self._last())
        else:
            found = self._cast.find(mention)
            if found is None:
                self._lean(turn, "nominal", self._last())
            else:
                turn.figure, turn.how = found
                self._cast.speak(turn.figure, turn.at)

    def _lean(self, turn: Turn, how: How, on: Turn | None) -> None:
        turn.how = how
        if on is not None and on.figure is not None:
            turn.figure = on.figure
            turn.antecedent = on.candidate.source or on.antecedent
            self._cast.speak(turn.figure, turn.at)

    def _last(self) -> Turn | None:
        return self._spoken[-1] if self._spoken else None

    def _antecedent(self, turn: Turn, parent: Turn | None) -> Turn | None:
        """The last person who spoke; inside somebody's words, that speaker unless the words are in quotation marks."""
        if parent is not None and not parent.candidate.quoted:
            return parent
        persons = [t for t in self._spoken if t.at < turn.at and t.figure is not None and "person" in t.figure.kind]
        return persons[-1] if persons else self._last()

    def _many(self) -> Turn | None:
        plural = [t for t in self._spoken if t.figure is not None and (t.figure.plural or t.figure.kind == "organization")]
        return plural[-1] if plural else None

    def _own(self, turn: Turn, on: Turn | None) -> None:
        self._lean(turn, "nominal", on)

    def _carry(self, turn: Turn, parent: Turn | None) -> None:
        turn.how = "carried"
        self._lean(turn, "carried", parent or self._last())

    def _look_ahead(self, turn: Turn) -> None:
        after = next((t for t in self._spoken if t.at > turn.at), None)
        self._lean(turn, "carried", after)


def _depth(turn: Turn, turns: Sequence[Turn]) -> int:
    depth = 0
    while turn.parent is not None:
        turn, depth = turns[turn.parent], depth + 1
    return depth
