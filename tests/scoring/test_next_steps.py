"""What would change a verdict, with effects that are those of scoring again."""

from typing import Any

from hypothesis import given, settings

from tests.scoring.situations import play_scores
from tests.scoring.test_invariants import DEFINITIONS, situations
from tracker.scoring.aggregate import move_delivery
from tracker.scoring.next_steps import NextStep, StepKind, find_next_steps
from tracker.scoring.step_texts import StepCause, StepFacts
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Status

LADDER: dict[str, Any] = {
    "question": "Does the law forbid fees?",
    "kind": "structural",
    "requires": {"2-year": 1, "7-year": 3, "12-year": 4},
    "rungs": [
        {"rung": n, "short": short, "criterion": f"{short}."}
        for n, short in enumerate(["Allowed", "Capped", "Banned for some", "Banned for all", "Costs banned"])
    ],
}


def steps(rows: list[dict[str, Any]], indicator: dict[str, Any] | None = None) -> tuple[NextStep, ...]:
    data = {"as_of": "2026-06-30", "indicator": dict(indicator or LADDER), "answers": rows}
    scores, frame, catalog = play_scores(data)
    return find_next_steps(scores.countries[0], "c", frame, catalog)


def of_kind(found: tuple[NextStep, ...], kind: StepKind, account: Account) -> list[NextStep]:
    return [step for step in found if step.kind is kind and step.account is account]


def test_level_that_would_meet_due_milestones_comes_with_its_effect() -> None:
    found = of_kind(steps([{"gov": 1, "on": "2020-01"}]), StepKind.LEVEL, Account.GOVERNMENT)
    assert [step.timelines for step in found] == [("7-year",), ("12-year",)]
    step = found[0]
    assert (step.effect.before.delivered, step.effect.after.delivered, step.effect.after.due) == (1, 2, 2)
    assert (step.effect.status_before, step.effect.status_after) == (Status.OVERDUE, Status.ON_TRACK)
    assert step.text == (
        "Does the law forbid fees? Today the government's own account says “Capped”. With “Banned for all”, the "
        "7-year milestone (due 2025-12-19) would be met. The next step on the way is “Banned for some”. Delivery by "
        "the government's own account: 1 of 2 due milestones met before, 2 of 2 after."
    )


def test_step_holds_the_facts_of_its_sentence() -> None:
    level = of_kind(steps([{"gov": 1, "on": "2020-01"}]), StepKind.LEVEL, Account.GOVERNMENT)[0].facts
    assert level == StepFacts(StepCause.LEVEL, today=1, requires=3, on_the_way=2)
    (unheard,) = of_kind(steps([{"gov": 1, "on": "2020-01"}]), StepKind.VOICE, Account.CIVIL_SOCIETY)
    assert (unheard.facts.cause, unheard.facts.today) == (StepCause.UNHEARD, 1)


def test_level_reached_for_milestones_to_come_leaves_delivery_as_it_is() -> None:
    found = of_kind(steps([{"gov": 3, "on": "2019-06"}]), StepKind.LEVEL, Account.GOVERNMENT)
    assert [step.timelines for step in found] == [("12-year",)]
    assert found[0].effect.before == found[0].effect.after
    assert found[0].effect.status_after is Status.ACHIEVED
    assert "stays as it is: 2 of 2" in found[0].text


def test_level_of_civil_society_needs_all_its_voices() -> None:
    rows = [{"cso": 0, "on": "2024-01", "by": "A"}, {"cso": 2, "on": "2024-02", "by": "B"}]
    found = of_kind(steps(rows), StepKind.LEVEL, Account.CIVIL_SOCIETY)
    assert [(s.timelines, s.effect.before.delivered, s.effect.after.delivered) for s in found] == [
        (("2-year",), 0, 1),
        (("7-year",), 0, 2),
        (("12-year",), 0, 2),
    ]


