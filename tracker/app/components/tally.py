"""The chart for an indicator on which many places were reported: how many stand at each level, by whose account.

Builds the Vega-Lite specification as plain data; every bar carries its number.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from tracker.app.components.standing import ORDER, Point, years_asked
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator

BAR_HEIGHT, GAP = 22, 18


def build_tally(indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone]) -> dict[str, Any]:
    """The data and layers: a bar for each level and account."""
    spoken = [account for account in ORDER if any(p.account is account for p in points)]
    counts = Counter((p.result.amount, p.account) for p in points)
    asked = years_asked(milestones)
    rows = [
        {
            "level": named(indicator, level, asked.get(level)),
            "account": speaking().label(account),
            "places": counts[float(level), account],
        }
        for level in reversed(range(len(indicator.rungs) or 2))
        for account in spoken
    ]
    lines = {str(row["level"]): None for row in rows}
    return {
        "data": {"values": rows},
        "height": (BAR_HEIGHT * len(spoken) + GAP) * (len(indicator.rungs) or 2) + 60,
        "layer": layers(list(lines), [speaking().label(a) for a in spoken]),
    }


def named(indicator: Indicator, level: int, years: str | None) -> str:
    """A level in words, and below it by when it is asked for."""
    said = speaking().amount(indicator, level)
    return f"{said}\n{say('chart.asked_by', years=years)}" if years else said


def layers(levels: Sequence[str], accounts: Sequence[str]) -> list[dict[str, Any]]:
    """Bars, and the number at the end of each."""
    axis = {"title": None, "ticks": False, "domain": False, "labelPadding": 8, "labelLimit": 200, "labelExpr": LINES}
    beside = {"field": "account", "scale": {"domain": list(accounts)}}
    where = {"y": {"field": "level", "type": "nominal", "sort": list(levels), "axis": axis}, "yOffset": beside}
    length = {"field": "places", "type": "quantitative", "axis": None}
    return [
        {"mark": {"type": "bar", "color": "#1b4f86"}, "encoding": {**where, "x": length}},
        {
            "mark": {"type": "text", "align": "left", "dx": 6, "fontSize": 13, "color": "#1a2330"},
            "transform": [{"calculate": NUMBER, "as": "said"}] if len(accounts) > 1 else [],
            "encoding": {**where, "x": length, "text": {"field": "said" if len(accounts) > 1 else "places"}},
        },
    ]


#: A level, and below it by when it is asked for.
LINES = "split(datum.label, '\\n')"

#: With several accounts each bar says whose it is.
NUMBER = "datum.places + ' · ' + datum.account"
