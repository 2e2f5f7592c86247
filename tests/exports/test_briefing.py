"""What the page of a place adds to its scorecard: the strip of deadlines, gaps, asks, what changed, reasons."""

import datetime as dt

import pytest

from tests.exports.factory import answer, catalog, commitment, document, fees, ladder, reading, told
from tracker.exports.asks import Basis
from tracker.exports.briefing import build_briefing, build_changes
from tracker.exports.reasons import build_reasons
from tracker.vocabulary import Account
from tracker.wording import LANGUAGES, PublicWord


def test_asks_begin_with_the_red_line_then_practice_behind_the_rule() -> None:
    asks = build_briefing(told(), "XAA", "en").asks
    assert [(ask.basis, ask.indicator) for ask in asks] == [
        (Basis.RED_LINE, "fees.law"),
        (Basis.GAP, "fees.practice"),
    ]
    assert asks[0].text == "Zero fees for workers, on paper: “Fees banned for all”."
    assert asks[0].why == (
        "A red line of civil society. Asked for by 19 December 2025. Found: “Capped” (the Government March 2026)."
    )


def test_asks_are_at_most_three_and_never_twice_about_the_same() -> None:
    names = ("a", "b", "c", "d")
    known = reading(
        document(Account.GOVERNMENT, *(answer(f"{name}.law", 0, "2026-03") for name in names)),
        definitions=catalog(*(commitment(name, ladder(f"{name}.law")) for name in names)),
    )
    asks = build_briefing(known, "XAA", "en").asks
    assert [ask.basis for ask in asks] == [Basis.DUE] * 3
    assert len({ask.indicator for ask in asks}) == 3


def test_asks_are_for_the_next_level_where_all_that_is_due_is_met() -> None:
    law = ladder("a.law", milestones=[*ladder("a.law")["milestones"][:1], ladder("a.law")["milestones"][2]])
    known = reading(
        document(Account.GOVERNMENT, answer("a.law", 1, "2020-03")), definitions=catalog(commitment("a", law))
    )
    (ask,) = build_briefing(known, "XAA", "en").asks
    assert ask.basis is Basis.TO_COME
    assert "Asked for by 19 December 2030." in ask.why


def test_asks_are_for_a_report_where_nobody_spoke_on_a_red_line() -> None:
    (ask,) = build_briefing(reading(), "XAA", "en").asks
    assert (ask.basis, ask.commitment) == (Basis.UNSEEN, "fees")
    assert ask.text == "Zero fees for workers: a report, with its sources, on the rule and on practice."


def test_asks_are_none_where_all_is_met() -> None:
    definitions = catalog(commitment("a", ladder("a.law")))
    known = reading(document(Account.GOVERNMENT, answer("a.law", 3, "2019-03")), definitions=definitions)
    assert build_briefing(known, "XAA", "en").asks == ()


def test_strip_counts_each_account_on_the_commitments_looked_at() -> None:
    strip = build_briefing(told(), "XAA", "en").strip
    rows = {row.account: row for row in strip.rows}
    assert strip.commitments == 1
    assert [d.is_due for d in strip.deadlines] == [True, True, False]
    assert [d.years_left for d in strip.deadlines] == [0, 0, 4]
    assert [d.months_left for d in strip.deadlines][:2] == [0, 0]
    assert dict(rows[Account.GOVERNMENT].cells[1]) == {PublicWord.NOT_DONE: 1, PublicWord.NOT_KNOWN: 4}
    assert dict(rows[Account.INDEPENDENT].cells[1]) == {PublicWord.NOT_DONE: 1, PublicWord.NOT_KNOWN: 4}
    assert not any(row.is_silent for row in strip.rows)
    totals = {tuple(sum(cell.values()) for cell in row.cells) for row in strip.rows}
    assert len(totals) == 1


def test_strip_leaves_out_commitments_that_nobody_looked_at() -> None:
    definitions = catalog(fees(), commitment("other", ladder("other.law")))
    strip = build_briefing(reading(definitions=definitions), "XAA", "en").strip
    assert (strip.commitments, [sum(cell.values()) for row in strip.rows for cell in row.cells]) == (0, [0] * 9)
    assert all(row.is_silent for row in strip.rows)


def test_gaps_with_the_most_points_come_first() -> None:
    sides = {
        name: commitment(name, ladder(f"{name}.law"), ladder(f"{name}.practice", "practice", "outcome"))
        for name in ("near", "wide")
    }
    government = document(
        Account.GOVERNMENT, answer("near.law", 2, "2026-03"), answer("wide.law", 3, "2026-03"), published_on="2026-04"
    )
    civil_society = document(
        Account.CIVIL_SOCIETY,
        answer("near.practice", 1, "2026-03"),
        answer("wide.practice", 0, "2026-03"),
        published_on="2026-04",
    )
    known = reading(government, civil_society, definitions=catalog(*sides.values()))
    gaps = build_briefing(known, "XAA", "en").gaps
    assert [gap.commitment for gap in gaps] == ["wide", "near"]
    assert [gap.points for gap in gaps] == sorted((gap.points or 0.0 for gap in gaps), reverse=True)


def test_changes_know_nothing_that_was_there_before() -> None:
    changes = build_changes(told(), "XAA", "en", dt.date(2026, 1, 1))
    assert changes.fallen_due == ()
    assert changes.lines == ("Learnt about earlier years: 2 findings.",)
    fresh = reading(document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03")))
    assert "the Government March 2026" in build_changes(fresh, "XAA", "en", dt.date(2026, 1, 1)).lines[0]
    assert build_changes(told(), "XAA", "en", dt.date(2026, 11, 21)).lines == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["fees.law", "fees.practice", "fees.cost"])
def test_reasons_name_each_answer_each_milestone_and_the_headline(language: str, name: str) -> None:
    reasons = build_reasons(told(), "XAA", name, language)
    assert len(reasons.asked) == len(told().catalog.milestones(name))
    for account in reasons.accounts:
        assert all(found.title for found in account.inputs)
        words = [rule.word for rule in account.rules if rule.word is not None]
        assert len(words) in {0, len(reasons.asked) + 1}
    assert reasons.headline[0].word is not None
    assert reasons.headline[0].exact


def test_reasons_quote_numbers_and_levels_in_the_reader_s_way() -> None:
    known = reading(document(Account.GOVERNMENT, answer("fees.cost", 2.5, "2026-05")))
    (account,) = build_reasons(known, "XAA", "fees.cost", "fr").accounts
    assert "2,5" in account.inputs[0].text
    assert "mai 2026" in account.inputs[0].text
