"""What is packed is what the rows say, however it came to be packed."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, select

from tests.store.specimens import answer, evidence, save, statement, submission
from tests.store.test_columns import fill, listed, ordered
from tracker.dates import PartialDate
from tracker.store import Archive
from tracker.store.engine import open_engine, reading
from tracker.store.packing import FIELDS, SIZE, pack_answers
from tracker.store.tables import ANSWER, PACKED_ANSWERS
from tracker.store.upgrade import downgrade, upgrade
from tracker.submissions.content import Answer
from tracker.vocabulary import Confidentiality, EvidenceKind, Role


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    opened = open_engine(database_url)
    yield opened
    opened.dispose()


def packed(connection: Connection) -> dict[int, tuple[bytes, str | None]]:
    return {row.version_id: (bytes(row.answers), row.extras) for row in connection.execute(select(PACKED_ANSWERS))}


def packed_anew(connection: Connection) -> dict[int, tuple[bytes, str | None]]:
    rows = connection.execute(select(ANSWER).order_by(ANSWER.c.version_id, ANSWER.c.position)).mappings().all()
    versions = {row["version_id"] for row in rows}
    found = [pack_answers([dict(r) for r in rows if r["version_id"] == version], version) for version in versions]
    return {row["version_id"]: (row["answers"], row["extras"]) for row in found if row is not None}


def test_what_is_saved_is_packed_as_the_rows_say(archive: Archive, engine: Engine) -> None:
    fill(archive)
    with reading(engine) as connection:
        assert packed(connection) == packed_anew(connection) != {}


def test_what_was_saved_before_is_packed_by_the_upgrade(archive: Archive, engine: Engine) -> None:
    fill(archive)
    with reading(engine) as connection:
        before = packed(connection)
    downgrade(engine, "0001")
    upgrade(engine)
    with reading(engine) as connection:
        assert packed(connection) == before


def test_only_public_answers_with_an_amount_are_packed(archive: Archive, engine: Engine) -> None:
    hidden = answer(series="MARK", confidentiality=Confidentiality.COALITION)
    save(archive, submission(answers=(statement(), hidden, answer(amount=3.0))))
    save(archive, submission("S2", answers=(hidden, statement())))
    save(archive, submission("S3", confidentiality=Confidentiality.SEALED))
    with reading(engine) as connection:
        ((content, extras),) = packed(connection).values()
    read = np.frombuffer(content, dtype={"names": [n for n, _ in FIELDS], "formats": [k for _, k in FIELDS]} | SIZED)
    assert (read["amount"].tolist(), extras) == ([3.0], None)


SIZED = {"itemsize": SIZE}
dates = st.sampled_from(["2015", "2019-07", "2021-03-25"]).map(PartialDate.parse)
texts = st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=5)
answers = st.builds(
    answer,
    country=st.sampled_from(["XAA", "XBB"]),
    indicator=st.sampled_from(["a.law", "b.cost"]),
    amount=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    se=st.none() | st.floats(0, 1e9),
    observed_on=dates,
    event_on=st.none() | dates,
    role=st.none() | st.sampled_from(Role),
    series=texts,
    primary_evidence=texts,
    scope=texts,
    fragile=texts,
    confidentiality=st.sampled_from(Confidentiality),
    evidence=st.lists(st.builds(evidence, st.sampled_from(EvidenceKind)), max_size=2).map(tuple),
)


@given(st.lists(st.lists(answers, max_size=5), min_size=1, max_size=4))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_any_answers_come_back_as_the_rows_say(documents: list[list[Answer]]) -> None:
    with Archive.open("sqlite://") as archive:
        for number, own in enumerate(documents):
            save(archive, submission(f"S{number}", answers=tuple(own)))
        assert ordered(listed(archive.columns())) == ordered(archive.coded_answers())
