"""The library holds everything public, each entry once, and nothing else."""

import re
from pathlib import Path

import pytest

from tests.sample import MARKS, write_workspace
from tracker.exports.library.entries import Kind
from tracker.exports.library.gather import build_library
from tracker.exports.library.index import Index
from tracker.exports.library.listing import write_entries_csv
from tracker.exports.library.query import read_query
from tracker.registers import load_registers
from tracker.settings import Settings
from tracker.workflows.reading import open_reading, prepare

ROOT = Path(__file__).parents[3]
WITHHELD = (*MARKS, "sealed office", "XBB-2025", "file MARKEDITORS", "case_file")


@pytest.fixture
def library(tmp_path: Path) -> Index:
    settings = Settings(write_workspace(tmp_path), f"sqlite:///{tmp_path / 'tracker.db'}")
    assert prepare(settings) == []
    return build_library(open_reading(settings), load_registers())


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Index:
    settings = Settings(ROOT, f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'tracker.db'}")
    assert prepare(settings) == []
    return build_library(open_reading(settings), load_registers())


def test_index_and_list_hold_nothing_that_is_withheld(library: Index) -> None:
    everything = repr(library).casefold() + write_entries_csv(library.entries).decode().casefold()
    assert not [mark for mark in WITHHELD if mark.casefold() in everything]
    assert not [word for word in library.words if word.startswith("mark")]
    assert [library.search(read_query(mark)) for mark in MARKS] == [[]] * len(MARKS)


def test_each_kind_of_public_thing_is_found(library: Index) -> None:
    def first(written: str) -> tuple[Kind, str]:
        entry = library.search(read_query(written))[0]
        return entry.kind, entry.title

    assert first("no fees for workers") == (Kind.COMMITMENT, "No fees for workers")
    assert first("months of earnings") == (Kind.INDICATOR, "How many months of earnings does a job cost?")
    assert first("law 1 of 2019") == (Kind.LAW, "Law 1 of 2019")
    assert first("survey of returning") == (Kind.EVIDENCE, "Survey of returning workers")
    assert first("two in three members") == (Kind.FINDING, "Do workers pay?")
    assert first("report on recruitment") == (Kind.DOCUMENT, "Report on recruitment")
    assert first("emigrate india") == (Kind.MECHANISM, "eMigrate")
    assert first('"Global Coalition on Migration"')[1] == "GCM"


def test_finding_is_found_by_its_places_in_every_language(library: Index) -> None:
    corridor = [e for e in library.search(read_query("everybody pays")) if e.kind is Kind.FINDING]
    assert [entry.places for entry in corridor] == [("XAA", "XBB")]
    assert corridor == [e for e in library.search(read_query("XBB XAA everybody")) if e.kind is Kind.FINDING]


def test_entry_says_where_it_counts(library: Index) -> None:
    law = library.search(read_query('"law 1 of 2019"'))[0]
    assert [(use.place, use.indicator, use.document) for use in law.uses] == [
        ("XAA", "no-fees.law", "XAA-2020-ministry")
    ]


def test_shipped_keys_are_unique_and_every_entry_of_a_register_is_there(shipped: Index) -> None:
    assert len(shipped.by_key) == len(shipped.entries)
    registers = load_registers()
    named = [
        *(f"mechanism:{entry.id}" for entry in registers.mechanisms),
        *(f"standard:{entry.id}" for entry in registers.standards),
        *(f"forum:{entry.id}" for entry in registers.forums),
        *(f"word:{entry.term}" for entry in registers.glossary),
    ]
    assert set(named) <= set(shipped.by_key)


def test_shipped_entry_is_found_by_any_of_its_words(shipped: Index) -> None:
    for entry in shipped.entries[:: max(1, len(shipped.entries) // 150)]:
        for word in re.findall(r"\w+", " ".join((entry.title, *entry.passages)))[:12]:
            assert entry in shipped.search(read_query(word.upper())), (entry.key, word)


def test_definition_is_found_by_its_title_in_every_language(shipped: Index) -> None:
    for written in ("recruitment fees", "frais de recrutement", "comisiones de contratación"):
        assert "commitment:zero-fees" in {entry.key for entry in shipped.search(read_query(written))}, written


def test_place_is_found_by_its_names_in_other_languages_and_by_its_people(shipped: Index) -> None:
    english = {entry.key for entry in shipped.search(read_query("Germany")) if "DEU" in entry.places}
    for name in ("Allemagne", "alemania", "ألمانيا", "German"):
        assert english & {entry.key for entry in shipped.search(read_query(name))}
