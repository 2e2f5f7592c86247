"""Every number on the overview's map and table and on the gap page is the command line's, on the shipped workspace."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import tracker.app
from tests.app.conftest import html_of
from tracker.exports.scores_json import write_scores_json
from tracker.settings import Settings
from tracker.vocabulary import Status
from tracker.wording import ENGLISH, PublicWord, word_of
from tracker.workflows.analysing import agreement_of, open_material
from tracker.workflows.reading import prepare
from tracker.workflows.scoring import score_workspace

ROOT = Path(__file__).parents[2]
SCRIPT = Path(tracker.app.__file__).parent / "script" / "main.py"
Told = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The shipped workspace, loaded."""
    found = Settings(ROOT, f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'tracker.db'}")
    prepare(found)
    return found


@pytest.fixture(scope="module")
def told(settings: Settings) -> Told:
    """What `tracker score --all --format json` says, by place."""
    scored = score_workspace(settings, is_everywhere=True, is_loading=False)
    found = json.loads(write_scores_json(scored.scores, scored.catalog))
    return {country["country"]: country for country in found["countries"]}


@pytest.fixture
def open_shipped(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Open a page of the shipped workspace; what it draws as HTML."""
    monkeypatch.setenv("TRACKER_WORKSPACE", str(settings.workspace))
    monkeypatch.setenv("TRACKER_DATABASE_URL", settings.database_url)

    def opened(page: str, **parameters: str) -> str:
        app = AppTest.from_file(str(SCRIPT), default_timeout=60)
        if page:
            app.run().switch_page(str(SCRIPT.parents[1] / "pages" / f"{page}.py"))
        for name, value in parameters.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return html_of(app)

    return opened


def spots(drawn: str) -> dict[str, str]:
    """What the map says of each place."""
    found = re.findall(r'<a href="/country\?place=(\w{3})"[^>]*class="spot[^>]*aria-label="([^"]*)"', drawn)
    return {code: unescape(label) for code, label in found}


def numbers(text: str) -> list[int]:
    return [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", text)]


@pytest.mark.parametrize("account", ["civil_society", "government", "independent"])
@pytest.mark.parametrize("deadline", ["", "2-year", "7-year"])
def test_map_of_delivery_says_what_score_says(open_shipped: Any, told: Told, account: str, deadline: str) -> None:
    drawn = open_shipped("", show="delivery", account=account, deadline=deadline)
    found = spots(drawn)
    assert set(found) == set(told)
    sums = [0, 0, 0, 0]
    for code, label in found.items():
        summary = told[code]["accounts"][account]
        met, due, not_met, unknown = numbers(label.rpartition(". ")[2])
        if not deadline:
            said = summary["delivery"]
            assert met == said["met"] + said["met_late"] + said["met_date_unknown"]
            assert due == said["due"]
            assert not_met == said["missed"] + said["not_met_when_checked"] + said["reversed"]
            assert unknown == said["met_when_checked"] + said["unverified"]
        else:
            said = summary["timelines"][deadline]
            assert (met, due) == (said["met"] + said["met_late"] + said["met_date_unknown"], said["due"])
        sums = [a + b for a, b in zip(sums, (met, due, not_met, unknown), strict=True)]
    lead = re.search(r'class="lead">(.*?)</p>', drawn)
    assert lead
    met, due, places, not_met, unknown = numbers(lead[1])[:5]
    assert [met, due, not_met, unknown] == sums
    assert places == len(found)


def test_map_of_coverage_says_what_score_says(open_shipped: Any, told: Told) -> None:
    for code, label in spots(open_shipped("", show="coverage")).items():
        share = told[code]["accounts"]["civil_society"]["score"]["coverage"]
        said = re.search(r"\. (<?)(\d+) % known", label)
        assert said
        assert (share < 0.005) if said[1] else abs(share * 100 - int(said[2])) <= 0.5, code


def test_map_of_the_gap_counts_what_score_compares(open_shipped: Any, told: Told) -> None:
    for code, label in spots(open_shipped("", show="gap")).items():
        points = [c["gap"]["points"] for c in told[code]["commitments"] if c["gap"]["comparable"]]
        more, less = sum(p >= 10 for p in points), sum(p <= -10 for p in points)
        said = numbers(label.partition(". ")[2])
        assert said == ([len(points), more, len(points) - more - less, less] if points else []), code


@pytest.mark.parametrize("account", ["civil_society", "government"])
def test_table_says_the_words_of_score(open_shipped: Any, told: Told, account: str) -> None:
    drawn = open_shipped("", account=account)
    table = drawn[drawn.index('<table class="grid">') :]
    asked = re.findall(r"/commitment\?commitment=([\w-]+)", table[: table.index("</thead>")])
    rows = re.findall(r'<th scope="row"><a href="/country\?place=(\w{3})".*?</tr>', table)
    cells = re.findall(r'<tr><th scope="row"><a href="/country\?place=(\w{3})"[^>]*>[^<]*</a></th>(.*?)</tr>', table)
    assert len(rows) == len(cells) > 20
    for code, row in cells:
        words = re.findall(r'class="word">([^<]+)<', row)
        statuses = {c["commitment"]: c["accounts"][account]["status"] for c in told[code]["commitments"]}
        expected = [word_of(Status(statuses[c])) if c in statuses else PublicWord.NOT_PLACED for c in asked]
        assert words == [ENGLISH.label(word) for word in expected], code


def test_gap_page_says_what_score_and_agreement_say(open_shipped: Any, told: Told, settings: Settings) -> None:
    drawn = open_shipped("gap")
    paper = drawn[drawn.index("<h2>Paper against practice</h2>") : drawn.index("<h2>A whole place in one view</h2>")]
    shown = {
        (code, commitment): unescape(re.sub(r"<[^>]*>", "", last))
        for code, commitment, last in re.findall(
            r'place=(\w{3})"(?:(?!</tr>).)*?commitment=([\w-]+)"(?:(?!</tr>).)*<td[^>]*>((?:(?!</td>).)*)</td></tr>',
            paper,
        )
    }
    both = {
        (code, c["commitment"]): c["gap"]
        for code, country in told.items()
        for c in country["commitments"]
        if c["gap"]["say"] is not None and c["gap"]["do"] is not None
    }
    assert set(shown) == set(both)
    for key, gap in both.items():
        points = gap["points"]
        said = "not compared" if points is None else f"{ENGLISH.number(points, 1)} points"
        assert shown[key].startswith(said), key
    _, cross = agreement_of(open_material(settings))
    assert f"on {cross.pairs} ladders" in drawn
    if cross.kappa is not None:
        assert f"beyond chance: {ENGLISH.number(cross.kappa)};" in drawn
    most = max(country["say_do_gap"]["items"] for country in told.values())
    assert most >= 5 or f"the most is {most}." in drawn


def test_levels_side_by_side_are_those_of_score(open_shipped: Any, told: Told) -> None:
    drawn = open_shipped("gap")
    both = [
        (code, i["indicator"], i["gap"])
        for code, country in told.items()
        for i in country["indicators"]
        if {"government", "civil_society"} <= {a for a, found in i["accounts"].items() if found["status"] != "no_data"}
    ]
    shown = re.findall(r'href="/explain\?place=(\w{3})&amp;indicator=([\w.-]+)" target="_self" class="why"', drawn)
    assert sorted(shown) == sorted((code, name) for code, name, _ in both)
    lead = re.search(r'class="lead">(.*?)</p>', drawn)
    assert lead
    compared = [gap for _, _, gap in both if gap["comparable"]]
    higher = sum((gap["rungs"] if gap["rungs"] is not None else gap["points"]) > 0 for gap in compared)
    assert numbers(lead[1])[:4] == [len({code for code, _, _ in both}), len(both), len(compared), higher]
