"""Why a cell says what it says, in words: inputs, rules that fired, and what follows.

Reads like the method page. Knows the sentences of the rules; leaves the six public words
to `tracker.wording`.
"""

import datetime as dt
from collections.abc import Iterable

from tracker.dates import add_months
from tracker.indicators.catalog import Catalog, Milestone
from tracker.scoring.accounts import Cell, open_cell
from tracker.scoring.frame import CodedAnswer, ScoringFrame
from tracker.scoring.measure import Measure
from tracker.scoring.results import AccountResult, IndicatorResult, MilestoneResult
from tracker.vocabulary import Account, Agreement, Consensus, Flag, Grade, MilestoneState, Status

_STATES = {
    MilestoneState.MET: "what was known to hold on the due date met it, and so does the latest",
    MilestoneState.REVERSED: "an earlier observation met it, the latest does not",
    MilestoneState.MET_DATE_UNKNOWN: "an observation after the due date meets it, and nothing says since when",
    MilestoneState.MET_LATE: "it was met after the due date",
    MilestoneState.MET_WHEN_CHECKED: "the latest observation meets it, but was too old on the due date",
    MilestoneState.MISSED: "the latest observation, from 180 days before the due date or later, does not meet it",
    MilestoneState.NOT_MET_WHEN_CHECKED: "the latest observation fails it and is older than 180 days before it",
    MilestoneState.UNVERIFIED: "it is due and there is no observation",
    MilestoneState.MET_EARLY: "it is not due yet and the latest observation meets it already",
    MilestoneState.NO_DATA: "it is not due yet and there is no observation",
    MilestoneState.NOT_YET_DUE: "it is not due yet and the latest observation does not meet it",
}
_AGREEMENTS = {
    Agreement.RECORD: "a register that is not too old decides",
    Agreement.NONE: "neither government nor civil society gave an observation",
    Agreement.GOVERNMENT_ONLY: "only the government spoke",
    Agreement.CIVIL_SOCIETY_ONLY: "only civil society spoke",
    Agreement.AGREED: "government and civil society come to the same status",
    Agreement.CONTESTED: "government and civil society come to opposite sides; both are shown",
    Agreement.DEGREE_DIFFERS: "government and civil society are on the same side; the worse is the headline",
}
_FLAGS = {
    Flag.STALE: "older than its age limit: kept with its year, left out of scores",
    Flag.LATE_BASELINE: "the baseline is later than adoption",
    Flag.EVIDENCE_PREDATES_DEADLINE: "the evidence is from shortly before the deadline",
    Flag.BORDERLINE: "the 95 % interval of the value holds a requirement; the point decides",
    Flag.CLIPPED_LOW: "worse than the worst goalpost, counted as 0",
    Flag.CLIPPED_HIGH: "better than the target, counted as 100",
    Flag.ASSERTED: "at least one answer has no evidence: shown as claimed, not counted",
    Flag.FRAGILE: "may be undone",
}


def explain_indicator(
    country: str, result: IndicatorResult, frame: ScoringFrame, catalog: Catalog, place_name: str
) -> list[str]:
    """Every rule that fired on one indicator of one place, as lines of plain text."""
    indicator = catalog.indicator(result.indicator)
    lines = [f"{place_name} ({country}), {result.indicator}, as of {frame.as_of}", indicator.question, ""]
    if result.headline is Status.NOT_APPLICABLE:
        return [*lines, f"Does not apply: {result.reason}"]
    lines += [_placement(milestone, catalog, result.indicator) for milestone in catalog.milestones(result.indicator)]
    if not catalog.milestones(result.indicator):
        lines.append("Nothing is placed on a timeline.")
    for account, found in result.accounts.items():
        cell = open_cell(
            account, frame.answers(country, result.indicator, account), result.indicator, catalog, frame.as_of
        )
        lines += ["", *_explain_account(cell, found)]
    return [*lines, "", *_explain_headline(result)]


def _placement(milestone: Milestone, catalog: Catalog, indicator_id: str) -> str:
    measure = Measure(catalog.indicator(indicator_id), catalog.thresholds)
    placed = milestone.placement
    return (
        f"Asked for at {milestone.timeline}, by {milestone.due_on}: {describe(milestone.requires, measure)}"
        f" (placed by {placed.set_by}, {placed.set_on})"
    )


