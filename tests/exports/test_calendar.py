"""The calendar says what is known of a day and no more, and its file is read back as it was meant."""

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sample import MARKS, write, write_workspace
from tracker.dates import PartialDate
from tracker.exports.calendar import Event, build_calendar, choose_events
from tracker.exports.calendar_csv import write_calendar_csv
from tracker.exports.calendar_kinds import EventKind
from tracker.exports.calendar_words import day_of, title_of
from tracker.exports.icalendar import LONGEST_LINE, escape, fold, write_calendar
from tracker.exports.reading import Reading
from tracker.registers import Forum, ForumKind, Origin, Registers, load_registers
from tracker.settings import Settings
from tracker.vocabulary import Account
from tracker.wording import ENGLISH, FRENCH, LANGUAGES
from tracker.workflows.reading import open_reading, prepare

AS_OF = dt.date(2026, 11, 22)
ASKED = """\
id: XAA-2026-asked
country: XAA
account: government
organisation: Ministry of Labour of XAA
published_on: 2026-03-03
asked_on: 2026-03-03
reply_due_on: 2026-03-24
no_reply: true
confidentiality: public
"""


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    write(write_workspace(tmp_path), "submissions/XAA/asked.yaml", ASKED)
    settings = Settings(tmp_path, f"sqlite:///{tmp_path / 'tracker.db'}")
    assert prepare(settings) == []
    return open_reading(settings, AS_OF)


@pytest.fixture
def events(reading: Reading) -> list[Event]:
    return build_calendar(reading, load_registers())


def by_id(events: list[Event], start: str) -> list[Event]:
    return [event for event in events if event.id.startswith(start)]


def read_back(data: bytes) -> list[dict[str, str]]:
    """A small reader of calendar files: unfolds, unescapes, one mapping an event."""
    text = data.decode()
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= LONGEST_LINE for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")
    found: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name not in {"END"}:
            found[-1][name] = unescape(value)
    return found


def unescape(value: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value, flags=re.DOTALL)


def test_deadlines_of_the_compact_stand_on_their_days(events: list[Event]) -> None:
    deadlines = by_id(events, "deadline-")
    assert [(e.starts.written if e.starts else None, e.years, e.milestones) for e in deadlines] == [
        ("2020-12-19", 2, 1),
        ("2025-12-19", 7, 2),
        ("2030-12-19", 12, 1),
    ]


def test_check_grows_too_old_the_day_after_its_limit_and_a_law_never_does(events: list[Event]) -> None:
    checks = {
        (e.place, e.indicator, e.account): e.starts.written for e in events if e.kind is EventKind.CHECK and e.starts
    }
    assert checks[("XAA", "no-fees.practice", Account.CIVIL_SOCIETY)] == "2029-10-01"
    assert checks[("XAA", "no-fees.cost", Account.GOVERNMENT)] == "2026-01-01"
    assert not [key for key in checks if key[1] == "no-fees.law"]


def test_check_agrees_with_the_verdict_on_both_sides_of_its_day(tmp_path: Path, reading: Reading) -> None:
    settings = Settings(tmp_path, f"sqlite:///{tmp_path / 'tracker.db'}")
    for event in build_calendar(reading, load_registers()):
        if event.kind is EventKind.CHECK and event.starts and event.place and event.indicator and event.account:
            day = event.starts.first
            for as_of, is_stale in ((day - dt.timedelta(days=1), False), (day, True)):
                result = open_reading(settings, as_of).country(event.place).indicators[event.indicator]
                assert result.accounts[event.account].is_stale == is_stale


def test_reply_that_was_asked_for_stands_on_its_day(events: list[Event], reading: Reading) -> None:
    (reply,) = by_id(events, "reply-")
    assert (reply.place, reply.starts) == ("XAA", PartialDate.parse("2026-03-24"))
    assert "Ministry of Labour of XAA" in title_of(reply, reading, ENGLISH)


def test_days_are_in_order_and_what_has_no_date_is_last(events: list[Event]) -> None:
    days = [event.starts.last if event.starts else dt.date.max for event in events]
    assert days == sorted(days)
    assert len({event.id for event in events}) == len(events)
    assert {e.id for e in events if e.starts is None} == {
        f"forum-{forum.id}" for forum in load_registers().forums if forum.starts_on is None
    }


