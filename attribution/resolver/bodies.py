"""Organizations, media and the owners of documents: one figure for the full name, the acronym and the short name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.relations import How, Kind, Span
from attribution.resolver.figures import Figure
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.mention import Mention
from attribution.resolver.phrases import normal
from attribution.resolver.roster import Roster

_LETTERS = 3
"""Letters of a short form that can be spelt out without a bracket."""
_REPEATED = re.compile(r"\b(\w+) \1\b")
_MARKED = re.compile(r"(?<!\w)[“\"'‘](.+?)(?:[”\"'’]|$)")
"""A name in quotation marks."""


class Bodies:
    """The bodies of one article by the words of their names."""

    def __init__(self, roster: Roster, lexicon: Lexicon) -> None:
        self._roster, self._lexicon = roster, lexicon
        self._text = roster.index.text
        self._lower = self._text.casefold()
        self._by_key: dict[str, Figure] = {}

    def known(self, name: str) -> Figure | None:
        """The body that was named before under this name, if any."""
        return self._by_key.get(self._key(name))

    def find(self, mention: Mention, speakers: Sequence[Figure]) -> tuple[Figure, How] | None:
        """The body of a mention, a new one if need be; None when it points back and no body fits."""
        kind: Kind = "media" if mention.form == "media" else "organization"
        name = self._proper(mention.name, kind)
        if not normal(name):
            return None
        full = self._fullest(name)
        spelt = self._roster.long_forms.get(normal(mention.short)) if mention.short else None
        if spelt is not None and set(normal(name).split()) <= set(normal(spelt.replace(",", " ")).split()):
            full = spelt
        figure = self.known(name) or self.known(full) or self._begun(name)
        if figure is None and not name.isupper():
            figure = self._begun(full)
        if figure is not None:
            figure.aliases.setdefault(name)
            return figure, "full" if figure.name == name else "alias"
        if mention.pointing and mention.head in self._lexicon.account:
            handle = self._handle(mention.span.start)
            if handle is not None:
                return handle, "nominal"
        if mention.pointing and not self.named_inside(name):
            bodies = [figure for figure in speakers if figure.kind == kind]
            same = [figure for figure in bodies if mention.head in figure.parts]
            brought = None if same else self._named_by(mention)
            if brought is not None:
                return self.find(brought, speakers)
            bodies = same or bodies
            if bodies:
                figure = max(bodies, key=lambda body: max(body.seen, default=0))
                figure.aliases.setdefault(mention.name)
                return figure, "nominal"
        figure = self._new(name, full, mention, kind)
        if mention.pointing:
            return figure, "nominal"
        return figure, "full" if name == full else "alias"

    def _named_by(self, mention: Mention) -> Mention | None:
        """The last body before a mention whose name begins with its noun (`Kementerian …`: kementerian itu)."""
        words, at = self._roster.index.words, self._roster.index.at(mention.span.start)
        for begin in range(at - 2, -1, -1):
            if words[begin].form == mention.head and words[begin].type == "organization" and words[begin].capital:
                end = begin + 1
                while end < at and (words[end].capital or words[end].form in self._lexicon.pair_link):
                    end += 1
                while not words[end - 1].capital:
                    end -= 1
                if end - begin > 1:
                    span = Span(words[begin].start, words[end - 1].end)
                    return Mention(span, "organization", " ".join(span.of(self._text).split()))
        return None

    def named_inside(self, name: str) -> bool:
        """Whether a description holds a name that is no place (`klub milik Grup X`, not `vendor asal Korea`)."""
        words = name.split()
        if len(words) > 1 and words[1].startswith(self._lexicon.describing):
            return False
        inside = [normal(word) for word in name.split()[1:] if word[0].isupper()]
        listed = (self._lexicon.listed(inside, at) for at in range(len(inside)))
        return any(found is None or found[0] not in ("place", "common") for found in listed)

    def _handle(self, at: int) -> Figure | None:
        """Whoever stands behind the account named last before `at`."""
        words = self._roster.index.words[: self._roster.index.at(at)]
        word = next((word for word in reversed(words) if word.text.startswith("@")), None)
        if word is None:
            return None
        figure = self._roster.named((word.form,))
        return figure[0] if figure else self._roster.add(Figure("person", word.text, (word.form,), word.start))

    def _new(self, name: str, full: str, mention: Mention, kind: Kind) -> Figure:
        known = self._lexicon.kind_of_known(full) or self._lexicon.kind_of_known(name)
        figure = Figure(known or kind, full, tuple(normal(full).split()), mention.span.start)
        shorts = [short for short, form in self._roster.long_forms.items() if self._key(form) == self._key(full)]
        for form in (full, name, mention.name, mention.short or "", *shorts):
            if form:
                self._by_key.setdefault(self._key(form), figure)
        figure.aliases.setdefault(name)
        if mention.short:
            figure.aliases.setdefault(mention.short)
        return figure

    def _fullest(self, name: str) -> str:
        """The longest form of the name that the article itself writes."""
        long = self._roster.long_forms.get(normal(name))
        if long is not None:
            return self._fullest(long) if normal(long) != normal(name) else long
        if len(name) >= _LETTERS and name.isalpha() and name.isupper() and self._lexicon.kind_of_known(name) is None:
            long = self._roster.spelt_out(name)
            if long is not None:
                return long
        spelt = " ".join(self._spelt(word, name) for word in name.split())
        if spelt != name:
            return _REPEATED.sub(r"\1", spelt)
        known = self._lexicon.known.get(normal(name))
        for form in (*((known.name,) if known is not None else ()), *self._lexicon.written_out(name)):
            written = self._written(form)
            if written is not None and len(form) > len(name):
                return written
        return self._with_company_form(self._with_tail(name))

    def _spelt(self, word: str, name: str) -> str:
        """The long form of a word of a name, unless the name or the long form says it already."""
        long = self._roster.long_forms.get(normal(word), word)
        others = set(normal(name).split()) - {normal(word)}
        numbered = any(len(other) == 1 for other in others)
        return word if numbered or others & set(normal(long).split()) else long

    def _written(self, form: str) -> str | None:
        """The words of `form` as the article writes them, if it does."""
        at = self._lower.find(form.casefold())
        return self._text[at : at + len(form)] if at >= 0 and len(self._lower) == len(self._text) else None

    def _with_tail(self, name: str) -> str:
        """The name with the last word that it has somewhere and that only bodies have (`Entertainment`, `Group`)."""
        found = re.search(rf"(?<!\w){re.escape(name)} ([A-Z]\w+)(?! [A-Z])", self._text)
        if found is None or not name[:1].isupper() or normal(found.group(1)) not in self._lexicon.organization_tail:
            return name
        return found.group()

    def _with_company_form(self, name: str) -> str:
        """The name with the legal form that stands before it somewhere (`PT`)."""
        words = normal(name).split()
        if words and words[0] in self._lexicon.company_form:
            return name
        found = re.search(rf"\b(\w+\.?) {re.escape(name)}\b(?!\s+[A-Z])", self._text)
        if found is not None and normal(found.group(1)) in self._lexicon.company_form:
            return f"{found.group(1)} {name}"
        return name

    def _begun(self, name: str) -> Figure | None:
        """The body whose name begins with this one (`Koalisi`), the last that was named."""
        words = tuple(normal(name).split())
        if not name[:1].isupper() or words[0] in self._lexicon.organization_prefix:
            return None
        begun = [figure for figure in self._by_key.values() if figure.parts[: len(words)] == words]
        return begun[-1] if begun else None

    def _proper(self, name: str, kind: Kind) -> str:
        """The name without the nouns before it (`kantor berita`, `pihak`), when a proper name remains."""
        words = name.split()
        forms = [normal(word) for word in words]
        phrases = self._lexicon.media_word if kind == "media" else self._lexicon.organization_prefix
        while len(words) > 1:
            length = phrases.length_at(forms, 0)
            if not length or length >= len(words) or not words[length].lstrip("“\"'‘")[:1].isupper():
                break
            if kind == "media" and " ".join(words[length:]) in self._lexicon.state:
                break
            words, forms = words[length:], forms[length:]
        name = " ".join(words)
        marked = _MARKED.search(name) if kind == "media" else None
        return marked[1] if marked else name

    def _key(self, name: str) -> str:
        words = [word for word in normal(name).replace(",", " ").split() if word not in self._lexicon.company_form]
        return " ".join(words) or normal(name)
