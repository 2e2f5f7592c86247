"""The page of a commitment in three languages: what is asked when, who stands where, what to ask."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from tests.app.languages import html_in

Open = Callable[..., AppTest]


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("parameters", [{}, {"commitment": "no-fees"}, {"commitment": "no-such"}])
def test_page_speaks_the_readers_language_alone(open_page: Open, language: str, parameters: dict[str, str]) -> None:
    html_in(open_page("commitment", lang=language, **parameters), language)


def test_page_says_what_is_asked_at_each_date_and_leads_to_the_course_over_time(open_page: Open) -> None:
    drawn = html_of(open_page("commitment", commitment="no-fees"))
    assert "2 years: by 19 December 2020" in drawn
    assert 'href="/indicator?indicator=no-fees.law"' in drawn
    assert "not placed" in drawn


def test_page_shows_who_stands_where_by_account_and_leads_to_each_place(open_page: Open) -> None:
    drawn = html_of(open_page("commitment", commitment="no-fees", lang="fr"))
    assert "Où en est chacun" in drawn
    for place in ("XAA", "XCC", "XDD"):
        assert f'href="/country?place={place}&amp;lang=fr"' in drawn


def test_commitment_can_be_taken_away_as_a_table(open_page: Open) -> None:
    app = open_page("commitment", commitment="no-fees")
    assert [button.proto.label for button in app.get("download_button")] == ["CSV"]
