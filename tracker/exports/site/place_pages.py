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
from tracker.exports.site.data_pages import by_region
from tracker.exports.site.markup import Html, facts, folded, items, join, link, table, tag, word
from tracker.exports.site.original import foreign, original
from tracker.exports.site.pages import Page
from tracker.exports.site.steps import steps_sections
from tracker.exports.site.voices import column
from tracker.exports.site.years import Years, years_section
from tracker.exports.standing import number_of, places_heard
from tracker.places import Place
from tracker.wording import Wording

#: So many commitments, and those with an unmet red line, show all voices at once; the others on demand.
_OPEN = 1
#: So many findings a column show at a time, so that pages stay light.
_FINDINGS_AT_ONCE = 12


def index_page(reading: Reading, places: Iterable[Place], say: Wording) -> Page:
    """All places by region: those that were spoken about, then the others."""
    links = Links.of(Section.PLACES.path)
    heard = {p.code for p in places_heard(reading)}
    known = [p for p in places if p.code in heard]
    others = [p for p in places if p.code not in heard]
    title = say.say("places.title")
    lead = say.say("site.heard", places=number_of(len(known), say))
    opening = join([tag("h1", title), tag("p", lead, class_="lead")])
    summary = say.say("places.nothing", places=number_of(len(others), say))
    silent = folded(summary, *_by_region(others, links, say)) if others else Html()
    return Page("places/index", title, Section.PLACES, opening, list(_by_region(known, links, say)), silent)


def _by_region(places: Iterable[Place], links: Links, say: Wording) -> Iterator[Html]:
    for region, found in by_region(places, say):
        names = items((link(p.name_in(say.language), links.place(p.code)) for p in found), class_="names")
        yield join([tag("h2", region), names])


def place_page(
    reading: Reading,
    place: Place,
    about: Iterable[Published],
    documents: Mapping[str, str],
    years: Years,
    say: Wording,
) -> tuple[Page, Scorecard]:
    """The page of a place, and the scorecard from which it is made; `documents` holds their pages' names."""
    path = f"places/{place.code}"
    links = Links.of(path)
    card = build_scorecard(reading, place.code, say.language)
    name = place.name_in(say.language)
    opening = join(
        [
            tag("p", say.say("country.kicker"), class_="kicker"),
            tag("h1", name),
            tag("p", card.verdict, class_="lead"),
            tag("p", card.basis, class_="soft"),
            _red_lines(card.red_lines, say),
        ]
    )
    sections = [
        section
        for number, block in enumerate(card.blocks)
        for section in _block(block, card, links, say, is_open=number < _OPEN or bool(block.red_lines))
    ]
    listed = [_document(p, links, documents, say) for p in about]
    sections += [
        _accounts(card, say),
        *_strip(card, say),
        *steps_sections(reading, place.code, [block.commitment for block in card.blocks], say),
        *years_section(years, say),
        _record(card, listed, links, say),
    ]
    return Page(path, name, Section.PLACES, opening, sections), card


def _red_lines(lines: Iterable[str], say: Wording) -> Html | None:
    entries = [tag("p", line, class_="red-line") for line in lines]
    label = say.say("country.red_lines")
    return tag("section", *entries, class_="red-lines", aria_label=label) if entries else None


def _block(block: Block, card: Scorecard, links: Links, say: Wording, *, is_open: bool) -> Iterator[Html]:
    """One commitment: its sides by deadline with what was said and found and what follows, then further findings."""
    heading = tag("h2", link(block.title, links.commitment(block.commitment), lang=foreign(say, block.title)))
    note = tag("p", block.note, class_="soft small") if block.note else None
    for number, voices in enumerate(_slices(block.voices)):
        told = tag("div", *(column(v, say) for v in voices), class_="voices")
        if number:
            yield join([tag("h3", say.say("site.earlier", title=block.title)), told])
            continue
        said = join([told, _notes(block, say)])
        shown = said if is_open else folded(say.say("country.details"), said)
        yield join([heading, note, _grid(block.rows, card.deadlines, block.title, say), shown])


def _slices(columns: Sequence[Voices]) -> Iterator[list[Voices]]:
    """The columns, so many findings at a time; the first time with what was not found."""
    longest = max((len(voices.findings) for voices in columns), default=0)
    for start in range(0, max(longest, 1), _FINDINGS_AT_ONCE):
        cut = [replace(v, findings=v.findings[start : start + _FINDINGS_AT_ONCE]) for v in columns]
        yield cut if start == 0 else [replace(v, nothing=None) for v in cut if v.findings]


