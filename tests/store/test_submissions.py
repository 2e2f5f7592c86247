"""Saving, changing, moving and withdrawing."""

import threading

from sqlalchemy import func, insert, select

from tests.store.specimens import AUDIT, answer, day, full_submission, read_back, save, submission
from tracker.scoring.frame import VersionInfo, build_frame, versions_in_force
from tracker.store import Archive, SaveOutcome
from tracker.store.engine import open_engine, reading
from tracker.store.tables import ANSWER, EVIDENCE, VERSION
from tracker.store.tables import AUDIT as AUDIT_TABLE


def test_submission_is_loaded_when_it_is_new(archive: Archive) -> None:
    outcome = save(archive, submission())
    assert outcome == SaveOutcome(1, is_new=True)
    assert str(outcome) == "loaded"


def test_submission_is_unchanged_when_only_the_bytes_differ(archive: Archive) -> None:
    save(archive, full_submission())
    before = archive.revision()
    assert str(save(archive, full_submission(), digest="b" * 64)) == "unchanged"
    assert archive.revision() == before
    assert archive.known_files() == {"submissions/XAA-2021-league.yaml": ("b" * 64, "XAA-2021-league")}


def test_submission_becomes_a_new_version_when_a_rung_changes_to_a_statement(archive: Archive) -> None:
    save(archive, submission(answers=(answer(amount=0.0),)))
    assert str(save(archive, submission(answers=(answer(amount=None),)))) == "new version 2"


def test_submission_changes_nothing_when_its_file_moves(archive: Archive) -> None:
    save(archive, submission(), file="submissions/old.yaml")
    before = archive.revision()
    assert str(save(archive, submission(), file="submissions/XAA/new.yaml")) == "unchanged"
    assert archive.known_files() == {"submissions/XAA/new.yaml": ("a" * 64, "XAA-2021-league")}
    assert archive.revision() == before
    assert len(archive.versions()) == 1


def test_files_are_known_by_what_they_hold_when_two_swap_names(archive: Archive) -> None:
    one, two = submission("XAA-one"), submission("XAA-two")
    save(archive, one, file="a.yaml")
    save(archive, two, file="b.yaml")
    save(archive, two, file="a.yaml")
    save(archive, one, file="b.yaml")
    assert archive.known_files() == {"a.yaml": ("a" * 64, "XAA-two"), "b.yaml": ("a" * 64, "XAA-one")}


def test_versions_before_stay_as_they_were_when_a_new_one_is_saved(archive: Archive, database_url: str) -> None:
    def rows_of_first() -> list[list[tuple[object, ...]]]:
        engine = open_engine(database_url)
        with reading(engine) as connection:
            tables = [(VERSION, VERSION.c.id), (ANSWER, ANSWER.c.version_id), (EVIDENCE, EVIDENCE.c.version_id)]
            found = [[tuple(row) for row in connection.execute(select(t).where(key == 1))] for t, key in tables]
        engine.dispose()
        return found

    save(archive, full_submission())
    before = rows_of_first()
    save(archive, submission(title="Another"))
    archive.withdraw_missing([], AUDIT)
    assert rows_of_first() == before
    assert all(before)


def test_every_version_has_an_audit_entry_and_moves_the_revision(archive: Archive, database_url: str) -> None:
    assert archive.revision() == 0
    save(archive, submission())
    save(archive, submission(title="Another"))
    archive.withdraw_missing([], AUDIT)
    assert archive.revision() == 3
    engine = open_engine(database_url)
    with reading(engine) as connection:
        entries = connection.execute(select(AUDIT_TABLE).order_by(AUDIT_TABLE.c.id)).all()
    engine.dispose()
    assert [(e.at, e.what, e.version_id) for e in entries] == [
        ("2026-11-22T10:30:00+00:00", "load", number) for number in (1, 2, 3)
    ]


def test_submission_is_withdrawn_when_missing_and_a_new_version_when_it_returns(archive: Archive) -> None:
    stays, goes = submission("XAA-stays"), submission("XAA-goes")
    save(archive, stays)
    save(archive, goes)
    assert archive.withdraw_missing(["XAA-stays"], AUDIT) == ["XAA-goes"]
    assert archive.withdraw_missing(["XAA-stays"], AUDIT) == []
    assert list(archive.known_files()) == ["submissions/XAA-stays.yaml"]
    assert versions_in_force(archive.versions(), day("2026").last) == {"XAA-stays": 1}
    assert {a.submission for a in archive.coded_answers()} == {"XAA-stays"}
    assert str(save(archive, goes)) == "new version 3"
    assert read_back(archive, goes, 3) == goes


def test_withdrawn_submission_is_gone_for_every_date_when_it_had_been_revised(archive: Archive) -> None:
    save(archive, submission())
    save(archive, submission(revised_on=day("2023"), title="Revised"))
    archive.withdraw_missing([], AUDIT)
    assert versions_in_force(archive.versions(), day("2022").last) == {}
    assert archive.coded_answers() == []


def test_earlier_version_counts_before_the_day_of_revision(archive: Archive) -> None:
    save(archive, submission())
    save(archive, submission(revised_on=day("2023"), answers=(answer(amount=4.0),)))
    assert archive.versions() == [
        VersionInfo("XAA-2021-league", 1),
        VersionInfo("XAA-2021-league", 2, revised_on=day("2023")),
    ]
    amounts = [
        [a.amount for a in build_frame(archive.versions(), archive.coded_answers(), day(d).last).all_answers]
        for d in ("2022", "2024")
    ]
    assert amounts == [[2.0], [4.0]]


def test_superseded_answers_are_not_read_when_a_later_version_replaces_them_for_every_date(archive: Archive) -> None:
    save(archive, submission())
    save(archive, submission(answers=(answer(amount=4.0),)))
    assert [(a.version, a.amount) for a in archive.coded_answers()] == [(2, 4.0)]


def test_nothing_is_lost_when_threads_save_at_once(archive: Archive) -> None:
    errors: list[BaseException] = []
    start = threading.Barrier(4)

    def work(worker: int) -> None:
        try:
            start.wait()
            for number in range(15):
                save(archive, submission(f"XAA-{worker}-{number}", answers=(answer(country=f"XA{chr(65 + number)}"),)))
                save(archive, submission("XAA-shared", title=f"{worker} {number}"), file="shared.yaml")
                archive.coded_answers()
        except BaseException as error:
            errors.append(error)
            raise

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    versions = archive.versions()
    assert len({v.submission for v in versions}) == 61
    assert [v.version for v in versions if v.submission == "XAA-shared"] == list(range(1, 61))
    assert archive.revision() == 120
    assert len(archive.coded_answers()) == 61


def test_file_is_saved_as_a_whole_or_not_at_all_when_saving_fails(archive: Archive, database_url: str) -> None:
    from tracker.errors import StoreError
    from tracker.store.engine import writing
    from tracker.store.submissions import save_submission

    engine = open_engine(database_url)
    try:
        with writing(engine) as connection:
            save_submission(connection, full_submission(), file="a.yaml", file_sha256="a" * 64, audit=AUDIT)
            connection.execute(insert(VERSION), {"submission_id": 1, "number": 0})
    except StoreError as error:
        failure = error
    with reading(engine) as connection:
        counts = [connection.scalar(select(func.count()).select_from(t)) for t in (VERSION, ANSWER, AUDIT_TABLE)]
    engine.dispose()
    assert "refused the work" in str(failure)
    assert counts == [0, 0, 0]
    assert archive.known_files() == {}