def describe(amount: float, measure: Measure) -> str:
    """An amount in the indicator's own terms."""
    if measure.is_ladder:
        rung = next((r for r in measure.indicator.rungs if r.rung == amount), None)
        short = f" '{rung.short}'" if rung and rung.short else ""
        return f"rung {amount:g}{short}"
    if measure.is_numeric:
        return measure.in_unit(amount)
    return "yes" if amount else "no"


def _explain_account(cell: Cell, result: AccountResult) -> Iterable[str]:
    yield f"{cell.account.replace('_', ' ').upper()}"
    for answer in sorted(cell.answers, key=lambda a: (a.observed_on.last, a.id)):
        yield f"  {_input(answer, cell.measure)}"
    if not result.is_observed:
        yield "  Nothing here counts as an observation: an answer without evidence is an assertion."
        return
    if result.consensus is not None:
        yield f"  Voices: {result.votes} ({result.consensus}); together {describe(cell.latest.amount, cell.measure)}."
    yield f"  Latest: {describe(cell.latest.amount, cell.measure)}, last known {cell.latest.observed_on}. {_age(cell)}"
    for state in result.milestones:
        yield f"  {_state(state)}"
    yield from _progress(result)
    for flag in result.flags:
        yield f"  Note {flag}: {_FLAGS[flag]}."
    yield f"  {_score(result)}"
    yield f"  Status {result.status}: {result.rules[-1].split(': ', 1)[1]}."


def _input(answer: CodedAnswer, measure: Measure) -> str:
    since = f", since {answer.event_on}" if answer.event_on else ""
    bare = " (assertion, not counted)" if answer.grade is Grade.NONE else ""
    return (
        f"{answer.organisation}: {describe(answer.amount, measure)}, known {answer.observed_on}{since},"
        f" published {answer.published_on}, evidence {answer.grade}{bare} [{answer.id}]"
    )


def _age(cell: Cell) -> str:
    months = cell.latest.max_age_months
    if months is None:
        return "A law stands until another answer replaces it."
    until: dt.date = add_months(cell.latest.observed_on.last, months)
    return f"It stands for {months} months, until {until}{': too old since' if cell.as_of > until else ''}."


def _state(state: MilestoneResult) -> str:
    when = "was due" if state.is_due else "falls due"
    return f"{state.timeline}, {when} {state.due_on}: {state.state}, because {_STATES[state.state]}."


def _progress(result: AccountResult) -> Iterable[str]:
    if result.pace is not None:
        ratio = "no distance was asked for" if result.pace.ratio is None else f"ratio {result.pace.ratio:.3f}"
        required = f"the path asks for {result.pace.required:.3f}"
        yield f"  Pace since {result.pace.start}: {result.pace.pace}, {ratio}; {required}."
        if result.pace.needs_times is not None:
            yield f"  To reach the next milestone it must go {result.pace.needs_times:.1f} times as fast."
    if result.trend is not None:
        yield f"  Trend against the previous comparable observation: {result.trend}."


def _score(result: AccountResult) -> str:
    assert result.normalised is not None
    if result.score is None:
        reason = "civil society is divided" if result.consensus is Consensus.CONTESTED_INTERNAL else "too old"
        return f"Not in scores ({reason}); it would be {result.normalised:.1f} of 100."
    return f"Score {result.score:.1f} of 100."


def _explain_headline(result: IndicatorResult) -> Iterable[str]:
    yield f"HEADLINE {result.headline}: {_AGREEMENTS[result.agreement]} ({result.agreement})."
    if result.agreement is Agreement.RECORD:
        yield "The register stands in for every account in scores, delivery and red lines."
    gap = result.gap
    if gap.comparable:
        provisional = ", provisional: one voice so far" if gap.provisional else ""
        yield f"Gap, government minus civil society: {gap.points:+.1f} points{provisional}."
    elif Account.GOVERNMENT in result.accounts and Account.CIVIL_SOCIETY in result.accounts:
        yield "Gap: the two cannot be compared (too far apart in time, too old, divided, or a register speaks)."
