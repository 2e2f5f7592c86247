"""The strip of the deadlines at 2, 7 and 12 years: a cell for each account and deadline, by sign, word and number.

Knows how a cell looks, in grey as well. Leaves the counts to `tracker.exports.strip`.
"""

from collections.abc import Mapping

from tracker.app.components.markup import Html, join, table, tag
from tracker.app.components.verdicts import TEXT_STYLE
from tracker.app.language import say, speaking
from tracker.exports.strip import ORDER, Strip, StripDeadline, StripRow
from tracker.wording import PublicWord


def draw_strip(strip: Strip) -> Html | None:
    """The strip as a table; None when nobody looked at anything."""
    if not strip.commitments:
        return None
    caption = say("country.strip", commitments=speaking().count(strip.commitments, "commitment"))
    head = [say("heading.account"), *(heading(deadline) for deadline in strip.deadlines)]
    return table(caption, head, (row(found) for found in strip.rows), kind="stacked strip", name=caption)


def heading(found: StripDeadline) -> Html:
    """The years, and whether the day has passed."""
    years = found.deadline.label.split(" · ")[0]
    date = speaking().date(found.deadline.due_on)
    about = say("country.strip.due", date=date) if found.is_due else still_open(found, date)
    return join([tag("b", years), tag("span", ", ", class_="visually-hidden"), tag("span", about, class_="soft")])


def still_open(found: StripDeadline, date: str) -> str:
    """How long is left: in years, under a year in months, under a month without a number."""
    if not found.months_left:
        return say("country.strip.open_days", date=date)
    number, unit = (found.years_left, "years") if found.years_left else (found.months_left, "months")
    key = "country.strip.open_one" if number == 1 else "country.strip.open"
    return say(key, date=date, left=speaking().count(number, unit))


def row(found: StripRow) -> list[object]:
    """An account, and what stands at each deadline."""
    note = tag("span", say(silence(found)), class_="cell-note") if found.is_silent else None
    return [join([speaking().label(found.account), note]), *(cell(counts) for counts in found.cells)]


def silence(found: StripRow) -> str:
    """What to say of an account without an observation of its own: where it has counts, registers made them."""
    told = {word for counts in found.cells for word in counts} - {PublicWord.NOT_KNOWN, PublicWord.NOT_DUE}
    return "country.strip.registers" if told else "country.strip.silent"


def cell(counts: Mapping[PublicWord, int]) -> Html:
    """A bar of the words' shares, and below it each word with its sign and number."""
    present = [word for word in ORDER if counts.get(word)]
    if not present:
        return tag("span", say("country.strip.none"), class_="soft")
    parts = (tag("span", class_=word.css_class, style=f"flex:{counts[word]}") for word in present)
    told = (tag("li", counted(word, counts[word])) for word in present)
    return join([tag("div", *parts, class_="bar", aria_hidden="true"), tag("ul", *told, class_="counts")])


def counted(word: PublicWord, count: int) -> Html:
    """'✗ 2 Not done'."""
    sign = tag("span", word.sign + TEXT_STYLE, class_="sign", aria_hidden="true")
    said = tag("span", tag("b", speaking().number(count)), " ", speaking().label(word), class_="word")
    return tag("span", sign, said, class_=f"verdict {word.css_class}")
