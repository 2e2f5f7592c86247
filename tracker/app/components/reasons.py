"""Why a verdict says what it says: the sentences of the scoring, account by account, on the screen.

Knows how the lines of an explanation are told apart. Leaves each sentence to `rules`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, items, join, link, show, tag
from tracker.app.components.notices import show_notice
from tracker.app.components.rules import cited, told
from tracker.exports.reading import Reading
from tracker.indicators.models import Indicator
from tracker.places import Place
from tracker.vocabulary import Account
from tracker.wording import ENGLISH

INPUT = re.compile(r"(?P<said>.*) \[(?P<id>[^\]]+)\]$")

HEADINGS = {account.replace("_", " ").upper(): account for account in Account}


def show_opening(place: Place, indicator: Indicator, reading: Reading, address: Address) -> None:
    """Where the verdict stands, the question, and the way back."""
    commitment = reading.catalog.commitment_of(indicator.id)
    back = link(f"Back to {place.name}", address.country(place.code))
    about = link(commitment.title, address.about(commitment.id))
    show(
        tag("p", back, " · ", about, class_="small"),
        tag("h1", "Why does it say so?"),
        tag("p", f"{place.name}: {indicator.question}", class_="lead"),
    )


def show_reasons(lines: Iterable[str], place: Place, indicator: Indicator, reading: Reading, address: Address) -> None:
    """Everything below the question: what is asked, what each account rests on, what follows."""
    _title, asked, *others = sections(lines)
    titles = {v.input_id: v.published.submission.title for v in reading.voices(place.code, indicator.id)}
    *accounts, last = others or [asked]
    if others:
        show(tag("h2", "What is asked, and by when"), items(map(told, asked)))
    for heading, *rest in accounts:
        show(tag("h2", ENGLISH.label(HEADINGS[heading])), *account(rest, titles, address.sources(place.code)))
    show(tag("h2", "What follows for the verdict"), *(tag("p", told(line)) for line in last))


def sections(lines: Iterable[str]) -> list[list[str]]:
    """The lines between empty ones, without their indents."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line:
            found[-1].append(line.strip())
        else:
            found.append([])
    return [section for section in found if section]


def account(lines: Iterable[str], titles: Mapping[str, str | None], sources: str) -> Iterator[Html]:
    """What one account said, each with its document, then the rules that fired."""
    parted = [(line, INPUT.match(line)) for line in lines]
    said = [cited(found["said"], titles.get(found["id"]), sources) for _, found in parted if found]
    rules = [told(line) for line, found in parted if not found]
    if said:
        yield join([tag("h3", "What it rests on"), items(said)])
    yield join([tag("h3", "What the rules say"), items(rules)])


def show_no_such_indicator(written: str | None, place: Place, reading: Reading, address: Address) -> None:
    """Say that there is no such indicator, and offer those with ids like it."""
    country = link(f"Back to {place.name}", address.country(place.code))
    everything = link("All commitments", address.link(PageName.COMMITMENT))
    if written is None:
        show_notice(
            "Which verdict?", "The address names no indicator. Choose a verdict on one of these pages.", [country]
        )
        return
    near = (i for i in reading.catalog.nearest_indicators(written) if i in reading.catalog.country_indicators)
    offers = [link(reading.catalog.indicator(i).question, address.why(place.code, i)) for i in near]
    message = (
        f"Nothing that is asked of places is called “{written}”. An address names it as in indicator=zero-fees.law."
    )
    show_notice("No such indicator", message, [*offers, country, everything])
