"""Which places a page shows: region, group, role, vote, red lines, and whether anything changed since a day.

Knows the widgets and when a place is left. Every choice stands in the address by a code.
"""

import datetime as dt
from collections.abc import Iterable
from itertools import chain

import streamlit as st

from tracker.app.addresses import GROUP, RED_LINE, REGION, ROLE, SINCE, STANCE, read_choice
from tracker.app.cached import reading_of
from tracker.app.components.choices import choose
from tracker.app.components.filters import choose_region, choose_stance
from tracker.app.components.markup import show, tag
from tracker.app.language import say, speaking
from tracker.dates import add_years, parse_as_of
from tracker.exports.places_compared import has_changed
from tracker.exports.reading import Reading
from tracker.places import Place
from tracker.places.groups import load_groups
from tracker.vocabulary import Account

ABBREVIATED = ("LDC", "LLDC", "SIDS")
NOT_MET = "not_met"
#: Of all changes since a day, those of so many days are kept.
KEPT = 16


def choose_places(reading: Reading, places: Iterable[Place], account: Account) -> list[Place]:
    """The places left after all choices, which stand folded until one of them is made."""
    places = list(places)
    is_open = any(read_choice(name) for name in (REGION, GROUP, ROLE, STANCE, RED_LINE, SINCE))
    with st.expander(say("choice.narrow"), expanded=is_open), st.container(key="narrow", horizontal=True):
        region, group = choose_region(places), choose_group()
        role, stance = choose_role(), choose_stance(places)
        is_failing, since = choose_red_line(), choose_since(reading)
        show(tag("p", say("overview.no_process"), class_="soft small"))
    return [
        place
        for place in places
        if region in {None, place.region}
        and (group is None or place.code in group)
        and role in {None, place.role}
        and stance in {None, place.stance}
        and (not is_failing or reading.country(place.code).accounts[account].red_lines_failed)
        and (since is None or place.code in changed_since(reading, since))
    ]


def choose_group() -> frozenset[str] | None:
    """The codes of one group that a source lists (least developed, income, subregion), None for all."""
    groups = load_groups()
    kinds = ("group", "income", "subregion")
    names = chain.from_iterable(sorted(n for n, g in groups.items() if g.kind == kind) for kind in kinds)
    offered = {"": say("choice.any_group"), **{name: group_label(name) for name in names}}
    chosen = choose(say("choice.group"), GROUP, offered)
    return frozenset(groups[chosen].codes) if chosen else None


def group_label(name: str) -> str:
    """The name of a group in the reader's language."""
    return say(f"choice.group.{name}") if name in ABBREVIATED else speaking().phrases.get(f"group.{name}", name)


def choose_role() -> str | None:
    """Places of origin, of destination, or both; None for any."""
    roles = {role: say(f"role.{role}") for role in ("origin", "destination", "mixed")}
    return choose(say("choice.role"), ROLE, {"": say("choice.any_role"), **roles}) or None


def choose_red_line() -> bool:
    """Whether only places are shown of which a red line is not met."""
    offered = {"": say("choice.any_red_line"), NOT_MET: say("choice.red_line.not_met")}
    return choose(say("choice.red_line"), RED_LINE, offered) == NOT_MET


def choose_since(reading: Reading) -> dt.date | None:
    """A day before the reading's, None for no matter when; an address may name any day."""
    ends = [dt.date(year, 12, 31) for year in range(reading.as_of.year - 1, reading.catalog.adopted_on.year - 1, -1)]
    days = {day for day in (add_years(reading.as_of, -1), *ends) if day < reading.as_of}
    asked = read_day(read_choice(SINCE))
    if asked is not None and asked < reading.as_of:
        days.add(asked)
    labels = {day.isoformat(): speaking().date(day) for day in sorted(days, reverse=True)}
    chosen = choose(say("choice.since"), SINCE, {"": say("choice.any_change"), **labels})
    return dt.date.fromisoformat(chosen) if chosen else None


def read_day(written: str) -> dt.date | None:
    """A day as an address writes it; None where it is none."""
    try:
        return parse_as_of(written) if written else None
    except ValueError:
        return None


def changed_since(reading: Reading, since: dt.date) -> frozenset[str]:
    """The places of which any account's status or level is another than it was."""
    return _changed((reading.scores.definitions, reading.scores.snapshot), reading.as_of, since, reading)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _changed(state: tuple[str, str], as_of: dt.date, since: dt.date, _reading: Reading) -> frozenset[str]:  # noqa: ARG001 keys
    earlier = reading_of(since)
    return frozenset(code for code in _reading.countries if has_changed(earlier, _reading, code))
