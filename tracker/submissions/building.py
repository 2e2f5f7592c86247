"""A form without problems becomes a submission: defaults filled in, confidentiality made effective.

Knows what absent fields mean. Leaves to `checks` whether the form may become a submission.
"""

from tracker.dates import PartialDate
from tracker.submissions.confidentiality import strictest
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.submissions.forms import AnswerForm, EvidenceForm, SubmissionForm
from tracker.vocabulary import Confidentiality


def build_submission(form: SubmissionForm) -> Submission:
    """The submission that a checked form says."""
    return Submission(
        id=form.id,
        account=form.account,
        organisation=form.organisation,
        family=form.organisation_family or form.organisation,
        published_on=form.published_on,
        country=form.country,
        title=form.title,
        revised_on=form.revised_on,
        period_from=form.period.start if form.period else None,
        period_to=form.period.end if form.period else None,
        method=form.method,
        confidentiality=form.confidentiality,
        asked_on=form.asked_on,
        reply_due_on=form.reply_due_on,
        no_reply=form.no_reply,
        answers=tuple(_build_answer(form, answer) for answer in form.answers),
    )


def amount(answer: AnswerForm) -> float | None:
    """The rung, the value, or 1 and 0 for yes and no; None for a statement."""
    given = (number for number in (answer.rung, answer.value, answer.holds) if number is not None)
    return next((float(number) for number in given), None)


def observed_on(form: SubmissionForm, answer: AnswerForm) -> PartialDate:
    """When an answer was last known to be so; a statement without a date stands from its publication."""
    return answer.observed_on or form.published_on


def _build_answer(form: SubmissionForm, answer: AnswerForm) -> Answer:
    level = strictest(form.confidentiality, answer.confidentiality or form.confidentiality)
    return Answer(
        country=answer.country or form.country or "",
        indicator=answer.indicator,
        amount=amount(answer),
        observed_on=observed_on(form, answer),
        event_on=answer.event_on,
        se=answer.se,
        role=answer.role,
        partner=answer.partner,
        group=answer.group,
        scope=answer.scope,
        bound=answer.bound,
        series=answer.series,
        primary_evidence=answer.primary_evidence,
        finding=answer.finding,
        fragile=answer.fragile,
        acknowledges=answer.acknowledges,
        confidentiality=level,
        evidence=tuple(_build_evidence(item, level) for item in answer.evidence),
    )


def _build_evidence(item: EvidenceForm, level: Confidentiality) -> Evidence:
    return Evidence(
        kind=item.kind,
        title=item.title,
        url=item.url,
        reference=item.reference,
        published_on=item.published_on,
        accessed_on=item.accessed_on,
        grade=item.grade,
        confidentiality=strictest(level, item.confidentiality or level),
    )
