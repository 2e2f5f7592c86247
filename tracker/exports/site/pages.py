"""A page of the site: where it stands, what surrounds it, and how a long one is split.

Knows head, menu, foot and the limit of a page. Leaves the content to the files named *_pages.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files

from tracker.exports.narrowing import NarrowReading
from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, join, link, tag
from tracker.exports.site.original import foreign
from tracker.wording import Wording

#: Bytes of content that a page may hold; head, menu and foot come on top and stay far below the rest to 100,000.
CONTENT_LIMIT = 80_000
#: On which terms everything here may be used.
LICENCE = "CC BY 4.0"
_HASH_SHOWN, _NAMED = 8, 6


@dataclass(frozen=True)
class Page:
    """What a page says: opening, sections that may move to a further page, closing; `path` is without .html.

    A page that is shown anywhere, at addresses that do not exist, carries its style and has no menu; the title
    of one that is original stands in the language in which it was written.
    """

    path: str
    title: str
    section: Section | None
    opening: Html
    sections: Sequence[Html] = ()
    closing: Html = Html()  # noqa: RUF009 a constant
    is_anywhere: bool = False
    language: str | None = None


def write_pages(page: Page, reading: Reading, say: Wording) -> Iterator[tuple[str, bytes]]:
    """The page as files, numbered from the second on."""
    parts = _split(page)
    names = [f"{page.path}.html", *(f"{page.path}~{n}.html" for n in range(2, len(parts) + 1))]
    heading = tag("h1", page.title, lang=page.language)
    for number, sections in enumerate(parts):
        content = [page.opening if number == 0 else heading]
        content += [_turn(names, number, say), *sections]
        content += [page.closing] if number == len(parts) - 1 else [_turn(names, number, say)]
        title = say.say("site.title_part", title=page.title, number=number + 1) if number else page.title
        yield names[number], _document(names[number], title, page, join(content), reading, say)


def _split(page: Page) -> list[list[Html]]:
    """Sections in order, so many to a page as its limit allows."""
    parts: list[list[Html]] = [[]]
    room = CONTENT_LIMIT - _size(page.opening)
    for section in page.sections:
        if _size(section) > room and parts[-1]:
            parts.append([])
            room = CONTENT_LIMIT
        parts[-1].append(section)
        room -= _size(section)
    if _size(page.closing) > room and parts[-1]:
        parts.append([])
    return parts


def _size(content: Html) -> int:
    return len(content.encode())


def _turn(names: Sequence[str], number: int, say: Wording) -> Html:
    """Links to the other parts of a page."""
    if len(names) == 1:
        return Html()
    numbered = ((say.say("site.part", number=n + 1), name.rpartition("/")[2]) for n, name in enumerate(names))
    links = (
        tag("b", label, aria_current="page") if name == names[number].rpartition("/")[2] else link(label, name)
        for label, name in numbered
    )
    return tag("nav", join(links, " · "), class_="turn", aria_label=say.say("site.parts"))


def _document(path: str, title: str, page: Page, content: Html, reading: Reading, say: Wording) -> bytes:
    links = Links.of(path)
    head = [
        f'<!doctype html>\n<html lang="{say.language}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer"><meta name="generator" content="tracker">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; object-src 'none'; ",
        "base-uri 'none'; form-action 'none'\">",
        f"<title>{escape(say.say('frame.tab', title=title))}</title>",
        f"<style>{style()}</style></head>\n<body>" if page.is_anywhere else _linked_style(links),
    ]
    skip = tag("a", say.say("site.skip"), href="#content", class_="skip")
    main = tag("main", content, id="content", tabindex="-1")
    body = join([skip, _header(page, links, reading, say), main, _footer(title, page, links, reading, say)], "\n")
    return ("".join(head) + body + "\n</body></html>\n").encode()


def style() -> str:
    """The style sheet of every page."""
    return files("tracker.exports.layouts").joinpath("site.css").read_text(encoding="utf-8")


def _linked_style(links: Links) -> str:
    icon = f'<link rel="icon" href="{links.to("icon.svg")}">'
    return f'{icon}<link rel="stylesheet" href="{links.to("style.css")}"></head>\n<body>'


def _header(page: Page, links: Links, reading: Reading, say: Wording) -> Html:
    about = tag("span", say.say("frame.about"), class_="about")
    name = tag("div", link(say.say("frame.name"), links.home, class_="name"), about)
    entries = (
        tag("li", link(say.say(s.key), links.to(s.path), aria_current="page" if s is page.section else None))
        for s in Section
    )
    menu = None if page.is_anywhere else tag("nav", tag("ul", *entries), aria_label=say.say("frame.menu"))
    day = tag("p", " ".join(filter(None, (_day(reading, say), _only(reading, say)))), class_="day")
    return join([tag("header", name, menu, class_="mast"), day])


def _day(reading: Reading, say: Wording) -> str:
    return say.say("frame.known_on", date=say.date(reading.as_of))


def _only(reading: Reading, say: Wording) -> str | None:
    """Which places the site is about, when it is not about all."""
    if not isinstance(reading, NarrowReading):
        return None
    names = [reading.places.name_in(code, say.language) for code in reading.only]
    told = say.join(names) if len(names) <= _NAMED else say.say("site.chosen", count=len(names))
    return say.say("site.only", names=told)


def _footer(title: str, page: Page, links: Links, reading: Reading, say: Wording) -> Html:
    """What holds for every page, how to cite it, and where to go on."""
    quoted = f" {say.say('frame.quoted')}" if foreign(say) else None
    told = {"name": say.say("frame.name"), "title": title, "day": _day(reading, say)}
    cite = say.say("site.cite", **told, provenance=provenance(reading, say), licence=LICENCE)
    made = link(say.say("frame.method"), links.to(Section.METHOD.path))
    data = link(say.say("site.take_data"), links.to(Section.DATA.path))
    ways = None if page.is_anywhere else tag("p", join([made, data], " · "))
    how = tag("b", say.colon(say.say("paper.cite")), " ")
    return tag("footer", tag("p", say.say("frame.not_binding"), quoted), tag("p", how, cite), ways, class_="foot")


def provenance(reading: Reading, say: Wording) -> str:
    """Version of the method, definitions and data, short."""
    scores = reading.scores
    definitions, data = (h.rpartition(":")[2][:_HASH_SHOWN] for h in (scores.definitions, scores.snapshot))
    return say.say("provenance", methodology=scores.methodology, definitions=definitions, snapshot=data)
