"""Organizations, media and the owners of documents: one figure for the full name, the acronym and the short name."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.relations import How, Kind
from attribution.resolver.figures import Figure, Roster
from attribution.resolver.lexicon import Lexicon, normal
from attribution.resolver.mention import Mention


class Bodies:
    """The bodies of one article by the words of their names."""

    def __init__(self, roster: Roster, lexicon: Lexicon) -> None:
        self._roster, self._lexicon = roster, lexicon
        self._by_key: dict[str, Figure] = {}

    def known(self, mention: Mention) -> Figure | None:
        """The body that was named before under this name, if any."""
        return self._by_key.get(self._key(mention.name))

    def find(self, mention: Mention, speakers: Sequence[Figure]) -> tuple[Figure, How] | None:
        """The body of a mention, a new one if need be; None when it points back and no body fits."""
        kind: Kind = "media" if mention.form == "media" else "organization"
        name = self._proper(mention.name, kind)
        long = self._roster.long_forms.get(normal(name))
        key = self._key(long or name)
        figure = self._by_key.get(key)
        if figure is not None:
            figure.aliases.setdefault(name)
            return figure, "alias" if figure.name != name else "full"
        if mention.pointing and not any(word[0].isupper() for word in name.split()[1:]):
            pointed = self._pointed(mention, kind, speakers)
            if pointed is not None:
                pointed.aliases.setdefault(mention.name)
                return pointed, "nominal"
        full = long or name
        figure = Figure(self._lexicon.kind_of_known(full) or kind, full, tuple(normal(full).split()), mention.span.start)
        figure.aliases.setdefault(name)
        if mention.short:
            figure.aliases.setdefault(mention.short)
            self._by_key.setdefault(self._key(mention.short), figure)
        for short, form in self._roster.long_forms.items():
            if self._key(form) == key:
                self._by_key.setdefault(self._key(short), figure)
        self._by_key[key] = figure
        return figure, "full" if name == full else "alias"

    def _pointed(self, mention: Mention, kind: Kind, speakers: Sequence[Figure]) -> Figure | None:
        """The last body that spoke, for `lembaga itu`."""
        bodies = [figure for figure in speakers if figure.kind == kind]
        return max(bodies, key=lambda figure: max(figure.seen, default=0), default=None)

    def _proper(self, name: str, kind: Kind) -> str:
        """The name without the nouns before it (`kantor berita`, `pihak`), when a proper name remains."""
        words = name.split()
        forms = [normal(word) for word in words]
        while len(words) > 1:
            phrases = self._lexicon.media_word if kind == "media" else self._lexicon.organization_prefix
            length = phrases.length_at(forms, 0)
            if not length or length >= len(words) or not words[length][0].isupper():
                break
            words, forms = words[length:], forms[length:]
        return " ".join(words)

    def _key(self, name: str) -> str:
        words = [word for word in normal(name).replace(",", " ").split() if word not in self._lexicon.company_form]
        return " ".join(words)
