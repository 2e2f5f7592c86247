"""What would change a verdict: the nearest events, each with what it would do to an account's delivery.

Every effect is found by scoring again with a hypothetical answer, so that the rules say
what follows, not this module. Leaves the sentences to `step_texts`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tracker.indicators.catalog import Catalog, Milestone
from tracker.scoring.aggregate import judge_commitment, move_delivery
from tracker.scoring.frame import CellKey, ScoringFrame
from tracker.scoring.hypothesis import answer_today, strengthen
from tracker.scoring.measure import Measure
from tracker.scoring.results import AccountResult, CountryResult, Delivery, IndicatorResult
from tracker.scoring.score import score_indicator
from tracker.scoring.step_texts import StepCause, StepFacts, say_effect, say_step
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Flag, Grade, Status


class StepKind(StrEnum):
    """What is missing: a level not reached, evidence, or a voice."""

    LEVEL = "level"
    EVIDENCE = "evidence"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Effect:
    """Delivery of an account, and its status on the indicator and the commitment, before and after."""

    account: Account
    before: Delivery
    after: Delivery
    status_before: Status
    status_after: Status
    commitment_before: Status
    commitment_after: Status

    @property
    def is_change(self) -> bool:
        """Whether anything changes at all."""
        return (self.before, self.status_before, self.commitment_before) != (
            self.after,
            self.status_after,
            self.commitment_after,
        )

    @property
    def gain(self) -> tuple[int, int]:
        """Milestones more that are met, and fewer that are not known."""
        return self.after.delivered - self.before.delivered, self.before.open - self.after.open


@dataclass(frozen=True, slots=True)
class NextStep:
    """One event that would move a verdict, in English as `text` and as the facts it is made of.

    `otherwise` is the effect if a missing voice said the opposite.
    """

    kind: StepKind
    commitment: str
    indicator: str
    account: Account
    timelines: tuple[str, ...]
    text: str
    facts: StepFacts
    effect: Effect
    otherwise: Effect | None = None


def find_next_steps(
    country: CountryResult, commitment: str, frame: ScoringFrame, catalog: Catalog
) -> tuple[NextStep, ...]:
    """The events that would move a place's verdicts on a commitment: those that move delivery first, nearest first."""
    workshop = Workshop(country, frame, catalog)
    steps = [
        step
        for name in _members(country, commitment, catalog)
        if country.indicators[name].headline is not Status.NOT_APPLICABLE
        for step in (*workshop.levels(name), *workshop.evidence(name), *workshop.voices(name))
    ]
    return tuple(sorted(steps, key=lambda step: max(step.effect.gain) <= 0))


