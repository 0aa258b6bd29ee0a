"""Trains the tagger from the corpus: vectors, then rules' labels on plain articles, then the annotated ones.

The curve for the confidences is fitted on articles of outlets that the network in question did not see.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from attribution.errors import AttributionError, TaggerError
from attribution.matcher import Matcher
from attribution.matcher.candidate import Candidate
from attribution.rulebook import load
from attribution.rulebook.model import Rulebook
from attribution.tagger import calibration
from attribution.tagger.agreement import right
from attribution.tagger.gold import Article, Case, Parts, cases, read_articles, tags
from attribution.tagger.learning import Course, Question, fit
from attribution.tagger.lexicon import Lexicon
from attribution.tagger.network import CueTagger, Noise, Shape
from attribution.tagger.tagger import Tagger
from attribution.tagger.vectors import Floats, train_vectors
from attribution.tagger.view import Reader
from attribution.tagger.weights import save
from attribution.tagger.windows import windows
from attribution.text import parse
from attribution.text.document import Document

Told = Callable[[str], None]

SILVER = 3000
"""Plain articles that the rules label."""
SILVER_FILES = ("click-id", "detik-2026")
"""Files of running text; the others were tokenised."""
LENGTHS = (800, 6000)
"""Characters of the plain articles that the rules label."""
FOLDS = 3
"""Parts of the annotated articles, by outlet, each read by a network that was trained on the others."""

RULES = Course(epochs=2, batch=64)
GOLD = Course(epochs=15, rate=1.5e-3)
"""The courses: on the rules' labels, on the annotated articles."""
BLIND = Noise(proposal=1.0)
"""On the rules' own labels the proposals are hidden, else there is nothing to learn."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """An annotated article with the candidates found in it."""

    article: Article
    candidates: tuple[Candidate, ...]

    @property
    def outlet(self) -> str:
        """The outlet, however it is spelt."""
        return (self.article.document.outlet or "").lower().removesuffix(".com").replace(" ", "")


def train(
    corpus: Path, out: Path, *, seed: int = 1, shape: Shape | None = None, told: Told = lambda line: None
) -> None:
    """Trains a tagger on `corpus` (its `train.jsonl` and `unlabelled`) and writes it to `out`.

    Raises TaggerError when the corpus cannot be read or the tagger cannot be written.
    """
    rulebook = load()
    matcher = Matcher(rulebook)
    lessons = [
        Lesson(article, matcher.match(article.document)) for article in read_articles(corpus / "train.jsonl", rulebook)
    ]
    told(f"{len(lessons)} annotated articles, {sum(len(lesson.candidates) for lesson in lessons)} candidates")
    words, vectors = train_vectors((text for _, text in plain(corpus)), size=(shape or Shape()).vector, seed=seed)
    told(f"{len(words)} word vectors")
    lexicon = Lexicon(words)
    start = build(lexicon, vectors, shape or Shape(), seed)
    start.embeddings.noise = BLIND
    fit(start, silver(start, corpus, rulebook, matcher, seed), RULES, seed=seed, told=told)
    begun = {name: weight.clone() for name, weight in start.state_dict().items()}

    def tuned(part: Sequence[Lesson]) -> CueTagger:
        model = build(lexicon, vectors, shape or Shape(), seed)
        model.load_state_dict(begun)
        asked, cues = questions(model, part)
        fit(model, asked, GOLD, seed=seed, told=told)
        model.embeddings.known_cues = cues
        return model

    seen: list[tuple[tuple[float, float], bool]] = []
    for number, fold in enumerate(folds(lessons), 1):
        told(f"fold {number} of {FOLDS}")
        model = tuned([lesson for lesson in lessons if lesson not in fold])
        seen += [pair for lesson in fold for pair in marks(model, lesson)]
    curve = calibration.fit([reading for reading, _ in seen], [good for _, good in seen])
    told(f"all articles; {curve}")
    save(out, tuned(lessons), curve)


def plain(corpus: Path) -> Iterator[tuple[str, str]]:
    """The plain articles: the file's name and the text of each."""
    paths = sorted((corpus / "unlabelled").glob("*.jsonl.gz"))
    if not paths:
        raise TaggerError(f"{corpus / 'unlabelled'}: no articles (*.jsonl.gz) to learn words from")
    for path in paths:
        try:
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                for line in lines:
                    yield path.name.removesuffix(".jsonl.gz"), json.loads(line)["text"]
        except (OSError, ValueError, KeyError) as error:
            raise TaggerError(f"{path}: not a file of articles ({error})") from error


