"""What is known about one place, asked in the terms of a report: who spoke on what, what is due, what is open.

Knows how results and public texts of one place fit together, also when there are none.
Leaves the sentences to the files named report_*.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from tracker.errors import BadRequest
from tracker.exports.reading import Reading, Voice
from tracker.exports.scorecard import Part
from tracker.exports.selection import EVERYTHING, Selection
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.places import Place
from tracker.scoring.results import AccountResult, CountryResult, Delivery, MilestoneResult, SayDoGap
from tracker.vocabulary import Account, IndicatorKind, Layer, MilestoneState, Subject
from tracker.wording import Wording

#: The order in which accounts are named, and in which one is chosen where one must stand for a place.
ORDER = (Account.CIVIL_SOCIETY, Account.INDEPENDENT, Account.GOVERNMENT)
ALL = (Account.RECORD, *ORDER)

_LAYERS = {
    Layer.LAW: Part.PAPER,
    Layer.PRACTICE: Part.PRACTICE,
    Layer.MECHANISM: Part.CHECKS,
    Layer.REDRESS: Part.CHECKS,
}
_KINDS = {
    IndicatorKind.STRUCTURAL: Part.PAPER,
    IndicatorKind.OUTCOME: Part.PRACTICE,
    IndicatorKind.PROCESS: Part.CHECKS,
}


def part_of(indicator: Indicator) -> Part:
    """On paper, in practice, or checks and redress."""
    return _LAYERS[indicator.layer] if indicator.layer else _KINDS[indicator.kind]


@dataclass(frozen=True)
class Dossier:
    """One place in one reading, to be told in one language, as far as it is selected."""

    reading: Reading
    place: Place
    result: CountryResult
    wording: Wording
    selection: Selection = EVERYTHING

    @property
    def as_of(self) -> dt.date:
        """The day at which everything is told."""
        return self.reading.as_of

    def indicators(self, commitment: Commitment) -> list[Indicator]:
        """Those of a commitment that are about countries and apply to this place."""
        return [i for i in commitment.indicators if i.subject is Subject.COUNTRY and not self.is_exempt(i.id)]

    def is_exempt(self, indicator_id: str) -> bool:
        """Whether an indicator does not apply to this place."""
        return self.reading.catalog.exemption(indicator_id, self.place.code) is not None

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """Those selected that have an indicator that applies to this place, by id."""
        chosen = (c for _, c in sorted(self.reading.catalog.commitments.items()) if self.selection.has_commitment(c))
        return tuple(c for c in chosen if self.indicators(c))

    @cached_property
    def checked(self) -> tuple[Commitment, ...]:
        """Commitments on which at least one account that is told has an observation."""
        return tuple(c for c in self.commitments if any(self.observed(i.id) for i in self.indicators(c)))

    def observed(self, indicator_id: str) -> dict[Account, AccountResult]:
        """The accounts told that have an observation on an indicator, records first."""
        return {a: r for a, r in self.heard(indicator_id).items() if self.selection.has_account(a)}

    def heard(self, indicator_id: str) -> dict[Account, AccountResult]:
        """The same of every account, also of those that are not told: so that nothing false is said of them."""
        found = self.result.indicators.get(indicator_id)
        if found is None:
            return {}
        return {a: found.accounts[a] for a in ALL if a in found.accounts and found.accounts[a].is_observed}

    def standing(self, indicator_id: str, account: Account) -> AccountResult | None:
        """The observed result that counts for an account, a valid record standing in for it."""
        found = self.result.indicators.get(indicator_id)
        result = found.standing(account) if found else None
        is_told = result is not None and result.is_observed and self.selection.has_account(result.account)
        return result if is_told else None

    def latest(self, indicator_id: str) -> AccountResult | None:
        """The observed result to quote: a record, else the newest, civil society's first on the same day."""
        observed = self.observed(indicator_id)
        if not observed:
            return None
        record = self.standing(indicator_id, Account.CIVIL_SOCIETY)
        if record is not None and record.account is Account.RECORD:
            return record
        return max(observed.values(), key=lambda r: (_seen(r), -ALL.index(r.account)))

    def voices(self, indicator_id: str) -> list[Voice]:
        """Public answers and statements that count by `as_of`, newest first."""
        found = self.reading.voices(self.place.code, indicator_id)
        told = (v for v in found if self.selection.has_account(v.published.submission.account))
        return [v for v in told if _counts(v, self.as_of)]

    def is_due(self, due_on: dt.date) -> bool:
        """A milestone is due from the day after its date."""
        return due_on < self.as_of

    def states(self, indicator_id: str, account: Account) -> Iterator[tuple[Milestone, MilestoneState]]:
        """Each placed milestone with its state for an account; without an observation, nothing is known."""
        result = self.standing(indicator_id, account)
        given: Mapping[str, MilestoneResult] = {m.timeline: m for m in result.milestones} if result else {}
        for milestone in self.reading.catalog.milestones(indicator_id):
            if milestone.timeline in given:
                yield milestone, given[milestone.timeline].state
            else:
                unknown = MilestoneState.UNVERIFIED if self.is_due(milestone.due_on) else MilestoneState.NO_DATA
                yield milestone, unknown

    def delivery(self, commitments: Iterable[Commitment], account: Account) -> Delivery:
        """The due milestones of some commitments by state, for one account."""
        counts: dict[MilestoneState, int] = {}
        for commitment in commitments:
            for indicator in self.indicators(commitment):
                for milestone, state in self.states(indicator.id, account):
                    if self.is_due(milestone.due_on):
                        counts[state] = counts.get(state, 0) + 1
        return Delivery(counts)

    def has_spoken(self, account: Account, commitments: Iterable[Commitment] | None = None) -> bool:
        """Whether an account has an observation of its own."""
        wanted = self.commitments if commitments is None else commitments
        return any(account in self.observed(i.id) for c in wanted for i in self.indicators(c))

    @cached_property
    def headline(self) -> Account:
        """The account by which milestones are counted: civil society's, else the first that spoke.

        Whoever counts by another than civil society's says first that civil society is silent.
        """
        told = [a for a in ORDER if self.selection.has_account(a)] or [Account.CIVIL_SOCIETY]
        return next((a for a in told if self.has_spoken(a)), told[0])


def open_dossier(reading: Reading, country: str, wording: Wording, selection: Selection = EVERYTHING) -> Dossier:
    """What a reading knows about a place, which may be nothing; BadRequest when there is no such place."""
    place = reading.places.find(country)
    if place is None:
        near = " or ".join(reading.places.nearest(country))
        raise BadRequest(f"There is no place '{country}'." + (f" Did you mean {near}?" if near else ""))
    reading = reading.told_in(wording)
    place = replace(place, name=reading.places.name_in(place.code, wording.language))
    empty = CountryResult(place.code, place.stance, {}, SayDoGap(0), {}, {})
    return Dossier(reading, place, reading.countries.get(place.code, empty), wording, selection)


def _seen(result: AccountResult) -> dt.date:
    return result.observed_on.last if result.observed_on else dt.date.min


def _counts(voice: Voice, as_of: dt.date) -> bool:
    answer = voice.answer
    reference = answer.event_on or answer.observed_on
    return voice.published.submission.published_on.last <= as_of and reference.last <= as_of
