"""Every page in a real browser, at the width of a desk and of a phone."""

import json
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser.conftest import DESK, PHONE, Visit, serious, visiting

ADDRESSES = [
    "/",
    "/?account=government&topic=all&region=Asia",
    "/?show=gap&group=LDC&since=2024-12-31",
    "/?show=zero-fees&deadline=7-year&lang=es",
    "/gap",
    "/gap?voice=independent&lang=fr",
    "/compare",
    "/compare?places=NPL,PHL,LKA",
    "/compare?places=NPL&dates=2020-12-31,2026-11-26",
    "/compare?places=ZZZ",
    "/country",
    "/country?place=NPL",
    "/country?place=NPL&since=2024-01-01&lang=fr",
    "/country?place=NPL&print=annex&lang=es",
    "/country?place=QAT&as_of=2025-12-19",
    "/commitment",
    "/commitment?commitment=zero-fees",
    "/commitment?commitment=icrmw&lang=es",
    "/coverage",
    "/coverage?watched=unwatched&objective=6&lang=es",
    "/explain",
    "/explain?place=NPL&indicator=zero-fees.law",
    "/explain?place=NPL&indicator=zero-fees.practice&lang=es",
    "/explain?place=NPL&indicator=zero-fees.lw",
    "/sources",
    "/sources?place=NPL",
    "/sources?document=NPL-2018-mol&lang=fr",
    "/indicator?indicator=zero-fees.law",
    "/indicator?indicator=zero-fees.law&place=NPL&lang=fr",
    "/indicator?indicator=icrmw.ratification",
    "/method",
    "/method?term=overdue&lang=fr",
    "/library",
    "/library?q=recruitment+fees",
    "/library?entry=mechanism:emigrate",
    "/calendar",
    "/calendar?from=2026-11&to=2028&lang=fr",
    "/corridor",
    "/corridor?from=NPL&to=MYS&lang=es",
    "/country?place=ZZZ",
    "/?as_of=2025-13-40",
]

#: Streamlit asks below the page's own address for its settings before it asks at the root.
EXPECTED_COMPLAINT = re.compile(r"Failed to load resource.*404")


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that is drawn wide and narrow in turn, so that each page is loaded once for both widths."""
    opened = browser.new_context(viewport=DESK, locale="en-GB")
    yield opened
    opened.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_is_accessible_stays_at_home_and_fits_its_width(desk: BrowserContext, base: str, address: str) -> None:
    with visiting(desk, base) as visit:
        page = visit.open(address)
        assert page.locator("h1").count() == 1
        for viewport in (DESK, PHONE):
            page.set_viewport_size(viewport)
            page.wait_for_timeout(500)
            assert serious(page) == []
            widths = page.evaluate(
                "() => [document.documentElement, document.querySelector('[data-testid=stMain]')]"
                ".map(e => e.scrollWidth - e.clientWidth)"
            )
            assert widths == [0, 0]
        assert visit.foreign == []
        assert [text for text in visit.complaints if not EXPECTED_COMPLAINT.search(text)] == []


def test_reader_goes_from_the_overview_to_nepal_to_zero_fees(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Nepal", exact=True).click()
    page.get_by_role("heading", name="Nepal", level=1).wait_for()
    visit.wait()
    assert parse_qs(urlsplit(page.url).query) == {"place": ["NPL"]}
    page.get_by_role("link", name="Zero recruitment fees for workers", exact=True).first.click()
    page.get_by_role("heading", name="Zero recruitment fees for workers", level=1).wait_for()
    visit.wait()
    assert page.get_by_text("Fees banned for all").first.is_visible()
    page.locator("[data-testid=stVegaLiteChart]").first.wait_for()
    page.get_by_role("link", name="Method", exact=True).click()
    page.get_by_role("heading", name="How a verdict is made", level=1).wait_for()


def test_reader_changes_the_day_and_keeps_it_on_the_next_page(visit: Visit) -> None:
    page = visit.open("/country?place=NPL")
    page.get_by_text("Choose another day").click()
    page.get_by_label("As known on").fill("2020-12-31")
    page.get_by_role("button", name="Show").first.click()
    page.get_by_text("As known on 31 December 2020").wait_for()
    visit.wait()
    assert parse_qs(urlsplit(page.url).query) == {"place": ["NPL"], "as_of": ["2020-12-31"]}
    page.get_by_role("link", name="Everything that was submitted", exact=True).click()
    page.get_by_role("heading", name="Everything that was submitted").wait_for()
    assert parse_qs(urlsplit(page.url).query)["as_of"] == ["2020-12-31"]


def test_reader_chooses_an_account_and_the_address_says_so(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("combobox", name="By whose account").click()
    page.get_by_role("option", name="Government").click()
    page.get_by_text("By governments’ own account").first.wait_for()
    assert parse_qs(urlsplit(page.url).query) == {"account": ["government"]}


def test_reader_takes_the_scorecard_away(visit: Visit) -> None:
    page = visit.open("/country?place=NPL")
    with page.expect_download() as caught:
        page.get_by_role("button", name="JSON", exact=True).click()
    assert re.fullmatch(r"scorecard-NPL-\d{4}-\d{2}-\d{2}\.json", caught.value.suggested_filename)
    assert json.loads(caught.value.path().read_text(encoding="utf-8"))


def test_reader_asks_why_and_comes_back(visit: Visit) -> None:
    page = visit.open("/country?place=NPL")
    page.get_by_role("link", name="Why does it say so? Does the law forbid charging").click()
    page.get_by_role("heading", name="Why does it say so?", level=1).wait_for()
    visit.wait()
    assert parse_qs(urlsplit(page.url).query) == {"place": ["NPL"], "indicator": ["zero-fees.law"]}
    assert page.get_by_role("heading", name="Civil society", level=2).is_visible()
    page.get_by_role("link", name="Back to Nepal").click()
    page.get_by_role("heading", name="Nepal", level=1).wait_for()


def test_reader_opens_how_a_place_changed(visit: Visit) -> None:
    page = visit.open("/country?place=NPL")
    page.get_by_text("Year by year since adoption").click()
    assert page.get_by_role("rowheader", name="31 December 2020").is_visible()
    assert serious(page) == []


def test_reader_takes_the_coverage_of_an_objective_away(visit: Visit) -> None:
    page = visit.open("/coverage")
    page.get_by_role("link", name=re.compile("^6\\. Facilitate")).click()
    page.get_by_role("region", name="Indicators and their places").wait_for()
    visit.wait()
    assert parse_qs(urlsplit(page.url).query)["objective"] == ["6"]
    with page.expect_download() as caught:
        page.get_by_role("button", name="CSV", exact=True).click()
    assert re.fullmatch(r"coverage-\d{4}-\d{2}-\d{2}\.csv", caught.value.suggested_filename)
    assert caught.value.path().read_text(encoding="utf-8").startswith("objective,commitment,indicator,places,")


def test_reader_finds_a_small_state_on_the_map_by_mouse_and_by_keyboard(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_text("The map as a table").focus()
    page.keyboard.press("Enter")
    page.get_by_role("region", name="Map", exact=True).last.get_by_role("link", name="Fiji", exact=True).wait_for()
    spot = page.get_by_role("link", name=re.compile("^Fiji: "))
    spot.scroll_into_view_if_needed()
    spot.click()
    page.get_by_role("heading", name="Fiji", level=1).wait_for()
    visit.wait()
    assert parse_qs(urlsplit(page.url).query) == {"place": ["FJI"]}
