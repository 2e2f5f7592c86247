"""Entries of what was submitted: documents, what they found, and the evidence they show.

Sees only what a reading holds, which is public. The same law or report cited by several answers is one entry.
"""

import hashlib
from collections.abc import Iterable, Iterator

from tracker.exports.library.entries import Entry, Kind, Use
from tracker.exports.library.registered import names_of
from tracker.exports.reading import Published, Reading, Voice
from tracker.submissions.content import Answer, Evidence
from tracker.vocabulary import EvidenceKind


def gather_submitted(reading: Reading) -> Iterator[Entry]:
    """Documents, findings and evidence."""
    cited: dict[str, list[tuple[Evidence, Use]]] = {}
    for published in reading.published:
        yield _document(published, reading)
        submission = published.submission
        for answer in submission.answers:
            voice = Voice(published, answer)
            if any(_words(answer)):
                yield _finding(voice, reading)
            use = Use(answer.indicator, answer.country, submission.id, submission.organisation)
            for evidence in answer.evidence:
                cited.setdefault(_name(evidence, submission.id), []).append((evidence, use))
    for name, found in cited.items():
        yield _evidence(name, found, reading)


def _document(published: Published, reading: Reading) -> Entry:
    submission = published.submission
    codes = dict.fromkeys(answer.country for answer in submission.answers)
    codes.update(dict.fromkeys([submission.country] if submission.country else []))
    uses = (Use(a.indicator, a.country, submission.id, submission.organisation) for a in submission.answers)
    return Entry(
        Kind.DOCUMENT,
        submission.id,
        submission.title or submission.organisation,
        (submission.method,) if submission.method else (),
        (submission.organisation, *names_of(codes, reading.places)),
        source=submission.organisation,
        date=submission.published_on,
        places=tuple(codes),
        uses=tuple(dict.fromkeys(uses)),
        code=submission.account,
    )


def _words(answer: Answer) -> tuple[str | None, ...]:
    return answer.finding, answer.fragile, answer.acknowledges


def _finding(voice: Voice, reading: Reading) -> Entry:
    submission, answer = voice.published.submission, voice.answer
    indicator = reading.catalog.indicators.get(answer.indicator)
    question = indicator.question if indicator else answer.indicator
    codes = (answer.country, *([answer.partner] if answer.partner else []))
    circumstances = (answer.scope, answer.group, submission.organisation, submission.title)
    return Entry(
        Kind.FINDING,
        _short(voice.input_id, *map(str, (*codes, answer.role, answer.scope, answer.group, answer.finding))),
        question,
        tuple(text for text in _words(answer) if text),
        (question, *(text for text in circumstances if text), *names_of(codes, reading.places)),
        source=": ".join(dict.fromkeys((submission.organisation, submission.title or submission.organisation))),
        date=submission.published_on,
        places=codes,
        uses=(Use(answer.indicator, answer.country, submission.id, submission.organisation),),
        code=submission.account,
    )


def _evidence(name: str, found: list[tuple[Evidence, Use]], reading: Reading) -> Entry:
    evidence = found[0][0]
    uses = tuple(dict.fromkeys(use for _, use in found))
    codes = tuple(dict.fromkeys(use.place for use in uses if use.place))
    organisations = dict.fromkeys(use.organisation for use in uses if use.organisation)
    references = dict.fromkeys(item.reference for item, _ in found if item.reference)
    return Entry(
        Kind.LAW if evidence.kind is EvidenceKind.LAW else Kind.EVIDENCE,
        name,
        evidence.title or "",
        tuple(references),
        (*organisations, *names_of(codes, reading.places), *_questions(uses, reading)),
        date=evidence.published_on,
        places=codes,
        uses=uses,
        url=next((item.url for item, _ in found if item.url), None),
        code=evidence.kind,
    )


def _questions(uses: Iterable[Use], reading: Reading) -> Iterator[str]:
    for identity in dict.fromkeys(use.indicator for use in uses):
        if identity in reading.catalog.indicators:
            yield reading.catalog.indicators[identity].question


def _name(evidence: Evidence, submission: str) -> str:
    """Under which name the same item is one entry: its title and day; without a title, where it is cited."""
    date = evidence.published_on.written if evidence.published_on else ""
    return _short(evidence.kind, evidence.title or f"{submission} {evidence.reference}", date, evidence.url or "")


def _short(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
