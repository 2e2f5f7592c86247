"""An indicator over time on the page: the finding in words, the chart, and the table that holds every mark's evidence.

Knows the sentences and tables. Leaves the drawing to `course_chart` and the marks to `tracker.exports.courses`.
"""

from collections.abc import Sequence

from tracker.app.addresses import Address
from tracker.app.components.charts import show_chart
from tracker.app.components.course_chart import MOST_LANES, build_course_chart
from tracker.app.components.course_marks import beside, mark_table
from tracker.app.components.course_table import place_table
from tracker.app.components.drawing import Chart, put
from tracker.app.components.ladders import count_findings
from tracker.app.components.markup import show, tag
from tracker.app.components.names import name_of
from tracker.app.components.standing import ORDER, asked_now, build_points, finding, number_of
from tracker.app.language import say, speaking
from tracker.exports.courses import Course, Mark
from tracker.exports.reading import Reading
from tracker.indicators.models import Indicator
from tracker.places import Place
from tracker.vocabulary import Direction


def sentence(indicator: Indicator, courses: Sequence[Course], place: Place | None, reading: Reading) -> str:
    """What the chart shows: of one place what each account found last, of all how many are where they are asked."""
    old = [mark for course in courses for mark in course.marks if mark.is_too_old]
    warning = "indicator.old_many" if speaking().is_plural(len(old)) else "indicator.old_one"
    warned = [say(warning, number=len(old))] if old else []
    if place is None:
        return " ".join([finding(reading, indicator, build_points(reading, indicator)), *warned])
    marks = courses[0].marks if courses else ()
    if not marks:
        return " ".join([say("indicator.silent", place=name_of(place)), asked(indicator, reading)])
    said = speaking().semicolon.join(told(mark, indicator) for mark in latest(marks))
    return " ".join([say("indicator.one", place=name_of(place), said=said), asked(indicator, reading), *warned])


def latest(marks: Sequence[Mark]) -> list[Mark]:
    """The last mark of each account, in the order of accounts."""
    last = {mark.account: mark for mark in marks}
    return [last[account] for account in ORDER if account in last]


def told(mark: Mark, indicator: Indicator) -> str:
    """'Government “Capped” (May 2020)'."""
    seen = mark.observation
    level, date = speaking().amount(indicator, seen.amount), speaking().date(seen.observed_on)
    return say("indicator.said", account=speaking().label(mark.account), level=level, date=date)


def asked(indicator: Indicator, reading: Reading) -> str:
    """What is asked by the last date that has passed, else by the first to come."""
    milestone = asked_now(reading, indicator)
    if milestone is None:
        return say("indicator.unplaced")
    requirement = speaking().requirement(indicator, milestone.requires)
    return say("indicator.asked", date=speaking().date(milestone.due_on), asked=requirement)


def show_course(indicator: Indicator, courses: Sequence[Course], said: str, reading: Reading, address: Address) -> None:
    """Chart and table of one place or several; where there are too many, how many stand at each level today."""
    marked = [course for course in courses if course.marks]
    if not courses:
        return
    show(tag("h2", say("indicator.course")))
    if 0 < len(marked) <= MOST_LANES:
        how = [say("indicator.how")]
        how += [say("indicator.lanes")] if len(marked) > 1 else []
        how += [say("indicator.lower")] if indicator.direction is Direction.LOWER else []
        show(tag("details", tag("summary", say("indicator.read")), tag("p", " ".join(how), class_="soft small")))
        spec = build_course_chart(indicator, marked, reading.catalog.milestones(indicator.id), reading.as_of)
        alt = say("indicator.alt", question=indicator.question, sentence=said)
        put(Chart(spec, f"course-{indicator.id}", alt))
    elif marked:
        points = build_points(reading, indicator)
        show_chart(indicator, points, reading.catalog.milestones(indicator.id), said)
    if len(courses) > 1:
        summary = tag("summary", say("indicator.many", places=number_of(len(courses))))
        is_open = "open" if len(courses) <= MOST_LANES else None
        show(tag("details", summary, place_table(courses, indicator, address), open=is_open))
    show_marks(indicator, courses, reading, address)


def show_marks(indicator: Indicator, courses: Sequence[Course], reading: Reading, address: Address) -> None:
    """Every mark with its evidence: open for one place, on demand for a chart of several, left out for a wall."""
    count = sum(len(course.marks) for course in courses)
    if count and len(courses) <= MOST_LANES:
        summary = tag("summary", say("indicator.table", count=count_findings(count)))
        content = mark_table(courses, indicator, reading, address)
        show(tag("details", summary, content, open="open" if len(courses) == 1 else None))
    if len(courses) == 1:
        show(beside(courses[0], indicator, reading, address))
