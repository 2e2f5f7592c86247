"""The day at which a paper stands, in words: what is known on it, or what will be if nothing more is learnt."""

from tracker.exports.reading import Reading
from tracker.wording import Wording


def say_day(reading: Reading, say: Wording) -> str:
    """'As of 26 November 2026', or that a day to come is only foretold."""
    if reading.is_ahead:
        return say.say("frame.will_stand", date=say.date(reading.as_of))
    return say.say("as_of", date=say.date(reading.as_of))
