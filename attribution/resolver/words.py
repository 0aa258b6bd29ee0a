"""The words of an article with the class that the word lists and their spelling give them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attribution.relations import Span
from attribution.resolver.lexicon import Lexicon, WordClass
from attribution.resolver.phrases import normal

_DOTTED = 5
"""A full stop belongs to a word at most this long (an initial, a title); longer ones end a sentence."""


_GLUED = 8
"""Letters from which a word may be two that lost their space (`Subiantomenyampaikan`)."""
_ENDS = frozenset('.?!"“”')
"""Marks after which a sentence may begin."""
_PAUSES = ",)"
"""Marks between an office and the name behind it."""
_OFFICE = 6
"""Letters from which a word that begins like an office is one (`Menristekdikti`)."""
_INITIALS = 3
"""Letters of initials written as one word (`Kombes AM Kamal`)."""


class Word(NamedTuple):
    """A word or mark of the article; `form` is what the lists know it by."""

    text: str
    start: int
    end: int
    form: str
    type: WordClass

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def named(self) -> bool:
        """Whether the word can stand in a person's name."""
        return self.type in ("name", "initial")


def read_words(text: str, lexicon: Lexicon) -> list[Word]:
    """Every word and mark of `text` in order, classified."""
    raw = _cut(text, lexicon)
    forms = [form for *_, form in raw]
    words: list[Word] = []
    at = 0
    while at < len(raw):
        listed = lexicon.listed(forms, at)
        word = raw[at][0]
        if listed is None or not _spelt(word, listed[0]):
            words.append(Word(*raw[at], _unlisted(words, raw, at, lexicon)))
            at += 1
            continue
        type, length = listed
        if type == "title" and raw[at][3] in lexicon.inner_title and _inside_name(words, raw, at, at + length):
            type = "name"
        elif type == "role" and length == 1 and raw[at][3] in lexicon.given_name and words and words[-1].named:
            type = "name"
        elif type == "place" and length == 1 and _behind_given(words, raw, at, lexicon):
            type = "name"
        elif type == "place" and _after_title(words) and _goes_on(raw, at + length, lexicon):
            type = "name"
        elif type == "common" and raw[at][3] in lexicon.particle and _inside_name(words, raw, at, at + length):
            type = "particle"
        elif type == "common" and length == 1 and _behind_initials(words, raw, at):
            type = "name"
        elif type == "title" and _ends_name(words, raw, at, at + length):
            type = "name"
        elif type == "title" and length == 1 and _behind_office(words, raw, at, lexicon):
            type = "name"
        elif type == "date" and _is_surname(words, raw, at, lexicon):
            type = "name"
        for each in raw[at : at + length]:
            words.append(Word(*each, type))
        at += length
    return words


def _after_title(words: Sequence[Word]) -> bool:
    """Whether the last word begins a name right behind a title (`Romo Markus`)."""
    return len(words) > 1 and words[-1].named and words[-2].type in ("title", "honorific")


def _goes_on(raw: Sequence[_Raw], at: int, lexicon: Lexicon) -> bool:
    """Whether an unlisted capitalized word follows, so that the listed one before it stands inside a name."""
    return at < len(raw) and raw[at][0][0].isupper() and lexicon.listed([raw[at][3]], 0) is None


def _spelt(word: str, type: WordClass) -> bool:
    """Whether a listed word is written as its class is: `h` is no title, `Ma` no degree."""
    if type == "title":
        return len(word) > 1 or word.isupper()
    return type != "degree" or "." in word


_Raw = tuple[str, int, int, str]


