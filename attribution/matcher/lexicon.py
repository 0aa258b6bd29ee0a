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
    """The word lists of the rulebook, ready for lookups."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        def phrases(*names: str) -> Phrases:
            return Phrases([form for name in names for form in words.get(name, ())])

        def plain(*names: str) -> frozenset[str]:
            return frozenset(form.lower() for name in names for form in words.get(name, ()))

        self.complementizer = plain("complementizer")
        self.condition = plain("condition")
        self.connective = phrases("connective")
        self.reluctance = plain("reluctance")
        self.negation = plain("negation")
        self.adverb = phrases("adverb", "negation", "reluctance")
        self.setting = phrases("setting")
        self.occasion = phrases("occasion")
        self.addressee = plain("addressee")
        self.address_prefix = tuple(self.addressee)
        self.agent = plain("agent")
        self.fronting = plain("fronting")
        self.preposition = plain("preposition")
        self.subordinator = plain("subordinator")
        self.coordinator = plain("coordinator")
        self.name_linking = plain("name-linking")
        self.causative = plain("causative")
        self.subject_pronoun = plain("subject-pronoun")
        self.reflexive = plain("reflexive")
        self.subordinate_clause = plain("subordinate-clause")
        self.unsaid = plain("unsaid")
        self.naming = plain("naming-as")
        self.naming_cue = plain("naming-cue")
        self.media = phrases("media", "media-word")
        self.media_suffix = plain("media-suffix")
        self.copula = plain("copula")
        self.addressing = plain("addressing-cue")
        self.additive = plain("additive")
        self.speech_object = plain("speech-object")
        self.capacity = plain("capacity")
        self.origin = plain("origin")
        self.summing = plain("summing-conjunction")
        self.capacity_link = plain("capacity-link")
        self.benefit = plain("benefit")
        self.place_preposition = plain("place-preposition")
        self.auxiliary = plain("auxiliary")
        self.many = plain("many")
        self.quantity = plain("plural", "quantity")
        self.contrast = plain("contrast")
        self.topic = plain("topic")
        self.presenting = plain("presenting")
        self.direction = plain("direction")
        self.measure = plain("measure")
        self.measuring = plain("measuring")
        self.one_of = phrases("unnamed-person")
        self.alternative = plain("alternative")
        self.office = plain("office")
        self.describing_prefix = tuple(form.strip("-") for form in words.get("describing-shape", ()))
        self.provenance = plain("provenance")
        self.labelling = plain("labelling")
        self.others = plain("others")
        self.passive_prefix = tuple(form.strip("-") for form in words.get("passive-shape", ()))
        self.thing = plain("thing-noun")
        self._speaking = frozenset(form.split()[0] for form in plain(
            "role", "former", "person-noun", "unnamed-person", "unnamed-group", "organization", "organization-noun",
            "organization-prefix", "document", "document-named", "media-word", "account", "plural", "quantity", "many",
            "pronoun", "pronoun-plural", "third-person", "first-person", "own-institution", "title", "honorific", "kin",
            "determiner", "speaking-noun",
        ))
        self._abstract = [tuple(form.split("-")) for form in words.get("abstract-shape", ())]
        self.existence = plain("existence")
        self.exemplifying = plain("exemplifying")
        self.question_opening = plain("question-opening")
        self.doubt = phrases("doubt-opening")
        self.locative = plain("locative")
        self.comparison = plain("comparison")
        self.title = plain("title", "honorific", "degree")
        self.organization = frozenset(form.split()[0] for form in plain("organization", "organization-noun"))
        self.purpose = plain("purpose")
        self.relative = plain("relative")
        self.relay = phrases("relay-opening")
        self.calendar = plain("calendar")
        self.calendar_filler = plain("calendar-filler")
        self.connective_with_comma = phrases("connective-with-comma")
        self.claim_fronting = phrases("claim-fronting")
        self.speech_relative = plain("speech-relative")
        self.place = phrases("place", "state")
        self.role = frozenset(form.split()[0] for form in plain("role", "former", "person-noun", "unnamed-person"))
        self.self_reference = plain("first-person")
        self.pronoun = plain("third-person", "first-person", "pronoun", "pronoun-plural")
        self.anaphor = phrases("anaphor")
        self.pointing_back = phrases("anaphor", "likeness")
        self.deictic = plain("deictic")
        self.accompaniment = plain("accompaniment")
        self.trailing = plain("trailing")
        self.deictic_opening = plain("summing-up")
        self.press = plain("press")
        self.channel = phrases("channel")
        self.channel_preposition = plain("channel-preposition")
        self.no_claim_opening = plain("agent", "addressee", "no-claim-opening")
        self.weak = plain("weak-cue")
        self.noun_cue = plain("noun-cue")
        self.document_cue = plain("document-cue")
        self.document = frozenset(form.split()[0] for form in plain("document", "document-named", "media-word"))
        self.vague_document = plain("vague-document")
        self.concurrence = plain("concurrence")
        self.decline = plain("decline")
        self.free = plain("free-cue")
        self.attributive = plain("attributive")
        self._predicate = plain("predicate")
        self._nominal = plain("nominal")
        self._particle = tuple(words.get("particle", ()))
        self._prefix = tuple(words.get("verb-prefix", ()))
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
