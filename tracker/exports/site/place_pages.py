"""A place's scorecard as a page, in the order in which a diplomat reads; also of a place of which nothing is known.

What it says comes from `tracker.exports.report`; here is only how its parts look.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tracker.exports.figure import build_strip_figure, build_strip_table
from tracker.exports.reading import Published, Reading
from tracker.exports.report import build_scorecard
from tracker.exports.scorecard import Block, Cell, Deadline, Mark, Question, Row, Scorecard, Voices
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, facts, folded, items, join, link, table, tag, word
from tracker.exports.site.pages import Page
from tracker.exports.site.voices import column
from tracker.exports.standing import number_of, places_heard
from tracker.places import Place
from tracker.wording import ENGLISH

#: So many commitments, and those with an unmet red line, show all voices at once; the others on demand.
_OPEN = 1
#: So many findings a column show at a time, so that pages stay light.
_FINDINGS_AT_ONCE = 12


def index_page(reading: Reading, places: Iterable[Place]) -> Page:
    """All places by region: those that were spoken about, then the others."""
    links = Links.of(Section.PLACES.path)
    heard = {p.code for p in places_heard(reading)}
    known = [p for p in places if p.code in heard]
    others = [p for p in places if p.code not in heard]
    lead = f"{number_of(len(known))} about which something public was said"
    opening = join(
        [tag("h1", "Countries and territories"), tag("p", f"{lead}. Each has its scorecard.", class_="lead")]
    )
    silent = folded(f"{number_of(len(others))} about which nothing has been submitted yet", *_by_region(others, links))
    return Page(
        "places/index", "Countries and territories", Section.PLACES, opening, list(_by_region(known, links)),
        silent if others else Html(),
    )  # fmt: skip


def _by_region(places: Iterable[Place], links: Links) -> Iterator[Html]:
    regions: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda p: p.name):
        regions.setdefault(place.region or "Elsewhere", []).append(place)
    for region, found in sorted(regions.items()):
        names = items((link(p.name, links.place(p.code)) for p in found), class_="names")
        yield join([tag("h2", region), names])


def place_page(
    reading: Reading, place: Place, about: Iterable[Published], documents: Mapping[str, str]
) -> tuple[Page, Scorecard]:
    """The page of a place, and the scorecard from which it is made; `documents` holds their pages' names."""
    path = f"places/{place.code}"
    links = Links.of(path)
    card = build_scorecard(reading, place.code)
    opening = join(
        [
            tag("p", "Civil society scorecard · Global Compact for Migration", class_="kicker"),
            tag("h1", place.name),
            tag("p", card.verdict, class_="lead"),
            tag("p", card.basis, class_="soft"),
            _red_lines(card.red_lines),
        ]
    )
    sections = [
        section
        for number, block in enumerate(card.blocks)
        for section in _block(block, card, links, is_open=number < _OPEN or bool(block.red_lines))
    ]
    listed = [_document(p, links, documents) for p in about]
    sections += [_accounts(card), *_strip(card), _record(card, listed, links)]
    return Page(path, place.name, Section.PLACES, opening, sections), card


def _red_lines(lines: Iterable[str]) -> Html | None:
    entries = [tag("p", line, class_="red-line") for line in lines]
    return tag("section", *entries, class_="red-lines", aria_label="Red lines") if entries else None


def _block(block: Block, card: Scorecard, links: Links, *, is_open: bool) -> Iterator[Html]:
    """One commitment: its sides by deadline with what was said and found and what follows, then further findings."""
    heading = tag("h2", link(block.title, links.commitment(block.commitment)))
    note = tag("p", block.note, class_="soft small") if block.note else None
    for number, voices in enumerate(_slices(block.voices)):
        told = tag("div", *(column(v) for v in voices), class_="voices")
        if number:
            yield join([tag("h3", f"{block.title}: earlier findings"), told])
            continue
        said = join([told, _notes(block)])
        shown = said if is_open else folded("Who says so, and what is missing", said)
        yield join([heading, note, _grid(block.rows, card.deadlines, block.title), shown])


def _slices(columns: Sequence[Voices]) -> Iterator[list[Voices]]:
    """The columns, so many findings at a time; the first time with what was not found."""
    longest = max((len(voices.findings) for voices in columns), default=0)
    for start in range(0, max(longest, 1), _FINDINGS_AT_ONCE):
        cut = [replace(v, findings=v.findings[start : start + _FINDINGS_AT_ONCE]) for v in columns]
        yield cut if start == 0 else [replace(v, nothing=None) for v in cut if v.findings]


