"""The map's classes and numbers are those of scoring, and missing is a class of its own."""

import csv
import io

import pytest

from tests.exports.factory import told
from tracker.exports.world import LEGENDS, Class, Measure, build_world, write_world_csv
from tracker.exports.world_map import Fill
from tracker.vocabulary import Account
from tracker.wording import PublicWord

ACCOUNTS = [Account.GOVERNMENT, Account.CIVIL_SOCIETY, Account.INDEPENDENT]


@pytest.mark.parametrize("account", ACCOUNTS)
@pytest.mark.parametrize("timeline", [None, "2-year", "7-year", "12-year"])
def test_delivery_counts_what_scoring_counts(account: Account, timeline: str | None) -> None:
    reading = told()
    for mark in build_world(reading, ["XAA", "NPL"], Measure.DELIVERY, account, timeline):
        summary = reading.country(mark.code).accounts[account]
        delivery = summary.timelines[timeline] if timeline else summary.delivery
        assert (mark.numbers["met"], mark.numbers["due"]) == (delivery.delivered, delivery.due)
        assert mark.numbers["not_known"] == delivery.unseen
        assert sum(mark.numbers[name] or 0 for name in ("met", "not_met", "not_known")) == delivery.due


def test_place_of_which_nothing_is_known_is_hatched_whatever_is_shown() -> None:
    reading = told()
    for measure in (*Measure, *reading.catalog.commitments):
        (mark,) = build_world(reading, ["NPL"], measure, Account.CIVIL_SOCIETY)
        assert mark.fill is Fill.NOT_KNOWN, measure


def test_deadline_that_has_not_come_is_no_failure() -> None:
    (mark,) = build_world(told(), ["XAA"], Measure.DELIVERY, Account.GOVERNMENT, "12-year")
    assert mark.kind is Class.NOTHING_DUE


def test_coverage_is_that_of_the_score() -> None:
    reading = told()
    (mark,) = build_world(reading, ["XAA"], Measure.COVERAGE, Account.CIVIL_SOCIETY)
    assert mark.numbers["share"] == reading.country("XAA").accounts[Account.CIVIL_SOCIETY].score.coverage
    assert 0 < (mark.numbers["seen"] or 0) < (mark.numbers["asked"] or 0)


def test_every_class_has_one_fill_and_every_word_its_own() -> None:
    assert {kind for legend in LEGENDS.values() for kind in legend} == set(Class)
    for legend in LEGENDS.values():
        assert len(set(legend.values())) == len(legend)
    assert {word.name for word in PublicWord} <= {fill.name for fill in Fill}


@pytest.mark.parametrize("measure", [*Measure, "fees"])
def test_file_has_a_row_for_each_place(measure: str) -> None:
    reading = told()
    measure = next(iter(reading.catalog.commitments)) if measure == "fees" else measure
    marks = build_world(reading, ["XAA", "NPL"], measure, Account.CIVIL_SOCIETY, "7-year")
    rows = list(
        csv.DictReader(io.StringIO(write_world_csv(reading, marks, measure, Account.CIVIL_SOCIETY, "7-year").decode()))
    )
    assert [row["country"] for row in rows] == ["NPL", "XAA"]
    assert {row["class"] for row in rows} == {mark.kind.value for mark in marks}
