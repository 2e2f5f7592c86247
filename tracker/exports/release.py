"""Under what terms a paper leaves: until when it may not be published, and whose copy it is.

Knows how an embargo is read and said. An embargo is a custom among those who receive a paper; nothing here enforces
it but that what is published by being written is not written before.
"""

import datetime as dt
from dataclasses import dataclass

from tracker.wording import Wording

_HOUR = "%H:%M"


@dataclass(frozen=True, slots=True)
class Embargo:
    """The moment from which a paper may be published, in the time zone in which it was written down."""

    lifts_at: dt.datetime

    @property
    def written(self) -> str:
        """'2026-05-05T10:00+02:00': for data and for the properties of files."""
        return self.lifts_at.isoformat(timespec="minutes")

    def moment(self, say: Wording) -> str:
        """'5 May 2026, 10:00 UTC+02:00 (08:00 UTC)'."""
        own, in_utc = self.lifts_at, self.lifts_at.astimezone(dt.UTC)
        if own.utcoffset() == in_utc.utcoffset():
            return say_moment(own, say)
        utc = f"{in_utc:{_HOUR}} UTC" if own.date() == in_utc.date() else say_moment(in_utc, say)
        return say.say("embargo.also", moment=say_moment(own, say), utc=utc)


@dataclass(frozen=True, slots=True)
class Release:
    """Embargo and recipient, either of which there may not be; the audience is anyone."""

    embargo: Embargo | None = None
    recipient: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it may go anywhere at once."""
        return self.embargo is None and self.recipient is None

    @property
    def embargo_written(self) -> str | None:
        """The embargo as data."""
        return self.embargo.written if self.embargo else None

    def notice(self, say: Wording) -> str:
        """What stands on every page, in words; empty when it may go anywhere."""
        embargo = say.say("embargo", moment=self.embargo.moment(say)) if self.embargo else None
        recipient = say.say("recipient", recipient=self.recipient) if self.recipient else None
        return " · ".join(filter(None, (embargo, recipient)))


OPEN = Release()


def read_embargo(written: str) -> Embargo:
    """A day (from its first minute in UTC), or a moment with its offset from UTC; ValueError for anything else."""
    try:
        if len(written) == len("2026-05-05"):
            day = dt.date.fromisoformat(written)
            return Embargo(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC))
        moment = dt.datetime.fromisoformat(written)
    except ValueError:
        raise ValueError("is not a day like 2026-05-05 or a moment like 2026-05-05T10:00+02:00") from None
    if moment.tzinfo is None:
        raise ValueError("names an hour that differs from city to city: add the offset from UTC, as in 10:00+02:00")
    return Embargo(moment)


def say_moment(moment: dt.datetime, say: Wording) -> str:
    """'5 May 2026, 10:00 UTC+02:00'."""
    offset = moment.utcoffset() or dt.timedelta()
    zone = "UTC" if not offset else f"UTC{moment.isoformat()[-6:]}"
    return say.say("embargo.moment", day=say.date(moment.date()), time=moment.strftime(_HOUR), zone=zone)
