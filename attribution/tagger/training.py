"""Trains the tagger: word vectors, then the rules' answers on plain articles, then the annotated articles.

On the rules' answers the network does not see what the constructions propose, so that it learns to read by itself and
smooths the rules' slips; on the annotated ones it sees it half of the time and learns when to trust it. The weights of
several such ends are averaged (Wortsman et al. 2022). The curve for the confidences is fitted on articles of outlets
that the network in question was not trained on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from attribution.matcher import Matcher
from attribution.matcher.candidate import Candidate
from attribution.rulebook import load
from attribution.tagger.agreement import right
from attribution.tagger.calibration import TAKES_ALL, Evidence
from attribution.tagger.calibration import fit as fit_curve
from attribution.tagger.gold import Article, Case, cases, read_articles, tags
from attribution.tagger.learning import Course, Question, fit
from attribution.tagger.lexicon import Lexicon, normal
from attribution.tagger.network import CueTagger, Noise, Shape
from attribution.tagger.silver import plain, silver
from attribution.tagger.tagger import Tagger, weigh
from attribution.tagger.vectors import train_vectors
from attribution.tagger.view import Reader
from attribution.tagger.weights import save
from attribution.tagger.windows import windows
from attribution.text.document import Document

Told = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a training is made of: plain articles, ends to average, folds by outlet, the courses, the sizes."""

    articles: int = 5000
    ends: int = 2
    folds: int = 3
    rules: Course = Course(epochs=2, batch=64)
    gold: Course = Course(epochs=6, rate=1e-3)
    blind: Noise = Noise(proposal=1.0)
    seeing: Noise = Noise(proposal=0.5)
    shape: Shape = Shape()


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
    corpus: Path,
    out: Path,
    *,
    seed: int = 1,
    plan: Plan | None = None,
    unseen: frozenset[str] = frozenset(),
    told: Told = lambda line: None,
) -> None:
    """Trains a tagger on `corpus` (its `train.jsonl` and `unlabelled`) and writes it to `out`.

    Nothing is asked about the cue forms in `unseen`, lower-case: so it can be measured how new cues fare.

    Raises TaggerError when the corpus cannot be read or the tagger cannot be written.
    """
    rulebook = load()
    matcher = Matcher(rulebook)
    lessons = [
        Lesson(article, matcher.match(article.document)) for article in read_articles(corpus / "train.jsonl", rulebook)
    ]
    told(f"{len(lessons)} annotated articles, {sum(len(lesson.candidates) for lesson in lessons)} candidates")
    school = School(corpus, plan or Plan(), seed, unseen, told)
    school.begin(silver(corpus, rulebook, matcher, school.plan.articles, seed))
    seen: list[tuple[Evidence, bool]] = []
    for number, fold in enumerate(folds(lessons, school.plan.folds), 1):
        told(f"fold {number} of {school.plan.folds}")
        model = school.end([lesson for lesson in lessons if lesson not in fold], seed)
        seen += [claim for lesson in fold for claim in claims(model, lesson)]
    curve = fit_curve([each for each, _ in seen], [good for _, good in seen])
    told(f"all articles; {curve}")
    ends = [school.end(lessons, seed + number).state_dict() for number in range(school.plan.ends)]
    save(out, school.model(average(ends)), curve)


class School:
    """Makes networks that share their word vectors and what they learned from the rules."""

    def __init__(self, corpus: Path, plan: Plan, seed: int, unseen: frozenset[str], told: Told) -> None:
        self.plan, self._seed, self._unseen, self._told = plan, seed, unseen, told
        words, vectors = train_vectors((text for _, text in plain(corpus)), size=plan.shape.vector, seed=seed)
        self._lexicon = Lexicon(words)
        self._cues: frozenset[str] = frozenset()
        torch.manual_seed(seed)
        model = CueTagger(self._lexicon, plan.shape)
        with torch.no_grad():
            model.embeddings.vectors.weight[0] = 0
            model.embeddings.vectors.weight[1:] = torch.from_numpy(vectors)
        self._begun: Mapping[str, Tensor] = model.state_dict()
        told(f"{len(words)} word vectors")

    def model(self, weights: Mapping[str, Tensor] | None = None) -> CueTagger:
        """A network with these weights, or with those it begins with."""
        model = CueTagger(self._lexicon, self.plan.shape)
        model.load_state_dict(weights or self._begun)
        model.embeddings.known_cues = self._cues
        model.eval()
        return model

    def begin(self, articles: Iterable[tuple[Document, list[Case]]]) -> None:
        """Trains what all networks begin with, on the rules' answers."""
        asked = [question for document, found in articles for question in self._ask(document, found)]
        model = self.model()
        model.embeddings.noise = self.plan.blind
        fit(model, asked, self.plan.rules, seed=self._seed, told=self._told)
        self._begun = model.state_dict()

    def end(self, lessons: Sequence[Lesson], seed: int) -> CueTagger:
        """A network trained to the end, on annotated articles."""
        asked = [
            question
            for lesson in lessons
            for question in self._ask(lesson.article.document, cases(lesson.article, lesson.candidates))
        ]
        model = self.model()
        model.embeddings.noise = self.plan.seeing
        fit(model, asked, self.plan.gold, seed=seed, told=self._told)
        return model

    def _ask(self, document: Document, asked: Sequence[Case]) -> list[Question]:
        """The window of each case with its tags; the cues in it are known from now on."""
        asked = [case for case in asked if not self._is_unseen(document, case.candidate)]
        made = windows(Reader(document, self._lexicon), [case.candidate for case in asked])
        self._cues |= {window.said for window in made if window.said is not None}
        return [(window, tags(window, case.parts)) for window, case in zip(made, asked, strict=True)]

    def _is_unseen(self, document: Document, candidate: Candidate) -> bool:
        """Whether the cue is a form to leave out, with or without its clitic."""
        said = "" if candidate.cue is None else normal(candidate.cue.of(document.text))
        return said in self._unseen or (candidate.clitic and any(said.startswith(form) for form in self._unseen))


def average(ends: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of the weights of networks that began alike."""
    return {name: torch.stack([end[name].float() for end in ends]).mean(0) for name in ends[0]}


def folds(lessons: Sequence[Lesson], count: int) -> list[list[Lesson]]:
    """The lessons in `count` parts of about one size, no outlet in two."""
    outlets: dict[str, list[Lesson]] = {}
    for lesson in lessons:
        outlets.setdefault(lesson.outlet, []).append(lesson)
    parts: list[list[Lesson]] = [[] for _ in range(count)]
    for outlet in sorted(outlets, key=lambda name: (-len(outlets[name]), name)):
        min(parts, key=len).extend(outlets[outlet])
    return parts


def claims(model: CueTagger, lesson: Lesson) -> list[tuple[Evidence, bool]]:
    """What speaks for each claim that a network finds, and whether it is right; optional claims are left out."""
    document = lesson.article.document
    tagger = Tagger(model, TAKES_ALL)
    asked = windows(Reader(document, model.embeddings.lexicon), lesson.candidates)
    decided = tagger.decide([document], [lesson.candidates])[0]
    found = []
    for before, window, after, reading in zip(lesson.candidates, asked, decided, tagger.read(asked), strict=True):
        good = right(lesson.article, after)
        if after.construction is not None and good is not None:
            found.append((weigh(document, window, before, reading)[1], good))
    return found
