"""A program that is killed while it saves: every submission is whole or absent.

TRACKER_KILLS sets how often (10 when unset): TRACKER_KILLS=200 pytest tests/store/test_kill.py
"""

import multiprocessing
import os
import random
import signal
import sys
import time
from multiprocessing.connection import Connection

import pytest
from sqlalchemy import text

from tests.store.specimens import answer, evidence, full_submission, save, submission
from tracker.store import Archive
from tracker.store.engine import open_engine, reading
from tracker.submissions.content import Submission

KILLS = int(os.environ.get("TRACKER_KILLS", "10"))
LONGEST = 0.3

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


def _numbered(number: int) -> Submission:
    answers = tuple(
        answer(country=f"X{chr(65 + number % 26)}A", amount=float(n), evidence=(evidence(title=f"{number}/{n}"),) * 3)
        for n in range(20)
    )
    return submission(f"XAA-{number:06d}", title=f"No. {number}", answers=answers + full_submission().answers)


def _save_without_end(url: str, first: int, told: Connection) -> None:
    with Archive.open(url) as archive:
        number = first
        while True:
            save(archive, _numbered(number))
            told.send(number)
            number += 1


def _kill_while_saving(url: str, first: int, after: float) -> list[int]:
    """The numbers that the killed program had reported as saved."""
    context = multiprocessing.get_context("fork")
    hears, tells = context.Pipe(duplex=False)
    process = context.Process(target=_save_without_end, args=(url, first, tells))
    process.start()
    tells.close()
    hears.poll(30)
    time.sleep(after)
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    reported = []
    try:
        while True:
            reported.append(hears.recv())
    except EOFError:
        hears.close()
    return reported


def test_every_submission_is_whole_or_absent_when_the_program_is_killed(database_url: str) -> None:
    chance = random.Random(20181219)
    known = 0
    for _ in range(KILLS):
        reported = _kill_while_saving(database_url, known, chance.uniform(0, LONGEST))
        with Archive.open(database_url) as archive:
            versions = archive.versions()
            new = archive.public_submissions({v.submission: 1 for v in versions[known:]})
        assert [v.submission for v in versions] == [f"XAA-{number:06d}" for number in range(len(versions))]
        assert [one for one, _ in new] == [_numbered(number) for number in range(known, len(versions))]
        assert len(versions) > max(reported, default=-1)
        known = len(versions)
    with Archive.open(database_url) as archive:
        assert archive.revision() == known > 0
        assert len(archive.public_submissions({v.submission: 1 for v in archive.versions()})) == known
    _require_integrity(database_url)


def _require_integrity(url: str) -> None:
    engine = open_engine(url)
    if engine.dialect.name == "sqlite":
        with reading(engine) as connection:
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).first() is None
    engine.dispose()
