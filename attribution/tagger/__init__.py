"""The tagger: says where source, content and relay of a cue begin and end, and whether the cue reports anything.

A Flair sequence tagger, trained by the project. Torch and Flair are imported when a tagger is loaded, not before.
"""

from __future__ import annotations

from attribution.tagger.tagger import Tagger

__all__ = ["Tagger"]
