"""The core of the method in pandas, written with care (no apply), for comparison only.

The core: which answers count, normalising, latest answer per organisation, consensus and
votes of civil society, states of the government at every milestone, mean score of each
place. The whole method (pace, course, agreement, gaps, red lines, nested scores) is not here.
"""

import sqlite3
from typing import Any

import numpy as np
import pandas as pd

from tests.benchmarks.rescore_data import make_catalog, place_codes
from tracker.scoring.columns.codes import STATES
from tracker.scoring.columns.days import add_months, day_of, last_days
from tracker.scoring.columns.definitions import Definitions, read_definitions
from tracker.vocabulary import MilestoneState

_FROM = (
    "FROM answer a JOIN version v ON v.id = a.version_id {more} WHERE a.confidentiality = 0 AND NOT a.is_statement"
    " AND v.confidentiality = 0"
)
NUMBERS = (
    "SELECT a.place_id - 1 AS place, a.indicator_id - 1 AS indicator, v.account, v.organisation_id AS organisation,"
    " v.published_on AS published, a.amount, a.grade, a.is_survey, a.observed_on AS observed, a.event_on AS event "
) + _FROM.format(more="")
TEXTS = (
    "SELECT p.code AS place, i.code AS indicator, v.account, o.name AS organisation,"
    " v.published_on AS published, a.amount, a.grade, a.is_survey, a.observed_on AS observed, a.event_on AS event "
) + _FROM.format(
    more="JOIN place p ON p.id = a.place_id JOIN indicator i ON i.id = a.indicator_id"
    " JOIN organisation o ON o.id = v.organisation_id"
)


def read(path: str, *, with_texts: bool) -> pd.DataFrame:
    with sqlite3.connect(path) as connection:
        return pd.read_sql(TEXTS if with_texts else NUMBERS, connection)


def compute(df: pd.DataFrame, indicators: int, as_of: Any) -> dict[str, Any]:
    """Arrays by place and indicator, as the digest wants them."""
    d = read_definitions(make_catalog(indicators))
    df = prepare(df, d, day_of(as_of))
    government, voices = df[df.account == 0], df[df.account == 1]
    found = hear(voices, d, day_of(as_of)) | govern(government, d, day_of(as_of))
    return spread(found, indicators, d, day_of(as_of))


def prepare(df: pd.DataFrame, d: Definitions, day: int) -> pd.DataFrame:
    if df.place.dtype.kind != "i":
        df["place"] = pd.Categorical(df.place, categories=place_codes()).codes.astype("int64")
        df["indicator"] = pd.Categorical(df.indicator, categories=d.indicators).codes.astype("int64")
        df["organisation"] = pd.factorize(df.organisation)[0]
    df["day"] = last_days(df.observed.to_numpy())
    event = df.event.fillna(0).astype("int64").to_numpy()
    df["has_event"] = event > 0
    df["reference"] = np.where(event > 0, last_days(event), df.day)
    df["published"] = last_days(df.published.to_numpy())
    df = df[(df.grade > 0) & (df.published <= day) & (df.reference <= day)].copy()
    ages = d.ages[df.account, df.is_survey.astype("int64"), df.indicator]
    df["expiry"] = add_months(df.day.to_numpy(), ages)
    df["bad"] = -d.sign[df.indicator] * df.amount
    df["cell"] = df.place * len(d.indicators) + df.indicator
    return df


