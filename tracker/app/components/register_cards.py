"""Cards of the registers: what a mechanism does and what it leaves out, standards, forums, words in their contexts.

Knows which facts a card shows and what stands there when the sources are silent.
"""

from collections.abc import Iterable, Iterator

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, items, join, link, outside_link, tag
from tracker.app.components.original import foreign, original
from tracker.app.components.search import use_links
from tracker.app.language import say, speaking
from tracker.dates import PartialDate
from tracker.exports.library.entries import Entry, Kind, Use
from tracker.exports.reading import Reading
from tracker.registers import Forum, Mechanism, Origin, Registers, Standard, Term

Fact = tuple[str, object]

#: References that name a file of the archive or a list of facts, which tell a reader nothing.
_ARCHIVED = (".txt", ".pdf", ".html", "gcm_events")


def card_of(entry: Entry, registers: Registers, reading: Reading, address: Address) -> Html:
    """The facts of a register's entry as a list of names and values."""
    if entry.kind is Kind.MECHANISM:
        found = mechanism_facts(next(m for m in registers.mechanisms if m.id == entry.id), reading, address)
    elif entry.kind is Kind.STANDARD:
        found = standard_facts(next(s for s in registers.standards if s.id == entry.id), reading, address)
    elif entry.kind is Kind.FORUM:
        found = forum_facts(next(f for f in registers.forums if f.id == entry.id), registers, address)
    else:
        found = term_facts(next(t for t in registers.glossary if t.term == entry.id))
    facts = (join([tag("dt", name), tag("dd", value)]) for name, value in found if value)
    return tag("dl", *facts, class_="facts")


def mechanism_facts(mechanism: Mechanism, reading: Reading, address: Address) -> Iterator[Fact]:
    """What it does, who runs it, who checks it, what it leaves out, what it bears on."""
    language = speaking().language
    yield say("registers.does"), join([original(mechanism.does), " ", status(mechanism)])
    yield say("registers.run_by"), original(mechanism.run_by) if mechanism.run_by else unknown("run_by_unknown")
    places = [link(reading.places.name_in(code, language), address.country(code)) for code in mechanism.places]
    yield say("library.places"), join(places, ", ")
    yield say("registers.since"), speaking().date(mechanism.since) if mechanism.since else None
    note = tag("p", mechanism.oversight_note, lang=foreign()) if mechanism.oversight_note else None
    yield say("registers.oversight"), join([tag("p", say(f"registers.oversight.{mechanism.oversight}")), note])
    omissions = items(mechanism.omissions, lang=foreign()) if mechanism.omissions else unknown("omissions_unknown")
    yield say("registers.omissions"), omissions
    yield say("registers.indicators"), indicators(mechanism.indicators, reading, address)
    yield say("registers.sources"), sources(mechanism.sources)


def standard_facts(standard: Standard, reading: Reading, address: Address) -> Iterator[Fact]:
    """What it is about, since when, what it bears on."""
    yield say("registers.about"), original(standard.about)
    yield say("registers.adopted"), speaking().date(standard.adopted_on) if standard.adopted_on else None
    yield say("registers.in_force"), speaking().date(standard.in_force_on) if standard.in_force_on else None
    yield say("registers.note"), original(standard.note) if standard.note else None
    yield say("registers.indicators"), indicators(standard.indicators, reading, address)
    yield say("registers.sources"), sources(standard.sources)


def forum_facts(forum: Forum, registers: Registers, address: Address) -> Iterator[Fact]:
    """What it is, when and where, to which forum it belongs."""
    yield say("registers.about"), original(forum.about)
    yield say("registers.starts"), period(forum.starts_on, forum.ends_on) or unknown("no_day")
    yield say("registers.held_in"), original(forum.held_in) if forum.held_in else None
    whole = next((f for f in registers.forums if f.id == forum.part_of), None)
    yield say("registers.part_of"), forum_link(whole, address) if whole else None
    parts = [forum_link(f, address) for f in registers.forums if f.part_of == forum.id]
    yield say("registers.parts"), items(parts) if parts else None
    yield say("registers.note"), original(forum.note) if forum.note else None
    yield say("registers.sources"), sources(forum.sources)


def term_facts(term: Term) -> Iterator[Fact]:
    """Its meanings, each with its context; that there are several, when there are."""
    number = len(term.meanings)
    yield say("registers.note"), say("registers.collision", number=number) if number > 1 else None
    meanings = (
        join(
            [
                tag("b", original(meaning.meaning)),
                tag("p", meaning.context, class_="soft", lang=foreign()),
                sources(meaning.sources),
            ]
        )
        for meaning in term.meanings
    )
    yield say("registers.meanings"), items(meanings)
    yield say("registers.use_here"), original(term.use_here) if term.use_here else None


def status(mechanism: Mechanism) -> Html:
    """Whether it exists or is asked for."""
    return tag("p", say(f"registers.status.{mechanism.status}"), class_="soft")


def unknown(key: str) -> Html:
    """What stands where the sources are silent."""
    return tag("span", say(f"registers.{key}"), class_="soft")


def period(first: PartialDate | None, last: PartialDate | None) -> str | None:
    """From when to when, as precise as the sources have it."""
    if first is None:
        return None
    if last is None:
        return speaking().date(first)
    return say("registers.period", first=speaking().date(first), last=speaking().date(last))


def forum_link(forum: Forum, address: Address) -> Html:
    """A forum's name, leading to its card."""
    when = f" ({speaking().date(forum.starts_on)})" if forum.starts_on else ""
    return join([link(forum.name, address.entry(f"forum:{forum.id}"), lang=foreign()), when])


def indicators(identities: Iterable[str], reading: Reading, address: Address) -> Html | None:
    """The questions it bears on, each leading to who stands where."""
    links = list(use_links((Use(identity) for identity in identities), reading, address))
    return items(links) if links else None


def sources(origins: Iterable[Origin]) -> Html | None:
    """Where it was read, in the exact words where they are kept; one document once."""
    by_title: dict[str, list[Origin]] = {}
    for source in origins:
        by_title.setdefault(source.title, []).append(source)
    lines = [join([cited(found[0]), *map(quoted, found)]) for found in by_title.values()]
    return items(lines, class_="sources", lang=foreign()) if lines else None


def cited(source: Origin) -> Html:
    """Title, where in it, when; leading to the publisher where there is an address."""
    reference = source.reference if source.reference and not source.reference.endswith(_ARCHIVED) else None
    date = speaking().date(source.published_on) if source.published_on else None
    return join([outside_link(source.title, source.url), *(part for part in (reference, date) if part)], ", ")


def quoted(source: Origin) -> Html | None:
    """Its exact words."""
    return tag("blockquote", f"“{source.quote}”", class_="small") if source.quote else None
