"""What pages and exports show: the public content of versions, built from rows again.

Knows the way from rows back to a `Submission`. Leaves what is public to
`tracker.submissions.confidentiality`, through which everything passes that is read here.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, and_, select

from tracker.store.answers import readable_versions
from tracker.store.codes import ACCOUNTS, BOUNDS, CONFIDENTIALITY, EVIDENCE_KINDS, GRADES, ROLES, date_of, maybe_date
from tracker.store.tables import (
    ANSWER,
    ANSWER_TEXT,
    EVIDENCE,
    INDICATOR,
    ORGANISATION,
    PLACE,
    SUBMISSION,
    VERSION,
    VERSION_TEXT,
)
from tracker.submissions.confidentiality import public_view
from tracker.submissions.content import Answer, Evidence, Submission

_AT_ONCE = 500


_EVIDENCE_COLUMNS = (
    EVIDENCE.c.version_id,
    EVIDENCE.c.answer_position,
    EVIDENCE.c.kind,
    EVIDENCE.c.title,
    EVIDENCE.c.url,
    EVIDENCE.c.reference,
    EVIDENCE.c.published_on,
    EVIDENCE.c.accessed_on,
    EVIDENCE.c.grade,
    EVIDENCE.c.confidentiality,
)
_ANSWER_COLUMNS = (
    ANSWER.c.version_id,
    ANSWER.c.position,
    PLACE.c.code,
    INDICATOR.c.code,
    ANSWER.c.amount,
    ANSWER.c.observed_on,
    ANSWER.c.event_on,
    ANSWER.c.se,
    ANSWER.c.role,
    ANSWER_TEXT.c.partner,
    ANSWER_TEXT.c.group_name,
    ANSWER.c.scope,
    ANSWER_TEXT.c.bound,
    ANSWER.c.series,
    ANSWER.c.primary_evidence,
    ANSWER_TEXT.c.finding,
    ANSWER_TEXT.c.fragile,
    ANSWER_TEXT.c.acknowledges,
    ANSWER.c.confidentiality,
)
_AnswerKey: TypeAlias = tuple[int, int]


def read_public_submissions(connection: Connection, in_force: Mapping[str, int]) -> list[tuple[Submission, int]]:
    """The public view of the given version of each submission, by id; what has none is left out."""
    wanted = _read_documents(connection, in_force)
    found = []
    for start in range(0, len(wanted), _AT_ONCE):
        chunk = wanted[start : start + _AT_ONCE]
        answers = _read_answers(connection, [row.id for row in chunk])
        for row in chunk:
            view = public_view(_submission(row, answers.get(row.id, [])))
            if view is not None:
                found.append((view, int(row.number)))
    return found


def read_public_heads(connection: Connection, in_force: Mapping[str, int]) -> list[tuple[Submission, int]]:
    """The same without their answers."""
    views = ((public_view(_submission(row, [])), int(row.number)) for row in _read_documents(connection, in_force))
    return [(view, number) for view, number in views if view is not None]


def _read_documents(connection: Connection, in_force: Mapping[str, int]) -> list[Row[Any]]:
    columns = (
        *VERSION.c,
        SUBMISSION.c.code,
        ORGANISATION.c.name,
        ORGANISATION.c.family,
        PLACE.c.code.label("country"),
        VERSION_TEXT.c.title,
        VERSION_TEXT.c.method,
    )
    statement = (
        readable_versions(*columns)
        .outerjoin(PLACE, PLACE.c.id == VERSION.c.place_id)
        .outerjoin(VERSION_TEXT, VERSION_TEXT.c.version_id == VERSION.c.id)
        .order_by(SUBMISSION.c.code, VERSION.c.number)
    )
    if len(in_force) <= _AT_ONCE:
        statement = statement.where(SUBMISSION.c.code.in_(in_force))
    return [row for row in connection.execute(statement) if in_force.get(row.code) == row.number]


def _read_answers(connection: Connection, version_ids: list[int]) -> Mapping[int, list[Answer]]:
    evidence = _read_evidence(connection, version_ids)
    same = and_(ANSWER_TEXT.c.version_id == ANSWER.c.version_id, ANSWER_TEXT.c.position == ANSWER.c.position)
    statement = (
        select(*_ANSWER_COLUMNS)
        .select_from(ANSWER)
        .join(PLACE, PLACE.c.id == ANSWER.c.place_id)
        .join(INDICATOR, INDICATOR.c.id == ANSWER.c.indicator_id)
        .outerjoin(ANSWER_TEXT, same)
        .where(ANSWER.c.version_id.in_(version_ids))
        .order_by(ANSWER.c.version_id, ANSWER.c.position)
    )
    answers: dict[int, list[Answer]] = defaultdict(list)
    for version_id, position, *values in connection.execute(statement):
        answers[version_id].append(_answer(tuple(evidence.get((version_id, position), ())), *values))
    return answers


def _read_evidence(connection: Connection, version_ids: list[int]) -> Mapping[_AnswerKey, list[Evidence]]:
    statement = (
        select(*_EVIDENCE_COLUMNS)
        .where(EVIDENCE.c.version_id.in_(version_ids))
        .order_by(EVIDENCE.c.version_id, EVIDENCE.c.answer_position, EVIDENCE.c.position)
    )
    evidence: dict[_AnswerKey, list[Evidence]] = defaultdict(list)
    for version_id, position, *values in connection.execute(statement):
        evidence[version_id, position].append(_evidence(*values))
    return evidence


def _submission(row: Row[Any], answers: list[Answer]) -> Submission:
    return Submission(
        id=row.code,
        account=ACCOUNTS.member(row.account),
        organisation=row.name,
        family=row.family,
        published_on=date_of(row.published_on),
        country=row.country,
        title=row.title,
        revised_on=maybe_date(row.revised_on),
        period_from=maybe_date(row.period_from),
        period_to=maybe_date(row.period_to),
        method=row.method,
        confidentiality=CONFIDENTIALITY.member(row.confidentiality),
        asked_on=maybe_date(row.asked_on),
        reply_due_on=maybe_date(row.reply_due_on),
        no_reply=row.no_reply,
        answers=tuple(answers),
    )


def _answer(
    evidence: tuple[Evidence, ...],
    country: str,
    indicator: str,
    amount: float | None,
    observed_on: int,
    event_on: int | None,
    se: float | None,
    role: int | None,
    partner: str | None,
    group: str | None,
    scope: str | None,
    bound: int | None,
    series: str | None,
    primary_evidence: str | None,
    finding: str | None,
    fragile: str | None,
    acknowledges: str | None,
    confidentiality: int,
) -> Answer:
    return Answer(
        country=country,
        indicator=indicator,
        amount=amount,
        observed_on=date_of(observed_on),
        event_on=maybe_date(event_on),
        se=se,
        role=ROLES.maybe_member(role),
        partner=partner,
        group=group,
        scope=scope,
        bound=BOUNDS.maybe_member(bound),
        series=series,
        primary_evidence=primary_evidence,
        finding=finding,
        fragile=fragile,
        acknowledges=acknowledges,
        confidentiality=CONFIDENTIALITY.member(confidentiality),
        evidence=evidence,
    )


def _evidence(
    kind: int,
    title: str | None,
    url: str | None,
    reference: str | None,
    published_on: int | None,
    accessed_on: int | None,
    grade: int | None,
    confidentiality: int,
) -> Evidence:
    return Evidence(
        kind=EVIDENCE_KINDS.member(kind),
        title=title,
        url=url,
        reference=reference,
        published_on=maybe_date(published_on),
        accessed_on=maybe_date(accessed_on),
        grade=GRADES.maybe_member(grade),
        confidentiality=CONFIDENTIALITY.member(confidentiality),
    )
