"""From candidates to attributions: speakers, relays, nesting, act and identity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.matcher.candidate import Candidate
from attribution.relations import Act, Attribution, Form, Relay, Resolution, Span, Speaker
from attribution.resolver.acts import Acts, Words
from attribution.resolver.cast import Cast
from attribution.resolver.confidence import combine
from attribution.resolver.discourse import Discourse, Turn
from attribution.resolver.figures import Figure
from attribution.resolver.identity import identify
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.nesting import parents
from attribution.resolver.openings import Openings
from attribution.resolver.phrases import normal
from attribution.resolver.reader import MentionReader
from attribution.resolver.roster import Roster
from attribution.resolver.subjects import Subjects
from attribution.resolver.words import WordIndex
from attribution.rulebook.model import Rulebook
from attribution.text.document import Document


class Resolver:
    """Turns the candidates of a document into its speakers and attributions; made once, used for many documents."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._lexicon = Lexicon(rulebook)
        self._acts = Acts(rulebook)

    def resolve(
        self, document: Document, candidates: Sequence[Candidate]
    ) -> tuple[tuple[Speaker, ...], tuple[Attribution, ...]]:
        """The speakers and the attributions of the document, both in reading order."""
        kept = [_sound(candidate) for candidate in candidates if candidate.construction is not None]
        kept = [candidate for candidate in kept if candidate.content]
        kept.sort(key=lambda candidate: (candidate.content[0].start, -candidate.content[-1].end))
        if not kept:
            return (), ()
        index = WordIndex(document.text, self._lexicon)
        roster = Roster(index, self._lexicon, document.blocks)
        cast = Cast(roster, self._lexicon)
        reader = MentionReader(index, roster, self._lexicon)
        turns = [Turn(candidate, _form(document, candidate)) for candidate in kept]
        for turn, parent in zip(turns, parents(kept), strict=True):
            turn.parent = turns[parent] if parent is not None else None
        for turn in turns:
            source = turn.candidate.source
            if source is not None and source != turn.candidate.cue:
                turn.mention = reader.quoted(source, turn.candidate.cue)
                cast.introduce(turn.mention)
        openings = Openings(document, index, reader, self._lexicon)
        discourse = Discourse(cast, Subjects(document, roster, self._lexicon), openings, turns)
        discourse.resolve()
        for turn in turns:
            if turn.figure is not None and turn.figure.kind in ("unnamed_person", "unnamed_group"):
                turn.figure.reason = turn.figure.reason or self._reason(document, turn)
        relays = [
            tuple((span, discourse.relay(turn, reader.read(span))) for span in turn.candidate.via) for turn in turns
        ]
        figures = sorted(
            {id(f): f for f in (*cast.speakers, *(f for relay in relays for _, f in relay if f is not None))}.values(),
            key=lambda figure: figure.first,
        )
        ids = {id(figure): f"s{number}" for number, figure in enumerate(figures, 1)}
        attributions = tuple(
            self._attribution(document, turn, ids, passed) for turn, passed in zip(turns, relays, strict=True)
        )
        return tuple(self._speaker(figure, ids[id(figure)]) for figure in figures), attributions

    def _attribution(
        self, document: Document, turn: Turn, ids: dict[int, str], relays: Sequence[tuple[Span, Figure | None]]
    ) -> Attribution:
        candidate, figure = turn.candidate, turn.figure
        parent = turn.parent.candidate if turn.parent is not None else None
        return Attribution(
            id=identify(document.sha256, candidate.content, candidate.cue),
            type=turn.form,
            content=candidate.content,
            cue=candidate.cue,
            source=candidate.source,
            speaker=ids[id(figure)] if figure is not None else None,
            act=self._act(document, turn),
            stance=candidate.rule.stance,
            polarity=candidate.polarity,
            via=tuple(Relay(span, ids[id(passer)] if passer is not None else None) for span, passer in relays),
            parent=identify(document.sha256, parent.content, parent.cue) if parent is not None else None,
            rule=candidate.rule.ref,
            construction=candidate.construction or "",
            confidence=combine(candidate.confidence, turn.way if figure is not None else None),
            resolution=Resolution(turn.how, turn.antecedent) if turn.how is not None and figure is not None else None,
        )

    def _reason(self, document: Document, turn: Turn) -> str | None:
        """Why the speaker is unnamed, by the words between the source and the end of its sentence."""
        source = turn.candidate.source
        if source is None:
            return None
        end = next((s.span.end for s in document.sentences if s.span.end >= source.end), len(document.text))
        cue = turn.candidate.cue
        if cue is not None and cue.start >= source.end:
            end = cue.start
        return self._lexicon.anonymous.reason(document.text, source.start, end)

    def _act(self, document: Document, turn: Turn) -> Act:
        candidate, figure = turn.candidate, turn.figure
        speaker: set[str] = set()
        if figure is not None:
            names = (word for alias in figure.aliases for word in normal(alias).split())
            speaker = figure.office.union(figure.parts, names)
        first, cue = candidate.content[0].start, candidate.cue
        words = Words(
            content=" ".join(piece.of(document.text) for piece in candidate.content),
            cue=cue.of(document.text) if cue is not None else "",
            link=document.text[cue.end : first] if cue is not None and cue.end < first else "",
            speaker=speaker,
            quoted=turn.form == "direct",
        )
        return self._acts.refine(candidate.rule.act, words)

    def _speaker(self, figure: Figure, id: str) -> Speaker:
        known = self._lexicon.known.get(" ".join(figure.parts))
        aliases = tuple(alias for alias in figure.aliases if alias != figure.name)
        return Speaker(
            id=id,
            name=figure.name,
            kind=figure.kind,
            role=max(figure.roles, key=len, default=None),
            aliases=aliases,
            reason=figure.reason,
            wikidata=known.wikidata if known is not None else None,
        )


def _sound(candidate: Candidate) -> Candidate:
    """The candidate without spans that hold nothing, so that no slip before this stage loses a document."""
    spans = (candidate.source, candidate.cue, *candidate.content, *candidate.via)
    if all(span is None or span.start < span.end for span in spans):
        return candidate
    return replace(
        candidate,
        source=_filled(candidate.source),
        cue=_filled(candidate.cue),
        content=tuple(span for span in candidate.content if span.start < span.end),
        via=tuple(span for span in candidate.via if span.start < span.end),
    )


def _filled(span: Span | None) -> Span | None:
    return span if span is not None and span.start < span.end else None


def _form(document: Document, candidate: Candidate) -> Form:
    """Whether the content is a quotation, holds one, or neither."""
    first = candidate.content[0].start
    if any(_begins_in(document, number, first) for number in candidate.quoted):
        return "direct"
    for quotation in document.quotations:
        if any(piece.covers(quotation.inner) for piece in candidate.content):
            return "mixed"
    return "indirect"


def _begins_in(document: Document, number: int, offset: int) -> bool:
    """Whether `offset` stands in the quotation; one that is not known any more counts as if it did."""
    if not 0 <= number < len(document.quotations):
        return True
    return document.quotations[number].outer.start <= offset
