"""How a place changed: at each year-end since adoption, milestones met of those due, by account.

Knows how years are told. Leaves what was known when to `tracker.exports.open_data`.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from tracker.exports.open_data.analysis_tables import Year
from tracker.exports.site.markup import Html, join, table, tag
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account
from tracker.wording import Wording

#: For each day and account, milestones due and met.
Years = Mapping[dt.date, Mapping[Account, tuple[int, int]]]


def known_years(traced: Iterable[Year]) -> Mapping[str, Years]:
    """The years of each place, oldest first; none of a place of which nothing that counts was known."""
    found: dict[str, dict[dt.date, dict[Account, tuple[int, int]]]] = {}
    for code, day, account, due, met, *_ in traced:
        found.setdefault(code, {}).setdefault(day, {})[account] = (due, met)
    return found


def years_section(years: Years, say: Wording) -> list[Html]:
    """A table of the years; nothing where there is none before today."""
    if len(years) < 2:
        return []
    head = [say.say("history.known"), *(say.label(account) for account in SPEAKING_ACCOUNTS)]
    rows = (
        [say.date(day), *(_met(*told[account], say) for account in SPEAKING_ACCOUNTS)] for day, told in years.items()
    )
    title = say.say("history.title")
    shown = table(say.say("history.caption"), head, rows, kind="stacked accounts", name=title)
    return [join([tag("h2", title), shown])]


def _met(due: int, met: int, say: Wording) -> str:
    """'2 of 116', or that nothing was due."""
    return say.say("history.met", met=met, due=due) if due else say.say("history.none_due")
