"""One version of a submission as rows.

Knows which column holds what. Leaves keys of places, indicators and organisations to
`names`, and the way back to `published`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tracker.store.codes import (
    ACCOUNTS,
    BOUNDS,
    CONFIDENTIALITY,
    EVIDENCE_KINDS,
    GRADES,
    ROLES,
    date_number,
    maybe_date_number,
)
from tracker.submissions.confidentiality import strictest
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.submissions.grading import grade_of
from tracker.vocabulary import Confidentiality, EvidenceKind

Values: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys under which a submission's names are stored."""

    organisation: int
    places: Mapping[str, int]
    indicators: Mapping[str, int]


@dataclass(slots=True)
class ContentRows:
    """The rows of the texts and answers of one version, by table."""

    version_texts: list[Values] = field(default_factory=list)
    answers: list[Values] = field(default_factory=list)
    answer_texts: list[Values] = field(default_factory=list)
    evidence: list[Values] = field(default_factory=list)


def version_values(submission: Submission, keys: Keys) -> Values:
    """The columns of `version` that come from the document."""
    return {
        "account": ACCOUNTS.number(submission.account),
        "organisation_id": keys.organisation,
        "place_id": keys.places[submission.country] if submission.country else None,
        "confidentiality": CONFIDENTIALITY.number(submission.confidentiality),
        "published_on": date_number(submission.published_on),
        "revised_on": maybe_date_number(submission.revised_on),
        "period_from": maybe_date_number(submission.period_from),
        "period_to": maybe_date_number(submission.period_to),
        "asked_on": maybe_date_number(submission.asked_on),
        "reply_due_on": maybe_date_number(submission.reply_due_on),
        "no_reply": submission.no_reply,
    }


def content_rows(submission: Submission, version_id: int, keys: Keys) -> ContentRows:
    """The rows of its texts, and of all answers and their evidence in the order of the document."""
    rows = ContentRows()
    if submission.title is not None or submission.method is not None:
        texts = {"version_id": version_id, "title": submission.title, "method": submission.method}
        rows.version_texts.append(texts)
    for position, answer in enumerate(submission.answers):
        level = strictest(submission.confidentiality, answer.confidentiality)
        at = {"version_id": version_id, "position": position}
        rows.answers.append(at | _answer_values(answer, level, keys))
        text = _answer_text_values(answer)
        if any(value is not None for value in text.values()):
            rows.answer_texts.append(at | text)
        rows.evidence.extend(_evidence_rows(answer, level, version_id, position))
    return rows


def _answer_values(answer: Answer, level: Confidentiality, keys: Keys) -> Values:
    public = [item for item in answer.evidence if item.confidentiality is Confidentiality.PUBLIC]
    return {
        "place_id": keys.places[answer.country],
        "indicator_id": keys.indicators[answer.indicator],
        "amount": answer.amount,
        "se": answer.se,
        "grade": GRADES.number(grade_of(public)),
        "confidentiality": CONFIDENTIALITY.number(level),
        "is_statement": answer.is_statement,
        "is_survey": any(item.kind is EvidenceKind.SURVEY for item in public),
        "is_fragile": answer.fragile is not None,
        "observed_on": date_number(answer.observed_on),
        "event_on": maybe_date_number(answer.event_on),
        "role": ROLES.maybe_number(answer.role),
        "series": answer.series,
        "primary_evidence": answer.primary_evidence,
        "scope": answer.scope,
    }


def _answer_text_values(answer: Answer) -> Values:
    return {
        "partner": answer.partner,
        "group_name": answer.group,
        "bound": BOUNDS.maybe_number(answer.bound),
        "finding": answer.finding,
        "fragile": answer.fragile,
        "acknowledges": answer.acknowledges,
    }


def _evidence_rows(answer: Answer, level: Confidentiality, version_id: int, position: int) -> Iterator[Values]:
    for number, item in enumerate(answer.evidence):
        at = {"version_id": version_id, "answer_position": position, "position": number}
        yield at | _evidence_values(item, strictest(level, item.confidentiality))


def _evidence_values(item: Evidence, level: Confidentiality) -> Values:
    return {
        "kind": EVIDENCE_KINDS.number(item.kind),
        "grade": GRADES.maybe_number(item.grade),
        "confidentiality": CONFIDENTIALITY.number(level),
        "published_on": maybe_date_number(item.published_on),
        "accessed_on": maybe_date_number(item.accessed_on),
        "title": item.title,
        "url": item.url,
        "reference": item.reference,
    }
