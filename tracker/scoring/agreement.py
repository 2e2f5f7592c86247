"""How the accounts relate: headline, agreement and gaps (methodology §5).

Knows when two accounts may be compared. Never averages them.
"""

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.dates import add_months
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.indicators.models import Indicator
from tracker.scoring.measure import add_up
from tracker.scoring.results import (
    AccountResult,
    CommitmentGap,
    IndicatorGap,
    IndicatorResult,
    SayDoGap,
)
from tracker.vocabulary import (
    GOOD_STATUSES,
    WORST_FIRST,
    Account,
    Agreement,
    IndicatorKind,
    IndicatorType,
    Reason,
    Status,
)

_ABSENT = (Status.NO_DATA, Status.INSUFFICIENT_DATA, Status.NOT_APPLICABLE)
_SAY_KINDS = (IndicatorKind.STRUCTURAL, IndicatorKind.PROCESS)
_DO_KINDS = (IndicatorKind.PROCESS, IndicatorKind.OUTCOME)


def judge_agreement(accounts: Mapping[Account, AccountResult]) -> tuple[Status, Agreement]:
    """The headline of an indicator and how it came about."""
    record = accounts.get(Account.RECORD)
    if record is not None and record.is_observed and not record.is_stale:
        return record.status, Agreement.RECORD
    government = _present_status(accounts.get(Account.GOVERNMENT))
    civil_society = _present_status(accounts.get(Account.CIVIL_SOCIETY))
    if government is None and civil_society is None:
        return _headline_of_neither(accounts), Agreement.NONE
    if civil_society is None:
        assert government is not None
        return government, Agreement.GOVERNMENT_ONLY
    if government is None:
        return civil_society, Agreement.CIVIL_SOCIETY_ONLY
    if government is civil_society:
        return government, Agreement.AGREED
    if (government in GOOD_STATUSES) != (civil_society in GOOD_STATUSES):
        return Status.CONTESTED, Agreement.CONTESTED
    return worst([government, civil_society]), Agreement.DEGREE_DIFFERS


def worst(statuses: Iterable[Status]) -> Status:
    """The worst of some statuses."""
    return min(statuses, key=WORST_FIRST.index)


def _present_status(result: AccountResult | None) -> Status | None:
    return None if result is None or result.status in _ABSENT else result.status


def _headline_of_neither(accounts: Mapping[Account, AccountResult]) -> Status:
    independent = accounts.get(Account.INDEPENDENT)
    if independent is not None and independent.status is not Status.NO_DATA:
        return independent.status
    pair = (accounts.get(Account.GOVERNMENT), accounts.get(Account.CIVIL_SOCIETY))
    is_insufficient = any(r is not None and r.status is Status.INSUFFICIENT_DATA for r in pair)
    return Status.INSUFFICIENT_DATA if is_insufficient else Status.NO_DATA


def measure_indicator_gap(
    accounts: Mapping[Account, AccountResult], indicator: Indicator, agreement: Agreement, limits: Thresholds
) -> IndicatorGap:
    """Government minus civil society, when both are present and were observed within a year."""
    government, civil_society = accounts.get(Account.GOVERNMENT), accounts.get(Account.CIVIL_SOCIETY)
    if agreement is Agreement.RECORD or government is None or civil_society is None:
        return IndicatorGap()
    if government.score is None or civil_society.score is None:
        return IndicatorGap()
    days = abs((_observed(government) - _observed(civil_society)).days)
    if days > limits.gap_indicator_max_days:
        return IndicatorGap()
    rungs = None
    if indicator.type is IndicatorType.LADDER:
        assert government.amount is not None
        assert civil_society.amount is not None
        rungs = int(government.amount) - int(civil_society.amount)
    points = government.score - civil_society.score
    return IndicatorGap(points, rungs, comparable=True, provisional=civil_society.votes == 1)


def _observed(result: AccountResult) -> dt.date:
    assert result.observed_on is not None
    return result.observed_on.last


def measure_commitment_gap(indicators: Sequence[IndicatorResult], catalog: Catalog) -> CommitmentGap:
    """Say minus do: the government's law and measures against the practice civil society reports."""
    say = _side(indicators, Account.GOVERNMENT, _SAY_KINDS, catalog)
    do = _side(indicators, Account.CIVIL_SOCIETY, _DO_KINDS, catalog)
    said, done = _mean(say.values()), _mean(do.values())
    apart = CommitmentGap(said, done, say_rests_on=tuple(sorted(say)), do_rests_on=tuple(sorted(do)))
    if said is None or done is None:
        return apart
    newest_say = max(_observed(result) for result in say.values())
    newest_do = max(_observed(result) for result in do.values())
    earlier, later = sorted((newest_say, newest_do))
    if later > add_months(earlier, catalog.thresholds.gap_commitment_max_months):
        return apart
    provisional = any(sum(result.votes for result in side.values()) == 1 for side in (say, do))
    return replace(apart, points=said - done, comparable=True, provisional=provisional)


def _side(
    indicators: Sequence[IndicatorResult], account: Account, kinds: Sequence[IndicatorKind], catalog: Catalog
) -> dict[str, AccountResult]:
    standing = {i.indicator: i.standing(account) for i in indicators if catalog.indicator(i.indicator).kind in kinds}
    return {name: result for name, result in standing.items() if result is not None and result.is_present}


def _mean(results: Iterable[AccountResult]) -> float | None:
    scores = [result.score for result in results if result.score is not None]
    return add_up(scores) / len(scores) if scores else None


def summarise_gaps(gaps: Iterable[CommitmentGap], limits: Thresholds) -> SayDoGap:
    """The country's gaps together, with an exact two-sided sign test; nothing below five commitments."""
    points = [gap.points for gap in gaps if gap.comparable and gap.points is not None]
    if len(points) < limits.gap_country_min_commitments:
        return SayDoGap(len(points), reason=Reason.FEW_COMMITMENTS)
    edge = limits.gap_equal_points - limits.tolerance
    higher = sum(point >= edge for point in points)
    lower = sum(point <= -edge for point in points)
    mean = add_up(points) / len(points)
    equal = len(points) - higher - lower
    return SayDoGap(len(points), higher, lower, equal, sign_test(higher, lower), mean)


def sign_test(higher: int, lower: int) -> float:
    """Exact two-sided sign test: probability of a split at least this uneven by chance."""
    trials = higher + lower
    tail = sum(math.comb(trials, k) for k in range(min(higher, lower) + 1))
    return min(1.0, float(2 * tail) / float(2**trials))
