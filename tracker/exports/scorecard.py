"""The shape of a country's scorecard, in words and without layout: what every format prints.

Knows which parts a scorecard has. Leaves its building to `report` and its look to one file a format.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.exports.release import OPEN, Release
from tracker.vocabulary import Account
from tracker.wording import PublicWord


class Part(StrEnum):
    """The three sides of a commitment that a reader sees."""

    PAPER = "paper"
    PRACTICE = "practice"
    CHECKS = "checks"


class Column(StrEnum):
    """The three columns of voices."""

    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Mark:
    """One verdict on one milestone: sign and word, and the exact states in words with whose account they are.

    `brief` says whose and when without repeating in other words that something is not done.
    """

    word: PublicWord
    label: str
    details: tuple[str, ...] = ()
    brief: str = ""

    @property
    def sign(self) -> str:
        """The sign that carries the word without colour."""
        return self.word.sign


@dataclass(frozen=True, slots=True)
class Deadline:
    """A timeline with its due date."""

    timeline: str
    due_on: dt.date
    label: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What is asked for at one deadline, and how each account stands to it; accounts that agree share a mark."""

    asked: str | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One side of a commitment across the deadlines, in the order of the scorecard's deadlines."""

    part: Part
    heading: str
    questions: tuple[str, ...]
    cells: tuple[Cell, ...]
    is_observed: bool


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as it is cited: who, what, when, and its own address when the data have one."""

    organisation: str | None
    title: str | None
    date: str | None
    url: str | None = None
    grade: str | None = None

    @property
    def citation(self) -> str:
        """Organisation, title and date, as far as they are known."""
        return ", ".join(part for part in (self.organisation, self.title, self.date) if part) or "–"


@dataclass(frozen=True, slots=True)
class Finding:
    """One public answer or statement, with the document it stands in; `seen_on` is the last day of `observed_on`."""

    column: Column
    account: Account
    part: Part
    text: str
    level: str | None
    observed_on: str
    source: SourceLine
    evidence: tuple[SourceLine, ...]
    notes: tuple[str, ...] = ()
    fragile: str | None = None
    is_statement: bool = False
    is_counted: bool = False
    seen_on: dt.date = dt.date.min


@dataclass(frozen=True, slots=True)
class Voices:
    """One column: its findings, newest first, and what nothing was found on."""

    column: Column
    heading: str
    findings: tuple[Finding, ...]
    nothing: str | None


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask the government, and what a good answer holds."""

    text: str
    good_answer: str | None


class Basis(StrEnum):
    """Where an ask comes from."""

    RED_LINE = "red_line"
    GAP = "gap"
    DUE = "due"
    TO_COME = "to_come"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to ask for, why, and the commitment and indicator whose definition it is read from."""

    text: str
    why: str
    basis: Basis
    commitment: str
    indicator: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What was learnt since a day, by the dates of the documents, and which milestones fell due since."""

    since: dt.date
    lines: tuple[str, ...]
    fallen_due: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """One commitment on the page."""

    commitment: str
    title: str
    objective: int
    note: str | None
    is_checked: bool
    red_lines: tuple[str, ...]
    rows: tuple[Row, ...]
    voices: tuple[Voices, ...]
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    missing: tuple[str, ...]
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """How many milestones are met by one account, and its score or why there is none."""

    account: Account
    label: str
    is_headline: bool
    milestones: str
    score: str
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many milestones stand in one public word."""

    word: PublicWord
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class StripLine:
    """One account: for each deadline, the milestones of the commitments looked at, by word from best to not known."""

    account: Account
    label: str
    cells: tuple[tuple[Tally, ...], ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """What is needed to make the same scorecard again: version of the method, hashes of definitions and data."""

    methodology: str
    definitions: str
    snapshot: str


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Everything that a country's scorecard says; `subject` names it in ids: the place, and what is told of it.

    `addressee` is the office that was asked in writing, None where nobody was; `changed` is told on papers only.
    """

    language: str
    country: str
    subject: str
    title: str
    as_of: dt.date
    as_of_line: str
    edition: str
    verdict: str
    basis: str
    deadlines: tuple[Deadline, ...]
    accounts: tuple[AccountLine, ...]
    strip: tuple[StripLine, ...]
    red_lines: tuple[str, ...]
    blocks: tuple[Block, ...]
    thanks: str | None
    questions: tuple[Question, ...]
    asks: tuple[Ask, ...]
    addressee: str | None
    treaties: tuple[str, ...]
    reply: tuple[str, ...]
    not_covered: str
    sources: str
    how_to_read: str
    disclaimer: str
    provenance: str
    identity: Identity
    changed: Changes | None = None
    release: Release = OPEN
    audience: str = "public"