def _cut(text: str, lexicon: Lexicon) -> list[_Raw]:
    """The words and marks with their place and form; words that lost the space between them are parted."""
    raw: list[_Raw] = []
    for match in lexicon.word_pattern.finditer(text):
        word = match[0]
        start, end = match.span()
        if word.islower() and word[-1] != ".":
            raw.append((word, start, end, word))
            continue
        if len(word) >= _GLUED:
            cut = lexicon.glue(word)
            if cut:
                raw.append((word[:cut], start, start + cut, normal(word[:cut])))
                word, start = word[cut:], start + cut
        form = normal(word)
        if word[-1] == "." and len(word) > 1:
            dotted = len(word) <= _DOTTED and (form in lexicon.title or form in lexicon.degree or len(form) == 1)
            if not dotted and not (word[:-1].find(".") > 0 and len(word) <= 2 * _DOTTED):
                raw.append((word[:-1], start, end - 1, form))
                word, start, form = ".", end - 1, "."
        raw.append((word, start, end, form))
    return raw


def _unlisted(words: Sequence[Word], raw: Sequence[_Raw], at: int, lexicon: Lexicon) -> WordClass:
    """The class of a word of which the lists know nothing, by its spelling and its neighbours."""
    word, form = raw[at][0], raw[at][3]
    if word[0].islower():
        return "particle" if form in lexicon.particle else "lower"
    if len(word) > _INITIALS and word in lexicon.degrees and words and words[-1].named:
        return "degree"
    type = _spelling(word, form, lexicon)
    if type == "acronym" and words:
        before = words[-1].type
        if before == "title" and len(word) <= _INITIALS and at + 1 < len(raw) and raw[at + 1][0][0].isupper():
            return "initial"
        if before in ("role", "place", "mark") and form in lexicon.first_name and at + 1 < len(raw) and (
            raw[at + 1][0][0].isupper() and raw[at + 1][1] == raw[at][2] + 1
        ):
            return "initial"
        inside = at + 1 < len(raw) and len(word) < _INITIALS and _goes_on(raw, at + 1, lexicon)
        if before == "name" and (set(word) <= set("IVX") or (inside and raw[at + 1][1] == raw[at][2] + 1)):
            return "initial"
    return type


def _inside_name(words: Sequence[Word], raw: Sequence[_Raw], at: int, stop: int) -> bool:
    """Whether a word that may be a title stands between two words of a name (`Yasonna H. Laoly`)."""
    return (
        bool(words) and words[-1].named and words[-1].end + 1 == raw[at][1] and raw[at][0][0].isupper()
        and stop < len(raw) and raw[stop][0][0].isupper() and raw[stop - 1][2] + 1 == raw[stop][1]
    )  # fmt: skip


def _behind_initials(words: Sequence[Word], raw: Sequence[_Raw], at: int) -> bool:
    """Whether a common word is the last of a name that begins with initials (`HM Muslim`)."""
    if not words or words[-1].type != "initial" or len(words[-1].text) == 1 or words[-1].end + 1 != raw[at][1]:
        return False
    return raw[at][0][0].isupper() and (at + 1 == len(raw) or not raw[at + 1][0][0].isupper())


def _ends_name(words: Sequence[Word], raw: Sequence[_Raw], at: int, stop: int) -> bool:
    """Whether a word that may be a title closes a name (`Aaron Lord`)."""
    closed = stop == len(raw) or not raw[stop][0][0].isupper()
    word = raw[at][0]
    return (
        closed and stop == at + 1 and len(word) >= _INITIALS and word[1:].islower()
        and bool(words) and words[-1].type == "name" and words[-1].end + 1 == raw[at][1]
    )  # fmt: skip


def _behind_office(words: Sequence[Word], raw: Sequence[_Raw], at: int, lexicon: Lexicon) -> bool:
    """Whether a title that is also an office stands behind another office, and so in a name (`Sekjen X Ratu Tisha`)."""
    if not words or not lexicon.offices.single(raw[at][3]) or words[-1].end + 1 != raw[at][1]:
        return False
    if words[-1].text in _PAUSES:
        return _official(words) and _goes_on(raw, at + 1, lexicon) and _goes_on(raw, at + 2, lexicon)
    office = words[-1].type in ("role", "acronym") or (len(words) > 1 and words[-2].type == "role")
    return office and words[-1].type not in ("title", "lower", "mark") and _goes_on(raw, at + 1, lexicon)


