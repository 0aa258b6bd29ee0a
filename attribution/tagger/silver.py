"""Plain articles with what the rules make of them: many more questions than anybody has annotated, nearly as good."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from attribution.errors import TaggerError
from attribution.matcher import Matcher
from attribution.matcher.candidate import Candidate
from attribution.rulebook.model import Rulebook
from attribution.tagger.gold import Case, Parts
from attribution.text import parse
from attribution.text.document import Document

FILES = ("click-id", "detik-2026")
"""Files of running text; the others were tokenised."""
LENGTHS = (800, 6000)
"""Characters of the articles that are used."""
REFUSED = 0.5
"""Share of the refused candidates that are asked about: there are more than enough."""


def plain(corpus: Path) -> Iterator[tuple[str, str]]:
    """The plain articles of a corpus, each with its file's name. Raises TaggerError when there are none."""
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


def silver(
    corpus: Path, rulebook: Rulebook, matcher: Matcher, count: int, seed: int
) -> Iterator[tuple[Document, list[Case]]]:
    """`count` plain articles, each with its candidates and what the constructions made of them."""
    chance = random.Random(seed)
    texts = [text for name, text in plain(corpus) if name in FILES and LENGTHS[0] < len(text) < LENGTHS[1]]
    chance.shuffle(texts)
    for number, text in enumerate(texts[:count]):
        document = parse(text, id=str(number), rulebook=rulebook)
        yield (
            document,
            [
                Case(candidate, _proposed(candidate))
                for candidate in matcher.match(document)
                if candidate.construction is not None or chance.random() < REFUSED
            ],
        )


def _proposed(candidate: Candidate) -> Parts | None:
    """What the constructions made of a candidate."""
    if candidate.construction is None:
        return None
    return Parts(candidate.cue, candidate.source, candidate.content, candidate.via)