def build(lexicon: Lexicon, vectors: Floats, shape: Shape, seed: int) -> CueTagger:
    """A network that has learned nothing yet but the word vectors."""
    torch.manual_seed(seed)
    model = CueTagger(lexicon, shape)
    with torch.no_grad():
        model.embeddings.vectors.weight[0] = 0
        model.embeddings.vectors.weight[1:] = torch.from_numpy(vectors)
    return model


def silver(model: CueTagger, corpus: Path, rulebook: Rulebook, matcher: Matcher, seed: int) -> list[Question]:
    """Questions from plain articles with what the rules answer."""
    texts = [text for name, text in plain(corpus) if name in SILVER_FILES and LENGTHS[0] < len(text) < LENGTHS[1]]
    random.Random(seed).shuffle(texts)
    found: list[Question] = []
    for number, text in enumerate(texts[:SILVER]):
        try:
            document = parse(text, id=str(number), rulebook=rulebook)
            candidates = matcher.match(document)
        except (AttributionError, ArithmeticError, LookupError, TypeError, ValueError):
            continue  # an odd article more or less teaches nothing
        found += ask(model, document, [Case(candidate, proposed(candidate)) for candidate in candidates])
    return found


def proposed(candidate: Candidate) -> Parts | None:
    """What the constructions made of a candidate, as parts."""
    if candidate.construction is None:
        return None
    return Parts(candidate.cue, candidate.source, candidate.content, candidate.via)


def ask(model: CueTagger, document: Document, asked: Sequence[Case]) -> list[Question]:
    """The window of each case with its tags."""
    made = windows(Reader(document, model.embeddings.lexicon), [case.candidate for case in asked])
    return [(window, tags(window, case.parts)) for window, case in zip(made, asked, strict=True)]


def questions(model: CueTagger, lessons: Sequence[Lesson]) -> tuple[list[Question], frozenset[str]]:
    """The questions of annotated articles, and the cues that stand in them."""
    asked = [
        question
        for lesson in lessons
        for question in ask(model, lesson.article.document, cases(lesson.article, lesson.candidates))
    ]
    return asked, frozenset(window.said for window, _ in asked if window.said is not None)


def folds(lessons: Sequence[Lesson]) -> list[list[Lesson]]:
    """The lessons in `FOLDS` parts of about one size, no outlet in two."""
    outlets: dict[str, list[Lesson]] = {}
    for lesson in lessons:
        outlets.setdefault(lesson.outlet, []).append(lesson)
    parts: list[list[Lesson]] = [[] for _ in range(FOLDS)]
    for outlet in sorted(outlets, key=lambda name: (-len(outlets[name]), name)):
        min(parts, key=len).extend(outlets[outlet])
    return parts


def marks(model: CueTagger, lesson: Lesson) -> list[tuple[tuple[float, float], bool]]:
    """For each claim that a network reads: how likely its tags and no tag are, and whether it is right."""
    document = lesson.article.document
    tagger = Tagger(model, calibration.Calibration())
    asked = windows(Reader(document, model.embeddings.lexicon), lesson.candidates)
    decided = tagger.decide([document], [lesson.candidates])[0]
    found = []
    for candidate, reading in zip(decided, tagger.read(asked), strict=True):
        good = right(lesson.article, candidate)
        if candidate.construction is not None and good is not None:
            found.append(((reading.taken, reading.none), good))
    return found
