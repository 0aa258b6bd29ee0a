"""The name before a degree that was taken for a whole source (`Sari Dewi, M.Si, AIFO-K`)."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.resolver.roster import Roster
from attribution.resolver.words import Word

_REACH = 16
"""Words of degrees behind a name at most."""


def named_before(words: Sequence[Word], at: int, roster: Roster) -> Sequence[Word]:
    """The words of the name of which the word at `at` is a degree, past commas; none when it is no such degree."""
    if not 0 < at < len(words) or words[at - 1].text != "," or sum(map(str.isupper, words[at].text)) <= 1:
        return ()
    for comma in range(at - 1, max(1, at - _REACH), -1):
        if words[comma].text[0].islower():
            return ()
        begin = comma
        while begin and words[begin - 1].named:
            begin -= 1
        name = words[begin:comma]
        if words[comma].text == "," and len(name) > 1 and roster.knows([word.form for word in name]):
            return name
    return ()
