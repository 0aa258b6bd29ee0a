"""Reading order: who the pronouns, the clitic `-nya` and the quotes without a cue stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.matcher.candidate import Candidate
from attribution.relations import Form, How, Span
from attribution.resolver.cast import Cast
from attribution.resolver.confidence import Way, through
from attribution.resolver.figures import Figure, Hit
from attribution.resolver.mention import Mention
from attribution.resolver.openings import Openings
from attribution.resolver.subjects import Subjects

_RECENT = 3
"""Claims back to which a person is preferred to the body that spoke last."""


@dataclass(slots=True, eq=False)
class Turn:
    """A candidate with the figure that speaks in it."""

    candidate: Candidate
    form: Form = "indirect"
    parent: Turn | None = None
    mention: Mention | None = None
    figure: Figure | None = None
    how: How | None = None
    way: Way | None = None
    antecedent: Span | None = None

    @property
    def at(self) -> int:
        """Where the reader meets the one who speaks: the source, else the cue, else the content."""
        spans = (self.candidate.source, self.candidate.cue, self.candidate.content[0])
        return next(span.start for span in spans if span is not None)

    @property
    def end(self) -> int:
        """Where the claim ends."""
        candidate = self.candidate
        return max(span.end for span in (candidate.source, candidate.cue, *candidate.content) if span is not None)

    @property
    def depth(self) -> int:
        """How many claims it stands in."""
        return 0 if self.parent is None else self.parent.depth + 1

    @property
    def impersonal(self) -> bool:
        """Whether no person can be meant by who speaks: a document does."""
        return self.figure is not None and self.figure.kind == "document"

    @property
    def reporting(self) -> bool:
        """Whether a medium or document retells in its own words."""
        return self.form != "direct" and self.figure is not None and self.figure.kind in ("document", "media")

    @property
    def personal(self) -> bool:
        """Whether one person speaks."""
        return self.figure is not None and self.figure.kind in ("person", "unnamed_person")


class Discourse:
    """Resolves the turns of one article: those that stand in no other in reading order, then those inside."""

    def __init__(self, cast: Cast, subjects: Subjects, openings: Openings, turns: Sequence[Turn]) -> None:
        self._cast, self._subjects, self._openings = cast, subjects, openings
        self._turns = sorted(turns, key=lambda turn: (turn.depth, turn.at))
        self._spoken: list[Turn] = []

    def resolve(self) -> None:
        """Gives every turn its figure, where one can be known."""
        waiting: list[Turn] = []
        for turn in self._turns:
            self._take(turn)
            if turn.depth:
                continue
            if turn.figure is not None:
                self._spoken.append(turn)
            elif turn.how is not None and (turn.mention is None or turn.mention.form != "plural"):
                waiting.append(turn)
        for turn in waiting:
            personal = turn.how != "carried"
            after = next((t for t in self._spoken if t.at > turn.at and (t.personal or not personal)), None)
            self._lean(turn, turn.how or "carried", after, "ahead")

    def relay(self, turn: Turn, mention: Mention) -> Figure | None:
        """Who passes the turn's claim on: the last person to speak before it for a pronoun, else the one mentioned."""
        if mention.form in ("pronoun", "first"):
            before = [other for other in self._spoken if other.personal and other.at < turn.at and other is not turn]
            if before and before[-1].figure is not None:
                return before[-1].figure
        return self._cast.relay(mention)

    def _take(self, turn: Turn) -> None:
        candidate, parent = turn.candidate, turn.parent
        if candidate.source is None:
            if candidate.cue is None:
                self._carry(turn)
            elif parent is None and self._cast.goes_on(candidate.cue):
                self._lean(turn, "carried", self._last(), "continued")
            return
        if candidate.source == candidate.cue:
            self._refer(turn, "clitic")
            return
        mention = turn.mention
        if mention is None:
            return
        if mention.form == "pronoun":
            self._refer(turn, "pronoun")
        elif mention.form == "plural":
            self._plural(turn)
        elif mention.form == "first":
            self._lean(turn, "pronoun", parent or self._last(), "pronoun")
        elif mention.form == "own":
            self._own(turn, parent or self._last())
        else:
            found = self._cast.find(self._pointed(mention))
            if found is not None:
                turn.figure, turn.how = found
                turn.way = turn.how
                self._cast.speak(turn.figure, turn.at)
            elif mention.form == "organization":
                self._lean(turn, "nominal", self._many() or self._last(), "several")
            else:
                self._refer(turn, "nominal")
                if mention.short and turn.figure is not None:
                    self._cast.call(turn.figure, mention.short)

    def _pointed(self, mention: Mention) -> Mention:
        """What a noun for a body points at: two named side by side, or the subject of the sentence before."""
        if not mention.pointing or mention.form != "organization":
            return mention
        both = self._openings.two(mention)
        body = both or self._openings.subject(mention.span.start, self._taken())
        last = self._many()
        late = body is not None and (both is not None or last is None or last.end < body.span.start)
        return body if body is not None and late and self._cast.describes(mention) else mention

    def _carry(self, turn: Turn) -> None:
        """Gives a quote without a cue the run it stands in, or the person to whom the sentence before it turned."""
        last = self._last()
        if last is not None and last.form != "direct" and not last.personal:
            last = self._last_person(turn, "clitic")
        brought = None
        if turn.parent is None and last is not None:
            low = max(last.end, self._subjects.sentence_before(turn.at))
            known = (*self._cast.speakers, *self._cast.voices)
            brought = self._subjects.between(low, turn.at, self._taken(), known, lambda figure: True)
        if brought is not None:
            self._mean(turn, "carried", brought, "brought")
        else:
            self._lean(turn, "carried", turn.parent or last, "carried")

    def _plural(self, turn: Turn) -> None:
        """Gives `mereka` the group the narrative has brought up since several spoke, else those."""
        many = self._many()
        brought = self._openings.several(turn.at, self._taken())
        if brought is not None and (many is None or many.end < brought.span.start):
            found = self._cast.find(brought)
            if found is not None:
                self._meant(turn, found[0], brought.span)
                return
        pair = self._subjects.pair(turn.at) if many is None else None
        single = many is None or (many.figure is not None and not many.figure.plural)
        group = self._openings.group(turn.at, self._taken()) if single else None
        low = pair[1].end if pair is not None else many.end if many is not None else 0
        if group is not None and low < group.span.start:
            found = self._cast.find(group)
            if found is not None:
                self._meant(turn, found[0], group.span)
                return
        if pair is None:
            self._lean(turn, "pronoun", many, "several")
            return
        self._meant(turn, self._cast.pair(pair[0], pair[1], turn.at), Span(pair[0].name, pair[1].end))

    def _meant(self, turn: Turn, figure: Figure, antecedent: Span) -> None:
        """Gives a plural pronoun the several that are meant."""
        turn.figure, turn.how, turn.way, turn.antecedent = figure, "pronoun", "several", antecedent
        self._cast.speak(figure, turn.at)

    def _refer(self, turn: Turn, how: How) -> None:
        """Gives a pronoun its person: one the narrative has brought up since, else the one who spoke last."""
        parent = turn.parent
        if parent is not None and parent.form != "direct" and not parent.impersonal:
            self._lean(turn, how, parent, how)
            return
        if parent is not None and parent.form == "direct":
            self._mean(turn, how, self._subjects.nearest(turn.at, lambda figure: figure is not parent.figure), "inside")
            return

        def allowed(figure: Figure) -> bool:
            return self._cast.fits(turn.mention, figure)

        last = self._last_person(turn, how)
        low, known = (last.end, (*self._cast.speakers, *self._cast.voices)) if last is not None else (0, None)
        office = last is not None and turn.mention is not None and turn.mention.form == "role"
        fresh = self._subjects.sentence_before(turn.at) if how == "pronoun" else None
        brought = None if office else self._subjects.between(
            low, self._opening(turn), self._taken(), known, allowed, fresh
        )  # fmt: skip
        if brought is not None or last is None:
            found = brought or self._subjects.nearest(turn.at, allowed)
            body = self._last()
            if found is None and body is not None and body.figure is not None and body.figure.kind == "organization":
                self._lean(turn, how, body, how)
                return
            self._mean(turn, how, found, "brought" if brought is not None else "named")
        else:
            self._lean(turn, how, last, how)

    @staticmethod
    def _opening(turn: Turn) -> int:
        """Where the claim begins, source or content."""
        return min(turn.at, turn.candidate.content[0].start)

    def _mean(self, turn: Turn, how: How, hit: Hit | None, way: Way) -> None:
        turn.how, turn.way = how, way
        if hit is not None:
            turn.figure, turn.antecedent = hit.figure, Span(hit.name, hit.end)
            self._cast.speak(hit.figure, turn.at)

    def _lean(self, turn: Turn, how: How, on: Turn | None, way: Way) -> None:
        turn.how, turn.way = how, way
        if on is not None and on.figure is not None:
            turn.figure = on.figure
            turn.way = through(way, on.way)
            turn.antecedent = on.candidate.source or on.antecedent
            self._cast.speak(turn.figure, turn.at)

    def _taken(self) -> list[Span]:
        """What somebody says; who does something in what a medium or document reports is part of the narrative."""
        return [span for turn in self._turns if not turn.reporting for span in turn.candidate.content]

    def _last(self) -> Turn | None:
        return self._spoken[-1] if self._spoken else None

    def _last_person(self, turn: Turn, how: How) -> Turn | None:
        """The last claim whose speaker a singular pronoun, or a nominal like the turn's, can stand for."""
        last = self._last()
        medium = last is not None and last.figure is not None and last.figure.kind == "media"
        persons = [other for other in self._spoken if other.personal and self._cast.fits(turn.mention, other.figure)]
        if not persons:
            return last if how == "clitic" and not medium else None
        since = self._spoken[self._spoken.index(persons[-1]) + 1 :]
        quoted = turn.form != "direct" or any(other.form == "direct" for other in since)
        if how == "clitic" and not medium and len(since) >= _RECENT and quoted:
            return last
        return persons[-1]

    def _many(self) -> Turn | None:
        """The last claim of several speakers or of a body."""
        several = [
            t for t in self._spoken if t.figure is not None and (t.figure.plural or t.figure.kind == "organization")
        ]
        return several[-1] if several else None

    def _own(self, turn: Turn, on: Turn | None) -> None:
        """`pihaknya`: the institution in the speaker's office, else the speaker."""
        body = self._cast.institution(on.figure, turn.at) if on is not None and on.figure is not None else None
        if body is None or on is None:
            self._lean(turn, "nominal", on, "own")
            return
        turn.figure, turn.how, turn.way, turn.antecedent = body, "nominal", "own", on.candidate.source
        self._cast.speak(body, turn.at)
