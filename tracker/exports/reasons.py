"""Why a verdict says what it says, in the reader's language: what is asked, what each account rests on, what follows.

Knows the order, that of `tracker.scoring.explain`, which says the same on a terminal. Leaves the sentences
to `tracker.wording`, and looks to the pages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.dates import add_months
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator
from tracker.scoring.accounts import Cell, open_cell
from tracker.scoring.frame import CodedAnswer
from tracker.scoring.progress import find_baseline, required_rung
from tracker.scoring.results import AccountResult, IndicatorResult, MilestoneResult
from tracker.scoring.status_rules import StatusRule, rule_behind
from tracker.vocabulary import Account, Agreement, Consensus, Grade, IndicatorType, Status
from tracker.wording import PublicWord, Wording, word_of, wording_in

_EDITORS = "editors"


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence: what it is about, the verdict in its public word and exact label where it is one, and why."""

    text: str
    lead: str | None = None
    word: PublicWord | None = None
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """One answer on which an account rests, with the id and the title of its document."""

    text: str
    document: str
    title: str | None


@dataclass(frozen=True, slots=True)
class AccountReasons:
    """What one account rests on, and what the rules say about it."""

    account: Account
    inputs: tuple[Input, ...]
    rules: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Everything about one indicator of one place; `exempt` says why it does not apply, and then nothing else is said.

    `inputs` of an account hold public answers only.
    """

    asked: tuple[str, ...]
    accounts: tuple[AccountReasons, ...]
    headline: tuple[Reason, ...]
    exempt: str | None = None


def build_reasons(reading: Reading, country: str, indicator_id: str, language: str) -> Reasons:
    """Every rule that fired on one indicator of one place; KeyError for an indicator that is not asked of places."""
    reading = reading.told_in(wording_in(language))
    result = reading.country(country).indicators[indicator_id]
    if result.headline is Status.NOT_APPLICABLE:
        return Reasons((), (), (), exempt=result.reason or "")
    return Teller(reading, country, reading.catalog.indicator(indicator_id), wording_in(language)).tell(result)


@dataclass(frozen=True)
class Teller:
    """Says why in one language, about one indicator of one place."""

    reading: Reading
    country: str
    indicator: Indicator
    wording: Wording

    def tell(self, result: IndicatorResult) -> Reasons:
        """All reasons of a result."""
        placed = self.reading.catalog.milestones(self.indicator.id)
        asked = tuple(self._placement(m) for m in placed) or (self.wording.say("explain.not_placed"),)
        accounts = tuple(self._account(found) for found in result.accounts.values())
        return Reasons(asked, accounts, tuple(self._headline(result)))

    def _placement(self, milestone: Milestone) -> str:
        say, placed = self.wording, milestone.placement
        return say.say(
            "explain.asked",
            years=self._years(milestone.timeline),
            date=say.date(milestone.due_on),
            level=self._quoted(say.requirement(self.indicator, milestone.requires)),
            who=say.say("explain.editors") if placed.set_by == _EDITORS else placed.set_by,
            set_on=say.date(placed.set_on),
        )

    def _account(self, result: AccountResult) -> AccountReasons:
        catalog, frame = self.reading.catalog, self.reading.frame
        answers = frame.answers(self.country, self.indicator.id, result.account)
        cell = open_cell(result.account, answers, self.indicator.id, catalog, frame.as_of)
        titles = self._titles()
        ordered = sorted(cell.answers, key=lambda a: (a.observed_on.last, a.id))
        inputs = tuple(Input(self._input(a), a.submission, titles.get(a.id)) for a in ordered)
        return AccountReasons(result.account, inputs, tuple(self._rules(cell, result)))

    def _titles(self) -> Mapping[str, str | None]:
        voices = self.reading.voices(self.country, self.indicator.id)
        return {voice.input_id: voice.published.submission.title for voice in voices}

    def _input(self, answer: CodedAnswer) -> str:
        say = self.wording
        parts = [say.say("explain.known", date=say.date(answer.observed_on))]
        if answer.event_on:
            parts.append(say.say("explain.since", date=say.date(answer.event_on)))
        parts.append(say.say("explain.published", date=say.date(answer.published_on)))
        parts.append(_lower(say.label(answer.grade)))
        if answer.grade is Grade.NONE:
            parts.append(say.say("explain.assertion"))
        return say.say(
            "explain.input", who=answer.organisation, level=self._level(answer.amount), parts=", ".join(parts)
        )

    def _rules(self, cell: Cell, result: AccountResult) -> Iterator[Reason]:
        say = self.wording
        if not result.is_observed:
            yield Reason(say.say("explain.nothing"))
            return
        level = self._level(cell.latest.amount)
        if result.consensus is not None:
            voices = _lower(say.label(result.consensus))
            yield Reason(say.say("explain.voices", count=result.votes, consensus=voices, level=level))
        latest = say.say("explain.latest", level=level, date=say.date(cell.latest.observed_on))
        yield Reason(f"{latest} {self._age(cell)}")
        yield from (self._state(state) for state in result.milestones)
        yield from self._progress(result)
        for flag in result.flags:
            yield Reason(say.say(f"explain.flag.{flag}"), lead=say.label(flag))
        yield self._score(result)
        yield self._status(cell, result)

    def _age(self, cell: Cell) -> str:
        months, say = cell.latest.max_age_months, self.wording
        if months is None:
            return say.say("explain.stands")
        until = add_months(cell.latest.observed_on.last, months)
        key = "explain.too_old" if cell.as_of > until else "explain.stands_until"
        return say.say(key, months=say.count(months, "months"), date=say.date(until))

    def _state(self, state: MilestoneResult) -> Reason:
        say = self.wording
        when = "explain.was_due" if state.is_due else "explain.falls_due"
        lead = say.say(when, years=self._years(state.timeline), date=say.date(state.due_on))
        days = say.number(self.reading.catalog.thresholds.evidence_before_due_days)
        text = say.say(f"explain.state.{state.state}", days=days)
        return Reason(text, lead, word_of(state.state), say.label(state.state))

    def _progress(self, result: AccountResult) -> Iterator[Reason]:
        say, pace = self.wording, result.pace
        if pace is not None:
            ratio = say.say("explain.ratio", ratio=say.number(pace.ratio)) if pace.ratio is not None else None
            yield Reason(
                say.say(
                    "explain.pace",
                    pace=_lower(say.label(pace.pace)),
                    ratio=ratio or say.say("explain.no_distance"),
                    required=say.amount(self.indicator, pace.required),
                ),
                lead=say.say("explain.pace_since", date=say.date(pace.start)),
            )
            if pace.needs_times is not None:
                yield Reason(say.say("explain.speed", times=say.number(pace.needs_times, 1)))
        if result.trend is not None:
            yield Reason(say.say("explain.trend", trend=_lower(say.label(result.trend))))

    def _score(self, result: AccountResult) -> Reason:
        assert result.normalised is not None
        say = self.wording
        if result.score is not None:
            return Reason(say.say("explain.score", score=say.number(result.score, 1)))
        is_divided = result.consensus is Consensus.CONTESTED_INTERNAL
        why = say.say("explain.divided" if is_divided else "explain.old")
        return Reason(say.say("explain.no_score", why=why, score=say.number(result.normalised, 1)))

    def _status(self, cell: Cell, result: AccountResult) -> Reason:
        say = self.wording
        status = (say.say("explain.status"), word_of(result.status), say.label(result.status))
        rule = rule_behind(result.rules)
        if rule is StatusRule.PACE and result.pace is not None:
            return Reason(say.say("explain.rule.pace", pace=_lower(say.label(result.pace.pace))), *status)
        if rule is StatusRule.COURSE:
            return Reason(self._course(cell), *status)
        return Reason(say.say(f"explain.rule.{rule.name.lower()}") if rule else "", *status)

    def _course(self, cell: Cell) -> str:
        baseline = find_baseline(cell.series, cell.catalog)
        start = baseline.observation if baseline else None
        day = cell.latest.observed_on.last
        required = required_rung(day, start, cell.placed, cell.catalog.adopted_on)
        level, asked = self._level(cell.latest.amount), self._level(required)
        return self.wording.say("explain.rule.course", level=level, asked=asked, date=self.wording.date(day))

    def _headline(self, result: IndicatorResult) -> Iterator[Reason]:
        say, gap = self.wording, result.gap
        agreement = say.say(f"explain.agreement.{result.agreement}")
        yield Reason(agreement, say.say("explain.headline"), word_of(result.headline), say.label(result.headline))
        if result.agreement is Agreement.RECORD:
            yield Reason(say.say("explain.record"))
        if gap.comparable and gap.points is not None:
            signed = say.count(abs(gap.points), "points", 1)
            points = f"{'−' if gap.points < 0 else '+'}{signed}" if gap.points else signed
            key = "explain.gap.one_voice" if gap.provisional else "explain.gap"
            yield Reason(say.say(key, points=points))
        elif Account.GOVERNMENT in result.accounts and Account.CIVIL_SOCIETY in result.accounts:
            yield Reason(say.say("explain.no_gap"))

    def _level(self, amount: float) -> str:
        return self._quoted(self.wording.amount(self.indicator, amount))

    def _quoted(self, level: str) -> str:
        is_number = self.indicator.type is IndicatorType.NUMERIC
        return level if is_number else self.wording.say("level", level=level)

    def _years(self, timeline: str) -> int:
        return next(due.years for due in self.reading.catalog.due_dates if due.timeline == timeline)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
