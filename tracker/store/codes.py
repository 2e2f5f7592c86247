"""The small whole numbers by which closed lists and dates stand in tables.

Knows one fixed number for each word: a word keeps its number for ever, and a new word
is added at the end. Leaves the words themselves to `tracker.vocabulary`.
"""

from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from tracker.dates import PartialDate
from tracker.vocabulary import Account, Bound, Confidentiality, EvidenceKind, Grade, Role

E = TypeVar("E", bound=StrEnum)


class Coding(Generic[E]):
    """A closed list with the number of each of its words: its position here, from 0."""

    def __init__(self, kind: type[E], words: str) -> None:
        self.kind = kind
        self.members = tuple(kind(word) for word in words.split())
        self._numbers = {member: number for number, member in enumerate(self.members)}

    def number(self, member: E) -> int:
        """The number of a word."""
        return self._numbers[member]

    def maybe_number(self, member: E | None) -> int | None:
        """The number of a word, None of none."""
        return None if member is None else self._numbers[member]

    def member(self, number: int) -> E:
        """The word of a number."""
        return self.members[number]

    def maybe_member(self, number: int | None) -> E | None:
        """The word of a number, None of none."""
        return None if number is None else self.members[number]

    @property
    def last(self) -> int:
        """The highest number in use."""
        return len(self.members) - 1


ACCOUNTS = Coding(Account, "government civil_society independent record")
CONFIDENTIALITY = Coding(Confidentiality, "public coalition editors sealed")
GRADES = Coding(Grade, "none weak moderate strong")
ROLES = Coding(Role, "origin destination")
BOUNDS = Coding(Bound, "at_least at_most")
EVIDENCE_KINDS = Coding(
    EvidenceKind,
    "law official_document court_decision un_document register agreement statistic survey nhri_report "
    "regional_body academic ngo_report union_report case_file testimony media site_visit session_report "
    "contract_document photo_video foi_reply other",
)

PUBLIC = CONFIDENTIALITY.number(Confidentiality.PUBLIC)


def date_number(date: PartialDate) -> int:
    """2021-03-25 as 20210325, with 00 for what was not written: 2021-03 as 20210300."""
    year, month, day = ([int(part) for part in date.written.split("-")] + [0, 0])[:3]
    return year * 10_000 + month * 100 + day


def maybe_date_number(date: PartialDate | None) -> int | None:
    """The number of a date, None of none."""
    return None if date is None else date_number(date)


@lru_cache(maxsize=16_384)
def date_of(number: int) -> PartialDate:
    """The date of a number, as it was written."""
    digits = f"{number:08d}"
    parts = (digits[:4], digits[4:6], digits[6:])
    return PartialDate.parse("-".join(part for part in parts if part != "00"))


def maybe_date(number: int | None) -> PartialDate | None:
    """The date of a number, None of none."""
    return None if number is None else date_of(number)
