"""One entry of the library by itself: what it is, its words, where it comes from, everywhere it counts.

Knows laws, evidence, findings and documents; leaves the registers' entries to `register_cards`.
"""

from collections.abc import Iterator

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, items, join, link, outside_link, show, tag
from tracker.app.components.notices import show_notice
from tracker.app.components.original import foreign
from tracker.app.components.register_cards import card_of
from tracker.app.components.search import origin, title_of, use_links, what
from tracker.app.language import say, speaking
from tracker.exports.library.entries import Entry, Kind
from tracker.exports.library.index import Index
from tracker.exports.reading import Reading
from tracker.registers import Registers

#: An entry that counts in more places than this says how many more there are.
MOST_USES = 200

_FROM_REGISTERS = frozenset({Kind.MECHANISM, Kind.STANDARD, Kind.FORUM, Kind.WORD})


def find_entry(library: Index, written: str) -> Entry | None:
    """The entry of that key, in capitals or not."""
    wanted = written.casefold()
    exact = library.by_key.get(written)
    return exact or next((entry for key, entry in library.by_key.items() if key.casefold() == wanted), None)


def show_entry(entry: Entry, reading: Reading, registers: Registers, address: Address) -> None:
    """The entry with its facts, and the ways back."""
    back = link(say("library.back"), address.link(PageName.LIBRARY))
    about: object = origin(entry, reading)
    if entry.kind in _FROM_REGISTERS:
        about = what(entry)
        facts = card_of(entry, registers, reading, address)
        below: object = tag("p", say("registers.no_judgment"), class_="soft small")
    else:
        facts = tag("dl", *rows(entry), class_="facts")
        below = places_where_it_counts(entry, reading, address)
    show(
        tag("p", back, class_="small"),
        tag("h1", title_of(entry), lang=foreign(title_of(entry))),
        tag("p", join([tag("b", say(f"library.kind.{entry.kind}")), *([about] if about else [])], " · ")),
        facts,
        below,
    )


def rows(entry: Entry) -> Iterator[Html]:
    """Its own words, and where they come from."""
    for text in entry.passages:
        named = say("library.reference") if entry.kind in {Kind.LAW, Kind.EVIDENCE} else say("library.words")
        yield join([tag("dt", named), tag("dd", text, dir="auto", lang=foreign())])
    if entry.source:
        yield join([tag("dt", say("library.source")), tag("dd", entry.source, lang=foreign())])
    if entry.date:
        yield join([tag("dt", say("library.published")), tag("dd", speaking().date(entry.date))])
    if entry.url:
        yield join([tag("dt", say("library.publisher")), tag("dd", outside_link(entry.url, entry.url))])


def places_where_it_counts(entry: Entry, reading: Reading, address: Address) -> Html:
    """Every place and question in which it counts."""
    uses = list(dict.fromkeys(entry.uses))
    links = items(use_links(uses[:MOST_USES], reading, address))
    more = tag("p", say("library.and_more", number=len(uses) - MOST_USES)) if len(uses) > MOST_USES else None
    return join([tag("h2", say("library.counts_in")), links, more])


def show_no_such_entry(written: str, address: Address) -> None:
    """That there is none of that name."""
    ways = [link(say("library.back"), address.link(PageName.LIBRARY))]
    show_notice(say("library.no_entry"), say("library.no_entry_text", written=written), ways)
