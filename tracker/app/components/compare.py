"""Places side by side: milestones met by each account, and every commitment on which somebody spoke.

Knows the tables. Leaves what stands in them to `tracker.exports.places_compared`.
"""

from collections.abc import Iterator, Mapping, Sequence

from tracker.app.addresses import Address
from tracker.app.components.compared import names
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.names import name_of
from tracker.app.components.original import original
from tracker.app.components.verdicts import word
from tracker.app.language import say, speaking
from tracker.exports.judged import NOT_APPLICABLE, Judged
from tracker.exports.places_compared import HEADLINE, Line
from tracker.exports.reading import Reading
from tracker.exports.report_counts import count_details
from tracker.exports.standing import SILENT
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment
from tracker.places import Place
from tracker.scoring.results import Delivery
from tracker.vocabulary import SPEAKING_ACCOUNTS, Subject
from tracker.wording import PublicWord


def sentence(lines: Sequence[Line], places: Sequence[Place], catalog: Catalog) -> str:
    """On how many commitments anything is known about any of the places."""
    return say(
        "compare.lead",
        places=names(places),
        commitments=speaking().count(len(lines), "commitment"),
        others=sum(is_about_places(c) for c in catalog.commitments.values()) - len(lines),
    )


def is_about_places(commitment: Commitment) -> bool:
    """Whether anything is asked of places; one commitment asks something of an organisation only."""
    return any(indicator.subject is Subject.COUNTRY for indicator in commitment.indicators)


def show_numbers(reading: Reading, places: Sequence[Place], address: Address) -> None:
    """Milestones met of those due, by account."""
    head = [say("compare.account"), *(link(name_of(p), address.country(p.code)) for p in places)]
    summaries = [reading.country(place.code).accounts for place in places]
    rows = (
        [speaking().label(account), *(delivered(accounts[account].delivery) for accounts in summaries)]
        for account in SPEAKING_ACCOUNTS
    )
    show(tag("h2", say("compare.numbers")), table(say("compare.numbers_caption"), head, rows, kind="stacked compared"))


def delivered(delivery: Delivery) -> Html:
    """'2 of 116', and what the others are."""
    met = say("compare.met_of", met=delivery.delivered, due=delivery.due)
    others = count_details(delivery, speaking()).strip(" ()")
    return join([met, tag("span", others, class_="cell-note") if others else None])


def show_lines(lines: Sequence[Line], places: Sequence[Place], catalog: Catalog, address: Address) -> None:
    """Each commitment with a row for each account that spoke about any of the places."""
    head = [say("compare.commitment"), say("compare.account"), *(name_of(place) for place in places)]
    rows = (row for line in lines for row in rows_of(line, places, catalog, address))
    content = table(say("compare.table_caption"), head, rows, kind="stacked compared", name=say("compare.table"))
    show(tag("h2", say("compare.table")), content)


def rows_of(line: Line, places: Sequence[Place], catalog: Catalog, address: Address) -> Iterator[list[object]]:
    """The rows of one commitment: one for each account, one for all of which the same is known by a register."""
    title = link(original(catalog.commitments[line.commitment].title), address.about(line.commitment))
    together: dict[tuple[Html, ...], list[str]] = {}
    for account in SPEAKING_ACCOUNTS:
        found = [line.cells.get(place.code, {}).get(account, {}) for place in places]
        if any(HEADLINE in judged and judged[HEADLINE].status not in SILENT for judged in found):
            drawn = tuple(cell(judged, catalog) for judged in found)
            together.setdefault(drawn, []).append(speaking().label(account))
    for drawn, accounts in together.items():
        yield [title, speaking().join(accounts), *drawn]


def cell(judged: Mapping[str, Judged], catalog: Catalog) -> Html:
    """Where a place stands today, with the year of the check, and below it each deadline."""
    today = judged.get(HEADLINE, NOT_APPLICABLE)
    year = str(today.checked.last.year) if today.checked else None
    at = (at_deadline(due.due_on.year, judged.get(due.timeline, NOT_APPLICABLE)) for due in catalog.due_dates)
    return join([word(today.word, year), *(tag("span", said, class_="cell-note") for said in at if said)])


def at_deadline(year: int, judged: Judged) -> str | None:
    """'2020: not done'; None where nothing is placed there."""
    if judged.word is PublicWord.NOT_PLACED:
        return None
    said = f"{judged.word.sign} {speaking().label(judged.word).lower()}"
    return say("compare.at", year=year, word=said)
