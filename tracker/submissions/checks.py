"""The one judge of submissions: a document becomes a submission, or problems, all at once.

Knows what must hold across a submission and between submissions. Leaves answers to
`answer_checks`, places to `place_checks`, and where documents come from to `tracker.intake`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from tracker.documents import Document, Draft, build_draft
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.problems import MOST_PER_FILE, Code, Problem, Where, find_repeated_ids, sort_problems
from tracker.submissions.answer_checks import check_answer
from tracker.submissions.building import build_submission, observed_on
from tracker.submissions.content import Submission
from tracker.submissions.forms import SubmissionForm
from tracker.submissions.place_checks import check_places
from tracker.vocabulary import Account

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LONGEST_ID = 100


def check_submission(document: Document, catalog: Catalog, places: Places) -> tuple[Submission | None, list[Problem]]:
    """The submission that a document holds, or every problem in it."""
    draft, problems = build_draft(SubmissionForm, document)
    answers = (check_answer(draft, ("answers", i), a, catalog) for i, a in enumerate(draft.model.answers))
    found = chain(
        _check_head(draft), check_places(draft, places), chain.from_iterable(answers), _check_repetition(draft)
    )
    problems += islice(found, MOST_PER_FILE)
    return (None, sort_problems(problems)) if problems else (build_submission(draft.model), [])


def submission_id(document: Document) -> tuple[str, Where] | None:
    """The id a document gives itself and where it stands, even when all else in it is broken."""
    written = document.data.get("id")
    return (written.strip(), document.where(("id",))) if isinstance(written, str) else None


def check_workspace_ids(found: Iterable[tuple[str, Where]]) -> list[Problem]:
    """A problem in each of two files that bear one id; none of them may be loaded."""
    return find_repeated_ids(found)


def _check_head(draft: Draft[SubmissionForm]) -> Iterator[Problem]:
    form = draft.model
    if draft.is_sound("id") and (not _ID.fullmatch(form.id) or len(form.id) > _LONGEST_ID):
        hint = f"Use letters, digits, dots, hyphens and underscores, {_LONGEST_ID} at most."
        message = f"'{form.id[:40]}' is no id for a submission."
        yield draft.document.problem(Code.BAD_ID, ("id",), message, hint)
    yield from _check_dates(draft)
    yield from _check_silence(draft)


def _check_dates(draft: Draft[SubmissionForm]) -> Iterator[Problem]:
    form, document = draft.model, draft.document
    period = form.period
    if period and draft.is_sound("period") and period.start.first > period.end.last:
        message = f"'from' ({period.start}) lies after 'to' ({period.end})."
        yield document.problem(Code.DATES_OUT_OF_ORDER, ("period",), message, "Exchange the two.")
    pairs = (("asked_on", "reply_due_on"), ("published_on", "revised_on"))
    for first, second in pairs:
        earlier, later = getattr(form, first), getattr(form, second)
        if earlier is not None and later is not None and earlier.first > later.last:
            message = f"'{second}' ({later}) lies before '{first}' ({earlier})."
            yield document.problem(Code.DATES_OUT_OF_ORDER, (second,), message, "Mend one of the two dates.")


def _check_silence(draft: Draft[SubmissionForm]) -> Iterator[Problem]:
    form, document = draft.model, draft.document
    if draft.is_sound("account") and form.account is not Account.GOVERNMENT:
        for name in ("asked_on", "reply_due_on", "no_reply"):
            if getattr(form, name):
                message = f"'{name}' stands in a submission that is not a government's."
                hint = "It records the silence of a government: write 'account: government', or leave it out."
                yield document.problem(Code.NOT_A_GOVERNMENT, (name,), message, hint, key=True)
    if form.no_reply and form.answers:
        message = "'no_reply' stands in a submission that has answers."
        hint = "It records silence: leave it out, or put the answers into a submission of their own."
        yield document.problem(Code.NOT_SILENT, ("no_reply",), message, hint, key=True)
    if form.asked_on is not None or not draft.is_sound("asked_on"):
        return
    if form.no_reply:
        message = "'asked_on' is missing beside 'no_reply'."
        yield document.problem(Code.MISSING_FIELD, ("no_reply",), message, "Add when the government was asked.")
    elif not form.answers and draft.is_sound("answers"):
        hint = "Add 'answers:', or 'asked_on:' where a government was asked and is silent."
        yield document.problem(Code.NO_ANSWERS, ("answers",), "The submission has no answers.", hint)


def _check_repetition(draft: Draft[SubmissionForm]) -> Iterator[Problem]:
    form = draft.model
    seen: dict[tuple[object, ...], int] = {}
    for index, answer in enumerate(form.answers):
        path = ("answers", index)
        names = ("country", "indicator", "series", "partner", "group", "scope", "observed_on", "as")
        if not all(draft.is_sound(*path, name) for name in names):
            continue
        country, day = answer.country or form.country, observed_on(form, answer)
        about = (answer.series, answer.partner, answer.group, answer.scope, answer.role)
        first = seen.setdefault((country, answer.indicator, *about, day and day.written), index)
        if first != index:
            line = draft.document.where(("answers", first)).line
            message = f"This answers again what the answer in line {line} answers."
            hint = "Keep one, or tell them apart by observed_on, scope, group, series or partner."
            yield draft.document.problem(Code.DUPLICATE_ANSWER, path, message, hint)
