"""The overview: places in rows, commitments in columns, one word in each cell.

Knows which words stand where and how often. It orders places by name: it is no ranking.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, link, show, table, tag
from tracker.app.components.standing import SILENT, is_judged, number_of
from tracker.app.components.verdicts import SIX_WORDS, word
from tracker.dates import PartialDate
from tracker.exports.reading import Reading
from tracker.indicators.models import Commitment
from tracker.places import Place
from tracker.scoring.results import CountryResult
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Status
from tracker.wording import ENGLISH, PublicWord, word_of

#: What the sentence above the table tells, in this order.
TOLD = (PublicWord.DONE, PublicWord.NOT_DONE, PublicWord.UNDONE, PublicWord.BEHIND, PublicWord.ON_COURSE)

#: The commonest cell, kept light: there may be thousands.
UNKNOWN = word(PublicWord.NOT_KNOWN)

SAID_BY = {
    Account.GOVERNMENT: "By governments’ own account",
    Account.CIVIL_SOCIETY: "By civil society’s account",
    Account.INDEPENDENT: "By the account of others",
}


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
    reading: Reading, account: Account, places: Iterable[Place], commitments: Sequence[Commitment]
) -> list[Row]:
    """A row for each place on which some account has said something that counts, by name."""
    results = ((place, reading.country(place.code)) for place in sorted(places, key=lambda p: p.name))
    asked = [c.id for c in commitments]
    return [Row(p, {c: build_cell(r, c, account) for c in asked}) for p, r in results if is_judged(r, asked)]


def build_cell(result: CountryResult, commitment: str, account: Account) -> Cell:
    """The word of an account, records standing in; where it is silent, what the others say."""
    found = result.commitments.get(commitment)
    if found is None:
        return Cell(PublicWord.NOT_PLACED)
    status = found.accounts[account].status
    if status in SILENT:
        spoken = (other for other in SPEAKING_ACCOUNTS if found.accounts[other].status not in SILENT)
        return Cell(word_of(status), "; ".join(says(other, found.accounts[other].status) for other in spoken))
    checked = last_checked(result, commitment, account)
    exact = [ENGLISH.label(status).lower()] if word_of(status) is PublicWord.NOT_KNOWN else []
    return Cell(word_of(status), ", ".join([*exact, *([str(checked.last.year)] if checked else [])]))


def last_checked(result: CountryResult, commitment: str, account: Account) -> PartialDate | None:
    """The newest day on which anything that stands for an account was seen."""
    standing = (i.standing(account) for i in result.indicators.values() if i.commitment == commitment)
    return max((s.observed_on for s in standing if s and s.is_observed and s.observed_on), default=None)


def says(account: Account, status: Status) -> str:
    """'Government: not done', or the exact label where the word would only be that nothing is known."""
    public_word = word_of(status)
    said = status if public_word is PublicWord.NOT_KNOWN else public_word
    return f"{ENGLISH.label(account)}: {ENGLISH.label(said).lower()}"


def count_words(rows: Iterable[Row]) -> Counter[PublicWord]:
    """How often each word stands in the rows."""
    return Counter(cell.word for row in rows for cell in row.cells.values())


def sentence(rows: Sequence[Row], account: Account, commitments: Sequence[Commitment]) -> str:
    """What the table says, in one sentence."""
    counts = count_words(rows)
    if not counts:
        return "Nothing was known then that fits this choice."
    told = [tells(w, counts[w]) for w in TOLD if counts[w] or w is PublicWord.DONE]
    asked = f"{ENGLISH.count(len(commitments), 'commitment')} asked of {number_of(len(rows))}"
    unknown = f"on {ENGLISH.number(counts[PublicWord.NOT_KNOWN])} nothing has been shown"
    return f"{SAID_BY[account]}, of {asked} ({ENGLISH.number(counts.total())} answers) {ENGLISH.join(told)}; {unknown}."


def tells(public_word: PublicWord, count: int) -> str:
    """'none is done', '10 are not done'."""
    number = ENGLISH.number(count) if count else "none"
    return f"{number} {'are' if count > 1 else 'is'} {ENGLISH.label(public_word).lower()}"


def show_words(rows: Sequence[Row]) -> None:
    """The six words with how often each stands in the table: legend and summary in one."""
    counts = count_words(rows)
    marks = (w for w in (PublicWord.NOT_DUE, PublicWord.THEY_DISAGREE, PublicWord.NOT_PLACED) if counts[w])
    entries = (tag("li", word(w), tag("b", ENGLISH.number(counts[w]))) for w in (*SIX_WORDS, *marks))
    show(tag("ul", *entries, class_="words", aria_label="How often each word stands in the table"))


def show_table(rows: Sequence[Row], commitments: Sequence[Commitment], address: Address, account: Account) -> None:
    """Places by commitments."""
    head = ["Place", *(link(c.title, address.about(c.id)) for c in commitments)]
    body = ([place_link(row.place, address), *(draw(row.cells[c.id]) for c in commitments)] for row in rows)
    caption = (
        f"Places by name, not by merit. {ENGLISH.label(account)} speaks; where a register has been checked, "
        "it stands in. The year is that of the last check."
    )
    show(table(caption, head, body, kind="grid", name="Places and commitments"))


def place_link(place: Place, address: Address) -> Html:
    """The place's name, leading to its page."""
    return link(place.name, address.country(place.code))


def draw(cell: Cell) -> Html:
    """Sign, word, note."""
    return word(cell.word, cell.note) if cell.note or cell.word is not PublicWord.NOT_KNOWN else UNKNOWN
