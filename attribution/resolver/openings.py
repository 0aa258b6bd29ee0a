"""Groups, pairs and bodies that open a sentence of the narrative, for a plural pronoun after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attribution.relations import Span
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.mention import Mention
from attribution.resolver.reader import MentionReader
from attribution.resolver.words import Word, WordIndex
from attribution.text.document import Document

_SENTENCES = 2
"""Sentences before a pronoun in which its group is looked for."""
_LONGEST = 10
"""Words of a subject at most."""


class Openings:
    """Reads the subjects at the head of the sentences of one article."""

    def __init__(self, document: Document, index: WordIndex, reader: MentionReader, lexicon: Lexicon) -> None:
        self._index, self._reader, self._lexicon = index, reader, lexicon
        self._starts = [sentence.span.start for sentence in document.sentences]

    def several(self, at: int, taken: Sequence[Span]) -> Mention | None:
        """The last group, pair or body that is the subject of a sentence shortly before `at`, outside `taken`."""
        last = bisect_left(self._starts, at)
        for start in reversed(self._starts[max(0, last - _SENTENCES) : last]):
            if any(span.start <= start < span.end for span in taken):
                continue
            words = list(self._subject(start, at))
            if not words:
                continue
            mention = self._reader.read(Span(words[0].start, words[-1].end))
            if mention.form in ("joint", "unnamed_group") or self._body(mention, words[0]):
                return mention
        return None

    def _body(self, mention: Mention, first: Word) -> bool:
        """Whether the words surely name a body."""
        return mention.form == "organization" and (
            (first.capital and first.type in ("organization", "acronym"))
            or self._lexicon.kind_of_known(mention.name) == "organization"
        )

    def _subject(self, start: int, stop: int) -> Iterator[Word]:
        """The words of a sentence up to its verb; none when no verb ends them."""
        words = self._index.words
        begin = self._index.at(start)
        comma = next((at for at in range(begin, min(begin + 4, len(words))) if words[at].text == ","), None)
        if comma is not None and all(not word.capital for word in words[begin + 1 : comma]):
            begin = comma + 1
        elif begin + 1 < len(words) and words[begin].form in self._lexicon.connective and words[begin + 1].capital:
            begin += 1
        end = next((at for at in range(begin + 1, min(begin + _LONGEST, len(words))) if self._verb(words[at])), begin)
        if end > begin and words[end].end <= stop and all(word.type != "mark" for word in words[begin:end]):
            yield from words[begin:end]

    def _verb(self, word: Word) -> bool:
        lexicon = self._lexicon
        return word.text.islower() and (
            word.form in lexicon.auxiliary or (len(word.form) > 5 and word.form.startswith(lexicon.verb_prefix))
        )
