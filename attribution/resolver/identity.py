"""The name of an attribution that stays the same from run to run."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from attribution.relations import Span


def identify(document: str, content: Sequence[Span], cue: Span | None) -> str:
    """A short hash of the document's hash, the content and the cue."""
    spans = [f"{span.start}-{span.end}" for span in (*content, *((cue,) if cue is not None else ()))]
    return blake2b("|".join((document, *spans)).encode(), digest_size=8).hexdigest()