def test_choice_keeps_what_may_fall_between_two_days(events: list[Event]) -> None:
    chosen = choose_events(events, start=dt.date(2030, 6, 1), end=dt.date(2030, 6, 30))
    assert [event.id for event in chosen] == ["forum-imrf-3"]
    assert not choose_events(events, kind=EventKind.CHECK, place="XCC", end=dt.date(2020, 1, 1))
    assert {e.place for e in choose_events(events, place="XAA")} == {None, "XAA"}
    assert choose_events(events) == events


def test_day_is_said_as_precisely_as_it_is_known(events: list[Event]) -> None:
    said = {event.id: day_of(event, ENGLISH) for event in events}
    assert said["forum-imrf-3"] == "2030"
    assert said["forum-pga-2014"] == "May 2014"
    assert said["forum-imrf-1"] == "17 May 2022 to 20 May 2022"
    assert said["forum-saarc"] == ""


@pytest.mark.parametrize("say", LANGUAGES.values(), ids=lambda say: say.language)
def test_file_is_read_back_with_every_known_day_and_no_other(
    events: list[Event], reading: Reading, say: object
) -> None:
    assert say in LANGUAGES.values()
    spoken = next(w for w in LANGUAGES.values() if w is say)
    found = read_back(write_calendar(events, reading, spoken))
    known = [event for event in events if event.has_day]
    assert [f["UID"] for f in found] == [f"{event.id}@compact-tracker" for event in known]
    assert [f["SUMMARY"] for f in found] == [title_of(event, reading, spoken) for event in known]
    assert {f["DTSTAMP"] for f in found} == {"20261122T000000Z"}
    assert not [f for f in found if f["DTEND;VALUE=DATE"] <= f["DTSTART;VALUE=DATE"]]


def test_file_covers_the_last_day_of_a_meeting(events: list[Event], reading: Reading) -> None:
    found = {f["UID"]: f for f in read_back(write_calendar(events, reading, ENGLISH))}
    forum = found["forum-imrf-1@compact-tracker"]
    assert (forum["DTSTART;VALUE=DATE"], forum["DTEND;VALUE=DATE"]) == ("20220517", "20220521")
    assert forum["LOCATION"] == "New York, United States"
    assert "forum-imrf-3@compact-tracker" not in found


def test_same_events_make_the_same_bytes_and_the_same_ids_in_every_language(
    events: list[Event], reading: Reading
) -> None:
    assert write_calendar(events, reading, FRENCH) == write_calendar(list(events), reading, FRENCH)
    ids = [[f["UID"] for f in read_back(write_calendar(events, reading, say))] for say in LANGUAGES.values()]
    assert ids[0] == ids[1] == ids[2]


def test_files_hold_nothing_that_is_withheld(events: list[Event], reading: Reading) -> None:
    for say in LANGUAGES.values():
        both = write_calendar(events, reading, say) + write_calendar_csv(events, reading, say)
        assert not [mark for mark in (*MARKS, "XBB-2025") if mark.encode() in both]


def test_hostile_name_stays_one_value(reading: Reading) -> None:
    name = "Forum\r\nBEGIN:VEVENT; a,b \\ \x00 “ক্ষতিপূরণ” " + "长" * 60
    forum = Forum(
        id="x", name=name, kind=ForumKind.EVENT, about="About", starts_on="2027-01-02", sources=[Origin(title="Source")]
    )
    events = by_id(build_calendar(reading, Registers((), (), (forum,), ())), "forum-")
    (found,) = read_back(write_calendar(events, reading, ENGLISH))
    assert found["SUMMARY"] == forum.name.replace("\r", "").replace("\x00", "")


@given(st.text(max_size=300))
def test_any_text_is_folded_and_escaped_so_that_it_is_read_back(text: str) -> None:
    escaped = escape(text.encode("utf-8", "ignore").decode())
    pieces = list(fold(f"X:{escaped}"))
    assert all(len(piece.encode()) <= LONGEST_LINE for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == f"X:{escaped}"
    assert not re.search(r"[\x00-\x1f\x7f]", escaped)


@pytest.mark.parametrize(("day", "maybe"), [("2025-12-31", False), ("2026-11-26", True), ("2027-01-01", False)])
def test_event_of_a_year_alone_may_have_been_before_a_day_within_it(day: str, *, maybe: bool) -> None:
    event = Event(EventKind.FORUM, "forum-x", PartialDate.parse("2026"))
    assert event.may_be_past(dt.date.fromisoformat(day)) is maybe
