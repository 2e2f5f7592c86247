"""The day at which a paper stands, in words: what is known on it, or what will be if nothing more is learnt."""

import datetime as dt

from tracker.exports.reading import Reading
from tracker.wording import Wording


def say_day(reading: Reading, say: Wording) -> str:
    """The day of a reading."""
    return say_as_of(reading.as_of, say, is_ahead=reading.is_ahead)


def say_as_of(day: dt.date, say: Wording, *, is_ahead: bool) -> str:
    """'As of 26 November 2026', or that a day to come is only foretold."""
    return say.say("frame.will_stand" if is_ahead else "as_of", date=say.date(day))
