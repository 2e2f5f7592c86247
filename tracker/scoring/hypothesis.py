"""What would be known if somebody answered today: a frame with a hypothetical answer in it.

Nothing made here is kept or shown as known. It serves to score again and compare.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tracker.dates import PartialDate
from tracker.scoring.frame import CellKey, CodedAnswer, ScoringFrame
from tracker.vocabulary import Account, Grade

NOBODY = "hypothetical"


def answer_today(frame: ScoringFrame, key: CellKey, amount: float, *, is_new: bool) -> ScoringFrame:
    """The frame if everybody of that cell said `amount` today, with moderate evidence.

    `is_new`: it has been so only since today; else nobody says since when.
    """
    today = PartialDate.of(frame.as_of)
    earlier = [a for a in frame.cells.get(key, ()) if a.observed_on.last < frame.as_of]
    latest = {a.organisation.casefold(): a for a in sorted(earlier, key=lambda a: (a.observed_on.last, a.submission))}
    voices = list(latest.values()) if key[2] is Account.CIVIL_SOCIETY else list(latest.values())[-1:]
    added = [
        replace(
            voice,
            submission=f"{NOBODY}-{number}",
            amount=amount,
            observed_on=today,
            published_on=today,
            event_on=today if is_new else None,
            grade=max(voice.grade, Grade.MODERATE, key=lambda grade: grade.rank),
            se=None,
            is_fragile=False,
        )
        for number, voice in enumerate(voices or [_nobody(key, today)])
    ]
    return _with_cell(frame, key, (*earlier, *added))


def strengthen(frame: ScoringFrame, key: CellKey, weak: Grade) -> ScoringFrame:
    """The frame if the answers of a cell that have evidence of grade `weak` had moderate evidence."""
    answers = frame.cells.get(key, ())
    return _with_cell(frame, key, tuple(replace(a, grade=Grade.MODERATE) if a.grade is weak else a for a in answers))


def _nobody(key: CellKey, today: PartialDate) -> CodedAnswer:
    country, indicator, account = key
    return CodedAnswer(NOBODY, 1, country, indicator, account, NOBODY, NOBODY, 0.0, today, today, Grade.MODERATE)


def _with_cell(frame: ScoringFrame, key: CellKey, answers: tuple[CodedAnswer, ...]) -> ScoringFrame:
    return ScoringFrame(frame.as_of, _OneOther(frame.cells, key, answers))


@dataclass(frozen=True, eq=False)
class _OneOther(Mapping[CellKey, tuple[CodedAnswer, ...]]):
    """The same cells but for one; nothing is copied, since cells may be listed only when they are asked for."""

    cells: Mapping[CellKey, tuple[CodedAnswer, ...]]
    key: CellKey
    answers: tuple[CodedAnswer, ...]

    def __getitem__(self, key: CellKey) -> tuple[CodedAnswer, ...]:
        return self.answers if key == self.key else self.cells[key]

    def __iter__(self) -> Iterator[CellKey]:
        yield from (key for key in self.cells if key != self.key)
        yield self.key

    def __len__(self) -> int:
        return len(self.cells) + (self.key not in self.cells)