def _official(words: Sequence[Word]) -> bool:
    """Whether the capitalized words at the end, past commas and brackets, hold an office."""
    for word in reversed(words):
        if word.type == "role":
            return True
        if not word.capital and word.text not in "(),&/-":
            return False
    return False


def _is_surname(words: Sequence[Word], raw: Sequence[_Raw], at: int, lexicon: Lexicon) -> bool:
    """Whether a day or month right behind one word of a name is its last, before the verb (`Sutan Rajab menilai`)."""
    if at + 1 >= len(raw) or len(words) < 2 or not raw[at][0][0].isupper():
        return False
    if words[-1].type != "name" or words[-2].named:
        return False
    return words[-1].end + 1 == raw[at][1] and raw[at + 1][0].islower() and (
        raw[at + 1][1] == raw[at][2] + 1 and raw[at + 1][3].startswith(lexicon.active) and len(raw[at + 1][3]) > _OFFICE
    )


def _behind_given(words: Sequence[Word], raw: Sequence[_Raw], at: int, lexicon: Lexicon) -> bool:
    """Whether a place right behind one first name ends the name (`Khairul Tanjung`)."""
    if not words or words[-1].type != "name" or words[-1].end + 1 != raw[at][1]:
        return False
    if words[-1].form not in lexicon.given_name:
        return False
    alone = len(words) < 2 or not words[-2].capital or words[-2].type not in ("name", "initial", "common")
    return alone and (at + 1 == len(raw) or not raw[at + 1][0][0].isupper())


def _spelling(word: str, form: str, lexicon: Lexicon) -> WordClass:
    if not (word[0].isalpha() or word[0] == "@"):
        return "number" if word[0].isdigit() else "mark"
    if form in lexicon.particle and not word.isupper():
        return "particle"
    if not word[0].isupper():
        return "lower"
    first, _, second = form.partition("-")
    if first and first == second:
        return "common"
    if len(form) == 1:
        return "initial"
    if any(letter.isdigit() for letter in form):
        return "acronym"
    if lexicon.common_shape(form):
        return "common"
    if len(form) > _OFFICE and form.startswith(lexicon.role_shape):
        return "role"
    if any(len(part) > 1 and part.isupper() for part in word.split("-")):
        return "acronym"
    letters = sum(letter.isupper() for letter in word)
    if letters >= 2 and (word.isupper() or not word[1:].islower()) and "-" not in word and "'" not in word:
        return "acronym" if word.isupper() or letters > 2 else "name"
    return "name"


def _lowered(words: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words, without as names those at the head of a sentence that the article also writes in lower case."""
    small = {part for word in words if word.text.islower() for part in (word.form, *_stem(word.form, lexicon))}
    for at, word in enumerate(words):
        opens = not at or words[at - 1].text in _ENDS or words[at - 1].end + 1 < word.start
        if opens and word.type == "name" and word.form in small and word.form not in lexicon.given_name:
            words[at] = word._replace(type="common")
    return words


def _stem(form: str, lexicon: Lexicon) -> Iterator[str]:
    """A word without the clitic at its end."""
    yield from (form[: -len(clitic)] for clitic in lexicon.clitic if form.endswith(clitic) and len(form) > _GLUED)


class WordIndex:
    """The words of an article, cut by offsets."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._lexicon = lexicon
        self.words: Sequence[Word] = _lowered(read_words(text, lexicon), lexicon)
        self._starts = [word.start for word in self.words]

    def at(self, offset: int) -> int:
        """The index of the first word that begins at or after `offset`."""
        return bisect_left(self._starts, offset)

    def within(self, span: Span) -> Sequence[Word]:
        """The words of `span`; read anew where a lost space glued its edge to another word."""
        first, last = self.at(span.start), self.at(span.end)
        words = self.words[first:last]
        if words and words[0].start == span.start and words[-1].end <= span.end:
            return words
        return [
            word._replace(start=word.start + span.start, end=word.end + span.start)
            for word in read_words(span.of(self.text), self._lexicon)
        ]
