"""A letter of one page to a government about one place, without layout: what was found, what is asked.

Knows which two findings and which requests a coalition would put first. Leaves blanks where only the senders
can fill in, and looks to the formats.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.exports.colophon import Colophon
from tracker.exports.day_line import say_day
from tracker.exports.dossier import Dossier, open_dossier, part_of
from tracker.exports.reading import Reading
from tracker.exports.release import OPEN, Release
from tracker.exports.report import build_scorecard
from tracker.exports.report_notes import quoted
from tracker.exports.scorecard import Column, Finding, Part, Question, Scorecard
from tracker.exports.selection import EVERYTHING, Selection
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.wording import wording_in

_FINDINGS, _ASKS = 2, 3


@dataclass(frozen=True, slots=True)
class FoundOn:
    """A finding with the title of its commitment and whose it is, as the head of its column."""

    title: str
    voice: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that a letter says; `asks` are whole sentences, `thanks` the middle of one.

    `ahead` says of a day to come that it is foretold; `nothing`, where there is no finding, that nobody or only the
    Government has spoken.
    """

    language: str
    country: str
    name: str
    title: str
    as_of: dt.date
    ahead: str | None
    verdict: str
    basis: str
    thanks: str | None
    findings: tuple[FoundOn, ...]
    nothing: str | None
    questions: tuple[Question, ...]
    asks: tuple[str, ...]
    disclaimer: str
    colophon: Colophon
    release: Release = OPEN


def build_letter(reading: Reading, country: str, language: str = "en", selection: Selection = EVERYTHING) -> Letter:
    """The letter about a place, also about one of which nothing is known; BadRequest when there is no such place."""
    reading = reading.told_in(wording_in(language))
    dossier = open_dossier(reading, country, wording_in(language), selection)
    card = build_scorecard(reading, country, language, selection)
    say = dossier.wording
    title = say.say("letter.title", name=dossier.place.name)
    told = _told(card)
    return Letter(
        language=say.language,
        country=dossier.place.code,
        name=dossier.place.name,
        title=title,
        as_of=reading.as_of,
        ahead=say_day(reading, say) if reading.is_ahead else None,
        verdict=card.verdict,
        basis=card.basis,
        thanks=card.thanks,
        findings=tuple(_choose(told, card.thanks or "")),
        nothing=None if told else _say_nothing(dossier, card),
        questions=card.questions,
        asks=tuple(_asks(dossier, card)),
        disclaimer=card.disclaimer,
        colophon=Colophon("letter", card.subject, title, reading.as_of, card.identity, say.language),
    )


def _told(card: Scorecard) -> list[FoundOn]:
    """What anybody but the Government found."""
    return [
        FoundOn(block.title, voices.heading, finding)
        for block in card.blocks
        for voices in block.voices
        for finding in voices.findings
        if (finding.is_counted or finding.is_statement) and finding.column is not Column.GOVERNMENT
    ]


def _say_nothing(dossier: Dossier, card: Scorecard) -> str:
    key = "letter.nothing.others" if card.blocks else "letter.nothing"
    return dossier.wording.say(key, name=dossier.place.name)


def _choose(told: Sequence[FoundOn], thanks: str) -> list[FoundOn]:
    """What is lived, then the rule, then anything else; not again what the Government is thanked for."""
    ranked = sorted((found for found in told if found.finding.text.rstrip(".") not in thanks), key=_rank)
    chosen = ranked[:1]
    others = [found for found in ranked[1:] if not chosen or found.finding.part is not chosen[0].finding.part]
    return [*chosen, *(others or ranked[1:])[: _FINDINGS - 1]]


def _rank(found: FoundOn) -> tuple[bool, bool]:
    return found.finding.is_statement, found.finding.part is not Part.PRACTICE


def _asks(dossier: Dossier, card: Scorecard) -> Iterator[str]:
    """For each commitment that was looked at, the last open milestone that is due, else the next; or a report."""
    checked = [dossier.reading.catalog.commitments[block.commitment] for block in card.blocks if block.is_checked]
    said = [ask for commitment in checked for ask in _ask(dossier, commitment)]
    if said:
        yield from said[:_ASKS]
    else:
        yield dossier.wording.say("letter.ask.report")


def _ask(dossier: Dossier, commitment: Commitment) -> Iterator[str]:
    say = dossier.wording
    for indicator, milestones in _open_milestones(dossier, commitment):
        due = [m for m in milestones if dossier.is_due(m.due_on)]
        milestone = due[-1] if due else milestones[0]
        yield say.say(
            "letter.ask.due" if due else "letter.ask.to_come",
            title=commitment.title,
            part=say.say(f"in.{part_of(indicator)}"),
            level=quoted(dossier, indicator, milestone.requires),
            date=say.date(milestone.due_on),
        )
        return


def _open_milestones(dossier: Dossier, commitment: Commitment) -> Iterator[tuple[Indicator, Sequence[Milestone]]]:
    tolerance = dossier.reading.catalog.thresholds.tolerance
    for indicator in dossier.indicators(commitment):
        latest = dossier.latest(indicator.id)
        if latest is None or latest.amount is None:
            continue
        above = {m: indicator.direction.sign * (latest.amount - m.requires) for m in _placed(dossier, indicator)}
        unmet = [m for m, height in above.items() if height < -tolerance]
        if unmet:
            yield indicator, unmet


def _placed(dossier: Dossier, indicator: Indicator) -> Sequence[Milestone]:
    return dossier.reading.catalog.milestones(indicator.id)
