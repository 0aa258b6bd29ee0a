"""The words of the resolver, compiled from the word lists of the rulebook; the only module that knows their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from attribution.relations import Kind
from attribution.resolver.anonymity import Anonymity
from attribution.resolver.holding import OfficeNames
from attribution.resolver.phrases import Phrases, normal, word_pattern
from attribution.rulebook.model import KnownSpeaker, Rulebook

WordClass = Literal[
    "title", "degree", "honorific", "role", "organization", "media", "place", "common", "date", "name", "acronym",
    "initial", "particle", "lower", "number", "mark",
]  # fmt: skip
"""What a word is by itself: `name` is a capitalized word of which the lists know nothing."""

_COMMON: tuple[str, ...] = (
    "common-word", "pronoun", "pronoun-plural", "first-person", "own-institution", "person-noun", "organization-noun",
    "plural", "unnamed-group", "document", "former", "demonstrative", "source-tail", "media-word",
)  # fmt: skip
"""Lists whose words are no part of a name."""
_SHORT = 5
"""Letters up to which the name of a body written small may be another word (`pan`, `antam`)."""


class Lexicon:
    """The word lists, each by its name as an attribute, and the class of every word."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.words

        def phrases(*names: str) -> Phrases:
            return Phrases(word for name in names for word in words.get(name, ()))

        self.title = phrases("title")
        self.inner_title = phrases("inner-title")
        self.honorific = phrases("honorific")
        self.degree = phrases("degree")
        self.degrees = frozenset(words.get("degree", ()))
        self.given_name = phrases("given-name", "first-name")
        self.first_name = phrases("first-name")
        self.word_pattern = word_pattern(words.get("degree", ()))
        self.clitic = tuple(words.get("particle", ()))
        self.particle = phrases("name-particle")
        self.role = phrases("role")
        self.role_shape = tuple(shape.rstrip("-") for shape in words.get("role-shape", ()))
        self.former = phrases("former")
        self.organization = phrases("organization")
        self.organization_tail = phrases("organization-tail")
        self.organization_noun = phrases("organization-noun")
        self.body_words = frozenset(word for phrase in self.organization_noun.all for word in phrase.split())
        self.organization_prefix = phrases("organization-prefix")
        self.organization_name = frozenset(words.get("organization-name", ()))
        self.small_bodies = frozenset(normal(name) for name in self.organization_name if len(name) > _SHORT) - (
            self.organization_noun.all
        )
        self.company_form = phrases("company-form")
        self.company_forms = frozenset(words.get("company-form", ()))
        self.media = frozenset(words.get("media", ()))
        self.media_words = frozenset(word for name in self.media for word in name.split())
        self.account = phrases("account")
        self.media_word = phrases("media-word")
        platforms = self.media & frozenset(words.get("channel", ()))
        self.platform = {name + clitic: name for name in platforms for clitic in ("", *self.clitic)}
        self.media_suffix = tuple(words.get("media-suffix", ()))
        self.document = phrases("document")
        self.authoring = phrases("authoring")
        self.preposition = phrases("preposition")
        self.place_preposition = phrases("place-preposition")
        self.document_link = phrases("document-link")
        self.document_named = phrases("document-named")
        self.person_noun = phrases("person-noun")
        self.plural = phrases("plural")
        self.unnamed_group = phrases("unnamed-group")
        self.others = phrases("others")
        self.unnamed_person = phrases("unnamed-person")
        self.kin = phrases("kin")
        self.kin_verb = phrases("kin-verb")
        self.male = phrases("male")
        self.female = phrases("female")
        self.anonymous = Anonymity(words)
        self.name_link = phrases("name-link")
        self.pair_link = phrases("pair-link")
        self.agent = phrases("agent")
        self.same_again = phrases("same-again")
        self.determiner = phrases("determiner")
        self.small = self.particle.all | self.name_link.all
        self.naming = phrases("naming")
        self.nickname_noun = phrases("nickname-noun")
        self.pronoun = phrases("pronoun")
        self.pronoun_plural = phrases("pronoun-plural")
        self.first_person = phrases("first-person")
        self.describing = tuple(shape.rstrip("-") for shape in words.get("describing-shape", ()))
        self.origin = phrases("origin")
        self.own_body = phrases("own-body")
        self.own_institution = phrases("own-institution")
        self.demonstrative = phrases("demonstrative")
        self.body_tail = phrases("body-tail")
        self.state = frozenset(words.get("state", ()))
        self.place_head = frozenset(phrase.split()[-1] for phrase in phrases("place-head").all)
        self.date = phrases("date-word")
        cues = [form for rule in rulebook.rules for form in rule.forms]
        self.verb = Phrases([*words.get("glued-word", ()), *(f for f in cues if " " not in f and len(f) > 6)])
        passive = tuple(shape.rstrip("-") for shape in words.get("passive-shape", ()))
        self.passive = Phrases([*words.get("agent", ()), *(form for form in cues if form.startswith(passive))])
        self.relative = phrases("relative")
        self.continuing = phrases("continuing")
        self.active = tuple(shape.rstrip("-") for shape in words.get("active-shape", ()))
        self.source_tail = phrases("source-tail")
        self.connective = phrases("connective")
        self.adverb = phrases("adverb")
        self.auxiliary = phrases("auxiliary")
        self.verb_prefix = tuple(words.get("verb-prefix", ()))
        self.relaying = phrases("relaying")
        self.involved = phrases("involved")
        self.contact = phrases("contact")
        self.about = phrases("about-word")
        self.body_pair = [
            (short.strip(), long.strip())
            for pair in words.get("body-pair", ())
            for short, _, long in (pair.partition("="),)
        ]
        self.offices = OfficeNames(
            words.get("office-pair", ()), phrases("office"), phrases("former", "honorific"), phrases("name-link")
        )
        self.known: dict[str, KnownSpeaker] = {
            normal(form): speaker for speaker in rulebook.speakers for form in (speaker.name, *speaker.aliases)
        }
        place = phrases("place", "state", "organization-name", "organization-tail")
        common = frozenset(normal(word) for name in _COMMON for word in words.get(name, ()))
        dotted = Phrases(form for form in words.get("degree", ()) if "." in form)
        several = Phrases(form for form in self.first_name.all if " " in form)
        by_class: tuple[tuple[WordClass, Phrases], ...] = (
            ("title", self.title), ("degree", dotted), ("role", self.role), ("organization", self.organization),
            ("place", place), ("honorific", self.honorific), ("date", self.date), ("common", Phrases(common)),
            ("name", several),
        )  # fmt: skip
        self._classes: dict[str, WordClass] = {}
        self._phrases: dict[str, list[tuple[list[str], WordClass]]] = {}
        for name, listed in by_class:
            for form in listed.all:
                if " " in form:
                    self._phrases.setdefault(form.split()[0], []).append((form.split(), name))
                else:
                    self._classes.setdefault(form, name)
        for phrases_of in self._phrases.values():
            phrases_of.sort(key=lambda phrase: -len(phrase[0]))
        self._shapes = tuple(
            (prefix, suffix) for shape in words.get("common-shape", ()) for prefix, _, suffix in (shape.partition("-"),)
        )
        self._endings = tuple({suffix for _, suffix in self._shapes})
        self.glue = lru_cache(4096)(self._glue)
        self.kind_of_known = lru_cache(4096)(self._kind_of_known)

    def listed(self, forms: Sequence[str], at: int) -> tuple[WordClass, int] | None:
        """The class of the longest listed phrase at `at`, and its length in words; None when no list knows it."""
        form = forms[at]
        for phrase, name in self._phrases.get(form, ()):
            if forms[at : at + len(phrase)] == phrase:
                return name, len(phrase)
        known = self._classes.get(form)
        return None if known is None else (known, 1)

    def written_out(self, name: str) -> Iterator[str]:
        """The name with its short words written out, one at a time and all together (`Pemkab Garut`)."""
        words = name.split()
        every = list(words)
        for at, word in enumerate(words):
            for short, long in self.body_pair:
                if word == short:
                    every[at] = long
                    yield " ".join((*words[:at], long, *words[at + 1 :]))
        if every != words:
            yield " ".join(every)

    def _glue(self, word: str) -> int:
        """Where a capitalized word falls into a name and a verb, or an office and a name, that lost their space."""
        for at in range(3, len(word) - 2):
            if word[at].isupper() and word[at + 1].islower():
                left, right = normal(word[:at]), normal(word[at:])
                parted = left in self._classes if word[at - 1].islower() else word[:at].isupper()
                return (
                    at
                    if parted and (word[at - 1].islower() or right in self.given_name) and word not in self.media_words
                    else 0
                )
        if not word.isalpha() or not word[1:].islower() or normal(word) in self._classes:
            return 0
        if self.common_shape(normal(word)):
            return 0
        return next((at for at in range(3, len(word) - 3) if word[at:] in self.verb or self._reports(word[at:])), 0)

    def _reports(self, form: str) -> bool:
        return len(form) > 7 and any(
            s and form.startswith(p) and form.endswith(s) for p, s in self._shapes if p[:1] == "m"
        )

    def common_shape(self, form: str) -> bool:
        """Whether a word is built as no name is (`kementerian`, `menurutnya`)."""
        return (
            len(form) > 6
            and form.endswith(self._endings)
            and any(form.startswith(p) and form.endswith(s) for p, s in self._shapes)
        )

    def _kind_of_known(self, name: str) -> Kind | None:
        """The kind of a well-known name as written, when a list or the speaker file has it."""
        known = self.known.get(normal(name))
        if known is not None:
            return known.kind
        if name in self.media:
            return "media"
        if name in self.state or name in self.organization_name:
            return "organization"
        return None
