"""What a construction proposes: the words of quotations, or the pieces of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.matcher import claim, quotes
from attribution.matcher.region import Region
from attribution.matcher.site import Proposal, Site
from attribution.relations import Polarity, Span


def quoted(site: Site, found: tuple[int, ...]) -> tuple[Span, ...]:
    """The words of the quotations with these indices."""
    return tuple(quotes.inner(site.document, q) for q in found)


def direct_speech(
    site: Site, found: tuple[int, ...], source: Span | None, fit: float, polarity: Polarity | None = None
) -> Proposal:
    """What the quotations with these indices say, as a proposal."""
    return Proposal(quoted(site, found), source, fit, found, polarity)


def indirect_speech(
    region: Region, pieces: Sequence[tuple[int, int]], source: Span | None, fit: float, polarity: Polarity | None = None
) -> Proposal:
    """What these pieces of the region say, as a proposal; quotations in them are part of it."""
    return Proposal(claim.spans(region, pieces), source, fit, claim.held_quotes(region, pieces), polarity)


def speech(site: Site, region: Region, piece: tuple[int, int], source: Span | None, fit: float) -> Proposal:
    """What one piece of the region says, as a proposal; when it is a quotation, the words of that."""
    quote = region.quote.get(piece[0]) if piece[1] - piece[0] == 1 else None
    if quote is None:
        return indirect_speech(region, [piece], source, fit)
    return direct_speech(site, (quote,), source, fit)
