"""The table of a commitment: on paper, in practice, checks and redress, at each deadline.

Knows how the accounts' states become signs and words. Leaves what is known to `dossier`.
"""

from tracker.exports.dossier import ORDER, Dossier, part_of
from tracker.exports.scorecard import Cell, Deadline, Mark, Part, Row
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.results import AccountResult
from tracker.vocabulary import Account, Grade, MilestoneState, Status
from tracker.wording import CHECKED_STATES, PublicWord, word_of

_COURSES = frozenset({Status.ON_TRACK, Status.SLOW, Status.FAR_OFF, Status.STALLED})


def build_deadlines(dossier: Dossier) -> tuple[Deadline, ...]:
    """The columns of every table."""
    say = dossier.wording
    return tuple(
        Deadline(
            d.timeline, d.due_on, say.say("deadline", timeline=say.count(d.years, "years"), date=say.month(d.due_on))
        )
        for d in dossier.reading.catalog.due_dates
    )


def build_rows(dossier: Dossier, commitment: Commitment) -> tuple[Row, ...]:
    """One row for each indicator that somebody observed; the others of a part share one row."""
    rows = []
    for part in Part:
        indicators = [i for i in dossier.indicators(commitment) if part_of(i) is part]
        observed = [i for i in indicators if dossier.observed(i.id)]
        rows += [_row(dossier, part, [i], is_observed=True) for i in observed]
        silent = [i for i in indicators if i not in observed]
        if silent:
            rows.append(_row(dossier, part, silent, is_observed=False))
    return tuple(rows)


def _row(dossier: Dossier, part: Part, indicators: list[Indicator], *, is_observed: bool) -> Row:
    cells = tuple(_cell(dossier, indicators, due.timeline) for due in dossier.reading.catalog.due_dates)
    questions = tuple(i.question for i in indicators)
    return Row(part, dossier.wording.say(f"part.{part}"), questions, cells, is_observed)


def _cell(dossier: Dossier, indicators: list[Indicator], timeline: str) -> Cell:
    placed = [(i, m) for i in indicators for m in dossier.reading.catalog.milestones(i.id) if m.timeline == timeline]
    if not placed:
        return Cell(None, (_plain_mark(dossier, PublicWord.NOT_PLACED),))
    asked = " · ".join(dict.fromkeys(dossier.wording.requirement(i, m.requires) for i, m in placed))
    indicator, milestone = placed[0]
    if not any(dossier.observed(i.id) for i in indicators):
        is_heard = any(dossier.heard(i.id) for i in indicators)
        return Cell(asked, (_unseen_mark(dossier, milestone, is_heard=is_heard),))
    return Cell(asked, _marks(dossier, indicator, milestone))


def _marks(dossier: Dossier, indicator: Indicator, milestone: Milestone) -> tuple[Mark, ...]:
    """One mark for each different word, with the exact states below it, who stands behind each, and when."""
    by_word: dict[PublicWord, dict[str, list[str]]] = {}
    for account, result in speaking(dossier, indicator).items():
        state = next(s for m, s in dossier.states(indicator.id, account) if m.timeline == milestone.timeline)
        word, exact = _verdict(dossier, milestone, state, result)
        is_old = result.is_stale or state in CHECKED_STATES
        by_word.setdefault(word, {}).setdefault(exact, []).append(_name(dossier, result, is_old=is_old))
    return tuple(_mark(dossier, word, exact) for word, exact in by_word.items())


def _name(dossier: Dossier, result: AccountResult, *, is_old: bool) -> str:
    """Whose verdict it is, with the date of the check where that is old, and whether it is second-hand."""
    name = dossier.wording.label(result.account)
    if is_old and result.observed_on:
        name = f"{name} {dossier.wording.month(result.observed_on)}"
    return dossier.wording.say("claim.weak", claim=name) if result.grade is Grade.WEAK else name


def _mark(dossier: Dossier, word: PublicWord, exact: dict[str, list[str]]) -> Mark:
    if word is PublicWord.NOT_DUE:
        return _plain_mark(dossier, word)
    say = dossier.wording.say
    details = tuple(
        say("by", exact=state, names=", ".join(names)) if state else say("by.only", names=", ".join(names))
        for state, names in exact.items()
    )
    brief = dossier.wording.semicolon.join(details)
    if word is PublicWord.NOT_DONE:
        brief = say("by.only", names=", ".join(name for names in exact.values() for name in names))
    return Mark(word, dossier.wording.label(word), details, brief)


def speaking(dossier: Dossier, indicator: Indicator) -> dict[Account, AccountResult]:
    """The results to show for an indicator: a valid record alone, else every account that observed."""
    found = {a: dossier.standing(indicator.id, a) for a in ORDER}
    record = next((r for r in found.values() if r is not None and r.account is Account.RECORD), None)
    if record is not None:
        return {Account.CIVIL_SOCIETY: record}
    return {a: r for a, r in found.items() if r is not None} or dict(dossier.observed(indicator.id))


def _verdict(
    dossier: Dossier, milestone: Milestone, state: MilestoneState, result: AccountResult
) -> tuple[PublicWord, str]:
    if state is MilestoneState.NOT_YET_DUE and result.status in _COURSES and _is_next(dossier, milestone):
        is_plain = result.status is Status.ON_TRACK
        return word_of(result.status), "" if is_plain else dossier.wording.label(result.status)
    if state in (MilestoneState.NO_DATA, MilestoneState.NOT_YET_DUE):
        return PublicWord.NOT_DUE, ""
    return word_of(state), dossier.wording.label(state)


def _is_next(dossier: Dossier, milestone: Milestone) -> bool:
    return milestone.due_on == min(d.due_on for d in dossier.reading.catalog.due_dates if not dossier.is_due(d.due_on))


def _unseen_mark(dossier: Dossier, milestone: Milestone, *, is_heard: bool) -> Mark:
    say = dossier.wording.say
    if not dossier.is_due(milestone.due_on):
        return _plain_mark(dossier, PublicWord.NOT_DUE)
    exact = say("unseen.not_told") if is_heard else dossier.wording.label(MilestoneState.UNVERIFIED)
    return Mark(PublicWord.NOT_KNOWN, dossier.wording.label(PublicWord.NOT_KNOWN), (exact,), exact)


def _plain_mark(dossier: Dossier, word: PublicWord) -> Mark:
    return Mark(word, dossier.wording.label(word))
