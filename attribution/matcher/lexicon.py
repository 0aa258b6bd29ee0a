"""The words that the matcher knows, all from the `words:` lists of the rules, and what they say about a token."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

QUOTE = '"…"'
"""The stand-in for a whole quotation among the words of a region; no token reads like it, a lone mark included."""


class Phrases:
    """A list of phrases that is looked up word by word; `at` gives how many words of the longest one stand there."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, forms: Sequence[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        self._by_last: dict[str, list[tuple[str, ...]]] = {}
        for form in forms:
            words = tuple(form.lower().split())
            if words:
                self._by_first.setdefault(words[0], []).append(words)
                self._by_last.setdefault(words[-1], []).append(words)
        for table in (self._by_first, self._by_last):
            for held in table.values():
                held.sort(key=len, reverse=True)

    def __contains__(self, word: str) -> bool:
        return word in self._by_first and (word,) in self._by_first[word]

    def at(self, words: Sequence[str], start: int, end: int) -> int:
        """The number of words of the longest phrase that begins at `start` and ends by `end`; 0 for none."""
        for phrase in self._by_first.get(words[start], ()) if start < end else ():
            size = len(phrase)
            if size == 1 or (start + size <= end and tuple(words[start : start + size]) == phrase):
                return size
        return 0

    def before(self, words: Sequence[str], end: int, start: int) -> int:
        """The number of words of the longest phrase that ends right before `end`, not before `start`; 0 for none."""
        for phrase in self._by_last.get(words[end - 1], ()) if end > start else ():
            size = len(phrase)
            if size == 1 or (end - size >= start and tuple(words[end - size : end]) == phrase):
                return size
        return 0


