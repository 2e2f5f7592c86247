"""Partial dates and calendar arithmetic.

Knows that 2021, 2021-03 and 2021-03-25 are dates, each counted as its last day and
printed as written. Never asks what day it is.
"""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import total_ordering

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month or a day. Compares by its last day; prints as written."""

    written: str
    first: dt.date
    last: dt.date

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read 2021, 2021-03 or 2021-03-25; ValueError says what is wrong."""
        match = _WRITTEN.fullmatch(text.strip())
        if match is None:
            raise ValueError("is not a date written as 2021, 2021-03 or 2021-03-25")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise ValueError(f"has a year outside {EARLIEST_YEAR} to {LATEST_YEAR}")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"has no month {month:02d}")
        if month is not None and day is not None:
            return cls._of_day(text.strip(), year, month, day)
        first = dt.date(year, month or 1, 1)
        end_month = month or 12
        last = dt.date(year, end_month, calendar.monthrange(year, end_month)[1])
        return cls(text.strip(), first, last)

    @classmethod
    def _of_day(cls, text: str, year: int, month: int, day: int) -> "PartialDate":
        try:
            date = dt.date(year, month, day)
        except ValueError:
            raise ValueError(f"is no day of the calendar: {year}-{month:02d} has no {day}") from None
        return cls(text, date, date)

    @classmethod
    def of(cls, date: dt.date) -> "PartialDate":
        """The partial date that is exactly this day."""
        return cls(date.isoformat(), date, date)

    def __lt__(self, other: "PartialDate") -> bool:
        return self.last < other.last

    def __str__(self) -> str:
        return self.written


def add_months(date: dt.date, months: int) -> dt.date:
    """The same day `months` calendar months later, or the last day of that month."""
    index = date.year * 12 + date.month - 1 + months
    year, month = divmod(index, 12)
    day = min(date.day, calendar.monthrange(year, month + 1)[1])
    return dt.date(year, month + 1, day)


def add_years(date: dt.date, years: int) -> dt.date:
    """The anniversary `years` later (29 February becomes 28 February)."""
    return add_months(date, years * 12)


def parse_as_of(text: str) -> dt.date:
    """The last day of a partial date; ValueError says what is wrong."""
    return PartialDate.parse(text).last
