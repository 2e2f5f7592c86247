"""The overview's table: places in rows, commitments in columns, one word in each cell.

Knows which words stand where and how often. It orders places by name: it is no ranking.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.app.addresses import PAGE, Address
from tracker.app.components.choices import choose
from tracker.app.components.markup import Html, link, show, table, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.original import foreign
from tracker.app.components.standing import SILENT, is_judged, number_of
from tracker.app.components.verdicts import SIX_WORDS, word
from tracker.app.language import say, speaking
from tracker.exports.judged import NOT_APPLICABLE, Judged, judge_place, write_judged_csv
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment
from tracker.places import Place
from tracker.vocabulary import Account, Status
from tracker.wording import PublicWord, word_of

#: What the sentence above the table tells, in this order.
TOLD = (PublicWord.DONE, PublicWord.NOT_DONE, PublicWord.UNDONE, PublicWord.BEHIND, PublicWord.ON_COURSE)

#: So many cells are drawn at a time; the rest is a choice away.
CELLS_DRAWN = 1200
FEWEST_ROWS = 25


@dataclass(frozen=True, slots=True)
class Cell:
    """One place on one commitment: the word, and below it the year of the check or what the word leaves out."""

    word: PublicWord
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One place with its cells, by commitment."""

    place: Place
    cells: Mapping[str, Cell]


def build_rows(
    reading: Reading,
    account: Account,
    places: Iterable[Place],
    commitments: Sequence[Commitment],
    timeline: str | None = None,
) -> list[Row]:
    """A row for each place on which some account has said something that counts, by name."""
    asked = [commitment.id for commitment in commitments]
    rows = []
    for place in sorted(places, key=name_order):
        result = reading.country(place.code)
        if is_judged(result, asked):
            judged = judge_place(result, account, timeline)
            rows.append(Row(place, {c: build_cell(judged.get(c, NOT_APPLICABLE)) for c in asked}))
    return rows


def build_cell(judged: Judged) -> Cell:
    """The word of an account, registers standing in; where it is silent, what the others say."""
    if judged.placed:
        return Cell(judged.word, say("overview.met_of", met=judged.met, placed=judged.placed))
    if judged.status is None:
        return Cell(judged.word)
    if judged.status in SILENT:
        return Cell(judged.word, speaking().semicolon.join(says(*other) for other in judged.others))
    is_unknown = judged.word is PublicWord.NOT_KNOWN
    exact = [speaking().label(judged.status).lower()] if is_unknown else []
    return Cell(judged.word, ", ".join([*exact, *([str(judged.checked.last.year)] if judged.checked else [])]))


def says(account: Account, status: Status) -> str:
    """'Government: not done', or the exact label where the word would only be that nothing is known."""
    public_word = word_of(status)
    said = status if public_word is PublicWord.NOT_KNOWN else public_word
    return f"{speaking().colon(speaking().label(account))} {speaking().label(said).lower()}"


def count_words(rows: Iterable[Row]) -> Counter[PublicWord]:
    """How often each word stands in the rows."""
    return Counter(cell.word for row in rows for cell in row.cells.values())


def sentence(rows: Sequence[Row], account: Account, commitments: Sequence[Commitment]) -> str:
    """What the table says, in one sentence."""
    counts = count_words(rows)
    if not counts:
        return say("overview.nothing")
    return say(
        "overview.sentence",
        by=say(f"overview.by.{account.value}"),
        commitments=speaking().count(len(commitments), "commitment"),
        places=number_of(len(rows)),
        answers=speaking().number(counts.total()),
        told=speaking().join([tells(w, counts[w]) for w in TOLD if counts[w] or w is PublicWord.DONE]),
        unknown=speaking().number(counts[PublicWord.NOT_KNOWN]),
    )


def tells(public_word: PublicWord, count: int) -> str:
    """'none is done', '10 are not done'."""
    key = "told_none" if not count else "told_one" if count == 1 else "told_many"
    return say(f"overview.{key}", count=speaking().number(count), word=speaking().label(public_word).lower())


def show_words(rows: Sequence[Row]) -> None:
    """The six words with how often each stands in the table: legend and summary in one."""
    counts = count_words(rows)
    marks = (w for w in (PublicWord.NOT_DUE, PublicWord.THEY_DISAGREE, PublicWord.NOT_PLACED) if counts[w])
    entries = (tag("li", word(w), tag("b", speaking().number(counts[w]))) for w in (*SIX_WORDS, *marks))
    show(tag("ul", *entries, class_="words", aria_label=say("overview.words")))


def choose_page(rows: Sequence[Row], columns: int) -> Sequence[Row]:
    """The rows drawn at a time, by their first and last names; all where there are few."""
    size = max(FEWEST_ROWS, CELLS_DRAWN // max(1, columns))
    pages = [rows[start : start + size] for start in range(0, len(rows), size)]
    if len(pages) < 2:
        return rows
    labels = {
        str(n): say("choice.page_of", first=name_of(page[0].place), last=name_of(page[-1].place))
        for n, page in enumerate(pages, start=1)
    }
    return pages[int(choose(say("choice.page"), PAGE, labels)) - 1]


def show_rows(
    rows: Sequence[Row],
    page: Sequence[Row],
    commitments: Sequence[Commitment],
    address: Address,
    account: Account,
    timeline: str | None,
    catalog: Catalog,
) -> None:
    """What all rows say, how often each word stands in them, and the rows of one page."""
    show(tag("p", sentence(rows, account, commitments)))
    show_words(rows)
    if rows:
        show_table(page, commitments, address, say_caption(account, timeline, catalog))


def show_table(rows: Sequence[Row], commitments: Sequence[Commitment], address: Address, caption: str) -> None:
    """Places by commitments."""
    head = [say("overview.place"), *(link(c.title, address.about(c.id), lang=foreign(c.title)) for c in commitments)]
    body = ([place_link(row.place, address), *(draw(row.cells[c.id]) for c in commitments)] for row in rows)
    show(table(caption, head, body, kind="grid", name=say("overview.table_name")))


def say_caption(account: Account, timeline: str | None, catalog: Catalog) -> str:
    """Who speaks, in which order, and by which deadline where one is asked for."""
    due = next((d for d in catalog.due_dates if d.timeline == timeline), None)
    voice = speaking().label(account)
    if due is None:
        return say("overview.caption", account=voice)
    return say("overview.caption_deadline", account=voice, date=speaking().date(due.due_on))


def place_link(place: Place, address: Address) -> Html:
    """The place's name, leading to its page."""
    return link(name_of(place), address.country(place.code))


def draw(cell: Cell) -> Html:
    """Sign, word, note."""
    return drawn(cell, speaking().language)


@lru_cache(maxsize=2048)
def drawn(cell: Cell, language: str) -> Html:  # noqa: ARG001 the word is in that language
    """One cell's HTML: the same few stand in thousands of places."""
    return word(cell.word, cell.note or None)


def write_rows_csv(
    reading: Reading, rows: Sequence[Row], commitments: Sequence[Commitment], account: Account, timeline: str | None
) -> bytes:
    """The table as a file, all its rows."""
    codes = [row.place.code for row in rows]
    return write_judged_csv(reading, codes, [commitment.id for commitment in commitments], account, timeline)
