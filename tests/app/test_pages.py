"""Every page opens, says what is known, keeps what is not public, and answers bad addresses plainly."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.sample import MARKS, write
from tracker.app.components.downloads import OFFERED
from tracker.exports.reading import Reading
from tracker.settings import Settings
from tracker.workflows.exporting import WRITERS
from tracker.workflows.reading import current_definitions

Open = Callable[..., AppTest]

PAGES: list[tuple[str, dict[str, str], str]] = [
    ("overview", {}, "What was promised to migrants"),
    ("overview", {"account": "government", "topic": "all"}, "By governments’ own account"),
    ("country", {}, "Countries and territories"),
    ("country", {"place": "XAA"}, "Invented place XAA"),
    ("country", {"place": "NPL"}, "Nepal"),
    ("commitment", {}, "Commitments"),
    ("commitment", {"commitment": "no-fees"}, "No fees for workers"),
    ("coverage", {}, "What is watched"),
    ("coverage", {"watched": "unwatched"}, "What is watched"),
    ("sources", {}, "Everything that was submitted"),
    ("sources", {"place": "XAA"}, "Invented place XAA"),
    ("method", {}, "How a verdict is made"),
    ("library", {"q": "paid"}, "Library"),
    ("calendar", {}, "Calendar"),
    ("corridor", {}, "Corridors"),
    ("corridor", {"from": "XAA", "to": "XBB"}, "Invented place XAA"),
    ("explain", {}, "Why does it say so?"),
    ("explain", {"place": "XAA", "indicator": "no-fees.law"}, "Does the law forbid fees?"),
    ("explain", {"place": "NPL", "indicator": "no-fees.cost"}, "How many months of earnings"),
    ("indicator", {"indicator": "no-fees.law", "place": "XAA"}, "What is asked, and what was observed"),
    ("sources", {"document": "XAA-2020-ministry"}, "What it says"),
]


@pytest.mark.parametrize(("page", "parameters", "said"), PAGES)
def test_page_opens_with_one_title_and_its_frame(
    open_page: Open, page: str, parameters: dict[str, str], said: str
) -> None:
    app = open_page(page, **parameters)
    drawn = html_of(app)
    assert not app.exception
    assert said in drawn
    assert drawn.count("<h1") == 1
    assert drawn.count('aria-current="page"') == (page not in {"explain", "indicator", "sources"})
    assert drawn.count("<footer") == 1


@pytest.mark.parametrize(("page", "parameters", "said"), PAGES)
def test_page_shows_an_earlier_day_when_the_address_names_one(
    open_page: Open, page: str, parameters: dict[str, str], said: str
) -> None:
    drawn = html_of(open_page(page, **parameters, as_of="2020-12"))
    assert "As known on 31 December 2020" in drawn
    assert "XAA-2025" not in drawn
    assert "Union of Migrant Workers" not in drawn
    assert re.search(r'href="/method\?as_of=2020-12"', drawn)


@pytest.mark.parametrize(("page", "parameters", "said"), PAGES)
def test_page_shows_nothing_restricted_and_runs_nothing_hostile(
    open_page: Open, page: str, parameters: dict[str, str], said: str
) -> None:
    drawn = html_of(open_page(page, **parameters)) + html_of(open_page(page, **{**parameters, "place": "XDD"}))
    assert not [mark for mark in MARKS if mark in drawn]
    assert "<script" not in drawn
    assert "javascript:" not in drawn


def test_sources_show_hostile_text_as_text(open_page: Open) -> None:
    assert drawn_escaped(HOSTILE) in html_of(open_page("sources", place="XDD"))


def drawn_escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")


@pytest.mark.parametrize(
    "page", ["overview", "country", "commitment", "coverage", "sources", "method", "explain", "indicator"]
)
@pytest.mark.parametrize("as_of", ["2025-13-40", "yesterday", HOSTILE, "9999"])
def test_page_says_what_to_do_when_the_date_is_none(open_page: Open, page: str, as_of: str) -> None:
    app = open_page(page, as_of=as_of)
    drawn = html_of(app)
    assert not app.exception
    assert "does not lead anywhere" in drawn
    assert "as_of=2025-12-19" in drawn
    assert "<script" not in drawn
    assert drawn.count("<h1") == 1
    assert drawn.count("<footer") == 1


@pytest.mark.parametrize(
    ("page", "parameter", "said"),
    [
        ("country", "place", "No such place"),
        ("sources", "place", "No such place"),
        ("explain", "place", "No such place"),
        ("commitment", "commitment", "No such"),
    ],
)
@pytest.mark.parametrize("value", ["ZZZ", HOSTILE, "x" * 5000, "../../etc/passwd"])
def test_page_says_what_to_do_when_the_name_is_none(
    open_page: Open, page: str, parameter: str, said: str, value: str
) -> None:
    app = open_page(page, **{parameter: value})
    drawn = html_of(app)
    assert not app.exception
    assert said in drawn
    assert "<script" not in drawn
    assert "<footer" in drawn


def test_country_is_offered_when_the_name_is_nearly_right(open_page: Open) -> None:
    assert 'href="/country?place=NPL"' in html_of(open_page("country", place="Nepall"))


@pytest.mark.parametrize("written", ["npl", "Nepal", "nepal"])
def test_country_is_found_by_code_or_name_in_any_case(open_page: Open, written: str) -> None:
    assert "<h1>Nepal</h1>" in html_of(open_page("country", place=written))


def test_overview_changes_its_sentence_when_another_account_is_chosen(open_page: Open) -> None:
    app = open_page("overview")
    assert "By civil society’s account" in html_of(app)
    app.selectbox(key="account").select_index(1).run()
    assert "By governments’ own account" in html_of(app)


def test_country_offers_its_scorecard_in_every_format(open_page: Open) -> None:
    labels = {button.proto.label for button in open_page("country", place="XAA").get("download_button")}
    assert {"Markdown", "Web page, one A4", "CSV", "JSON"} <= labels


def test_country_has_a_writer_for_every_file_it_offers(reading: Reading) -> None:
    written = {
        (kind, form): WRITERS[kind, form](reading, "XAA") for kind, form, _, _ in OFFERED if (kind, form) in WRITERS
    }
    assert ("scorecard", "json") in written
    assert all(written.values())
    assert not [mark for mark in MARKS if any(mark.encode() in data for data in written.values())]


def test_country_leads_to_the_reasons_of_each_verdict_and_back(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="XAA", as_of="2025-12"))
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.law&amp;as_of=2025-12"' in drawn
    reasons = html_of(open_page("explain", place="XAA", indicator="no-fees.law", as_of="2025-12"))
    assert 'href="/country?place=XAA&amp;as_of=2025-12"' in reasons


def test_commitment_leads_to_the_reasons_of_each_finding(open_page: Open) -> None:
    drawn = html_of(open_page("commitment", commitment="no-fees"))
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.law"' in drawn


def test_explain_shows_accounts_with_their_documents_and_no_code_of_the_machine(open_page: Open) -> None:
    drawn = html_of(open_page("explain", place="XAA", indicator="no-fees.law"))
    assert "<h2>Government</h2>" in drawn
    assert (
        '<a href="/sources?document=XAA-2020-ministry" target="_self"><span>“Report on recruitment”</span></a>' in drawn
    )
    assert "“Banned”, known May 2020" in drawn
    assert "rung" not in drawn
    assert "HEADLINE" not in drawn
    assert not re.search(r"<(li|p)[^>]*>[^<]*\b[a-z]+_[a-z]+", drawn)
    assert "tracker explain XAA no-fees.law" in drawn


@pytest.mark.parametrize("written", ["no-fees.lw", HOSTILE, "x" * 5000])
def test_explain_says_what_to_do_when_there_is_no_such_indicator(open_page: Open, written: str) -> None:
    drawn = html_of(open_page("explain", place="XAA", indicator=written))
    assert "No such indicator" in drawn
    assert 'href="/country?place=XAA"' in drawn
    assert "<script" not in drawn


def test_explain_offers_indicators_when_the_id_is_nearly_right(open_page: Open) -> None:
    drawn = html_of(open_page("explain", place="XAA", indicator="no-fees.lw"))
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.law"' in drawn


def test_explain_asks_which_verdict_when_the_address_names_none(open_page: Open) -> None:
    assert "Which verdict?" in html_of(open_page("explain", place="XAA"))


def test_pages_follow_the_definitions_when_their_files_change(
    open_page: Open, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.app.cached._look", lambda _place, settings: current_definitions(settings))
    file = settings.workspace / "indicators/no-fees.yaml"
    sound = file.read_text(encoding="utf-8")
    app = open_page("commitment", commitment="no-fees")
    assert "No fees for workers" in html_of(app)
    write(settings.workspace, "indicators/no-fees.yaml", sound.replace("No fees for workers", "No fees for anyone"))
    assert "No fees for anyone" in html_of(app.run())
    write(settings.workspace, "indicators/no-fees.yaml", "id: [")
    broken = html_of(app.run())
    assert not app.exception
    assert "The definitions in indicators/ have problems" in broken
    assert "<footer" in broken
    write(settings.workspace, "indicators/no-fees.yaml", sound)
    assert "No fees for workers" in html_of(app.run())


def test_country_tells_how_it_changed_and_what_would_change_a_verdict(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="XAA"))
    assert "How it changed" in drawn
    assert 'data-label="Government">1 of 1</td>' in drawn
    assert "Do workers pay?</span> <b>no information → deadline passed, not met</b>" in drawn
    assert "What would change a verdict, and by how much" in drawn
    assert "Today civil society’s account says “no”. With “yes”, the 7-year milestone (due 19 December 2025)" in drawn
    assert "If not." in drawn


def test_country_knows_nothing_of_later_days_in_its_history(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="XAA", as_of="2020-12"))
    assert "31 December 2019" in drawn
    assert "31 December 2021" not in drawn
    assert "31 December 2031" not in html_of(open_page("country", place="XAA", as_of="2040"))


def test_method_says_why_no_alpha_and_no_interval_is_given(open_page: Open) -> None:
    drawn = html_of(open_page("method"))
    assert "is not given below 20" in drawn
    assert "Nowhere do a government and civil society both give a level" in drawn
    assert "No place has a score at the moment" in drawn
