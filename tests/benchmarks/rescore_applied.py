"""The core of the method in pandas as it is often written: a Python function for each cell, for comparison only."""

from typing import Any

import numpy as np
import pandas as pd

from tests.benchmarks.rescore_data import make_catalog
from tests.benchmarks.rescore_pandas import prepare, spread
from tracker.scoring.columns.codes import STATES
from tracker.scoring.columns.days import day_of
from tracker.scoring.columns.definitions import Definitions, read_definitions
from tracker.vocabulary import MilestoneState

_ORDER = ["day", "published", "bad"]


def compute(df: pd.DataFrame, indicators: int, as_of: Any) -> dict[str, Any]:
    """Arrays by place and indicator, as the digest wants them."""
    d, day = read_definitions(make_catalog(indicators)), day_of(as_of)
    df = prepare(df, d, day)
    voices = df[df.account == 1].groupby("cell").apply(hear, d, day)
    government = df[df.account == 0].groupby("cell").apply(govern, d, day)
    found = {f"voices_{name}": voices[name] for name in ("amount", "votes", "expiry")}
    found |= {name: government[name] for name in government.columns}
    return spread(found, indicators, d, day)


def hear(cell: pd.DataFrame, d: Definitions, day: int) -> pd.Series:
    """What the voices of one cell say together."""
    latest = cell.sort_values(_ORDER).groupby("organisation").tail(1)
    fresh = latest[latest.expiry >= day]
    votes = fresh if len(fresh) else latest
    amounts = votes.amount.sort_values()
    is_number = d.is_numeric[int(votes.indicator.iloc[0])]
    value = amounts.median() if is_number else amounts.iloc[(len(amounts) - 1) // 2]
    return pd.Series({"amount": value, "votes": len(votes), "expiry": votes.sort_values(_ORDER).expiry.iloc[-1]})


def govern(cell: pd.DataFrame, d: Definitions, day: int) -> pd.Series:
    """The latest answer of one cell of the government, and its state at every milestone."""
    days = cell.sort_values(_ORDER).drop_duplicates("day", keep="last")
    last, indicator = days.iloc[-1], int(days.indicator.iloc[0])
    found = {"government_amount": last.amount, "government_expiry": last.expiry}
    for number, due in enumerate(d.due):
        meets = d.sign[indicator] * (days.amount - d.requires[number][indicator]) >= -d.limits.tolerance
        found[f"state_{number}"] = (
            np.nan
            if np.isnan(d.requires[number][indicator])
            else STATES[_state(days, meets, due, day, due - d.limits.evidence_before_due_days)]
        )
    return pd.Series(found)


def _state(days: pd.DataFrame, meets: pd.Series, due: int, day: int, recent: int) -> MilestoneState:
    latest = bool(meets.iloc[-1])
    if day <= due:
        return MilestoneState.MET_EARLY if latest else MilestoneState.NOT_YET_DUE
    if not latest:
        if meets.any():
            return MilestoneState.REVERSED
        is_recent = days.day.iloc[-1] >= recent
        return MilestoneState.MISSED if is_recent else MilestoneState.NOT_MET_WHEN_CHECKED
    known = meets[(days.reference <= due) & (days.expiry >= due)]
    if len(known) and known.iloc[-1]:
        return MilestoneState.MET
    later = days[(days.reference > due) & meets]
    if not len(later):
        return MilestoneState.MET_WHEN_CHECKED
    before = meets.loc[: later.index[0]].iloc[:-1]
    is_unknown = not later.has_event.iloc[0] and bool(before.all())
    return MilestoneState.MET_DATE_UNKNOWN if is_unknown else MilestoneState.MET_LATE
