"""Pages of the exported site in a real browser, opened from the disk, at the width of a desk and of a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import TREE, serious
from tracker.exports.site import write_site
from tracker.settings import Settings
from tracker.workflows.reading import open_reading, prepare

PAGES = [
    "index.html",
    "overview-objective-06-government.html",
    "places/index.html",
    "places/NPL.html",
    "commitments/zero-fees.html",
    "commitments/icrmw~2.html",
    "sources/index.html",
    "sources/record-icrmw.html",
    "library.html",
    "coverage.html",
    "method.html",
    "data/index.html",
    "404.html",
]


@pytest.fixture
def site(shipped_site: Path) -> Path:
    """The site of the shipped workspace."""
    return shipped_site


@pytest.fixture(scope="module")
def french(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of one place in French."""
    folder = tmp_path_factory.mktemp("french")
    settings = Settings(TREE, f"sqlite:///{folder / 'tracker.db'}")
    prepare(settings)
    write_site(open_reading(settings), folder / "fr", {}, places=["NPL"], language="fr")
    return folder / "fr"


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    opened = context.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("name", PAGES)
def test_page_of_the_site_is_accessible_and_fits_its_width(page: Page, site: Path, name: str) -> None:
    require_sound(page, site, name)


@pytest.mark.parametrize("name", ["index.html", "places/NPL.html", "commitments/zero-fees.html", "coverage.html"])
def test_page_of_a_french_site_is_accessible_and_fits_its_width(page: Page, french: Path, name: str) -> None:
    require_sound(page, french, name)
    assert page.evaluate("() => document.documentElement.lang") == "fr"


def require_sound(page: Page, site: Path, name: str) -> None:
    """Nothing comes from elsewhere, axe finds nothing serious, nothing is wider than the window."""
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((site / name).as_uri())
    assert all(url.startswith(site.as_uri()) for url in asked)
    assert complaints == []
    for summary in page.locator("summary").all()[:5]:
        summary.click()
    assert serious(page) == []
    width = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width == 0


def test_what_some_cannot_see_or_hear_is_found(page: Page) -> None:
    pale = '<p style="color: #ccc; background: #fff">Pale words</p>'
    page.set_content(f'<html lang="en"><title>Page</title><main><h1>Page</h1><img src="data:,">{pale}</main></html>')
    assert [fault.split(":")[0] for fault in serious(page)] == ["color-contrast", "image-alt"]


def test_reader_goes_by_keyboard_to_the_content_and_by_links_through_the_site(page: Page, site: Path) -> None:
    page.goto((site / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "content"
    page.get_by_role("link", name="Nepal", exact=True).click()
    page.get_by_role("heading", name="Nepal", level=1).wait_for()
    page.get_by_role("link", name="Zero recruitment fees for workers", exact=True).first.click()
    page.get_by_role("heading", name="Zero recruitment fees for workers", level=1).wait_for()
    assert page.get_by_role("img").first.is_visible()
    page.get_by_role("link", name="Data", exact=True).click()
    address = str(page.get_by_role("link", name="open-data.zip").get_attribute("href"))
    assert (site / "data" / address).resolve().is_file()
