"""What the parts of pages say, tested on what the workspace of invented places holds."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from tracker.app.addresses import Address, PageName, find_place
from tracker.app.components.agreement import among_voices, between_accounts, cross_table, interval_lines
from tracker.app.components.charts import build_chart
from tracker.app.components.markup import Html, join, outside_link, plain, table, tag
from tracker.app.components.overview import build_rows, count_words, sentence
from tracker.app.components.places import heard, unheard
from tracker.app.components.rules import told
from tracker.app.components.standing import build_points, finding
from tracker.app.components.verdicts import word
from tracker.errors import BadRequest
from tracker.exports.reading import Reading
from tracker.exports.reasons import Reason
from tracker.scoring.cross_table import Pair, tabulate_pairs
from tracker.scoring.reliability import Reliability
from tracker.scoring.uncertainty import ScoreInterval
from tracker.vocabulary import Account
from tracker.wording import PublicWord


def test_markup_escapes_text_and_attributes_but_not_html() -> None:
    drawn = tag("p", "<b> & co", tag("i", "x"), title='"quoted" <')
    assert drawn == '<p title="&quot;quoted&quot; &lt;">&lt;b&gt; &amp; co<i>x</i></p>'


def test_markup_leaves_out_attributes_without_a_value() -> None:
    assert tag("input", class_=None, open=False, name="as_of") == '<input name="as_of">'


def test_join_escapes_what_stands_between() -> None:
    assert join(["a", Html("<i>b</i>")], " < ") == "a &lt; <i>b</i>"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "/local", "", None])
def test_outside_link_is_a_bare_label_when_the_address_is_no_web_address(url: str | None) -> None:
    assert outside_link("Report", url) == "Report"


def test_table_names_rows_and_columns_and_keeps_its_roles_when_stacked() -> None:
    drawn = table("Caption", ["Place", "A & B"], [["XAA", "1"]], kind="stacked")
    assert '<th scope="row" role="rowheader">XAA</th>' in drawn.replace(
        'role="rowheader" scope="row"', 'scope="row" role="rowheader"'
    )
    assert 'data-label="A &amp; B"' in drawn
    assert 'role="columnheader"' in drawn
    assert 'role="columnheader"' not in table("Caption", ["Place"], [["XAA"]])


def test_plain_gives_the_text_of_html() -> None:
    assert plain(tag("a", "A & B", href="/")) == "A & B"


@pytest.mark.parametrize("public_word", list(PublicWord))
def test_word_is_said_beside_its_sign(public_word: PublicWord) -> None:
    drawn = word(public_word)
    assert public_word.sign in drawn
    assert public_word.css_class in drawn
    assert plain(drawn).strip(public_word.sign).strip("\ufe0e")


def test_address_carries_the_day_to_every_page() -> None:
    address = Address(place="XAA", as_of_written="2025-12")
    assert address.as_of == dt.date(2025, 12, 31)
    assert address.country("XBB") == "/country?place=XBB&as_of=2025-12"
    assert address.link(PageName.METHOD) == "/method?as_of=2025-12"
    assert Address().link(PageName.OVERVIEW) == "/"


def test_address_drops_the_day_from_links_when_it_is_none() -> None:
    address = Address(as_of_written="2025-13")
    assert address.link(PageName.METHOD) == "/method"
    with pytest.raises(BadRequest, match="as_of=2025-12-19"):
        assert address.as_of


def test_address_escapes_what_it_carries() -> None:
    assert Address().about("a&b=<c>") == "/commitment?commitment=a%26b%3D%3Cc%3E"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("nPl", "NPL"),
        ("nepal", "NPL"),
        ("Népal", "NPL"),
        ("Timor Oriental", "TLS"),
        ("XAA", "XAA"),
        ("ZZZ", None),
        ("", None),
        ("Congo", None),
        ("Korea", None),
        ("Guinea", None),
        ("Nepalese", None),
    ],
)
def test_place_is_found_by_code_or_name(reading: Reading, written: str, code: str | None) -> None:
    found = find_place(reading, written)
    assert (found.code if found else None) == code


def test_places_are_heard_when_a_public_document_speaks_of_them(reading: Reading) -> None:
    assert [place.code for place in heard(reading)] == ["XAA", "XCC", "XDD"]
    assert "NPL" in {place.code for place in unheard(reading)}


def test_overview_counts_what_its_table_shows(reading: Reading) -> None:
    commitments = list(reading.catalog.commitments.values())
    rows = build_rows(reading, Account.GOVERNMENT, heard(reading), commitments)
    assert [row.place.code for row in rows] == ["XAA", "XCC", "XDD"]
    assert count_words(rows).total() == len(rows) * len(commitments)
    assert rows[1].cells["no-fees"].word is PublicWord.NOT_KNOWN
    assert rows[1].cells["no-fees"].note == "Civil society: not done"
    assert rows[0].cells["no-fees"].note == "said, not shown, 2020"
    assert "on 3 nothing has been shown" in sentence(rows, Account.GOVERNMENT, commitments)


def test_overview_says_so_when_nothing_was_known(reading: Reading) -> None:
    assert sentence([], Account.CIVIL_SOCIETY, []) == "Nothing was known then that fits this choice."


def test_finding_names_who_reached_what_was_asked(reading: Reading) -> None:
    indicator = reading.catalog.indicator("no-fees.law")
    points = build_points(reading, indicator)
    said = finding(reading, indicator, points)
    assert "19 December 2025, “Banned”" in said
    assert "1 of 1 place by their governments’ account (Invented place XAA)" in said
    assert "none of 1 place by civil society’s" in said
    assert finding(reading, indicator, []) == "Nobody has reported on this anywhere yet."


@pytest.mark.parametrize("name", ["no-fees.law", "no-fees.practice", "no-fees.cost"])
def test_chart_holds_a_mark_for_each_finding_with_its_words(reading: Reading, name: str) -> None:
    indicator = reading.catalog.indicator(name)
    points = build_points(reading, indicator)
    spec = build_chart(indicator, points, reading.catalog.milestones(name))
    rows = spec["data"]["values"]
    assert [(row["place"], row["level"]) for row in rows] == [(p.place.name, p.level) for p in points]
    assert len(spec["layer"][-1]["encoding"]["shape"]["scale"]["range"]) == len(Account)
    assert json.loads(json.dumps(spec)) == spec


def test_chart_counts_places_when_there_are_too_many_to_name(reading: Reading) -> None:
    indicator = reading.catalog.indicator("no-fees.law")
    (government,) = (p for p in build_points(reading, indicator) if p.account is Account.GOVERNMENT)
    many = [replace(government, place=replace(government.place, name=f"Place {n}")) for n in range(50)]
    rows = build_chart(indicator, many, reading.catalog.milestones(indicator.id))["data"]["values"]
    assert [(row["level"], row["places"]) for row in rows] == [
        ("Banned\nasked by 2025", 50),
        ("Capped\nasked by 2020", 0),
        ("Allowed", 0),
    ]


def test_reasons_show_verdicts_by_sign_and_exact_label() -> None:
    state = told(Reason("it <was> not met.", "2 years, was due 19 December 2020", PublicWord.NOT_DONE, "Not met"))
    assert "word-not-done" in state
    assert plain(state) == "2 years, was due 19 December 2020: ✗\ufe0eNot met: it <was> not met."
    assert plain(told(Reason("Score 25 of 100."))) == "Score 25 of 100."


def test_agreement_is_told_with_its_interval_or_with_the_reason_why_not() -> None:
    told_alpha = among_voices(Reliability(0.8123, 0.7, 0.9, units=30, ratings=60))
    assert "0.81" in told_alpha
    assert "90 % interval 0.7 to 0.9" in told_alpha
    assert "cannot be computed" in among_voices(Reliability(None, None, None, units=30, ratings=60))
    assert "not given below 20" in among_voices(Reliability(None, None, None, units=3, ratings=6, needed=20))


def test_cross_table_counts_pairs_of_levels() -> None:
    cross = tabulate_pairs([Pair("XAA", "no-fees.law", 2, 1), Pair("XBB", "no-fees.law", 1, 1)])
    assert "On 2 ladders" in between_accounts(cross)
    assert "on 1 the same" in between_accounts(cross)
    drawn = cross_table(cross)
    assert drawn.count('scope="row"') == 3
    assert drawn.count("<td>1</td>") == 2


def test_intervals_stand_by_name_of_place(reading: Reading) -> None:
    found = [ScoreInterval(code, Account.GOVERNMENT, median=50.0, low=40.25, high=60.0) for code in ("XCC", "XAA")]
    lines = [[plain(cell) for cell in line] for line in interval_lines(found, reading.places, Address())]
    assert lines == [["Invented place XAA", "50", "40.2 to 60"], ["Invented place XCC", "50", "40.2 to 60"]]


@pytest.mark.parametrize("written", ["Congo", "Korea", "Guinea"])
def test_name_of_several_places_is_asked_about(open_page: Callable[..., AppTest], written: str) -> None:
    for page in ("country", "sources", "calendar", "library"):
        said = html_of(open_page(page, place=written))
        assert "Which place do you mean?" in said, page
        assert said.count("/country?place=") >= 2, page


def test_place_named_by_its_name_gets_its_code_in_the_address(open_page: Callable[..., AppTest]) -> None:
    app = open_page("sources", place="Népal")
    assert app.query_params["place"] == "NPL"
    assert "Everything that was submitted about Nepal" in html_of(app)


def test_invented_place_is_one_only_where_something_was_submitted(open_page: Callable[..., AppTest]) -> None:
    assert "There is no place “XYZ”" in html_of(open_page("country", place="XYZ"))
    assert "Invented place XAA" in html_of(open_page("country", place="xaa"))
