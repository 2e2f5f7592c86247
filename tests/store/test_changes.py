"""Reading only what changed gives the same columns, to the last bit, as reading everything."""

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.scoring.columns.test_equal_faces import CATALOG
from tests.scoring.columns.test_updating import bits
from tests.store.specimens import AUDIT, answer, save, submission
from tests.store.test_columns import fill
from tests.store.test_snapshot import everything
from tracker.dates import PartialDate
from tracker.scoring.columns import AnswerColumns, places_of, replace_submissions, score_columns
from tracker.store import Archive, changes
from tracker.store.seals import Seal
from tracker.vocabulary import Account, Confidentiality

NAMES = [f"S{n}" for n in range(5)]
answers = st.builds(
    answer,
    country=st.sampled_from(["XAA", "XBB", "XCC"]),
    indicator=st.sampled_from(["a.law", "b.yes", "z.other"]),
    amount=st.sampled_from([None, 0.0, 1.0, 3.0]),
    se=st.sampled_from([None, 0.5]),
    series=st.sampled_from([None, "s1", "s2"]),
    primary_evidence=st.sampled_from([None, "K"]),
    scope=st.sampled_from([None, "s1"]),
    observed_on=st.sampled_from(["2019", "2023-05"]).map(PartialDate.parse),
    confidentiality=st.sampled_from([Confidentiality.PUBLIC, Confidentiality.PUBLIC, Confidentiality.EDITORS]),
)
saves = st.builds(
    submission,
    st.sampled_from(NAMES),
    organisation=st.sampled_from(["A", "B"]),
    family=st.sampled_from(["A", "F"]),
    account=st.sampled_from([Account.CIVIL_SOCIETY, Account.GOVERNMENT, Account.RECORD]),
    country=st.sampled_from([None, "XAA", "XBB"]),
    revised_on=st.sampled_from([None, None, PartialDate.parse("2024")]),
    confidentiality=st.sampled_from([Confidentiality.PUBLIC, Confidentiality.PUBLIC, Confidentiality.SEALED]),
    answers=st.lists(answers, max_size=4).map(tuple),
)
withdrawals = st.sets(st.sampled_from(NAMES), min_size=3)
edits = st.lists(st.lists(saves | withdrawals, min_size=1, max_size=3), min_size=1, max_size=5)


def apply(archive: Archive, edit: Any) -> None:
    if isinstance(edit, set):
        archive.withdraw_missing(edit, AUDIT)
    else:
        save(archive, edit)


def renewed(archive: Archive, columns: AnswerColumns, seal: Seal) -> tuple[AnswerColumns, Seal, set[str]]:
    """The columns brought up to date from what changed, and the places that were touched."""
    found = archive.changes_since(seal)
    assert found is not None
    touched = places_of(columns, found.submissions) | places_of(found.columns, found.submissions)
    return replace_submissions(columns, found.submissions, found.columns), found.seal, touched


@given(edits)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_columns_brought_up_to_date_are_those_read_anew(rounds: list[list[Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Archive.open(f"sqlite:///{Path(folder) / 'tracker.db'}") as archive:
        columns, seal = archive.sealed_columns()
        for edited in rounds:
            for edit in edited:
                apply(archive, edit)
            before = columns
            columns, seal, touched = renewed(archive, before, seal)
            assert everything(columns) == everything(archive.columns())
            assert seal == archive.seal()
            assert scored(columns.of_places(touched).alone(), touched) == scored(columns, touched)


def scored(columns: AnswerColumns, places: set[str]) -> dict[str, bytes]:
    return bits(score_columns(columns, CATALOG, dt.date(2026, 6, 30), sorted(places)))


def test_columns_are_brought_up_to_date_on_every_database(archive: Archive) -> None:
    columns, seal = archive.sealed_columns()
    fill(archive)
    columns, seal, touched = renewed(archive, columns, seal)
    assert everything(columns) == everything(archive.columns())
    assert touched == set(columns.names.places)
    save(archive, submission("S3", answers=(answer(country="XDD"),)))
    columns, seal, touched = renewed(archive, columns, seal)
    assert everything(columns) == everything(archive.columns())
    assert touched == {"XAA", "XDD"}


def test_a_submission_that_is_hidden_leaves_no_name(archive: Archive) -> None:
    save(archive, submission())
    save(archive, submission("MARK", organisation="MARK", answers=(answer(country="XMM", series="MARK"),)))
    columns, seal = archive.sealed_columns()
    assert "MARK" in repr(columns.names)
    save(archive, submission("MARK", title="other", confidentiality=Confidentiality.SEALED))
    columns, _, _ = renewed(archive, columns, seal)
    assert "MARK" not in repr(columns.names)
    assert "XMM" not in columns.names.places


def test_nothing_is_said_of_a_seal_that_the_database_never_bore(archive: Archive) -> None:
    fill(archive)
    seal = archive.seal()
    assert archive.changes_since(Seal(seal.version, "0" * 32)) is None
    assert archive.changes_since(Seal(seal.version + 1, seal.seal)) is None
    assert archive.changes_since(seal) is not None


def test_everything_is_read_again_when_much_has_changed(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(archive)
    monkeypatch.setattr(changes, "MANY", 3)
    assert archive.changes_since(Seal()) is None
