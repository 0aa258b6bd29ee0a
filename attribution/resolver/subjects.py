"""Persons whom the narrative brings up between two claims, and who may be meant by the next pronoun."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from attribution.relations import Span
from attribution.resolver.figures import Figure, Hit
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.phrases import normal
from attribution.resolver.roster import Roster
from attribution.resolver.words import Word
from attribution.text.document import Document

_FULL = 2
"""Words of a full name at least."""
_LEAD = 45
"""Characters that may stand before the subject of a sentence: a connective, a time, a place."""


class Subjects:
    """The persons named in an article by where they are named."""

    def __init__(self, document: Document, roster: Roster, lexicon: Lexicon) -> None:
        self._hits = sorted(roster.hits, key=lambda hit: hit.name)
        self._names = [hit.name for hit in self._hits]
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._text = document.text
        self._roster, self._index = roster, roster.index
        self._passive, self._contact = lexicon.passive, lexicon.contact
        self._relaying, self._origin, self._former = lexicon.relaying, lexicon.origin, lexicon.former
        self._pair_link, self._by = lexicon.pair_link, lexicon.agent
        self._involved, self._tail, self._adverb = lexicon.involved, lexicon.source_tail, lexicon.adverb

    def between(
        self, low: int, high: int, taken: Sequence[Span], speakers: Sequence[Figure] | None,
        allowed: Callable[[Figure], bool], fresh: int | None = None,
    ) -> Hit | None:  # fmt: skip
        """The last allowed person to whom the narrative turns between two offsets, outside the spans in `taken`.

        With `speakers` given, only one of them counts, or a person who comes with an office, or who opens a sentence
        from `fresh` on and does something there.
        """
        for hit in reversed(self._hits[bisect_left(self._names, low) : bisect_left(self._names, high)]):
            agent = self._agent(hit)
            acts = fresh is not None and hit.name >= fresh and self._acts(hit)
            if speakers is not None and hit.figure not in speakers and not (agent or acts or self._official(hit)):
                continue
            if (
                (hit.figure.sure or agent)
                and allowed(hit.figure)
                and self._opens(hit)
                and not any(span.start <= hit.name < span.end for span in taken)
            ):
                return hit
        return None

    def _agent(self, hit: Hit) -> bool:
        """Whether `oleh` makes a person with a full name the one who does what the sentence tells."""
        before = self._index.at(hit.start)
        if len(hit.figure.parts) < _FULL or not before:
            return False
        return self._index.words[before - 1].form in self._by or self._named_last(hit)

    def _named_last(self, hit: Hit) -> bool:
        """Whether the name closes a sentence about who did what (`Hal itu dikatakan bek asal Kamerun, Jo Mbele.`)."""
        number = bisect_right(self._starts, hit.start) - 1
        words, at = self._index.words, self._index.at(hit.end)
        if number < 0 or at >= len(words) or words[at].text != ".":
            return False
        lead = words[self._index.at(self._starts[number]) : self._index.at(hit.name)]
        if any(word.form in self._relaying for word in lead):
            return False
        agent = next(
            (
                i for i, word in enumerate(lead)
                if word.form in self._passive
                or (word.form in self._origin and i + 1 < len(lead) and lead[i + 1].form in self._former)
            ),
            None,
        )  # fmt: skip
        return agent is not None and not any(word.form in self._passive for word in lead[agent + 2 :])

    def pair(self, at: int) -> tuple[Hit, Hit] | None:
        """The last two persons before `at` who are named side by side (`A dan B`)."""
        stop = bisect_left(self._names, at)
        for left, right in zip(reversed(self._hits[: stop - 1]), reversed(self._hits[1:stop]), strict=False):
            link = normal(self._text[left.end : right.start].replace(",", " "))
            if link in self._pair_link and left.figure is not right.figure:
                return left, right
        return None

    def sentence_before(self, at: int) -> int:
        """Where the sentence begins that stands before the one at `at`."""
        if not self._starts:
            return 0
        number = bisect_right(self._starts, at - 1) - 1
        return self._starts[max(number - (self._starts[max(number, 0)] >= at - 2), 0)]

    def _official(self, hit: Hit) -> bool:
        """Whether the person comes with an office, right before the name or at the head of the sentence."""
        words = self._index.words
        if self._aged(hit):
            return True
        number = bisect_right(self._starts, hit.start) - 1
        at = self._index.at(hit.start if hit.start < hit.name else self._starts[max(number, 0)])
        return at < len(words) and words[at].type != "name" and self._office(words[at])

    def _office(self, word: Word) -> bool:
        return (word.type == "role" or word.form in self._former) and word.form not in self._involved

    def _aged(self, hit: Hit) -> bool:
        """Whether an age in brackets follows the name."""
        after = self._index.words[self._index.at(hit.end) :][:2]
        return len(after) == 2 and after[0].text == "(" and after[1].type == "number"

    def _acts(self, hit: Hit) -> bool:
        """Whether a verb follows the name, past an age, so that the person is the subject."""
        at = self._index.at(hit.end)
        words = self._index.words
        if self._aged(hit):
            at += 3
        at += at < len(words) and words[at].text == ","
        while at < len(words) and words[at].form in self._adverb:
            at += 1
        return at < len(words) and words[at].text[0].islower() and words[at].form not in self._tail

    def nearest(self, at: int, allowed: Callable[[Figure], bool]) -> Hit | None:
        """The last sure person named before `at` who is allowed, openers of a sentence first; else the first after."""
        fit = [hit for hit in self._hits if hit.figure.sure and allowed(hit.figure)]
        before = [hit for hit in reversed(fit) if hit.name < at]
        opening = next((hit for hit in before if self._opens(hit)), None)
        return opening or next(iter(before), None) or next(iter(fit), None) or self._unsure(at, allowed)

    def _unsure(self, at: int, allowed: Callable[[Figure], bool]) -> Hit | None:
        """The last full name before `at` that may be a person's and is a subject, else whom the article is about."""
        names = (hit for hit in reversed(self._hits) if hit.name < at and len(hit.figure.parts) > 1)
        subject = next((hit for hit in names if allowed(hit.figure) and self._opens(hit) and self._acts(hit)), None)
        return subject or self._topic(allowed)

    def _topic(self, allowed: Callable[[Figure], bool]) -> Hit | None:
        """Whom the article is about, when it names no other person."""
        topic = self._roster.topic()
        return topic if topic is not None and allowed(topic.figure) else None

    def _opens(self, hit: Hit) -> bool:
        """Whether a sentence turns to the person: as its first subject, as an agent, or as somebody who is asked."""
        number = bisect_right(self._starts, hit.start) - 1
        if number < 0:
            return False
        begin = self._starts[number]
        all_words, at = self._index.words, self._index.at(hit.start)
        while at and all_words[at - 1].type in ("title", "honorific") and all_words[at - 1].start >= begin:
            at -= 1
        lead = self._text[begin : all_words[at].start].strip() if at < len(all_words) else ""
        if not lead:
            return True
        words = lead.split()
        if normal(words[-1]) in self._passive or self._named_last(hit):
            return True
        if any(normal(word) in self._contact for word in words):
            return True
        if self._names[bisect_left(self._names, begin) : bisect_left(self._names, hit.start)]:
            return False
        return len(words) == 1 or (lead.endswith(",") and (len(lead) <= _LEAD or self._acts(hit)))
