"""Places side by side and one place at two days: nothing ranked, and each difference with its cause."""

import csv
import datetime as dt
import io

from tests.exports.factory import answer, document, reading, told
from tracker.exports.comparison import Cause
from tracker.exports.places_compared import (
    HEADLINE,
    compare_days,
    compare_organisations,
    compare_places,
    has_changed,
    organisations_about,
    write_organisations_csv,
    write_places_csv,
)
from tracker.exports.reading import Reading
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account
from tracker.wording import PublicWord

DEADLINES = ["2-year", "7-year", "12-year"]


def law(as_of: dt.date, *levels: tuple[int, str]) -> Reading:
    """A government that says a level at each of some dates, as known at a day."""
    said = (
        document(Account.GOVERNMENT, answer("fees.law", n, day), published_on=day, id=f"XAA-{day}") for n, day in levels
    )
    return reading(*said, as_of=as_of)


def test_time_alone_makes_a_deadline_pass() -> None:
    said = (1, "2024-01")
    found = compare_days(law(dt.date(2025, 6, 1), said), law(dt.date(2026, 6, 1), said), "XAA")
    assert {d.cause for d in found} == {Cause.TIME}
    assert [(d.indicator, d.account) for d in found] == [("fees.law", Account.GOVERNMENT)]


def test_news_is_told_from_time() -> None:
    before = law(dt.date(2026, 2, 1), (1, "2026-01"))
    after = law(dt.date(2026, 6, 1), (1, "2026-01"), (3, "2026-05"))
    (found,) = compare_days(before, after, "XAA")
    assert found.cause is Cause.DATA
    assert (found.before and found.before.amount, found.after and found.after.amount) == (1, 3)
    assert has_changed(before, after, "XAA")


def test_same_day_differs_in_nothing() -> None:
    assert compare_days(told(), told(), "XAA") == ()
    assert not has_changed(told(), told(), "XAA")


def test_place_nobody_spoke_about_stands_beside_others_as_not_known() -> None:
    (line,) = compare_places(told(), ["NPL", "XAA"], SPEAKING_ACCOUNTS, DEADLINES)
    assert list(line.cells) == ["NPL", "XAA"]
    assert {cell[HEADLINE].word for cell in line.cells["NPL"].values()} == {PublicWord.NOT_KNOWN}
    assert compare_places(told(), ["NPL", "LKA"], SPEAKING_ACCOUNTS, DEADLINES) == ()


def test_deadline_is_done_only_when_everything_asked_by_then_is() -> None:
    (line,) = compare_places(told(), ["XAA"], SPEAKING_ACCOUNTS, DEADLINES)
    cell = line.cells["XAA"][Account.GOVERNMENT]["7-year"]
    assert cell.met < cell.placed
    assert cell.word is not PublicWord.DONE


def test_file_has_a_row_for_each_place_account_and_deadline() -> None:
    lines = compare_places(told(), ["NPL", "XAA"], SPEAKING_ACCOUNTS, DEADLINES)
    rows = list(csv.DictReader(io.StringIO(write_places_csv(told(), lines).decode())))
    assert len(rows) == 2 * len(SPEAKING_ACCOUNTS) * (1 + len(DEADLINES))
    assert {row["country"] for row in rows} == {"NPL", "XAA"}


def test_organisations_share_only_what_both_answered() -> None:
    names = organisations_about(told(), "XAA")
    assert names == ("Organisation of civil_society", "Organisation of government", "The Daily")
    found = compare_organisations(told(), "XAA", names[0], names[1])
    assert [same.indicator for same in found] == ["fees.law"]
    assert compare_organisations(told(), "XAA", names[0], names[2]) == ()
    assert write_organisations_csv("XAA", found).count(b"\n") == 3
