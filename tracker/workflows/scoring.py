"""Scores places from what the database holds, after loading what changed."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tracker.errors import BadRequest
from tracker.exports.coverage import CoverageRow, build_coverage
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.problems import Problem
from tracker.scoring.explain import explain_indicator
from tracker.scoring.frame import ScoringFrame, VersionInfo, versions_in_force
from tracker.scoring.results import Scores
from tracker.scoring.score import score, score_indicator
from tracker.settings import Settings
from tracker.store import Archive
from tracker.workflows.bring_in import bring_in
from tracker.workflows.whole import open_frame, open_whole
from tracker.workspace import open_archive, open_definitions, open_places, today

#: From this many places on, scoring everything at once is faster than one after the other.
MANY_PLACES = 20


@dataclass(frozen=True)
class Scored:
    """Results with the definitions they rest on, and what is to mend; `is_ahead` when their day is still to come."""

    scores: Scores
    catalog: Catalog
    places: Places
    problems: tuple[Problem, ...] = ()
    is_ahead: bool = False


def score_workspace(
    settings: Settings,
    countries: Sequence[str] = (),
    *,
    as_of: dt.date | None = None,
    is_everywhere: bool = False,
    is_loading: bool = True,
) -> Scored:
    """Score the places named; none named: those with a published answer, or all with `is_everywhere`."""
    catalog = open_definitions(settings).require()
    places = open_places()
    wanted = [require_place(code, places) for code in countries]
    with open_archive(settings) as archive:
        problems = bring_in(settings, catalog, archive).problems if is_loading else []
        whole = open_whole(settings, archive, catalog, as_of or today())
        if not wanted:
            wanted = sorted(places.by_code) if is_everywhere else spoken_about(archive, whole.frame)
    scores = with_country_gaps(whole.scores(places, wanted), catalog)
    return Scored(scores, catalog, places, tuple(problems), is_ahead=scores.as_of > today())


def score_frame(frame: ScoringFrame, catalog: Catalog, places: Places, countries: Iterable[str]) -> Scores:
    """Score some places: a few by the plain face, many from the columns, with equal results."""
    wanted = sorted(set(countries))
    if len(wanted) < MANY_PLACES:
        return score(frame, catalog, places, wanted)
    from tracker.scoring.columns import build_columns, score_columns, score_places

    answers = frame.all_answers
    versions = [VersionInfo(name, number) for name, number in sorted({(a.submission, a.version) for a in answers})]
    cube = score_columns(build_columns(versions, answers), catalog, frame.as_of, wanted)
    return score_places(cube, frame, places, wanted)


def with_country_gaps(scores: Scores, catalog: Catalog) -> Scores:
    """The same with interval and law against practice, for places on which enough commitments were looked at."""
    enough = catalog.thresholds.gap_country_min_commitments
    spoken = {
        result.country: len({found.commitment for found in result.indicators.values() if found.accounts})
        for result in scores.countries
    }
    if all(count < enough for count in spoken.values()):
        return scores
    from tracker.scoring.country_gap import complete_gap

    countries = (
        replace(result, say_do_gap=complete_gap(result, scores, catalog))
        if spoken[result.country] >= enough
        else result
        for result in scores.countries
    )
    return replace(scores, countries=tuple(countries))


def explain_cell(
    settings: Settings, country: str, indicator: str, *, as_of: dt.date | None = None, is_loading: bool = True
) -> tuple[list[str], tuple[Problem, ...]]:
    """Every rule that fired on one indicator of one place, in words."""
    catalog = open_definitions(settings).require()
    places = open_places()
    code = require_place(country, places)
    require_indicator(indicator, catalog)
    with open_archive(settings) as archive:
        problems = bring_in(settings, catalog, archive).problems if is_loading else []
        frame = open_frame(settings, archive, catalog, as_of or today())
    result = score_indicator(code, indicator, frame, catalog)
    return explain_indicator(code, result, frame, catalog, places.name(code)), tuple(problems)


def cover_workspace(
    settings: Settings, *, as_of: dt.date | None = None, is_loading: bool = True
) -> tuple[list[CoverageRow], tuple[Problem, ...]]:
    """How many places have an observation, by indicator and account."""
    catalog = open_definitions(settings).require()
    with open_archive(settings) as archive:
        problems = bring_in(settings, catalog, archive).problems if is_loading else []
        frame = open_frame(settings, archive, catalog, as_of or today())
    return build_coverage(frame, catalog), tuple(problems)


def read_frame(archive: Archive, catalog: Catalog, as_of: dt.date) -> ScoringFrame:
    """What counts at a day, of the answers that the definitions in force can hold."""
    from tracker.scoring.columns import list_frame

    return list_frame(archive.columns(), catalog, as_of)


def spoken_about(archive: Archive, frame: ScoringFrame) -> list[str]:
    """Places with a published answer, statements among them, sorted."""
    return archive.spoken_places(versions_in_force(archive.versions(), frame.as_of), frame.as_of)


def require_place(code: str, places: Places) -> str:
    """The code of a place; BadRequest with the nearest names when there is none."""
    if places.find(code) is not None:
        return code
    near = places.nearest(code)
    hint = f"Did you mean {' or '.join(near)}?" if near else "Write its ISO 3166 alpha-3 code, for example NPL."
    raise BadRequest(f"There is no place '{code}'. {hint}")


def require_indicator(name: str, catalog: Catalog) -> str:
    """The id of an indicator; BadRequest with the nearest ids when there is none."""
    if name in catalog.indicators:
        return name
    near = catalog.nearest_indicators(name)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(catalog.indicators)}."
    raise BadRequest(f"There is no indicator '{name}'. {hint}")
