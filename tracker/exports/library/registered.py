"""Entries of the registers: standards, mechanisms, forums, and words with their meanings."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from tracker.exports.library.entries import Entry, Kind, Use
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.places.names import NameKind, load_names
from tracker.registers import Forum, Mechanism, Origin, Registers, Standard, Term

#: Names that may mean several places, or only a part of one.
_UNSURE = frozenset({NameKind.AMBIGUOUS, NameKind.PART})


def gather_registers(registers: Registers, catalog: Catalog, places: Places) -> Iterator[Entry]:
    """One entry for each entry of a register; indicators that this workspace does not have are left out."""
    yield from (_standard(standard, catalog) for standard in registers.standards)
    yield from (_mechanism(mechanism, catalog, places) for mechanism in registers.mechanisms)
    yield from (_forum(forum) for forum in registers.forums)
    yield from (_term(term) for term in registers.glossary)


def names_of(codes: Iterable[str], places: Places) -> tuple[str, ...]:
    """What places and their people are called, in every language in which names ship."""
    found = (name for code in codes for name in (places.name(code), *_names().get(code, ())))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in (name for names in load_names().by_key.values() for name in names):
        if name.kind not in _UNSURE:
            found.setdefault(name.code, []).append(name.name)
    return {code: tuple(dict.fromkeys(names)) for code, names in found.items()}


def _standard(standard: Standard, catalog: Catalog) -> Entry:
    return Entry(
        Kind.STANDARD,
        standard.id,
        standard.name,
        _said(standard.about, standard.note, *_quotes(standard.sources)),
        _sources(standard.sources),
        source=standard.sources[0].title,
        date=standard.adopted_on,
        uses=_uses(standard.indicators, catalog),
        code=standard.kind,
    )


def _mechanism(mechanism: Mechanism, catalog: Catalog, places: Places) -> Entry:
    quotes = _quotes(mechanism.sources)
    return Entry(
        Kind.MECHANISM,
        mechanism.id,
        mechanism.name,
        _said(mechanism.does, mechanism.run_by, mechanism.oversight_note, *mechanism.omissions, *quotes),
        (*names_of(mechanism.places, places), *_sources(mechanism.sources)),
        source=mechanism.sources[0].title,
        date=mechanism.since,
        places=tuple(mechanism.places),
        uses=_uses(mechanism.indicators, catalog),
        code=mechanism.kind,
    )


def _forum(forum: Forum) -> Entry:
    return Entry(
        Kind.FORUM,
        forum.id,
        forum.name,
        _said(forum.about, forum.held_in, forum.note, *_quotes(forum.sources)),
        _sources(forum.sources),
        source=forum.sources[0].title,
        date=forum.starts_on,
        code=forum.kind,
    )


def _term(term: Term) -> Entry:
    meanings = [f"{meaning.meaning} ({meaning.context})" for meaning in term.meanings]
    sources = [source for meaning in term.meanings for source in meaning.sources]
    return Entry(
        Kind.WORD,
        term.term,
        term.term,
        _said(*meanings, term.use_here, *_quotes(sources)),
        _sources(sources),
        source=sources[0].title if sources else None,
    )


def _said(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _quotes(sources: Iterable[Origin]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source.quote for source in sources if source.quote))


def _sources(sources: Iterable[Origin]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source.title for source in sources))


def _uses(indicators: Iterable[str], catalog: Catalog) -> tuple[Use, ...]:
    return tuple(Use(indicator) for indicator in indicators if indicator in catalog.indicators)
