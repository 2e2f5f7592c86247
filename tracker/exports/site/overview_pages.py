"""The overview: places in rows, commitments in columns, by account and topic; in the order of names, no ranking."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, join, link, table, tag, word
from tracker.exports.site.pages import Page
from tracker.exports.standing import Standing, build_standings, count_words, say_standings
from tracker.indicators.models import Commitment
from tracker.vocabulary import Account, Subject
from tracker.wording import ENGLISH, PublicWord

SIX_WORDS = (
    PublicWord.DONE,
    PublicWord.ON_COURSE,
    PublicWord.BEHIND,
    PublicWord.NOT_DONE,
    PublicWord.UNDONE,
    PublicWord.NOT_KNOWN,
)
_MARKS = (PublicWord.NOT_DUE, PublicWord.THEY_DISAGREE, PublicWord.NOT_PLACED)
_ACCOUNTS = (Account.CIVIL_SOCIETY, Account.GOVERNMENT, Account.INDEPENDENT)
_AT_ONCE = 30


@dataclass(frozen=True, slots=True)
class Topic:
    """Commitments that are shown side by side; `slug` is part of the page's name."""

    slug: str
    label: str
    commitments: tuple[Commitment, ...]


def overview_pages(reading: Reading) -> Iterator[Page]:
    """A page for each topic and account; the first of them is the site's first page."""
    topics = list_topics(reading)
    for topic in topics:
        for account in _ACCOUNTS:
            yield _page(reading, topics, topic, account)


def list_topics(reading: Reading) -> list[Topic]:
    """The red lines, where there are any, then each objective that has commitments about countries."""
    catalog = reading.catalog
    about = (c for c in catalog.commitments.values() if any(i.subject is Subject.COUNTRY for i in c.indicators))
    everything = sorted(about, key=lambda c: (not c.red_line, c.objective, c.title))
    red = tuple(c for c in everything if c.red_line)
    topics = [Topic("red-lines", "Red lines of civil society", red)] if red else []
    for number in sorted({c.objective for c in everything}):
        objective = catalog.objective(number)
        label = f"Objective {number}" + (f": {objective.title}" if objective else "")
        topics.append(Topic(f"objective-{number:02}", label, tuple(c for c in everything if c.objective == number)))
    return topics or [Topic("red-lines", "Red lines of civil society", ())]


def _path(topics: Sequence[Topic], topic: Topic, account: Account) -> str:
    if topic is topics[0] and account is _ACCOUNTS[0]:
        return "index"
    return f"overview-{topic.slug}-{account.replace('_', '-')}"


def _page(reading: Reading, topics: Sequence[Topic], topic: Topic, account: Account) -> Page:
    path = _path(topics, topic, account)
    links = Links.of(path)
    rows = build_standings(reading, account, topic.commitments)
    is_first = path == "index"
    title = "What was promised to migrants, and what has been done" if is_first else topic.label
    opening = join(
        [
            tag("h1", title),
            tag("p", say_standings(rows, account, topic.commitments), class_="lead"),
            _choices(topics, topic, account, links),
            _words(rows),
        ]
    )
    named = "What was promised, and what has been done" if is_first else f"{topic.label}, {ENGLISH.label(account)}"
    chunks = [rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE)]
    sections = [_table(chunk, topic, account, links) for chunk in chunks]
    closing = tag("p", link("All countries and territories", links.to(Section.PLACES.path)))
    return Page(path, named, Section.OVERVIEW, opening, sections, closing)


def _choices(topics: Sequence[Topic], topic: Topic, account: Account, links: Links) -> Html:
    def choice(label: str, other: Topic, by: Account) -> Html:
        is_here = other is topic and by is account
        address = links.to(f"{_path(topics, other, by)}.html")
        return tag("b", label, aria_current="page") if is_here else link(label, address)

    accounts = (tag("li", choice(ENGLISH.label(by), topic, by)) for by in _ACCOUNTS)
    others = (tag("li", choice(other.label, other, account)) for other in topics)
    by_account = tag("nav", tag("span", "By whose account", class_="soft"), tag("ul", *accounts, class_="ways"),
                     aria_label="By whose account", class_="choice")  # fmt: skip
    summary = tag("summary", f"Commitments shown: {topic.label}. Choose others")
    return join([by_account, tag("details", summary, tag("nav", tag("ul", *others), aria_label="Commitments"))])


def _words(rows: Sequence[Standing]) -> Html:
    counts = count_words(rows)
    shown = (*SIX_WORDS, *(w for w in _MARKS if counts[w]))
    entries = (tag("li", word(w), tag("b", ENGLISH.number(counts[w]))) for w in shown)
    return tag("ul", *entries, class_="words", aria_label="How often each word stands in the table")


def _table(rows: Sequence[Standing], topic: Topic, account: Account, links: Links) -> Html:
    head = ["Place", *(link(c.title, links.commitment(c.id)) for c in topic.commitments)]
    body = (
        [link(row.place.name, links.place(row.place.code)), *(_cell(*row.words[c.id]) for c in topic.commitments)]
        for row in rows
    )
    caption = (
        f"Places by name, not by merit. {ENGLISH.label(account)} speaks; where a register has been checked, "
        "it stands in. The year is that of the last check."
    )
    span = f"{rows[0].place.name} to {rows[-1].place.name}"
    return table(caption, head, body, kind="grid", name=f"Places and commitments, {span}")


def _cell(public_word: PublicWord, note: str) -> Html:
    return word(public_word, note or None)
