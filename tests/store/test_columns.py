"""The packed reading gives what the plain one gives, and nothing that is not public."""

import datetime as dt
from dataclasses import replace

import numpy as np
import pytest

from tests.store.specimens import AUDIT, answer, full_submission, save, statement, submission
from tracker.dates import PartialDate
from tracker.scoring.columns.answers import AnswerColumns
from tracker.scoring.columns.coding import build_columns, list_answers
from tracker.scoring.columns.days import day_of
from tracker.scoring.columns.sifting import is_in_force
from tracker.scoring.frame import CodedAnswer, answer_order, versions_in_force
from tracker.store import Archive
from tracker.vocabulary import Account, Confidentiality, Role


def fill(archive: Archive) -> None:
    """Documents with versions, restricted ones, one withdrawn, one hidden later, and one with rare fields."""
    save(archive, full_submission())
    for number in range(5):
        save(archive, submission(f"S{number}", organisation=f"Org {number % 3}", answers=(answer(), statement())))
    save(archive, replace(submission("S0"), answers=(answer(amount=1.0),)))
    save(archive, submission("S1", revised_on=PartialDate.parse("2024"), answers=(answer(amount=3.0, series="new"),)))
    save(
        archive,
        submission("S2", answers=(answer(country="XMM", scope="MARK", confidentiality=Confidentiality.EDITORS),)),
    )
    save(archive, submission("MARK", organisation="MARK", confidentiality=Confidentiality.SEALED))
    save(archive, submission("LATER-MARK", answers=(answer(country="XNN", series="MARK"),)))
    save(archive, submission("LATER-MARK", confidentiality=Confidentiality.COALITION, title="other"))
    rows = tuple(answer(country=f"XA{c}", role=Role.ORIGIN, amount=n / 7) for n, c in enumerate("ABCDEF"))
    save(archive, submission("REGISTER", country=None, account=Account.RECORD, answers=rows))
    save(archive, submission("GONE"))
    archive.withdraw_missing({"XAA-2021-league", *(f"S{n}" for n in range(5)), "MARK", "LATER-MARK", "REGISTER"}, AUDIT)


def ordered(found: list[CodedAnswer]) -> list[tuple[object, ...]]:
    return sorted(((*answer_order(a), a.version, repr(a)) for a in found), key=repr)


def listed(columns: AnswerColumns) -> list[CodedAnswer]:
    return list_answers(columns, np.arange(len(columns)))


def test_columns_hold_the_same_answers_as_the_plain_reading(archive: Archive) -> None:
    fill(archive)
    assert ordered(listed(archive.columns())) == ordered(archive.coded_answers())


@pytest.mark.parametrize("day", ["2020-01-01", "2023-12-31", "2026-01-01"])
def test_columns_know_the_versions_in_force(archive: Archive, day: str) -> None:
    fill(archive)
    columns, as_of = archive.columns(), dt.date.fromisoformat(day)
    found = is_in_force(columns.versions, len(columns.names.submissions), day_of(as_of))
    told = {name: int(n) for name, n in zip(columns.names.submissions, found, strict=True) if n}
    assert told == versions_in_force(archive.versions(), as_of)


def test_columns_name_nothing_that_is_not_public(archive: Archive) -> None:
    fill(archive)
    columns = archive.columns()
    assert "MARK" not in repr(columns.names)
    assert {"XMM", "XNN"} & set(columns.names.places) == set()


def test_columns_are_in_one_order_on_every_database(archive: Archive) -> None:
    fill(archive)
    columns = archive.columns()
    assert columns.names.places == ("XAA", "XAB", "XAC", "XAD", "XAE", "XAF", "XBB")
    assert columns.names.submissions == ("GONE", "REGISTER", "S0", "S1", "S2", "S3", "S4", "XAA-2021-league")
    rows = [(a.submission, a.version, a.country) for a in listed(columns)]
    assert rows == [
        ("REGISTER", 1, "XAA"),
        ("S0", 2, "XAA"),
        ("S1", 1, "XAA"),
        ("S1", 2, "XAA"),
        ("S3", 1, "XAA"),
        ("S4", 1, "XAA"),
        ("XAA-2021-league", 1, "XAA"),
        *(("REGISTER", 1, f"XA{c}") for c in "BCDEF"),
        ("XAA-2021-league", 1, "XBB"),
    ]


def test_an_empty_database_gives_no_rows(archive: Archive) -> None:
    assert len(archive.columns()) == 0


def test_columns_built_from_answers_give_them_back(archive: Archive) -> None:
    fill(archive)
    assert ordered(listed(build_columns(archive.versions(), archive.coded_answers()))) == ordered(
        archive.coded_answers()
    )


@pytest.mark.parametrize("places", [[], ["XAA"], ["XAA", "XAB"], ["XAB", "XBB", "XZZ"], ["XAA", "XAC", "XBB"]])
def test_columns_of_some_places_hold_their_answers(archive: Archive, places: list[str]) -> None:
    fill(archive)
    of_places = listed(archive.columns().of_places(places))
    assert of_places == [a for a in listed(archive.columns()) if a.country in places]
