"""What a person wrote wrong, as data: a code, a place, a message and what to do.

Knows the catalogue of codes and how problems are sorted and printed. Leaves to the
checks of each package when a problem arises.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """The catalogue: one code for each kind of mistake."""

    NOT_YAML = "not_yaml"
    NOT_UTF8 = "not_utf8"
    TOO_LARGE = "too_large"
    EMPTY_FILE = "empty_file"
    NOT_A_MAPPING = "not_a_mapping"
    DUPLICATE_KEY = "duplicate_key"
    ANCHOR_NOT_ALLOWED = "anchor_not_allowed"
    TAG_NOT_ALLOWED = "tag_not_allowed"
    UNKNOWN_FILE = "unknown_file"
    UNREADABLE_FILE = "unreadable_file"
    UNKNOWN_FIELD = "unknown_field"
    MISSING_FIELD = "missing_field"
    WRONG_TYPE = "wrong_type"
    NOT_IN_LIST = "not_in_list"
    BAD_DATE = "bad_date"
    DATES_OUT_OF_ORDER = "dates_out_of_order"
    BAD_ID = "bad_id"
    DUPLICATE_ID = "duplicate_id"
    DUPLICATE_DEFINITION = "duplicate_definition"
    FILE_NAME_DIFFERS = "file_name_differs"
    UNKNOWN_OBJECTIVE = "unknown_objective"
    UNKNOWN_TIMELINE = "unknown_timeline"
    UNKNOWN_PLACE = "unknown_place"
    UNKNOWN_INDICATOR = "unknown_indicator"
    BAD_RUNGS = "bad_rungs"
    UNREACHABLE_RUNG = "unreachable_rung"
    BAD_ANCHORS = "bad_anchors"
    BAD_GOALPOSTS = "bad_goalposts"
    DOES_NOT_FIT_TYPE = "does_not_fit_type"
    NOT_MONOTONE = "not_monotone"
    BAD_TIMELINES = "bad_timelines"
    BAD_NUMBER = "bad_number"
    OUTSIDE_DOMAIN = "outside_domain"
    WRONG_VALUE_KIND = "wrong_value_kind"
    DUPLICATE_ANSWER = "duplicate_answer"
    LAXER_CONFIDENTIALITY = "laxer_confidentiality"
    NO_ANSWERS = "no_answers"
    NOT_A_GOVERNMENT = "not_a_government"
    COUNTRY_TWICE = "country_twice"


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file: path relative to the workspace, line and column from 1 (0: the whole file)."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else f"{self.file}:1:1"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: what kind it is, where it stands, what is wrong and what to do."""

    code: Code
    where: Where
    message: str
    hint: str

    def __str__(self) -> str:
        return f"{self.where}: {self.code}: {self.message} {self.hint}".rstrip()


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """By file, line, column, then code, without repetitions."""
    return sorted(set(problems), key=lambda p: (p.where, p.code, p.message))
