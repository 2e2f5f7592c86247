"""What a reader looks for in the library, and what was found: by kind, each passage with its words marked.

Knows the box, the lists and where each result leads. Leaves the finding to `tracker.exports.library`,
an entry by itself to `library_entry`.
"""

import shlex
from collections.abc import Iterable, Iterator, Sequence

import streamlit as st

from tracker.app.addresses import KIND, LONGEST, PLACE, QUERY, Address, PageName, read_choice, write_choice
from tracker.app.components.choices import choose
from tracker.app.components.markup import Html, items, join, link, show, tag
from tracker.app.components.original import foreign, original
from tracker.app.language import say, speaking
from tracker.exports.library.entries import Entry, Kind, Use
from tracker.exports.library.passages import Piece, choose_passage, mark_all
from tracker.exports.library.query import Term
from tracker.exports.reading import Reading
from tracker.vocabulary import Account

#: Results that are shown of each kind, of one kind that was chosen, and places where a result counts.
OF_EACH, OF_ONE, USES = 5, 60, 3


def ask() -> str:
    """The words to look for, kept in the address."""
    asked = read_choice(QUERY)
    written = st.text_input(say("library.ask"), value=asked, max_chars=LONGEST, key=QUERY)
    show(tag("p", say("library.hint"), class_="small soft"))
    write_choice(QUERY, (written or "").strip() or None)
    return (written or "").strip()


def choose_kind() -> Kind | None:
    """One kind of entries, None for all."""
    offered = {"": say("library.all_kinds"), **{kind.value: say(f"library.kind.{kind}") for kind in Kind}}
    chosen = choose(say("library.kind"), KIND, offered)
    return Kind(chosen) if chosen else None


def sentence(number: int, query: str, *, is_chosen: bool) -> str:
    """What was found, in one sentence."""
    if query:
        key = {0: "library.nothing", 1: "library.found_one"}.get(number, "library.found")
    else:
        key = "library.holds" if not is_chosen else "library.shown" if number else "library.nothing_chosen"
    return say(key, number=speaking().number(number), query=query)


def words_of_command(query: str, kind: Kind | None) -> str:
    """How the same is asked for on the command line."""
    return f"find {shlex.quote(query)}" + (f" --kind {kind}" if kind else "")


def show_found(
    shown: Sequence[Entry],
    terms: Sequence[Term],
    kind: Kind | None,
    reading: Reading,
    address: Address,
    *,
    is_open: bool,
) -> None:
    """What the library holds while nothing is asked; else the results, or what to try."""
    if is_open:
        show_kinds(shown, address)
    elif shown:
        show_results(shown, terms, kind, reading, address)
    else:
        show_advice()


def show_advice() -> None:
    """What to try when nothing was found."""
    ways = (say(f"library.try_{way}") for way in ("fewer", "quotes", "language", "filters"))
    show(tag("h2", say("library.try")), items(ways))


def show_kinds(entries: Iterable[Entry], address: Address) -> None:
    """What the library holds, by kind, each leading to all of that kind."""
    counts: dict[Kind, int] = {}
    for entry in entries:
        counts[entry.kind] = counts.get(entry.kind, 0) + 1
    lines = (
        join(
            [
                link(say(f"library.kind.{kind}"), all_of(kind, address)),
                tag("span", f" {speaking().number(number)}", class_="soft"),
                tag("span", say(f"library.holds.{kind}"), class_="cell-note"),
            ]
        )
        for kind in Kind
        for number in [counts.get(kind, 0)]
        if number
    )
    show(items(lines, class_="choices kinds"))


def show_results(
    found: Sequence[Entry], terms: Sequence[Term], kind: Kind | None, reading: Reading, address: Address
) -> None:
    """The results of each kind, or those of one; what is cut off says so."""
    most = OF_EACH if kind is None else OF_ONE
    sections = []
    for each in Kind:
        entries = [entry for entry in found if entry.kind is each]
        if entries:
            heading = tag("h2", say(f"library.kind.{each}"), tag("span", f" {len(entries)}", class_="soft"))
            lines = (tag("li", result(entry, terms, reading, address)) for entry in entries[:most])
            sections.append(join([heading, tag("ol", *lines, class_="results"), rest(entries, most, kind, address)]))
    show(tag("div", *sections))


def rest(entries: Sequence[Entry], most: int, kind: Kind | None, address: Address) -> Html | None:
    """That there are more, and how to see them."""
    if len(entries) <= most:
        return None
    number = speaking().number(len(entries))
    if kind is None:
        return tag("p", link(say("library.more", number=number), all_of(entries[0].kind, address)))
    return tag("p", say("library.cut", shown=most, number=number), class_="soft")


def all_of(kind: Kind, address: Address) -> str:
    """The address of all that was found of a kind, with the words and the place that were asked for."""
    carried = {name: read_choice(name) for name in (QUERY, PLACE)}
    return address.link(PageName.LIBRARY, **{n: v for n, v in carried.items() if v}, **{KIND: kind.value})


