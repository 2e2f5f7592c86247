"""The invariants of the method hold on generated situations (methodology §11)."""

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scoring.scenario import PLACE, build_catalog, coded_answer
from tracker.dates import PartialDate
from tracker.indicators.catalog import Catalog
from tracker.places import load_places
from tracker.scoring.frame import CodedAnswer, ScoringFrame, VersionInfo, build_frame
from tracker.scoring.results import CountryResult
from tracker.scoring.score import score, score_country
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Consensus, Grade, Status

AS_OF = dt.date(2026, 6, 30)
DEFINITIONS: dict[str, Any] = {
    "commitments": [
        {
            "id": "a",
            "objective": 6,
            "red_line": [{"requires": 3}],
            "indicators": [
                {"name": "law", "kind": "structural", "requires": {"2-year": 1, "7-year": 3, "12-year": 4}},
                {"name": "practice", "kind": "outcome", "top": 3, "requires": {"7-year": 1, "12-year": 3}},
                {
                    "name": "cost",
                    "kind": "outcome",
                    "type": "numeric",
                    "direction": "lower_is_better",
                    "goalposts": {"worst": 18, "target": 0},
                    "requires": {"7-year": 3, "12-year": 0},
                },
            ],
        },
        {
            "id": "b",
            "objective": 15,
            "indicators": [{"name": "yes", "kind": "process", "type": "binary", "requires": {"7-year": 1}}],
        },
    ]
}
CATALOG = build_catalog(DEFINITIONS)
TOPS = {"a.law": 4, "a.practice": 3, "a.cost": 20, "b.yes": 1}
ACCOUNTS = ["gov", "cso", "ind", "rec"]

days = st.dates(dt.date(2015, 1, 1), dt.date(2026, 6, 1))


@st.composite
def answers(draw: st.DrawFn, accounts: tuple[str, ...] = tuple(ACCOUNTS)) -> dict[str, Any]:
    of = draw(st.sampled_from(sorted(TOPS)))
    return {
        draw(st.sampled_from(accounts)): draw(st.integers(0, TOPS[of])),
        "of": of,
        "on": draw(days).isoformat(),
        "by": draw(st.sampled_from("ABCDE")),
        "grade": draw(st.sampled_from(["none", "weak", "moderate", "strong"])),
    }


situations = st.lists(answers(), max_size=14)


def coded(rows: list[dict[str, Any]]) -> list[CodedAnswer]:
    return [coded_answer(number, row, AS_OF) for number, row in enumerate(rows)]


def frame(found: list[CodedAnswer], as_of: dt.date = AS_OF) -> ScoringFrame:
    return build_frame([VersionInfo(a.submission, 1) for a in found], found, as_of)


def result_of(found: list[CodedAnswer], catalog: Catalog = CATALOG) -> CountryResult:
    return score_country(PLACE, frame(found), catalog, load_places())


@given(situations, st.randoms())
def test_order_of_inputs_changes_nothing(rows: list[dict[str, Any]], random: Any) -> None:
    found = coded(rows)
    shuffled = list(found)
    random.shuffle(shuffled)
    assert result_of(found) == result_of(shuffled)


@given(situations)
def test_names_of_organisations_and_documents_change_nothing(rows: list[dict[str, Any]]) -> None:
    found = coded(rows)
    renamed = [
        replace(a, organisation=f"Z{a.organisation}", family=f"Z{a.family}", submission=f"Z{a.submission}")
        for a in found
    ]
    assert without_inputs(result_of(found)) == without_inputs(result_of(renamed))


def without_inputs(result: CountryResult) -> list[Any]:
    cells = [
        replace(account, inputs=())
        for indicator in result.indicators.values()
        for account in indicator.accounts.values()
    ]
    return [cells, result.accounts, result.commitments, result.say_do_gap]


@given(situations, situations)
def test_another_place_changes_nothing(rows: list[dict[str, Any]], others: list[dict[str, Any]]) -> None:
    found = coded(rows)
    elsewhere = [replace(a, country="XBB", submission=f"O{a.submission}") for a in coded(others)]
    places = load_places()
    alone = score(frame(found), CATALOG, places, [PLACE])
    together = score(frame([*found, *elsewhere]), CATALOG, places, [PLACE, "XBB"])
    assert alone.countries[0] == together.countries[0]


