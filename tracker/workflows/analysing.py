"""Opens what the statistics need: one frame with its scores, and the history of a place."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from tracker.errors import BadRequest
from tracker.exports import analysis
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.cross_table import CrossTable, gather_pairs, tabulate_pairs
from tracker.scoring.frame import CodedAnswer, ScoringFrame, VersionInfo, build_frame, versions_in_force
from tracker.scoring.next_steps import NextStep, find_next_steps
from tracker.scoring.reliability import Reliability, gather_units, measure_reliability
from tracker.scoring.results import CountryResult, Scores
from tracker.scoring.score import score
from tracker.scoring.seeding import seeded_generator
from tracker.scoring.trend import Moment, gather_history, take_moment, trace_country, year_ends
from tracker.scoring.uncertainty import (
    ScoreInterval,
    draw_account,
    find_too_close,
    measure_sensitivity,
    rank_intervals,
    score_intervals,
)
from tracker.settings import Settings
from tracker.submissions.silence import Silence, list_silences
from tracker.vocabulary import Account
from tracker.workflows.scoring import require_place, spoken_about
from tracker.workspace import open_archive, open_definitions, open_places, shared_archive, today


@dataclass(frozen=True)
class Material:
    """Everything that the statistics of one day rest on."""

    frame: ScoringFrame
    catalog: Catalog
    places: Places
    scores: Scores
    versions: tuple[VersionInfo, ...]
    answers: tuple[CodedAnswer, ...]


#: What the statistics of one day can be made from.
Basis: TypeAlias = Material | Reading


def open_material(settings: Settings, countries: Sequence[str] = (), *, as_of: dt.date | None = None) -> Material:
    """Read the database as it is; load nothing."""
    catalog = open_definitions(settings).require()
    places = open_places()
    wanted = [require_place(code, places) for code in countries]
    with open_archive(settings) as archive:
        versions, answers = tuple(archive.versions()), tuple(archive.coded_answers())
        fitting = (answer for answer in answers if catalog.accepts(answer.indicator, answer.amount))
        frame = build_frame(versions, fitting, as_of or today())
        wanted = wanted or spoken_about(archive, frame)
    return Material(frame, catalog, places, score(frame, catalog, places, wanted), versions, answers)


def describe_trend(material: Material, country: str) -> list[str]:
    """One place at each year-end since adoption."""
    history = gather_history(country, material.versions, material.answers, material.catalog)
    moments = trace_country(history, material.catalog, material.places, material.frame.as_of)
    return list(analysis.say_trend(moments))


def describe_next_steps(material: Material, country: str, commitment: str | None) -> list[str]:
    """What would change a verdict of one place, for one commitment or for all that somebody looked at."""
    result = next(found for found in material.scores.countries if found.country == country)
    if commitment is not None and commitment not in material.catalog.commitments:
        raise BadRequest(
            f"There is no commitment '{commitment}'. There are: {', '.join(material.catalog.commitments)}."
        )
    lines: list[str] = []
    for name in [commitment] if commitment else spoken_commitments(result):
        steps = find_next_steps(result, name, material.frame, material.catalog)
        lines += ["", material.catalog.commitments[name].title, *(f"  {x}" for x in analysis.say_next_steps(steps))]
    return lines[1:] or ["Nobody has looked at anything here: any public answer with evidence would."]


def spoken_commitments(result: CountryResult) -> list[str]:
    """The commitments on which any account has said something about a place, sorted."""
    return sorted({found.commitment for found in result.indicators.values() if found.accounts})


def trace_reading(settings: Settings, reading: Reading, country: str) -> tuple[Moment, ...]:
    """A place of a reading at each year-end since adoption that has passed, and at the reading's day."""
    archive = shared_archive(settings.database_url)
    history = gather_history(country, archive.versions(), archive.coded_answers(), reading.catalog)
    days = {*year_ends(reading.catalog.adopted_on, min(reading.as_of, today())), reading.as_of}
    return tuple(take_moment(day, history, reading.catalog, reading.places) for day in sorted(days))


def steps_of(reading: Reading, country: str, commitment: str) -> tuple[NextStep, ...]:
    """What would change a place's verdicts on a commitment, those that move delivery first."""
    return find_next_steps(reading.country(country), commitment, reading.frame, reading.catalog)


def agreement_of(basis: Basis) -> tuple[Reliability, CrossTable]:
    """How far civil-society voices agree with each other, and governments with them."""
    units = gather_units(basis.frame, basis.catalog)
    generator = seeded_generator(basis.scores.definitions, basis.scores.snapshot, "agreement")
    reliability = measure_reliability([unit.ratings for unit in units], generator, basis.catalog.thresholds)
    return reliability, tabulate_pairs(gather_pairs(basis.scores.countries, basis.catalog))


def uncertainty_of(basis: Basis, account: Account) -> tuple[ScoreInterval, ...]:
    """The interval of each score that is published; nothing is drawn where no place is above its gate."""
    scored = tuple(c for c in basis.scores.countries if c.accounts[account].score.value is not None)
    if not scored:
        return ()
    scores = replace(basis.scores, countries=scored)
    return score_intervals(draw_account(account, scores, basis.frame, basis.catalog))


def describe_agreement(material: Material, silences: Sequence[Silence] = ()) -> list[str]:
    """How far voices agree, and which governments were asked and are silent."""
    return [
        *analysis.say_agreement(*agreement_of(material), material.catalog.thresholds),
        *analysis.say_silences(silences),
    ]


def open_silences(settings: Settings, as_of: dt.date | None = None) -> tuple[Silence, ...]:
    """The governments that were asked and had not answered by the date set, everywhere."""
    day = as_of or today()
    with open_archive(settings) as archive:
        found = archive.public_submissions(versions_in_force(archive.versions(), day))
    return list_silences((submission for submission, _ in found), None, day)


def describe_uncertainty(material: Material, account: Account, *, has_ranks: bool) -> list[str]:
    """How far scores depend on choices and on chance."""
    drawn = draw_account(account, material.scores, material.frame, material.catalog)
    ranks = rank_intervals(drawn) if has_ranks else None
    close = find_too_close(drawn)
    limits = material.catalog.thresholds
    return list(analysis.say_uncertainty(score_intervals(drawn), close, ranks, material.places, limits))


def describe_sensitivity(material: Material, country: str, account: Account) -> list[str]:
    """How far each choice alone moves one score; why not when it is below its gate."""
    result = next(found for found in material.scores.countries if found.country == country)
    if result.accounts[account].score.value is None:
        return [f"{country} is not scored by {account.replace('_', ' ')}'s account: too little was looked at."]
    found = measure_sensitivity(country, account, material.scores, material.frame, material.catalog)
    return list(analysis.say_sensitivity(found))
