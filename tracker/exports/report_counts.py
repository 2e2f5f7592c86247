"""How the milestones of an account are counted in words: '3 not met, 4 not checked'."""

from tracker.exports.dossier import Dossier
from tracker.scoring.results import Delivery
from tracker.vocabulary import Account, MilestoneState
from tracker.wording import Wording


def count_details(delivery: Delivery, wording: Wording) -> str:
    """What the milestones due that are not met are, in brackets; empty when there are none."""
    counts = delivery.counts
    not_met = counts.get(MilestoneState.MISSED, 0) + counts.get(MilestoneState.NOT_MET_WHEN_CHECKED, 0)
    numbers = {
        "reversed": counts.get(MilestoneState.REVERSED, 0),
        "not_met": not_met,
        "met_when_checked": counts.get(MilestoneState.MET_WHEN_CHECKED, 0),
        "not_checked": counts.get(MilestoneState.UNVERIFIED, 0),
    }
    said = [wording.count(number, noun) for noun, number in numbers.items() if number]
    return f" ({', '.join(said)})" if said else ""


def say_milestones(delivery: Delivery, wording: Wording, *, has_spoken: bool) -> str:
    """How many milestones are met by an account; one that said nothing is told as such."""
    if not delivery.due:
        return wording.say("delivery.none_due")
    due = wording.count(delivery.due, "milestone_due")
    counted = wording.say("delivery", met=delivery.delivered, due=due, detail=count_details(delivery, wording))
    if has_spoken:
        return counted
    if delivery.counts.get(MilestoneState.UNVERIFIED, 0) < delivery.due:
        return wording.say("delivery.registers") + counted
    return wording.say("delivery.silent", due=due)


def count_in_short(dossier: Dossier) -> str:
    """'Civil society, 0 of 12 met (4 not met, 8 not checked)': on the commitments checked, as the verdict counts."""
    say = dossier.wording
    delivery = dossier.delivery(dossier.checked, dossier.headline)
    if not delivery.due:
        return say.say("delivery.none_due")
    account = dossier.headline if dossier.has_spoken(dossier.headline) else Account.RECORD
    counts = {"met": delivery.delivered, "due": delivery.due, "detail": count_details(delivery, say)}
    return say.say("summary.counted", account=say.label(account), **counts)


def say_counted(dossier: Dossier) -> str:
    """What the counts are of: the milestones due by the last deadline that has passed."""
    passed = [d.due_on for d in dossier.reading.catalog.due_dates if dossier.is_due(d.due_on)]
    return dossier.wording.say("summary.counted_of", date=dossier.wording.date(max(passed))) if passed else ""