@given(situations, situations)
def test_what_is_published_later_changes_nothing(rows: list[dict[str, Any]], later: list[dict[str, Any]]) -> None:
    found = coded(rows)
    future = [
        replace(a, published_on=PartialDate.of(AS_OF + dt.timedelta(days=1)), submission=f"L{a.submission}")
        for a in coded(later)
    ]
    assert result_of(found) == result_of([*found, *future])


@given(situations)
def test_bounds_hold_the_score_and_are_as_wide_as_what_is_missing(rows: list[dict[str, Any]]) -> None:
    for summary in result_of(coded(rows)).accounts.values():
        for found in (summary.score, *summary.objectives.values()):
            assert abs((found.high - found.low) - 100 * (1 - found.coverage)) < 1e-9
            if found.value is not None:
                assert found.low - 1e-9 <= found.value <= found.high + 1e-9


@given(situations, answers(accounts=("gov",)))
def test_filling_a_gap_stays_inside_the_old_bounds(rows: list[dict[str, Any]], added: dict[str, Any]) -> None:
    found = coded(rows)
    before = result_of(found).accounts[Account.GOVERNMENT].score
    new = replace(coded([added])[0], submission="new")
    spoken = {(a.indicator, a.account) for a in found}
    if (new.indicator, Account.GOVERNMENT) in spoken or (new.indicator, Account.RECORD) in spoken:
        return
    after = result_of([*found, new]).accounts[Account.GOVERNMENT].score
    assert before.low - 1e-9 <= after.low <= after.high <= before.high + 1e-9


@given(situations, answers(accounts=("gov", "cso")))
def test_an_answer_without_evidence_counts_as_never_given(rows: list[dict[str, Any]], added: dict[str, Any]) -> None:
    found = coded(rows)
    bare = replace(coded([added])[0], submission="bare", grade=Grade.NONE)
    with_it, without = result_of([*found, bare]), result_of(found)
    assert with_it.accounts == without.accounts
    assert with_it.commitments == without.commitments
    for name, indicator in with_it.indicators.items():
        assert (indicator.headline, indicator.agreement) == (
            without.indicators[name].headline,
            without.indicators[name].agreement,
        )


@given(st.lists(answers(accounts=("cso",)), min_size=1, max_size=10))
def test_a_second_vote_inside_a_family_changes_nothing(rows: list[dict[str, Any]]) -> None:
    found = [replace(a, family=a.organisation) for a in coded(rows)]
    twins = [replace(a, organisation=f"{a.organisation} twin", submission=f"T{a.submission}") for a in found]
    assert without_inputs(result_of(found)) == without_inputs(result_of([*found, *twins]))


@given(st.lists(answers(accounts=("cso",)), min_size=1, max_size=8))
def test_a_vote_equal_to_the_consensus_never_makes_it_contested(rows: list[dict[str, Any]]) -> None:
    found = [replace(a, indicator="a.law", amount=min(a.amount, 4.0), grade=Grade.MODERATE) for a in coded(rows)]
    cell = result_of(found).indicators["a.law"].accounts[Account.CIVIL_SOCIETY]
    if cell.consensus is Consensus.CONTESTED_INTERNAL or cell.amount is None:
        return
    same = replace(
        found[0], submission="same", organisation="Q", family="Q", amount=cell.amount, observed_on=PartialDate.of(AS_OF)
    )
    after = result_of([*found, same]).indicators["a.law"].accounts[Account.CIVIL_SOCIETY]
    assert after.consensus is not Consensus.CONTESTED_INTERNAL


@given(st.lists(answers(accounts=("gov",)), min_size=1, max_size=8))
def test_improving_the_latest_observation_never_lowers_score_or_delivery(rows: list[dict[str, Any]]) -> None:
    found = [replace(a, grade=Grade.MODERATE) for a in coded(rows) if a.indicator != "a.cost"]
    if not found:
        return
    latest = max(found, key=lambda a: (a.observed_on.last, a.submission))
    if latest.amount >= TOPS[latest.indicator] or any(
        a is not latest and a.observed_on == latest.observed_on for a in found
    ):
        return
    improved = [replace(a, amount=a.amount + 1) if a is latest else a for a in found]
    before, after = (result_of(x).accounts[Account.GOVERNMENT] for x in (found, improved))
    assert after.score.low >= before.score.low - 1e-9
    assert (after.delivery.low or 0) >= (before.delivery.low or 0)
    if before.score.value is not None and after.score.value is not None:
        assert after.score.value >= before.score.value - 1e-9


