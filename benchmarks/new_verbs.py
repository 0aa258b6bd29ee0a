"""What a verb costs that training has never seen: taken out of rules and annotations, put back as YAML only.

    python benchmarks/new_verbs.py ../shared/corpus [--weights KEPT.pt] [--seed N]

Trains a tagger that knows nothing of ten cue forms: `attribution train`'s own course, in which these forms are no
candidates and their attributions are taken out, run once instead of twice, which can only cost. Then reads `dev.jsonl`
with all rules, once with that tagger and once with the shipped one. Prints, for the attributions of those ten cues, the
share found and the share with the right speaker, and the difference in points; the bar is five.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tabulate import tabulate

from attribution import Extractor, parse
from attribution.evaluation import Article, items, read_gold
from attribution.evaluation.alignment import align
from attribution.evaluation.scoring import FOUND, same
from attribution.evaluation.words import Words

UNSEEN = (
    "jelas", "ucap", "tutur", "pungkas", "menambahkan", "menegaskan", "menilai", "menjelaskan", "meminta", "mengimbau",
)
CLITIC = "nya"
BAR = 5.0


def unseen(word: str) -> bool:
    """Whether a cue is one of the ten forms, with or without its clitic."""
    return word.lower() in UNSEEN or word.lower().removesuffix(CLITIC) in UNSEEN


def shares(gold: tuple[Article, ...], tagger: str) -> tuple[int, int, int]:
    """The attributions of the ten cues: how many there are, how many are found, how many have the right speaker."""
    extractor = Extractor(tagger=tagger)
    documents = [parse(article.text, id=article.id, rulebook=extractor.rulebook) for article in gold]
    asked = found = right = 0
    for article, extraction in zip(gold, extractor.extract_many(documents), strict=True):
        predicted = items(extraction.to_record())
        aligned = align(article.items, predicted, Words(article.text))
        for number, item in enumerate(article.items):
            if item.optional or item.cue is None or not unseen(item.cue.of(article.text)):
                continue
            asked += 1
            if number in aligned and aligned[number][1] >= FOUND:
                found += 1
                right += same(item.speaker, predicted[aligned[number][0]].speaker)
    return asked, found, right


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--weights", type=Path, help="weights of an earlier run, to measure without training")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    gold = read_gold(options.corpus / "dev.jsonl")
    with tempfile.TemporaryDirectory() as folder:
        weights = options.weights or Path(folder, "unseen.pt")
        if options.weights is None or not weights.exists():
            from attribution.tagger.training import Plan, train

            plan = Plan(ends=1, folds=2)
            train(options.corpus, weights, seed=options.seed, plan=plan, unseen=frozenset(UNSEEN))
        seen, blind = shares(gold, "default"), shares(gold, str(weights))
    lost = []
    rows = []
    for name, place in (("found", 1), ("who", 2)):
        full, left = (100 * part[place] / max(1, part[0]) for part in (seen, blind))
        lost.append(full - left)
        rows.append([name, seen[0], f"{full:.1f}", f"{left:.1f}", f"{full - left:.1f}", f"{BAR:.0f}"])
    print(tabulate(rows, ["share of their attributions", "of", "full model", "forms unseen", "points lost", "bar"]))
    return 0 if max(lost) <= BAR else 1


if __name__ == "__main__":
    raise SystemExit(main())
