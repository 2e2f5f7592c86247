"""Dates as whole numbers: partial dates as 20210300, days counted from 1 January 1900.

Knows the calendar as tables, so that a million dates cost a few milliseconds.
"""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tracker.dates import EARLIEST_YEAR, LATEST_YEAR, PartialDate
from tracker.scoring.columns.codes import Array

_FIRST = dt.date(EARLIEST_YEAR, 1, 1).toordinal()
_FIRST_NUMBER = EARLIEST_YEAR * 10_000
_LAST_KNOWN_YEAR = LATEST_YEAR + 200
#: Bits that hold any day up to the last known year.
DAY_BITS = 18
#: A day later than any other: what never grows old is good until then.
NEVER = (1 << DAY_BITS) - 1


@dataclass(frozen=True)
class Calendar:
    """Tables by date number, by day and by month."""

    last_day: Array
    month: Array
    day_of_month: Array
    first_day: Array
    length: Array


@lru_cache(maxsize=1)
def calendar() -> Calendar:
    """The tables, made once."""
    start, stop = np.datetime64(f"{EARLIEST_YEAR}-01-01"), np.datetime64(f"{_LAST_KNOWN_YEAR}-01-01")
    days = np.arange(start, stop)
    months = np.arange(start.astype("M8[M]"), stop.astype("M8[M]") + 1)
    firsts = (months.astype("M8[D]") - start).astype(np.int32)
    month = (days.astype("M8[M]") - start.astype("M8[M]")).astype(np.int32)
    day_of_month = np.arange(days.size, dtype=np.int32) - firsts[month]
    return Calendar(_last_days(firsts, month, day_of_month), month, day_of_month, firsts[:-1], np.diff(firsts))


def _last_days(firsts: Array, month: Array, day_of_month: Array) -> Array:
    years = LATEST_YEAR - EARLIEST_YEAR + 1
    table = np.zeros(years * 10_000, dtype=np.int32)
    known = month < years * 12
    table[(month // 12 * 10_000 + (month % 12 + 1) * 100 + day_of_month + 1)[known]] = np.flatnonzero(known)
    number = np.arange(years * 12)
    table[number // 12 * 10_000 + (number % 12 + 1) * 100] = firsts[number + 1] - 1
    table[np.arange(years) * 10_000] = firsts[(np.arange(years) + 1) * 12] - 1
    return table


def last_days(numbers: Array) -> Array:
    """The last day of each partial date; of none (0), the first day of all."""
    return calendar().last_day.take(numbers - _FIRST_NUMBER, mode="clip")


def add_months(days: Array, months: Array | int) -> Array:
    """The same day so many calendar months later, or the last day of that month."""
    tables = calendar()
    month = np.minimum(tables.month[days] + months, tables.length.size - 1)
    later: Array = tables.first_day[month] + np.minimum(tables.day_of_month[days], tables.length[month] - 1)
    return later


def day_of(date: dt.date) -> int:
    """The number of a day."""
    return date.toordinal() - _FIRST


def date_of_day(day: int) -> dt.date:
    """The day of a number."""
    return dt.date.fromordinal(int(day) + _FIRST)


def number_of(date: PartialDate | None) -> int:
    """2021-03 as 20210300; 0 of none."""
    if date is None:
        return 0
    year, month, day = ([int(part) for part in date.written.split("-")] + [0, 0])[:3]
    return year * 10_000 + month * 100 + day


@lru_cache(maxsize=16_384)
def partial_date(number: int) -> PartialDate | None:
    """The date of a number, as it was written; none of 0."""
    if number == 0:
        return None
    digits = f"{number:08d}"
    return PartialDate.parse("-".join(part for part in (digits[:4], digits[4:6], digits[6:]) if part != "00"))
