"""What was written since a known state, as columns: only submissions with a new version are read."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from tracker.scoring.columns.answers import AnswerColumns
from tracker.store.columns import read_columns
from tracker.store.seals import Seal, read_seal, was_borne
from tracker.store.tables import SUBMISSION, VERSION

#: Above so many changed submissions everything is read again.
MANY = 500


@dataclass(frozen=True)
class Changes:
    """The submissions with a new version and all that is readable of them now, with the seal of the database."""

    seal: Seal
    submissions: frozenset[str]
    columns: AnswerColumns


def read_changes(connection: Connection, since: Seal) -> Changes | None:
    """What changed since the database bore a seal; None when it never did, or when too much has changed."""
    if not was_borne(connection, since):
        return None
    statement = select(SUBMISSION.c.id, SUBMISSION.c.code).join(VERSION, VERSION.c.submission_id == SUBMISSION.c.id)
    changed = dict(connection.execute(statement.where(VERSION.c.id > since.version).distinct()).all())
    if len(changed) > MANY:
        return None
    columns = read_columns(connection, VERSION.c.submission_id.in_(list(changed)))
    return Changes(read_seal(connection), frozenset(changed.values()), columns)
