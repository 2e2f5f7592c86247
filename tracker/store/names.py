"""The keys of places, indicators and organisations, given out as they first appear.

Knows how a name gets its key. Leaves what a name means to the definitions.
"""

from sqlalchemy import Connection, Table, insert, select

from tracker.store.rows import Keys
from tracker.store.tables import INDICATOR, ORGANISATION, PLACE
from tracker.submissions.content import Submission


def require_keys(connection: Connection, submission: Submission) -> Keys:
    """The keys of all names of a submission; new names are added."""
    places = {answer.country for answer in submission.answers} | {submission.country or ""}
    indicators = {answer.indicator for answer in submission.answers}
    return Keys(
        organisation=_organisation_key(connection, submission.organisation, submission.family),
        places=_keys(connection, PLACE, places - {""}),
        indicators=_keys(connection, INDICATOR, indicators),
    )


def _keys(connection: Connection, table: Table, codes: set[str]) -> dict[str, int]:
    if not codes:
        return {}
    known = select(table.c.code, table.c.id).where(table.c.code.in_(sorted(codes)))
    found = dict(connection.execute(known).all())
    new = [{"code": code} for code in sorted(codes - set(found))]
    if new:
        connection.execute(insert(table), new)
        found = dict(connection.execute(known).all())
    return found


def _organisation_key(connection: Connection, name: str, family: str) -> int:
    wanted = (ORGANISATION.c.name == name, ORGANISATION.c.family == family)
    key = connection.scalar(select(ORGANISATION.c.id).where(*wanted))
    if key is None:
        key = connection.scalar(insert(ORGANISATION).values(name=name, family=family).returning(ORGANISATION.c.id))
    assert key is not None
    return int(key)
