"""Reads a source as a noun phrase: name, office, institution, or what else it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.relations import Span
from attribution.resolver.degrees import named_before
from attribution.resolver.description import Describer, Phrase
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.mention import Form, Mention
from attribution.resolver.offices import role_text
from attribution.resolver.owners import owner_noun, owner_runs, owning_body, segments_of
from attribution.resolver.persons import PersonReader
from attribution.resolver.phrases import normal
from attribution.resolver.roster import Roster
from attribution.resolver.words import Word, WordIndex

_AGE = 3
"""Digits of an age at most."""


class MentionReader:
    """Reads the source spans of one article."""

    def __init__(self, index: WordIndex, roster: Roster, lexicon: Lexicon) -> None:
        self._index, self._roster, self._lexicon = index, roster, lexicon
        self._persons = PersonReader(roster, lexicon)
        self._describer = Describer(roster, lexicon, index.text)

    def read(self, span: Span) -> Mention:
        """The mention that stands at `span`."""
        lexicon = self._lexicon
        words = list(self._index.within(span))
        words, short = _without_brackets(words)
        form = normal(" ".join(word.text for word in words if word.type != "mark"))
        simple = self._closed_class(form)
        if simple is not None or not words:
            return Mention(span, simple or "other", form)
        while words and (words[-1].type in ("mark", "degree") or words[-1].form in lexicon.demonstrative):
            if words[-1].form in lexicon.demonstrative:
                return self._read(span, words[:-1], short, pointing=not self._inner(words[:-1]))
            words.pop()
        if len(words) > 2 and lexicon.same_again.length_at([word.form for word in words[-2:]], 0) == 2:
            return self._read(span, words[:-2], short, pointing=True)
        return self._read(span, words, short, pointing=False)

    def unknown(self, mention: Mention) -> bool:
        """Whether a mention is a name that nothing in the article makes a person's."""
        forms = normal(mention.name).split()
        person = self._roster.knows(forms) or any(form in self._lexicon.given_name for form in forms)
        return mention.form == "name" and not person

    def quoted(self, span: Span, cue: Span | None) -> Mention:
        """The mention at `span`, a medium when the cue quotes it and nothing says that it is anybody else."""
        mention = self._without_degree(self.read(span))
        if cue is None or normal(cue.of(self._index.text)) not in self._lexicon.relaying or mention.pointing:
            return mention
        first = next(iter(self._index.within(span)), None)
        unknown = mention.form == "organization" and first is not None and first.type in ("name", "place")
        if mention.form == "name" or (mention.form == "person" and not mention.role and mention.title is None):
            unknown = not any(figure.sure for figure in self._roster.named(normal(mention.name).split()))
        if unknown and self._lexicon.kind_of_known(mention.name) is None:
            return replace(mention, form="media")
        return mention

    def _without_degree(self, mention: Mention) -> Mention:
        """The person before a degree that was taken for the whole source."""
        if mention.form != "organization" or self._lexicon.kind_of_known(mention.name) is not None:
            return mention
        name = named_before(self._index.words, self._index.at(mention.span.start), self._roster)
        return replace(mention, form="name", name=self._text(name)) if name else mention

    def _inner(self, words: Sequence[Word]) -> bool:
        """Whether the pointing word after `words` belongs to a place or thing inside (`saksi di restoran tersebut`)."""
        behind = next((at for at in range(len(words) - 1, 0, -1) if words[at].form in self._lexicon.preposition), None)
        return behind is not None and all(word.text.islower() for word in words[behind:])

    def _closed_class(self, form: str) -> Form | None:
        lexicon = self._lexicon
        if form in lexicon.pronoun:
            return "pronoun"
        if form in lexicon.pronoun_plural:
            return "plural"
        if form in lexicon.first_person:
            return "first"
        if form in lexicon.own_institution:
            return "own"
        return None

    def _surname(self, words: Sequence[Word]) -> bool:
        """Whether a title stands alone that is a part of somebody's name (`ujar Tun`: Thaung Tun)."""
        word = words[0]
        return (
            len(words) == 1 and word.type == "title" and word.capital
            and any(figure.sure for figure in self._roster.named((word.form,)))
        )  # fmt: skip

    def _read(self, span: Span, words: list[Word], short: str | None, *, pointing: bool) -> Mention:
        lexicon = self._lexicon
        while words and (words[0].type == "mark" or words[0].form in lexicon.agent):
            words = words[1:]
        if len(words) > 1 and words[0].form in lexicon.preposition:
            words = words[1:]
        if words and self._surname(words):
            return Mention(span, "name", words[0].text)
        tail = next((i for i, word in enumerate(words) if i and self._relative(word)), len(words))
        head, rest = words[:tail], words[tail:]
        if not head:
            return Mention(span, "other", self._text(words), pointing=pointing)
        pointing = pointing and not self._lexicon.unnamed_person.length_at([word.form for word in head], 0)
        back = pointing
        pointing = pointing or any(word.form in lexicon.demonstrative for word in head[1:])
        many = bool(lexicon.plural.length_at([word.form for word in head], 0))
        called = None if many else self._called(span, head, head, pointing) or self._called(span, rest, head, pointing)
        if called is not None and rest and not pointing:
            named = self._persons.person(span, head, None, pointing)
            called = called if named is None else replace(named, short=called.name)
        called = called or self._kin(span, head, words, pointing)
        if called is not None:
            return called
        while len(head) > 1 and head[0].form in lexicon.determiner and not self._unnamed(head) and not _capital(head):
            head = head[1:]
        noun = back and self._noun_first(head)
        other = short if self._index.text[head[-1].end :].lstrip().startswith("(") else None
        if len(head) > 1 and head[-1].form in self._roster.initials and head[0].form in lexicon.person_noun:
            return Mention(span, "person", head[-1].text, role_text(head[:-1], self._index.text, lexicon))
        named = self._persons.one_of(span, words, other)
        if _aged(self._index.within(span), head):
            named = self._persons.person(span, head, other, pointing) or self._persons.last(span, head)
        elif named is None and not noun and not self._unnamed(head):
            named = self._persons.person(span, head, other, pointing)
        named = named or self._behind(span, words if rest else head)
        named = named or self._owner(span, head) or self._author(span, head, rest)
        if named is not None:
            return named
        end = words[-1].end if pointing else max(span.end, words[-1].end)
        text = " ".join(self._index.text[words[0].start : end].split())
        return self._describer.describe(Phrase(span, head, text, short, pointing))

    def _relative(self, word: Word) -> bool:
        """Whether the word opens a relative clause; `Yang` with a capital is a name."""
        return word.form in self._lexicon.relative and word.text[0].islower()

    def _kin(self, span: Span, head: Sequence[Word], words: Sequence[Word], pointing: bool) -> Mention | None:
        """Somebody given by a relative (`suami Sari itu`, `pria beristrikan Sari`): never the relative himself."""
        first = head[0]
        tied = any(word.form in self._lexicon.kin_verb for word in words[1:4])
        if tied and first.form in self._lexicon.person_noun:
            form: Form = "nominal" if pointing else "unnamed_person"
            return Mention(span, form, self._text(words), "", pointing, first.form)
        if first.form not in self._lexicon.kin or first.type == "title":
            return None
        address = first.form in self._lexicon.honorific or first.form in self._lexicon.given_name
        if first.capital and address and not (len(head) > 1 and head[1].form in self._lexicon.preposition):
            return None
        if len(head) < 2 or any(word.text == "," for word in head):
            return None
        return Mention(span, "nominal" if pointing else "unnamed_person", self._text(words), "", pointing, first.form)

    def _behind(self, span: Span, words: Sequence[Word]) -> Mention | None:
        """The pronoun or the known person at the end of a phrase that begins too early."""
        if words[-1].form in self._lexicon.pronoun and not any(word.capital for word in words[1:]):
            return Mention(span, "pronoun", words[-1].form)
        last = segments_of(words)[-1:]
        if not last or len(last[0]) == len(words) or not all(word.named for word in last[0]):
            return None
        known = self._roster.knows([word.form for word in last[0]])
        return Mention(span, "name", self._text(last[0])) if known else None

    def _unnamed(self, head: Sequence[Word]) -> bool:
        """Whether the first words say that no name of a person follows."""
        forms = [word.form for word in head]
        lists = (self._lexicon.unnamed_person, self._lexicon.plural, self._lexicon.document, self._lexicon.media_word)
        return any(phrases.length_at(forms, 0) for phrases in lists) or forms[0] in self._lexicon.organization_noun

    def _noun_first(self, head: Sequence[Word]) -> bool:
        """Whether a phrase without commas begins with a noun, so that a name in it belongs to that noun."""
        first, second = head[0], head[1] if len(head) > 1 else head[0]
        name = (
            first.capital
            and first.type in ("name", "initial", "title", "honorific")
            and not (second.text.islower() and second.form not in self._lexicon.particle)
        )
        return not name and not any(word.text == "," for word in head)

    def _called(self, span: Span, words: Sequence[Word], head: Sequence[Word], pointing: bool) -> Mention | None:
        """A person given by a nickname or initials (`pria yang akrab disapa Tom itu`, `sopir berinisial AR`)."""
        forms = [word.form for word in words]
        for at in range(len(words)):
            length = self._lexicon.naming.length_at(forms, at)
            after = words[at + length :] if length else ()
            name = [word for word in after[:4] if word.capital]
            if length and name and after[0].capital:
                before = [word for word in head if word.end <= words[at].start] or head
                called, role = self._text(name), role_text(before, self._index.text, self._lexicon)
                if pointing:
                    return Mention(span, "nominal", self._text(head), role, True, head[0].form, short=called)
                return Mention(span, "person", called, role)
        return None

    def _owner(self, span: Span, words: Sequence[Word]) -> Mention | None:
        """The body, medium or person whose document it is (`data BPS`, `laporan pertama Kantor Berita X`)."""
        forms = [word.form for word in words]
        site = self._lexicon.media_word.length_at(forms, 0)
        if 0 < site < len(forms) and words[site].text.islower() and self._lexicon.own_body.length_at(forms, site):
            return Mention(span, "organization", self._text(words[site:]), pointing=True, head=forms[site])
        if not self._lexicon.document.length_at(forms, 0) or forms[0] in self._lexicon.document_named:
            return None
        noun = owner_noun(words, self._lexicon)
        if noun:
            return Mention(span, "organization", self._text(noun), head=words[0].form)
        found: Mention | None = None
        behind = words[self._lexicon.document.length_at(forms, 0) :]
        if behind and behind[0].text.islower() and self._lexicon.media_word.length_at([w.form for w in behind], 0):
            end = next((at for at, word in enumerate(behind) if word.form in self._lexicon.about), len(behind))
            return Mention(span, "media", self._text(behind[:end]), head=words[0].form)
        official = bool(behind) and behind[0].type in ("role", "title")
        office = self._persons.person(span, behind, None, False) if official else None
        if office is not None:
            return office
        for run in owner_runs(words, self._lexicon):
            owner = owning_body(run, self._lexicon, self._roster, direct=run[0] is behind[0])
            if owner is not None:
                return Mention(span, owner[0], owner[1], head=words[0].form)
            before = words[words.index(run[0]) - 1]
            if before.text.islower() and before.form in self._lexicon.media_word:
                return Mention(span, "media", self._text(run), head=forms[0])
            if found is None and any(word.named for word in run):
                if forms[0] in self._lexicon.media_word and not self._roster.sure_of([word.form for word in run]):
                    return Mention(span, "organization", self._text(run), head=forms[0])
                origin = before.form in self._lexicon.source_tail and before.text.islower()
                sure = (len(run) > 1 and not origin) or any(self._roster.surely(word.form) for word in run)
                person = self._persons.person(span, run, None, False) if sure else None
                found = person or Mention(span, "organization", self._text(run), head=words[0].form)
        if found is None and behind and len(behind) > 1 and self._roster.begins(behind):
            return Mention(span, "organization", self._text(behind), head=words[0].form)
        return found

    def _author(self, span: Span, head: Sequence[Word], rest: Sequence[Word]) -> Mention | None:
        """Whoever made a document, when a relative clause says so (`laporan yang dirilis BPS`)."""
        lexicon = self._lexicon
        at = next((at for at, word in enumerate(rest) if word.form in lexicon.authoring), None)
        if at is None or not lexicon.document.length_at([word.form for word in head], 0):
            return None
        maker = rest[at + 1 :]
        maker = maker[1:] if maker and maker[0].form in lexicon.agent else maker
        if maker and maker[0].text.endswith(lexicon.media_suffix):
            return Mention(span, "media", maker[0].text, head=head[0].form)
        if not maker or not maker[0].capital or maker[0].type == "date":
            return None
        body = owning_body(maker, lexicon, self._roster, direct=False)
        if body is not None:
            return Mention(span, body[0], body[1], head=head[0].form)
        end = next((at for at, word in enumerate(maker) if not word.capital), len(maker))
        return self._persons.person(span, maker, None, False) or Mention(
            span, "organization", self._text(maker[:end]), head=head[0].form
        )

    def _text(self, words: Sequence[Word]) -> str:
        return " ".join(self._index.text[words[0].start : words[-1].end].split()) if words else ""


def _without_brackets(words: Sequence[Word]) -> tuple[list[Word], str | None]:
    """The words outside brackets, and the short form in them (not an age)."""
    kept: list[Word] = []
    inside: list[str] = []
    depth = 0
    for word in words:
        if word.text == "(":
            depth += 1
        elif word.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            kept.append(word)
        elif word.text[0].isalpha():
            inside.append(word.text)
    return (kept, " ".join(inside) or None) if kept else (list(words), None)


def _capital(head: Sequence[Word]) -> bool:
    """Whether the first two words are capitalized, so that the first belongs to a name (`Si Kumis`)."""
    return head[0].capital and head[1].capital


def _aged(words: Sequence[Word], head: Sequence[Word]) -> bool:
    """Whether an age in brackets follows the phrase, which then ends in a name."""
    after = [word for word in words if word.start >= head[-1].end][:3]
    return (
        len(after) == 3
        and head[-1].capital
        and (after[0].text, after[2].text) == ("(", ")")
        and after[1].type == "number"
        and len(after[1].text) <= _AGE
    )
