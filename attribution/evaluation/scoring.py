"""The measures of one article and of a corpus, defined as in `score.py` of the annotated corpus.

found   content overlaps by half        who   and the speaker is right, or rightly none
rel     content overlaps by four fifths, and source and cue overlap or are rightly absent
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from attribution.evaluation.alignment import align
from attribution.evaluation.corpus import Article, Entity, Item
from attribution.evaluation.tally import Tally, total
from attribution.evaluation.words import Words, normal
from attribution.relations import Span

Cause = Literal["missed", "spurious", "content", "speaker"]

FOUND = 0.5
CLOSE = 0.8
PRONOUNS = frozenset({"dia", "ia", "beliau", "mereka", "saya", "nya"})
"""The sources that `speaker | source is pronoun` is about: part of the definition, not knowledge of the language."""


@dataclass(frozen=True, slots=True)
class Error:
    """A gold item that was not answered rightly, or a prediction that answers none."""

    article: Article
    cause: Cause
    gold: Item | None
    predicted: Item | None


@dataclass(frozen=True, slots=True)
class Score:
    """How the predictions of one article compare with its gold.

    `outcomes` are the confidence of each prediction that counts and whether its content and speaker are right.
    """

    article: Article
    tally: Tally
    errors: tuple[Error, ...]
    outcomes: tuple[tuple[float, bool], ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a corpus, one an article."""

    articles: tuple[Score, ...]

    @property
    def total(self) -> Tally:
        """The counts of all articles."""
        return total(score.tally for score in self.articles)

    @property
    def errors(self) -> Iterator[Error]:
        """The errors of all articles."""
        return (error for score in self.articles for error in score.errors)

    @property
    def outcomes(self) -> list[tuple[float, bool]]:
        """The outcomes of all articles."""
        return [outcome for score in self.articles for outcome in score.outcomes]

    def by_outlet(self) -> dict[str, Scores]:
        """The scores of each outlet, in order of name."""
        names = sorted({score.article.outlet for score in self.articles})
        return {name: Scores(tuple(s for s in self.articles if s.article.outlet == name)) for name in names}


def score(gold: Sequence[Article], predicted: Mapping[str, Sequence[Item]]) -> Scores:
    """The scores of predictions, by article id; an article without any counts as one without attributions."""
    return Scores(tuple(score_article(article, predicted.get(article.id, ())) for article in gold))


def score_article(article: Article, predicted: Sequence[Item]) -> Score:
    """The score of one article."""
    words, tally = Words(article.text), Tally()
    aligned = align(article.items, predicted, words)
    errors: list[Error] = []
    outcomes: list[tuple[float, bool]] = []
    for index, gold in enumerate(article.items):
        if gold.optional:
            continue
        answer, overlap = aligned.get(index, (None, 0.0))
        item = None if answer is None else predicted[answer]
        right = _compare(tally, gold, item, overlap, words, article.text)
        if item is not None:
            outcomes.append((item.confidence, right))
        if not right:
            cause: Cause = "missed" if item is None else "content" if overlap < FOUND else "speaker"
            errors.append(Error(article, cause, gold, item))
    answers = {answer for answer, _ in aligned.values()}
    for index, item in enumerate(predicted):
        if index not in answers:
            _spurious(tally, item)
            outcomes.append((item.confidence, False))
            errors.append(Error(article, "spurious", None, item))
    return Score(article, tally, tuple(errors), tuple(outcomes))


def same(gold: Entity | None, predicted: Entity | None) -> bool:
    """Whether a predicted entity is the gold one: a name or alias of it, or a longer or shorter form of its name."""
    if gold is None or predicted is None:
        return gold is predicted
    name = normal(predicted.name)
    ours, theirs = set(name.split()), set(normal(gold.name).split())
    known = {normal(form) for form in (gold.name, *gold.aliases)}
    return bool(name) and (name in known or theirs <= ours or ours <= theirs)


def source_kind(item: Item, text: str) -> str:
    """How the words of the source name the speaker: none, nya, pronoun, full, or alias/nominal."""
    if item.source is None:
        return "none"
    if item.source == item.cue:
        return "nya"
    words = normal(item.source.of(text))
    if words in PRONOUNS:
        return "pronoun"
    return "full" if item.speaker and normal(item.speaker.name) in words else "alias/nominal"


def _compare(tally: Tally, gold: Item, item: Item | None, overlap: float, words: Words, text: str) -> bool:
    answered = item is not None
    right = item is not None and overlap >= FOUND and same(gold.speaker, item.speaker)
    exact = item is not None and words.of(gold.content) == words.of(item.content)
    close = item is not None and overlap >= CLOSE and all(
        _touch(ours, theirs, words) for ours, theirs in ((gold.cue, item.cue), (gold.source, item.source))
    )
    for name in ("all", gold.type):
        tally.put(f"found {name}", overlap >= FOUND, predicted=answered)
        tally.put(f"content exact {name}", exact, predicted=answered)
        tally.put(f"rel {name}", close, predicted=answered)
        tally.put(f"who {name}", right, predicted=answered)
    for part in ("cue", "source"):
        ours: Span | None = getattr(gold, part)
        theirs: Span | None = getattr(item, part, None)
        if ours or theirs:
            alike = bool(ours and theirs) and words.of([ours]) == words.of([theirs])
            tally.put(f"{part} exact", alike, bool(ours), bool(theirs))
    if item is not None and overlap >= FOUND:
        _ask(tally, gold, item, text)
    _relays(tally, gold.via, item.via if item else ())
    return right


def _ask(tally: Tally, gold: Item, item: Item, text: str) -> None:
    right = same(gold.speaker, item.speaker)
    tally.ask("speaker | source is all", right)
    tally.ask(f"speaker | source is {source_kind(gold, text)}", right)
    if gold.speaker is not None:
        name = normal(item.speaker.name) if item.speaker else None
        tally.ask("canonical name", name == normal(gold.speaker.name))
        if item.speaker and item.speaker.kind:
            tally.ask("speaker kind", item.speaker.kind == gold.speaker.kind)
    tally.ask("type", gold.type == item.type)
    if item.act:
        tally.ask("act", gold.act == item.act)
    tally.ask("nested", gold.nested == item.nested)


def _relays(tally: Tally, gold: Sequence[Entity | None], predicted: Sequence[Entity | None]) -> None:
    left = list(predicted)
    for entity in gold:
        hit = next((index for index, other in enumerate(left) if same(entity, other)), None)
        if hit is not None:
            del left[hit]
        tally.put("via edge", hit is not None, predicted=False)
    tally.found["via edge", "fp"] += len(left)


def _spurious(tally: Tally, item: Item) -> None:
    for measure in ("found", "content exact", "rel", "who"):
        for name in ("all", item.type):
            tally.put(f"{measure} {name}", False, gold=False)
    for part in ("cue", "source"):
        if getattr(item, part):
            tally.put(f"{part} exact", False, gold=False)
    tally.found["via edge", "fp"] += len(item.via)


def _touch(ours: Span | None, theirs: Span | None, words: Words) -> bool:
    return bool(words.of([ours]) & words.of([theirs])) or (ours is None and theirs is None)
