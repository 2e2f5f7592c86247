"""Two places and what is known between them: answers about the other, agreements, and where each side stands.

Knows what ties an answer to a corridor. Judges nothing: verdicts are those of each place, never joined into one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from tracker.exports.named_places import named_in
from tracker.exports.reading import Reading, Voice
from tracker.indicators.models import Commitment, Indicator
from tracker.places import Place
from tracker.registers import Mechanism, MechanismKind, Registers
from tracker.scoring.results import AccountResult, CommitmentStatus
from tracker.submissions.content import Answer
from tracker.vocabulary import Account, Role, Status, Subject

#: Commitments on which both ends of a journey bear, where the workspace has them.
JOINT = (
    "zero-fees",
    "contract-substitution",
    "untied-visas",
    "bilateral-agreements",
    "complaints-remedy",
    "recruiter-licensing",
)
#: The last part of the ids of indicators that ask whether a treaty is ratified.
RATIFICATION = "ratification"

SIDES = (Account.GOVERNMENT, Account.CIVIL_SOCIETY)
_SILENT = frozenset({Status.NO_DATA, Status.NOT_APPLICABLE})
_AGREED = frozenset({MechanismKind.AGREEMENT, MechanismKind.MEMORANDUM})


@dataclass(frozen=True, slots=True)
class Standing:
    """A commitment at one end: what each side says, empty where nobody looked; not asked in that role otherwise."""

    place: Place
    is_asked: bool
    accounts: tuple[tuple[Account, CommitmentStatus], ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether it is asked and neither side has said anything that counts."""
        return self.is_asked and all(said.status in _SILENT for _, said in self.accounts)


@dataclass(frozen=True, slots=True)
class JointCommitment:
    """A commitment on which both ends bear, with whether anything between the two is known on it."""

    commitment: Commitment
    ends: tuple[Standing, Standing]
    is_known_between: bool


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty and what the registers say of each end; None where they do not know."""

    commitment: Commitment
    indicator: Indicator
    ends: tuple[AccountResult | None, AccountResult | None]


@dataclass(frozen=True)
class Corridor:
    """The way from one place to another.

    `between` holds answers and statements of which the other end is the partner or named in the scope;
    `mentions` those whose finding names the other end without being about it alone; newest first.
    """

    origin: Place
    destination: Place
    between: tuple[Voice, ...]
    mentions: tuple[Voice, ...]
    mechanisms: tuple[Mechanism, ...]
    commitments: tuple[JointCommitment, ...]
    treaties: tuple[Treaty, ...]

    @property
    def ends(self) -> tuple[Place, Place]:
        """Origin and destination."""
        return self.origin, self.destination

    @cached_property
    def unchecked(self) -> tuple[Commitment, ...]:
        """The joint commitments on which nothing between the two is known."""
        return tuple(joint.commitment for joint in self.commitments if not joint.is_known_between)


@dataclass(frozen=True, slots=True)
class KnownCorridor:
    """A corridor on which something is known, with how many answers and agreements."""

    origin: Place
    destination: Place
    answers: int
    agreements: int


def build_corridor(reading: Reading, registers: Registers, origin: Place, destination: Place) -> Corridor:
    """Everything public about the way from one place to another."""
    ends = (origin.code, destination.code)
    voices = [v for code in ends for v in _voices(reading, code)]
    between = tuple(v for v in voices if tied(v.answer) & set(ends))
    mentions = tuple(
        v for v in voices if v not in between and named_in(v.answer.finding or "") & (set(ends) - {_at(v)})
    )
    known = {reading.catalog.commitment_of(v.answer.indicator).id for v in (*between, *mentions)}
    shown = [c for c in reading.catalog.commitments.values() if c.id in JOINT or c.id in known]
    order = {name: number for number, name in enumerate(JOINT)}
    return Corridor(
        origin,
        destination,
        _newest(between),
        _newest(mentions),
        tuple(m for m in registers.mechanisms if set(ends) <= set(m.places)),
        tuple(
            _joint(c, reading, origin, destination, is_known=c.id in known)
            for c in sorted(shown, key=lambda c: (order.get(c.id, len(order)), c.id))
        ),
        tuple(_treaties(reading, ends)),
    )


def list_corridors(reading: Reading, registers: Registers) -> list[KnownCorridor]:
    """The corridors on which an answer or an agreement is known, by the names of their ends."""
    found: dict[tuple[str, str], list[int]] = {}
    for published in reading.published:
        for answer in published.submission.answers:
            for other in tied(answer):
                found.setdefault(_direction(reading, answer.country, other, answer.role), [0, 0])[0] += 1
    for mechanism in registers.mechanisms:
        if mechanism.kind in _AGREED and len(mechanism.places) == 2:
            one, other = mechanism.places
            found.setdefault(_direction(reading, one, other, None), [0, 0])[1] += 1
    known = (
        KnownCorridor(place, partner, answers, agreements)
        for (one, other), (answers, agreements) in found.items()
        if (place := reading.places.find(one)) and (partner := reading.places.find(other))
    )
    return sorted(known, key=lambda c: (c.origin.name, c.destination.name))


def tied(answer: Answer) -> frozenset[str]:
    """The other places that an answer is about: its partner, and those its scope names."""
    named = named_in(answer.scope or "", or_its_people=True) | frozenset([answer.partner] if answer.partner else [])
    return named - {answer.country}


def _at(voice: Voice) -> str:
    return voice.answer.country


def _voices(reading: Reading, code: str) -> Iterator[Voice]:
    for published in reading.about(code):
        for answer in published.submission.answers:
            if answer.country == code:
                yield Voice(published, answer)


def _newest(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    return tuple(sorted(voices, key=lambda v: (-v.answer.observed_on.last.toordinal(), v.input_id, _at(v))))


def _direction(reading: Reading, place: str, other: str, role: Role | None) -> tuple[str, str]:
    """Origin and destination, as the answer says, else as the places are known; in doubt people come from the other."""
    if role is None:
        found, partner = reading.places.find(place), reading.places.find(other)
        is_origin = found is not None and found.role == Role.ORIGIN and (partner is None or partner.role != Role.ORIGIN)
        return (place, other) if is_origin else (other, place)
    return (place, other) if role is Role.ORIGIN else (other, place)


def _joint(
    commitment: Commitment, reading: Reading, origin: Place, destination: Place, *, is_known: bool
) -> JointCommitment:
    ends = (
        _standing(commitment, reading, origin, Role.ORIGIN),
        _standing(commitment, reading, destination, Role.DESTINATION),
    )
    return JointCommitment(commitment, ends, is_known)


def _standing(commitment: Commitment, reading: Reading, place: Place, role: Role) -> Standing:
    if commitment.applies_to and role not in commitment.applies_to:
        return Standing(place, is_asked=False)
    result = reading.country(place.code).commitments.get(commitment.id)
    said = ((account, result.accounts[account]) for account in SIDES if result and account in result.accounts)
    return Standing(place, is_asked=True, accounts=tuple(said))


def _treaties(reading: Reading, ends: tuple[str, str]) -> Iterator[Treaty]:
    for indicator in reading.catalog.indicators.values():
        if indicator.subject is Subject.COUNTRY and indicator.id.rpartition(".")[2] == RATIFICATION:
            origin, destination = (_record(reading, code, indicator.id) for code in ends)
            yield Treaty(reading.catalog.commitment_of(indicator.id), indicator, (origin, destination))


def _record(reading: Reading, code: str, indicator: str) -> AccountResult | None:
    result = reading.country(code).indicators.get(indicator)
    record = result.accounts.get(Account.RECORD) if result else None
    return record if record is not None and record.is_observed else None
