"""From definitions and answers to results for every place asked for.

The one way in: `score(frame, catalog, places, countries)`. Pure: no clock, no files, and
the same inputs give the same results in any order.
"""

from collections.abc import Iterable, Mapping

from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.accounts import judge_account, open_cell
from tracker.scoring.aggregate import judge_commitment, summarise_account
from tracker.scoring.agreement import (
    judge_agreement,
    measure_commitment_gap,
    measure_indicator_gap,
    summarise_gaps,
)
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.measure import Measure
from tracker.scoring.results import (
    CommitmentResult,
    CountryResult,
    IndicatorGap,
    IndicatorResult,
    MilestoneResult,
    Scores,
)
from tracker.scoring.snapshot import snapshot_hash
from tracker.scoring.timelines import judge_milestones
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Agreement, Stance, Status, Subject


def score(frame: ScoringFrame, catalog: Catalog, places: Places, countries: Iterable[str]) -> Scores:
    """Results of the given places at the frame's as-of date."""
    unspoken = _unspoken(frame, catalog)
    return Scores(
        as_of=frame.as_of,
        methodology=catalog.methodology.version,
        definitions=catalog.definitions_hash,
        snapshot=snapshot_hash(frame.all_answers),
        countries=tuple(_score_country(code, frame, catalog, places, unspoken) for code in sorted(set(countries))),
    )


def score_country(code: str, frame: ScoringFrame, catalog: Catalog, places: Places) -> CountryResult:
    """Everything about one place; adding or removing another place changes nothing here."""
    return _score_country(code, frame, catalog, places, _unspoken(frame, catalog))


def _unspoken(frame: ScoringFrame, catalog: Catalog) -> dict[str, tuple[MilestoneResult, ...]]:
    """For each indicator, the milestones of an account that said nothing: the same for every place."""
    return {name: _silence(name, frame, catalog) for name in catalog.country_indicators}


def _silence(name: str, frame: ScoringFrame, catalog: Catalog) -> tuple[MilestoneResult, ...]:
    indicator = catalog.indicator(name)
    if indicator.subject is not Subject.COUNTRY:
        return ()
    return judge_milestones((), catalog.milestones(name), Measure(indicator, catalog.thresholds), frame.as_of)


def _score_country(
    code: str,
    frame: ScoringFrame,
    catalog: Catalog,
    places: Places,
    unspoken: Mapping[str, tuple[MilestoneResult, ...]],
) -> CountryResult:
    indicators = {
        name: _score_indicator(code, name, frame, catalog, unspoken[name]) for name in catalog.country_indicators
    }
    applicable = [r for r in indicators.values() if r.headline is not Status.NOT_APPLICABLE]
    commitments = _score_commitments(applicable, catalog)
    place = places.find(code)
    return CountryResult(
        country=code,
        stance=place.stance if place else Stance.UNKNOWN,
        accounts={account: summarise_account(account, applicable, catalog) for account in SPEAKING_ACCOUNTS},
        say_do_gap=summarise_gaps((c.gap for c in commitments.values()), catalog.thresholds),
        commitments=commitments,
        indicators=indicators,
    )


def score_indicator(code: str, name: str, frame: ScoringFrame, catalog: Catalog) -> IndicatorResult:
    """All accounts on one indicator of one place."""
    return _score_indicator(code, name, frame, catalog, _silence(name, frame, catalog))


def _score_indicator(
    code: str, name: str, frame: ScoringFrame, catalog: Catalog, unspoken: tuple[MilestoneResult, ...]
) -> IndicatorResult:
    commitment = catalog.commitment_of(name).id
    exemption = catalog.exemption(name, code)
    if exemption is not None:
        return IndicatorResult(
            name, commitment, Status.NOT_APPLICABLE, Agreement.NONE, {}, IndicatorGap(), reason=exemption
        )
    accounts = {}
    for account in Account:
        answers = frame.answers(code, name, account)
        if answers:
            accounts[account] = judge_account(open_cell(account, answers, name, catalog, frame.as_of))
    headline, agreement = judge_agreement(accounts)
    gap = measure_indicator_gap(accounts, catalog.indicator(name), agreement, catalog.thresholds)
    return IndicatorResult(name, commitment, headline, agreement, accounts, gap, unspoken=unspoken)


def _score_commitments(applicable: list[IndicatorResult], catalog: Catalog) -> dict[str, CommitmentResult]:
    by_commitment: dict[str, list[IndicatorResult]] = {
        name: []
        for name, commitment in catalog.commitments.items()
        if any(indicator.subject is Subject.COUNTRY for indicator in commitment.indicators)
    }
    for result in applicable:
        by_commitment[result.commitment].append(result)
    return {
        name: CommitmentResult(
            name,
            {account: judge_commitment(account, own, catalog) for account in SPEAKING_ACCOUNTS},
            measure_commitment_gap(own, catalog),
        )
        for name, own in by_commitment.items()
    }
