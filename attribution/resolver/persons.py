"""Sources that name a person: which words are the name, which the office, and who speaks jointly."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.relations import Span
from attribution.resolver.finder import NameFinder
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.mention import Form, Mention
from attribution.resolver.names import cores
from attribution.resolver.offices import role_text
from attribution.resolver.owners import segments_of
from attribution.resolver.roster import Roster
from attribution.resolver.words import Word

Hit = tuple[int, int, int]
"""A name found in a phrase: the segment it stands in, and its words there."""


_TWICE = 2
"""Times that a single word must stand alone to be taken for a name past a comma."""


class PersonReader:
    """Reads the noun phrases of one article that name persons."""

    def __init__(self, roster: Roster, lexicon: Lexicon) -> None:
        self._index, self._roster, self._lexicon = roster.index, roster, lexicon
        self._finder = NameFinder(roster, lexicon)

    def person(self, span: Span, words: Sequence[Word], short: str | None, pointing: bool) -> Mention | None:
        """The mention as a person with a name, when the words hold one."""
        if self._lexicon.kind_of_known(self._text(words)) not in (None, "person"):
            return None
        segments = [s for s in segments_of(words) if not all(word.form in self._lexicon.degree for word in s)]
        segments = segments[:1] + [s for s in segments[1:] if s[0].form not in self._lexicon.kin or s[0].capital]
        segments = [part for segment in segments for part in self._parted(segment)]
        if not segments:
            return None
        joint = self._joint(span, words)
        if joint is not None:
            return joint
        known = self._roster.knows([word.form for word in words])
        if self._finder.body_first(segments[0]) and not known and not any(w.type in ("role", "title") for w in words):
            return None
        found: list[Hit] = []
        for number, segment in enumerate(segments):
            office = any(words[0].type == "role" for words in segments[:number])
            as_office = number > 0 and segment[0].form in self._lexicon.body_tail
            place = None if as_office else self._finder.find(segment, office=office)
            if place is not None:
                found.append((number, *place))
        if len(found) > 1:
            found = [hit for hit in found if not _abbreviated(segments[hit[0]][hit[1] : hit[2]])] or found
        if not found:
            return None
        if segments[-1][0].form in self._lexicon.pair_link:
            found = [hit for hit in found if hit[0] in (0, len(segments) - 1)] or found
        number, begin, end = _likeliest(segments, found)
        segment = segments[number]
        name = self._text(segment[begin:end])
        if begin and end - begin == 1 and segment[begin - 1].type == "role" and (
            self._roster.names.follows(segment[begin - 1], segment[begin]) or self._roster.introduced(segment[begin])
        ):
            return None
        title = next((word.text for word in reversed(segment[:begin]) if word.type in ("title", "honorific")), None)
        role = self._role(segments, number, begin, end)
        official = segment[0].type == "role" or segment[0].form in self._lexicon.former
        if pointing and begin and official and title is None:
            return None
        alone = len(segments) == 1 and not role and title is None
        if self._lexicon.kind_of_known(name) not in (None, "person") or name.endswith(self._lexicon.media_suffix):
            return None
        form: Form = "name" if alone else "person"
        return Mention(span, form, name, role, pointing, title=title, short=short)

    def _parted(self, segment: list[Word]) -> list[list[Word]]:
        """A segment in two where a name is over and what its bearer is follows (`Sari Dewi selaku ketua panitia`)."""
        at = next((at for at, word in enumerate(segment) if at and word.form in self._lexicon.body_tail), 0)
        name = [word for word in segment[:at] if word.type not in ("title", "honorific")]
        whole = len(name) > 1 and segment[at].text.islower() and all(word.named for word in name)
        return [segment[:at], segment[at:]] if whole else [segment]

    def one_of(self, span: Span, head: Sequence[Word], short: str | None) -> Mention | None:
        """The person who is named, past a comma, as one of many (`salah satu ahli gizi, Sari Dewi`)."""
        lexicon, segments = self._lexicon, segments_of(head)
        if not segments or not lexicon.unnamed_person.length_at([word.form for word in head], 0):
            return None
        if len(segments) == 1:
            return self._trailing(span, segments[0], short)
        if any(word.form in lexicon.place_preposition for word in segments[0]):
            return None
        last = segments[-1]
        place = self._finder.find(last, office=True)
        if place is None or not _bare(last, *place):
            return None
        name = self._text(last[place[0] : place[1]])
        lower = segments[0][-1].text.islower()
        if place == (0, 1) and not lower and len(self._roster.names.places(name)) < _TWICE:
            return None
        role = role_text(segments[0], self._index.text, lexicon)
        return Mention(span, "person", name, role, short=short)

    def _trailing(self, span: Span, words: Sequence[Word], short: str | None) -> Mention | None:
        """The person whose full name ends a description without a comma (`salah satu atlet renang Sari Dewi`)."""
        begin, end = next(reversed(list(cores(words))), (0, 0))
        plain = end - begin > 1 and end == len(words) and begin > 1 and words[begin - 1].text.islower()
        if not plain or words[begin - 1].form in self._lexicon.source_tail or not any(
            word.form in self._lexicon.given_name or self._roster.surely(word.form) for word in words[begin:end]
        ):
            return None
        role = role_text(words[:begin], self._index.text, self._lexicon)
        return Mention(span, "person", self._text(words[begin:]), role, short=short)

    def last(self, span: Span, head: Sequence[Word]) -> Mention:
        """The person of whom an age is given: the last capitalized words, without a place before them."""
        begin = len(head) - 1
        while begin and head[begin - 1].capital and head[begin - 1].type in ("name", "initial", "common"):
            begin -= 1
        return Mention(
            span, "person", self._text(head[begin:]), role_text(head[:begin], self._index.text, self._lexicon)
        )

    def _role(self, segments: Sequence[Sequence[Word]], number: int, begin: int, end: int) -> str:
        """The office of the name at `begin`…`end` of a segment: before it, past commas, or behind it."""

        def text(words: Sequence[Word]) -> str:
            return role_text(words, self._index.text, self._lexicon)

        segment, first = segments[number], segments[0][0]
        before = [word for earlier in segments[:number] for word in earlier] + list(segment[:begin])
        if number and begin and first.type == "role":
            return text(before)
        earlier = [word for other in segments[:number] for word in other]
        later = [word for other in segments[number + 1 :] for word in other]
        behind = segment[end:]
        if len(behind) > 1 and behind[0].form in self._lexicon.body_tail:
            behind = behind[1:]
        behind = behind if behind and behind[0].type == "role" else ()
        return text(segment[:begin]) or text(earlier) or text(later) or text(behind)

    def _joint(self, span: Span, words: Sequence[Word]) -> Mention | None:
        """Two persons that speak as one (`Budi Santoso dan Ketua RT Sari Dewi`)."""
        for at, word in enumerate(words):
            if word.form not in self._lexicon.pair_link or not 0 < at < len(words) - 1:
                continue
            left, right = segments_of(words[:at]), segments_of(words[at + 1 :])
            if len(left) > 1 and all(word.named for word in left[0]):
                return None
            if not left or not right or not left[-1][-1].named:
                continue
            first, second = self._finder.find(left[-1]), self._finder.find(right[-1])
            if first is None or second is None or first[1] != len(left[-1]):
                continue
            member = len(left) > 1 and left[0][0].type == "role" and first[0] == 0
            if first[1] - first[0] == 1 and (member or not self._roster.surely(left[-1][first[0]].form)):
                continue
            parts = tuple(
                Mention(Span(seg[0].start, seg[-1].end), "person", self._text(seg[hit[0] : hit[1]]),
                        role_text(seg[: hit[0]], self._index.text, self._lexicon))
                for seg, hit in ((left[-1], first), (right[-1], second))
            )  # fmt: skip
            return Mention(span, "joint", f"{parts[0].name} {word.text} {parts[1].name}", parts=parts)
        return None

    def _text(self, words: Sequence[Word]) -> str:
        return " ".join(self._index.text[words[0].start : words[-1].end].split()) if words else ""


def _likeliest(segments: Sequence[Sequence[Word]], found: Sequence[Hit]) -> Hit:
    """Of several names in one phrase the one that is meant: alone between commas, else of two words or more."""
    pure = [hit for hit in found if _bare(segments[hit[0]], hit[1], hit[2])]
    bare = [hit for hit in pure if hit[0] in (0, len(segments) - 1)] or pure
    if bare:
        return bare[0] if bare[0][0] == 0 else bare[-1]
    return next((hit for hit in found if hit[2] - hit[1] > 1), found[-1])


def _bare(segment: Sequence[Word], begin: int, end: int) -> bool:
    """Whether a segment is the name alone, but for a title before it."""
    return end == len(segment) and all(word.type in ("title", "honorific") for word in segment[:begin])


def _abbreviated(name: Sequence[Word]) -> bool:
    """Whether a name is a word of capitals, as degrees are (`AIFO-K`, `M.ScIH`)."""
    return len(name) - (name[0].type == "initial") <= 1 and sum(letter.isupper() for letter in name[-1].text) > 1