class Lexicon:
    """The word lists of the rulebook, ready for lookups.

    An attribute has the name of its list, which some widen by further lists (`adverb` by negations, `quantity` by the
    words of plurals). `role`, `organization` and `document` are first words, a `…_prefix` the letters of a shape.
    """

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        def phrases(*names: str) -> Phrases:
            return Phrases([form for name in names for form in words.get(name, ())])

        def plain(*names: str) -> frozenset[str]:
            return frozenset(form.lower() for name in names for form in words.get(name, ()))

        def first_words(*names: str) -> frozenset[str]:
            return frozenset(form.split()[0] for form in plain(*names))

        def letters(shapes: str) -> tuple[str, ...]:
            return tuple(form.strip("-") for form in words.get(shapes, ()))

        # cues of which a rule alone does not say enough
        self.weak_cue = plain("weak-cue")
        self.free_cue = plain("free-cue")
        self.noun_cue = plain("noun-cue")
        self.document_cue = plain("document-cue")
        self.naming_cue = plain("naming-cue")
        self.addressing_cue = plain("addressing-cue")
        # beside the cue
        self.adverb = phrases("adverb", "negation", "reluctance")
        self.negation = plain("negation")
        self.reluctance = plain("reluctance")
        self.decline = plain("decline")
        self.unsaid = plain("unsaid")
        self.alternative = plain("alternative")
        self.trailing = plain("trailing")
        self.summing_up = plain("summing-up")
        self.summing_conjunction = plain("summing-conjunction")
        self.causative = plain("causative")
        self.question_opening = plain("question-opening")
        self.doubt_opening = phrases("doubt-opening")
        self.agent = plain("agent")
        self.direction = plain("direction")
        # where a claim begins or ends
        self.complementizer = plain("complementizer")
        self.condition = plain("condition")
        self.purpose = plain("purpose")
        self.naming_as = plain("naming-as")
        self.no_claim_opening = plain("agent", "addressee", "no-claim-opening")
        self.presenting = plain("presenting")
        self.anaphor = phrases("anaphor")
        self.pointing_back = phrases("anaphor", "likeness")
        self.speech_object = plain("speech-object")
        self.connective = phrases("connective")
        self.connective_with_comma = phrases("connective-with-comma")
        self.claim_fronting = phrases("claim-fronting")
        self.contrast = plain("contrast")
        self.concurrence = plain("concurrence")
        self.accompaniment = plain("accompaniment")
        self.additive = plain("additive")
        self.comparison = plain("comparison")
        self.labelling = plain("labelling")
        # predicates and clauses
        self.copula = plain("copula")
        self.auxiliary = plain("auxiliary")
        self.attributive = plain("attributive")
        self.existence = plain("existence")
        self.measure = plain("measure")
        self.measuring = plain("measuring")
        self.subordinator = plain("subordinator")
        self.subordinate_clause = plain("subordinate-clause")
        self.relative = plain("relative")
        self.speech_relative = plain("speech-relative")
        self.exemplifying = plain("exemplifying")
        self.coordinator = plain("coordinator")
        self.describing_prefix = letters("describing-shape")
        self.passive_prefix = letters("passive-shape")
        self._predicate = plain("predicate")
        self._nominal = plain("nominal")
        self._particle = tuple(words.get("particle", ()))
        self._prefix = tuple(words.get("verb-prefix", ()))
        # noun phrases
        self.preposition = plain("preposition")
        self.place_preposition = plain("place-preposition")
        self.locative = plain("locative")
        self.benefit = plain("benefit")
        self.topic = plain("topic")
        self.provenance = plain("provenance")
        self.origin = plain("origin")
        self.name_linking = plain("name-linking")
        self.capacity = plain("capacity")
        self.capacity_link = plain("capacity-link")
        self.deictic = plain("deictic")
        self.reflexive = plain("reflexive")
        self.others = plain("others")
        self.many = plain("many")
        self.quantity = plain("plural", "quantity")
        self.unnamed_person = phrases("unnamed-person")
        self.place = phrases("place", "state")
        # who or what speaks, and what does not
        self.pronoun = plain("third-person", "first-person", "pronoun", "pronoun-plural")
        self.subject_pronoun = plain("subject-pronoun")
        self.first_person = plain("first-person")
        self.role = first_words("role", "former", "person-noun", "unnamed-person")
        self.office = plain("office")
        self.title = plain("title", "honorific", "degree")
        self.organization = first_words("organization", "organization-noun")
        self.document = first_words("document", "document-named", "media-word")
        self.vague_document = plain("vague-document")
        self.media = phrases("media", "media-word")
        self.media_suffix = plain("media-suffix")
        self.thing_noun = plain("thing-noun")
        self._abstract = [tuple(form.split("-")) for form in words.get("abstract-shape", ())]
        self._speaking = first_words(
            "role", "former", "person-noun", "unnamed-person", "unnamed-group", "organization", "organization-noun",
            "organization-prefix", "document", "document-named", "media-word", "account", "plural", "quantity", "many",
            "pronoun", "pronoun-plural", "third-person", "first-person", "own-institution", "title", "honorific", "kin",
            "determiner", "speaking-noun",
        )
        # the setting of the speech
        self.setting = phrases("setting")
        self.occasion = phrases("occasion")
        self.fronting = plain("fronting")
        self.calendar = plain("calendar")
        self.calendar_filler = plain("calendar-filler")
        self.addressee = plain("addressee")
        self.address_prefix = tuple(self.addressee)
        self.press = plain("press")
        self.channel = phrases("channel")
        self.channel_preposition = plain("channel-preposition")
        self.relay_opening = phrases("relay-opening")
        self._verbal: dict[str, bool] = {}

    def place_run(self, words: Sequence[str], start: int, end: int) -> int:
        """The number of words from `start` on that are names of places."""
        at = start
        while at < end and (step := self.place.at(words, at, end)):
            at += step
        return at - start

    def connective_at(self, words: Sequence[str], start: int, end: int) -> int:
        """The number of words of the connective at `start`, by itself or because a comma follows; 0 for none."""
        step = self.connective_with_comma.at(words, start, end)
        if step and (start + step == end or words[start + step] == ","):
            return step
        return self.connective.at(words, start, end)

    def speaks(self, word: str) -> bool:
        """Whether the noun is one of people, bodies or documents."""
        return word in self._speaking

    def abstract(self, word: str) -> bool:
        """Whether the noun has the shape of an event or a quality (`kebakaran`, `restrukturisasi`)."""
        return any(len(word) > len(head) + len(tail) + 2 and word.startswith(head) and word.endswith(tail)
                   for head, tail in self._abstract)

    def _bare(self, word: str) -> str:
        """The word without its particles and clitics."""
        for particle in self._particle:
            word = word.removesuffix(particle)
        return word

    def verbal(self, word: str) -> bool:
        """Whether the lower-case word can be a predicate or part of one, by its list or by its prefix."""
        known = self._verbal.get(word)
        if known is None:
            if len(self._verbal) > 100_000:
                self._verbal.clear()
            bare = self._bare(word)
            known = (
                word in self._predicate
                or bare in self._predicate
                or (
                    len(word) > 4
                    and word.startswith(self._prefix)
                    and word not in self._nominal
                    and bare not in self._nominal
                    and not (word.partition("-")[0] in self._nominal and "-" in word)
                )
            )
            self._verbal[word] = known
        return known
