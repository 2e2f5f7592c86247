"""What was known of a place at earlier days, on what had been published by then."""

import datetime as dt
from dataclasses import replace

from tests.scoring.scenario import PLACE, build_catalog, coded_answer
from tracker.dates import PartialDate
from tracker.places import load_places
from tracker.scoring.frame import VersionInfo, build_frame
from tracker.scoring.score import score_country
from tracker.scoring.trend import History, gather_history, score_at, take_moment, trace_country, year_ends
from tracker.vocabulary import Account, Status

AS_OF = dt.date(2026, 6, 30)
CATALOG = build_catalog({"indicator": {"requires": {"2-year": 1, "7-year": 2}}})
ROWS = [
    {"gov": 0, "on": "2019-02", "published": "2019-03", "document": "first"},
    {"gov": 1, "on": "2020-06", "published": "2020-07", "document": "second"},
    {"gov": 2, "on": "2023-05", "published": "2024-02", "document": "third"},
]
ANSWERS = [coded_answer(number, row, AS_OF) for number, row in enumerate(ROWS)]
VERSIONS = [VersionInfo(answer.submission, 1) for answer in ANSWERS]


def history() -> History:
    return gather_history(PLACE, VERSIONS, [*ANSWERS, replace(ANSWERS[0], country="XBB")], CATALOG)


def status_at(day: dt.date, found: History) -> Status:
    return take_moment(day, found, CATALOG, load_places()).commitments["c"][Account.GOVERNMENT]


def test_year_ends_run_from_adoption_to_the_day_itself() -> None:
    ends = year_ends(dt.date(2018, 12, 19), dt.date(2020, 12, 31))
    assert [str(day) for day in ends] == ["2018-12-31", "2019-12-31", "2020-12-31"]
    assert str(year_ends(dt.date(2018, 12, 19), dt.date(2019, 5, 1))[-1]) == "2019-05-01"
    assert year_ends(dt.date(2018, 12, 19), dt.date(2018, 12, 20)) == (dt.date(2018, 12, 20),)


def test_trace_follows_what_was_published_by_each_day() -> None:
    moments = trace_country(history(), CATALOG, load_places(), AS_OF)
    statuses = [str(moment.commitments["c"][Account.GOVERNMENT]) for moment in moments]
    assert statuses == ["no_data", "not_yet_due", *["on_track"] * 4, *["achieved"] * 3]
    deliveries = [moment.deliveries[Account.GOVERNMENT] for moment in moments]
    assert [(d.delivered, d.due) for d in deliveries] == [(0, 0)] * 2 + [(1, 1)] * 5 + [(2, 2)] * 2


def test_moment_of_today_is_the_score_of_today() -> None:
    frame = build_frame(VERSIONS, ANSWERS, AS_OF)
    assert score_at(AS_OF, history(), CATALOG, load_places()) == score_country(PLACE, frame, CATALOG, load_places())


def test_revision_counts_from_its_own_day_and_withdrawal_ends_it() -> None:
    revised = replace(ANSWERS[1], version=2, amount=0.0)
    versions = [
        *VERSIONS,
        VersionInfo("second", 2, revised_on=PartialDate.parse("2022-05-01")),
    ]
    found = gather_history(PLACE, versions, [ANSWERS[1], revised], CATALOG)
    before, after = (score_at(dt.date(year, 12, 31), found, CATALOG, load_places()) for year in (2021, 2022))
    amounts = [r.indicators["c.i0"].accounts[Account.GOVERNMENT].amount for r in (before, after)]
    assert amounts == [1.0, 0.0]
    gone = History(PLACE, (*found.versions, VersionInfo("second", 3, is_withdrawn=True)), found.answers)
    assert status_at(AS_OF, gone) is Status.NO_DATA


def test_amounts_that_the_definitions_cannot_hold_are_left_out() -> None:
    found = gather_history(PLACE, VERSIONS, [replace(ANSWERS[0], amount=9.0)], CATALOG)
    assert found.answers == ()
    assert status_at(AS_OF, found) is Status.NO_DATA
