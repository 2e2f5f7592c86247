"""A letter of one page to a government about one place, without layout: what was found, what is asked.

Knows which two findings and which requests a coalition would put first. Leaves blanks where only the senders
can fill in, and looks to the formats.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.exports.colophon import Colophon
from tracker.exports.day_line import say_day
from tracker.exports.dossier import Dossier, open_dossier
from tracker.exports.reading import Reading
from tracker.exports.release import OPEN, Release
from tracker.exports.report import build_scorecard
from tracker.exports.scorecard import Ask, Column, Finding, Part, Question, Scorecard
from tracker.exports.selection import EVERYTHING, Selection
from tracker.wording import wording_in

_FINDINGS = 2


@dataclass(frozen=True, slots=True)
class FoundOn:
    """A finding with the title of its commitment and whose it is, as the head of its column."""

    title: str
    voice: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that a letter says; `thanks` is the middle of a sentence; without `asks`, a report is asked for.

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
    asks: tuple[Ask, ...]
    addressee: str | None
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
        findings=tuple(_choose(card, told)),
        nothing=None if told else _say_nothing(dossier, card),
        questions=card.questions,
        asks=card.asks,
        addressee=card.addressee,
        disclaimer=card.disclaimer,
        colophon=Colophon("letter", card.subject, title, reading.as_of, card.identity, say.language),
    )


def _told(card: Scorecard) -> list[FoundOn]:
    """What anybody but the Government found."""
    return [found for found in _all_found(card) if found.finding.column is not Column.GOVERNMENT]


def _all_found(card: Scorecard) -> list[FoundOn]:
    """What anybody found or says, but for what is neither counted nor a statement; the most telling commitment first.

    What the Government is thanked for is not told again.
    """
    return [
        FoundOn(block.title, voices.heading, finding)
        for block in card.blocks
        for voices in block.voices
        for finding in voices.findings
        if (finding.is_counted or finding.is_statement) and finding.text.rstrip(".") not in (card.thanks or "")
    ]


def _say_nothing(dossier: Dossier, card: Scorecard) -> str:
    key = "letter.nothing.others" if card.blocks else "letter.nothing"
    return dossier.wording.say(key, name=dossier.place.name)


def _choose(card: Scorecard, told: Sequence[FoundOn]) -> list[FoundOn]:
    """The rule in the Government's own newest words, what is lived in the newest of another; else what others found.

    Nothing where only the Government spoke: it is not told what it says itself.
    """
    if not told:
        return []
    lived = _newest(found for found in told if found.finding.part is Part.PRACTICE)
    title = lived.title if lived else card.blocks[0].title
    on_paper = [f for f in _all_found(card) if f.finding.part is Part.PAPER and f.title == title]
    rule = _newest(f for f in on_paper if f.finding.column is Column.GOVERNMENT) or _newest(on_paper)
    chosen = [found for found in (rule, lived) if found is not None]
    others = sorted((found for found in told if found not in chosen), key=_rank)
    return [*chosen, *others][:_FINDINGS]


def _newest(found: Iterable[FoundOn]) -> FoundOn | None:
    """Of the first commitment on which something is counted the newest; statements never stand for it."""
    counted = [f for f in found if not f.finding.is_statement]
    first = [f for f in counted if f.title == counted[0].title]
    return max(first, key=lambda f: f.finding.seen_on, default=None)


def _rank(found: FoundOn) -> tuple[bool, bool, int]:
    """What is counted and lived first, then the newest."""
    return found.finding.is_statement, found.finding.part is not Part.PRACTICE, -found.finding.seen_on.toordinal()
