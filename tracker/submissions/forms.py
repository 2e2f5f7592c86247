"""The shape of a submission file: what a person may write, and what each field holds.

Knows the fields. Leaves to `checks` whether the answers fit the definitions, and to
`content` what a checked submission is.
"""

import math
from typing import Annotated

from pydantic import BeforeValidator, Field

from tracker.documents import Number, Spec, Text, Whole, WrittenDate, YesNo
from tracker.vocabulary import Account, Bound, Confidentiality, EvidenceKind, Grade, Role

_MISSING_WORDS = {"", "n/a", "na", "nan", "-"}


def _read_missing(value: object) -> object:
    if isinstance(value, str) and value.strip().lower() in _MISSING_WORDS:
        return None
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


Amount = Annotated[Number | None, BeforeValidator(_read_missing)]
RungNumber = Annotated[Whole | None, BeforeValidator(_read_missing)]
Answered = Annotated[YesNo | None, BeforeValidator(_read_missing)]


class EvidenceForm(Spec):
    """One item that shows why an answer is so."""

    title: Text | None = None
    """Publisher and name of the document."""
    kind: EvidenceKind
    """What it is."""
    url: Text | None = None
    """Address, only where it is the publisher's own."""
    reference: Text | None = None
    """Number, article, page."""
    published_on: WrittenDate | None = None
    """When it was published."""
    accessed_on: WrittenDate | None = None
    """When it was read."""
    grade: Grade | None = None
    """strong, moderate, weak or none; from its kind when absent."""
    confidentiality: Confidentiality | None = None
    """Who may see it; never laxer than the answer."""


class AnswerForm(Spec):
    """One answer about one indicator; without rung, value or holds it is a statement."""

    country: Text | None = None
    """In a register file: the place this answer is about."""
    indicator: Text
    """Which indicator."""
    rung: RungNumber = None
    """For ladders: the step that is reached."""
    value: Amount = None
    """For numbers: the value in the indicator's unit."""
    se: Annotated[Number, Field(ge=0)] | None = None
    """Standard error of the value."""
    holds: Answered = None
    """For yes/no: true or false."""
    observed_on: WrittenDate | None = None
    """When it was last known to be so; never after the document."""
    event_on: WrittenDate | None = None
    """Since when it has been so, if known; the later day from which an announced rule holds."""
    role: Role | None = Field(default=None, alias="as")
    """As origin or as destination."""
    partner: Text | None = None
    """The other place of a corridor; makes it a statement."""
    group: Text | None = None
    """The group it is about; makes it a statement."""
    scope: Text | None = None
    """Scheme or law it is about; printed, and counted for the country."""
    bound: Bound | None = None
    """at_least or at_most; makes it a statement."""
    series: Text | None = None
    """For numbers: values of one comparable instrument carry one name."""
    primary_evidence: Text | None = None
    """Answers naming the same key are one vote."""
    finding: Text | None = None
    """One or two sentences."""
    fragile: Text | None = None
    """Why it may be undone."""
    acknowledges: Text | None = None
    """Progress that moves no level, as what follows “thank you for”; not read in a government’s own file."""
    confidentiality: Confidentiality | None = None
    """Who may see it; never laxer than the submission."""
    evidence: list[EvidenceForm] = []
    """What shows it."""


class PeriodForm(Spec):
    """The time that a document describes."""

    start: WrittenDate = Field(alias="from")
    """First day."""
    end: WrittenDate = Field(alias="to")
    """Last day."""


class SubmissionForm(Spec):
    """One document by one author."""

    id: Text
    """Unique in the workspace."""
    country: Text | None = None
    """ISO 3166 alpha-3, or XKX; in a register file it stands on each answer instead."""
    account: Account
    """Whose word it is."""
    organisation: Text
    """An organisation or an office, never a person."""
    organisation_family: Text | None = None
    """The network to which it belongs; one family has one vote."""
    title: Text | None = None
    """Name of the document."""
    published_on: WrittenDate
    """When it was published."""
    revised_on: WrittenDate | None = None
    """From when this version counts; before it, the earlier version does."""
    period: PeriodForm | None = None
    """The time it describes."""
    method: Text | None = None
    """How, where, by whom, and its limits."""
    confidentiality: Confidentiality = Confidentiality.EDITORS
    """public, coalition, editors or sealed; editors when absent."""
    answers: list[AnswerForm] = []
    """Its answers."""
    asked_on: WrittenDate | None = None
    """Silence: when the government was asked."""
    reply_due_on: WrittenDate | None = None
    """Silence: until when it could answer."""
    no_reply: YesNo = False
    """Silence: true when no answer came."""
