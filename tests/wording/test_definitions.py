"""What the definitions say in French and Spanish: complete, of texts that exist, short where they must be."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tracker.indicators.catalog import Catalog, catalog_as_json
from tracker.wording import ENGLISH, FRENCH, LANGUAGES, SPANISH
from tracker.wording.definition_gaps import find_definition_gaps
from tracker.wording.definitions import TRANSLATED, Text, read_entries, read_files, translations_into
from tracker.wording.gaps import Gap, GapKind
from tracker.wording.told_catalog import Told, tell_catalog, texts_of
from tracker.workspace import open_shipped_definitions

#: Short names of levels stand in narrow cells of tables.
LONGEST_SHORT_NAME = 26
FIGURE = re.compile(r"\d+")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return open_shipped_definitions()


@pytest.fixture(scope="module")
def texts(catalog: Catalog) -> Sequence[Told]:
    return list(texts_of(catalog))


@pytest.fixture(scope="module")
def entries() -> Mapping[str, Sequence[Sequence[str]]]:
    return read_files()


def test_every_text_is_translated_and_every_translation_has_its_text(catalog: Catalog) -> None:
    assert list(find_definition_gaps(catalog)) == []


def test_changed_text_falls_back_to_english_and_is_reported(catalog: Catalog) -> None:
    commitment = next(iter(catalog.commitments.values()))
    changed = commitment.model_copy(update={"title": f"{commitment.title}, changed"})
    rewritten = replace(catalog, commitments={**catalog.commitments, commitment.id: changed})
    told = tell_catalog(rewritten, FRENCH).commitments[commitment.id]
    assert told.title == changed.title
    assert FRENCH.language_of(told.title) == "en"
    gaps = [gap for gap in find_definition_gaps(rewritten) if gap.language == "fr"]
    assert gaps == [
        Gap("fr", GapKind.MISSING, f"{commitment.id}: {changed.title}", "Commitment.title"),
        Gap("fr", GapKind.EXTRA, f"{commitment.id}: {commitment.title}"),
    ]


@pytest.mark.parametrize("place", [1, 2], ids=TRANSLATED)
def test_short_names_are_short(
    texts: Sequence[Told], entries: Mapping[str, Sequence[Sequence[str]]], place: int
) -> None:
    short = {(text.file, text.english) for text in texts if text.what == "Rung.short"}
    told = {e[place] for file, found in entries.items() for e in found if (file, e[0]) in short}
    assert [name for name in told if len(name) > LONGEST_SHORT_NAME] == []


def test_translations_keep_every_figure(entries: Mapping[str, Sequence[Sequence[str]]]) -> None:
    found = [(e[0], said) for told in entries.values() for e in told for said in e[1:]]
    figures = [(sorted(FIGURE.findall(english)), sorted(FIGURE.findall(said)), english) for english, said in found]
    assert [english for own, other, english in figures if own != other] == []


@pytest.mark.parametrize("place", [1, 2], ids=TRANSLATED)
def test_translations_are_set_as_in_print(entries: Mapping[str, Sequence[Sequence[str]]], place: int) -> None:
    told = [e[place] for found in entries.values() for e in found]
    assert [text for text in told if re.search(r"""['"“”]|  |^\s|\s$""", text)] == []
    wrong = re.compile(r"[^ ][;?!»]|«[^ ]| ,| \." if place == 1 else r" [;:?!,.]|« | »")
    assert [text for text in told if wrong.search(text)] == []


@pytest.mark.parametrize("say", [FRENCH, SPANISH], ids=TRANSLATED)
def test_told_definitions_are_scored_and_given_away_as_written(catalog: Catalog, say: object) -> None:
    told = tell_catalog(catalog, LANGUAGES[getattr(say, "language", "")])
    assert told.as_written is catalog
    assert told.definitions_hash == catalog.definitions_hash
    assert catalog_as_json(told) == catalog_as_json(catalog)
    for name, indicator in catalog.indicators.items():
        other = told.indicators[name]
        assert [r.rung for r in other.rungs] == [r.rung for r in indicator.rungs]
        assert [m.requires for m in told.milestones(name)] == [m.requires for m in catalog.milestones(name)]
        assert other.question != indicator.question


def test_catalog_told_in_one_language_can_be_told_in_another(catalog: Catalog) -> None:
    french = tell_catalog(catalog, FRENCH)
    assert tell_catalog(french, FRENCH) is french
    assert tell_catalog(french, SPANISH) == tell_catalog(catalog, SPANISH)
    assert tell_catalog(french, ENGLISH) is catalog


def test_text_comes_with_the_language_it_is_told_in() -> None:
    assert FRENCH.definition("Capped", "zero-fees") == Text("Plafonnés", "fr")
    assert FRENCH.definition("Nobody wrote this.") == Text("Nobody wrote this.", "en")
    assert ENGLISH.definition("Capped") == Text("Capped", "en")
    assert [FRENCH.language_of(text) for text in ("Plafonnés", "Plafon…", "Capped")] == ["fr", "fr", "en"]


def test_same_english_may_be_told_otherwise_in_each_commitment() -> None:
    assert SPANISH.definition("Not found", "zero-fees").text == "No hallado"
    assert SPANISH.definition("Forbidden", "basic-services").text == "Prohibido"
    assert FRENCH.definition("Forbidden", "basic-services").text == "Interdit"
    assert FRENCH.definition("Forbidden", "firewalls").text == "Interdite"


def test_english_readers_read_no_translations() -> None:
    assert translations_into("en").everywhere == {}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('- en: "A"\n  fr: "B"\n', "ends before its last text"),
        ('- en: "A"\n  es: "B"\n  fr: "C"\n', ":2 is not the text that is expected"),
        ('- en: "A"\n- en: "B"\n', ":2 is not the text that is expected"),
        ('  fr: "A"\n', ":1 is not the text that is expected"),
        ('- en: "A"\n  fr: "B"\n  es: "C"\n  pt: "D"\n', ":4 is not the text that is expected"),
        ("- en: A\n", ":1 is not the text that is expected"),
        ('- en: "A\\x"\n', ":1 is not a text in quotation marks"),
        ('# note\n\n- en: "A"\n  fr: " "\n  es: "C"\n', ":4 is empty"),
        ('- en: "A"\n  fr: "B"\n  es: "C"\n- en: "A"\n  fr: "B"\n  es: "C"\n', "has an English text twice"),
    ],
)
def test_file_that_is_not_as_it_should_be_is_refused_with_its_line(tmp_path: Path, written: str, said: str) -> None:
    file = tmp_path / "invented.yaml"
    file.write_text(written, encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(said)):
        read_entries(file)
