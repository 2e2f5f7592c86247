"""The page of a place: what stands first, what to ask for, what changed, and the page that is printed."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from tests.app.languages import english_left
from tracker.app.components.markup import plain
from tracker.app.components.opening import PARTS, WORDS
from tracker.app.components.strip import cell, draw_strip
from tracker.exports.briefing import build_briefing
from tracker.exports.reading import Reading
from tracker.exports.strip import ORDER, StripRow
from tracker.vocabulary import Account
from tracker.wording import LANGUAGES, PublicWord

Open = Callable[..., AppTest]

VIEWS: list[tuple[str, dict[str, str]]] = [
    ("country", {}),
    ("country", {"place": "XAA"}),
    ("country", {"place": "XAA", "since": "2019-06"}),
    ("country", {"place": "XAA", "print": "annex"}),
    ("country", {"place": "BOL"}),
    ("country", {"place": "ZZZ"}),
    ("explain", {}),
    ("explain", {"place": "XAA"}),
    ("explain", {"place": "XAA", "indicator": "no-fees.law"}),
    ("explain", {"place": "XAA", "indicator": "no-fees.practice"}),
    ("explain", {"place": "XAA", "indicator": "no-fees.lw"}),
]


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize(("page", "parameters"), VIEWS)
def test_page_speaks_the_language_of_its_address(
    open_page: Open, page: str, parameters: dict[str, str], language: str
) -> None:
    app = open_page(page, **parameters, lang=language)
    drawn = html_of(app)
    assert not app.exception
    assert english_left(drawn, language) == []
    assert drawn.count("<h1") == 1


def test_definitions_and_findings_are_marked_with_the_language_they_are_in(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="XAA", lang="fr"))
    assert '<p dir="auto" lang="en">The law bans all fees since 2019.</p>' in drawn
    assert '<span lang="en">Does the law forbid fees?</span>' in drawn
    assert 'lang="en"' not in re.sub(r"<nav.*?</nav>", "", html_of(open_page("country", place="XAA", lang="en")))


def test_what_is_needed_first_stands_first(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="XAA"))
    order = ['class="lead"', 'class="stacked strip"', 'class="meeting"', 'class="parts"', 'id="gaps"', 'id="voices"']
    order += ['id="changed"', 'id="next"', 'id="accounts"', 'id="record"']
    found = [drawn.index(piece) for piece in order]
    assert found == sorted(found)


def test_parts_of_the_page_can_be_reached_by_their_anchors(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="XAA"))
    assert re.findall(r'href="#(\w+)"', drawn) == list(PARTS)
    assert all(f'id="{part}"' in drawn for part in PARTS)
    empty = html_of(open_page("country", place="NPL"))
    assert all(f'id="{part}"' in empty for part in re.findall(r'href="#(\w+)"', empty))


def test_each_word_is_explained_without_a_hover_and_leads_to_the_glossary(open_page: Open) -> None:
    drawn = unescape(html_of(open_page("country", place="XAA")))
    say = LANGUAGES["en"].say
    for word in WORDS:
        assert f'href="/method?term={word}#term-{word}" target="_self">{say(f"term.{word}")}</a>' in drawn
        assert f"<dd>{say(f'define.{word}')}</dd>" in drawn


def test_each_ask_leads_to_the_definition_and_the_reasons_it_comes_from(open_page: Open, reading: Reading) -> None:
    drawn = html_of(open_page("country", place="XAA", as_of="2026-11-26"))
    asks = build_briefing(reading, "XAA", "en").asks
    assert asks
    for ask in asks:
        assert f'href="/commitment?commitment={ask.commitment}&amp;as_of=2026-11-26"' in drawn
        assert f"indicator={ask.indicator}&amp;as_of=2026-11-26" in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_strip_says_each_count_with_sign_and_word_beside_its_bar(reading: Reading, language: str) -> None:
    strip = build_briefing(reading, "XAA", language).strip
    drawn = draw_strip(strip)
    assert drawn is not None
    for row in strip.rows:
        for counts in row.cells:
            told = cell(counts)
            assert [word for word in ORDER if word.css_class in told] == [word for word in ORDER if counts.get(word)]
            assert all(f"<b>{count}</b>" in told for count in counts.values())
            assert told in drawn


def test_strip_is_left_out_where_nobody_looked(reading: Reading) -> None:
    assert draw_strip(build_briefing(reading, "NPL", "en").strip) is None


def test_strip_says_when_an_account_is_silent_and_when_a_deadline_is_open(reading: Reading) -> None:
    drawn = plain(draw_strip(build_briefing(reading, "XAA", "en").strip))
    assert "OthersHas said nothing that counts." in drawn
    assert "registers stand in" not in drawn
    assert re.search(r"12 years, due 19 December 2030: on the way, \d years? left", drawn)
    assert "2 years, due 19 December 2020: verdict" in drawn


def test_strip_says_that_registers_stand_in_where_a_silent_account_has_counts(reading: Reading) -> None:
    row = StripRow(Account.INDEPENDENT, ({PublicWord.DONE: 1, PublicWord.NOT_KNOWN: 2},), is_silent=True)
    strip = build_briefing(reading, "XAA", "en").strip
    drawn = plain(draw_strip(replace(strip, deadlines=strip.deadlines[:1], rows=(row,))))
    assert "OthersHas said nothing that counts; registers stand in." in drawn


def test_changes_are_told_since_the_day_in_the_address(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="XAA", as_of="2026-01-01"))
    assert "What changed since 1 January 2025" in drawn
    assert "Nothing was published" not in drawn
    assert "The 7-year milestones fell due on 19 December 2025." in drawn
    later = html_of(open_page("country", place="XAA", as_of="2026-01-01", since="2025-12-25"))
    assert "What changed since 25 December 2025" in later
    assert "Nothing was published since then that changes what is said here." in later
    assert 'name="as_of" value="2026-01-01"' in later


@pytest.mark.parametrize("since", ["2027-01-01", "yesterday", "<script>", "2026-01-01"])
def test_changes_are_told_for_a_year_when_the_day_is_no_earlier_one(open_page: Open, since: str) -> None:
    drawn = html_of(open_page("country", place="XAA", as_of="2026-01-01", since=since))
    assert "is no earlier day; shown is what changed since 1 January 2025." in drawn
    assert "<script" not in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_printed_page_holds_the_sheet_alone_and_the_annex_on_demand(open_page: Open, language: str) -> None:
    alone = html_of(open_page("country", place="XAA", print="1", lang=language))
    assert alone.count('class="sheet"') == 1
    assert "sheet-annex" not in alone
    assert 'id="gaps"' not in alone
    whole = html_of(open_page("country", place="XAA", print="annex", lang=language))
    assert 'class="sheet-annex"' in whole
    assert f"print=1&amp;lang={language}" in whole


def test_page_that_is_not_printed_leads_to_the_one_that_is(open_page: Open) -> None:
    assert 'href="/country?place=XAA&amp;print=1&amp;as_of=2026"' in html_of(
        open_page("country", place="XAA", as_of="2026")
    )
    assert 'class="sheet"' not in html_of(open_page("country", place="XAA", print="2"))


def test_place_that_voted_against_is_said_to_have_taken_on_nothing(open_page: Open) -> None:
    drawn = html_of(open_page("country", place="USA"))
    assert "voted against the Compact" in drawn
    assert "took on nothing under it" in drawn
    assert not re.search("violat|breach", drawn)


def test_words_of_the_strip_are_those_of_a_reader() -> None:
    assert set(ORDER) == set(PublicWord) - {PublicWord.NOT_PLACED, PublicWord.THEY_DISAGREE}
