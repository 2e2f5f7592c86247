"""How much is kept back, by level: numbers for those who read what is published.

Counts rows of the latest versions and reads nothing of what stands in them: no name, no text, no place.
"""

from sqlalchemy import Column, ColumnElement, Connection, func, select

from tracker.store.codes import CONFIDENTIALITY, PUBLIC
from tracker.store.tables import ANSWER, EVIDENCE, VERSION
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality

_STANDING = select(func.max(VERSION.c.id).label("id")).group_by(VERSION.c.submission_id).subquery("standing")
_IN_FORCE = select(VERSION.c.id).where(VERSION.c.id.in_(select(_STANDING.c.id)), ~VERSION.c.is_withdrawn)


def read_withheld(connection: Connection) -> dict[Confidentiality, Withheld]:
    """For each level above public, how many submissions, answers and items of evidence have it."""
    submissions = _count(connection, VERSION.c.confidentiality, VERSION.c.id)
    answers = _count(connection, ANSWER.c.confidentiality, ANSWER.c.version_id)
    evidence = _count(connection, EVIDENCE.c.confidentiality, EVIDENCE.c.version_id)
    return {
        level: Withheld(submissions.get(level, 0), answers.get(level, 0), evidence.get(level, 0))
        for level in Confidentiality
        if level is not Confidentiality.PUBLIC
    }


def _count(connection: Connection, level: "Column[int]", version: ColumnElement[int]) -> dict[Confidentiality, int]:
    statement = select(level, func.count()).where(level != PUBLIC, version.in_(_IN_FORCE)).group_by(level)
    return {CONFIDENTIALITY.member(number): int(count) for number, count in connection.execute(statement)}
