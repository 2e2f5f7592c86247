"""What can be downloaded, and what to do on a wrong address."""

from collections.abc import Iterable, Iterator, Mapping

from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, items, join, link, tag
from tracker.exports.site.original import foreign
from tracker.exports.site.pages import LICENCE, Page
from tracker.exports.standing import name_order
from tracker.places import Place
from tracker.wording import Wording


def data_page(places: Iterable[Place], packages: Mapping[str, str], say: Wording) -> Page:
    """What can be downloaded: `packages` maps file names to the keys of what they hold."""
    links = Links.of(Section.DATA.path)
    whole = (
        join([link(say.colon(name), links.to(f"data/{name}")), " ", say.say(key)]) for name, key in packages.items()
    )
    language = tag("p", say.say("site.data_language"), class_="soft") if foreign(say) else None
    opening = join(
        [
            tag("h1", say.say("site.data")),
            tag("p", say.say("site.data_lead", licence=LICENCE), class_="lead"),
            tag("h2", say.say("site.everything")),
            items(whole),
            language,
        ]
    )
    sections = [
        join([tag("h2", say.say("site.cards", region=region)), items(_cards(found, links, say), class_="names")])
        for region, found in by_region(places, say)
    ]
    return Page("data/index", say.say("site.data"), Section.DATA, opening, sections)


def _cards(places: Iterable[Place], links: Links, say: Wording) -> Iterator[Html]:
    return (link(p.name_in(say.language), links.to(f"data/{p.code}.csv")) for p in places)


def by_region(places: Iterable[Place], say: Wording) -> list[tuple[str, list[Place]]]:
    """The places by name under their regions, by name too, in the reader's language."""
    regions: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda p: name_order(p, say)):
        regions.setdefault(say.say(f"region.{place.region or ''}"), []).append(place)
    return sorted(regions.items())


def missing_page(say: Wording) -> Page:
    """What a server shows for an address that does not exist: its links work from the top and one folder below."""
    title = say.say("site.missing")
    ways = items([link(say.say("site.missing_way"), "index.html")], class_="ways")
    notice = tag("div", tag("h1", title), tag("p", say.say("site.missing_text")), ways, class_="notice")
    return Page("404", title, None, notice, is_anywhere=True)
