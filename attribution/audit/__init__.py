"""Why rows are there, what the rules miss and what an edit of them changes: for the people who write rules."""

from attribution.audit.coverage import Coverage, Missed, coverage, render_coverage
from attribution.audit.diff import Change, Diff, diff, render_diff
from attribution.audit.explanation import render_explanation
from attribution.audit.neighbours import Neighbour

__all__ = [
    "Change", "Coverage", "Diff", "Missed", "Neighbour",
    "coverage", "diff", "render_coverage", "render_diff", "render_explanation",
]
