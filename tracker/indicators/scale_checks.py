"""Whether an indicator's scale holds together: type, unit, direction, rungs, anchors, goalposts, domain.

Knows which fields each type needs and which levels can be reached on it. Leaves to
`placement_checks` what is required when.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from tracker.documents import Draft, Path
from tracker.indicators.models import Commitment, Indicator
from tracker.problems import Code, Problem
from tracker.vocabulary import Direction, IndicatorType

_NUMERIC_UNITS = ("months_of_earnings", "percent", "count", "days", "months", "years", "ratio", "index")
_UNITS = {
    IndicatorType.BINARY: ("bool",),
    IndicatorType.LADDER: ("rung",),
    IndicatorType.NUMERIC: (*_NUMERIC_UNITS, "currency:CODE"),
}
_CURRENCY = re.compile(r"currency:[A-Z]{3}")
_FIELDS = {
    IndicatorType.BINARY: frozenset[str](),
    IndicatorType.LADDER: frozenset({"rungs", "anchors"}),
    IndicatorType.NUMERIC: frozenset({"goalposts", "domain"}),
}
#: An observation that stands for a century stands for ever.
LONGEST_MONTHS = 1200


def check_scale(draft: Draft[Commitment], path: Path, indicator: Indicator) -> Iterator[Problem]:
    """Every problem of one indicator's scale."""
    if not draft.is_sound(*path, "type"):
        return
    yield from _check_type(draft, path, indicator)
    if indicator.max_age_months is not None and indicator.max_age_months > LONGEST_MONTHS:
        message = f"'max_age_months' is more than {LONGEST_MONTHS}."
        yield draft.document.problem(Code.BAD_NUMBER, (*path, "max_age_months"), message, "Write fewer months.")
    if indicator.type is IndicatorType.LADDER and draft.is_sound(*path, "rungs"):
        yield from _check_rungs(draft, path, indicator)
        if indicator.rungs and indicator.anchors is not None and draft.is_sound(*path, "anchors"):
            yield from _check_anchors(draft, path, indicator, indicator.anchors)
    if indicator.type is IndicatorType.NUMERIC and draft.is_sound(*path, "domain"):
        yield from _check_domain(draft, path, indicator)
        yield from _check_goalposts(draft, path, indicator)


def judge_level(indicator: Indicator, level: float) -> tuple[Code, str, str] | None:
    """Why a level cannot be required of an indicator, as code, message and hint; None when it can."""
    if indicator.type is IndicatorType.BINARY:
        return None if level == 1 else (Code.OUTSIDE_DOMAIN, "A yes/no indicator requires 1.", "Write 1.")
    if indicator.type is IndicatorType.LADDER:
        top = max((rung.rung for rung in indicator.rungs), default=None)
        if top is None:
            return None
        if level != int(level):
            return Code.BAD_NUMBER, f"{level:g} is not a rung.", "Write a whole number."
        reachable = 0 <= level <= top
        hint = f"Write a rung from 0 to {top}, or add the rung."
        return None if reachable else (Code.UNREACHABLE_RUNG, f"There is no rung {level:g}.", hint)
    if is_inside(indicator, level):
        return None
    return Code.OUTSIDE_DOMAIN, f"{level:g} lies outside the domain.", f"Possible is {say_domain(indicator)}."


def is_inside(indicator: Indicator, value: float) -> bool:
    """Whether a value is possible at all."""
    domain = indicator.domain
    return (domain.min is None or value >= domain.min) and (domain.max is None or value <= domain.max)


def say_domain(indicator: Indicator) -> str:
    """The possible values in words."""
    ends = (("at least", indicator.domain.min), ("at most", indicator.domain.max))
    return " and ".join(f"{word} {end:g}" for word, end in ends if end is not None) or "any number"


def _check_type(draft: Draft[Commitment], path: Path, indicator: Indicator) -> Iterator[Problem]:
    document, kind = draft.document, indicator.type
    if draft.is_sound(*path, "unit"):
        is_currency = kind is IndicatorType.NUMERIC and _CURRENCY.fullmatch(indicator.unit)
        if not is_currency and indicator.unit not in _UNITS[kind]:
            message = f"The unit '{indicator.unit[:40]}' does not fit the type {kind}."
            hint = f"Write one of: {', '.join(_UNITS[kind])}."
            yield document.problem(Code.DOES_NOT_FIT_TYPE, (*path, "unit"), message, hint)
    if indicator.direction is Direction.LOWER and kind is not IndicatorType.NUMERIC:
        hint = "Write higher_is_better, and state the question so that more is better."
        message = "lower_is_better is for numeric indicators only."
        yield document.problem(Code.DOES_NOT_FIT_TYPE, (*path, "direction"), message, hint)
    for name in ("rungs", "anchors", "goalposts", "domain"):
        is_given = name in indicator.model_fields_set and getattr(indicator, name) not in (None, [])
        if is_given and name not in _FIELDS[kind]:
            message = f"'{name}' does not fit the type {kind}."
            yield document.problem(Code.DOES_NOT_FIT_TYPE, (*path, name), message, "Leave it out.", key=True)


