"""The overview: places in rows, commitments in columns, by account and topic; in the order of names, no ranking."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, join, link, table, tag, word
from tracker.exports.site.original import foreign
from tracker.exports.site.pages import Page
from tracker.exports.standing import Standing, build_standings, count_words, say_standings
from tracker.indicators.models import Commitment
from tracker.vocabulary import Account, Subject
from tracker.wording import PublicWord, Wording

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


def overview_pages(reading: Reading, say: Wording) -> Iterator[Page]:
    """A page for each topic and account; the first of them is the site's first page."""
    topics = list_topics(reading, say)
    for topic in topics:
        for account in _ACCOUNTS:
            yield _page(reading, topics, topic, account, say)


def list_topics(reading: Reading, say: Wording) -> list[Topic]:
    """The red lines, where there are any, then each objective that has commitments about countries."""
    catalog = reading.catalog
    about = (c for c in catalog.commitments.values() if any(i.subject is Subject.COUNTRY for i in c.indicators))
    everything = sorted(about, key=lambda c: (not c.red_line, c.objective, c.title))
    red = tuple(c for c in everything if c.red_line)
    topics = [Topic("red-lines", say.say("choice.red_lines"), red)] if red else []
    for number in sorted({c.objective for c in everything}):
        objective = catalog.objective(number)
        label = say.say("commitment.objective", number=number)
        label = say.say("choice.objective", number=number, title=objective.title) if objective else label
        topics.append(Topic(f"objective-{number:02}", label, tuple(c for c in everything if c.objective == number)))
    return topics or [Topic("red-lines", say.say("choice.red_lines"), ())]


def _path(topics: Sequence[Topic], topic: Topic, account: Account) -> str:
    if topic is topics[0] and account is _ACCOUNTS[0]:
        return "index"
    return f"overview-{topic.slug}-{account.replace('_', '-')}"


def _page(reading: Reading, topics: Sequence[Topic], topic: Topic, account: Account, say: Wording) -> Page:
    path = _path(topics, topic, account)
    links = Links.of(path)
    rows = build_standings(reading, account, topic.commitments, say)
    is_first = path == "index"
    title = say.say("overview.title") if is_first else topic.label
    opening = join(
        [
            tag("h1", title),
            tag("p", say_standings(rows, account, topic.commitments, say), class_="lead"),
            _choices(topics, topic, account, links, say),
            _words(rows, say),
        ]
    )
    named = title if is_first else f"{topic.label}, {say.label(account)}"
    chunks = [rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE)]
    sections = [_table(chunk, topic, account, links, say) for chunk in chunks]
    closing = tag("p", link(say.say("places.all"), links.to(Section.PLACES.path)))
    return Page(path, named, Section.OVERVIEW, opening, sections, closing)


def _choices(topics: Sequence[Topic], topic: Topic, account: Account, links: Links, say: Wording) -> Html:
    def choice(label: str, other: Topic, by: Account) -> Html:
        is_here = other is topic and by is account
        address = links.to(f"{_path(topics, other, by)}.html")
        return tag("b", label, aria_current="page") if is_here else link(label, address)

    whose, commitments = say.say("choice.account"), say.say("choice.commitments")
    accounts = (tag("li", choice(say.label(by), topic, by)) for by in _ACCOUNTS)
    others = (tag("li", choice(other.label, other, account)) for other in topics)
    ways = tag("ul", *accounts, class_="ways")
    by_account = tag("nav", tag("span", whose, class_="soft"), ways, aria_label=whose, class_="choice")
    summary = tag("summary", say.say("site.shown", topic=topic.label))
    return join([by_account, tag("details", summary, tag("nav", tag("ul", *others), aria_label=commitments))])


def _words(rows: Sequence[Standing], say: Wording) -> Html:
    counts = count_words(rows)
    shown = (*SIX_WORDS, *(w for w in _MARKS if counts[w]))
    entries = (tag("li", word(w, say), tag("b", say.number(counts[w]))) for w in shown)
    return tag("ul", *entries, class_="words", aria_label=say.say("overview.words"))


def _table(rows: Sequence[Standing], topic: Topic, account: Account, links: Links, say: Wording) -> Html:
    titles = (link(c.title, links.commitment(c.id), lang=foreign(say, c.title)) for c in topic.commitments)
    names = [row.place.name_in(say.language) for row in rows]
    body = (
        [link(name, links.place(row.place.code)), *(_cell(*row.words[c.id], say) for c in topic.commitments)]
        for name, row in zip(names, rows, strict=True)
    )
    caption = say.say("overview.caption", account=say.label(account))
    span = say.say("choice.page_of", first=names[0], last=names[-1])
    name = f"{say.say('overview.table_name')}, {span}"
    return table(caption, [say.say("overview.place"), *titles], body, kind="grid", name=name)


def _cell(public_word: PublicWord, note: str, say: Wording) -> Html:
    return word(public_word, say, note or None)
