"""The three columns of voices of a commitment, and where they agree and differ.

Knows how public answers become findings with a source. Leaves verdicts to `report_grid`.
"""

import re
from collections.abc import Sequence

from tracker.exports.dossier import Dossier, part_of
from tracker.exports.reading import Voice
from tracker.exports.report_verdict import level_of
from tracker.exports.scorecard import Column, Finding, Part, SourceLine, Voices
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.results import AccountResult, IndicatorResult
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Agreement, Consensus, IndicatorType

#: A word, or a figure with its signs.
_WORD = re.compile(r"\d[\d.,]*\d|\w+")

_COLUMNS = {
    Account.GOVERNMENT: Column.GOVERNMENT,
    Account.CIVIL_SOCIETY: Column.CIVIL_SOCIETY,
    Account.INDEPENDENT: Column.OTHERS,
    Account.RECORD: Column.OTHERS,
}


def build_voices(dossier: Dossier, commitment: Commitment) -> tuple[Voices, ...]:
    """Government, civil society and others, each with its findings or the words that nothing was found."""
    findings = [
        _finding(dossier, indicator, voice)
        for indicator in dossier.indicators(commitment)
        for voice in dossier.voices(indicator.id)
    ]
    parts = {part_of(i) for i in dossier.indicators(commitment)}
    told = {_COLUMNS[a] for a in SPEAKING_ACCOUNTS if dossier.selection.has_account(a)} | {f.column for f in findings}
    columns = (column for column in Column if column in told)
    return tuple(_column(dossier, column, [f for f in findings if f.column is column], parts) for column in columns)


def _column(dossier: Dossier, column: Column, findings: list[Finding], parts: set[Part]) -> Voices:
    order = list(Part)
    ranked = _once(sorted(findings, key=lambda f: (order.index(f.part), not f.is_counted, f.is_statement)))
    silent = [p for p in (Part.PAPER, Part.PRACTICE) if p in parts and not any(f.part is p for f in findings)]
    nothing = None
    if silent:
        key = "nothing.both" if len(silent) == 2 else f"nothing.{silent[0]}"
        nothing = dossier.wording.say(key)
    return Voices(column, dossier.wording.say(f"column.{column}"), tuple(ranked), nothing)


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """Without statements that repeat what a finding of the same document counts already."""
    counted = [f for f in findings if not f.is_statement]
    return [f for f in findings if not (f.is_statement and any(_repeats(f, other) for other in counted))]


def _repeats(statement: Finding, other: Finding) -> bool:
    """Same document, side and day, all its figures, and at least half of its words."""
    if (statement.source, statement.part, statement.observed_on) != (other.source, other.part, other.observed_on):
        return False
    said, told = (set(_WORD.findall(f.text.casefold())) for f in (statement, other))
    figures = {word for word in said if word[0].isdigit()}
    return bool(figures) and figures <= told and 2 * len(said & told) >= len(said)


def _finding(dossier: Dossier, indicator: Indicator, voice: Voice) -> Finding:
    answer, submission = voice.answer, voice.published.submission
    say = dossier.wording.say
    level = None if answer.amount is None else dossier.wording.amount(indicator, answer.amount)
    result = dossier.observed(indicator.id).get(submission.account)
    is_counted = result is not None and voice.input_id in result.inputs
    notes = [answer.scope] if answer.scope else []
    notes += (
        [say("partner", partner=dossier.reading.places.name_in(answer.partner, dossier.wording.language))]
        if answer.partner
        else []
    )
    notes += [answer.group] if answer.group else []
    notes += [say(answer.bound, amount=level)] if answer.bound and level else []
    return Finding(
        column=_COLUMNS[submission.account],
        account=submission.account,
        part=part_of(indicator),
        text=answer.finding or level or indicator.question,
        level=None if answer.bound else level,
        observed_on=dossier.wording.date(answer.observed_on),
        source=_source(dossier, submission, answer),
        evidence=tuple(_evidence(dossier, e) for e in answer.evidence),
        notes=tuple(notes),
        fragile=answer.fragile,
        is_statement=answer.is_statement,
        is_counted=is_counted,
        seen_on=answer.observed_on.last,
    )


def _source(dossier: Dossier, submission: Submission, answer: Answer) -> SourceLine:
    title = submission.title if submission.title != submission.organisation else None
    url = answer.evidence[0].url if answer.evidence else None
    return SourceLine(submission.organisation, title, dossier.wording.date(submission.published_on), url)