def hear(df: pd.DataFrame, d: Definitions, day: int) -> dict[str, Any]:
    """The latest answer of each organisation that is not too old, and what they say together."""
    order = ["day", "published", "bad"]
    latest = df.sort_values(["cell", "organisation", *order]).drop_duplicates(["cell", "organisation"], keep="last")
    fresh = latest.expiry >= day
    latest = latest[fresh | ~fresh.groupby(latest.cell).transform("any")]
    newest = latest.sort_values(["cell", *order]).drop_duplicates("cell", keep="last").set_index("cell")
    ranked = latest.sort_values(["cell", "amount"])
    count = ranked.groupby("cell").size()
    middle = ranked[ranked.groupby("cell").cumcount() == (ranked.cell.map(count) - 1) // 2].set_index("cell").amount
    is_number = d.is_numeric[count.index % len(d.indicators)]
    value = middle.where(~is_number, ranked.groupby("cell").amount.median())
    return {"voices_amount": value, "voices_votes": count, "voices_expiry": newest.expiry}


def govern(df: pd.DataFrame, d: Definitions, day: int) -> dict[str, Any]:
    """The government's latest answer, and its state at every milestone."""
    df = df.sort_values(["cell", "day", "published", "bad"]).drop_duplicates(["cell", "day"], keep="last")
    last = df.drop_duplicates("cell", keep="last").set_index("cell")
    found = {"government_amount": last.amount, "government_expiry": last.expiry}
    for number, due in enumerate(d.due):
        requires = d.requires[number][df.indicator]
        meets = pd.Series(d.sign[df.indicator] * (df.amount - requires) >= -d.limits.tolerance, index=df.index)
        found[f"state_{number}"] = state(df, meets, last, due, d) if day > due else undue(df, meets, last)
    return found


def undue(df: pd.DataFrame, meets: Any, last: pd.DataFrame) -> Any:
    latest = meets.groupby(df.cell).last().reindex(last.index)
    return latest.map({True: STATES[MilestoneState.MET_EARLY], False: STATES[MilestoneState.NOT_YET_DUE]})


def state(df: pd.DataFrame, meets: Any, last: pd.DataFrame, due: int, d: Definitions) -> Any:
    grouped = meets.groupby(df.cell)
    known = (df.reference <= due) & (df.expiry >= due)
    on_time = meets[known].groupby(df.cell[known]).last().reindex(last.index, fill_value=False)
    short = (~meets).groupby(df.cell).cumsum()
    later = df[(df.reference > due) & meets].drop_duplicates("cell", keep="first").set_index("cell")
    before = short[(df.reference > due) & meets].groupby(df.cell).first().reindex(last.index)
    unknown = ~later.has_event.reindex(last.index, fill_value=True).astype(bool) & (before == 0)
    is_later = last.index.isin(later.index)
    recent = last.day >= due - d.limits.evidence_before_due_days
    latest, ever = grouped.last().reindex(last.index), grouped.any().reindex(last.index)
    codes = [
        (latest & on_time, MilestoneState.MET),
        (latest & is_later & unknown, MilestoneState.MET_DATE_UNKNOWN),
        (latest & is_later, MilestoneState.MET_LATE),
        (latest, MilestoneState.MET_WHEN_CHECKED),
        (ever, MilestoneState.REVERSED),
        (recent, MilestoneState.MISSED),
    ]
    found = np.select(
        [np.asarray(rule, dtype=bool) for rule, _ in codes],
        [STATES[word] for _, word in codes],
        STATES[MilestoneState.NOT_MET_WHEN_CHECKED],
    )
    return pd.Series(found, index=last.index)


def spread(found: dict[str, Any], indicators: int, d: Definitions, day: int) -> dict[str, Any]:
    cells = range(len(place_codes()) * indicators)
    arrays = {name: series.reindex(cells).to_numpy(dtype=float) for name, series in found.items()}
    indicator = np.arange(len(cells)) % indicators
    for account in ("voices", "government"):
        amount = arrays[f"{account}_amount"]
        rung = np.where(d.is_ladder[indicator], np.nan_to_num(amount), 0).astype("int64")
        number = 100.0 * (amount - d.worst[indicator]) / d.span[indicator]
        score = np.where(d.is_ladder[indicator], d.anchors[indicator, rung], np.clip(number, 0, 100))
        arrays[f"{account}_score"] = np.where(np.isnan(amount), np.nan, score)
        arrays[f"{account}_stale"] = arrays.pop(f"{account}_expiry") < day
    for number in range(len(d.due)):
        arrays[f"state_{number}"] = np.where(np.isnan(d.requires[number][indicator]), np.nan, arrays[f"state_{number}"])
    return arrays
