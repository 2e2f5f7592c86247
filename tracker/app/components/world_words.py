"""What the map says in words: the finding, the class of a place, and its numbers.

Knows how the classes and numbers of `tracker.exports.world` are said. Leaves the drawing to `world`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from tracker.app.components.standing import number_of
from tracker.app.language import say, speaking
from tracker.exports.world import Class, Mark, Measure
from tracker.indicators.catalog import Catalog
from tracker.vocabulary import Account
from tracker.wording import PublicWord


def class_label(kind: Class | PublicWord) -> str:
    """What a class is called in the reader's language."""
    return speaking().label(kind) if isinstance(kind, PublicWord) else say(f"overview.class.{kind.value}")


def say_numbers(mark: Mark) -> str:
    """The numbers of one place in a few words; empty where there are none."""
    found = {name: number(value) for name, value in mark.numbers.items()}
    if "due" in found:
        return say("overview.delivery_of", met=found["met"], due=found["due"], **_open(found))
    if "compared" in found:
        none = not mark.numbers["compared"]
        return (
            say("overview.gap_none") if none else say("overview.gap_of", **{n: found[n] for n in found if n != "mean"})
        )
    if "share" in found:
        percent = speaking().percent(mark.numbers["share"] or 0)
        return say("overview.coverage_of", percent=percent, seen=found["seen"], asked=found["asked"])
    met = [say("overview.met_of", met=found["met"], placed=found["placed"])] if mark.numbers.get("placed") else []
    year = mark.numbers.get("checked")
    return ", ".join([*met, *([say("overview.checked", year=year)] if year else [])])


def _open(found: Mapping[str, str]) -> dict[str, str]:
    return {"not_met": found["not_met"], "unknown": found["not_known"]}


def number(value: float | int | None) -> str:
    """A number as the language writes it; a dash for none."""
    return "–" if value is None else speaking().number(value)


def say_finding(marks: Sequence[Mark], measure: str, account: Account, timeline: str | None, catalog: Catalog) -> str:
    """What the map shows, in one sentence or two."""
    if not marks:
        return say("overview.nothing")
    by = say(f"overview.by.{account.value}")
    if measure == Measure.DELIVERY:
        return _delivery(marks, by, timeline, catalog)
    if measure == Measure.GAP:
        compared = sum(bool(mark.numbers["compared"]) for mark in marks)
        pairs = speaking().count(int(total(marks, "compared")), "commitment")
        sums = {name: number(total(marks, name)) for name in ("more", "less", "level")}
        return say("overview.gap", compared=number(compared), places=number_of(len(marks)), pairs=pairs, **sums)
    if measure == Measure.COVERAGE:
        most = speaking().percent(max(mark.numbers["share"] or 0 for mark in marks))
        nothing = number(sum(mark.kind is Class.NOTHING_KNOWN for mark in marks))
        return say("overview.coverage", by=by, percent=most, nothing=nothing, places=number_of(len(marks)))
    counts = Counter(mark.kind for mark in marks)
    words = [w for w in PublicWord if counts[w] or w in (PublicWord.DONE, PublicWord.NOT_KNOWN)]
    told = [say("overview.told", word=speaking().label(w).lower(), count=number(counts[w])) for w in words]
    title = catalog.commitments[measure].title
    return say(
        "overview.commitment", title=title, by=by, places=number_of(len(marks)), told=speaking().semicolon.join(told)
    )


def _delivery(marks: Sequence[Mark], by: str, timeline: str | None, catalog: Catalog) -> str:
    due = next((d for d in catalog.due_dates if d.timeline == timeline), None)
    day = speaking().date(due.due_on) if due else ""
    if due and not total(marks, "due"):
        return say("overview.not_due", date=day)
    sums = {name: number(total(marks, name)) for name in ("met", "not_met", "due")}
    unknown = number(total(marks, "not_known"))
    said = say("overview.delivery", by=by, places=number_of(len(marks)), unknown=unknown, **sums)
    return f"{said} {say('overview.delivery_by', date=day)}" if due else said


def total(marks: Sequence[Mark], name: str) -> float:
    """A number of all places together."""
    return sum(mark.numbers[name] or 0 for mark in marks)
