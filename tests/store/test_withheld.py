"""How much is kept back is counted by level, and nothing of it is read."""

from dataclasses import replace

from sqlalchemy import event

from tests.store.specimens import AUDIT, answer, evidence, save, submission
from tracker.store import Archive
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality

COALITION, EDITORS, SEALED = Confidentiality.COALITION, Confidentiality.EDITORS, Confidentiality.SEALED


def test_withheld_counts_rows_of_the_latest_versions_by_level(archive: Archive) -> None:
    kept = evidence(confidentiality=SEALED)
    mixed = submission(
        "mixed",
        answers=(answer(evidence=(evidence(), kept)), answer(series="b", confidentiality=COALITION, evidence=())),
    )
    sealed_answer = answer(confidentiality=SEALED, evidence=(kept, kept))
    for given in (mixed, submission("sealed", confidentiality=SEALED, answers=(sealed_answer,))):
        save(archive, given)
    save(archive, submission("was-sealed", confidentiality=SEALED, answers=(sealed_answer,)))
    save(archive, submission("was-sealed"))
    assert archive.count_withheld() == {
        COALITION: Withheld(0, 1, 0),
        EDITORS: Withheld(),
        SEALED: Withheld(1, 1, 3),
    }


def test_withheld_forgets_what_was_withdrawn(archive: Archive) -> None:
    save(archive, submission("gone", confidentiality=SEALED, answers=(replace(answer(), confidentiality=SEALED),)))
    archive.withdraw_missing([], AUDIT)
    assert set(archive.count_withheld().values()) == {Withheld()}


def test_withheld_reads_levels_and_counts_only(archive: Archive) -> None:
    save(archive, submission("sealed", confidentiality=SEALED))
    asked: list[str] = []
    event.listen(archive._engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    archive.count_withheld()
    chosen = [text.split("FROM")[0] for text in asked if text.startswith("SELECT")]
    assert len(chosen) == 3
    assert all("confidentiality, count(*)" in text for text in chosen)
