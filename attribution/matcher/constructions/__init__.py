"""The word orders: each takes a site and gives a proposal, or the reason why it does not fit."""

from __future__ import annotations

from collections.abc import Callable

from attribution.matcher.constructions.claim_first import (
    content_cue,
    content_cue_source,
    content_cue_source_content,
    content_source_cue,
)
from attribution.matcher.constructions.cue_first import cue_content, cue_source_content
from attribution.matcher.constructions.passive import content_cue_content, content_passive_source
from attribution.matcher.constructions.speaker_first import source_cue_content
from attribution.matcher.site import Proposal, Site

Construction = Callable[[Site], Proposal | str]

CONSTRUCTIONS: dict[str, Construction] = {
    "content-cue-source": content_cue_source,
    "content-cue": content_cue,
    "content-cue-source-content": content_cue_source_content,
    "content-cue-content": content_cue_content,
    "source-cue-content": source_cue_content,
    "content-source-cue": content_source_cue,
    "cue-source-content": cue_source_content,
    "cue-content": cue_content,
    "content-passive-source": content_passive_source,
}