def test_register_speaks_once_for_all() -> None:
    indicator = {"type": "binary", "kind": "structural", "requires": {"7-year": 1}}
    found = steps([{"rec": 0, "on": "2026-03"}, {"gov": 1, "on": "2026-03"}], indicator)
    assert [(step.kind, step.account) for step in found] == [(StepKind.LEVEL, Account.RECORD)]
    assert (found[0].effect.account, found[0].effect.gain) == (Account.CIVIL_SOCIETY, (1, 0))


def test_weak_evidence_under_a_claim_is_named() -> None:
    found = of_kind(steps([{"gov": 4, "on": "2019-06", "grade": "weak"}]), StepKind.EVIDENCE, Account.GOVERNMENT)
    assert [(s.effect.status_before, s.effect.status_after) for s in found] == [(Status.CLAIMED, Status.ACHIEVED)]
    assert "weak evidence only" in found[0].text


def test_assertion_would_count_with_a_source() -> None:
    found = steps([{"cso": 3, "on": "2020-06", "grade": "none"}])
    step = of_kind(found, StepKind.EVIDENCE, Account.CIVIL_SOCIETY)[0]
    assert (step.effect.status_before, step.effect.gain) == (Status.NO_DATA, (2, 2))
    assert of_kind(found, StepKind.VOICE, Account.CIVIL_SOCIETY) == []


def test_silent_civil_society_is_missing_and_both_its_answers_are_weighed() -> None:
    found = of_kind(steps([{"gov": 3, "on": "2020-06"}]), StepKind.VOICE, Account.CIVIL_SOCIETY)
    assert len(found) == 1
    step = found[0]
    assert step.otherwise is not None
    assert (step.effect.before.open, step.effect.after.delivered, step.effect.after.open) == (2, 2, 0)
    assert (step.otherwise.after.delivered, step.otherwise.after.open) == (0, 0)
    assert "“Banned for all”, is neither confirmed nor denied" in step.text


def test_answer_too_old_asks_for_a_new_look() -> None:
    practice = LADDER | {"kind": "outcome"}
    found = of_kind(steps([{"cso": 3, "on": "2019-06"}], practice), StepKind.VOICE, Account.CIVIL_SOCIETY)
    assert len(found) == 1
    assert "is from 2019-06 and too old" in found[0].text
    assert (found[0].effect.before.open, found[0].effect.after.open) == (1, 0)


def test_steps_that_move_delivery_come_first() -> None:
    moves = [max(step.effect.gain) > 0 for step in steps([{"gov": 3, "on": "2019-06"}, {"ind": 0, "on": "2024-01"}])]
    assert moves == sorted(moves, reverse=True)
    assert set(moves) == {True, False}


@settings(max_examples=40)
@given(situations)
def test_no_step_forgets_anything_and_levels_never_lower_delivery(rows: list[dict[str, Any]]) -> None:
    data = DEFINITIONS | {"as_of": "2026-06-30", "answers": rows}
    scores, frame, catalog = play_scores(data)
    cells = dict(frame.cells)
    for commitment in ("a", "b"):
        for step in find_next_steps(scores.countries[0], commitment, frame, catalog):
            assert step.effect.before == scores.countries[0].accounts[step.effect.account].delivery
            assert step.effect.before.due == step.effect.after.due
            if step.kind is StepKind.LEVEL:
                assert step.effect.gain[0] >= 0
    assert dict(frame.cells) == cells


@settings(max_examples=40)
@given(situations)
def test_delivery_moved_by_one_indicator_is_that_of_scoring_the_whole_place(rows: list[dict[str, Any]]) -> None:
    before, _, _ = play_scores(DEFINITIONS | {"as_of": "2026-06-30", "answers": rows})
    moved = next((row.get("indicator") for row in rows), None)
    kept = [row for row in rows if row.get("indicator") != moved]
    after, _, _ = play_scores(DEFINITIONS | {"as_of": "2026-06-30", "answers": kept})
    (old,), (new,) = before.countries, after.countries
    for account in SPEAKING_ACCOUNTS:
        delivery = old.accounts[account].delivery
        for name, indicator in old.indicators.items():
            delivery = move_delivery(delivery, account, indicator, new.indicators[name])
        assert delivery == new.accounts[account].delivery
