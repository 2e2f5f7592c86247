"""Choices a reader makes on a page; each stands in the address, so that a link shows the same.

Knows the widgets and what they are called. Leaves to the pages what is shown then, and to `narrowing`
which places are left.
"""

from collections.abc import Iterable

from tracker.app.addresses import ACCOUNT, DEADLINE, PLACE, REGION, STANCE, TOPIC, VOICE
from tracker.app.components.choices import choose
from tracker.app.components.names import name_of
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment
from tracker.places import Place
from tracker.vocabulary import Account, Stance, Subject

RED_LINES, ALL = "red-lines", "all"


def choose_account() -> Account:
    """By whose account places are shown; civil society's unless asked otherwise."""
    offered = (Account.CIVIL_SOCIETY, Account.GOVERNMENT, Account.INDEPENDENT)
    return Account(choose(say("choice.account"), ACCOUNT, {a.value: speaking().label(a) for a in offered}))


def choose_commitments(catalog: Catalog, *, is_all_first: bool = False) -> list[Commitment]:
    """Which commitments are shown: those with a red line unless asked otherwise, or all where `is_all_first`."""
    about_places = (c for c in catalog.commitments.values() if any(i.subject is Subject.COUNTRY for i in c.indicators))
    everything = sorted(about_places, key=lambda c: (not c.red_line, c.objective, c.title))
    found = {RED_LINES: [c for c in everything if c.red_line]}
    labels = {RED_LINES: say("choice.red_lines"), ALL: say("choice.all_commitments")}
    for number in sorted({c.objective for c in everything}):
        objective = catalog.objective(number)
        found[str(number)] = [c for c in everything if c.objective == number]
        labels[str(number)] = say("choice.objective", number=number, title=objective.title if objective else "")
    found[ALL] = everything
    numbers = [code for code in found if code.isdigit()]
    order = (ALL, RED_LINES, *numbers) if is_all_first else (RED_LINES, *numbers, ALL)
    offered = {code: labels[code] for code in order if found[code]}
    return found[choose(say("choice.commitments"), TOPIC, offered)] if offered else []


def choose_deadline(catalog: Catalog) -> str | None:
    """One deadline ('7-year'), None for where places stand today."""
    month = speaking().month
    offered = {
        due.timeline: say("choice.deadline_of", years=due.years, date=month(due.due_on)) for due in catalog.due_dates
    }
    return choose(say("choice.deadline"), DEADLINE, {"": say("choice.any_deadline"), **offered}) or None


def choose_region(places: Iterable[Place]) -> str | None:
    """One region of the given places, None for all."""
    regions = sorted({place.region for place in places if place.region})
    offered = {"": say("choice.all_regions"), **{region: say(f"region.{region}") for region in regions}}
    return choose(say("choice.region"), REGION, offered) or None


def choose_stance(places: Iterable[Place]) -> Stance | None:
    """How places voted on the Compact, None for any vote."""
    found = {place.stance for place in places}
    votes = {stance.value: say(f"vote.{stance.value}") for stance in Stance if stance in found}
    chosen = choose(say("choice.vote"), STANCE, {"": say("choice.any_vote"), **votes})
    return Stance(chosen) if chosen else None


def choose_voice() -> Account | None:
    """Whose documents are listed, None for everybody's."""
    voices = {account.value: speaking().label(account) for account in Account}
    chosen = choose(say("choice.voice"), VOICE, {"": say("choice.everybody"), **voices})
    return Account(chosen) if chosen else None


def choose_place(places: Iterable[Place], asked: Place | None = None) -> Place | None:
    """One of the given places or the one asked for, None for all; the address names it by its code."""
    named = {place.code: place for place in [*places, *([asked] if asked else [])]}
    offered = {"": say("choice.all_places"), **{code: name_of(place) for code, place in named.items()}}
    return named.get(choose(say("choice.place"), PLACE, offered))
