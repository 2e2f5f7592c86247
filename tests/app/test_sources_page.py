"""The page of documents in three languages, its choices, and each document by itself."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.app.languages import html_in
from tests.sample import MARKS
from tracker.app.addresses import Address
from tracker.exports.documents_csv import write_documents_csv
from tracker.exports.reading import Reading

Open = Callable[..., AppTest]
DOCUMENTS = ["XAA-2020-ministry", "XAA-2025-union", "XCC-2025-mixed", "XDD-2025-loud"]


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize(
    "parameters", [{}, {"place": "XAA"}, {"voice": "government"}, {"objective": "6"}, {"document": "XDD-2025-loud"}]
)
def test_page_speaks_the_readers_language_alone(open_page: Open, language: str, parameters: dict[str, str]) -> None:
    html_in(open_page("sources", lang=language, **parameters), language)


def test_list_leads_to_each_public_document_and_to_no_other(open_page: Open) -> None:
    drawn = html_of(open_page("sources"))
    assert all(f'href="/sources?document={name}"' in drawn for name in DOCUMENTS)
    assert "MARKSEALED" not in drawn


@pytest.mark.parametrize("name", DOCUMENTS)
def test_document_shows_its_answers_with_evidence_and_nothing_restricted(open_page: Open, name: str) -> None:
    drawn = html_of(open_page("sources", document=name.lower()))
    assert "What it says" in drawn
    assert "Evidence:" in drawn
    assert f"{name}, version 1" in drawn
    assert not [mark for mark in MARKS if mark in drawn]
    assert "<script" not in drawn


@pytest.mark.parametrize("written", ["XBB-2025-MARKSEALED", "no-such", HOSTILE])
def test_document_that_is_not_public_is_as_unknown_as_one_that_is_not_there(open_page: Open, written: str) -> None:
    drawn = html_of(open_page("sources", document=written))
    assert "No such document" in drawn
    assert 'href="/sources"' in drawn
    assert "<script" not in drawn
    assert "MARKSEALED office" not in drawn


def test_document_is_unknown_before_it_was_published(open_page: Open) -> None:
    assert "No such document" in html_of(open_page("sources", document="XAA-2025-union", as_of="2020-12"))


def test_choice_of_account_narrows_the_list_and_stands_in_the_address(open_page: Open) -> None:
    app = open_page("sources")
    app.selectbox(key="voice").select("government").run()
    drawn = html_of(app)
    assert app.query_params["voice"] == "government"
    assert "XAA-2020-ministry" in drawn
    assert "XAA-2025-union" not in drawn


def test_address_of_a_document_carries_day_and_language() -> None:
    address = Address(as_of_written="2025-12", language="fr")
    assert address.document("XAA-2020-a b") == "/sources?document=XAA-2020-a+b&as_of=2025-12&lang=fr"


def test_table_holds_what_is_public_and_opens_without_running_anything(reading: Reading) -> None:
    table = write_documents_csv(reading.published).decode()
    assert not [mark for mark in MARKS if mark in table]
    assert table.count("XAA-2020-ministry") == 2


def test_long_lists_are_shown_in_parts(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.app.components.document_choices.LISTED", 2)
    first, second = (html_of(open_page("sources", page=part)) for part in ("1", "2"))
    titles = [re.findall(r'href="(/sources\?document=[^"]*)"', drawn) for drawn in (first, second)]
    assert len(titles[0]) == 2
    assert titles[1]
    assert not set(titles[0]) & set(titles[1])
    assert re.search(r'class="lead">(.*?)</p>', first)[1] == re.search(r'class="lead">(.*?)</p>', second)[1]  # type: ignore[index]
