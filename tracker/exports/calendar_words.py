"""Events of the calendar in words: title, what to know about it, and its day as precise as it is known."""

from tracker.exports.calendar import Event
from tracker.exports.calendar_kinds import EventKind
from tracker.exports.reading import Reading
from tracker.wording import Wording


def title_of(event: Event, reading: Reading, say: Wording) -> str:
    """What happens; a meeting or decision by the name its source gives it."""
    if event.forum is not None:
        return event.forum.name
    place = reading.places.name_in(event.place, say.language) if event.place else ""
    if event.kind is EventKind.DEADLINE:
        return say.say("calendar.deadline", years=event.years)
    if event.kind is EventKind.REPLY:
        return say.say("calendar.reply", place=place, organisation=event.organisation)
    return say.say("calendar.check", place=place, question=question_of(event, reading.told_in(say)))


def question_of(event: Event, reading: Reading) -> str:
    """What has to be looked at again."""
    return reading.catalog.indicator(event.indicator).question if event.indicator else ""


def note_of(event: Event, say: Wording) -> str:
    """What to know about it, in one or two sentences; what a source says stays as it was written."""
    if event.forum is not None:
        return " ".join(text for text in (event.forum.about, event.forum.note) if text)
    if event.kind is EventKind.DEADLINE:
        return say.say("calendar.deadline_note", count=say.count(event.milestones or 0, "milestone"))
    if event.kind is EventKind.REPLY:
        if event.observed_on is None:
            return say.say("calendar.reply_undated")
        return say.say("calendar.reply_note", date=say.date(event.observed_on))
    account = say.say(f"calendar.by.{event.account}") if event.account else ""
    date = say.date(event.observed_on) if event.observed_on else ""
    return say.say("calendar.check_note", account=account, date=date)


def day_of(event: Event, say: Wording) -> str:
    """When, as written: a day, the first and the last day, a month or a year; empty without a date."""
    if event.starts is None:
        return ""
    if event.ends is not None:
        return say.say("calendar.period", first=say.date(event.starts), last=say.date(event.ends))
    return say.date(event.starts)
