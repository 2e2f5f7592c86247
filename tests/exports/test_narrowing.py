"""A site of some places holds what is said of them, and no other place's page, answer or result."""

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.exports.factory import answer, document, reading
from tests.exports.test_site import pages
from tracker.exports.narrowing import narrow
from tracker.exports.reading import Reading
from tracker.exports.site import write_site
from tracker.exports.site.folder import MANIFEST
from tracker.vocabulary import Account


def several() -> Reading:
    """Two places in documents of their own, and one document about both."""
    return reading(
        document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03", finding="Said in XAA.")),
        document(
            Account.CIVIL_SOCIETY,
            answer("fees.law", 1, "2026-03", finding="Found in XAA."),
            answer("fees.law", 0, "2026-03", country="XBB", finding="Found in XBB."),
            country=None,
            id="both",
        ),
        document(
            Account.GOVERNMENT,
            answer("fees.law", 2, "2026-03", country="XCC", finding="Said in XCC."),
            country="XCC",
            id="XCC",
        ),
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_site(several(), tmp_path / "site", {}, places=["XAA"])
    return tmp_path / "site"


def test_site_of_one_place_tells_of_it_alone_and_says_so(site: Path) -> None:
    names = {path.stem for path in (site / "places").glob("*.html")}
    assert names == {"index", "XAA"}
    text = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert "Found in XAA." in text
    assert "Said in XAA." in text
    assert "Found in XBB." not in text
    assert "Said in XCC." not in text
    assert "About Invented place XAA only." in text


def test_every_link_of_a_narrow_site_resolves_within_it(site: Path) -> None:
    broken = []
    for path, tags in pages(site):
        for _, attributes in tags.found:
            for address in filter(None, (attributes.get("href"), attributes.get("src"))):
                split = urlsplit(address)
                if not split.scheme and split.path and not (path.parent / unquote(split.path)).is_file():
                    broken.append(f"{path.name}: {address}")
    assert broken == []


def test_narrow_site_rests_on_the_same_hashes_as_the_whole(site: Path, tmp_path: Path) -> None:
    write_site(several(), tmp_path / "whole", {})
    told = [json.loads((folder / MANIFEST).read_text(encoding="utf-8")) for folder in (site, tmp_path / "whole")]
    assert told[0]["snapshot"] == told[1]["snapshot"]
    assert told[0]["definitions"] == told[1]["definitions"]


def test_narrow_reading_of_all_places_is_the_whole() -> None:
    known = several()
    whole = narrow(known, {"XAA", "XBB", "XCC"})
    assert whole.published == known.published
    assert whole.scores == known.scores
    assert whole.frame.cells == known.frame.cells


def test_narrow_reading_keeps_a_place_of_which_nothing_is_known() -> None:
    assert narrow(several(), {"NPL"}).published == ()
    assert narrow(several(), {"NPL"}).country("NPL").country == "NPL"
