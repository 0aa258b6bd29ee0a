"""Groups, pairs and bodies that open a sentence of the narrative, for a plural pronoun after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribution.relations import Span
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.mention import Mention
from attribution.resolver.reader import MentionReader
from attribution.resolver.words import Word, WordIndex
from attribution.text.document import Document

_SENTENCES = 2
"""Sentences before a pronoun in which its group is looked for."""
_BODY = frozenset(("organization", "acronym"))
"""Classes of words by which the name of a body begins."""
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

    def group(self, at: int, taken: Sequence[Span]) -> Mention | None:
        """The last people shortly before `at` whom a word makes many (`para perancang`), outside `taken`."""
        lexicon, words = self._lexicon, self._index.words
        for begin in range(self._index.at(at) - 2, self._index.at(self._before(at)) - 1, -1):
            many, noun = words[begin], words[begin + 1]
            people = noun.form in lexicon.person_noun or noun.type == "role" or noun.form in lexicon.unnamed_group
            if many.form in lexicon.plural and people and noun.text.islower():
                if not any(span.start <= many.start < span.end for span in taken):
                    return self._reader.read(Span(many.start, noun.end))
        return None

    def subject(self, at: int, taken: Sequence[Span]) -> Mention | None:
        """The body whose name alone opens a sentence shortly before `at`, outside `taken`."""
        last = bisect_left(self._starts, at)
        for start in reversed(self._starts[max(0, last - _SENTENCES) : last]):
            if any(span.start <= start < span.end for span in taken):
                continue
            begin = end = self._index.at(start)
            words = self._index.words
            while end < len(words) and words[end].type in ("name", "acronym", "organization", "place"):
                end += 1
            if begin < end < len(words) and words[end].text.islower() and words[end].start < at:
                mention = self._reader.read(Span(words[begin].start, words[end - 1].end))
                if mention.form == "organization" or self._reader.unknown(mention):
                    return replace(mention, form="organization")
        return None

    def two(self, mention: Mention) -> Mention | None:
        """The two bodies named side by side shortly before a mention of both (`kedua partai itu`)."""
        lexicon, words = self._lexicon, self._index.words
        at = self._index.at(mention.span.start)
        if not mention.pointing or at == len(words) or words[at].form not in lexicon.plural:
            return None
        for link in range(at - 1, self._index.at(self._before(mention.span.start)), -1):
            if words[link].form not in lexicon.pair_link or words[link + 1].type not in _BODY:
                continue
            begin, end = link, link + 1
            while begin and words[begin - 1].capital and words[begin].type not in _BODY:
                begin -= 1
            while end < at and words[end].capital:
                end += 1
            if begin < link and words[begin].type in _BODY and words[begin].capital:
                text = self._index.text[words[begin].start : words[end - 1].end]
                span = Span(words[begin].start, words[end - 1].end)
                return Mention(span, "organization", " ".join(text.split()))
        return None

    def _before(self, at: int) -> int:
        """Where the second sentence before `at` begins."""
        last = bisect_left(self._starts, at)
        return self._starts[max(0, last - _SENTENCES)] if self._starts else 0

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
