"""The quotations around a cue."""

from __future__ import annotations

from attribution.matcher.lexicon import QUOTE
from attribution.matcher.region import Region, is_mark
from attribution.matcher.site import Site
from attribution.relations import Span
from attribution.text.document import Document, Quotation


def adjacent_before(site: Site) -> tuple[int, ...]:
    """The quotations right before the cue, in reading order; they may end the sentence before it."""
    region = site.region
    index = _skip_back(region, site.start)
    if index > 0:
        return _run_back(region, index)
    if region.inside is not None or " ".join(region.words[site.start : site.end]) in site.lexicon.noun_cue:
        return ()
    number = site.regions.number(region.span.start)
    if not number:
        return ()
    earlier = site.regions.sentence(number - 1)
    index = _skip_back(earlier, len(earlier))
    return _run_back(earlier, index) if index else ()


def _skip_back(region: Region, index: int) -> int:
    """Where the marks and `demikian` begin that end at `index`."""
    while index and (is_mark(region.words[index - 1]) or region.words[index - 1] in region.lexicon.summing_up):
        index -= 1
    return index


def _run_back(region: Region, index: int) -> tuple[int, ...]:
    """The quotations, one behind the other, that end at `index`."""
    found: list[int] = []
    while index and region.words[index - 1] == QUOTE:
        found.append(region.quote[index - 1])
        index = _skip_back(region, index - 1)
    return tuple(reversed(found))


def after(region: Region, index: int, stop: int) -> int | None:
    """The quotation that stands at `index`, marks before it skipped."""
    while index < stop and is_mark(region.words[index]) and region.words[index] not in ".!?":
        index += 1
    return region.quote.get(index) if index < stop else None


def inner(document: Document, index: int) -> Span:
    """The words of a quotation, without its marks, the space around and a last comma or full stop."""
    span, text = document.quotations[index].inner, document.text
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    if text[start:end].endswith(".") and not text[start:end].endswith(".."):
        end -= 1
    return Span(start, end) if start < end else span


def is_utterance(document: Document, quotation: Quotation) -> bool:
    """Whether the quotation reads like something uttered: a sentence, not a title or a scare quote."""
    words = quotation.inner.of(document.text).split()
    if not words:
        return False
    first = next((c for c in words[0] if c.isalnum()), "")
    return len(words) >= 4 and (first.isupper() or first.isdigit())
