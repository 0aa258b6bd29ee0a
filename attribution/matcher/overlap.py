"""Claims that stand in each other's way: one that points back to what another cue reports, one within another."""

from __future__ import annotations

from dataclasses import replace

from attribution.matcher.candidate import Candidate

POINTING_BACK = "content-passive-source"
TRAILING = "content-cue-source"
PLANS = ("promise", "wish")
"""Acts that a sentence may hold and still be what a passive behind it points back to."""


def unclaimed(found: list[Candidate]) -> list[Candidate]:
    """The candidates, with a refusal for those that another one leaves nothing to report, as `_taken` says."""
    return [replace(claim, construction=None, content=(), source=None, quoted=(), refusal=reason)
            if (reason := _taken(claim, found)) else claim for claim in found]


def _taken(claim: Candidate, found: list[Candidate]) -> str | None:
    """What forbids the claim: another cue reports the sentence it points back to, or all that it holds and itself."""
    if claim.construction == POINTING_BACK and _claimed(claim, found):
        return "the sentence before is claimed"
    if claim.construction == TRAILING and not claim.quoted and any(
        other.construction is not None and claim.cue is not None and other.cue is not None
        and claim.content[0].covers(other.cue) and any(span.covers(claim.cue) for span in other.content)
        for other in found
    ):
        return "part of another claim"
    return None


def _claimed(claim: Candidate, found: list[Candidate]) -> bool:
    """Whether another cue reports a part of what the claim points back to; plans may stand there, too."""
    first, last = claim.content[0].start, claim.content[-1].end
    return any(
        other is not claim and other.construction is not None and other.rule.act not in PLANS
        and other.content[0].start < last and first < other.content[-1].end
        for other in found
    )
