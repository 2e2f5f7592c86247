"""The table of places beside an indicator's chart: what each account found last, with the year of the check.

Knows lines and cells. Leaves the marks and their evidence to `course_marks`.
"""

from collections.abc import Sequence

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, join, link, table, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.original import level_words
from tracker.app.components.standing import ORDER
from tracker.app.language import say, speaking
from tracker.exports.courses import Course, Mark
from tracker.indicators.models import Indicator
from tracker.vocabulary import Account

#: The sign of an account's marks, as the chart draws them.
SIGNS = {Account.GOVERNMENT: "■", Account.CIVIL_SOCIETY: "●", Account.INDEPENDENT: "▲", Account.RECORD: "◆"}


def place_table(courses: Sequence[Course], indicator: Indicator, address: Address) -> Html:
    """One line a place, by name: what each account found last, with the year of the check."""
    spoken = [a for a in ORDER if any(mark.account is a for course in courses for mark in course.marks)]
    head = [say("chart.place"), *(speaking().label(account) for account in spoken)]
    ordered = sorted(courses, key=lambda course: name_order(course.place))
    rows = ([place_link(c, indicator, address), *(last(c, a, indicator) for a in spoken)] for c in ordered)
    return table(say("indicator.many_caption"), head, rows, kind="narrow")


def place_link(course: Course, indicator: Indicator, address: Address) -> Html:
    """A place, leading to its own chart."""
    return link(name_of(course.place), address.over_time(indicator.id, course.place.code))


def last(course: Course, account: Account, indicator: Indicator) -> Html:
    """The account's sign, hollow for what is too old, its last level and the year; a dash where it said nothing."""
    marks = [mark for mark in course.marks if mark.account is account]
    if not marks:
        return tag("span", "–", class_="soft")
    mark = marks[-1]
    since = join([tag("span", year_of_check(mark), class_="cell-note")])
    return join([sign(mark), " ", level_words(speaking().amount(indicator, mark.observation.amount)), since])


def year_of_check(mark: Mark) -> str:
    """'2021', or that this was too long ago."""
    year = str(mark.observation.observed_on.last.year)
    return say("last_checked", date=year) if mark.is_too_old else year


def sign(mark: Mark) -> Html:
    """The account's shape."""
    return tag("span", SIGNS[mark.account], class_="account-sign", aria_hidden="true")
