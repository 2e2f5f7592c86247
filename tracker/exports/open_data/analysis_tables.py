"""Open data on how results move: year by year, what would move them next, and how far scores depend on chance.

Knows which of these are computed for whom: only places on which something that counts was said. Leaves the
statistics to `tracker.scoring`.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from tracker.exports.open_data.tables import Row, Table, Told, chosen, day, number, one_key, text, whole
from tracker.exports.reading import Reading
from tracker.exports.rounding import as_score, as_share
from tracker.indicators.catalog import Catalog
from tracker.scoring.columns import AnswerColumns, freeze_columns, outline_places, score_columns
from tracker.scoring.next_steps import NextStep, StepKind, find_next_steps
from tracker.scoring.trend import year_ends
from tracker.scoring.uncertainty import draw_account, score_intervals
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account

#: Place, day, account, milestones due and met, score and coverage.
Year: TypeAlias = tuple[str, dt.date, Account, int, int, float | None, float | None]

_PLACE = one_key("place", "places")


def analysis_tables(reading: Reading, places: Collection[str], years: Iterable[Year]) -> Iterator[Table]:
    """Trend, next steps and uncertainty of the places given; `years` are theirs, as `trace_years` gives them."""
    yield _trend(years)
    yield _next_steps(reading.catalog)
    yield _uncertainty(reading, places)


def _trend(years: Iterable[Year]) -> Table:
    fields = (
        text("place", "Which place.", required=True),
        day("day", "The end of a year, or the day of this package."),
        chosen("account", "Whose word it is, records standing in.", Account, required=True),
        whole("due", "Milestones that had fallen due.", required=True),
        whole("met", "Of these, known to be met.", required=True),
        number("score", "From 0 to 100; empty below its gate."),
        number("coverage", "Share of what could be known that was known, from 0 to 1."),
    )
    about = (
        "What was known at the end of each year since adoption, from the documents in force today; a year before "
        "anything was known has no row."
    )
    return Table("trend", about, fields, ("place", "day", "account"), years, (_PLACE,))


def trace_years(reading: Reading, told: Collection[str]) -> list[Year]:
    """Place, day, account, milestones due and met, score and coverage: at each year-end since adoption, sorted.

    From the documents in force today, as far as they had been published by then; a year before has no row.
    """
    columns = freeze_columns(reading.frame)
    wanted = sorted(set(told) & set(columns.names.places))
    rows = [
        row
        for end in year_ends(reading.catalog.adopted_on, reading.as_of)
        for row in _year(reading, columns, end, wanted)
    ]
    return sorted(rows, key=lambda row: row[:3]) if wanted else []


def _year(reading: Reading, columns: AnswerColumns, end: dt.date, wanted: Sequence[str]) -> Iterator[Year]:
    """Every place on which something counted by then, all scored at once."""
    for code, account, delivery, score, coverage in outline_places(
        score_columns(columns, reading.catalog, end, wanted)
    ):
        yield code, end, account, delivery.due, delivery.delivered, as_score(score), as_share(coverage)


def _next_steps(catalog: Catalog) -> Table:
    fields = (
        text("place", "Which place.", required=True),
        text("commitment", "Which commitment.", required=True),
        whole("step", "1 for the event that would move most, then one more.", required=True),
        text("indicator", "Which indicator.", required=True),
        chosen("account", "Whose account would move.", Account, required=True),
        chosen("kind", "What is missing.", StepKind, required=True),
        whole("met_more", "Milestones more that would be met.", required=True),
        whole("unknown_fewer", "Milestones fewer that would not be known.", required=True),
        text("event", "What would have to happen, in words.", required=True),
    )
    about = "What would move a verdict on a commitment that somebody looked at, and by how much."
    keys = (_PLACE, one_key("commitment", "commitments"), one_key("indicator", "indicators"))
    return Table("next_steps", about, fields, ("place", "commitment", "step"), (), keys, partial(_steps, catalog))


def _steps(catalog: Catalog, told: Told) -> Iterator[Row]:
    """What would move the verdicts of one place: they depend on its answers alone."""
    looked_at = sorted({found.commitment for found in told.result.indicators.values() if found.accounts})
    for commitment in looked_at:
        for rank, step in enumerate(find_next_steps(told.result, commitment, told.frame, catalog), 1):
            yield told.place, commitment, rank, *_step(step)


def _step(step: NextStep) -> Row:
    return step.indicator, step.account, step.kind, *step.effect.gain, step.text


def _uncertainty(reading: Reading, places: Collection[str]) -> Table:
    fields = (
        text("place", "Which place.", required=True),
        chosen("account", "Whose account is scored.", Account, required=True),
        number("median", "Median of the score over all draws of choices and samples."),
        number("low", "5 of 100 draws lie below."),
        number("high", "5 of 100 draws lie above."),
    )
    about = "How far each score depends on choices of the method and on chance; only scores that are given."
    return Table("uncertainty", about, fields, ("place", "account"), _drawn(reading, places), (_PLACE,))


def _drawn(reading: Reading, places: Collection[str]) -> Iterator[Row]:
    rows: list[Row] = []
    results = [reading.country(code) for code in sorted(places)]
    for account in sorted(SPEAKING_ACCOUNTS):
        scored = tuple(r for r in results if r.accounts[account].score.value is not None)
        if scored:
            drawn = draw_account(account, replace(reading.scores, countries=scored), reading.frame, reading.catalog)
            found = score_intervals(drawn)
            rows += [(i.country, account, *map(as_score, (i.median, i.low, i.high))) for i in found]
    yield from sorted(rows, key=lambda row: row[:2])