def _check_rungs(draft: Draft[Commitment], path: Path, indicator: Indicator) -> Iterator[Problem]:
    place = (*path, "rungs")
    numbers = [rung.rung for rung in indicator.rungs]

    def problem(code: Code, index: int, message: str, hint: str) -> Problem:
        return draft.document.problem(code, (*place, index, "rung"), message, hint)

    if len(numbers) < 2:
        message = "A ladder needs at least two rungs."
        yield draft.document.problem(Code.BAD_RUNGS, place, message, "Add 'rungs:' from 0, none left out.")
        return
    for index, number in enumerate(numbers):
        if number in numbers[:index]:
            yield problem(Code.BAD_RUNGS, index, f"Rung {number} is given twice.", "Give each rung once.")
        elif index and number < numbers[index - 1]:
            yield problem(Code.BAD_RUNGS, index, f"Rung {number} is out of order.", "Write the rungs from 0 upwards.")
    ordered = sorted(numbers) if len(set(numbers)) == len(numbers) else []
    for before, number in pairwise([-1, *ordered]):
        if number > before + 1:
            message = f"Rung {before + 1} is missing, so rung {number} cannot be reached."
            yield problem(Code.UNREACHABLE_RUNG, numbers.index(number), message, "Leave no rung out, from 0.")


def _check_anchors(
    draft: Draft[Commitment], path: Path, indicator: Indicator, anchors: list[float]
) -> Iterator[Problem]:
    place, count = (*path, "anchors"), len(indicator.rungs)

    def problem(index: int, message: str) -> Problem:
        hint = "Anchors rise from 0 to 100, one for each rung."
        return draft.document.problem(Code.BAD_ANCHORS, (*place, index), message, hint)

    if len(anchors) != count:
        message = f"There are {len(anchors)} anchors for {count} rungs."
        hint = "Give one for each rung, or leave 'anchors' out."
        yield draft.document.problem(Code.BAD_ANCHORS, place, message, hint)
    for index, anchor in enumerate(anchors):
        if index and anchor <= anchors[index - 1]:
            yield problem(index, f"The anchor {anchor:g} does not rise.")
        elif index == 0 and anchor != 0:
            yield problem(index, "The first anchor is not 0.")
        elif index == len(anchors) - 1 and anchor != 100:
            yield problem(index, "The last anchor is not 100.")


def _check_domain(draft: Draft[Commitment], path: Path, indicator: Indicator) -> Iterator[Problem]:
    low, high = indicator.domain.min, indicator.domain.max
    if low is not None and high is not None and low >= high:
        message = "No value is possible: 'min' is not below 'max'."
        yield draft.document.problem(Code.OUTSIDE_DOMAIN, (*path, "domain"), message, "Exchange the two.")


def _check_goalposts(draft: Draft[Commitment], path: Path, indicator: Indicator) -> Iterator[Problem]:
    place, posts = (*path, "goalposts"), indicator.goalposts
    if not draft.is_sound(*place):
        return
    if posts is None:
        hint = "Add 'goalposts: {worst: …, target: …}'."
        yield draft.document.problem(Code.BAD_GOALPOSTS, path, "A numeric indicator needs goalposts.", hint)
        return
    if posts.worst == posts.target:
        hint = "They are the values that score 0 and 100."
        yield draft.document.problem(Code.BAD_GOALPOSTS, place, "'worst' and 'target' are the same.", hint)
    elif draft.is_sound(*path, "direction") and (posts.target - posts.worst) * indicator.direction.sign < 0:
        message = f"'target' lies on the bad side of 'worst' for {indicator.direction}."
        yield draft.document.problem(Code.BAD_GOALPOSTS, place, message, "Exchange the two, or mend 'direction'.")
    for name, post in (("worst", posts.worst), ("target", posts.target)):
        if not is_inside(indicator, post):
            message = f"'{name}' lies outside the domain."
            hint = f"Possible is {say_domain(indicator)}."
            yield draft.document.problem(Code.OUTSIDE_DOMAIN, (*place, name), message, hint)
