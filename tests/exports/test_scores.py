"""`score` in its three formats, after the contract."""

import csv
import datetime as dt
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.factory import answer, catalog, commitment, document, fees, ladder, numeric, reading, told, yes_no
from tracker.exports.reading import Reading
from tracker.exports.rounding import as_score, as_share, level, rounded
from tracker.exports.scores_csv import HEADER, write_scores_csv
from tracker.exports.scores_json import write_scores_json
from tracker.exports.scores_table import WIDTH, write_scores_table
from tracker.scoring.results import PaceResult
from tracker.vocabulary import Account, Pace


def as_json(known: Reading) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(write_scores_json(known.scores, known.catalog))
    return result


@pytest.mark.parametrize(
    ("value", "decimals", "result"),
    [
        (0.25, 1, 0.2),
        (0.35, 1, 0.4),
        (2.675, 2, 2.68),
        (62.5, 0, 62.0),
        (0.0625, 3, 0.062),
        (1 / 3, 3, 0.333),
        (-0.04, 1, 0.0),
        (100.0, 1, 100.0),
        (None, 1, None),
    ],
)
def test_rounding_is_half_even_on_the_written_decimal(value: float | None, decimals: int, result: float | None) -> None:
    assert rounded(value, decimals) == result


@given(st.floats(-1000, 1000))
def test_rounding_never_gives_minus_zero_and_stays_near(value: float) -> None:
    found = rounded(value, 1)
    assert found is not None
    assert abs(found - value) <= 0.05 + 1e-9
    assert str(found) != "-0.0"


def test_scores_and_shares_have_their_decimals() -> None:
    assert (as_score(41.25), as_share(0.11111)) == (41.2, 0.111)


def test_level_is_a_rung_a_value_or_one_and_zero() -> None:
    found = catalog(fees(), commitment("more", yes_no("more.law"))).indicators
    assert level(found["fees.law"], 1.0) == (1, None)
    assert level(found["fees.cost"], 17.6) == (None, 17.6)
    assert level(found["fees.cost"], 4.0) == (None, 4)
    assert level(found["more.law"], 0.0) == (None, 0)
    assert level(found["more.law"], None) == (None, None)


def test_json_names_everything_as_the_contract_does() -> None:
    found = as_json(told())
    assert list(found) == ["as_of", "countries", "definitions", "methodology", "snapshot"]
    assert found["as_of"] == "2026-11-22"
    assert found["definitions"].startswith("sha256:")
    country = found["countries"][0]
    assert set(country) == {"country", "stance", "accounts", "say_do_gap", "commitments", "indicators"}
    assert set(country["accounts"]) == {"government", "civil_society", "independent"}
    account = country["accounts"]["government"]
    assert set(account) >= {"delivery", "timelines", "score", "objectives", "red_lines_failed"}
    assert set(account["delivery"]) == {
        *("due", "met", "met_late", "met_date_unknown", "reversed", "missed"),
        *("met_when_checked", "not_met_when_checked", "unverified", "low", "high"),
    }
    assert account["timelines"]["2-year"]["due"] == 3
    assert set(account["score"]) >= {"value", "low", "high", "coverage", "reason"}
    assert account["red_lines_failed"] == ["fees"]
    assert set(country["say_do_gap"]) >= {"items", "higher", "lower", "equal", "p", "mean", "reason"}


def test_json_gives_an_indicator_its_accounts_as_the_contract_does() -> None:
    found = as_json(told())["countries"][0]
    law = next(i for i in found["indicators"] if i["indicator"] == "fees.law")
    assert set(law) == {"indicator", "commitment", "headline", "agreement", "reason", "gap", "accounts"}
    assert set(law["accounts"]) == {"government", "civil_society"}
    said = law["accounts"]["government"]
    assert (said["rung"], said["value"], said["range"], said["score"]) == (1, None, [1, 1], 33.3)
    assert (said["observed_on"], said["event_on"], said["grade"]) == ("2026-03", "2015-07", "moderate")
    assert (said["votes"], said["consensus"], said["pace"]) == (1, None, None)
    assert said["milestones"][0] == {"timeline": "2-year", "due_on": "2020-12-19", "requires": 1, "state": "met"}
    assert said["inputs"] == ["XAA-government-1-2026-06@1/fees.law@2026-03"]
    assert isinstance(said["milestones"][0]["requires"], int)
    assert said["rules"]


