"""Trend, next steps, uncertainty and registers in the data package say what the tracker says elsewhere."""

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.exports.factory import answer, document, reading
from tests.exports.test_open_data import table, unpack
from tracker.dates import PartialDate
from tracker.exports.open_data import build_tables, write_open_data
from tracker.exports.open_data.analysis_tables import trace_years
from tracker.exports.open_data.told import Scope
from tracker.exports.reading import Reading
from tracker.registers import load_registers
from tracker.scoring.columns import build_columns, list_frame
from tracker.scoring.frame import ScoringFrame, VersionInfo, build_frame
from tracker.scoring.next_steps import find_next_steps
from tracker.scoring.score import score_country
from tracker.scoring.trend import year_ends
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account


def lived() -> Reading:
    """A law that came in 2019 and was worse in 2024, as civil society published it then."""
    return reading(
        document(
            Account.CIVIL_SOCIETY, answer("fees.law", 1, "2019-03", event_on="2019-01-01"), published_on="2019-05"
        ),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 0, "2024-03"), published_on="2024-05", id="later"),
    )


def rows(known: Reading, name: str) -> list[dict[str, Any]]:
    scope = Scope(known, ["XAA"])
    found = next(t for t in build_tables(scope, {}) if t.name == name)
    made = found.rows if found.of_place is None else [row for told in scope.tell() for row in found.of_place(told)]
    return [dict(zip(found.header, row, strict=True)) for row in made]


def test_trend_begins_when_something_is_known_and_ends_today_as_the_results_do() -> None:
    known = lived()
    found = [row for row in rows(known, "trend") if row["account"] is Account.CIVIL_SOCIETY]
    assert [row["day"].year for row in found] == list(range(2019, 2027))
    assert found[-1]["day"] == known.as_of
    delivery = known.country("XAA").accounts[Account.CIVIL_SOCIETY].delivery
    assert (found[-1]["due"], found[-1]["met"]) == (delivery.due, delivery.delivered)
    assert {row["account"] for row in rows(known, "trend")} == set(SPEAKING_ACCOUNTS)


def test_trend_is_that_of_the_documents_in_force_today_as_far_as_they_were_published() -> None:
    known = lived()
    answers = known.frame.all_answers
    corrected = [replace(a, version=2) for a in answers]
    versions = [VersionInfo(a.submission, n, PartialDate.parse("2026-05")) for a in answers for n in (1, 2)]
    columns = build_columns(versions, [*(replace(a, amount=3.0) for a in answers), *corrected])
    listed = replace(known, frame=list_frame(columns, known.catalog, known.as_of))
    plainly = [
        (place.country, day, account, summary.delivery.due, summary.delivery.delivered)
        for day in year_ends(known.catalog.adopted_on, known.as_of)
        for place in (score_country("XAA", restrict(known, day), known.catalog, known.places),)
        if restrict(known, day).cells
        for account, summary in sorted(place.accounts.items())
    ]
    assert [row[:5] for row in trace_years(known, {"XAA"})] == plainly
    assert trace_years(listed, {"XAA"}) == trace_years(known, {"XAA"})


def restrict(known: Reading, day: dt.date) -> ScoringFrame:
    answers = known.frame.all_answers
    return build_frame([VersionInfo(a.submission, a.version) for a in answers], answers, day)


def test_next_steps_are_those_of_the_tracker_in_their_order() -> None:
    known = lived()
    steps = find_next_steps(known.country("XAA"), "fees", known.frame, known.catalog)
    found = rows(known, "next_steps")
    assert [row["event"] for row in found] == [step.text for step in steps]
    assert [row["step"] for row in found] == list(range(1, len(steps) + 1))
    assert found


def test_uncertainty_is_given_for_scores_that_are_given_alone() -> None:
    known = lived()
    scored = [a for a in SPEAKING_ACCOUNTS if known.country("XAA").accounts[a].score.value is not None]
    assert len(rows(known, "uncertainty")) == len(scored)


def test_place_on_which_nothing_counts_has_no_row() -> None:
    assert rows(reading(), "trend") == rows(reading(), "next_steps") == []


def test_registers_are_whole_in_the_package() -> None:
    content, registers = unpack(write_open_data(reading(), None, {})), load_registers()
    for name in ("mechanisms", "standards", "forums"):
        found = table(content, f"data/register_{name}.csv")
        assert {row["id"] for row in found} == {entry.id for entry in getattr(registers, name)}
        assert all(row["sources"] for row in found)
    assert len(table(content, "data/register_glossary.csv")) == sum(len(t.meanings) for t in registers.glossary)
