"""The figures of an evaluation as tables and as data, and its errors as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from tabulate import tabulate

from attribution.evaluation import Error, Item, Scores
from attribution.evaluation.bars import BARS, MOST_CALIBRATION_ERROR, Bar
from attribution.evaluation.calibration import Bin, expected_error, reliability
from attribution.evaluation.measures import Figure, confident, f1, figure, kept, precision, recall, value
from attribution.relations import FORMS

LEVELS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
CONTEXT = 60
PLOT = 40


@dataclass(frozen=True, slots=True)
class Run:
    """One thing measured: its label, whether it is rules alone, its scores, and the seconds it took, if known."""

    label: str
    rules: bool
    scores: Scores
    seconds: float | None

    def least(self, bar: Bar) -> float | None:
        """The least value that the bar asks of this run."""
        return bar.rules if self.rules else bar.tagger


def report(runs: Sequence[Run], groups: Sequence[str], format: str) -> Iterator[str]:
    """The tables: all measures with their bars, each group asked for, and whether confidence is a probability."""
    labels = [run.label for run in runs]

    def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
        return tabulate(rows, headers=list(head), tablefmt=format, disable_numparse=True) + "\n"

    articles = runs[0].scores.articles
    count = sum(not item.optional for score in articles for item in score.article.items)
    yield f"{len(articles)} articles, {count} attributions; F1 or share, with its 95% interval over articles\n"
    yield table(["measure", "bar", *labels], [*_measures(runs), *_totals(runs)])
    if "form" in groups:
        held = {item.type for score in articles for item in score.article.items if not item.optional}
        forms = ["all", *(form for form in FORMS if form in held)]
        rows = [[form, run.label, *_form(run.scores, form)] for form in forms for run in runs]
        yield table(["form", "", "who P", "who R", "who F1", "found F1", "rel F1", "content exact F1"], rows)
    if "outlet" in groups:
        yield table(["outlet", "articles", *(f"who, {label}" for label in labels)], _outlets(runs))
    head = ["confidence at least", *(f"precision and recall, {label}" for label in labels)]
    yield table(head, [[f"{level:.1f}", *(_level(run, level) for run in runs)] for level in LEVELS])
    for run in runs:
        rows = [
            [f"{b.low:.1f}–{b.high:.1f}", str(b.count), f"{b.confidence:.3f}", f"{b.right:.3f}", _plot(b)]
            for b in reliability(run.scores.outcomes)
        ]
        yield table([f"confidence, {run.label}", "claims", "mean", "right", "0 … right … 1, mean |"], rows)


def summary(run: Run) -> dict[str, Any]:
    """The figures of a run as data."""
    found = {bar.name: figure(run.scores, bar.measure) for bar in BARS}
    return {
        "label": run.label,
        "figures": {
            name: {"value": f.value, "low": f.low, "high": f.high, "of": f.of} for name, f in found.items()
        },
        "calibration error": expected_error(run.scores.outcomes),
        "articles a second": None if run.seconds is None else len(run.scores.articles) / run.seconds,
    }


def failing(runs: Sequence[Run]) -> list[str]:
    """The measures under their bar, by run."""
    return [
        f"{run.label}: {bar.name}"
        for run in runs
        for bar in BARS
        if (found := figure(run.scores, bar.measure)).of and found.value < (run.least(bar) or 0.0)
    ]


def error(found: Error) -> str:
    """An error with its place in the text, gold and ours."""
    text = found.article.text
    lines = [f"[{found.article.id} {found.article.outlet}] {found.cause}"]
    item = found.gold or found.predicted
    if item is not None:
        spans = [span for span in (*item.content, item.cue, item.source) if span is not None]
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        lines.append(f"  text  {_flat(text[max(0, start - CONTEXT) : end + CONTEXT])}")
    for label, side in (("gold", found.gold), ("ours", found.predicted)):
        if side is not None:
            lines.append(f"  {label}  {_item(side, text)}")
    return "\n".join(lines) + "\n"


def _measures(runs: Sequence[Run]) -> Iterator[list[str]]:
    for bar in BARS:
        asked = " / ".join(f"≥ {least:.2f}" for least in dict.fromkeys(run.least(bar) for run in runs) if least)
        yield [bar.name, asked, *(_against(run, bar) for run in runs)]


def _against(run: Run, bar: Bar) -> str:
    least = run.least(bar)
    found = figure(run.scores, bar.measure)
    return _shown(found) + _verdict(least is None or not found.of or found.value >= least)


def _totals(runs: Sequence[Run]) -> Iterator[list[str]]:
    errors = [expected_error(run.scores.outcomes) for run in runs]
    verdicts = [f"{error:.3f}" + _verdict(error <= MOST_CALIBRATION_ERROR) for error in errors]
    yield ["expected calibration error", f"≤ {MOST_CALIBRATION_ERROR}", *verdicts]
    rates = [f"{len(run.scores.articles) / run.seconds:.0f}" if run.seconds else "" for run in runs]
    yield ["articles a second", "", *rates]


def _form(scores: Scores, form: str) -> list[str]:
    who = f"who {form}"
    others = (f1(f"{name} {form}") for name in ("found", "rel", "content exact"))
    return [f"{value(scores, measure):.3f}" for measure in (precision(who), recall(who), f1(who), *others)]


def _outlets(runs: Sequence[Run]) -> list[list[str]]:
    parts = [run.scores.by_outlet() for run in runs]
    rows = []
    for outlet in parts[0]:
        figures = [figure(part[outlet], f1("who all")) for part in parts]
        rows.append([outlet, str(len(parts[0][outlet].articles)), *map(_shown, figures)])
    return rows


def _level(run: Run, level: float) -> str:
    return f"{value(run.scores, confident(level)):.3f}  {value(run.scores, kept(level)):.3f}"


def _plot(found: Bin) -> str:
    """A bar as long as the share right, with a mark at the mean confidence, where it would end if all were well."""
    bar = ("█" * round(found.right * PLOT)).ljust(PLOT, "·")
    mark = min(round(found.confidence * PLOT), PLOT)
    return f"{bar[:mark]}|{bar[mark:]}"


def _shown(found: Figure) -> str:
    return f"{found.value:.3f} [{found.low:.2f}–{found.high:.2f}]" if found.of else "–"


def _verdict(good: bool) -> str:
    return "" if good else " ✗"


def _item(item: Item, text: str) -> str:
    def words(part: str) -> str:
        span = getattr(item, part)
        return "-" if span is None else _flat(span.of(text))

    name = item.speaker.name if item.speaker else None
    via = f" via={', '.join(relay.name if relay else '?' for relay in item.via)}" if item.via else ""
    whence = f" rule={item.rule} how={item.how} confidence={item.confidence:.2f}" if item.rule else ""
    content = " … ".join(_flat(span.of(text)) for span in item.content)
    return f"{item.type} <{name}> cue={words('cue')} source={words('source')}{via}{whence} :: {content}"


def _flat(text: str) -> str:
    return " ".join(text.split())
