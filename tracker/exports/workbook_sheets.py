"""The rows of the workbook: scorecards, answers, sources, definitions, coverage, in words.

Knows what a reader sorts and filters by. Dates stay as they were written.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.exports.coverage import build_coverage
from tracker.exports.reading import Reading, Voice
from tracker.exports.rounding import as_score
from tracker.exports.sheets import Cell, Column, Sheet, Verdict
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Indicator
from tracker.scoring.results import AccountResult, CountryResult, IndicatorResult
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.submissions.grading import grade_of
from tracker.vocabulary import Account
from tracker.wording import ENGLISH, word_of


def build_scorecards(reading: Reading, places: Sequence[str]) -> Sheet:
    """One row a place, indicator and account that spoke."""
    heads = (("Place", 20), ("Code", 7), ("Vote on the Compact", 16), ("Objective", 9), ("Commitment", 28))
    more = (("Question", 40), ("By whose account", 15), ("Verdict", 16), ("Exact status", 20), ("Level", 22))
    end = (("Checked", 11), ("So since", 11), ("Score", 7), ("Voices", 7), ("Evidence", 16), ("Warnings", 24))
    dues = tuple(
        head
        for d in reading.catalog.due_dates
        for head in ((f"Asked by {d.due_on.year}", 20), (f"State at {d.due_on.year}", 22))
    )
    columns = tuple(Column(*head) for head in (*heads, *more, *end, *dues, ("Indicator", 26)))
    rows = [row for code in places for row in _scorecard_rows(reading, reading.country(code))]
    return Sheet("Scorecards", columns, rows)


def _scorecard_rows(reading: Reading, result: CountryResult) -> Iterator[Sequence[Cell]]:
    place = (reading.places.name(result.country), result.country, ENGLISH.label(result.stance))
    for found in sorted(result.indicators.values(), key=lambda i: _objective_order(reading.catalog, i)):
        commitment = reading.catalog.commitment_of(found.indicator)
        indicator = reading.catalog.indicator(found.indicator)
        about = (commitment.objective, commitment.title, indicator.question)
        for account in (a for a in Account if a in found.accounts):
            judged = found.accounts[account]
            said = (*place, *about, ENGLISH.label(account), *_verdict(indicator, judged))
            yield [*said, *_milestones(reading.catalog, indicator, judged), indicator.id]


def _objective_order(catalog: Catalog, found: IndicatorResult) -> tuple[int, str, str]:
    return catalog.commitment_of(found.indicator).objective, found.commitment, found.indicator


def _verdict(indicator: Indicator, judged: AccountResult) -> Sequence[Cell]:
    word = word_of(judged.status)
    level = ENGLISH.amount(indicator, judged.amount) if judged.amount is not None else None
    reason = f"; {ENGLISH.label(judged.reason)}" if judged.reason else ""
    dates = [d.written if d else None for d in (judged.observed_on, judged.event_on)]
    flags = "; ".join(ENGLISH.flag(flag, judged.observed_on) for flag in judged.flags)
    exact = ENGLISH.label(judged.status) + reason
    told = (Verdict(word, f"{word.sign} {ENGLISH.label(word)}"), exact, level, *dates)
    return *told, as_score(judged.score), judged.votes, ENGLISH.label(judged.grade), flags or None


def _milestones(catalog: Catalog, indicator: Indicator, judged: AccountResult) -> Iterator[Cell]:
    states = {m.timeline: m for m in judged.milestones}
    for due in catalog.due_dates:
        found = states.get(due.timeline)
        if found is None:
            yield from (None, None)
            continue
        word = word_of(found.state)
        yield ENGLISH.requirement(indicator, found.requires)
        exact = ENGLISH.state(found.state, judged.observed_on, is_stale=judged.is_stale)
        yield Verdict(word, f"{word.sign} {exact}")


def build_answers(reading: Reading, places: Sequence[str]) -> Sheet:
    """One row an answer or statement, newest first within a place and indicator."""
    heads = (("Place", 20), ("Code", 7), ("Commitment", 26), ("Question", 36), ("By whose account", 14))
    who = (("Organisation", 26), ("Document", 34), ("Published", 11))
    what = (("Level", 20), ("Number", 9), ("Kind", 18), ("Checked", 11), ("So since", 11), ("Limited to", 24))
    end = (("Finding", 60), ("Could be undone", 24), ("Strength", 16), ("Evidence", 50), ("Document id", 22))
    columns = tuple(Column(*head) for head in (*heads, *who, *what, *end))
    rows = [
        _answer(reading, code, indicator, voice)
        for code in places
        for indicator in reading.catalog.indicators.values()
        for voice in reading.voices(code, indicator.id)
    ]
    return Sheet("Answers", columns, rows)


def _answer(reading: Reading, code: str, indicator: Indicator, voice: Voice) -> Sequence[Cell]:
    a, s = voice.answer, voice.published.submission
    about = (reading.catalog.commitment_of(indicator.id).title, indicator.question, ENGLISH.label(s.account))
    level = ENGLISH.amount(indicator, a.amount) if a.amount is not None else None
    kind = "statement, not counted" if a.is_statement else "answer"
    dates = (a.observed_on.written, a.event_on.written if a.event_on else None)
    who = (s.organisation, s.title, s.published_on.written)
    what = (level, a.amount, kind, *dates, _limits(a, reading) or None)
    shown = "; ".join(_cited(e) for e in a.evidence)
    end = (a.finding, a.fragile, ENGLISH.label(grade_of(a.evidence)), shown or None, s.id)
    return reading.places.name(code), code, *about, *who, *what, *end


def _limits(answer: Answer, reading: Reading) -> str:
    partner = f"with {reading.places.name(answer.partner)}" if answer.partner else None
    role = ENGLISH.label(answer.role) if answer.role else None
    bound = answer.bound.replace("_", " ") if answer.bound else None
    return "; ".join(part for part in (answer.scope, partner, answer.group, role, bound) if part)


def _cited(evidence: Evidence) -> str:
    date = evidence.published_on.written if evidence.published_on else None
    parts = (evidence.title or evidence.kind.replace("_", " "), evidence.reference, date, evidence.url)
    return ", ".join(part for part in parts if part)


def build_sources(reading: Reading, places: Sequence[str]) -> Sheet:
    """One row a document that speaks about one of the places."""
    heads = (("Organisation", 30), ("Document", 44), ("By whose account", 15), ("Published", 11), ("Describes", 20))
    more = (("Places", 30), ("Answers", 8), ("How it was made", 60), ("Reply", 30), ("Document id", 24))
    columns = tuple(Column(*head) for head in (*heads, *more))
    wanted = set(places)
    rows = [
        (p.submission.organisation, p.submission.id, _source(p.submission, named, reading))
        for p in reading.published
        if (named := sorted(_places_of(p.submission) & wanted))
    ]
    return Sheet("Sources", columns, [row for *_, row in sorted(rows, key=lambda row: row[:2])])


def _places_of(submission: Submission) -> set[str]:
    return {a.country for a in submission.answers} | ({submission.country} if submission.country else set())


def _source(submission: Submission, named: Sequence[str], reading: Reading) -> Sequence[Cell]:
    s = submission
    period = " to ".join(dict.fromkeys(d.written for d in (s.period_from, s.period_to) if d)) or None
    shown = ", ".join(reading.places.name(code) for code in named[:8])
    rest = f" and {len(named) - 8} more" if len(named) > 8 else ""
    count = sum(a.country in named for a in s.answers)
    asked = f"asked on {s.asked_on.written}; " if s.asked_on else ""
    reply = f"{asked}no reply" if s.no_reply else None
    who = (s.organisation, s.title, ENGLISH.label(s.account), s.published_on.written, period)
    return *who, shown + rest, count, s.method, reply, s.id


def build_definitions(catalog: Catalog) -> Sheet:
    """One row a level of an indicator, or an indicator without levels."""
    heads = (("Objective", 9), ("Commitment", 30), ("Red line", 9), ("Question", 44), ("Kind", 12), ("Level", 24))
    columns = tuple(Column(*head) for head in (*heads, ("What must be shown", 70), ("Asked by", 20), ("Indicator", 28)))
    indicators = sorted(catalog.indicators.values(), key=lambda i: (catalog.commitment_of(i.id).objective, i.id))
    return Sheet("Definitions", columns, [row for i in indicators for row in _levels(catalog, i)], frozen=2)


def _levels(catalog: Catalog, indicator: Indicator) -> Iterator[Sequence[Cell]]:
    commitment = catalog.commitment_of(indicator.id)
    red = {line.requires for line in commitment.red_line if line.indicator == indicator.id}
    asked: dict[float, list[str]] = {}
    for m in catalog.milestones(indicator.id):
        asked.setdefault(m.requires, []).append(m.due_on.isoformat())
    kind = ENGLISH.label(indicator.layer or indicator.kind)
    shown: dict[float, tuple[str, str | None]] = {
        r.rung: (r.short or r.criterion, r.criterion) for r in indicator.rungs
    }
    for level in sorted({*asked, *red} - set(shown)):
        shown[level] = (ENGLISH.requirement(indicator, level), None)
    for level, (said, criterion) in (shown or {0.0: ("", None)}).items():
        dates = ", ".join(asked.get(level, ())) or None
        line = "red line" if level in red else None
        about = (commitment.objective, commitment.title, line, indicator.question, kind)
        yield *about, said or None, criterion, dates, indicator.id


def build_coverage_sheet(reading: Reading, places: Sequence[str]) -> Sheet:
    """One row an indicator: places with an observation, by account."""
    heads = (("Objective", 9), ("Title", 50), ("Commitment", 30), ("Question", 50), ("Places", 8))
    accounts = tuple((ENGLISH.label(account), 13) for account in Account)
    columns = tuple(Column(*head) for head in (*heads, *accounts, ("Indicator", 28)))
    kept = {key: answers for key, answers in reading.frame.cells.items() if key[0] in set(places)}
    rows: list[Sequence[Cell]] = []
    for row in build_coverage(replace(reading.frame, cells=kept), reading.catalog):
        asked, question = row.commitment, "nothing to watch yet"
        if row.indicator and row.commitment:
            asked = reading.catalog.commitments[row.commitment].title
            question = reading.catalog.indicator(row.indicator).question
        rows.append((row.objective, row.title, asked, question, row.places, *row.by_account, row.indicator))
    return Sheet("Coverage", columns, rows, frozen=2)
