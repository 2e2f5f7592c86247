"""Opens what the statistics need: one frame with its scores, and the history of a place."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.errors import BadRequest
from tracker.exports import analysis
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.cross_table import gather_pairs, tabulate_pairs
from tracker.scoring.frame import CodedAnswer, ScoringFrame, VersionInfo, build_frame
from tracker.scoring.next_steps import find_next_steps
from tracker.scoring.reliability import gather_units, measure_reliability
from tracker.scoring.results import Scores
from tracker.scoring.score import score
from tracker.scoring.seeding import seeded_generator
from tracker.scoring.trend import gather_history, trace_country
from tracker.scoring.uncertainty import (
    draw_account,
    find_too_close,
    measure_sensitivity,
    rank_intervals,
    score_intervals,
)
from tracker.settings import Settings
from tracker.vocabulary import Account
from tracker.workflows.scoring import require_place, spoken_about
from tracker.workspace import open_archive, open_definitions, open_places, today


@dataclass(frozen=True)
class Material:
    """Everything that the statistics of one day rest on."""

    frame: ScoringFrame
    catalog: Catalog
    places: Places
    scores: Scores
    versions: tuple[VersionInfo, ...]
    answers: tuple[CodedAnswer, ...]


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
    spoken = {found.commitment for found in result.indicators.values() if found.accounts}
    lines: list[str] = []
    for name in [commitment] if commitment else sorted(spoken):
        steps = find_next_steps(result, name, material.frame, material.catalog)
        lines += ["", material.catalog.commitments[name].title, *(f"  {x}" for x in analysis.say_next_steps(steps))]
    return lines[1:] or ["Nobody has looked at anything here: any public answer with evidence would."]


def describe_agreement(material: Material) -> list[str]:
    """How far voices agree."""
    units = gather_units(material.frame, material.catalog)
    generator = seeded_generator(material.scores.definitions, material.scores.snapshot, "agreement")
    reliability = measure_reliability([unit.ratings for unit in units], generator)
    table = tabulate_pairs(gather_pairs(material.scores.countries, material.catalog))
    return list(analysis.say_agreement(reliability, table))


def describe_uncertainty(material: Material, account: Account, *, has_ranks: bool) -> list[str]:
    """How far scores depend on choices and on chance."""
    drawn = draw_account(account, material.scores, material.frame, material.catalog)
    ranks = rank_intervals(drawn) if has_ranks else None
    close = find_too_close(drawn)
    return list(analysis.say_uncertainty(score_intervals(drawn), close, ranks, material.places))


def describe_sensitivity(material: Material, country: str, account: Account) -> list[str]:
    """How far each choice alone moves one score; why not when it is below its gate."""
    result = next(found for found in material.scores.countries if found.country == country)
    if result.accounts[account].score.value is None:
        return [f"{country} is not scored by {account.replace('_', ' ')}'s account: too little was looked at."]
    found = measure_sensitivity(country, account, material.scores, material.frame, material.catalog)
    return list(analysis.say_sensitivity(found))
