"""Whether timelines, thresholds and the Compact hold together: what all commitments lean on.

Knows what must hold within each of the three files. Leaves commitments to `commitment_checks`.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from tracker.dates import LATEST_YEAR, add_years
from tracker.documents import Draft
from tracker.indicators.frame_models import Compact, Methodology, Timeline, Timelines
from tracker.problems import Code, Problem

#: The largest number that a threshold may hold, by how its name ends.
_LARGEST = {"_years": 100, "_months": 1200, "_days": 36525}


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
            message = "This timeline does not fall due after adoption and after the one above it."
            hint = "Write the timelines in the order of their due dates."
            yield document.problem(Code.BAD_TIMELINES, path, message, hint)
        before = due or before


def due_dates(draft: Draft[Timelines]) -> Mapping[str, dt.date] | None:
    """Due date by timeline, in their order; None when the timelines cannot be relied on."""
    if draft.broken:
        return None
    dates = {timeline.id: _due_on(draft.model, timeline) for timeline in draft.model.timelines}
    known = {name: due for name, due in dates.items() if due is not None}
    return known if len(known) == len(dates) else None


def check_methodology(draft: Draft[Methodology]) -> Iterator[Problem]:
    """No threshold is below 0 or absurdly large."""
    if not draft.is_sound("thresholds"):
        return
    for name, number in draft.model.thresholds:
        largest = next((most for end, most in _LARGEST.items() if name.endswith(end)), 1_000_000)
        if not 0 <= number <= largest:
            message = f"'{name}' is not a number from 0 to {largest}."
            yield draft.document.problem(Code.BAD_NUMBER, ("thresholds", name), message, "Mend the number.")


def check_compact(draft: Draft[Compact]) -> Iterator[Problem]:
    """Each objective has a number of its own."""
    seen: set[int] = set()
    for index, objective in enumerate(draft.model.objectives or []):
        path = ("objectives", index, "number")
        if not draft.is_sound(*path):
            continue
        if objective.number in seen:
            message = f"Objective {objective.number} is given twice."
            yield draft.document.problem(Code.DUPLICATE_ID, path, message, "Give each objective once.")
        seen.add(objective.number)


def objective_numbers(draft: Draft[Compact]) -> frozenset[int] | None:
    """The Compact's numbers; None when the Compact cannot be relied on."""
    return None if draft.broken else frozenset(objective.number for objective in draft.model.objectives)


def _due_on(model: Timelines, timeline: Timeline) -> dt.date | None:
    """The due date; None when it lies beyond all calendars."""
    if timeline.due_on is not None:
        return timeline.due_on.last
    adopted = model.adopted_on.last
    return add_years(adopted, timeline.years) if adopted.year + timeline.years <= LATEST_YEAR else None