def _grid(rows: Iterable[Row], deadlines: Iterable[Deadline], title: str) -> Html:
    head = [ENGLISH.say("heading.side"), *(deadline.label for deadline in deadlines)]
    body = ([_side(row), *(_cell(c) for c in row.cells)] for row in rows)
    caption = "What is asked for by each date, and how each account stands to it."
    return table(tag("span", caption, class_="visually-hidden"), head, body, kind="stacked sides", name=title)


def _side(row: Row) -> Html:
    return join([row.heading, *(tag("span", q, class_="cell-note") for q in row.questions)])


def _cell(content: Cell) -> Html:
    asked = tag("span", ENGLISH.say("asked", level=content.asked), class_="asked") if content.asked else None
    return join([asked, *(_mark(m) for m in content.marks)])


def _mark(verdict: Mark) -> Html:
    details = "; ".join(verdict.details)
    exact = tag("span", details, class_="exact") if details else None
    return tag("div", word(verdict.word), exact, class_="mark")


def _notes(block: Block) -> Html:
    say = ENGLISH.say
    parts = [
        (say("heading.agree"), block.agree),
        (say("heading.differ"), block.differ),
        (say("heading.missing"), block.missing),
        (say("heading.change"), block.changes),
    ]
    shown = (tag("div", tag("h3", heading), items(lines)) for heading, lines in parts if lines)
    return tag("div", *shown, class_="notes")


def _accounts(card: Scorecard) -> Html:
    head = [ENGLISH.say(f"heading.{name}") for name in ("account", "milestones", "score")]
    rows = (
        [line.label, line.milestones, join([line.score, tag("span", line.beside, class_="cell-note")])]
        for line in card.accounts
    )
    return join([tag("h2", "By whose account"), table(card.disclaimer, head, rows, kind="stacked accounts")])


def _strip(card: Scorecard) -> list[Html]:
    """The drawing of the deadlines, and the table that says the same; none where nobody looked."""
    figure, told = build_strip_figure(card, ENGLISH), build_strip_table(card, ENGLISH)
    if figure is None:
        return []
    drawing = tag("figure", Html(figure.svg), role="img", aria_label=figure.alt, class_="strip")
    rows = ([cell[0].text for cell in row] for row in told.rows)
    return [join([tag("h2", told.name), drawing, table(told.name, told.head, rows, kind="stacked accounts")])]


def _record(card: Scorecard, documents: list[Html], links: Links) -> Html:
    """Questions, thanks, treaties, the government's reply, what is not covered, how to read, data."""
    say = ENGLISH.say
    asked = [tag("ol", *(_question(q) for q in card.questions), class_="questions")] if card.questions else []
    heading = say("heading.questions" if len(card.questions) > 1 else "heading.question")
    data = link("This scorecard as CSV", links.to(f"data/{card.country}.csv"))
    entries: list[tuple[object, list[object]]] = [
        (say("heading.thanks"), [card.thanks]),
        (say("heading.treaties"), [*card.treaties]),
        (say("heading.reply"), [*card.reply]),
        (say("heading.not_covered"), [card.not_covered]),
        (say("heading.sources"), [card.sources, items(documents, class_="plain") if documents else None]),
        (say("heading.how_to_read"), [card.how_to_read]),
        ("To take away", [join([data, " · ", link("All data", links.to(Section.DATA.path))])]),
    ]
    identity = tag("p", f"{card.as_of_line} · {card.edition}. {card.provenance}", class_="soft small")
    return join(
        [*([tag("h2", heading)] if asked else []), *asked, tag("h2", "For the record"), facts(entries), identity]
    )


def _question(asked: Question) -> Html:
    good = f"{ENGLISH.say('heading.good_answer')}: {asked.good_answer}" if asked.good_answer else None
    return tag("li", asked.text, tag("span", good, class_="cell-note") if good else None)


def _document(published: Published, links: Links, documents: Mapping[str, str]) -> Html:
    s = published.submission
    address = links.to(f"sources/{documents[s.id]}.html")
    named = link(s.title or s.organisation, address)
    return join([named, f", {s.organisation}, {ENGLISH.date(s.published_on)}"])
