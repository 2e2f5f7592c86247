"""Invented submissions for the tests of the store."""

import datetime as dt
from dataclasses import replace
from typing import Any

from tracker.dates import PartialDate
from tracker.store import Archive, AuditEntry, SaveOutcome
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.vocabulary import Account, Bound, Confidentiality, EvidenceKind, Grade, Role

AUDIT = AuditEntry(dt.datetime(2026, 11, 22, 10, 30, tzinfo=dt.UTC), "load")


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def evidence(kind: EvidenceKind = EvidenceKind.NGO_REPORT, **changes: Any) -> Evidence:
    return replace(Evidence(kind, title="Report of the year", reference="p. 3", published_on=day("2021-02")), **changes)


def answer(**changes: Any) -> Answer:
    base = Answer("XAA", "zero-fees.law", 2.0, day("2021-03"), finding="The law forbids it.", evidence=(evidence(),))
    return replace(base, **changes)


def statement(**changes: Any) -> Answer:
    return answer(**{"amount": None, "partner": "XBB", "group": "women", "bound": Bound.AT_LEAST} | changes)


def submission(name: str = "XAA-2021-league", **changes: Any) -> Submission:
    base = Submission(
        id=name,
        account=Account.CIVIL_SOCIETY,
        organisation="Workers' League",
        family="League International",
        published_on=day("2021-03-25"),
        country="XAA",
        title="A year of fees",
        method="Interviews in two towns.",
        confidentiality=Confidentiality.PUBLIC,
        answers=(answer(),),
    )
    return replace(base, **changes)


def full_submission() -> Submission:
    """Every field of a submission says something."""
    return submission(
        revised_on=day("2022"),
        period_from=day("2020-11"),
        period_to=day("2021-03-01"),
        asked_on=day("2020-01-05"),
        reply_due_on=day("2020-06"),
        no_reply=True,
        answers=(
            answer(
                amount=0.0,
                se=0.0,
                event_on=day("2021-03-14"),
                role=Role.DESTINATION,
                scope="household workers",
                series="hbs-2020",
                primary_evidence="decree-4",
                fragile="by decree only",
                acknowledges="having begun",
                evidence=(
                    evidence(EvidenceKind.LAW, url="https://example.org/law", accessed_on=day("2021-04-01")),
                    Evidence(EvidenceKind.OTHER, grade=Grade.NONE),
                ),
            ),
            statement(),
            answer(country="XBB", indicator="zero-fees.cost", amount=17.6, finding=None, evidence=()),
        ),
    )


def save(archive: Archive, saved: Submission, file: str | None = None, digest: str = "a" * 64) -> SaveOutcome:
    return archive.save(saved, file=file or f"submissions/{saved.id}.yaml", file_sha256=digest, audit=AUDIT)


def read_back(archive: Archive, saved: Submission, version: int = 1) -> Submission | None:
    found = dict(archive.public_submissions({saved.id: version}))
    return next(iter(found), None)
