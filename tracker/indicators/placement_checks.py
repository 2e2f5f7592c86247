"""Whether what is required at each timeline can be required, and never asks for less later.

Knows milestones, proposals and red lines. Leaves the scales to `scale_checks`.
"""

from collections.abc import Iterator
from itertools import pairwise

from tracker.documents import Draft, Path, suggest
from tracker.indicators.frame_checks import Order
from tracker.indicators.models import Commitment, Indicator, Placement
from tracker.indicators.scale_checks import judge_level
from tracker.problems import Code, Problem


def check_placements(draft: Draft[Commitment], path: Path, indicator: Indicator, order: Order) -> Iterator[Problem]:
    """Every problem of an indicator's milestones and proposals, as far as the order of the timelines is known."""
    for name in ("milestones", "proposals"):
        for index, placement in enumerate(getattr(indicator, name)):
            place = (*path, name, index)
            if order.is_complete and draft.is_sound(*place, "timeline") and placement.timeline not in order.ids:
                message = f"There is no timeline '{placement.timeline[:40]}'."
                hint = suggest(placement.timeline, order.ids) or f"Timelines: {', '.join(order.ids)}."
                yield draft.document.problem(Code.UNKNOWN_TIMELINE, (*place, "timeline"), message, hint)
            yield from check_level(draft, path, indicator, (*place, "requires"), placement.requires)
    sound = [
        (index, placement)
        for index, placement in enumerate(indicator.milestones)
        if draft.is_sound(*path, "milestones", index, "timeline")
    ]
    yield from _check_once(draft, path, sound)
    if draft.is_sound(*path, "direction"):
        yield from _check_monotone(draft, path, indicator, sound, order)


def check_level(
    draft: Draft[Commitment], path: Path, indicator: Indicator, place: Path, level: float
) -> Iterator[Problem]:
    """A problem at `place` when the level cannot be reached on the indicator at `path`."""
    scale = ("type", "rungs", "domain")
    if draft.is_sound(*place) and all(draft.is_sound(*path, field) for field in scale):
        refusal = judge_level(indicator, level)
        if refusal is not None:
            code, message, hint = refusal
            yield draft.document.problem(code, place, message, hint)


def _check_once(draft: Draft[Commitment], path: Path, milestones: list[tuple[int, Placement]]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, placement in milestones:
        place = (*path, "milestones", index, "timeline")
        if placement.timeline in seen:
            message = f"{placement.timeline[:40]} is placed twice (first in line {seen[placement.timeline]})."
            hint = "Keep one as the milestone, and write the other under 'proposals'."
            yield draft.document.problem(Code.DUPLICATE_DEFINITION, place, message, hint)
        else:
            seen[placement.timeline] = draft.document.where(place).line


def _check_monotone(
    draft: Draft[Commitment],
    path: Path,
    indicator: Indicator,
    milestones: list[tuple[int, Placement]],
    order: Order,
) -> Iterator[Problem]:
    placed = sorted(
        (order.ids.index(placement.timeline), index, placement)
        for index, placement in milestones
        if placement.timeline in order.ids and draft.is_sound(*path, "milestones", index, "requires")
    )
    for (_, _, earlier), (_, index, later) in pairwise(placed):
        is_less = (later.requires - earlier.requires) * indicator.direction.sign < 0
        if is_less and order.is_later(later.timeline, earlier.timeline):
            message = f"{later.timeline} asks for less ({later.requires:g}) than {earlier.timeline}"
            message += f" ({earlier.requires:g})."
            place = (*path, "milestones", index, "requires")
            hint = "A later timeline asks for as much or more."
            yield draft.document.problem(Code.NOT_MONOTONE, place, message, hint)
