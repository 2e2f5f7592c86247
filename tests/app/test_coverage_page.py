"""The page of coverage in three languages: what is watched, what nobody watches, and its choices as codes."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from tests.app.languages import html_in

Open = Callable[..., AppTest]


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("parameters", [{}, {"objective": "6"}, {"watched": "unwatched"}, {"objective": "no"}])
def test_page_speaks_the_readers_language_alone(open_page: Open, language: str, parameters: dict[str, str]) -> None:
    html_in(open_page("coverage", lang=language, **parameters), language)


def test_page_lists_all_objectives_and_says_how_much_nobody_watches(open_page: Open) -> None:
    drawn = html_of(open_page("coverage"))
    assert "Of the 3 indicators under 1 objective, none is watched by nobody" in drawn
    assert all(f'href="/coverage?objective={number}"' in drawn for number in range(1, 24))
    assert 'href="/indicator?indicator=no-fees.law"' in drawn


def test_choice_stands_in_the_address_as_a_code_that_no_language_changes(open_page: Open) -> None:
    app = open_page("coverage", lang="es")
    app.selectbox(key="objective").select("6").run()
    assert app.query_params["objective"] == "6"
    drawn = html_of(app)
    assert drawn.count("<caption>") == 1
    assert "Does the law forbid fees?" in drawn
    app.selectbox(key="watched").select("unwatched").run()
    assert app.query_params["watched"] == "unwatched"
    assert "Nada corresponde a esta elección" in html_of(app)
    assert [button.proto.label for button in app.get("download_button")] == ["CSV"]
