"""From definitions and answers to results for every place asked for.

The one way in: `score(frame, catalog, places, countries)`. Pure: no clock, no files, and
the same inputs give the same results in any order.
"""

import hashlib
from collections.abc import Iterable

import rfc8785

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
from tracker.scoring.frame import CodedAnswer, ScoringFrame
from tracker.scoring.measure import Measure
from tracker.scoring.results import (
    CommitmentResult,
    CountryResult,
    IndicatorGap,
    IndicatorResult,
    Scores,
)
from tracker.scoring.timelines import judge_milestones
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Agreement, Stance, Status, Subject


def score(frame: ScoringFrame, catalog: Catalog, places: Places, countries: Iterable[str]) -> Scores:
    """Results of the given places at the frame's as-of date."""
    return Scores(
        as_of=frame.as_of,
        methodology=catalog.methodology.version,
        definitions=catalog.definitions_hash,
        snapshot=snapshot_hash(frame.all_answers),
        countries=tuple(score_country(code, frame, catalog, places) for code in sorted(set(countries))),
    )


def score_country(code: str, frame: ScoringFrame, catalog: Catalog, places: Places) -> CountryResult:
    """Everything about one place; adding or removing another place changes nothing here."""
    indicators = {name: score_indicator(code, name, frame, catalog) for name in catalog.country_indicators}
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
    commitment = catalog.commitment_of(name).id
    exemption = catalog.exemption(name, code)
    if exemption is not None:
        return IndicatorResult(
            name, commitment, Status.NOT_APPLICABLE, Agreement.NONE, {}, IndicatorGap(), reason=exemption
        )
    indicator = catalog.indicator(name)
    accounts = {}
    for account in Account:
        answers = frame.answers(code, name, account)
        if answers:
            accounts[account] = judge_account(open_cell(account, answers, name, catalog, frame.as_of))
    headline, agreement = judge_agreement(accounts)
    gap = measure_indicator_gap(accounts, indicator, agreement, catalog.thresholds)
    measure = Measure(indicator, catalog.thresholds)
    unspoken = judge_milestones((), catalog.milestones(name), measure, frame.as_of)
    return IndicatorResult(name, commitment, headline, agreement, accounts, gap, unspoken=unspoken)


def _score_commitments(applicable: list[IndicatorResult], catalog: Catalog) -> dict[str, CommitmentResult]:
    results = {}
    for name, commitment in catalog.commitments.items():
        if all(indicator.subject is Subject.GLOBAL for indicator in commitment.indicators):
            continue
        own = [result for result in applicable if result.commitment == name]
        accounts = {account: judge_commitment(account, own, catalog) for account in SPEAKING_ACCOUNTS}
        results[name] = CommitmentResult(name, accounts, measure_commitment_gap(own, catalog))
    return results


def snapshot_hash(answers: Iterable[CodedAnswer]) -> str:
    """SHA-256 of the canonical JSON of the answers that count, without paths, load times or version numbers."""
    return "sha256:" + hashlib.sha256(rfc8785.dumps([_content(answer) for answer in answers])).hexdigest()


def _content(answer: CodedAnswer) -> dict[str, str | float | bool | None]:
    content: dict[str, str | float | bool | None] = {
        "submission": answer.submission,
        "country": answer.country,
        "indicator": answer.indicator,
        "account": answer.account.value,
        "organisation": answer.organisation,
        "family": answer.family,
        "amount": answer.amount,
        "se": answer.se,
        "observed_on": answer.observed_on.written,
        "event_on": answer.event_on.written if answer.event_on else None,
        "published_on": answer.published_on.written,
        "grade": answer.grade.value,
        "is_survey": answer.is_survey,
        "is_fragile": answer.is_fragile,
        "series": answer.series,
        "primary_evidence": answer.primary_evidence,
        "role": answer.role,
        "scope": answer.scope,
    }
    return {name: value for name, value in content.items() if value is not None}
