"""The chart of an indicator over time: the steps that are asked, and what every account observed, place by place.

Builds the Vega-Lite specification as plain data. One place is drawn large, with the words of its levels; several
as strips below each other. Nothing is drawn where nobody looked; everything a colour says, a shape says too.
"""

import datetime as dt
import json
import math
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.app.components.charts import COLOURS, INK, NARROW, RULE, SHAPES, SOFT, config
from tracker.app.components.names import name_of, name_order
from tracker.app.components.standing import ORDER
from tracker.app.language import say, speaking
from tracker.exports.courses import Course, Mark
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator
from tracker.vocabulary import IndicatorType

#: More strips than these are no chart any more but a wall.
MOST_LANES = 20

LARGE, LANE = 360, 62
#: What of a strip's height stays free above its best and below its lowest level.
ABOVE, BELOW = 0.14, 0.14
#: How far accounts of one place stand beside each other, in strips.
BESIDE = 0.03
#: Labels of marks so near each other, in strips, would lie on one another.
TOUCHING = 0.08
HALF_A_YEAR = 0.5


class Frame:
    """Where levels and days stand: strips from above, years from the left."""

    def __init__(self, indicator: Indicator, courses: Sequence[Course], milestones: Sequence[Milestone]) -> None:
        self.indicator, self.is_number = indicator, indicator.type is IndicatorType.NUMERIC
        self.courses = sorted(courses, key=lambda course: name_order(course.place))
        marks = [mark for course in courses for mark in course.marks]
        amounts = [m.requires for m in milestones]
        amounts += [a for m in marks for a in (m.observation.amount, m.low, m.high) if a is not None]
        self.low = min([0.0, *amounts])
        top = float(max(len(indicator.rungs) - 1, 1))
        self.high = self.low + _round_up(max([1.0, *amounts]) - self.low) if self.is_number else top
        seen = [year_of(m.observation.observed_on.last) for m in marks]
        self.start = min([2018.0, *seen]) - HALF_A_YEAR
        self.end = max([2031.0, *seen, *(year_of(m.due_on) + HALF_A_YEAR for m in milestones)])

    def at(self, lane: int, amount: float) -> float:
        """The height of an amount, in strips from the top."""
        share = (amount - self.low) / (self.high - self.low)
        return lane + 1 - BELOW - (1 - ABOVE - BELOW) * share

    @property
    def is_large(self) -> bool:
        """Whether there is one strip alone."""
        return len(self.courses) == 1


def _round_up(span: float) -> float:
    """The next span that four even steps part into round numbers."""
    power = 10.0 ** math.floor(math.log10(span))
    return next(n * power for n in (1, 2, 4, 6, 8, 10) if n * power >= span * 0.999)


def year_of(day: dt.date) -> float:
    """A day as a number of years: 2020.5 in the middle of 2020."""
    return round(day.year + (day.timetuple().tm_yday - 1) / 366, 4)


def build_course_chart(
    indicator: Indicator, courses: Sequence[Course], milestones: Sequence[Milestone], as_of: dt.date
) -> dict[str, Any]:
    """The specification for one place or several."""
    frame = Frame(indicator, courses, milestones)
    marks = [row for lane, course in enumerate(frame.courses) for row in _rows(lane, course, frame)]
    return {
        "width": "container",
        "height": LARGE if frame.is_large else LANE * len(frame.courses),
        "config": config(),
        "layer": [
            *_between(frame),
            *_asked(frame, milestones),
            _rule([{"x": year_of(as_of)}], {"strokeDash": [1, 3], "color": INK}, {"x": _x(frame)}),
            *_spans(frame, marks),
            _points(frame, marks),
            _numbers(frame, marks),
        ],
    }


