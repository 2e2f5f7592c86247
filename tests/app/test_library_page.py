"""The library: what is found leads to where it counts, in three languages, and nothing withheld is found."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.app.languages import english_left
from tests.app.quoted import own_words
from tests.sample import MARKS, write
from tracker.exports.library.entries import Kind
from tracker.exports.library.gather import build_library
from tracker.exports.reading import Reading
from tracker.registers import load_registers
from tracker.settings import Settings
from tracker.wording import LANGUAGES
from tracker.workflows.reading import prepare

Open = Callable[..., AppTest]

MANY_SCRIPTS = """\
id: XEE-2025-scripts
country: XEE
account: civil_society
organisation: 移民工人中心
title: "تقرير عن رسوم الاستقدام"
published_on: 2025-10
confidentiality: public
answers:
  - indicator: no-fees.practice
    holds: false
    observed_on: 2025-09
    finding: "কাঠমান্ডুতে শ্রমিকরা টাকা দিয়েছেন। प्रवासी श्रमिकों ने शुल्क चुकाया। 雇主扣留护照。"
    evidence: [{title: "Enquête réalisée à l’été", kind: survey}]
"""


def told(drawn: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "", drawn)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"q": "paid"},
        {"q": "zzzz"},
        {"kind": "mechanism"},
        {"kind": "law", "place": "XCC"},
        {"entry": "mechanism:emigrate"},
        {"entry": "word:GCM"},
        {"entry": "forum:imrf"},
        {"entry": "standard:c181-convention"},
        {"entry": "mechanism:none"},
    ],
    ids=str,
)
def test_page_speaks_the_readers_language(open_page: Open, language: str, parameters: dict[str, str]) -> None:
    app = open_page("library", lang=language, **parameters)
    drawn = html_of(app)
    assert not app.exception
    assert drawn.count("<h1") == 1
    assert drawn.count('aria-current="page"') == 1
    assert not [mark for mark in MARKS if mark in drawn]
    assert "<script" not in drawn
    assert english_left(own_words(drawn), language) == []


def test_empty_question_says_what_there_is_by_kind(open_page: Open) -> None:
    drawn = html_of(open_page("library"))
    assert "public entries" in drawn
    for kind in (Kind.COMMITMENT, Kind.MECHANISM, Kind.FINDING, Kind.WORD):
        assert f'href="/library?kind={kind}"' in drawn


def test_finding_is_shown_with_its_words_marked_and_leads_to_its_reasons(open_page: Open) -> None:
    drawn = html_of(open_page("library", q="MEMBERS paid", as_of="2025-12"))
    assert "Two in three <mark>members</mark> had <mark>paid</mark>." in drawn
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.practice&amp;as_of=2025-12"' in drawn
    assert "Union of Migrant Workers of XAA: What workers pay" in told(drawn)


def test_law_leads_to_where_it_counts(open_page: Open) -> None:
    drawn = html_of(open_page("library", q="law 1 of 2019"))
    assert "Counts in: Invented place XAA: Does the law forbid fees?" in told(drawn)
    key = re.search(r'href="/library\?entry=(law%3A\w+)"', drawn)
    assert key is not None
    card = html_of(open_page("library", entry=key[1].replace("%3A", ":")))
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.law"' in card


@pytest.mark.parametrize("written", ["শ্রমিকরা", "श्रमिकों", "扣留", "رسوم", "中心", "ENQUETE ete"])
def test_words_of_any_script_are_found(open_page: Open, settings: Settings, written: str) -> None:
    write(settings.workspace, "submissions/XEE/scripts.yaml", MANY_SCRIPTS)
    assert prepare(settings) == []
    drawn = html_of(open_page("library", q=written))
    assert "<mark>" in drawn or "XEE" in drawn
    assert "Nothing public" not in drawn


@pytest.mark.parametrize("mark", [*MARKS, "sealed", "marksealed finding", "MARK"])
def test_what_is_withheld_is_not_found(open_page: Open, mark: str) -> None:
    drawn = html_of(open_page("library", q=mark)).replace(mark, "")
    assert not re.search("MARK(SEALED|EDITORS|COALITION)", drawn)
    assert "Nothing public holds all of this" in drawn


@pytest.mark.parametrize("written", [HOSTILE, '"', "*", "NEAR(", "AND OR NOT", "x" * 5000, "' OR 1=1 --"])
def test_hostile_question_is_a_question(open_page: Open, written: str) -> None:
    for parameters in ({"q": written}, {"q": "fees", "kind": written}, {"entry": written}):
        app = open_page("library", **parameters)
        drawn = html_of(app)
        assert not app.exception
        assert "<script" not in drawn
        assert drawn.count("<h1") == 1


def test_hostile_text_is_shown_as_text(open_page: Open) -> None:
    drawn = html_of(open_page("library", q="loud finding"))
    assert "<script" not in drawn
    assert "&lt;script&gt;alert(1)" in drawn


def test_nothing_found_says_what_to_try(open_page: Open) -> None:
    assert "What to try" in html_of(open_page("library", q="zzzz"))


def test_unknown_place_and_entry_are_told(open_page: Open) -> None:
    assert "No such place" in html_of(open_page("library", place="ZZZ"))
    drawn = html_of(open_page("library", entry="law:none"))
    assert "No such entry" in drawn
    assert 'href="/library"' in drawn


def test_kind_and_place_narrow_what_is_found(open_page: Open) -> None:
    drawn = html_of(open_page("library", q="fees", kind="finding", place="XAA"))
    assert "<h2>Findings" in drawn
    assert "<h2>Commitments" not in drawn
    assert "XDD" not in drawn


def test_reader_types_and_the_address_follows(open_page: Open) -> None:
    app = open_page("library")
    app.text_input(key="q").set_value("passport").run()
    assert app.query_params["q"] in ("passport", ["passport"])
    assert "“passport”" in html_of(app)


def test_every_entry_of_a_register_has_a_card_and_is_listed(open_page: Open, reading: Reading) -> None:
    library = build_library(reading, load_registers())
    for kind in (Kind.MECHANISM, Kind.STANDARD, Kind.FORUM, Kind.WORD):
        listed = html_of(open_page("library", kind=kind.value))
        entries = [entry for entry in library.entries if entry.kind is kind]
        links = re.findall(r'href="/library\?entry=[^"]+"', listed)
        assert len(set(links)) == len(entries)
    drawn = html_of(open_page("library", entry="mechanism:bangladesh-accord"))
    assert "What it leaves out" in drawn
    assert "Independent oversight" in drawn
    assert ".txt" not in drawn


def test_download_holds_what_is_shown(open_page: Open) -> None:
    labels = {button.proto.label for button in open_page("library", q="fees").get("download_button")}
    assert labels == {"CSV"}