def _evidence(dossier: Dossier, evidence: Evidence) -> SourceLine:
    date = dossier.wording.date(evidence.published_on) if evidence.published_on else None
    grade = dossier.wording.label(evidence.grade) if evidence.grade else None
    return SourceLine(evidence.title, evidence.reference, date, evidence.url, grade)


def build_agreement(dossier: Dossier, commitment: Commitment) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where the accounts agree, and where they or paper and practice differ."""
    agree: list[str] = []
    differ: list[str] = []
    for indicator in dossier.indicators(commitment):
        found = dossier.result.indicators.get(indicator.id)
        if found is not None:
            _compare(dossier, indicator, found, agree, differ)
    differ += _paper_practice(dossier, commitment)
    differ += _points(dossier, commitment)
    return tuple(dict.fromkeys(agree)), tuple(dict.fromkeys(differ))


def _compare(
    dossier: Dossier, indicator: Indicator, found: IndicatorResult, agree: list[str], differ: list[str]
) -> None:
    part = dossier.wording.say(f"part.{part_of(indicator)}")
    both = (Account.GOVERNMENT, Account.CIVIL_SOCIETY)
    government, civil_society = (found.accounts.get(a) if dossier.selection.has_account(a) else None for a in both)
    if civil_society is not None and civil_society.consensus is Consensus.CONTESTED_INTERNAL and civil_society.range:
        low, high = (dossier.wording.amount(indicator, end) for end in civil_society.range)
        differ.append(dossier.wording.say("differ.divided", part=part, low=low, high=high))
    if government is None or civil_society is None or not (government.is_observed and civil_society.is_observed):
        return
    if found.agreement is Agreement.RECORD:
        return
    if government.amount == civil_society.amount:
        agree.append(_same(dossier, indicator, part, government, civil_society))
    else:
        differ.append(_both(dossier, indicator, part, government, civil_society))


def _same(dossier: Dossier, indicator: Indicator, part: str, government: AccountResult, other: AccountResult) -> str:
    """One level with the time of each, which may lie years apart."""
    return dossier.wording.say(
        "agree.same",
        part=part,
        level=level_of(dossier, indicator, government),
        government_date=dossier.wording.told(government.observed_on) if government.observed_on else "?",
        civil_society_date=dossier.wording.told(other.observed_on) if other.observed_on else "?",
    )


def _both(dossier: Dossier, indicator: Indicator, part: str, government: AccountResult, other: AccountResult) -> str:
    return dossier.wording.say(
        "differ.both",
        part=part,
        government=level_of(dossier, indicator, government),
        government_date=_date(dossier, government),
        civil_society=level_of(dossier, indicator, other),
        civil_society_date=_date(dossier, other),
    )


def _paper_practice(dossier: Dossier, commitment: Commitment) -> list[str]:
    found: dict[Part, tuple[Indicator, AccountResult]] = {}
    for indicator in dossier.indicators(commitment):
        result = dossier.latest(indicator.id)
        if result is not None:
            found.setdefault(part_of(indicator), (indicator, result))
    if Part.PAPER not in found or Part.PRACTICE not in found:
        return []
    paper, practice = found[Part.PAPER], found[Part.PRACTICE]
    if IndicatorType.BINARY in (paper[0].type, practice[0].type) or _height(practice[1]) >= _height(paper[1]):
        return []
    return [
        dossier.wording.say(
            "differ.paper_practice",
            paper=level_of(dossier, *paper),
            paper_date=_date(dossier, paper[1]),
            practice=level_of(dossier, *practice),
            practice_date=_date(dossier, practice[1]),
        )
    ]


def _points(dossier: Dossier, commitment: Commitment) -> list[str]:
    result = dossier.result.commitments.get(commitment.id)
    has_both = all(map(dossier.selection.has_account, (Account.GOVERNMENT, Account.CIVIL_SOCIETY)))
    if result is None or not has_both or not result.gap.comparable or not result.gap.points:
        return []
    one_voice = dossier.wording.say("differ.one_voice") if result.gap.provisional else ""
    points = dossier.wording.count(abs(result.gap.points), "points", 1)
    return [dossier.wording.say("differ.points", points=points, one_voice=one_voice)]


def _height(result: AccountResult) -> float:
    return result.normalised if result.normalised is not None else result.score or 0.0


def _date(dossier: Dossier, result: AccountResult) -> str:
    return dossier.wording.date(result.observed_on) if result.observed_on else "?"
