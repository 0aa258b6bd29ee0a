"""Fits a network to windows with their tags."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from attribution.tagger.network import CueTagger
from attribution.tagger.view import Ints
from attribution.tagger.windows import Window

Question = tuple[Window, Ints]
"""A window and the numbers of its tags."""


@dataclass(frozen=True, slots=True)
class Course:
    """How a network is trained: passes over the questions, step size at its highest, questions a step."""

    epochs: int = 12
    rate: float = 2e-3
    batch: int = 32
    warm: float = 0.05
    clip: float = 5.0


def fit(
    model: CueTagger,
    questions: Sequence[Question],
    course: Course,
    *,
    seed: int,
    told: Callable[[str], None] = lambda line: None,
) -> None:
    """Trains the model in place: Adam, one cycle of the step size, windows of like length together."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    weights = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(weights, lr=course.rate, betas=(0.9, 0.99))
    steps = course.epochs * math.ceil(len(questions) / course.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step / steps, course.warm))
    model.train()
    for epoch in range(course.epochs):
        total, count = 0.0, 0
        for batch in _batches(questions, course.batch, chance):
            optimizer.zero_grad()
            loss = model.loss([window for window, _ in batch], [tags for _, tags in batch])
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, course.clip)
            optimizer.step()
            schedule.step()
            total, count = total + float(loss.detach()) * len(batch), count + len(batch)
        told(f"epoch {epoch + 1} of {course.epochs}: loss {total / max(count, 1):.3f}")
    model.eval()
    model.embeddings.forget()


def _rate(done: float, warm: float) -> float:
    """The share of the highest step size: up along a line, down along half a cosine."""
    return done / warm if done < warm else 0.5 * (1 + math.cos(math.pi * min(1.0, (done - warm) / (1 - warm))))


def _batches(questions: Sequence[Question], size: int, chance: random.Random) -> list[list[Question]]:
    """Batches in random order, each of windows of about one length."""
    order = sorted(range(len(questions)), key=lambda place: len(questions[place][0]) + chance.uniform(0, 12))
    batches = [[questions[place] for place in order[at : at + size]] for at in range(0, len(order), size)]
    chance.shuffle(batches)
    return batches
