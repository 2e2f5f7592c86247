"""Questions to a government about one place, without layout: what to ask, why, and what a good answer holds.

Knows which questions are asked first: about what was looked at and is not met, then about the red
lines that nobody looked at, as on the scorecard. Leaves looks to the formats.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.exports.colophon import Colophon
from tracker.exports.day_line import say_day
from tracker.exports.dossier import Dossier, open_dossier
from tracker.exports.reading import Reading, Voice
from tracker.exports.release import OPEN, Release
from tracker.exports.report import build_scorecard
from tracker.exports.report_notes import quoted, say_good_answer
from tracker.exports.report_verdict import level_of, say_who
from tracker.exports.scorecard import Identity, SourceLine
from tracker.exports.selection import EVERYTHING, Selection
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.results import AccountResult
from tracker.wording import wording_in


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question, about which commitment, why it is asked, where that stands, and what a good answer holds."""

    text: str
    commitment: str
    title: str
    objective: int
    why: str
    source: SourceLine | None
    good_answer: str


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions about one place, the first to be asked first; event and day are what the sheet is for.

    `left_out` counts those on commitments that nobody looked at and that are no red line; `ahead` says of a day to
    come that it is foretold.
    """

    language: str
    country: str
    name: str
    title: str
    as_of: dt.date
    ahead: str | None
    verdict: str
    questions: tuple[AskedQuestion, ...]
    left_out: int
    colophon: Colophon
    event: str | None = None
    held_on: dt.date | None = None
    release: Release = OPEN


def build_questions_sheet(
    reading: Reading,
    country: str,
    language: str = "en",
    selection: Selection = EVERYTHING,
    *,
    event: str | None = None,
    held_on: dt.date | None = None,
) -> Questions:
    """All questions that are open about a place; BadRequest when there is no such place."""
    reading = reading.told_in(wording_in(language))
    dossier = open_dossier(reading, country, wording_in(language), selection)
    card = build_scorecard(reading, country, language, selection)
    say, scores = dossier.wording, reading.scores
    title = say.say("questions.title", name=dossier.place.name)
    subject = "-".join(filter(None, (dossier.place.code, selection.name)))
    identity = Identity(scores.methodology, scores.definitions, scores.snapshot)
    checked = [reading.catalog.commitments[block.commitment] for block in card.blocks if block.is_checked]
    return Questions(
        language=say.language,
        country=dossier.place.code,
        name=dossier.place.name,
        title=title,
        as_of=reading.as_of,
        ahead=say_day(reading, say) if reading.is_ahead else None,
        verdict=card.verdict,
        questions=tuple(_ordered(dossier, checked)),
        left_out=sum(len(c.questions) > 0 for c in _unseen(dossier) if not c.red_line),
        colophon=Colophon("questions", subject, title, reading.as_of, identity, say.language),
        event=event,
        held_on=held_on,
    )


def _ordered(dossier: Dossier, checked: Sequence[Commitment]) -> Iterator[AskedQuestion]:
    """The first question of each commitment that is behind, then their others, then what nobody looked at."""
    behind = [c for c in checked if any(_is_behind(dossier, *pair) for pair in _unmet(dossier, c))]
    for commitment in behind:
        yield from (_asked(dossier, commitment, text) for text in commitment.questions[:1])
    for commitment in behind:
        yield from (_asked(dossier, commitment, text, is_first=False) for text in commitment.questions[1:])
    for commitment in (c for c in _unseen(dossier) if c.red_line):
        yield from (_asked(dossier, commitment, text) for text in commitment.questions[:1])


def _unseen(dossier: Dossier) -> list[Commitment]:
    return [c for c in dossier.commitments if c not in dossier.checked]


def _asked(dossier: Dossier, commitment: Commitment, text: str, *, is_first: bool = True) -> AskedQuestion:
    say = dossier.wording
    unmet = list(_unmet(dossier, commitment))
    pair = next((p for p in unmet if _is_behind(dossier, *p)), unmet[0] if unmet else None)
    good = say_good_answer(dossier, commitment) if is_first else say.say("good_answer.plain")
    why = _why(dossier, *pair) if pair else say.say("questions.why_open")
    source = _source(dossier, pair[0]) if pair else None
    return AskedQuestion(text, commitment.id, commitment.title, commitment.objective, why, source, good)


def _unmet(dossier: Dossier, commitment: Commitment) -> Iterator[tuple[Indicator, Milestone]]:
    """The milestones that the latest observation does not reach, or on which there is none."""
    for indicator in dossier.indicators(commitment):
        result = dossier.latest(indicator.id)
        for milestone in dossier.reading.catalog.milestones(indicator.id):
            if result is None or not _reaches(dossier, indicator, result, milestone):
                yield indicator, milestone


def _reaches(dossier: Dossier, indicator: Indicator, result: AccountResult, milestone: Milestone) -> bool:
    above = indicator.direction.sign * ((result.amount or 0.0) - milestone.requires)
    return above >= -dossier.reading.catalog.thresholds.tolerance


def _is_behind(dossier: Dossier, indicator: Indicator, milestone: Milestone) -> bool:
    return dossier.latest(indicator.id) is not None and dossier.is_due(milestone.due_on)


def _why(dossier: Dossier, indicator: Indicator, milestone: Milestone) -> str:
    """What was due when, and who found what when: never a verdict without its date."""
    say = dossier.wording
    when = "due" if dossier.is_due(milestone.due_on) else "to_come"
    said = {"asked": quoted(dossier, indicator, milestone.requires), "due": say.month(milestone.due_on)}
    result = dossier.latest(indicator.id)
    if result is None or result.observed_on is None:
        return say.say(f"questions.nobody.{when}", **said)
    found = {"who": say_who(dossier, result), "level": level_of(dossier, indicator, result)}
    return say.say(f"questions.found.{when}", **said, **found, date=say.told(result.observed_on))


def _source(dossier: Dossier, indicator: Indicator) -> SourceLine | None:
    """The newest document behind the latest result."""
    result = dossier.latest(indicator.id)
    if result is None:
        return None
    voice = next((v for v in dossier.voices(indicator.id) if v.input_id in result.inputs), None)
    return _cite(dossier, voice) if voice is not None else None


def _cite(dossier: Dossier, voice: Voice) -> SourceLine:
    submission = voice.published.submission
    title = submission.title if submission.title != submission.organisation else None
    url = voice.answer.evidence[0].url if voice.answer.evidence else None
    return SourceLine(submission.organisation, title, dossier.wording.date(submission.published_on), url)
