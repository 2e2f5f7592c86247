"""Governments that were asked and did not answer by the date set (methodology §5, silence).

Knows when silence counts. It is dated and counted, never a score: what the government did
is judged elsewhere, on what others know.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from tracker.dates import PartialDate
from tracker.submissions.content import Submission
from tracker.vocabulary import Account, Confidentiality

_NEVER = PartialDate.of(dt.date.max)


@dataclass(frozen=True, slots=True)
class Silence:
    """One request to a government that had no reply by the date set; `reply_due_on` None where none was set."""

    submission: str
    country: str
    organisation: str
    title: str | None
    asked_on: PartialDate | None
    reply_due_on: PartialDate | None


def list_silences(submissions: Iterable[Submission], country: str | None, as_of: dt.date) -> tuple[Silence, ...]:
    """Public requests to a place's government recorded as without a reply, the date set being past, in order.

    None asks for the governments of all places.

    Only what is marked `no_reply` counts: a document without public answers may have answers that are not public.
    """
    found = [
        _silence(s, s.country)
        for s in submissions
        if s.country is not None and s.country == (country or s.country) and _is_silent(s, as_of)
    ]
    return tuple(sorted(found, key=lambda s: ((s.reply_due_on or s.asked_on or _NEVER).last, s.submission)))


def _is_silent(submission: Submission, as_of: dt.date) -> bool:
    return (
        submission.account is Account.GOVERNMENT
        and submission.no_reply
        and not submission.answers
        and submission.confidentiality is Confidentiality.PUBLIC
        and submission.published_on.last <= as_of
        and (submission.reply_due_on is None or submission.reply_due_on.last < as_of)
    )


def _silence(submission: Submission, country: str) -> Silence:
    return Silence(
        submission.id,
        country,
        submission.organisation,
        submission.title,
        submission.asked_on,
        submission.reply_due_on,
    )
