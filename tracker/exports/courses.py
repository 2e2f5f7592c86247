"""One indicator over time: in each place what every account observed, when, until when it stands, and on which words.

Knows observations and their evidence as plain data. Leaves to `tracker.scoring` how answers become a series,
and to the pages how it is drawn. Nothing is drawn between observations: what nobody saw is not there.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.dates import add_months
from tracker.exports.cells import write_rows
from tracker.exports.reading import Reading, Voice
from tracker.indicators.models import Indicator
from tracker.places import Place
from tracker.scoring.measure import Measure
from tracker.scoring.series import Observation, build_series
from tracker.vocabulary import Account


@dataclass(frozen=True, slots=True)
class Mark:
    """One observation of an account; `number` names it within its place.

    `since` is the day from which it is said to be so, None where nobody said; `until` is the last day on which it
    stands: it was replaced, grew too old, or the day of the reading came. `is_confirmed`: what replaced it says the
    same. `low` and `high` are the votes' range or the 95 % interval, in the indicator's unit, None where there is none.
    """

    number: int
    account: Account
    observation: Observation
    until: dt.date
    is_replaced: bool
    is_too_old: bool
    low: float | None
    high: float | None
    voices: tuple[Voice, ...]
    is_confirmed: bool = False

    @property
    def since(self) -> dt.date | None:
        """The day of the event, where it lies before the observation."""
        event = self.observation.event_on
        return event.last if event and event.last < self.observation.observed_on.last else None


@dataclass(frozen=True, slots=True)
class Course:
    """One place: its marks by account and day, and what was said beside them that carries none."""

    place: Place
    marks: tuple[Mark, ...]
    beside: tuple[Voice, ...]


def build_courses(reading: Reading, indicator: Indicator, code: str | None = None) -> list[Course]:
    """The course of each place on which somebody spoke, or of one place alone."""
    asked = {country for country, name in reading.spoken if name == indicator.id and code in {None, country}}
    found = ((reading.places.find(country), country) for country in sorted(asked))
    return [_course(place, indicator, reading) for place, _ in found if place is not None]


def _course(place: Place, indicator: Indicator, reading: Reading) -> Course:
    marks: list[Mark] = []
    for account in Account:
        marks += _marks(place.code, account, indicator, reading, len(marks))
    shown = {id(voice) for mark in marks for voice in mark.voices}
    voices = reading.voices(place.code, indicator.id)
    return Course(place, tuple(marks), tuple(voice for voice in voices if id(voice) not in shown))


def _marks(code: str, account: Account, indicator: Indicator, reading: Reading, before: int) -> Iterator[Mark]:
    measure = Measure(indicator, reading.catalog.thresholds)
    series = build_series(reading.frame.answers(code, indicator.id, account), measure, reading.as_of)
    voices = reading.voices(code, indicator.id, account)
    for index, observation in enumerate(series):
        low, high = _range(observation, measure.thresholds.borderline_se)
        yield Mark(
            number=before + index + 1,
            account=account,
            observation=observation,
            until=_until(series, index, reading.as_of),
            is_replaced=index < len(series) - 1,
            is_too_old=index == len(series) - 1 and observation.is_stale_at(reading.as_of),
            low=low,
            high=high,
            voices=tuple(v for v in voices if v.input_id in observation.inputs and not v.answer.is_statement),
            is_confirmed=index < len(series) - 1 and series[index + 1].amount == observation.amount,
        )


def _until(series: Sequence[Observation], index: int, as_of: dt.date) -> dt.date:
    """Until it is replaced, too old, or the day has come; never before its own day."""
    own = series[index]
    ends = [as_of]
    if own.max_age_months is not None:
        ends.append(add_months(own.observed_on.last, own.max_age_months))
    if index + 1 < len(series):
        ends.append(series[index + 1].reference)
    return max(own.observed_on.last, min(ends))


def _range(observation: Observation, half_width: float) -> tuple[float | None, float | None]:
    """The range of several votes, else the interval of a measurement, of so many standard errors to each side."""
    amounts = [vote.amount for vote in observation.votes]
    if len(set(amounts)) > 1:
        return min(amounts), max(amounts)
    if observation.se:
        half = half_width * observation.se
        return observation.amount - half, observation.amount + half
    return None, None


HEADER = (
    "country",
    "indicator",
    "account",
    "amount",
    "low",
    "high",
    "event_on",
    "observed_on",
    "stands_until",
    "too_old",
    "grade",
    "documents",
)


def write_courses_csv(courses: Sequence[Course], indicator: Indicator) -> bytes:
    """One line a mark: amounts in the indicator's unit, dates as written, documents by their ids."""
    return write_rows(HEADER, (_line(course, mark, indicator) for course in courses for mark in course.marks))


def _line(course: Course, mark: Mark, indicator: Indicator) -> tuple[object, ...]:
    seen = mark.observation
    documents = dict.fromkeys(voice.published.submission.id for voice in mark.voices)
    return (
        course.place.code,
        indicator.id,
        mark.account.value,
        f"{seen.amount:g}",
        *(None if bound is None else f"{bound:g}" for bound in (mark.low, mark.high)),
        seen.event_on,
        seen.observed_on,
        mark.until.isoformat(),
        "yes" if mark.is_too_old else "no",
        seen.grade.value,
        " ".join(documents),
    )