def _grid(rows: Iterable[Row], deadlines: Iterable[Deadline], title: str, say: Wording) -> Html:
    head = [say.say("heading.side"), *(deadline.label for deadline in deadlines)]
    body = ([_side(row, say), *(_cell(c, say) for c in row.cells)] for row in rows)
    caption = tag("span", say.say("country.sides"), class_="visually-hidden")
    return table(caption, head, body, kind="stacked sides", name=title)


def _side(row: Row, say: Wording) -> Html:
    return join([row.heading, *(tag("span", q, class_="cell-note", lang=foreign(say, q)) for q in row.questions)])


def _cell(content: Cell, say: Wording) -> Html:
    asked = tag("span", say.say("asked", level=content.asked), class_="asked") if content.asked else None
    return join([asked, *(_mark(m, say) for m in content.marks)])


def _mark(verdict: Mark, say: Wording) -> Html:
    details = say.semicolon.join(verdict.details)
    exact = tag("span", details, class_="exact") if details else None
    return tag("div", word(verdict.word, say), exact, class_="mark")


def _notes(block: Block, say: Wording) -> Html:
    parts = [
        (say.say("heading.agree"), block.agree),
        (say.say("heading.differ"), block.differ),
        (say.say("heading.missing"), block.missing),
        (say.say("heading.change"), block.changes),
    ]
    shown = (tag("div", tag("h3", heading), items(lines)) for heading, lines in parts if lines)
    return tag("div", *shown, class_="notes")


def _accounts(card: Scorecard, say: Wording) -> Html:
    head = [say.say(f"heading.{name}") for name in ("account", "milestones", "score")]
    rows = (
        [line.label, line.milestones, join([line.score, tag("span", line.beside, class_="cell-note")])]
        for line in card.accounts
    )
    shown = table(card.disclaimer, head, rows, kind="stacked accounts")
    return join([tag("h2", say.say("country.accounts")), shown])


def _strip(card: Scorecard, say: Wording) -> list[Html]:
    """The drawing of the deadlines, and the table that says the same; none where nobody looked."""
    figure, told = build_strip_figure(card, say), build_strip_table(card, say)
    if figure is None:
        return []
    drawn = tag("figure", Html(figure.svg), role="img", aria_label=figure.alt, class_="strip")
    drawing = tag("div", drawn, class_="scroll", role="region", tabindex="0", aria_label=say.say("site.chart"))
    rows = ([cell[0].text for cell in row] for row in told.rows)
    return [join([tag("h2", told.name), drawing, table(told.name, told.head, rows, kind="stacked accounts")])]


def _record(card: Scorecard, documents: list[Html], links: Links, say: Wording) -> Html:
    """Questions, thanks, treaties, the government's reply, what is not covered, how to read, data."""
    asked = [tag("ol", *(_question(q, say) for q in card.questions), class_="questions")] if card.questions else []
    heading = say.say("heading.questions" if len(card.questions) > 1 else "heading.question")
    data = link(say.say("site.card_csv"), links.to(f"data/{card.country}.csv"))
    everything = link(say.say("site.all_data"), links.to(Section.DATA.path))
    listed = items(documents, class_="plain") if documents else None
    entries: list[tuple[object, list[object]]] = [
        (say.say("heading.thanks"), [card.thanks]),
        (say.say("heading.treaties"), [*card.treaties]),
        (say.say("heading.reply"), [*card.reply]),
        (say.say("heading.not_covered"), [card.not_covered]),
        (say.say("heading.sources"), [card.sources, listed]),
        (say.say("heading.how_to_read"), [card.how_to_read]),
        (say.say("frame.download"), [join([data, " · ", everything])]),
    ]
    identity = tag("p", f"{card.as_of_line} · {card.edition}. {card.provenance}", class_="soft small")
    closing = [tag("h2", say.say("country.record")), facts(entries), identity]
    return join([*([tag("h2", heading)] if asked else []), *asked, *closing])


def _question(asked: Question, say: Wording) -> Html:
    good = f"{say.colon(say.say('heading.good_answer'))} {asked.good_answer}" if asked.good_answer else None
    return tag("li", original(asked.text, say), tag("span", good, class_="cell-note") if good else None)


def _document(published: Published, links: Links, documents: Mapping[str, str], say: Wording) -> Html:
    s = published.submission
    named = link(original(s.title or s.organisation, say), links.to(f"sources/{documents[s.id]}.html"))
    return join([named, f", {s.organisation}, {say.date(s.published_on)}"])
