"""The registers: mechanisms, standards, forums and words, each with where it was read; nothing here is a finding.

Knows which facts an entry shows and what stands there when the sources are silent.
"""

from collections.abc import Iterable, Iterator

from tracker.exports.narrowing import NarrowReading
from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, facts, items, join, link, outside_link, tag
from tracker.exports.site.original import foreign, original
from tracker.exports.site.pages import Page
from tracker.registers import Forum, Mechanism, Origin, Registers, Standard, Term
from tracker.wording import Wording

Fact = tuple[object, list[object]]

#: References that name a file of the archive or a list of facts, which tell a reader nothing.
_ARCHIVED = (".txt", ".pdf", ".html", "gcm_events")


def register_page(reading: Reading, registers: Registers, say: Wording) -> Page:
    """All four, in the order of their files; of mechanisms those that a site of some places is about."""
    links = Links.of(Section.LIBRARY.path)
    title = say.say("site.library")
    opening = join([tag("h1", title), tag("p", say.say("registers.no_judgment"), class_="lead")])
    only = frozenset(reading.only) if isinstance(reading, NarrowReading) else frozenset()
    told = [m for m in registers.mechanisms if not only or not m.places or only & set(m.places)]
    mechanisms = (_entry(m.name, _mechanism(m, reading, links, say), say) for m in told)
    standards = (_entry(s.name, _standard(s, reading, links, say), say) for s in registers.standards)
    forums = (_entry(f.name, _forum(f, registers, say), say) for f in registers.forums)
    words = (_entry(t.term, _term(t, say), say) for t in registers.glossary)
    kinds = {"mechanism": mechanisms, "standard": standards, "forum": forums, "word": words}
    sections = [section for kind, entries in kinds.items() for section in _under(kind, entries, say)]
    return Page("library", title, Section.LIBRARY, opening, sections)


def _under(kind: str, entries: Iterable[Html], say: Wording) -> Iterator[Html]:
    """The entries of one register, the first of them below its heading."""
    heading: Html | None = tag("h2", say.say(f"library.kind.{kind}"))
    for entry in entries:
        yield join([heading, entry])
        heading = None


def _entry(name: str, told: Iterable[Fact], say: Wording) -> Html:
    return join([tag("h3", original(name, say)), facts(told)])


def _mechanism(mechanism: Mechanism, reading: Reading, links: Links, say: Wording) -> Iterator[Fact]:
    status = tag("span", say.say(f"registers.status.{mechanism.status}"), class_="cell-note")
    run_by = original(mechanism.run_by, say) if mechanism.run_by else say.say("registers.run_by_unknown")
    omissions: list[object] = [original(omission, say) for omission in mechanism.omissions]
    note = original(mechanism.oversight_note, say) if mechanism.oversight_note else None
    yield say.say("registers.does"), [join([original(mechanism.does, say), status])]
    yield say.say("registers.run_by"), [run_by]
    yield say.say("library.places"), [join((_place(c, reading, links, say) for c in mechanism.places), ", ")]
    yield say.say("registers.since"), [say.date(mechanism.since) if mechanism.since else None]
    yield say.say("registers.oversight"), [say.say(f"registers.oversight.{mechanism.oversight}"), note]
    yield say.say("registers.omissions"), omissions or [say.say("registers.omissions_unknown")]
    yield from _ending(mechanism.indicators, mechanism.sources, reading, links, say)


def _standard(standard: Standard, reading: Reading, links: Links, say: Wording) -> Iterator[Fact]:
    kind = tag("span", say.say(f"registers.standard.{standard.kind}"), class_="cell-note")
    yield say.say("registers.about"), [join([original(standard.about, say), kind])]
    yield say.say("registers.adopted"), [say.date(standard.adopted_on) if standard.adopted_on else None]
    yield say.say("registers.in_force"), [say.date(standard.in_force_on) if standard.in_force_on else None]
    yield say.say("registers.note"), [original(standard.note, say) if standard.note else None]
    yield from _ending(standard.indicators, standard.sources, reading, links, say)


def _forum(forum: Forum, registers: Registers, say: Wording) -> Iterator[Fact]:
    kind = tag("span", say.say(f"registers.forum.{forum.kind}"), class_="cell-note")
    ends = list(dict.fromkeys(say.date(day) for day in (forum.starts_on, forum.ends_on) if day))
    period = say.say("registers.period", first=ends[0], last=ends[1]) if len(ends) == 2 else "".join(ends)
    whole = next((f for f in registers.forums if f.id == forum.part_of), None)
    yield say.say("registers.about"), [join([original(forum.about, say), kind])]
    yield say.say("registers.starts"), [period or say.say("registers.no_day")]
    yield say.say("registers.held_in"), [original(forum.held_in, say) if forum.held_in else None]
    yield say.say("registers.part_of"), [original(whole.name, say) if whole else None]
    yield say.say("registers.note"), [original(forum.note, say) if forum.note else None]
    yield say.say("registers.sources"), [_sources(forum.sources, say)]


def _term(term: Term, say: Wording) -> Iterator[Fact]:
    number = len(term.meanings)
    meanings = (
        join(
            [original(m.meaning, say), tag("p", m.context, class_="soft", lang=foreign(say)), _sources(m.sources, say)]
        )
        for m in term.meanings
    )
    yield say.say("registers.note"), [say.say("registers.collision", number=number) if number > 1 else None]
    yield say.say("registers.meanings"), [items(meanings)]
    yield say.say("registers.use_here"), [original(term.use_here, say) if term.use_here else None]


def _ending(
    indicators: Iterable[str], sources: Iterable[Origin], reading: Reading, links: Links, say: Wording
) -> Iterator[Fact]:
    """The questions that an entry bears on, each leading to its commitment, and where it was read."""
    known = (reading.catalog.indicators[name] for name in indicators if name in reading.catalog.indicators)
    asked = ((i.question, links.commitment(reading.catalog.commitment_of(i.id).id)) for i in known)
    yield say.say("registers.indicators"), [link(question, to, lang=foreign(say, question)) for question, to in asked]
    yield say.say("registers.sources"), [_sources(sources, say)]


def _place(code: str, reading: Reading, links: Links, say: Wording) -> Html:
    """A place's name, leading to its page where the site has one."""
    name = reading.places.name_in(code, say.language)
    has_page = code in (reading.only if isinstance(reading, NarrowReading) else reading.places.by_code)
    return link(name, links.place(code)) if has_page else join([name])


def _sources(origins: Iterable[Origin], say: Wording) -> Html | None:
    """Where it was read, in the exact words where they are kept; one document once."""
    by_title: dict[str, list[Origin]] = {}
    for source in origins:
        by_title.setdefault(source.title, []).append(source)
    lines = [
        join([_cited(found[0], say), *(tag("blockquote", f"“{s.quote}”", class_="small") for s in found if s.quote)])
        for found in by_title.values()
    ]
    return items(lines, class_="plain small", lang=foreign(say)) if lines else None


def _cited(source: Origin, say: Wording) -> Html:
    """Title, where in it, when; leading to the publisher where there is an address."""
    reference = source.reference if source.reference and not source.reference.endswith(_ARCHIVED) else None
    date = tag("span", say.date(source.published_on), lang=say.language) if source.published_on else None
    return join([outside_link(source.title, source.url), *(part for part in (reference, date) if part)], ", ")
