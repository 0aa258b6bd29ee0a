"""A region: the stretch in which a cue looks for its parts, a sentence or a sentence inside a quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from attribution.matcher.lexicon import QUOTE, Lexicon
from attribution.relations import Span
from attribution.text.document import Document, Quotation

_OPEN, _CLOSE = "([", ")]"
_QUOTATION_MARKS = "\"'“”‘’„« "
_NOISE = frozenset("¬†\u00ad\ufeff\u200b�")
"""Signs of a lost encoding that stand where a space should."""
FRAGMENT = 40
"""Characters up to which a quotation may be part of a name."""


class Region:
    """The atoms of a sentence: its tokens, each deeper quotation as one atom.

    `words` are lower-case, a quotation is `QUOTE`; `quote` maps the index of such an atom to the index of its
    quotation. `inside` is the index of the quotation that the region stands in, or None. `bracket` maps an opening
    bracket to its closing one and back.
    """

    def __init__(self, document: Document, lexicon: Lexicon, span: Span, depth: int, inside: int | None,
                 tokens: tuple[int, int], quotations: list[tuple[int, Quotation]]) -> None:
        self.text = document.text
        self.span = span
        self.depth = depth
        self.inside = inside
        self.lexicon = lexicon
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.upper: list[bool] = []
        self.quote: dict[int, int] = {}
        self.cues: set[int] = set()
        self.cue_ends: set[int] = set()
        self._read(document, tokens, quotations)

    def _read(self, document: Document, tokens: tuple[int, int], quotations: list[tuple[int, Quotation]]) -> None:
        words, starts, ends, upper = self.words, self.starts, self.ends, self.upper
        waiting = iter(quotations)
        index, quotation = next(waiting, (-1, None))
        reach = self.span.start
        for token in document.tokens[tokens[0] : tokens[1]]:
            while quotation is not None and quotation.outer.end <= token.start:
                index, quotation = next(waiting, (-1, None))
            if token.start < reach or (len(token.text) == 1 and token.text in _NOISE):
                continue
            if quotation is not None and quotation.outer.start <= token.start:
                self.quote[len(words)] = index
                words.append(QUOTE)
                starts.append(quotation.outer.start)
                ends.append(quotation.outer.end)
                upper.append(False)
                reach = quotation.outer.end
            else:
                words.append(token.text.lower())
                starts.append(token.start)
                ends.append(token.end)
                upper.append(token.text[0].isupper())

    def __len__(self) -> int:
        return len(self.words)

    def index(self, offset: int) -> int:
        """The index of the first atom that ends after `offset`."""
        return bisect_right(self.ends, offset)

    def is_fragment(self, index: int) -> bool:
        """Whether the quotation at `index` is a short one without a mark of its own, or what is written on a thing."""
        if index and self.words[index - 1] in self.lexicon.labelling:
            return True
        start, end = self.starts[index], self.ends[index]
        return end - start <= FRAGMENT and self.text[start:end].rstrip("\"'”’»“„ ")[-1:] not in (",", ".", "!", "?")

    def atom_of(self, quotation: int) -> int | None:
        """The index of the atom that is the quotation with this index; None when it stands elsewhere."""
        return next((i for i, held in self.quote.items() if held == quotation), None)

    def is_sentence(self, index: int) -> bool:
        """Whether the quotation at `index` begins like a sentence of its own and is as long as one."""
        said = self.text[self.starts[index] : self.ends[index]].lstrip(_QUOTATION_MARKS)
        return said[:1].isupper() and len(said.split()) >= 4

    def slice(self, start: int, end: int) -> Span:
        """The span of the atoms from `start` to before `end`; the two must differ."""
        return Span(self.starts[start], self.ends[end - 1])

    @cached_property
    def bracket(self) -> dict[int, int]:
        """Opening bracket -> closing bracket, and back, as indices of atoms."""
        pairs: dict[int, int] = {}
        waiting: list[int] = []
        for i, word in enumerate(self.words):
            if word in _OPEN:
                waiting.append(i)
            elif word in _CLOSE and waiting:
                pairs[i] = waiting[-1]
                pairs[waiting.pop()] = i
        return pairs

    @cached_property
    def commas(self) -> list[int]:
        """The indices of the commas outside brackets."""
        found, i, words, bracket = [], 0, self.words, self.bracket
        while i < len(words):
            if words[i] == ",":
                found.append(i)
            i = max(i + 1, bracket.get(i, 0))
        return found

    def comma_before(self, index: int) -> int:
        """The index of the last comma before `index`, or -1."""
        at = bisect_left(self.commas, index)
        return self.commas[at - 1] if at else -1

    def comma_from(self, index: int) -> int:
        """The index of the first comma at or after `index`, or the length."""
        at = bisect_left(self.commas, index)
        return self.commas[at] if at < len(self.commas) else len(self.words)

    @cached_property
    def verbal(self) -> list[bool]:
        """For each atom, whether it can be a predicate."""
        test, words, upper = self.lexicon.verbal, self.words, self.upper
        found = [not up and test(word) for word, up in zip(words, upper, strict=True)]
        attributive, deictic = self.lexicon.attributive, self.lexicon.deictic
        for i in range(1, len(words)):
            if not found[i] and words[i] in attributive and words[i - 1] in deictic:
                found[i] = True
        for i in range(1, len(words)):
            if found[i] and words[i].startswith(self.lexicon.describing_prefix) and self._describes(i):
                found[i] = False
        for i in self.quote:
            said = self.text[self.starts[i] : self.ends[i]].strip(_QUOTATION_MARKS).split()
            found[i] = len(said) > 1 and test(said[0])
        first = self.body_start
        if first < len(words) and upper[first]:
            after = first + 1
            named = after < len(words) and (
                upper[after] or found[after] or words[after] == "," or words[after] in self.lexicon.adverb
            )
            found[first] = not named and test(words[first])
        return found

    def _describes(self, index: int) -> bool:
        """Whether a verb only describes the person before it, up to a pointing word (`pria bertopi hitam itu`)."""
        words, lexicon = self.words, self.lexicon
        if index in self.cues or not lexicon.speaks(words[index - 1]) or self.upper[index - 1] and index > 1:
            return False
        for i in range(index + 1, min(index + 5, len(words) - 1)):
            if words[i] in lexicon.deictic:
                return i + 1 in self.cues or words[i + 1] in lexicon.adverb
            if is_mark(words[i]) or words[i] in lexicon.preposition or words[i] in lexicon.subordinator:
                break
        return False

    @cached_property
    def body(self) -> int:
        """Where the words proper begin: after opening marks, connectives and their comma."""
        words, size, i = self.words, len(self.words), 0
        while i < size:
            step = self.lexicon.connective_at(words, i, size)
            if step == 0 and not (len(words[i]) == 1 and not words[i].isalnum() and words[i] not in "\"(["):
                break
            i += step or 1
        return i

    @cached_property
    def proper(self) -> list[bool]:
        """For each atom, whether its capital is that of a name: not the capital that begins the sentence."""
        found = list(self.upper)
        if self.body_start < len(found):
            found[self.body_start] = False
        return found

    @cached_property
    def body_start(self) -> int:
        """The index of the first atom that is no mark."""
        return next((i for i, word in enumerate(self.words) if not is_mark(word)), 0)

    @cached_property
    def stop(self) -> int:
        """The index after the last atom that is not a closing mark of the sentence."""
        i = len(self.words)
        while i and self.words[i - 1] in (".", "!", "?", "…", "...", ";", ":"):
            i -= 1
        return i


def is_mark(word: str) -> bool:
    """Whether the atom is a punctuation mark (a quotation is none)."""
    return word != QUOTE and not any(c.isalnum() for c in word)


def may_begin(word: str) -> bool:
    """Whether a phrase may begin with the atom: a word, a quotation, a bracket, the sign of an account or a topic."""
    return not is_mark(word) or word in "([@#"


def may_end(word: str) -> bool:
    """Whether a phrase may end with the atom: a word, a quotation, a bracket, a per cent sign."""
    return not is_mark(word) or word in ")]%"


class Regions:
    """The regions of a document, made when first asked for."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        self._sentence_starts = [s.span.start for s in document.sentences]
        self._token_starts = [t.start for t in document.tokens]
        self._made: dict[tuple[int, int], Region] = {}
        self._quotations = list(enumerate(document.quotations))

    def at(self, offset: int) -> Region | None:
        """The region of the innermost quotation or else the sentence that holds the offset; None outside the body."""
        for index, quotation in reversed(self._quotations):
            if quotation.inner.start <= offset < quotation.inner.end:
                for sentence in quotation.sentences or (quotation.inner,):
                    if sentence.start <= offset < sentence.end:
                        return self._region(sentence, quotation.depth + 1, index)
                return self._region(quotation.inner, quotation.depth + 1, index)
        number = self.number(offset)
        return None if number is None else self.sentence(number)

    def number(self, offset: int) -> int | None:
        """The number of the sentence that holds the offset."""
        number = bisect_right(self._sentence_starts, offset) - 1
        if number < 0 or offset >= self._document.sentences[number].span.end:
            return None
        return number

    def sentence(self, number: int) -> Region:
        """The region of a sentence of the document."""
        return self._region(self._document.sentences[number].span, 0, None)

    def _region(self, span: Span, depth: int, inside: int | None) -> Region:
        key = (span.start, depth)
        if key not in self._made:
            tokens = bisect_left(self._token_starts, span.start), bisect_left(self._token_starts, span.end)
            deeper = [(i, q) for i, q in self._quotations if q.depth == depth and q.outer.overlaps(span)]
            self._made[key] = Region(self._document, self._lexicon, span, depth, inside, tokens, deeper)
        return self._made[key]
