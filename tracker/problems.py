"""What a person wrote wrong, as data: a code, a place, a message and what to do.

Knows the catalogue of codes and how problems are sorted and printed. Leaves to the
checks of each package when a problem arises.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

#: Nobody mends more than this in one file before looking again.
MOST_PER_FILE = 200


class Code(StrEnum):
    """The catalogue: one code for each kind of mistake."""

    NOT_YAML = "not_yaml"
    NOT_UTF8 = "not_utf8"
    CONTROL_CHARACTER = "control_character"
    TOO_LARGE = "too_large"
    TOO_DEEP = "too_deep"
    EMPTY_FILE = "empty_file"
    NOT_A_MAPPING = "not_a_mapping"
    DUPLICATE_KEY = "duplicate_key"
    BAD_KEY = "bad_key"
    ANCHOR_NOT_ALLOWED = "anchor_not_allowed"
    MERGE_NOT_ALLOWED = "merge_not_allowed"
    TAG_NOT_ALLOWED = "tag_not_allowed"
    SEVERAL_DOCUMENTS = "several_documents"
    UNKNOWN_FILE = "unknown_file"
    WRONG_FOLDER = "wrong_folder"
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
    BAD_VERSION = "bad_version"
    BAD_URL = "bad_url"
    OUTSIDE_DOMAIN = "outside_domain"
    WRONG_VALUE_KIND = "wrong_value_kind"
    DUPLICATE_ANSWER = "duplicate_answer"
    LAXER_CONFIDENTIALITY = "laxer_confidentiality"
    NO_ANSWERS = "no_answers"
    NOT_A_GOVERNMENT = "not_a_government"
    NOT_SILENT = "not_silent"
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


def find_repeated_ids(found: Iterable[tuple[str, Where]]) -> list[Problem]:
    """A problem at each place where an id stands that stands elsewhere too."""
    places: dict[str, list[Where]] = {}
    for name, where in found:
        places.setdefault(name, []).append(where)
    return [
        Problem(
            Code.DUPLICATE_ID, where, f"The id '{name[:40]}' stands also at {other}.", "Give each an id of its own."
        )
        for name, wheres in places.items()
        for where in wheres
        if (other := next((w for w in sorted(wheres) if w != where), None))
    ]
