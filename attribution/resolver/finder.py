"""Finds the name of a person among the words of a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.resolver.lexicon import Lexicon, WordClass
from attribution.resolver.names import cores
from attribution.resolver.roster import Roster
from attribution.resolver.words import Word

Slice = tuple[int, int]
_LONGEST = 4
"""Words of a name that is taken as it stands."""
_GAP = 2
"""Characters between two words of one phrase; more means that a bracket stood there."""
_LAST: frozenset[WordClass] = frozenset(("place", "common", "acronym", "role", "organization"))
"""Classes of a listed word that may still be the last word of a name (`Gantosori Tanjung`)."""
_OPEN: frozenset[WordClass] = frozenset(("role", "title", "honorific"))
"""Classes of words that open the way to a name behind them."""
_LOOSE: frozenset[WordClass] = frozenset(("acronym", "name"))
"""Classes that do so when no body is named."""


class NameFinder:
    """Looks for the one name of a person in a phrase without commas."""

    def __init__(self, roster: Roster, lexicon: Lexicon) -> None:
        self._roster, self._lexicon = roster, lexicon

    def find(self, words: Sequence[Word], *, office: bool = False) -> Slice | None:
        """Where the name stands in `words`; `office` says that an office came before them, past a comma."""
        if self._roster.knows([word.form for word in words]):
            return 0, len(words)
        bare = next((at for at, word in enumerate(words) if word.type not in ("title", "honorific", "place")), 0)
        if 0 < bare < len(words) - 1 and words[bare - 1].type == "place" and (
            words[bare - 1].form in self._lexicon.given_name
        ):
            bare -= 1
        if office and self._plain(words[bare:]):
            return bare, len(words)
        runs = list(cores(words))
        if not runs or (self.body_first(words) and not self._closed(words, runs[-1][0], office)):
            return None
        begin, end = runs[-1]
        if end == len(words) - 1 and words[end].type == "acronym" and begin and words[begin - 1].type == "title":
            return self._at_end(words[:end], begin, end, office)
        if end == len(words) or (end == len(words) - 1 and self._last(words, begin, end)):
            return self._at_end(words, begin, end, office) or (
                self._at_start(words, runs) if runs[0][1] < end else None
            )
        return self._at_start(words, runs) or self._before_more(words, runs, office) or self._known(words, runs)

    @staticmethod
    def _plain(words: Sequence[Word]) -> bool:
        """Whether a phrase after an office is nothing but capitalized words, so that all of it is the name."""
        return (
            len(words) <= _LONGEST
            and all(word.capital and word.type != "role" for word in words)
            and any(word.named for word in words)
        )

    def body_first(self, words: Sequence[Word]) -> bool:
        """Whether a phrase begins with a body's name."""
        return words[0].type == "organization" and words[0].form not in self._lexicon.role

    @staticmethod
    def _closed(words: Sequence[Word], begin: int, office: bool) -> bool:
        """Whether the name of a body is over where a run begins."""
        before = words[begin - 1].type if begin else None
        bracketed = begin > 0 and words[begin].start - words[begin - 1].end > _GAP
        return before == "title" or bracketed or (office and before in ("acronym", "place"))

    def _last(self, words: Sequence[Word], begin: int, end: int) -> bool:
        """Whether the one listed word after a run is still the name's last."""
        last = words[end]
        if (
            last.type not in _LAST
            or not last.capital
            or last.form in self._lexicon.organization_tail
            or (begin and words[begin - 1].type == "organization")
        ):
            return False
        return not (begin == 0 and end == 1 and last.type == "acronym")

    def _at_end(self, words: Sequence[Word], begin: int, end: int, office: bool) -> Slice | None:
        start = self._roster.names.split(words, begin, len(words))
        plain = start > 0 and words[start - 1].text.islower() and len(words) - start > 1
        if start and self._body_ends(words[start - 1]) and not (plain or self._closed(words, start, office)):
            return None
        if start and self._links(words[start - 1]):
            return None
        if start == 1 and len(words) <= _LONGEST and self._initials(words[0]):
            return 0, len(words)
        known = start > 0 and self._roster.surely(words[start].form)
        if start and not office and not known and not (plain or self._opened(words[:start])):
            return None
        return start, len(words)

    @staticmethod
    def _opened(words: Sequence[Word]) -> bool:
        """Whether the words before a name can stand before one: an office, a title, or a name that is no body's."""
        types = {word.type for word in words}
        return bool(types & _OPEN) or (bool(types & _LOOSE) and "organization" not in types)

    def _links(self, word: Word) -> bool:
        """Whether the word makes what follows a place or a body (`Duchess of Sussex`)."""
        return word.form in self._lexicon.name_link and word.form not in self._lexicon.pair_link

    def _initials(self, word: Word) -> bool:
        """Whether a word of capitals is a person's initials rather than a body."""
        if word.type != "acronym" or len(word.text) >= _LONGEST:
            return False
        return self._lexicon.kind_of_known(word.text) is None and word.form not in self._roster.long_forms

    def _body_ends(self, word: Word) -> bool:
        """Whether the word opens a body's name, so that what follows is not a person's."""
        return word.type == "organization" and word.form not in self._lexicon.role

    @staticmethod
    def _at_start(words: Sequence[Word], runs: Sequence[Slice]) -> Slice | None:
        """The name that opens the phrase, when what follows says who that is."""
        begin, end = runs[0]
        opens = all(word.type in ("title", "honorific") for word in words[:begin])
        return runs[0] if opens and (not words[end].capital or words[end].type == "role") else None

    def _before_more(self, words: Sequence[Word], runs: Sequence[Slice], office: bool) -> Slice | None:
        """The name behind an office that more follows (`ahli gizi Sari Dewi dari Universitas X`)."""
        if words[0].type != "role":
            return None
        for begin, end in runs:
            if not words[end].capital and words[end].form in self._lexicon.name_link:
                return self._at_end(words[:end], begin, end, office)
        return None

    def _known(self, words: Sequence[Word], runs: Sequence[Slice]) -> Slice | None:
        """The name of a person of the article that follows an office in the middle of a phrase too long."""
        for begin, end in runs:
            before = words[begin - 1] if begin else None
            if before is None or before.type not in ("role", "title", "honorific", "place", "acronym", "common"):
                continue
            start = self._roster.names.split(words, begin, end)
            if self._roster.sure_of([word.form for word in words[start:end]]):
                return start, end
        return None
