"""Whether timelines, thresholds and the Compact hold together: what all commitments lean on.

Knows what must hold within each of the three files. Leaves commitments to `commitment_checks`.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.dates import LATEST_YEAR, add_years
from tracker.documents import Draft
from tracker.indicators.frame_models import Compact, Methodology, Timeline, Timelines
from tracker.problems import Code, Problem

#: Objectives of the Compact, A/RES/73/195 paragraph 16.
OBJECTIVES = range(1, 24)


@dataclass(frozen=True, slots=True)
class Order:
    """What is known of the timelines, though their file may be broken: ids in the order written, and due dates."""

    ids: tuple[str, ...]
    due: Mapping[str, dt.date]
    is_complete: bool

    def is_later(self, one: str, other: str) -> bool:
        """Whether one surely falls due after the other: by its place in the file, and by both dates where known."""
        if self.ids.index(one) <= self.ids.index(other):
            return False
        return one not in self.due or other not in self.due or self.due[one] > self.due[other]


def check_timelines(draft: Draft[Timelines]) -> Iterator[Problem]:
    """Ids are given once, and due dates come after adoption and rise."""
    document, model = draft.document, draft.model
    seen: set[str] = set()
    before = model.adopted_on.last if draft.is_sound("adopted_on") else None
    for index, timeline in enumerate(model.timelines or []):
        path = ("timelines", index)
        if draft.is_sound(*path, "id"):
            if timeline.id in seen:
                message = f"The timeline '{timeline.id[:40]}' is given twice."
                yield document.problem(Code.DUPLICATE_ID, (*path, "id"), message, "Give each an id of its own.")
            seen.add(timeline.id)
        if not draft.is_sound("adopted_on") or not draft.is_sound(*path):
            continue
        due = _due_on(model, timeline)
        if due is None or (before is not None and due <= before):
            last = f"on {due}, not after {before}, the day of adoption or of the timeline above it"
            message = f"This timeline falls due {last if due else 'beyond all calendars'}."
            hint = "Mend 'years' or 'due_on' of one of the two, or write the timelines in the order of their due dates."
            yield document.problem(Code.BAD_TIMELINES, path, message, hint)
        before = due or before


def order_of(draft: Draft[Timelines]) -> Order:
    """The timelines as far as they can be known."""
    sound = [t for index, t in enumerate(draft.model.timelines or []) if draft.is_sound("timelines", index, "id")]
    ids = tuple(dict.fromkeys(timeline.id for timeline in sound))
    dates = {
        timeline.id: _due_on(draft.model, timeline)
        for index, timeline in enumerate(draft.model.timelines or [])
        if draft.is_sound("adopted_on") and draft.is_sound("timelines", index)
    }
    known = {name: due for name, due in dates.items() if due is not None}
    return Order(ids, known, bool(ids) and len(ids) == len(draft.model.timelines or []))


def check_methodology(draft: Draft[Methodology]) -> Iterator[Problem]:
    """Bands do not overlap."""
    if all(draft.is_sound("thresholds", name) for name in ("pace_slow", "pace_on_track")):
        slow, on_track = draft.model.thresholds.pace_slow, draft.model.thresholds.pace_on_track
        if slow > on_track:
            message = f"'pace_slow' ({slow:g}) is above 'pace_on_track' ({on_track:g})."
            hint = "Write the lower ratio under 'pace_slow'."
            yield draft.document.problem(Code.BAD_NUMBER, ("thresholds", "pace_slow"), message, hint)


def check_compact(draft: Draft[Compact]) -> Iterator[Problem]:
    """The 23 objectives stand there, each once."""
    first, last = OBJECTIVES[0], OBJECTIVES[-1]
    objectives = draft.model.objectives or []
    seen: set[int] = set()
    for index, objective in enumerate(objectives):
        path = ("objectives", index, "number")
        if not draft.is_sound(*path):
            continue
        if objective.number not in OBJECTIVES:
            message = f"The Compact has no objective {objective.number}."
            hint = f"Write its number in A/RES/73/195, from {first} to {last}."
            yield draft.document.problem(Code.UNKNOWN_OBJECTIVE, path, message, hint)
        elif objective.number in seen:
            message = f"Objective {objective.number} is given twice."
            yield draft.document.problem(Code.DUPLICATE_ID, path, message, "Give each objective once.")
        seen.add(objective.number)
    if objectives and all(draft.is_sound("objectives", index, "number") for index in range(len(objectives))):
        missing = [str(number) for number in OBJECTIVES if number not in seen]
        if missing:
            message = f"The Compact's objective {', '.join(missing)} is missing."
            hint = f"Give each objective from {first} to {last} once, with its number and title."
            yield draft.document.problem(Code.MISSING_FIELD, ("objectives",), message, hint, key=True)


def _due_on(model: Timelines, timeline: Timeline) -> dt.date | None:
    """The due date; None when it lies beyond all calendars."""
    if timeline.due_on is not None:
        return timeline.due_on.last
    adopted = model.adopted_on.last
    return add_years(adopted, timeline.years) if adopted.year + timeline.years <= LATEST_YEAR else None
