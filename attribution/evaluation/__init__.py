"""Measures extractions against annotated articles, with the definitions of the corpus's own scorer."""

from attribution.evaluation.corpus import Article, Entity, Item, items, read_gold, read_predictions
from attribution.evaluation.scoring import Error, Score, Scores, score

__all__ = ["Article", "Entity", "Error", "Item", "Score", "Scores", "items", "read_gold", "read_predictions", "score"]