def result(entry: Entry, terms: Sequence[Term], reading: Reading, address: Address) -> Html:
    """One entry: its title, the passage that matches, where it comes from, where it counts."""
    where = at_place(entry.places[0], reading) if entry.kind is Kind.FINDING else ""
    told = title_of(entry)
    said = tag("span", marked(mark_all(told, terms)), lang=foreign(told))
    title = link(join([where, said]), leads_to(entry, reading, address))
    passage = marked(choose_passage(entry, terms))
    return join(
        [
            tag("h3", title),
            tag("p", passage, dir="auto", lang=foreign()) if passage else None,
            tag("p", origin(entry, reading), class_="small soft"),
            counts_in(entry, reading, address, USES) if entry.kind in {Kind.LAW, Kind.EVIDENCE} else None,
        ]
    )


def title_of(entry: Entry) -> str:
    """Its title, told in the reader's language where it is of the definitions; else what kind of evidence it is."""
    if not entry.title:
        return say(f"evidence.{entry.code}")
    return speaking().definition(entry.title, entry.commitment or "").text


def marked(pieces: Iterable[Piece]) -> Html:
    """A text with what was asked for marked."""
    return join(tag("mark", piece.text) if piece.is_match else piece.text for piece in pieces)


def leads_to(entry: Entry, reading: Reading, address: Address) -> str:
    """Where an entry is read: on the page where it counts, else by itself in the library."""
    if entry.kind is Kind.COMMITMENT and entry.commitment:
        return address.about(entry.commitment)
    if entry.kind is Kind.INDICATOR:
        return leads_to_use(entry.uses[0], reading, address)
    if entry.kind is Kind.DOCUMENT:
        return address.document(entry.id)
    if entry.kind is Kind.FINDING and entry.uses[0].indicator in reading.catalog.country_indicators:
        return leads_to_use(entry.uses[0], reading, address)
    return address.entry(entry.key)


def leads_to_use(use: Use, reading: Reading, address: Address) -> str:
    """The page on which something counts: why a verdict says so, an indicator over time, or a commitment."""
    if use.indicator not in reading.catalog.country_indicators:
        return address.about(reading.catalog.commitment_of(use.indicator).id)
    return address.why(use.place, use.indicator) if use.place else address.over_time(use.indicator)


def origin(entry: Entry, reading: Reading) -> Html:
    """What it is, who published it, when, about which places."""
    language = speaking().language
    codes = entry.places[1:] if entry.kind is Kind.FINDING else entry.places
    places = [reading.places.name_in(code, language) for code in codes]
    named = say("library.about", places=shortened(places)) if places else None
    organisations = list(dict.fromkeys(use.organisation for use in entry.uses if use.organisation))
    is_cited = entry.kind in {Kind.LAW, Kind.EVIDENCE} and organisations
    parts = [
        what(entry),
        original(speaking().definition(entry.source).text) if entry.source else None,
        say("library.cited_by", names=shortened(organisations)) if is_cited else None,
        speaking().date(entry.date) if entry.date else None,
        named,
    ]
    return join([part for part in parts if part], " · ")


def what(entry: Entry) -> str | None:
    """What it is within its kind."""
    if entry.code is None or entry.kind is Kind.LAW or (entry.kind is Kind.EVIDENCE and not entry.title):
        return None
    if entry.kind is Kind.EVIDENCE:
        return say(f"evidence.{entry.code}")
    if entry.kind in {Kind.DOCUMENT, Kind.FINDING}:
        return speaking().label(Account(entry.code))
    return say(f"registers.{entry.kind}.{entry.code}")


def at_place(code: str, reading: Reading) -> str:
    """'Nepal: ', before what is said of it."""
    return f"{speaking().colon(reading.places.name_in(code, speaking().language))} "


def shortened(names: Sequence[str], most: int = 4) -> str:
    """Names in a sentence; those beyond the first few as a number."""
    if len(names) <= most:
        return speaking().join(names)
    return f"{', '.join(names[:most])} {say('library.and_more', number=len(names) - most)}"


def counts_in(entry: Entry, reading: Reading, address: Address, most: int) -> Html | None:
    """Links to where it counts."""
    uses = list(dict.fromkeys((use.place, use.indicator) for use in entry.uses))
    links = list(use_links((Use(indicator, place) for place, indicator in uses[:most]), reading, address))
    if not links:
        return None
    more = [say("library.and_more", number=len(uses) - most)] if len(uses) > most else []
    return tag(
        "p",
        speaking().colon(say("library.counts_in")),
        " ",
        join([*links, *more], speaking().semicolon),
        class_="small",
    )


def use_links(uses: Iterable[Use], reading: Reading, address: Address) -> Iterator[Html]:
    """One link for each use: the place and what is asked there."""
    for use in uses:
        indicator = reading.catalog.indicators.get(use.indicator)
        if indicator is not None:
            name = at_place(use.place, reading) if use.place else ""
            label = join([name, original(indicator.question)])
            yield link(label, leads_to_use(use, reading, address))
