"""What comes next and what has been: deadlines of the Compact, meetings and decisions, checks that grow old, replies.

Knows which day follows from what is known, and invents none: what has no day keeps the year or month that its
source gives, and what has no date at all is told apart. Leaves the words to `calendar_words`.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.dates import PartialDate, add_months
from tracker.exports.calendar_kinds import EventKind
from tracker.exports.reading import Reading
from tracker.registers import Forum, ForumKind, Registers
from tracker.scoring.measure import Measure
from tracker.scoring.series import build_series
from tracker.vocabulary import Account

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happens; `id` is the same in every language and on every day it is asked for.

    `starts` is None when no source gives a date. A deadline names its timeline and how many indicators have a
    milestone there, a meeting its register entry, a check its place, indicator and account with the day of the
    last look, a reply its document.
    """

    kind: EventKind
    id: str
    starts: PartialDate | None
    ends: PartialDate | None = None
    entry: str | None = None
    forum: Forum | None = None
    years: int | None = None
    milestones: int | None = None
    place: str | None = None
    indicator: str | None = None
    account: Account | None = None
    observed_on: PartialDate | None = None
    organisation: str | None = None

    @property
    def last(self) -> dt.date | None:
        """The last day it may be, None without a date."""
        until = self.ends or self.starts
        return until.last if until else None

    def may_be_past(self, day: dt.date) -> bool:
        """Whether no source gives its day, and it may have been before `day` as well as from then on."""
        return (
            self.starts is not None
            and self.last is not None
            and not self.has_day
            and self.starts.first < day <= self.last
        )

    @property
    def has_day(self) -> bool:
        """Whether the exact day is known, of its end too where it has one."""
        return self.starts is not None and all(d.first == d.last for d in (self.starts, self.ends) if d is not None)


def build_calendar(reading: Reading, registers: Registers) -> list[Event]:
    """Every event, in the order of days; without a date last."""
    events = [*_deadlines(reading), *_forums(registers), *_checks(reading), *_replies(reading)]
    return sorted(events, key=_order)


def choose_events(
    events: Sequence[Event],
    *,
    start: dt.date | None = None,
    end: dt.date | None = None,
    kind: EventKind | None = None,
    place: str | None = None,
) -> list[Event]:
    """The events of a kind, about a place, that may fall between two days, both included.

    Without a date they are left out as soon as a day is asked for; a place leaves what is about no place.
    """
    return [
        event
        for event in events
        if kind in {None, event.kind} and (place is None or event.place in {None, place}) and _falls(event, start, end)
    ]


def _falls(event: Event, start: dt.date | None, end: dt.date | None) -> bool:
    if event.starts is None or event.last is None:
        return start is None and end is None
    return (start is None or event.last >= start) and (end is None or event.starts.first <= end)


def _order(event: Event) -> tuple[dt.date, dt.date, int, str]:
    if event.starts is None:
        return (dt.date.max, dt.date.max, 0, event.id)
    return (event.starts.last, event.starts.first, list(EventKind).index(event.kind), event.id)


def _deadlines(reading: Reading) -> Iterator[Event]:
    placed = [m for indicator in reading.catalog.indicators for m in reading.catalog.milestones(indicator)]
    for due in reading.catalog.due_dates:
        yield Event(
            EventKind.DEADLINE,
            f"deadline-{due.timeline}",
            PartialDate.of(due.due_on),
            years=due.years,
            milestones=sum(milestone.timeline == due.timeline for milestone in placed),
        )


def _forums(registers: Registers) -> Iterator[Event]:
    for forum in registers.forums:
        kind = EventKind.DECISION if forum.kind is ForumKind.DECISION else EventKind.FORUM
        entry = f"forum:{forum.id}"
        yield Event(kind, f"forum-{forum.id}", forum.starts_on, forum.ends_on, entry=entry, forum=forum)


def _checks(reading: Reading) -> Iterator[Event]:
    """The day from which an account's latest look at a commitment with a red line is too old to count."""
    catalog = reading.catalog
    watched = {i.id for c in catalog.commitments.values() if c.red_line for i in c.indicators}
    for (place, indicator, account), answers in sorted(reading.frame.cells.items()):
        if indicator not in watched:
            continue
        series = build_series(answers, Measure(catalog.indicator(indicator), catalog.thresholds), reading.as_of)
        if not series or series[-1].max_age_months is None:
            continue
        observed = series[-1].observed_on
        too_old = add_months(observed.last, series[-1].max_age_months) + ONE_DAY
        yield Event(
            EventKind.CHECK,
            f"check-{place}-{indicator}-{account.value}-{observed.written}",
            PartialDate.of(too_old),
            place=place,
            indicator=indicator,
            account=account,
            observed_on=observed,
        )


def _replies(reading: Reading) -> Iterator[Event]:
    for published in reading.heads:
        submission = published.submission
        if submission.reply_due_on is not None:
            yield Event(
                EventKind.REPLY,
                f"reply-{submission.id}",
                submission.reply_due_on,
                entry=f"document:{submission.id}",
                place=submission.country,
                organisation=submission.organisation,
                observed_on=submission.asked_on,
            )