@dataclass(frozen=True)
class Workshop:
    """Scores one place again with something changed."""

    country: CountryResult
    frame: ScoringFrame
    catalog: Catalog

    def levels(self, name: str) -> Iterator[NextStep]:
        """Each level that would meet milestones due, and the next one to come."""
        for account, found in self._speaking(name):
            if found.amount is None:
                continue
            for milestones in self._unmet(name, found.amount):
                changed = answer_today(self.frame, self._key(name, account), milestones[0].requires, is_new=True)
                following = found.amount + 1 if self._measure(name).is_ladder else None
                on_the_way = None if following == milestones[0].requires else following
                facts = StepFacts(StepCause.LEVEL, found.amount, milestones[0].requires, on_the_way)
                yield self._step(StepKind.LEVEL, name, account, facts, changed, milestones)

    def evidence(self, name: str) -> Iterator[NextStep]:
        """Weak evidence under what is met, and answers without any."""
        for account, found in self._speaking(name):
            if account is Account.RECORD:
                continue
            key = self._key(name, account)
            if found.status is Status.CLAIMED:
                changed = strengthen(self.frame, key, Grade.WEAK)
                yield self._step(StepKind.EVIDENCE, name, account, StepFacts(StepCause.CLAIMED), changed)
            if Flag.ASSERTED in found.flags:
                changed = strengthen(self.frame, key, Grade.NONE)
                step = self._step(StepKind.EVIDENCE, name, account, StepFacts(StepCause.ASSERTED), changed)
                if step.effect.is_change:
                    yield step

    def voices(self, name: str) -> Iterator[NextStep]:
        """Civil society where it has not answered, and every answer that is too old."""
        result = self.country.indicators[name]
        for account, found in result.accounts.items():
            if found.is_stale and found.amount is not None and found.observed_on is not None:
                facts = StepFacts(StepCause.TOO_OLD, found.amount, observed_on=found.observed_on)
                yield self._voice(name, account, facts, found.amount)
        heard = result.standing(Account.CIVIL_SOCIETY)
        if heard is None or not (heard.is_observed or Flag.ASSERTED in heard.flags):
            others = (result.accounts.get(account) for account in (Account.INDEPENDENT, Account.GOVERNMENT))
            said = next((other.amount for other in others if other is not None and other.amount is not None), None)
            expected = self._expected(name) if said is None else said
            yield self._voice(name, Account.CIVIL_SOCIETY, StepFacts(StepCause.UNHEARD, said), expected)

    def _voice(self, name: str, account: Account, facts: StepFacts, amount: float) -> NextStep:
        key = self._key(name, account)
        confirmed = answer_today(self.frame, key, amount, is_new=False)
        denied = answer_today(self.frame, key, self._worst(name), is_new=False)
        step = self._step(StepKind.VOICE, name, account, facts, confirmed)
        return replace(step, otherwise=self._effect(name, step.effect.account, denied))

    def _step(
        self,
        kind: StepKind,
        name: str,
        account: Account,
        facts: StepFacts,
        changed: ScoringFrame,
        milestones: tuple[Milestone, ...] = (),
    ) -> NextStep:
        shown = Account.CIVIL_SOCIETY if account is Account.RECORD else account
        effect = self._effect(name, shown, changed)
        said = say_step(account, facts, milestones, self._measure(name))
        whole = f"{said} {say_effect(shown, effect.before, effect.after)}"
        commitment = self.country.indicators[name].commitment
        timelines = tuple(milestone.timeline for milestone in milestones)
        return NextStep(kind, commitment, name, account, timelines, whole, facts, effect)

    def _effect(self, name: str, account: Account, changed: ScoringFrame) -> Effect:
        result = self.country.indicators[name]
        after = score_indicator(self.country.country, name, changed, self.catalog)
        own = (self.country.indicators[member] for member in _members(self.country, result.commitment, self.catalog))
        again = [after if r is result else r for r in own if r.headline is not Status.NOT_APPLICABLE]
        before = self.country.accounts[account].delivery
        return Effect(
            account=account,
            before=before,
            after=move_delivery(before, account, result, after),
            status_before=_status(result, account),
            status_after=_status(after, account),
            commitment_before=self.country.commitments[result.commitment].accounts[account].status,
            commitment_after=judge_commitment(account, again, self.catalog).status,
        )

    def _speaking(self, name: str) -> Iterator[tuple[Account, AccountResult]]:
        """The register alone where it stands in for all, else every account that said something."""
        result = self.country.indicators[name]
        for account in SPEAKING_ACCOUNTS:
            found = result.standing(account)
            if found is not None:
                yield found.account, found
                if found.account is Account.RECORD:
                    return

    def _unmet(self, name: str, amount: float) -> Iterator[tuple[Milestone, ...]]:
        """Milestones not met, by level: all those due, and the first to come."""
        unmet = [m for m in self.catalog.milestones(name) if not self._measure(name).meets(amount, m.requires)]
        due = [m for m in unmet if self.frame.as_of > m.due_on]
        coming = [m for m in unmet if self.frame.as_of <= m.due_on][:1]
        for level in dict.fromkeys(m.requires for m in (*due, *coming)):
            yield tuple(m for m in (*due, *coming) if m.requires == level)

    def _key(self, name: str, account: Account) -> CellKey:
        return self.country.country, name, account

    def _measure(self, name: str) -> Measure:
        return Measure(self.catalog.indicator(name), self.catalog.thresholds)

    def _expected(self, name: str) -> float:
        """What the latest due milestone asks for, else the first; the best where nothing is placed."""
        placed = self.catalog.milestones(name)
        due = [m for m in placed if self.frame.as_of > m.due_on]
        if placed:
            return (due[-1] if due else placed[0]).requires
        measure = self._measure(name)
        posts = measure.indicator.goalposts
        return posts.target if posts else float(max(len(measure.indicator.rungs) - 1, 1))

    def _worst(self, name: str) -> float:
        posts = self._measure(name).indicator.goalposts
        return posts.worst if posts else 0.0


def _members(country: CountryResult, commitment: str, catalog: Catalog) -> list[str]:
    """The indicators of a commitment that a place has results on, by id."""
    return sorted(i.id for i in catalog.commitments[commitment].indicators if i.id in country.indicators)


def _status(result: IndicatorResult, account: Account) -> Status:
    found = result.standing(account)
    return Status.NO_DATA if found is None else found.status
