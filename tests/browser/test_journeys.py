"""What people come for, in a real browser at the width of a desk: find, print, pass on, go by keyboard alone."""

import io
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESK, Visit

A4_POINTS = (594, 841)
#: Long enough for a person who reaches for a link with the tabulator; a page has fewer links before its content.
PRESSES = 60


@pytest.fixture
def visit(browser: Browser, base: str) -> Iterator[Visit]:
    """A reader of his own at a desk, who remembers nothing."""
    context = browser.new_context(viewport=DESK, locale="en-GB")
    yield Visit(context.new_page(), base)
    context.close()


def test_reader_finds_nepal_s_zero_fees_with_evidence_in_under_four_clicks(visit: Visit) -> None:
    page = visit.open("/")
    page.get_by_role("link", name="Nepal", exact=True).first.click()
    page.get_by_role("heading", name="Nepal", level=1).wait_for()
    visit.wait()
    lead = page.locator(".lead").inner_text()
    assert "on paper “Capped”" in lead
    assert "in practice “Paying is usual”" in lead
    for side in ("On paper", "In practice"):
        voices = page.locator(".voices").first.locator("article", has_text=side)
        evidence = voices.get_by_text("Evidence", exact=True).first
        evidence.click()
        assert voices.locator("details[open] li").first.is_visible()


def test_what_a_meeting_needs_stands_on_the_first_screen(visit: Visit) -> None:
    page = visit.open("/country?place=NPL")
    for part in (".opening .lead", ".red-line", ".strip thead", ".strip tbody tr >> nth=1", ".meeting ol >> nth=0"):
        box = page.locator(part).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= DESK["height"], part


@pytest.mark.parametrize(("place", "language"), [("NPL", "fr"), ("BOL", "es"), ("PRK", "en")])
def test_reader_prints_one_sheet(visit: Visit, place: str, language: str) -> None:
    page = visit.open(f"/country?place={place}&lang={language}")
    page.locator(".parts a").last.click()
    page.locator(".sheet").wait_for()
    visit.wait()
    assert pages_of(page) == 1
    sizes = page.locator(".sheet *").evaluate_all("es => es.map(e => parseFloat(getComputedStyle(e).fontSize))")
    assert min(sizes) >= 10 * 96 / 72 - 0.01


def test_reader_prints_the_annex_behind_the_sheet(visit: Visit) -> None:
    page = visit.open("/country?place=NPL&print=annex")
    assert pages_of(page) > 1


def test_reader_sends_an_address_and_the_other_sees_the_same(visit: Visit, browser: Browser) -> None:
    page = visit.open("/country?place=NPL&as_of=2024-06-30&lang=fr")
    page.get_by_text("Choisir un autre jour").wait_for()
    seen = [page.locator("h1").inner_text(), page.locator(".lead").inner_text()]
    other = browser.new_context(viewport=DESK, locale="es-ES")
    received = Visit(other.new_page(), visit.base)
    shown = received.open(page.url.removeprefix(visit.base))
    assert [shown.locator("h1").inner_text(), shown.locator(".lead").inner_text()] == seen
    assert "30 juin 2024" in shown.locator(".day").first.inner_text()
    other.close()


def test_reader_goes_in_french_by_keyboard_from_the_overview_to_the_evidence_on_nepal(visit: Visit) -> None:
    page = visit.open("/?lang=fr")
    press_until(page, re.compile("^Népal$"))
    page.get_by_role("heading", name="Népal", level=1).wait_for()
    visit.wait()
    press_until(page, re.compile("^Preuves$"))
    page.locator(".voices details[open]").first.wait_for()
    assert page.locator(".voices details[open] li").first.is_visible()
    assert page.locator("html").get_attribute("lang") == "fr"


def press_until(page: Page, name: re.Pattern[str]) -> None:
    """Go by the tabulator to the element of that name, and press Enter."""
    for _ in range(PRESSES):
        page.keyboard.press("Tab")
        focused = str(page.evaluate("() => document.activeElement.textContent.trim()"))
        if name.match(focused):
            page.keyboard.press("Enter")
            return
    pytest.fail(f"{name.pattern} was not reached in {PRESSES} presses")


def pages_of(page: Page) -> int:
    """How many sheets of A4 come out of the printer."""
    printed = io.BytesIO(page.pdf(prefer_css_page_size=True)).getvalue()
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert box is not None
    assert tuple(int(float(side)) for side in box.groups()) == A4_POINTS
    return len(re.findall(rb"/Type\s*/Page\b", printed))
