"""Why a statistic is not given: the words that stand in place of a number."""

from enum import StrEnum


class Refusal(StrEnum):
    """The reason for which a statistic is left out."""

    NOT_COMPUTABLE = "not_computable"
    FEW_UNITS = "fewer_than_20_units"
    FEW_PLACES = "fewer_than_10_places"
    COVERAGE = "coverage"
    NOTHING_PRESENT = "nothing_present"