def _rows(lane: int, course: Course, frame: Frame) -> Iterator[dict[str, Any]]:
    """The data of each mark: where it stands, and what a reader sees when pointing at it."""
    spoken = [account for account in ORDER if any(mark.account is account for mark in course.marks)]
    for mark in course.marks:
        beside = (spoken.index(mark.account) - (len(spoken) - 1) / 2) * BESIDE
        seen = mark.observation
        height = frame.at(lane, seen.amount) + beside
        yield {
            "number": str(mark.number),
            "place": name_of(course.place),
            "account": speaking().label(mark.account),
            "level": speaking().amount(frame.indicator, seen.amount),
            "checked": speaking().date(seen.observed_on),
            "y": height,
            "low": height if mark.low is None else frame.at(lane, mark.low) + beside,
            "high": height if mark.high is None else frame.at(lane, mark.high) + beside,
            "from": _since(mark, frame.start),
            "at": year_of(seen.observed_on.last),
            "until": year_of(mark.until),
            "isOld": mark.is_too_old,
        }


def _since(mark: Mark, start: float) -> float:
    """The day since which it is so, not before the edge of the chart."""
    return max(start, year_of(mark.since)) if mark.since else year_of(mark.observation.observed_on.last)


def _x(frame: Frame, field: str = "x") -> dict[str, Any]:
    axis = {"format": "d", "tickMinStep": 1, "tickCount": {"expr": f"{NARROW} ? 4 : 14"}, "title": None, "grid": False}
    return {
        "field": field,
        "type": "quantitative",
        "scale": {"domain": [frame.start, frame.end], "nice": False, "zero": False},
        "axis": axis,
    }


