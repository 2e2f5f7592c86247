"""What may be set against each other, how far apart it is, and why not: governments and others."""

import csv
import io

import pytest

from tests.exports.factory import answer, catalog, commitment, document, fees, ladder, reading, told
from tracker.exports.gaps import (
    Hindrance,
    Pairing,
    Side,
    complete_gap_of,
    count_sides,
    gather_gaps,
    gather_pairings,
    write_pairings_csv,
)
from tracker.exports.reading import Reading
from tracker.submissions.content import Answer
from tracker.vocabulary import Account


def pairs(found: Reading, voice: Account = Account.CIVIL_SOCIETY) -> tuple[Pairing, ...]:
    return gather_pairings(found, found.countries, found.catalog.commitments, voice)


def both(said: Answer, *seen: Answer) -> Reading:
    """A government and as many voices of civil society as there are answers, each of its own family."""
    voices = (
        document(Account.CIVIL_SOCIETY, one, id=f"XAA-voice-{n}", organisation=f"Voice {n}", family=f"Family {n}")
        for n, one in enumerate(seen)
    )
    return reading(document(Account.GOVERNMENT, said), *voices)


@pytest.mark.parametrize(
    ("said", "seen", "side", "rungs"), [(3, 1, Side.MORE, 2), (1, 3, Side.LESS, -2), (2, 2, Side.LEVEL, 0)]
)
def test_levels_of_the_same_year_are_compared(said: int, seen: int, side: Side, rungs: int) -> None:
    (pair,) = pairs(both(answer("fees.law", said, "2026-03"), answer("fees.law", seen, "2026-01")))
    assert (pair.side, pair.rungs, pair.hindrance, pair.is_provisional) == (side, rungs, None, True)


def test_swapping_what_they_say_only_turns_the_sign() -> None:
    one, other = (
        pairs(both(answer("fees.law", a, "2026-03"), answer("fees.law", b, "2026-03")))[0] for a, b in ((3, 0), (0, 3))
    )
    assert one.points == -(other.points or 0)
    assert one.rungs == -(other.rungs or 0)


@pytest.mark.parametrize(
    ("said", "seen", "why"),
    [
        (answer("fees.law", 3, "2026-03"), [answer("fees.law", 1, "2024-01")], Hindrance.FAR_APART),
        (answer("fees.practice", 3, "2026-03"), [answer("fees.practice", 1, "2019-01")], Hindrance.STALE),
        (
            answer("fees.law", 3, "2026-03"),
            [answer("fees.law", level, "2026-03") for level in (0, 0, 3, 3)],
            Hindrance.DIVIDED,
        ),
    ],
    ids=lambda value: str(value)[:12],
)
def test_levels_that_cannot_be_compared_say_why(said: Answer, seen: list[Answer], why: Hindrance) -> None:
    (pair,) = pairs(both(said, *seen))
    assert pair.hindrance is why
    assert pair.side is None
    assert pair.points is None


def test_register_ends_the_comparison() -> None:
    found = reading(
        document(Account.GOVERNMENT, answer("fees.law", 3, "2026-03")),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-03")),
        document(Account.RECORD, answer("fees.law", 2, "2026-03")),
    )
    assert [pair.hindrance for pair in pairs(found)] == [Hindrance.RECORD]


def test_silence_and_statements_are_no_pair() -> None:
    found = both(answer("fees.law", 3, "2026-03"), answer("fees.law", None, "2026-03"))
    assert pairs(found) == ()
    assert [pair.indicator for pair in pairs(told())] == ["fees.law"]
    assert pairs(told(), Account.INDEPENDENT) == ()


def test_others_are_compared_by_levels_only() -> None:
    found = reading(
        document(Account.GOVERNMENT, answer("fees.law", 3, "2026-03"), answer("fees.cost", 1, "2026-03")),
        document(Account.INDEPENDENT, answer("fees.law", 1, "2020-03"), answer("fees.cost", 2, "2026-03")),
    )
    cost, law = pairs(found, Account.INDEPENDENT)
    assert (law.rungs, law.side, law.points) == (2, Side.MORE, None)
    assert (cost.rungs, cost.side, cost.points) == (None, None, None)


def test_place_in_one_view_is_given_from_five_commitments_on() -> None:
    names = [f"c{n}" for n in range(5)]
    definitions = catalog(
        *(commitment(n, ladder(f"{n}.law"), ladder(f"{n}.practice", "practice", "outcome")) for n in names)
    )
    said = document(Account.GOVERNMENT, *(answer(f"{n}.law", 3, "2026-03") for n in names))
    for count in (4, 5):
        seen = document(Account.CIVIL_SOCIETY, *(answer(f"{n}.practice", 0, "2026-03") for n in names[:count]))
        found = reading(said, seen, definitions=definitions)
        gap = complete_gap_of(found, "XAA")
        assert len(gather_gaps(found, ["XAA"], names)) == count
        assert count_sides(found.country("XAA"), definitions.thresholds) == (count, 0, 0)
        assert (gap.p is None, gap.low is None, gap.mean is None) == (count < 5,) * 3
    assert gap.p == 0.0625
    assert gap.mean == gap.low == gap.high == 100


def test_file_holds_levels_and_reasons() -> None:
    found = both(answer("fees.law", 3, "2026-03"), answer("fees.law", 1, "2024-01"))
    (row,) = csv.DictReader(io.StringIO(write_pairings_csv(pairs(found)).decode()))
    assert (row["government"], row["found"], row["points"]) == ("3", "1", "")
    assert row["not_compared_because"] == "far_apart"


def test_commitments_not_asked_for_are_left_out() -> None:
    found = reading(
        document(Account.GOVERNMENT, answer("fees.law", 3, "2026-03")),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-03")),
        definitions=catalog(fees(), commitment("other", ladder("other.law"))),
    )
    assert gather_pairings(found, ["XAA"], ["other"], Account.CIVIL_SOCIETY) == ()
