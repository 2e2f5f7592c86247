"""Why a verdict says what it says, account by account, on the screen.

Knows the order of the page. Leaves each sentence to `rules`, and what is said to `tracker.exports.reasons`.
"""

from collections.abc import Iterator

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, items, join, link, show, tag
from tracker.app.components.notices import show_notice
from tracker.app.components.original import foreign, original
from tracker.app.components.rules import cited, told
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.exports.reasons import AccountReasons, build_reasons
from tracker.indicators.models import Indicator
from tracker.places import Place


def show_opening(place: Place, indicator: Indicator, reading: Reading, address: Address) -> None:
    """Where the verdict stands, the question, and the way back."""
    commitment = reading.catalog.commitment_of(indicator.id)
    name = place.name_in(speaking().language)
    back = link(say("explain.back", name=name), address.country(place.code))
    about = link(commitment.title, address.about(commitment.id), lang=foreign(commitment.title))
    question = say("explain.about", name=name, question="")
    show(
        tag("p", back, " · ", about, class_="small"),
        tag("h1", say("explain.title")),
        tag("p", question, original(indicator.question), class_="lead"),
    )


def show_reasons(place: Place, indicator: Indicator, reading: Reading, address: Address) -> None:
    """Everything below the question: what is asked, what each account rests on, what follows."""
    reasons = build_reasons(reading, place.code, indicator.id, speaking().language)
    if reasons.exempt is not None:
        show(tag("p", say("explain.exempt", reason=""), original(reasons.exempt)))
        return
    show(tag("h2", say("explain.heading.asked")), items(reasons.asked))
    for found in reasons.accounts:
        show(tag("h2", speaking().label(found.account)), *account(found, address))
    show(tag("h2", say("explain.heading.follows")), *(tag("p", told(reason)) for reason in reasons.headline))


def account(found: AccountReasons, address: Address) -> Iterator[Html]:
    """What one account said, each with its document, then the rules that fired."""
    if found.inputs:
        said = items(cited(rests_on, address) for rests_on in found.inputs)
        yield join([tag("h3", say("explain.heading.rests")), said])
    yield join([tag("h3", say("explain.heading.rules")), items(map(told, found.rules), class_="rules")])


def show_no_such_indicator(written: str | None, place: Place, reading: Reading, address: Address) -> None:
    """Say that there is no such indicator, and offer those with ids like it."""
    name = place.name_in(speaking().language)
    country = link(say("explain.back", name=name), address.country(place.code))
    everything = link(say("explain.all_commitments"), address.link(PageName.COMMITMENT))
    if written is None:
        show_notice(say("explain.which"), say("explain.which.text"), [country])
        return
    near = (i for i in reading.catalog.nearest_indicators(written) if i in reading.catalog.country_indicators)
    offers = [link(original(reading.catalog.indicator(i).question), address.why(place.code, i)) for i in near]
    message = say("explain.unknown.text", written=written)
    show_notice(say("explain.unknown"), message, [*offers, country, everything])
