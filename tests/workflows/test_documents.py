"""Documents read place by place say what documents held in memory say."""

from dataclasses import replace

import pytest

from tests.exports.factory import AS_OF
from tests.sample import MARKS, write_workspace
from tracker.exports.narrowing import narrow
from tracker.exports.open_data import write_open_data
from tracker.exports.reading import Documents, Reading
from tracker.settings import Settings
from tracker.workflows.reading import open_reading, prepare

PLACES = ("XAA", "XBB", "XCC", "XDD", "NPL")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, Reading]:
    folder = tmp_path_factory.mktemp("documents")
    settings = Settings(write_workspace(folder), f"sqlite:///{folder / 'tracker.db'}")
    assert prepare(settings) == []
    return open_reading(settings, AS_OF), open_reading(settings, AS_OF, most_held=0)


def test_all_documents_come_one_after_the_other_as_they_are_held(pair: tuple[Reading, Reading]) -> None:
    held, read = pair
    assert isinstance(read.published, Documents)
    assert list(read.published) == list(held.published) == list(read.published[:])
    assert [read.published[n] for n in range(len(read.published))] == list(held.published)


def test_heads_are_documents_without_answers(pair: tuple[Reading, Reading]) -> None:
    held, read = pair
    heads = [replace(p, submission=replace(p.submission, answers=())) for p in held.published]
    assert list(read.heads) == heads


def test_what_is_said_about_a_place_is_the_same(pair: tuple[Reading, Reading]) -> None:
    held, read = pair
    assert (read.heard, read.spoken) == (held.heard, held.spoken)
    for place in PLACES:
        assert list(read.about(place)) == list(held.about(place))
        for indicator in held.catalog.indicators:
            assert read.voices(place, indicator) == held.voices(place, indicator)
    assert narrow(read, ["XAA"]).published == narrow(held, ["XAA"]).published


def test_package_is_the_same_bytes_and_holds_nothing_restricted(pair: tuple[Reading, Reading]) -> None:
    first, second = (write_open_data(reading, None, {}) for reading in pair)
    assert first == second
    documents = repr([*pair[1].published, *pair[1].heads, pair[1].heard])
    assert [mark for mark in MARKS if mark in documents] == []
