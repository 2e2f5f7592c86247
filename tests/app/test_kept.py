"""What a page made is kept while it is true: for the same workspace, day, language and address, and no longer."""

import datetime as dt
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from tests.sample import write
from tracker.app.components.drawing import Chart, collecting, merged, put, with_data_inside
from tracker.app.components.markup import show, tag
from tracker.settings import Settings
from tracker.workflows.reading import prepare

DRAWN: list[int] = []


def _page() -> None:
    from tests.app.test_kept import DRAWN
    from tracker.app.addresses import read_address
    from tracker.app.cached import one_state
    from tracker.app.components.markup import show, tag
    from tracker.app.kept import draw_once
    from tracker.app.language import settle_language, speaking

    def draw() -> None:
        DRAWN.append(1)
        show(tag("p", "language"), tag("b", speaking().language))
        show(tag("p", "second"))

    with one_state():
        settle_language()
        draw_once("a page of a test", read_address(), draw)


def opened(**parameters: str) -> str:
    app = AppTest.from_function(_page, default_timeout=60)
    for name, value in parameters.items():
        app.query_params[name] = value
    return html_of(app.run())


@pytest.fixture(autouse=True)
def _nothing_drawn(settings: Settings) -> None:
    DRAWN.clear()


def test_readers_share_what_was_drawn() -> None:
    assert opened(place="XAA") == opened(place="XAA")
    assert len(DRAWN) == 1


@pytest.mark.parametrize("other", [{"place": "XBB"}, {"place": "XAA", "lang": "fr"}, {"place": "XAA", "as_of": "2025"}])
def test_another_address_is_drawn_for_itself(other: dict[str, str]) -> None:
    opened(place="XAA")
    said = opened(**other)
    assert len(DRAWN) == 2
    assert f"<b>{other.get('lang', 'en')}</b>" in said


def test_what_is_published_is_drawn_afresh(settings: Settings) -> None:
    opened(place="XAA")
    write(
        settings.workspace,
        "submissions/XAA/new.yaml",
        """\
        id: XAA-2025-new
        country: XAA
        account: civil_society
        organisation: New
        published_on: 2025-10
        confidentiality: public
        answers:
          - {indicator: no-fees.law, rung: 1, observed_on: 2025-09, finding: New, evidence: [{title: New, kind: law}]}
        """,
    )
    assert prepare(settings) == []
    opened(place="XAA")
    assert len(DRAWN) == 2


def test_each_page_says_the_same_when_it_is_kept(open_page: Callable[..., AppTest]) -> None:
    asked = {"country": {"place": "XDD"}, "commitment": {"commitment": "no-fees"}, "overview": {}, "gap": {}}
    for page, parameters in asked.items():
        first, again = (html_of(open_page(page, **parameters)) for _ in range(2))
        assert first == again


def test_neighbouring_pieces_travel_as_one_and_charts_stay_between() -> None:
    chart = Chart({"mark": "bar"}, "key", "in words")
    with collecting() as drawings:
        show(tag("p", 1))
        show(tag("p", 2))
        put(chart)
        show(tag("p", 3))
    pieces = '<div class="pieces"><div><p>1</p></div><div><p>2</p></div></div>'
    assert merged(drawings) == (pieces, chart, "<p>3</p>")


def test_data_go_one_layer_down_and_stay_the_same() -> None:
    rows = {"values": [{"place": "XAA", "day": dt.date(2025, 1, 1).isoformat()}]}
    inside = with_data_inside({"width": 1, "data": rows, "layer": [{"mark": "bar"}]})
    assert inside == {"width": 1, "layer": [{"data": rows, "layer": [{"mark": "bar"}]}]}
    assert with_data_inside({"mark": "bar"}) == {"mark": "bar"}
