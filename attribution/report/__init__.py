"""The report stage: extractions as tables, JSON, CSV or HTML. Knows nothing of how a claim was found."""

from attribution.report.catalogue import LANGUAGES, Language
from attribution.report.render import NAMES, render
from attribution.report.selection import Selection

__all__ = ["LANGUAGES", "NAMES", "Language", "Selection", "render"]
