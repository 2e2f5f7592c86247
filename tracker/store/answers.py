"""What scoring reads: versions and public, coded answers.

Knows which rows may count at some date. A submission whose latest version is not public
is not public in any of its versions, and its very name is not given out. Leaves which
version counts when to `tracker.scoring.frame`.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Select, case, func, not_, select

from tracker.dates import PartialDate
from tracker.scoring.frame import CodedAnswer, VersionInfo
from tracker.store.codes import ACCOUNTS, GRADES, PUBLIC, ROLES, date_of, maybe_date
from tracker.store.tables import ANSWER, INDICATOR, ORGANISATION, PLACE, REVISION, SUBMISSION, VERSION
from tracker.vocabulary import Account

_STANDING = (
    select(
        VERSION.c.submission_id,
        func.max(VERSION.c.number).label("latest"),
        func.max(case((VERSION.c.revised_on.is_(None), VERSION.c.number))).label("replaces_before"),
    )
    .group_by(VERSION.c.submission_id)
    .subquery("standing")
)
_LATEST = VERSION.alias("latest")
#: Holds for the versions that are not replaced for every date (with `readable_versions`).
IN_FORCE_SOMETIME = VERSION.c.number >= func.coalesce(_STANDING.c.replaces_before, 1)
_DOCUMENT = (
    VERSION.c.id,
    SUBMISSION.c.code,
    VERSION.c.number,
    VERSION.c.account,
    VERSION.c.published_on,
    ORGANISATION.c.name,
    ORGANISATION.c.family,
)
_SCORED = (
    ANSWER.c.version_id,
    ANSWER.c.place_id,
    ANSWER.c.indicator_id,
    ANSWER.c.amount,
    ANSWER.c.se,
    ANSWER.c.grade,
    ANSWER.c.is_survey,
    ANSWER.c.is_fragile,
    ANSWER.c.observed_on,
    ANSWER.c.event_on,
    ANSWER.c.role,
    ANSWER.c.series,
    ANSWER.c.primary_evidence,
    ANSWER.c.scope,
)
_Document: TypeAlias = tuple[str, int, Account, PartialDate, str, str]


def readable_versions(*columns: ColumnElement[Any]) -> Select[Any]:
    """Columns of the versions of every submission whose latest version is public."""
    return (
        select(*columns)
        .select_from(VERSION)
        .join(_STANDING, _STANDING.c.submission_id == VERSION.c.submission_id)
        .join(_LATEST, (_LATEST.c.submission_id == VERSION.c.submission_id) & (_LATEST.c.number == _STANDING.c.latest))
        .join(SUBMISSION, SUBMISSION.c.id == VERSION.c.submission_id)
        .join(ORGANISATION, ORGANISATION.c.id == VERSION.c.organisation_id)
        .where(_LATEST.c.confidentiality == PUBLIC)
    )


def read_revision(connection: Connection) -> int:
    """A number that grows with every new version."""
    return int(connection.scalar(select(REVISION.c.value)) or 0)


def read_versions(connection: Connection) -> list[VersionInfo]:
    """Every version of every public submission, by submission and number."""
    rows = connection.execute(
        readable_versions(SUBMISSION.c.code, VERSION.c.number, VERSION.c.revised_on, VERSION.c.is_withdrawn).order_by(
            SUBMISSION.c.code, VERSION.c.number
        )
    )
    return [
        VersionInfo(code, number, maybe_date(revised_on), bool(is_withdrawn))
        for code, number, revised_on, is_withdrawn in rows
    ]


def read_coded_answers(connection: Connection) -> list[CodedAnswer]:
    """The public, coded answers of all versions that are in force at some date."""
    documents = {
        key: (code, number, ACCOUNTS.member(account), date_of(published_on), name, family)
        for key, code, number, account, published_on, name, family in connection.execute(
            readable_versions(*_DOCUMENT).where(IN_FORCE_SOMETIME)
        )
    }
    places = dict(connection.execute(select(PLACE.c.id, PLACE.c.code)).all())
    indicators = dict(connection.execute(select(INDICATOR.c.id, INDICATOR.c.code)).all())
    rows = connection.execute(
        select(*_SCORED).where(
            ANSWER.c.confidentiality == PUBLIC,
            not_(ANSWER.c.is_statement),
            ANSWER.c.version_id.in_(readable_versions(VERSION.c.id).where(IN_FORCE_SOMETIME)),
        )
    )
    return [
        _coded_answer(documents[version], places[place], indicators[indicator], *values)
        for version, place, indicator, *values in rows
    ]


def read_spoken_places(connection: Connection, in_force: Mapping[str, int], as_of: dt.date) -> list[str]:
    """Places about which something public, statements included, was published by then in the versions given."""
    return sorted({place for _, place in read_spoken_pairs(connection, in_force, as_of)})


def read_spoken_pairs(connection: Connection, in_force: Mapping[str, int], as_of: dt.date) -> list[tuple[str, str]]:
    """The submissions of which this holds, each with every place about which it says something public."""
    rows = connection.execute(
        readable_versions(SUBMISSION.c.code, VERSION.c.number, VERSION.c.published_on, PLACE.c.code.label("place"))
        .join(ANSWER, ANSWER.c.version_id == VERSION.c.id)
        .join(PLACE, PLACE.c.id == ANSWER.c.place_id)
        .where(ANSWER.c.confidentiality == PUBLIC)
        .distinct()
    )
    return [
        (code, place)
        for code, number, published_on, place in rows
        if in_force.get(code) == number and date_of(published_on).last <= as_of
    ]


def _coded_answer(
    document: _Document,
    country: str,
    indicator: str,
    amount: float,
    se: float | None,
    grade: int,
    is_survey: bool,
    is_fragile: bool,
    observed_on: int,
    event_on: int | None,
    role: int | None,
    series: str | None,
    primary_evidence: str | None,
    scope: str | None,
) -> CodedAnswer:
    submission, version, account, published_on, organisation, family = document
    return CodedAnswer(
        submission=submission,
        version=version,
        country=country,
        indicator=indicator,
        account=account,
        organisation=organisation,
        family=family,
        amount=amount,
        observed_on=date_of(observed_on),
        published_on=published_on,
        grade=GRADES.member(grade),
        event_on=maybe_date(event_on),
        se=se,
        is_survey=is_survey,
        is_fragile=is_fragile,
        series=series,
        primary_evidence=primary_evidence,
        role=ROLES.maybe_member(role),
        scope=scope,
    )
