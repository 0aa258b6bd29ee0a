"""The matcher: finds the cues of a document and lets the constructions of their rules compete."""

from __future__ import annotations

from attribution.matcher.candidate import Candidate
from attribution.matcher.constructions import CONSTRUCTIONS
from attribution.matcher.cues import CueIndex, Occurrence
from attribution.matcher.lexicon import Lexicon
from attribution.matcher.lone import CONSTRUCTION, lone_quotations, rejoined
from attribution.matcher.overlap import unclaimed
from attribution.matcher.pattern import Patterns
from attribution.matcher.region import Region, Regions
from attribution.matcher.relay import pass_on
from attribution.matcher.site import Proposal, Site
from attribution.relations import Span
from attribution.rulebook.model import Rule, Rulebook
from attribution.text.document import Document


class Matcher:
    """Proposes attributions for the cues and quotations of documents; made once for a rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._lexicon = Lexicon(rulebook.words)
        self._cues = CueIndex(rulebook.rules)
        self._patterns = Patterns(rulebook.rules)
        self._lone = [rule for rule in rulebook.rules if CONSTRUCTION in rule.constructions]

    def match(self, document: Document) -> tuple[Candidate, ...]:
        """The candidates of a document in reading order; those without a construction say why in `refusal`."""
        regions = Regions(document, self._lexicon)
        seen: list[tuple[Occurrence, Region]] = []
        for occurrence in self._cues.find(document.text):
            region = regions.at(occurrence.span.start)
            if region is not None and len(region):
                if occurrence.rules and occurrence.form not in self._lexicon.noun_cue:
                    region.cues.add(region.index(occurrence.span.start))
                    region.cue_ends.add(region.index(occurrence.span.end - 1))
                seen.append((occurrence, region))
        made = [(self._candidate(document, regions, region, occurrence), region) for occurrence, region in seen]
        found = unclaimed(pass_on(made, document.outlet))
        found.extend(self._patterns.find(document, regions))
        for rule in self._lone:
            found.extend(lone_quotations(document, regions, found, rule))
        return tuple(sorted(rejoined(document, found), key=_place))

    def _candidate(self, document: Document, regions: Regions, region: Region, occurrence: Occurrence) -> Candidate:
        """The best proposal of the constructions of all rules of the cue, or why none fits."""
        if not occurrence.rules:
            return _refused(occurrence, *occurrence.vetoed[0], "veto: a phrase in which the form is no cue")
        start, end = region.index(occurrence.span.start), region.index(occurrence.span.end - 1) + 1
        if region.upper[start] and start > region.body_start and _is_title(region, start, occurrence.span):
            return _refused(occurrence, *occurrence.rules[0], "a capital in mid-sentence")
        best: tuple[Proposal, str, Rule, bool] | None = None
        reasons: list[str] = []
        for rule, clitic in occurrence.rules:
            site = Site(document, regions, region, self._lexicon, start, end, clitic, rule)
            for name in rule.constructions:
                if name not in CONSTRUCTIONS:
                    continue
                made = CONSTRUCTIONS[name](site)
                if isinstance(made, str):
                    reasons.append(f"{name}: {made}")
                elif best is None or made.fit > best[0].fit:
                    best = made, name, rule, clitic
        if best is None:
            return _refused(occurrence, *occurrence.rules[0], "; ".join(dict.fromkeys(reasons)))
        proposal, name, rule, clitic = best
        return Candidate(
            cue=occurrence.span,
            rule=rule,
            clitic=clitic,
            construction=name,
            content=proposal.content,
            source=proposal.source,
            via=(),
            polarity=proposal.polarity or rule.polarity,
            quoted=proposal.quoted,
            confidence=proposal.fit,
        )


def _is_title(region: Region, start: int, span: Span) -> bool:
    """Whether a cue with a capital is part of a name or a heading rather than the first word of its sentence."""
    before = region.words[start - 1]
    return span.of(region.text).isupper() or before.isalnum()


def _refused(occurrence: Occurrence, rule: Rule, clitic: bool, reason: str) -> Candidate:
    return Candidate(occurrence.span, rule, clitic, None, (), None, (), rule.polarity, refusal=reason)


def _place(candidate: Candidate) -> tuple[int, int]:
    """Where the candidate stands in reading order: by what comes first of its content and cue, then by its cue."""
    spans = [*candidate.content, *((candidate.cue,) if candidate.cue is not None else ())]
    first = min(spans, key=lambda span: span.start)
    return first.start, (candidate.cue or first).start
