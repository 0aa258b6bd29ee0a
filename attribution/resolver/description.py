"""Sources that are no person's name: bodies, media, documents, offices, people left unnamed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.relations import Span
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.mention import Form, Mention
from attribution.resolver.owners import body_name
from attribution.resolver.phrases import normal
from attribution.resolver.roster import Roster
from attribution.resolver.words import Word

_EDGE = " .,;:-–\"'“”‘’"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase to be described: `head` is what stands before `yang`, `text` the words as written."""

    span: Span
    head: Sequence[Word]
    text: str
    short: str | None
    pointing: bool

    @property
    def forms(self) -> list[str]:
        """The head's words as the lists know them."""
        return [word.form for word in self.head]


class Describer:
    """Says what kind of mention a noun phrase without a person's name is."""

    def __init__(self, roster: Roster, lexicon: Lexicon, text: str) -> None:
        self._roster, self._lexicon, self._text = roster, lexicon, text

    def describe(self, phrase: Phrase) -> Mention:
        """The mention that a phrase makes."""
        found = self._handle(phrase) or self._counted(phrase) or self._institution(phrase) or self._human(phrase)
        if found is not None:
            return found
        name = self._body(phrase)
        named = not (phrase.pointing and phrase.head[0].type == "common")
        if named and all(word[:2] != word[:2].lower() or normal(word) in self._lexicon.small for word in name.split()):
            return self._mention(phrase, "organization", name)
        return self._mention(phrase, "nominal" if phrase.pointing else "other")

    def _mention(self, phrase: Phrase, form: Form, name: str = "", role: str = "", noun: str = "") -> Mention:
        name = name or phrase.text.strip(_EDGE)
        return Mention(phrase.span, form, name, role, phrase.pointing, noun or phrase.head[0].form, short=phrase.short)

    def _body(self, phrase: Phrase) -> str:
        return body_name(phrase.head, self._text, self._lexicon)

    def _handle(self, phrase: Phrase) -> Mention | None:
        """An account, given by its handle."""
        handle = next((word.text for word in phrase.head if word.text.startswith("@")), None)
        if handle is None or not (phrase.head[0].text == handle or phrase.forms[0] in self._lexicon.media_word):
            return None
        return self._mention(phrase, "person", handle)

    def _counted(self, phrase: Phrase) -> Mention | None:
        """One or many, by the word before the noun (`seorang`, `para`)."""
        lexicon, forms = self._lexicon, phrase.forms
        one = lexicon.unnamed_person.length_at(forms, 0)
        if one:
            thing = one < len(forms) and lexicon.document.length_at(forms, one)
            return self._mention(phrase, "document" if thing else "unnamed_person")
        if forms[-1] in lexicon.others:
            return self._mention(phrase, "unnamed_group")
        many = lexicon.plural.length_at(forms, 0)
        if not many:
            return None
        noun = forms[many] if many < len(forms) else forms[0]
        if noun in lexicon.organization_noun and phrase.pointing:
            return self._mention(phrase, "organization", self._body(phrase), noun=noun)
        return self._mention(phrase, "unnamed_group", noun=noun)

    def _institution(self, phrase: Phrase) -> Mention | None:
        """A document, a medium or a body."""
        lexicon, forms, first = self._lexicon, phrase.forms, phrase.head[0]
        if lexicon.document.length_at(forms, 0):
            return self._mention(phrase, "document")
        if lexicon.person_noun.length_at(forms, 0) and first.type != "acronym":
            return None
        name = self._body(phrase)
        if lexicon.kind_of_known(name) == "person":
            return self._mention(phrase, "person", name)
        if self._medium(phrase, name):
            return self._mention(phrase, "media", self._platform(phrase) or name)
        if first.form in self._roster.initials:
            return self._mention(phrase, "person", name)
        if (
            first.type in ("organization", "acronym")
            or first.text in lexicon.organization_name
            or lexicon.kind_of_known(name) == "organization"
        ):
            return self._mention(phrase, "organization", name)
        return None

    def _platform(self, phrase: Phrase) -> str | None:
        """The platform that an account is on, whoever's it is: `akun YouTube Sari Dewi`, `laman Instagramnya`."""
        known = self._lexicon.platform
        return next((known[word.text] for word in phrase.head if word.text in known), None)

    def _medium(self, phrase: Phrase, name: str) -> bool:
        lexicon = self._lexicon
        return (
            name in lexicon.media
            or phrase.head[-1].text in lexicon.media
            or bool(lexicon.media_word.length_at(phrase.forms, 0))
            or name.endswith(lexicon.media_suffix)
        )

    def _human(self, phrase: Phrase) -> Mention | None:
        """An office without a name, a body's or people's noun."""
        lexicon, forms, first = self._lexicon, phrase.forms, phrase.head[0]
        if len(forms) == 1 and first.type == "title" and first.capital:
            return self._mention(phrase, "role", first.text, first.text)
        if first.type == "honorific" and len(forms) > 1:
            forms = forms[1:]
        group = bool(lexicon.unnamed_group.length_at(forms, 0)) and not phrase.pointing
        if lexicon.role.length_at(forms, 0) or lexicon.former.length_at(forms, 0):
            office = " ".join(self._text[phrase.head[0].start : phrase.head[-1].end].split())
            if group and not first.capital:
                return self._mention(phrase, "unnamed_group")
            if first.capital or phrase.pointing or lexicon.offices.single(office):
                return self._mention(phrase, "role", office, office)
            return self._mention(phrase, "unnamed_person", role=office)
        if lexicon.organization_noun.length_at(forms, 0) or lexicon.organization_prefix.length_at(forms, 0):
            return self._mention(phrase, "organization", self._body(phrase))
        if group:
            return self._mention(phrase, "unnamed_group")
        if lexicon.person_noun.length_at(forms, 0):
            return self._mention(phrase, "nominal" if phrase.pointing else "unnamed_person")
        return None
