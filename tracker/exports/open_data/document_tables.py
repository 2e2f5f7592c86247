"""Open data on what was said: documents, answers, evidence; public ones only.

Knows how an answer is named so that its name stays the same. Takes the meaning of each field
from the form in which answers are written.
"""

import functools
import hashlib
from collections.abc import Iterable, Iterator

import rfc8785

from tracker.descriptions import describe
from tracker.exports.open_data.tables import (
    Row,
    Table,
    TableField,
    Told,
    chosen,
    number,
    one_key,
    partial,
    text,
    whole,
    yes_no,
)
from tracker.exports.reading import Published, Reading, Voice
from tracker.submissions.content import Answer
from tracker.submissions.forms import AnswerForm, EvidenceForm, SubmissionForm
from tracker.submissions.grading import grade_of, grade_of_item
from tracker.vocabulary import Account, Bound, EvidenceKind, Grade, Role
from tracker.wording import ENGLISH

_ID_LENGTH = 16


def document_tables(reading: Reading, documents: Iterable[Published]) -> Iterator[Table]:
    """The documents given by their heads, sorted and read last; and answers and evidence of each place."""
    yield _submissions(documents)
    yield _answers(reading)
    yield _evidence()


def name_voices(voices: Iterable[Voice]) -> list[tuple[str, Voice]]:
    """Voices with the names of their answers, in the order of these."""
    return sorted(((answer_id(voice), voice) for voice in voices), key=lambda pair: pair[0])


def answer_id(voice: Voice) -> str:
    """A name made of what makes an answer unique in its document: later versions of the document keep it."""
    a = voice.answer
    parts = (a.country, a.indicator, a.series, a.partner, a.group, a.scope, a.role, a.observed_on.written)
    content = [voice.published.submission.id, *(part or "" for part in parts)]
    return hashlib.sha256(rfc8785.dumps(content)).hexdigest()[:_ID_LENGTH]


def _submissions(documents: Iterable[Published]) -> Table:
    says = describe(SubmissionForm)
    fields = (
        text("submission", "Its id.", required=True),
        whole("version", "Its version: 1, then one more with each change.", required=True),
        chosen("account", says["account"], Account, required=True),
        text("organisation", says["organisation"], required=True),
        text("organisation_family", says["organisation_family"], required=True),
        text("place", "The place it is about; empty where that stands on each answer."),
        text("title", says["title"]),
        partial("published_on", says["published_on"]),
        partial("revised_on", says["revised_on"]),
        partial("period_from", "First day of the time it describes."),
        partial("period_to", "Last day of the time it describes."),
        text("method", says["method"]),
        partial("asked_on", says["asked_on"]),
        partial("reply_due_on", says["reply_due_on"]),
        yes_no("no_reply", says["no_reply"]),
    )
    rows = (_document(published) for published in documents)
    return Table("submissions", "Public documents.", fields, ("submission",), rows, (one_key("place", "places"),))


def _document(published: Published) -> Row:
    s = published.submission
    who = (s.id, published.version, s.account, s.organisation, s.family, s.country, s.title)
    when = (s.published_on, s.revised_on, s.period_from, s.period_to)
    return *who, *when, s.method, s.asked_on, s.reply_due_on, s.no_reply


def _answers(reading: Reading) -> Table:
    keys = (
        one_key("submission", "submissions"),
        one_key("place", "places"),
        one_key("indicator", "indicators"),
        one_key("partner", "places", "place"),
    )
    about = "Public answers and statements, as each document gives them, place by place."
    return Table("answers", about, _answer_fields(), ("answer",), (), keys, functools.partial(_answer_rows, reading))


def _answer_rows(reading: Reading, told: Told) -> Iterator[Row]:
    counted = {(a.id, a.country, a.series) for cell in told.frame.cells.values() for a in cell}
    for name, voice in told.voices:
        yield _answer(name, voice, reading, is_counted=_in_frame(voice) in counted)


def _in_frame(voice: Voice) -> tuple[str | None, ...]:
    a = voice.answer
    return voice.input_id, a.country, a.series


def _answer_fields() -> tuple[TableField, ...]:
    says = describe(AnswerForm)
    return (
        text("answer", "Its id: the same in each edition.", required=True),
        text("input", "The name under which results and receipts refer to it.", required=True),
        text("submission", "The document in which it stands.", required=True),
        text("place", "The place it is about.", required=True),
        text("indicator", says["indicator"], required=True),
        number("amount", "Rung, value in the indicator’s unit, or 1 for yes and 0 for no; empty for a statement."),
        text("level", "The amount in words."),
        yes_no("is_statement", "Whether it is a statement: shown, never scored."),
        yes_no("is_counted", "Whether results rest on it at the day of this edition."),
        partial("observed_on", says["observed_on"]),
        partial("event_on", says["event_on"]),
        number("se", says["se"]),
        chosen("role", says["role"], Role),
        text("partner", says["partner"]),
        text("group", says["group"]),
        text("scope", says["scope"]),
        chosen("bound", says["bound"], Bound),
        text("series", says["series"]),
        text("primary_evidence", says["primary_evidence"]),
        text("finding", says["finding"]),
        text("fragile", says["fragile"]),
        text("acknowledges", says["acknowledges"]),
        chosen("grade", "How strong its public evidence is.", Grade, required=True),
    )


def _answer(name: str, voice: Voice, reading: Reading, *, is_counted: bool) -> Row:
    a = voice.answer
    counts = is_counted and not a.is_statement
    said = (a.amount, level_of(a, reading), a.is_statement, counts)
    limits = (a.role, a.partner, a.group, a.scope, a.bound, a.series, a.primary_evidence)
    head = (name, voice.input_id, voice.published.submission.id, a.country, a.indicator)
    return *head, *said, a.observed_on, a.event_on, a.se, *limits, *_words(a), grade_of(a.evidence)


def _words(answer: Answer) -> Row:
    return answer.finding, answer.fragile, answer.acknowledges


def level_of(answer: Answer, reading: Reading) -> str | None:
    """The level of an answer in words; None for a statement without one, or for an indicator no longer defined."""
    indicator = reading.catalog.indicators.get(answer.indicator)
    return ENGLISH.amount(indicator, answer.amount) if indicator and answer.amount is not None else None


def _evidence() -> Table:
    says = describe(EvidenceForm)
    fields = (
        text("evidence", "Its id: that of the answer, a hyphen, and its place among the public items.", required=True),
        text("answer", "The answer that it shows.", required=True),
        chosen("kind", says["kind"], EvidenceKind, required=True),
        text("title", says["title"]),
        text("url", says["url"]),
        text("reference", says["reference"]),
        partial("published_on", says["published_on"]),
        partial("accessed_on", says["accessed_on"]),
        chosen("grade", "The grade written on it, else that of its kind.", Grade, required=True),
    )
    about = "Public evidence, in the order of the answers."
    return Table("evidence", about, fields, ("evidence",), (), (one_key("answer", "answers"),), _evidence_rows)


def _evidence_rows(told: Told) -> Iterator[Row]:
    for name, voice in told.voices:
        for n, e in enumerate(voice.answer.evidence, 1):
            shown = (e.kind, e.title, e.url, e.reference, e.published_on, e.accessed_on)
            yield f"{name}-{n}", name, *shown, grade_of_item(e)
