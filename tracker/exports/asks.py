"""What to ask of a government: at most three levels to reach, each with why and where it comes from.

Knows the order: red lines that are not met, then sides on which practice lags behind the rule, then other
milestones that are due, then what comes next; of a place on which nobody spoke, an account of the red lines.
"""

from collections.abc import Iterable, Iterator, Sequence

from tracker.exports.dossier import Dossier, part_of
from tracker.exports.report_notes import quoted
from tracker.exports.report_verdict import claim
from tracker.exports.scorecard import Ask, Basis, Part
from tracker.indicators.models import Commitment, Indicator

__all__ = ["Ask", "Basis", "build_asks"]

_MOST = 3


def build_asks(dossier: Dossier, ordered: Sequence[Commitment]) -> tuple[Ask, ...]:
    """At most three; `ordered` are the commitments somebody looked at, the most telling first."""
    found = [*_red_lines(dossier, ordered), *_gaps(dossier, ordered), *_milestones(dossier, ordered)]
    if not found:
        unseen = (c for c in dossier.commitments if c.red_line and c not in dossier.checked)
        found = [_unseen(dossier, commitment) for commitment in unseen]
    by_indicator: dict[str, Ask] = {}
    for ask in found:
        by_indicator.setdefault(ask.indicator, ask)
    return tuple(by_indicator.values())[:_MOST]


def _red_lines(dossier: Dossier, ordered: Iterable[Commitment]) -> Iterator[Ask]:
    for commitment in ordered:
        for line in commitment.red_line:
            known = {i.id: i for i in dossier.indicators(commitment)}
            indicator = known.get(line.indicator)
            if indicator is not None and _fails(dossier, indicator, line.requires):
                yield _ask(dossier, commitment, indicator, line.requires, Basis.RED_LINE)


def _gaps(dossier: Dossier, ordered: Iterable[Commitment]) -> Iterator[Ask]:
    """What practice has not reached, where there is a rule as well."""
    for commitment in ordered:
        has_rule = any(part_of(i) is Part.PAPER and dossier.observed(i.id) for i in dossier.indicators(commitment))
        for indicator in dossier.indicators(commitment) if has_rule else ():
            due = _unmet(dossier, indicator, is_due=True)
            if due and part_of(indicator) is Part.PRACTICE:
                yield _ask(dossier, commitment, indicator, due[-1], Basis.GAP)


def _milestones(dossier: Dossier, ordered: Sequence[Commitment]) -> Iterator[Ask]:
    """The last unmet requirement that is due of each commitment, then the next to come."""
    for basis in (Basis.DUE, Basis.TO_COME):
        for commitment in ordered:
            unmet = ((i, _unmet(dossier, i, is_due=basis is Basis.DUE)) for i in dossier.indicators(commitment))
            indicator, requires = next(((i, levels) for i, levels in unmet if levels), (None, []))
            if indicator is not None:
                level = requires[-1] if basis is Basis.DUE else requires[0]
                yield _ask(dossier, commitment, indicator, level, basis)


def _unmet(dossier: Dossier, indicator: Indicator, *, is_due: bool) -> list[float]:
    """The requirements that the latest observation does not reach; none where nobody looked."""
    placed = dossier.reading.catalog.milestones(indicator.id)
    asked = [m.requires for m in placed if dossier.is_due(m.due_on) is is_due]
    return [requires for requires in asked if _fails(dossier, indicator, requires)]


def _fails(dossier: Dossier, indicator: Indicator, requires: float) -> bool:
    latest = dossier.latest(indicator.id)
    if latest is None or latest.amount is None:
        return False
    reached = indicator.direction.sign * (latest.amount - requires)
    return reached < -dossier.reading.catalog.thresholds.tolerance


def _ask(dossier: Dossier, commitment: Commitment, indicator: Indicator, requires: float, basis: Basis) -> Ask:
    say = dossier.wording
    part = say.say(f"in.{part_of(indicator)}")
    text = say.say("ask", title=commitment.title, part=part, level=quoted(dossier, indicator, requires))
    placed = [m for m in dossier.reading.catalog.milestones(indicator.id) if m.requires == requires]
    latest = dossier.latest(indicator.id)
    assert latest is not None
    found = say.say("ask.found", claim=claim(dossier, indicator, [latest]))
    when = say.say("ask.by", date=say.date(placed[0].due_on)) if placed else ""
    why = " ".join(filter(None, (say.say(f"ask.basis.{basis}"), when, found)))
    return Ask(text, why, basis, commitment.id, indicator.id)


def _unseen(dossier: Dossier, commitment: Commitment) -> Ask:
    say = dossier.wording
    text = say.say("ask.report", title=commitment.title)
    return Ask(text, say.say("ask.basis.unseen"), Basis.UNSEEN, commitment.id, commitment.red_line[0].indicator)