@given(st.lists(answers(accounts=("gov", "cso")), max_size=10))
def test_swapping_the_accounts_flips_the_sign_of_the_gap_only(rows: list[dict[str, Any]]) -> None:
    found = [replace(a, organisation=f"{a.account}", family=f"{a.account}") for a in coded(rows)]
    other = {Account.GOVERNMENT: Account.CIVIL_SOCIETY, Account.CIVIL_SOCIETY: Account.GOVERNMENT}
    swapped = [replace(a, account=other[a.account]) for a in found]
    for name, indicator in result_of(found).indicators.items():
        gap, mirror = indicator.gap, result_of(swapped).indicators[name].gap
        assert gap.comparable == mirror.comparable
        assert gap.points == (None if mirror.points is None else -mirror.points)
        assert gap.rungs == (None if mirror.rungs is None else -mirror.rungs)


@given(st.lists(answers(accounts=("gov",)), min_size=1, max_size=8))
def test_lowering_the_grade_to_weak_only_turns_achieved_into_claimed(rows: list[dict[str, Any]]) -> None:
    strong = [replace(a, grade=Grade.STRONG) for a in coded(rows)]
    weak = [replace(a, grade=Grade.WEAK) for a in strong]
    before, after = result_of(strong), result_of(weak)
    for name, indicator in before.indicators.items():
        for account, cell in indicator.accounts.items():
            lowered = after.indicators[name].accounts[account]
            expected = Status.CLAIMED if cell.status is Status.ACHIEVED else cell.status
            assert lowered.status is expected
            assert (lowered.score, lowered.milestones, lowered.flags) == (cell.score, cell.milestones, cell.flags)


@settings(max_examples=50)
@given(st.lists(answers(accounts=("gov", "cso")), max_size=8))
def test_mirroring_direction_values_and_goalposts_changes_nothing(rows: list[dict[str, Any]]) -> None:
    found = [a for a in coded(rows) if a.indicator == "a.cost"]
    mirrored = [replace(a, amount=-a.amount) for a in found]
    indicator = DEFINITIONS["commitments"][0]["indicators"][2]
    mirror = indicator | {
        "direction": "higher_is_better",
        "goalposts": {"worst": -18, "target": 0},
        "requires": {"7-year": -3, "12-year": 0},
    }
    plain_catalog = build_catalog({"commitments": [{"id": "a", "indicators": [indicator]}]})
    mirror_catalog = build_catalog({"commitments": [{"id": "a", "indicators": [mirror]}]})
    one, other = result_of(found, plain_catalog), result_of(mirrored, mirror_catalog)
    assert one.accounts == other.accounts
    for account, cell in one.indicators["a.cost"].accounts.items():
        assert cell.status is other.indicators["a.cost"].accounts[account].status


@settings(max_examples=50)
@given(st.lists(answers(accounts=("gov", "cso")), max_size=8))
def test_months_to_days_changes_nothing(rows: list[dict[str, Any]]) -> None:
    found = [a for a in coded(rows) if a.indicator == "a.cost"]
    in_days = [replace(a, amount=a.amount * 32) for a in found]
    indicator = DEFINITIONS["commitments"][0]["indicators"][2]
    days_indicator = indicator | {
        "goalposts": {"worst": 18 * 32, "target": 0},
        "requires": {"7-year": 96, "12-year": 0},
    }
    one = result_of(found, build_catalog({"commitments": [{"id": "a", "indicators": [indicator]}]}))
    other = result_of(in_days, build_catalog({"commitments": [{"id": "a", "indicators": [days_indicator]}]}))
    assert [c.status for c in one.indicators["a.cost"].accounts.values()] == [
        c.status for c in other.indicators["a.cost"].accounts.values()
    ]
    for account, summary in one.accounts.items():
        assert abs(summary.score.low - other.accounts[account].score.low) < 1e-9


def test_deleting_everything_gives_no_data_and_no_score() -> None:
    result = result_of([])
    assert {indicator.headline for indicator in result.indicators.values()} == {Status.NO_DATA}
    assert [result.accounts[account].score.value for account in SPEAKING_ACCOUNTS] == [None, None, None]
