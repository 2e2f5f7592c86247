"""Choices a reader makes on a page; each stands in the address, so that a link shows the same.

Knows the widgets and what they are called. Leaves to the pages what is shown then.
"""

from collections.abc import Iterable

import streamlit as st

from tracker.app.addresses import ACCOUNT, REGION, STANCE, TOPIC, VOICE, write_place
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment
from tracker.places import Place
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Stance, Subject
from tracker.wording import ENGLISH

RED_LINES, ALL = "Red lines of civil society", "All commitments"
EVERYWHERE, ANY_VOTE, EVERYBODY, ALL_PLACES = "All regions", "Any vote", "Everybody", "All places"

VOTES = {
    Stance.FOR: "Voted for",
    Stance.AGAINST: "Voted against",
    Stance.ABSTAINED: "Abstained",
    Stance.DID_NOT_VOTE: "Did not vote",
    Stance.NOT_A_MEMBER: "Not a UN member",
    Stance.UNKNOWN: "Vote not known",
}


def choose_account() -> Account:
    """By whose account places are shown; civil society's unless asked otherwise."""
    chosen = st.selectbox(
        "By whose account",
        (Account.CIVIL_SOCIETY, Account.GOVERNMENT, Account.INDEPENDENT),
        format_func=ENGLISH.label,
        key=ACCOUNT,
        bind="query-params",
    )
    return chosen if chosen in SPEAKING_ACCOUNTS else Account.CIVIL_SOCIETY


def choose_commitments(catalog: Catalog) -> list[Commitment]:
    """Which commitments are shown: those with a red line unless asked otherwise."""
    about_places = (c for c in catalog.commitments.values() if any(i.subject is Subject.COUNTRY for i in c.indicators))
    everything = sorted(about_places, key=lambda c: (not c.red_line, c.objective, c.title))
    topics = {RED_LINES: [c for c in everything if c.red_line]}
    for number in sorted({c.objective for c in everything}):
        objective = catalog.objective(number)
        name = f"Objective {number}: {objective.title}" if objective else f"Objective {number}"
        topics[name] = [c for c in everything if c.objective == number]
    offered = {name: found for name, found in {**topics, ALL: everything}.items() if found}
    chosen = st.selectbox("Commitments", list(offered), key=TOPIC, bind="query-params")
    return offered.get(chosen, everything)


def choose_region(places: Iterable[Place]) -> str | None:
    """One region of the given places, None for all."""
    regions = sorted({place.region for place in places if place.region})
    chosen = st.selectbox("Region", (EVERYWHERE, *regions), key=REGION, bind="query-params")
    return None if chosen == EVERYWHERE else chosen


def choose_stance(places: Iterable[Place]) -> Stance | None:
    """How places voted on the Compact, None for any vote."""
    found = {place.stance for place in places}
    labels = {VOTES[stance]: stance for stance in Stance if stance in found}
    chosen = st.selectbox("Vote on the Compact in 2018", (ANY_VOTE, *labels), key=STANCE, bind="query-params")
    return labels.get(chosen)


def choose_voice() -> Account | None:
    """Whose documents are listed, None for everybody's."""
    labels = {ENGLISH.label(account): account for account in Account}
    chosen = st.selectbox("Whose word", (EVERYBODY, *labels), key=VOICE, bind="query-params")
    return labels.get(chosen)


def choose_place(places: Iterable[Place], current: Place | None) -> Place | None:
    """One of the given places, None for all; the address names it by its code."""
    named = {place.name: place for place in places}
    names = (ALL_PLACES, *named)
    index = names.index(current.name) if current and current.name in named else 0
    chosen = named.get(st.selectbox("Place", names, index=index))
    write_place(chosen.code if chosen else None)
    return chosen


def fits(place: Place, region: str | None, stance: Stance | None) -> bool:
    """Whether a place is among those chosen."""
    return region in {None, place.region} and stance in {None, place.stance}
