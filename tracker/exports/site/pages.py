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
from tracker.wording import ENGLISH

NAME, ABOUT = "Compact Tracker", "Global Compact for Migration: promised, said, found, missing"

#: Bytes of content that a page may hold; head, menu and foot come on top and stay far below the rest to 100,000.
CONTENT_LIMIT = 80_000
_HASH_SHOWN, _NAMED = 8, 6
_DISCLAIMER = (
    "The Compact is not legally binding: States chose to adopt it and can be asked what they did. "
    "Milestones are the editors’ placement; no government and no session has agreed them. "
    "Everything here comes from public documents; nothing here is a United Nations view, "
    "and names of places imply no opinion on their status."
)


@dataclass(frozen=True)
class Page:
    """What a page says: opening, sections that may move to a further page, closing; `path` is without .html.

    A page that is shown anywhere, at addresses that do not exist, carries its style and has no menu.
    """

    path: str
    title: str
    section: Section | None
    opening: Html
    sections: Sequence[Html] = ()
    closing: Html = Html()  # noqa: RUF009 a constant
    is_anywhere: bool = False


def write_pages(page: Page, reading: Reading) -> Iterator[tuple[str, bytes]]:
    """The page as files, numbered from the second on."""
    parts = _split(page)
    names = [f"{page.path}.html", *(f"{page.path}~{n}.html" for n in range(2, len(parts) + 1))]
    for number, sections in enumerate(parts):
        content = [page.opening if number == 0 else tag("h1", page.title)]
        content += [_turn(names, number), *sections]
        content += [page.closing] if number == len(parts) - 1 else [_turn(names, number)]
        title = page.title if number == 0 else f"{page.title}, page {number + 1}"
        yield names[number], _document(names[number], title, page, join(content), reading)


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


def _turn(names: Sequence[str], number: int) -> Html:
    """Links to the other parts of a page."""
    if len(names) == 1:
        return Html()
    numbered = enumerate(name.rpartition("/")[2] for name in names)
    links = (
        tag("b", f"Page {n + 1}", aria_current="page") if n == number else link(f"Page {n + 1}", name)
        for n, name in numbered
    )
    return tag("nav", join(links, " · "), class_="turn", aria_label="Parts of this page")


def _document(path: str, title: str, page: Page, content: Html, reading: Reading) -> bytes:
    links = Links.of(path)
    head = [
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer"><meta name="generator" content="tracker">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'; object-src 'none'; ",
        "base-uri 'none'; form-action 'none'\">",
        f"<title>{escape(f'{title} · {NAME}')}</title>",
        f"<style>{style()}</style></head>\n<body>" if page.is_anywhere else _linked_style(links),
    ]
    skip = tag("a", "Skip to the content", href="#content", class_="skip")
    main = tag("main", content, id="content", tabindex="-1")
    body = join([skip, _header(page, links, reading), main, _footer(title, page, links, reading)], "\n")
    return ("".join(head) + body + "\n</body></html>\n").encode()


def style() -> str:
    """The style sheet of every page."""
    return files("tracker.exports.layouts").joinpath("site.css").read_text(encoding="utf-8")


def _linked_style(links: Links) -> str:
    icon = f'<link rel="icon" href="{links.to("icon.svg")}">'
    return f'{icon}<link rel="stylesheet" href="{links.to("style.css")}"></head>\n<body>'


def _header(page: Page, links: Links, reading: Reading) -> Html:
    name = tag("div", link(NAME, links.home, class_="name"), tag("span", ABOUT, class_="about"))
    entries = (
        tag("li", link(s.label, links.to(s.path), aria_current="page" if s is page.section else None)) for s in Section
    )
    menu = None if page.is_anywhere else tag("nav", tag("ul", *entries), aria_label="Pages")
    day = tag("p", f"As known on {ENGLISH.date(reading.as_of)}.{_only(reading)}", class_="day")
    return join([tag("header", name, menu, class_="mast"), day])


def _only(reading: Reading) -> str:
    """Which places the site is about, when it is not about all."""
    if not isinstance(reading, NarrowReading):
        return ""
    names = [reading.places.name(code) for code in reading.only]
    told = ENGLISH.join(names) if len(names) <= _NAMED else f"{len(names)} chosen places"
    return f" About {told} only."


def _footer(title: str, page: Page, links: Links, reading: Reading) -> Html:
    cite = f"{NAME}. “{title}”. As known on {ENGLISH.date(reading.as_of)}. {provenance(reading)}. CC BY 4.0."
    made, data = link("How this is made", links.to("method.html")), link("Take the data", links.to("data/index.html"))
    ways = None if page.is_anywhere else tag("p", join([made, data], " · "))
    return tag("footer", tag("p", _DISCLAIMER), tag("p", tag("b", "How to cite: "), cite), ways, class_="foot")


def provenance(reading: Reading) -> str:
    """Version of the method, definitions and data, short."""
    scores = reading.scores
    hashes = (h.rpartition(":")[2][:_HASH_SHOWN] for h in (scores.definitions, scores.snapshot))
    definitions, data = hashes
    return f"Method {scores.methodology}, definitions {definitions}, data {data}"
