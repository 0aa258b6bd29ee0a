"""The matcher stage: finds cues and quotations and proposes attributions for them."""

from attribution.matcher.candidate import Candidate
from attribution.matcher.matcher import Matcher

__all__ = ["Candidate", "Matcher"]
