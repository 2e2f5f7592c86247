"""The chart of a commitment's indicator: places by name, levels from left to right, a shape for each account.

Builds the Vega-Lite specification as plain data; everything a colour says, a shape says too.
"""

import json
import textwrap
from collections.abc import Container, Sequence
from typing import Any

from tracker.app.components.drawing import Chart, put
from tracker.app.components.markup import show, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.standing import ORDER, Point, years_asked
from tracker.app.components.tally import build_tally
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator
from tracker.vocabulary import Account, IndicatorType

INK, SOFT, RULE, PAPER = "#1a2330", "#4d5866", "#dcd8ce", "#fcfbf8"
SHAPES = ("square", "circle", "triangle-up", "diamond")
COLOURS = ("#8a4b08", "#1b4f86", "#4a3a78", "#1a2330")
ROW_HEIGHT = 28
#: From so many places on, the chart counts them instead of naming them.
MANY = 40
#: What years on top, words below and legend take, in pixels.
AROUND = 120
#: Below this width the words of the levels stand aslant.
NARROW = "width < 480"
BESIDE = 0.2
FONT = "Source Sans, Segoe UI, system-ui, Noto Sans, Arial, sans-serif"


def build_chart(indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone]) -> dict[str, Any]:
    """The specification: each place in a row of its own, or how many stand where when there are too many."""
    is_number = indicator.type is IndicatorType.NUMERIC
    frame = {"width": "container", "config": config()}
    places = {point.place.name for point in points}
    if len(places) > MANY and not is_number:
        return {**frame, **build_tally(indicator, points, milestones)}
    ordered = list(dict.fromkeys(name_of(p.place) for p in sorted(points, key=lambda p: name_order(p.place))))
    x = number_axis(indicator, points, milestones) if is_number else level_axis(indicator)
    return {
        **frame,
        "data": {"values": [row(point, is_number) for point in points]},
        "height": ROW_HEIGHT * len(places) + AROUND,
        "layer": [*asked(milestones, x, is_number), marks(x, {point.account for point in points}, ordered)],
    }


def row(point: Point, is_number: bool) -> dict[str, Any]:
    """One mark's data, as a reader sees it when pointing at it; accounts stand side by side in a column."""
    observed = point.result.observed_on
    beside = 0.0 if is_number else (ORDER.index(point.account) - 1.5) * BESIDE
    return {
        "place": name_of(point.place),
        "account": speaking().label(point.account),
        "at": (point.result.amount or 0.0) + beside,
        "level": point.level,
        "checked": speaking().date(observed) if observed else "",
        "isOld": point.result.is_stale,
    }


def level_axis(indicator: Indicator) -> dict[str, Any]:
    """A column for each level, in order, with its words below."""
    levels = list(range(len(indicator.rungs))) or [0, 1]
    words = {n: speaking().amount(indicator, n) for n in levels}
    label = "".join(f"datum.value === {n} ? {said(text)} : " for n, text in words.items()) + "''"
    axis = {
        "values": levels,
        "labelExpr": label,
        "labelAngle": {"expr": f"{NARROW} ? -40 : 0"},
        "labelAlign": {"expr": f"{NARROW} ? 'right' : 'center'"},
        "title": None,
        "ticks": False,
    }
    scale = {"domain": [-0.5, len(levels) - 0.5], "nice": False, "zero": False}
    return {"type": "quantitative", "scale": scale, "axis": axis}


def said(level: str) -> str:
    """A level's words as an expression: in lines where there is room, in one line aslant where there is not."""
    return f"({NARROW} ? {json.dumps(level)} : {json.dumps(textwrap.wrap(level, 14))})"


def number_axis(indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone]) -> dict[str, Any]:
    """A scale of the indicator's unit from zero to the farthest value."""
    unit = unit_of(indicator)
    farthest = max([0.0, *(p.result.amount or 0.0 for p in points), *(m.requires for m in milestones)])
    axis = {"title": unit, "tickCount": 6}
    return {"type": "quantitative", "scale": {"domain": [0, farthest or 1.0], "nice": True}, "axis": axis}