def _y(frame: Frame, field: str = "y") -> dict[str, Any]:
    scale = {"domain": [0, len(frame.courses)], "reverse": True, "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "scale": scale, "axis": _levels(frame)}


def _levels(frame: Frame) -> dict[str, Any]:
    """Words of the levels beside one strip; names of the places beside several."""
    if frame.is_large:
        values = _amounts(frame)
        said = {round(frame.at(0, v), 6): speaking().amount(frame.indicator, v) for v in values}
    else:
        said = {lane + 0.5: name_of(course.place) for lane, course in enumerate(frame.courses)}
    lines = {at: json.dumps(textwrap.wrap(text, 18) or [text], ensure_ascii=False) for at, text in said.items()}
    label = "".join(f"abs(datum.value - {at}) < 0.00001 ? {text} : " for at, text in lines.items()) + "''"
    return {
        "values": list(said),
        "labelExpr": label,
        "title": None,
        "grid": frame.is_large,
        "ticks": False,
        "domain": False,
        "labelLimit": {"expr": f"{NARROW} ? 110 : 190"},
        "labelPadding": 8,
        "labelLineHeight": 15,
    }


def _amounts(frame: Frame) -> list[float]:
    """The amounts that the axis names: every level, or five steps of a number."""
    if not frame.is_number:
        return [float(n) for n in range(len(frame.indicator.rungs) or 2)]
    return [frame.low + (frame.high - frame.low) * n / 4 for n in range(5)]


def _rule(values: Sequence[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]) -> dict[str, Any]:
    """Lines that the table says in words, and that a reading machine need not tell one by one."""
    return {"data": {"values": list(values)}, "mark": {"type": "rule", "aria": False, **mark}, "encoding": encoding}


def _between(frame: Frame) -> list[dict[str, Any]]:
    """A line between strips."""
    edges = [{"y": float(lane)} for lane in range(1, len(frame.courses))]
    return [_rule(edges, {"color": RULE}, {"y": _y(frame)})] if edges else []


def _asked(frame: Frame, milestones: Sequence[Milestone]) -> list[dict[str, Any]]:
    """An upright line at each date with its year on top, and the steps; nothing where nothing is placed."""
    if not milestones:
        return []
    lanes = range(len(frame.courses))
    ends = [*(year_of(m.due_on) for m in milestones[1:]), frame.end]
    steps = [
        {"x": year_of(m.due_on), "end": end, "y": frame.at(lane, m.requires)}
        for lane in lanes
        for m, end in zip(milestones, ends, strict=True)
    ]
    dates = [{"x": year_of(m.due_on), "year": speaking().month(m.due_on)} for m in milestones]
    text = {"type": "text", "aria": False, "baseline": "bottom", "dy": -6, "fontSize": 13, "color": SOFT}
    thick = {"strokeWidth": 9 if frame.is_large else 6, "color": INK, "opacity": 0.2, "strokeCap": "butt"}
    return [
        _rule(dates, {"color": RULE}, {"x": _x(frame)}),
        {
            "data": {"values": dates},
            "mark": text,
            "encoding": {"x": _x(frame), "y": {"value": 0}, "text": {"field": "year", "type": "nominal"}},
        },
        _rule(steps, thick, {"x": _x(frame), "x2": {"field": "end"}, "y": _y(frame)}),
    ]


def _spans(frame: Frame, rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """For each account: lines while it is said to be so, dashes while it still stands, strokes across what is unsure.

    Each has its colour outright, so that the legend belongs to the marks alone.
    """
    for account, colour in zip(ORDER, COLOURS, strict=True):
        own = [row for row in rows if row["account"] == speaking().label(account)]
        for start, end, dash in (("from", "at", []), ("at", "until", [3, 3])):
            long = [row for row in own if row[end] > row[start]]
            where = {"x": _x(frame, start), "x2": {"field": end}, "y": _y(frame)}
            mark = {"strokeWidth": 1.6, "strokeDash": dash, "color": colour}
            yield from [_rule(long, mark, where)] if long else []
        apart = [row for row in own if row["low"] != row["high"]]
        where = {"x": _x(frame, "at"), "y": _y(frame, "low"), "y2": {"field": "high"}}
        yield from [_rule(apart, {"strokeWidth": 2, "color": colour}, where)] if apart else []


def _points(frame: Frame, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A shape for each account; hollow when it was checked too long ago."""
    names = [speaking().label(account) for account in ORDER]
    said = {row["account"] for row in rows}
    legend: dict[str, Any] = {
        "orient": "bottom",
        "title": None,
        "symbolSize": 110,
        "columns": {"expr": f"{NARROW} ? 2 : 4"},
    }
    legend |= {"offset": 12, "values": [name for name in names if name in said]}
    shape = {"field": "account", "scale": {"domain": names, "range": list(SHAPES)}, "legend": legend}
    colour = {"field": "account", "scale": {"domain": names, "range": list(COLOURS)}, "legend": legend}
    return {
        "data": {"values": list(rows)},
        "mark": {"type": "point", "size": 120 if frame.is_large else 70, "strokeWidth": 1.8, "opacity": 1},
        "encoding": {
            "x": _x(frame, "at"),
            "y": _y(frame),
            "shape": shape,
            "stroke": colour,
            "fill": colour,
            "fillOpacity": {"condition": {"test": "datum.isOld", "value": 0}, "value": 1},
            "tooltip": [{"field": n, "title": say(f"chart.{n}")} for n in ("place", "account", "level", "checked")],
        },
    }


def _numbers(frame: Frame, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The number under which the table has the mark's evidence; marks that touch share a label."""
    return {
        "data": {"values": together(rows, (frame.end - frame.start) / 60)},
        "mark": {"type": "text", "aria": False, "dx": 9, "dy": -8, "fontSize": 12, "color": INK, "align": "left"},
        "encoding": {"x": _x(frame, "at"), "y": _y(frame), "text": {"field": "numbers", "type": "nominal"}},
    }


def together(rows: Iterable[dict[str, Any]], near: float) -> list[dict[str, Any]]:
    """Labels: '2, 3' at the later of two marks of a level that lie within so many years of each other."""
    labels: list[dict[str, Any]] = []
    for row in sorted(rows, key=lambda row: float(row["at"])):
        beside = (n for n, label in enumerate(labels) if abs(label["y"] - row["y"]) < TOUCHING)
        touched = next((n for n in beside if row["at"] - labels[n]["at"] < near), None)
        if touched is None:
            labels.append({**row, "numbers": str(row["number"])})
        else:
            labels[touched] = {**row, "numbers": f"{labels[touched]['numbers']}, {row['number']}"}
    return labels
