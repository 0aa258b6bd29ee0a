"""The speakers of an article: each mention finds its figure, or brings a new one on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from attribution.relations import How, Kind, Span
from attribution.resolver.bodies import Bodies
from attribution.resolver.documents import described_before
from attribution.resolver.figures import Figure, Hit, held
from attribution.resolver.lexicon import Lexicon
from attribution.resolver.mention import Mention
from attribution.resolver.offices import institution_in
from attribution.resolver.phrases import normal
from attribution.resolver.roster import Roster

_INITIALS = 3
"""Letters of a person's initials at most."""


_BARE = 2
"""Words of a group that says nothing but its noun (`para analis`)."""


class Cast:
    """Finds the figure of a mention that names or describes somebody; pronouns are not its business."""

    def __init__(self, roster: Roster, lexicon: Lexicon) -> None:
        self._roster, self._lexicon = roster, lexicon
        self._bodies = Bodies(roster, lexicon)
        self.speakers: list[Figure] = []
        self.voices: list[Figure] = []
        self._called: set[str] = set()
        self._described: dict[str, Figure] = {}

    def speak(self, figure: Figure, at: int) -> Figure:
        """Notes that the figure speaks at `at`, and returns it."""
        if figure not in self.speakers:
            self.speakers.append(figure)
        figure.seen.append(at)
        return figure

    def _says_who(self, name: str) -> bool:
        """Whether a name is more than a number, a date or a degree that was cut loose."""
        form = normal(name)
        loose = form in self._lexicon.date or form in self._lexicon.degree
        return not loose and any(letter.isalpha() for letter in form)

    def introduce(self, mention: Mention) -> None:
        """Lets the narrative know of a person who is named in a source and nowhere with an office."""
        if mention.form == "nominal" and mention.short:
            self._called.add(normal(mention.short))
        if mention.form not in ("person", "name") or normal(mention.name) in self._called:
            return
        known = self._lexicon.known.get(normal(mention.name))
        person = known is not None and known.kind == "person"
        holders = self._roster.named(tuple(normal(known.name).split())) if known is not None and person else ()
        if holders and normal(holders[0].name) != normal(mention.name):
            self._roster.nickname(holders[0], mention.name)
        else:
            self._roster.learn(mention.name, mention.span.start)
        self.voices += self._roster.named(normal(mention.name).split())

    def call(self, figure: Figure, name: str) -> None:
        """Notes that a figure is called so from now on."""
        self._roster.nickname(figure, name)

    def find(self, mention: Mention) -> tuple[Figure, How] | None:
        """The figure of the mention and how it was found; None when it points at something unknown."""
        at = mention.span.start
        if not self._says_who(mention.name):
            return None
        if mention.form in ("person", "name"):
            return self.person(mention, at)
        if mention.form == "joint":
            return self._joint(mention, at), "full"
        if mention.form == "role":
            return self._holder(mention, at)
        if mention.form == "organization" and self._roster.is_person(normal(mention.name).split()):
            return self.person(replace(mention, role=""), at)
        if mention.form in ("organization", "media"):
            person = self._by_initials(mention)
            if person is not None:
                return person, "alias"
            return self._bodies.find(mention, self.speakers)
        return self._description(mention, at)

    def relay(self, mention: Mention) -> Figure | None:
        """The figure of a relay: a medium unless the words say otherwise; None when the words say nothing."""
        if mention.form in ("name", "other", "organization"):
            mention = replace(mention, form="media")
        found = self.find(mention)
        return found[0] if found is not None else None

    def goes_on(self, cue: Span) -> bool:
        """Whether a cue without a source goes on with who spoke last (`menambahkan`, `ditegaskan`)."""
        form = normal(cue.of(self._roster.index.text))
        return form in self._lexicon.continuing or form.startswith(self._lexicon.active)

    def fits(self, mention: Mention | None, figure: Figure | None) -> bool:
        """Whether a nominal can mean the figure: not somebody it names beside it, and of the sex it says."""
        if mention is None or figure is None or mention.form != "nominal":
            return figure is not None
        words = set(normal(mention.name).split())
        if figure.parts and words.issuperset(figure.parts):
            return False
        female = mention.head in self._lexicon.female
        if figure.female is None or not (female or mention.head in self._lexicon.male):
            return True
        return figure.female == female

    def describes(self, mention: Mention) -> bool:
        """Whether a body is only described, not named."""
        return self._bodies.known(mention.name) is None and not self._bodies.named_inside(mention.name)

    def institution(self, figure: Figure, at: int) -> Figure | None:
        """The body in the office of a person (`Gubernur Bank Indonesia`), or the body itself."""
        if figure.kind in ("organization", "media"):
            return figure
        for role in figure.roles:
            name = institution_in(role, self._lexicon)
            if name:
                found = self._bodies.find(Mention(Span(at, at), "organization", name), self.speakers)
                return found[0] if found is not None else None
        return None

    def person(self, mention: Mention, at: int) -> tuple[Figure, How]:
        """The person of a name: the one whose fullest name holds it, else a new one."""
        parts = tuple(normal(mention.name).split())
        figures = self._roster.named(parts) or self._roster.alike(parts)
        if not figures and mention.form == "name":
            body = self._bodies.known(mention.name)
            if body is not None:
                return body, "alias"
        if figures:
            figure = self._likeliest(figures, parts, mention, at)
        else:
            figure = self._roster.add(Figure("person", mention.name, parts, at))
        if len(parts) > len(figure.parts) and held(figure.parts, parts):
            self._roster.rename(figure, mention.name)
        figure.aliases.setdefault(mention.name)
        figure.add_role(mention.role, self._lexicon)
        if mention.title:
            figure.note_sex(normal(mention.title), self._lexicon)
        if mention.short and mention.form == "person":
            figure.aliases.setdefault(mention.short)
        return figure, "full" if len(parts) >= len(figure.parts) and len(parts) > 1 else "alias"

    def _likeliest(self, figures: Sequence[Figure], parts: tuple[str, ...], mention: Mention, at: int) -> Figure:
        office = {word for form in self._lexicon.offices.forms(mention.role) for word in form}

        def rank(figure: Figure) -> tuple[bool, bool, int, bool, int]:
            before = [seen for seen in figure.seen if seen <= at]
            return (
                figure.parts == parts,
                bool(before),
                len(office & figure.office),
                figure in self.speakers,
                max(before, default=-min(figure.seen, default=0)),
            )

        return max(figures, key=rank)

    def _joint(self, mention: Mention, at: int) -> Figure:
        members = [self.person(part, at)[0] for part in mention.parts]
        link = mention.name[len(mention.parts[0].name) : -len(mention.parts[1].name)]
        name = link.join(member.name for member in members)
        known = next((figure for figure in self.speakers if figure.name == name), None)
        if known is not None:
            return known
        parts = tuple(normal(name).split())
        return Figure("person", name, parts, at, aliases={mention.name: None}, plural=True)

    def pair(self, left: Hit, right: Hit, at: int) -> Figure:
        """Two persons who are named side by side, as one speaker."""
        link = self._roster.index.text[left.end : right.start].replace(",", " ").strip()
        parts = tuple(Mention(Span(hit.name, hit.end), "person", hit.figure.name) for hit in (left, right))
        return self._joint(
            Mention(Span(left.name, right.end), "joint", f" {link} ".join(p.name for p in parts), parts=parts), at
        )

    def _by_initials(self, mention: Mention) -> Figure | None:
        """The person whose initials stand alone as a name (`SBY`), when no body goes by them."""
        name = mention.name
        if not (2 <= len(name) <= _INITIALS and name.isupper() and name.isalpha()):
            return None
        if self._lexicon.kind_of_known(name) is not None or normal(name) in self._roster.long_forms:
            return None
        figures = [f for f in self._roster.persons if "".join(part[0] for part in f.parts) == normal(name)]
        return figures[0] if len(figures) == 1 else None

    def _holder(self, mention: Mention, at: int) -> tuple[Figure, How] | None:
        """The person who holds the office of the mention; a new figure when the article names none."""
        lexicon = self._lexicon
        long = " ".join(self._roster.long_forms.get(normal(word), word) for word in mention.role.split())
        forms = (*lexicon.offices.forms(mention.role), *lexicon.offices.forms(long))
        holders = [figure for figure in self._persons() if figure.heads and figure.holds(forms)]
        if holders:
            figure = self._nearest(holders, at)
            figure.aliases.setdefault(mention.name)
            return figure, "nominal"
        if mention.pointing:
            return None
        key = normal(mention.name)
        known = self._described.get(key)
        if known is None:
            kind: Kind = "person" if lexicon.offices.single(mention.name) else "unnamed_person"
            known = self._described[key] = Figure(kind, mention.name, (), at)
            known.add_role(mention.role, lexicon)
        return known, "nominal"

    def _before(self, figure: Figure) -> Sequence[Figure]:
        """Who spoke for the first time before a speaker did."""
        return self.speakers[: self.speakers.index(figure)]

    def _persons(self) -> Iterable[Figure]:
        return (*self._roster.persons, *(f for f in self._described.values() if f.kind.endswith("person")))

    def _nearest(self, figures: Sequence[Figure], at: int) -> Figure:
        """The figure last seen before `at`, those who already spoke first; else the one seen first after it."""

        def rank(figure: Figure) -> tuple[bool, int]:
            before = [seen for seen in figure.seen if seen < at]
            return bool(before), max(before) if before else -min(figure.seen, default=at)

        return max(figures, key=rank)

    def _fuller(self, mention: Mention, at: int) -> Mention:
        """A document that is pointed at, by the description that the article gave it before."""
        long = self._roster.long_forms.get(mention.head)
        name = described_before(self._roster.index, self._lexicon, mention.head, long and normal(long), at)
        return replace(mention, name=name) if name is not None else mention

    def _description(self, mention: Mention, at: int) -> tuple[Figure, How] | None:
        """The figure of a description; one that points back must have been described before."""
        if mention.form == "nominal" and mention.short:
            called = [f for part in normal(mention.short).split() for f in self._roster.named((part,))]
            called = [figure for figure in called if normal(figure.name) != normal(mention.short)]
            return (self._nearest(called, at), "nominal") if called else None
        if mention.form == "unnamed_person" and mention.role:
            forms = self._lexicon.offices.forms(mention.role)
            holders = [figure for figure in self._roster.persons if figure.heads and figure.holds(forms)]
            same = [f for f in self._described.values() if f in self.speakers and mention.head in f.heads | f.office]
            if same and not any(holder in self._before(same[0]) for holder in holders):
                return self._nearest(same, at), "nominal"
            if len(holders) == 1:
                return holders[0], "nominal"
        key = normal(mention.name)
        figure = self._described.get(key)
        if figure is None and mention.pointing:
            same = [f for f in self._described.values() if mention.head in f.office]
            if same:
                figure = self._nearest(same, at)
                figure.aliases.setdefault(mention.name)
            elif mention.form == "document":
                mention = self._fuller(mention, at)
                key = normal(mention.name)
                figure = self._described.get(key)
            elif mention.form != "unnamed_group":
                return None
        if figure is None and mention.form == "unnamed_group" and len(key.split()) == _BARE and (
            mention.head not in self._lexicon.source_tail
        ):
            groups = [f for f in self._described.values() if f.kind == "unnamed_group" and mention.head in f.office]
            figure = self._nearest(groups, at) if groups else None
        if figure is None:
            kind: Kind = "unnamed_group" if mention.form in ("other", "nominal") else mention.form  # type: ignore[assignment]
            figure = Figure(kind, mention.name, (), at, plural=kind == "unnamed_group")
            figure.office = set(key.split()) | {mention.head}
            self._described[key] = figure
        return figure, "nominal"
