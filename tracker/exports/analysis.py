"""Trend, next steps, agreement and uncertainty as lines of plain text.

Knows how the statistics of scoring are said on a terminal. A number that may not be given
is replaced by its reason.
"""

from collections.abc import Iterable, Iterator, Sequence

from tracker.indicators.frame_models import Thresholds
from tracker.places import Places
from tracker.scoring.cross_table import CrossTable
from tracker.scoring.next_steps import NextStep
from tracker.scoring.refusals import Refusal
from tracker.scoring.reliability import Reliability
from tracker.scoring.results import Delivery, Score
from tracker.scoring.trend import Moment
from tracker.scoring.uncertainty import Ranks, ScoreInterval, Sensitivity, TooClose
from tracker.submissions.silence import Silence

_REASONS = {
    Refusal.NOT_COMPUTABLE: "not computable: all voices say the same",
    Refusal.FEW_UNITS: "not given: fewer than {units} indicators with two or more voices",
    Refusal.FEW_PLACES: "not given: fewer than {places} places have enough coverage",
    Refusal.COVERAGE: "not given: too little was looked at",
    Refusal.NOTHING_PRESENT: "not given: nothing counts in scores",
}


def say_trend(moments: Sequence[Moment]) -> Iterator[str]:
    """What was known at each year-end: delivery and score by account, and the verdicts that changed."""
    for index, moment in enumerate(moments):
        yield f"{moment.day}"
        for account, delivery in moment.deliveries.items():
            score = _score(moment.scores[account])
            yield f"  {account.replace('_', ' '):14} {_delivery(delivery)}; {score}"
        if index:
            yield from _changes(moments[index - 1], moment)


def _changes(before: Moment, after: Moment) -> Iterator[str]:
    for name, found in after.indicators.items():
        earlier = before.indicators[name].headline
        if found.headline is not earlier:
            yield f"    {name}: {earlier} → {found.headline}"


def _delivery(delivery: Delivery) -> str:
    return f"met {delivery.delivered} of {delivery.due} milestones due"


def _score(score: Score) -> str:
    if score.value is None:
        return f"not scored (coverage {100 * score.coverage:.0f} %)"
    return f"score {score.value:.1f}, between {score.low:.1f} and {score.high:.1f}"


def say_next_steps(steps: Iterable[NextStep]) -> Iterator[str]:
    """The events that would move a verdict, those that move delivery first."""
    found = list(steps)
    if not found:
        yield "Nothing that is known would move a verdict here."
    for step in found:
        yield f"{step.indicator} ({step.account.replace('_', ' ')}): {step.text}"


def say_silences(silences: Sequence[Silence]) -> Iterator[str]:
    """Governments that were asked and did not answer by the date set: a count, and each request; never a score."""
    governments = {silence.country for silence in silences}
    yield f"Governments that were asked and did not answer by the date set: {len(governments)}."
    for silence in silences:
        dates = ((" on", silence.asked_on), (", to answer by", silence.reply_due_on))
        told = "".join(f"{words} {date}" for words, date in dates if date)
        yield f"  {silence.country}: {silence.organisation} was asked{told} ({silence.submission})."


def say_agreement(reliability: Reliability, table: CrossTable, limits: Thresholds) -> Iterator[str]:
    """Agreement among civil-society voices, and government against civil society."""
    yield f"Civil-society voices: {reliability.units} indicators of places with two or more voices."
    if reliability.alpha is None:
        yield f"  Krippendorff's alpha, ordinal: {_reason(reliability.reason, limits)}."
    else:
        bounds = f"{100 * limits.bootstrap_level:g} % interval {reliability.low:.3f} to {reliability.high:.3f}"
        yield f"  Krippendorff's alpha, ordinal: {reliability.alpha:.3f} ({bounds})."
    yield f"Government against civil society: {table.pairs} ladders on which both count."
    if not table.pairs:
        yield "  There is nothing to compare."
        return
    few = limits.agreement_min_units
    if table.pairs < few:
        yield f"  Fewer than {few} ladders: too few to say much."
    if table.kappa is None:
        yield f"  Linear-weighted kappa: {_reason(table.reason, limits)}."
    else:
        yield f"  Linear-weighted kappa, descriptive only: {table.kappa:.3f}."
    if table.counts:
        yield "  rows: government's rung, columns: civil society's"
        yield "      " + "".join(f"{column:>5}" for column in range(len(table.counts[0])))
        for row, counts in enumerate(table.counts):
            yield f"  {row:>4}" + "".join(f"{count:>5}" for count in counts)


def say_uncertainty(
    intervals: Sequence[ScoreInterval],
    close: Sequence[TooClose],
    ranks: Ranks | None,
    places: Places,
    limits: Thresholds,
) -> Iterator[str]:
    """Median and interval of each score, pairs that cannot be told apart, ranks where asked for."""
    for found in intervals:
        name = f"{places.name(found.country)} ({found.country})"
        if found.median is None:
            yield f"  {name:40} {_reason(found.reason, limits)}"
        else:
            yield f"  {name:40} {found.median:5.1f}  ({found.low:.1f} to {found.high:.1f})"
    for pair in close:
        yield f"  {pair.one} and {pair.other} cannot be told apart ({100 * pair.share_above:.0f} % of draws above)"
    if ranks is not None and ranks.reason is not None:
        yield f"Ranks: {_reason(ranks.reason, limits)}."
    for place in ranks.places if ranks is not None else ():
        yield f"  rank of {place.country}: {place.median:.0f} ({place.low:.0f} to {place.high:.0f})"


def say_sensitivity(found: Sequence[Sensitivity]) -> Iterator[str]:
    """How far each choice of the method alone moves one score, strongest first."""
    for item in found:
        yield f"  {item.choice:28} {item.low:5.1f} to {item.high:5.1f} (published {item.published:.1f})"


def _reason(reason: Refusal | None, limits: Thresholds) -> str:
    if reason is None:
        return "not given"
    return _REASONS[reason].format(units=limits.agreement_min_units, places=limits.rank_min_places)