def unit_of(indicator: Indicator) -> str:
    """The name of an indicator's unit, in the plural; a currency's code."""
    several = speaking().nouns.get(indicator.unit)
    if several or indicator.unit.startswith("currency:"):
        return several[1] if several else indicator.unit.removeprefix("currency:")
    return say(f"unit.{indicator.unit}")


def asked(milestones: Sequence[Milestone], x: dict[str, Any], is_number: bool) -> list[dict[str, Any]]:
    """What is asked for by when: a washed column for a level, a line for a number, with the year on top."""
    half = 0.0 if is_number else 0.5
    values = [
        {"from": level - half, "to": level + half, "at": level, "years": years}
        for level, years in years_asked(milestones).items()
    ]
    if not values:
        return []
    mark = (
        {"type": "rule", "color": SOFT, "strokeDash": [4, 3]}
        if is_number
        else {"type": "rect", "color": INK, "opacity": 0.06, "stroke": PAPER, "strokeWidth": 6}
    )
    text = {"type": "text", "color": SOFT, "fontSize": 13, "baseline": "bottom", "dy": -6}
    label = {"field": "years", "type": "nominal"}
    ends = {} if is_number else {"x2": {"field": "to"}}
    data = {"data": {"values": values}}
    return [
        {**data, "mark": mark, "encoding": {"x": {**x, "field": "from"}, **ends}},
        {**data, "mark": text, "encoding": {"x": {**x, "field": "at"}, "y": {"value": 0}, "text": label}},
    ]


def marks(x: dict[str, Any], spoken: Container[Account], names: Sequence[str]) -> dict[str, Any]:
    """A mark for each account and place; hollow when it was checked too long ago."""
    accounts = [speaking().label(account) for account in ORDER]
    shown = [speaking().label(account) for account in ORDER if account in spoken]
    legend = {"orient": "bottom", "title": None, "symbolSize": 110, "columns": 4, "offset": 12, "values": shown}
    colour = {"field": "account", "scale": {"domain": accounts, "range": list(COLOURS)}, "legend": legend}
    shape = {"field": "account", "scale": {"domain": accounts, "range": list(SHAPES)}, "legend": legend}
    shown_names = ((name, say(f"chart.{name}")) for name in ("place", "account", "level", "checked"))
    return {
        "mark": {"type": "point", "size": 120, "strokeWidth": 1.8, "opacity": 1},
        "encoding": {
            "x": {**x, "field": "at"},
            "y": {"field": "place", "type": "nominal", "sort": list(names), "axis": place_axis()},
            "shape": shape,
            "stroke": colour,
            "fill": colour,
            "fillOpacity": {"condition": {"test": "datum.isOld", "value": 0}, "value": 1},
            "tooltip": [{"field": name, "title": title} for name, title in shown_names],
        },
    }


def place_axis() -> dict[str, Any]:
    """Names of places, each with a thin line to follow."""
    return {
        "title": None,
        "grid": True,
        "ticks": False,
        "domain": False,
        "labelLimit": {"expr": f"{NARROW} ? 100 : 160"},
        "labelPadding": 8,
    }


def config() -> dict[str, Any]:
    """Quiet axes in the type of the page."""
    axis = {"labelFontSize": 13, "titleFontSize": 13, "labelColor": INK, "titleColor": SOFT, "gridColor": RULE}
    return {
        "font": FONT,
        "background": "transparent",
        "view": {"stroke": None},
        "axis": {**axis, "domainColor": RULE, "titleFontWeight": "normal"},
        "axisX": {"grid": False, "labelPadding": 8, "labelLineHeight": 15, "domain": False, "labelOverlap": False},
        "legend": {"labelFontSize": 13, "labelColor": INK},
    }


def show_chart(indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone], sentence: str) -> None:
    """Draw it; what it shows is said in words to those who do not see it."""
    spec = build_chart(indicator, points, milestones)
    alt = say("chart.alt", question=indicator.question, sentence=sentence)
    if len({point.place for point in points}) <= MANY:
        show(tag("p", say("chart.how"), class_="soft small"))
    put(Chart(spec, f"chart-{indicator.id}", alt))
