"""What to say in a meeting: thanks, two questions, up to three things to ask for, each with where it comes from.

Knows how the list looks. Leaves what stands in it to `tracker.exports`.
"""

from collections.abc import Iterable, Iterator

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, join, link, tag
from tracker.app.components.original import foreign
from tracker.app.language import say, speaking
from tracker.exports.asks import Ask, Basis
from tracker.exports.briefing import Briefing
from tracker.exports.scorecard import Question
from tracker.indicators.catalog import Catalog


def draw_meeting(briefing: Briefing, catalog: Catalog, address: Address) -> Html:
    """Everything for the meeting, on a card of its own."""
    return tag(
        "section", tag("h2", say("country.meeting")), *parts(briefing, catalog, address), class_="meeting", id="meeting"
    )


def parts(briefing: Briefing, catalog: Catalog, address: Address) -> Iterator[Html]:
    """Thanks, questions and asks, as far as there are any."""
    card = briefing.card
    if card.thanks:
        yield join([tag("h3", say("heading.thanks")), tag("p", card.thanks)])
    if card.questions:
        heading = "heading.questions" if len(card.questions) > 1 else "heading.question"
        yield join([tag("h3", say(heading)), tag("ol", *map(question, card.questions))])
    if briefing.asks:
        yield join([tag("h3", say("country.asks")), tag("ol", *asks(briefing, catalog, address))])


def question(asked: Question) -> Html:
    """A question, with what a good answer holds."""
    good = asked.good_answer
    note = tag("span", speaking().colon(say("heading.good_answer")), " ", good, class_="cell-note") if good else None
    return tag("li", tag("span", asked.text, lang=foreign(asked.text)), note)


def asks(briefing: Briefing, catalog: Catalog, address: Address) -> Iterable[Html]:
    """Each thing to ask for, why, and links to what it is read from."""
    return (ask(found, briefing.card.country, catalog, address) for found in briefing.asks)


def ask(found: Ask, country: str, catalog: Catalog, address: Address) -> Html:
    """What to ask for, why, and where both stand."""
    ways = [link(say("country.asks.commitment"), address.about(found.commitment), aria_label=about(found, catalog))]
    if found.basis is not Basis.UNSEEN:
        reasons = address.why(country, found.indicator)
        ways.append(link(say("country.why.short"), reasons, aria_label=why(found, catalog)))
    return tag("li", found.text, tag("span", found.why, " ", join(ways, " · "), class_="cell-note"))


def about(found: Ask, catalog: Catalog) -> str:
    """The name of the link to the commitment, for those who hear it alone."""
    return f"{say('country.asks.commitment')} {catalog.commitments[found.commitment].title}"


def why(found: Ask, catalog: Catalog) -> str:
    """The name of the link to the reasons, for those who hear it alone."""
    return f"{say('country.why.short')} {catalog.indicator(found.indicator).question}"
