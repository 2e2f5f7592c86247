"""The registers that ship with the package: readable, consistent, and quoted to the letter."""

import os
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from tracker.indicators.checks import check_definitions
from tracker.indicators.files import shipped_folder
from tracker.intake.folder import read_folder
from tracker.intake.yaml import read_yaml
from tracker.places import load_places
from tracker.registers import Mechanism, Origin, Oversight, load_registers

REGISTERS = load_registers()
NAMES = ("mechanisms", "standards", "forums", "glossary")
ENTRIES = (*REGISTERS.mechanisms, *REGISTERS.standards, *REGISTERS.forums, *REGISTERS.glossary)
SEEDS = Path(os.environ.get("TRACKER_TEST_SEEDS", Path(__file__).parents[3] / "shared" / "seeds"))


def _origins(entry: BaseModel) -> Iterator[Origin]:
    for value in entry.__dict__.values():
        for item in value if isinstance(value, list) else ():
            if isinstance(item, Origin):
                yield item
            elif isinstance(item, BaseModel):
                yield from _origins(item)


def _said(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", NAMES)
def test_files_pass_the_strict_reader(name: str) -> None:
    content = files("tracker.registers").joinpath(f"{name}.yaml").read_bytes()
    document, problems = read_yaml(content, f"{name}.yaml")
    assert problems == []
    assert document is not None
    assert list(document.data) == [name]
    assert len(document.data[name]) == len(getattr(REGISTERS, name))


@pytest.mark.parametrize("name", ["mechanisms", "standards", "forums"])
def test_ids_are_unique_and_plain(name: str) -> None:
    ids = [entry.id for entry in getattr(REGISTERS, name)]
    assert len(ids) == len(set(ids))
    assert all(i == i.lower() and i.replace("-", "").isalnum() for i in ids)


def test_terms_and_contexts_are_unique() -> None:
    terms = [term.term for term in REGISTERS.glossary]
    assert len(terms) == len(set(terms))
    for term in REGISTERS.glossary:
        contexts = [meaning.context for meaning in term.meanings]
        assert len(contexts) == len(set(contexts)), term.term


def test_indicators_exist_in_the_shipped_definitions() -> None:
    read, _ = read_folder(shipped_folder().parent, "indicators")
    catalog, problems = check_definitions([file.document for file in read if file.document], load_places(), [])
    assert problems == []
    assert catalog is not None
    named = {i for entry in (*REGISTERS.mechanisms, *REGISTERS.standards) for i in entry.indicators}
    assert named <= set(catalog.indicators)


def test_places_are_known() -> None:
    places = load_places()
    assert all(places.find(code) for mechanism in REGISTERS.mechanisms for code in mechanism.places)


def test_meetings_belong_to_forums_and_end_after_they_start() -> None:
    ids = {forum.id for forum in REGISTERS.forums}
    for forum in REGISTERS.forums:
        assert forum.part_of is None or (forum.part_of in ids and forum.part_of != forum.id)
        if forum.ends_on is not None:
            assert forum.starts_on is not None
            assert str(forum.starts_on) <= str(forum.ends_on)


def test_oversight_is_explained_unless_unknown() -> None:
    assert all(m.oversight_note for m in REGISTERS.mechanisms if m.oversight is not Oversight.UNKNOWN)


def test_seeds_are_quoted_and_quotes_name_their_seed() -> None:
    for entry in ENTRIES:
        for origin in _origins(entry):
            is_seed = (origin.reference or "").endswith(".txt")
            assert is_seed == (origin.quote is not None), origin.title


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not part of the repository")
def test_quotes_stand_in_the_seeds_letter_by_letter() -> None:
    texts = {path.name: _said(path.read_text(encoding="utf-8")) for path in SEEDS.glob("*.txt")}
    quoted = [origin for entry in ENTRIES for origin in _origins(entry) if origin.quote]
    assert quoted
    assert [o.quote for o in quoted if _said(o.quote or "") not in texts[o.reference or ""]] == []


def test_accord_is_listed_with_what_it_leaves_out() -> None:
    accord = next(m for m in REGISTERS.mechanisms if m.id == "bangladesh-accord")
    assert any("right to organise" in omission for omission in accord.omissions)


def test_bare_gcm_has_two_meanings() -> None:
    meanings = {term.term: [m.meaning for m in term.meanings] for term in REGISTERS.collisions()}
    assert "Global Compact for Safe, Orderly and Regular Migration" in meanings["GCM"]
    assert any("Global Coalition on Migration" in meaning for meaning in meanings["GCM"])


def test_mechanisms_of_finds_those_that_bear_on_an_indicator() -> None:
    assert "us-labor-homeland-memorandum" in {m.id for m in REGISTERS.mechanisms_of("firewalls.law")}
    assert REGISTERS.mechanisms_of("no.such") == ()


def test_unknown_field_is_refused() -> None:
    entry = {"id": "x", "name": "x", "kind": "service", "status": "exists", "does": "x", "sources": [{"title": "x"}]}
    assert Mechanism.model_validate(entry).oversight is Oversight.UNKNOWN
    with pytest.raises(ValidationError):
        Mechanism.model_validate({**entry, "person": "x"})