def test_json_lists_indicators_and_commitments_by_id_with_what_does_not_apply() -> None:
    away = commitment("away", yes_no("away.law"), not_applicable=[{"country": "XAA", "reason": "no coast"}])
    country = as_json(reading(definitions=catalog(fees(), away)))["countries"][0]
    names = [i["indicator"] for i in country["indicators"]]
    assert names == sorted(names)
    assert [c["commitment"] for c in country["commitments"]] == sorted(c["commitment"] for c in country["commitments"])
    off = country["indicators"][0]
    assert (off["headline"], off["reason"], off["accounts"]) == ("not_applicable", "no coast", {})


def test_json_gives_binary_and_numeric_answers_as_values() -> None:
    definitions = catalog(commitment("c", yes_no("c.law"), numeric("c.cost")))
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("c.law", 0, "2026-05"), answer("c.cost", 17.6, "2026-05")),
        definitions=definitions,
    )
    cost, law = (i["accounts"]["civil_society"] for i in as_json(known)["countries"][0]["indicators"])
    assert (cost["rung"], cost["value"], cost["range"]) == (None, 17.6, [17.6, 17.6])
    assert (law["rung"], law["value"], law["range"], law["consensus"]) == (None, 0, [0, 0], "single_source")


def test_json_gives_pace_with_its_decimals() -> None:
    definitions = catalog(commitment("c", numeric("c.cost")))
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("c.cost", 8.0, "2017-12-31"), published_on="2018-01", id="XAA-a"),
        document(Account.CIVIL_SOCIETY, answer("c.cost", 5.0, "2023-12-31"), published_on="2024-01", id="XAA-b"),
        definitions=definitions,
        as_of=dt.date(2025, 6, 1),
    )
    pace = as_json(known)["countries"][0]["indicators"][0]["accounts"]["civil_society"]["pace"]
    assert set(pace) == {"pace", "ratio", "required", "needs_times", "from"}
    assert pace["from"] == "2017-12-31"
    assert PaceResult(Pace.SLOW, 0.7891, 4.2007, 1.96, dt.date(2017, 12, 31)).ratio == 0.7891


def test_json_is_the_same_bytes_each_time_and_has_no_minus_zero() -> None:
    first, second = (write_scores_json(told().scores, told().catalog) for _ in range(2))
    assert first == second
    assert first.endswith(b"}\n")
    assert b"-0.0" not in first
    assert b"NaN" not in first


def test_csv_has_one_row_for_each_account_that_spoke() -> None:
    known = told()
    text = write_scores_csv(known.scores, known.catalog).decode()
    assert text.splitlines()[0] == (
        "country,indicator,commitment,account,status,reason,score,rung,value,observed_on,grade,agreement"
    )
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["indicator"], row["account"], row["rung"]) for row in rows] == [
        ("fees.law", "civil_society", "1"),
        ("fees.law", "government", "1"),
        ("fees.practice", "independent", "0"),
    ]
    assert tuple(rows[0]) == HEADER


def test_table_reads_in_a_terminal_and_names_silence() -> None:
    known = told()
    text = write_scores_table(known.scores, known.catalog, known.places).decode()
    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert "Invented place XAA (XAA)" in text
    assert "met 1 of 8 milestones due" in text
    assert "Red line not met: Zero fees for workers" in text
    assert "✗ Not done" in text
    assert "3 indicators on which nobody spoke" in text


def test_table_says_of_a_day_to_come_that_it_is_foretold() -> None:
    known = told()
    text = write_scores_table(known.scores, known.catalog, known.places, is_ahead=True).decode()
    assert text.startswith("As it will stand on 22 November 2026 if nothing more is learnt · method")


def test_table_says_when_nothing_is_published() -> None:
    known = told()
    empty = type(known.scores)(known.as_of, "1.0.0", "sha256:", "sha256:", ())
    assert "Nothing is published yet." in write_scores_table(empty, known.catalog, known.places).decode()


def test_table_shows_who_spoke_where_neither_government_nor_civil_society_did() -> None:
    known = reading(
        document(Account.INDEPENDENT, answer("fees.law", 3, "2026-05")),
        definitions=catalog(commitment("fees", ladder("fees.law"))),
    )
    text = write_scores_table(known.scores, known.catalog, known.places).decode()
    assert "Only others spoke" in text


def test_scores_of_no_place_are_complete_files() -> None:
    known = told()
    empty = type(known.scores)(known.as_of, "1.0.0", "sha256:", "sha256:", ())
    assert json.loads(write_scores_json(empty, known.catalog))["countries"] == []
    assert write_scores_csv(empty, known.catalog).decode().splitlines() == [",".join(HEADER)]
