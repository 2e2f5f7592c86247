"""The head of a place's page: what must be seen first, and where the rest stands.

Knows what stands on the first screen. Leaves the strip to `strip`, questions and asks to `meeting`.
"""

from collections.abc import Iterable

from tracker.app.addresses import PLACE, PRINT, Address, PageName
from tracker.app.components.markup import Html, join, link, show, tag
from tracker.app.components.meeting import draw_meeting
from tracker.app.components.original import original
from tracker.app.components.strip import draw_strip
from tracker.app.language import say, speaking
from tracker.exports.briefing import Briefing, PlaceGap
from tracker.indicators.catalog import Catalog
from tracker.places import Place

#: The parts of the page below the head, by their anchors.
PARTS = ("gaps", "voices", "changed", "next", "accounts", "record", "take")

#: What a reader may not know, in the order in which it is met; words of the glossary.
WORDS = ("milestone", "level", "account", "red_line", "statement", "score", "coverage")


def show_opening(briefing: Briefing, place: Place, catalog: Catalog, address: Address) -> None:
    """Name, verdict, unmet red lines, deadlines; beside them what to say in a meeting; then what is below."""
    card = briefing.card
    told = tag(
        "div",
        tag("p", say("country.kicker"), class_="kicker"),
        tag("h1", place.name_in(speaking().language)),
        tag("p", card.verdict, class_="lead"),
        red_lines(card.red_lines),
        draw_strip(briefing.strip),
        tag("p", card.basis, class_="soft small"),
    )
    show(tag("div", told, draw_meeting(briefing, catalog, address), class_="opening"), ways(briefing, address))


def red_lines(lines: Iterable[str]) -> Html | None:
    """Unmet red lines, set apart; None when there are none."""
    entries = [tag("p", line, class_="red-line") for line in lines]
    return tag("section", *entries, class_="red-lines", aria_label=say("country.red_lines")) if entries else None


def ways(briefing: Briefing, address: Address) -> Html:
    """Where the parts of the page are, the page that is printed, and what the words mean."""
    entries = [tag("li", link(say(f"country.nav.{part}"), f"#{part}")) for part in parts_of(briefing)]
    printed = link(say("country.print"), address.link(PageName.COUNTRY, **{PLACE: briefing.card.country, PRINT: "1"}))
    menu = tag("nav", tag("ul", *entries, tag("li", printed)), aria_label=say("country.on_this_page"), class_="parts")
    return join([menu, words(address)])


def parts_of(briefing: Briefing) -> list[str]:
    """The parts that the page of this place has."""
    return [part for part in PARTS if briefing.card.blocks or part not in {"gaps", "voices", "next"}]


def words(address: Address) -> Html:
    """What the words mean, on demand: it opens by touch and by keyboard."""
    sides = join([tag("dt", say("words.sides")), tag("dd", say("words.sides.text"))])
    entries = (
        join([tag("dt", link(say(f"term.{word}"), address.term(word))), tag("dd", say(f"define.{word}"))])
        for word in WORDS
    )
    method = link(say("words.more"), address.link(PageName.METHOD))
    return tag(
        "details", tag("summary", say("words.title")), tag("dl", sides, *entries, class_="facts"), tag("p", method)
    )


def show_gaps(gaps: Iterable[PlaceGap], address: Address) -> None:
    """Where accounts, or rule and practice, differ: the biggest first."""
    entries = [
        tag("li", link(original(gap.title), address.about(gap.commitment)), *(tag("p", said) for said in gap.lines))
        for gap in gaps
    ]
    content = tag("ol", *entries, class_="place-gaps") if entries else tag("p", say("country.gaps.none"))
    show(tag("h2", say("country.gaps"), id="gaps"), content)
