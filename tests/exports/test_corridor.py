"""A corridor holds what names both ends, keeps its two sides apart, and says what nobody has checked."""

import csv
import io
from pathlib import Path

import pytest

from tests.sample import MARKS, write, write_workspace
from tracker.exports.corridor import Corridor, build_corridor, list_corridors
from tracker.exports.corridor_csv import write_corridor_csv
from tracker.exports.named_places import named_in
from tracker.exports.reading import Reading
from tracker.registers import load_registers
from tracker.settings import Settings
from tracker.vocabulary import Account
from tracker.workflows.reading import open_reading, prepare

ROOT = Path(__file__).parents[2]

DESTINATION = """\
id: MYS-2025-union
country: MYS
account: civil_society
organisation: Union of XAA
title: What workers find
published_on: 2025-10
confidentiality: public
answers:
  - indicator: no-fees.practice
    holds: false
    observed_on: 2025-09
    scope: workers from Nepal
    finding: They had paid.
    evidence: [{title: Report, kind: union_report}]
  - indicator: no-fees.law
    rung: 0
    observed_on: 2025-09
    finding: Less strict than in Qatar.
    evidence: [{title: Report, kind: union_report}]
"""


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    write(write_workspace(tmp_path), "submissions/MYS/union.yaml", DESTINATION)
    settings = Settings(tmp_path, f"sqlite:///{tmp_path / 'tracker.db'}")
    assert prepare(settings) == []
    return open_reading(settings)


def corridor(reading: Reading, origin: str, destination: str) -> Corridor:
    ends = [reading.places.find(code) for code in (origin, destination)]
    assert ends[0] is not None
    assert ends[1] is not None
    return build_corridor(reading, load_registers(), ends[0], ends[1])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("workers from Nepal", {"NPL"}),
        ("Malaysia and six Gulf States", {"MYS"}),
        ("Thaïlande, Côte d’Ivoire", {"THA", "CIV"}),
        ("travailleurs d'ARABIE SAOUDITE", {"SAU"}),
        ("let us all states unite in French", set()),
        ("South Korea", {"KOR"}),
        ("", set()),
    ],
)
def test_text_names_places_and_no_common_word(text: str, codes: set[str]) -> None:
    assert named_in(text) == codes


def test_peoples_are_places_only_where_asked() -> None:
    assert named_in("Filipino domestic workers", or_its_people=True) == {"PHL"}
    assert named_in("read in Spanish") == frozenset()


@pytest.mark.parametrize(("origin", "destination"), [("XAA", "XBB"), ("XBB", "XAA")])
def test_answer_with_a_partner_is_found_from_both_ends(reading: Reading, origin: str, destination: str) -> None:
    found = corridor(reading, origin, destination)
    assert [v.answer.finding for v in found.between] == ["On the way to XBB everybody pays."]
    assert [joint.commitment.id for joint in found.commitments] == ["no-fees"]
    assert found.unchecked == ()


def test_answer_is_found_by_the_place_its_scope_names_and_a_finding_only_mentions(reading: Reading) -> None:
    assert [v.answer.scope for v in corridor(reading, "NPL", "MYS").between] == ["workers from Nepal"]
    qatar = corridor(reading, "MYS", "QAT")
    assert qatar.between == ()
    assert [v.answer.finding for v in qatar.mentions] == ["Less strict than in Qatar."]


def test_ends_and_sides_are_never_joined(reading: Reading) -> None:
    (joint,) = corridor(reading, "XAA", "XBB").commitments
    origin, destination = joint.ends
    assert [account for account, _ in origin.accounts] == [Account.GOVERNMENT, Account.CIVIL_SOCIETY]
    assert (origin.is_unknown, destination.is_unknown) == (False, True)


def test_index_lists_what_is_known_and_from_where_to_where(reading: Reading) -> None:
    known = [
        (c.origin.code, c.destination.code, c.answers, c.agreements) for c in list_corridors(reading, load_registers())
    ]
    assert ("NPL", "MYS", 1, 0) in known
    assert ("PHL", "DEU", 0, 1) in known
    assert [k for k in known if {"XAA", "XBB"} == set(k[:2])]
    assert not [k for k in known if "QAT" in k]


def test_corridor_on_which_nothing_is_known_says_so(reading: Reading) -> None:
    empty = corridor(reading, "FJI", "ISL")
    assert (empty.between, empty.mentions, empty.mechanisms, empty.commitments) == ((), (), (), ())


def test_table_holds_every_answer_and_nothing_that_is_withheld(reading: Reading) -> None:
    for ends in (("XAA", "XBB"), ("XBB", "XCC"), ("NPL", "MYS")):
        found = corridor(reading, *ends)
        data = write_corridor_csv(found)
        rows = list(csv.DictReader(io.StringIO(data.decode())))
        assert sum(row["part"] == "between" for row in rows) == len(found.between)
        assert not [mark for mark in (*MARKS, "XBB-2025") if mark.encode() in data]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    settings = Settings(ROOT, f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'tracker.db'}")
    assert prepare(settings) == []
    return open_reading(settings)


def test_shipped_corridors_of_the_index_hold_what_it_promises(shipped: Reading) -> None:
    known = list_corridors(shipped, load_registers())
    assert known
    for listed in known:
        found = corridor(shipped, listed.origin.code, listed.destination.code)
        assert len(found.between) >= listed.answers
        assert len(found.mechanisms) >= listed.agreements


def test_shipped_answers_with_a_partner_are_all_reached_by_the_index(shipped: Reading) -> None:
    known = {frozenset([c.origin.code, c.destination.code]) for c in list_corridors(shipped, load_registers())}
    answers = (answer for p in shipped.published for answer in p.submission.answers)
    assert {frozenset([a.country, a.partner]) for a in answers if a.partner} <= known
