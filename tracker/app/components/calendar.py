"""The calendar: which days are shown, what comes next, what has been, month by month.

Knows the lists and where each event leads. Leaves the events to `tracker.exports.calendar`, their words to
`calendar_words`.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby

import streamlit as st

from tracker.app.addresses import FROM, KIND, TO, Address, PageName, read_all, read_choice
from tracker.app.components.choices import choose
from tracker.app.components.markup import Html, join, link, show, tag
from tracker.app.components.original import foreign, original
from tracker.app.language import say, speaking
from tracker.dates import PartialDate
from tracker.errors import BadRequest
from tracker.exports.calendar import Event
from tracker.exports.calendar_csv import write_calendar_csv
from tracker.exports.calendar_kinds import EventKind
from tracker.exports.calendar_words import day_of, note_of, question_of, title_of
from tracker.exports.icalendar import write_calendar
from tracker.exports.reading import Reading
from tracker.places import Place

#: What a calendar file is called among the kinds of files.
CALENDAR_FILE = "text/calendar"


def read_days() -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day asked for, None where none is; BadRequest when they are none, or turned round."""
    first, last = (_read(name) for name in (FROM, TO))
    days = (first.first if first else None, last.last if last else None)
    if days[0] and days[1] and days[0] > days[1]:
        first_day, last_day = (speaking().date(day) for day in (days[0], days[1]))
        raise BadRequest(say("calendar.backwards", first=first_day, last=last_day))
    return days


def _read(name: str) -> PartialDate | None:
    written = read_choice(name)
    if not written:
        return None
    try:
        return PartialDate.parse(written)
    except ValueError:
        raise BadRequest(say("calendar.bad_days_text", written=written)) from None


def choose_event_kind() -> EventKind | None:
    """One kind of events, None for all."""
    offered = {"": say("calendar.all_kinds"), **{kind.value: say(f"calendar.kind.{kind}") for kind in EventKind}}
    chosen = choose(say("calendar.kind"), KIND, offered)
    return EventKind(chosen) if chosen else None


def show_days(start: dt.date | None, end: dt.date | None) -> None:
    """A form of the browser's own for the first and the last day."""
    others = {name: value for name, value in read_all().items() if name not in {FROM, TO}}
    hidden = (tag("input", type="hidden", name=name, value=value) for name, value in others.items())
    fields = (
        tag("label", say(f"calendar.{name}"), " ", tag("input", type="date", name=name, value=day or ""))
        for name, day in ((FROM, start), (TO, end))
    )
    button = tag("button", say("calendar.show"), type="submit")
    back = link(say("calendar.all_days"), f"/{PageName.CALENDAR.value}") if start or end else None
    form = tag("form", *hidden, *fields, button, back, method="get", action=f"/{PageName.CALENDAR.value}")
    show(tag("div", form, class_="day"))


def sentence(events: Iterable[Event], reading: Reading) -> str:
    """What comes next with a known day."""
    ahead = (e for e in events if e.has_day and e.starts is not None and e.starts.first >= reading.as_of)
    following = next(ahead, None)
    if following is None:
        return say("calendar.none_next")
    title = title_of(following, reading, speaking())
    return say("calendar.next", title=title, date=day_of(following, speaking()))


def show_events(events: Sequence[Event], reading: Reading, address: Address) -> None:
    """What comes next, what has been with the latest first, what has no date."""
    ahead = [e for e in events if e.last is not None and e.last >= reading.as_of]
    past = [e for e in reversed(events) if e.last is not None and e.last < reading.as_of]
    undated = [e for e in events if e.last is None]
    number = speaking().number
    show(
        tag("p", say("calendar.count", ahead=number(len(ahead)), past=number(len(past))), class_="soft"),
        tag("h2", say("calendar.ahead")),
        by_month(ahead, reading, address),
        tag("h2", say("calendar.past")),
        by_month(past, reading, address),
    )
    if undated:
        lines = (
            tag("li", link(title_of(e, reading, speaking()), leads_to(e, address), lang=foreign())) for e in undated
        )
        note = tag("p", say("calendar.undated_text"), class_="soft")
        show(tag("h2", say("calendar.undated")), note, tag("ul", *lines, class_="names"))


def by_month(events: Iterable[Event], reading: Reading, address: Address) -> Html:
    """A section for each month, or each year of which no more is known, with its events."""
    sections = [
        tag("section", tag("h3", heading), tag("ol", *(entry(e, reading, address) for e in found)), class_="month")
        for heading, found in groupby(events, heading_of)
    ]
    return join(sections) if sections else tag("p", say("calendar.nothing"))


def heading_of(event: Event) -> str:
    """The month of an event, or its year when that is all that is known."""
    assert event.starts is not None
    if len(event.starts.written) == 4:
        return say("calendar.year_only", year=event.starts.written)
    return speaking().date(PartialDate.parse(event.starts.written[:7]))


def entry(event: Event, reading: Reading, address: Address) -> Html:
    """One event: its day, what happens and where, what kind of thing it is, what to know."""
    day = f"{speaking().colon(day_of(event, speaking()))} " if event.has_day else None
    quoted = foreign() if event.forum is not None else None
    title = link(named(event, reading), leads_to(event, address), lang=quoted)
    held = event.forum.held_in if event.forum else None
    where = tag("span", f" ({held})", lang=quoted) if held else None
    kind, note = say(f"calendar.kind.{event.kind}"), tag("span", note_of(event, speaking()), lang=quoted)
    maybe = f" {say('calendar.maybe_past')}" if event.may_be_past(reading.as_of) else None
    return tag("li", tag("p", day, tag("b", title), where), tag("p", kind, " · ", note, maybe, class_="small soft"))


def named(event: Event, reading: Reading) -> Html:
    """What happens; a question in it stands in the language in which it was written."""
    title, question = title_of(event, reading, speaking()), question_of(event, reading)
    before, found, after = title.partition(question) if question else (title, "", "")
    return join([before, original(found) if found else None, after])


def leads_to(event: Event, address: Address) -> str:
    """The page of an event: a card of the library, the reasons for a verdict, a document, or the overview."""
    if event.entry and event.entry.startswith("document:"):
        return address.document(event.entry.partition(":")[2])
    if event.entry:
        return address.entry(event.entry)
    if event.place and event.indicator:
        return address.why(event.place, event.indicator)
    return address.link(PageName.OVERVIEW)


def words_of_command(place: Place | None) -> str:
    """How the same is asked for on the command line."""
    asked = {"from": read_choice(FROM), "to": read_choice(TO), "kind": read_choice(KIND)}
    asked |= {"place": place.code if place else "", "language": speaking().language}
    return " ".join(["calendar", *(f"--{name} {value}" for name, value in asked.items() if value)])


def show_files(events: Sequence[Event], reading: Reading) -> None:
    """What is shown, for a calendar program and as a table."""
    known = sum(event.has_day for event in events)
    name, spoken = f"calendar-{reading.as_of.isoformat()}", speaking()
    show(tag("h2", say("frame.download")), tag("p", say("calendar.file_note"), class_="small soft"))
    with st.container(key="downloads", horizontal=True):
        write = partial(write_calendar, events, reading, spoken)
        label = say("calendar.file", number=known)
        st.download_button(label, write, f"{name}.ics", CALENDAR_FILE, key="calendar-ics", on_click="ignore")
        rows = partial(write_calendar_csv, events, reading, spoken)
        st.download_button("CSV", rows, f"{name}.csv", "text/csv", key="calendar-csv", on_click="ignore")
