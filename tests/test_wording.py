"""Words are complete, short, dated where they must be, and never those the pages refuse."""

import ast
import datetime as dt
import re
from pathlib import Path

import pytest

import tracker
from tests.exports.factory import catalog, commitment, fees, numeric, placements, yes_no
from tracker.dates import PartialDate
from tracker.vocabulary import Flag, MilestoneState, Status
from tracker.wording import ENGLISH, LANGUAGES, PublicWord, word_of, wording_in

PHRASES = ENGLISH.phrases
REFUSED = re.compile(r"\b(stale|contested|provisional|unverified|rung)\b|violat|breach", re.IGNORECASE)
SOURCES = sorted(Path(tracker.__file__).parent.rglob("*.py"))


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_labels_name_every_code_of_every_list_they_hold(language: str) -> None:
    for kind, labels in LANGUAGES[language].labels.items():
        assert set(labels) == set(kind), kind


def test_every_status_and_state_has_a_public_word_with_sign_and_class() -> None:
    words = {word_of(code) for code in [*Status, *MilestoneState]}
    assert {word.sign for word in words} >= set("✓↗↘✗↩?○")
    assert all(re.fullmatch(r"word-[a-z-]+", word.css_class) for word in PublicWord)
    assert len({word.sign for word in PublicWord}) == len(PublicWord)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (Status.CLAIMED, PublicWord.NOT_KNOWN),
        (Status.REGRESSING, PublicWord.UNDONE),
        (Status.STALLED, PublicWord.BEHIND),
        (MilestoneState.MET_EARLY, PublicWord.DONE),
        (MilestoneState.NOT_MET_WHEN_CHECKED, PublicWord.NOT_DONE),
        (MilestoneState.NOT_YET_DUE, PublicWord.NOT_DUE),
    ],
)
def test_word_holds_its_codes(code: Status | MilestoneState, word: PublicWord) -> None:
    assert word_of(code) is word


def test_labels_and_phrases_use_none_of_the_refused_words() -> None:
    said = [*PHRASES.values(), *(label for labels in ENGLISH.labels.values() for label in labels.values())]
    assert not [text for text in said if REFUSED.search(text)]


def test_verdict_carries_its_year_when_it_is_old() -> None:
    checked = PartialDate.parse("2021-03")
    assert ENGLISH.verdict(Status.ACHIEVED, checked, is_stale=True) == "✓ Done (2021)"
    assert ENGLISH.verdict(Status.ACHIEVED, checked) == "✓ Done"
    assert ENGLISH.verdict(MilestoneState.NOT_MET_WHEN_CHECKED, checked) == "✗ Not done (2021)"
    assert ENGLISH.state(MilestoneState.MET_WHEN_CHECKED, checked) == "Met when checked (March 2021)"
    assert ENGLISH.status(Status.OVERDUE, checked, is_stale=True) == "Deadline passed, not met, last checked 2021"
    assert ENGLISH.flag(Flag.STALE, checked) == "Last checked 2021"


@pytest.mark.parametrize(
    ("written", "long", "short"),
    [("2021", "2021", "2021"), ("2021-03", "March 2021", "March 2021"), ("2026-05-05", "5 May 2026", "May 2026")],
)
def test_date_is_as_precise_as_it_was_written(written: str, long: str, short: str) -> None:
    assert ENGLISH.date(PartialDate.parse(written)) == long
    assert ENGLISH.month(PartialDate.parse(written)) == short


def test_date_of_a_day_is_written_out() -> None:
    assert ENGLISH.date(dt.date(2026, 5, 5)) == "5 May 2026"


@pytest.mark.parametrize(
    ("value", "said"),
    [(17.6, "17.6"), (3600000, "3,600,000"), (0.0, "0"), (-0.0, "0"), (-0.001, "0"), (2.675, "2.68"), (1e-12, "0")],
)
def test_number_is_plain(value: float, said: str) -> None:
    assert ENGLISH.number(value) == said


def test_number_follows_the_marks_of_its_language() -> None:
    french = type(ENGLISH)("fr", {}, {}, (), (), {}, decimal_point=",", thousands=" ")
    assert french.number(1234.5) == "1 234,5"


def test_amount_and_requirement_are_words_of_the_definitions() -> None:
    found = catalog(fees(), commitment("more", yes_no("more.law"))).indicators
    assert ENGLISH.amount(found["fees.law"], 1.0) == "Capped"
    assert ENGLISH.requirement(found["fees.law"], 3.0) == "Fees banned for all"
    assert ENGLISH.amount(found["more.law"], 0.0) == "no"
    assert ENGLISH.amount(found["fees.cost"], 17.6) == "17.6 months of earnings"
    assert ENGLISH.requirement(found["fees.cost"], 1.0) == "at most 1 month of earnings"
    assert ENGLISH.requirement(found["fees.cost"], 0.0) == "0 months of earnings"


@pytest.mark.parametrize(
    ("unit", "said"),
    [("percent", "12.5 %"), ("currency:NPR", "NPR 12.5"), ("days", "12.5 days"), ("ratio", "12.5"), ("count", "12.5")],
)
def test_amount_names_its_unit(unit: str, said: str) -> None:
    found = catalog(commitment("c", numeric("c.n", unit=unit, milestones=placements()))).indicators["c.n"]
    assert ENGLISH.amount(found, 12.5) == said


def test_count_and_join_read_like_speech() -> None:
    assert ENGLISH.count(1, "milestone") == "1 milestone"
    assert ENGLISH.count(0, "milestone") == "0 milestones"
    assert [ENGLISH.join(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_wording_falls_back_to_english_where_a_language_has_no_table() -> None:
    assert wording_in("xx") is ENGLISH


def test_every_phrase_that_is_said_exists() -> None:
    said = {name for path in SOURCES for name in _phrases_said(path)}
    assert said
    assert not {name for name in said if name not in PHRASES}


def _phrases_said(path: Path) -> set[str]:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    named = [call for call in calls if _name(call.func) == "say" and call.args]
    return {call.args[0].value for call in named if isinstance(call.args[0], ast.Constant)}


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
