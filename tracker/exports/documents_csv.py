"""Documents as a table: one line for each public answer and each piece of evidence under it."""

from collections.abc import Iterable, Iterator

from tracker.exports.cells import write_rows
from tracker.exports.reading import Published
from tracker.submissions.content import Answer, Evidence, Submission

HEADER = (
    "document",
    "version",
    "account",
    "organisation",
    "title",
    "published_on",
    "country",
    "indicator",
    "amount",
    "is_statement",
    "observed_on",
    "event_on",
    "scope",
    "partner",
    "group",
    "finding",
    "evidence_kind",
    "evidence_title",
    "evidence_reference",
    "evidence_published_on",
    "evidence_url",
)


def write_documents_csv(documents: Iterable[Published]) -> bytes:
    """Everything that these documents say in public; a document without answers is one line."""
    return write_rows(HEADER, (line for published in documents for line in _lines(published)))


def _lines(published: Published) -> Iterator[tuple[object, ...]]:
    submission = published.submission
    head = _head(submission, published.version)
    if not submission.answers:
        yield (*head, submission.country, *[None] * (len(HEADER) - len(head) - 1))
    for answer in submission.answers:
        for item in answer.evidence or (None,):
            yield (*head, *_answer(answer), *_evidence(item))


def _head(submission: Submission, version: int) -> tuple[object, ...]:
    named = (submission.organisation, submission.title, submission.published_on)
    return submission.id, version, submission.account.value, *named


def _answer(answer: Answer) -> tuple[object, ...]:
    amount = None if answer.amount is None else f"{answer.amount:g}"
    counted = "yes" if answer.is_statement else "no"
    limits = (answer.scope, answer.partner, answer.group, answer.finding)
    return answer.country, answer.indicator, amount, counted, answer.observed_on, answer.event_on, *limits


def _evidence(item: Evidence | None) -> tuple[object, ...]:
    if item is None:
        return (None,) * 5
    return item.kind.value, item.title, item.reference, item.published_on, item.url
