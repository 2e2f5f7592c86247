"""The chart of an indicator as a drawing: places by name, levels from left to right, a shape for each account.

Knows coordinates only. Colours stand in `layouts/site.css`; everything a colour says, a shape says too.
"""

import math
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from tracker.exports.site.markup import Html
from tracker.exports.site.original import foreign
from tracker.exports.standing import ORDER, Point
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator
from tracker.vocabulary import IndicatorType
from tracker.wording import Wording

WIDTH, LEFT, RIGHT, TOP, ROW, LEGEND, LEGEND_LINE = 880, 200, 24, 30, 26, 34, 18
_FONT, _LINE, _LETTER, _SIZE, _BESIDE = 13, 15, 6.8, 5.5, 0.2
_LONGEST_NAME, _CLOSE = 26, 40


class _Scale:
    """Where a level or a value stands from left to right."""

    def __init__(self, indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone]) -> None:
        self.is_number = indicator.type is IndicatorType.NUMERIC
        self.levels = list(range(len(indicator.rungs))) or [0, 1]
        amounts = [p.result.amount or 0.0 for p in points] + [m.requires for m in milestones]
        self.ticks = _ticks(min([0.0, *amounts]), max([0.0, *amounts])) if self.is_number else []
        self.low, self.high = (self.ticks[0], self.ticks[-1]) if self.is_number else (-0.5, len(self.levels) - 0.5)

    def at(self, amount: float) -> float:
        """The distance from the left."""
        return LEFT + (amount - self.low) / (self.high - self.low) * (WIDTH - LEFT - RIGHT)

    @property
    def column(self) -> float:
        """The width of one level."""
        return (WIDTH - LEFT - RIGHT) / len(self.levels)


def _ticks(low: float, high: float) -> list[float]:
    """Round values from below the lowest to above the highest, about five of them."""
    span = (high - low) or 1.0
    rough = span / 5
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(n * power for n in (1, 2, 2.5, 5, 10) if n * power >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [n * step for n in range(first, max(last, first + 1) + 1)]


def draw_chart(
    indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone], said: str, say: Wording
) -> Html:
    """The drawing as SVG; `said` is what it shows, for those who do not see it."""
    scale = _Scale(indicator, points, milestones)
    rows = [(name, list(group)) for name, group in groupby(points, key=lambda p: p.place.name_in(say.language))]
    bottom = TOP + ROW * len(rows)
    words = list(_axis(indicator, scale, say))
    legend = bottom + max((len(lines) for _, lines in words), default=1) * _LINE + LEGEND
    lang = foreign(say, indicator.rungs[0].short) if indicator.rungs else None
    parts = [
        *_asked(milestones, scale, bottom),
        *(part for number, (name, own) in enumerate(rows) for part in _row(name, own, number, scale, say)),
        *(_text(x, bottom + 20 + n * _LINE, line, "mid", lang) for x, lines in words for n, line in enumerate(lines)),
        *_legend(points, legend, say),
    ]
    height = legend + 12 + (LEGEND_LINE if any(p.result.is_stale for p in points) else 0)
    label = escape(say.say("chart.alt", question=indicator.question, sentence=said))
    opening = f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{label}">'
    region = f'<div class="scroll" role="region" tabindex="0" aria-label="{escape(say.say("site.chart"))}">'
    return Html(f"{region}{opening}{''.join(parts)}</svg></div>")


def _asked(milestones: Iterable[Milestone], scale: _Scale, bottom: float) -> Iterator[str]:
    """What is asked for by when: a shaded level, or a line at a value, with the years on top."""
    years: dict[float, list[str]] = {}
    for milestone in milestones:
        years.setdefault(milestone.requires, []).append(str(milestone.due_on.year))
    placed = [(scale.at(requires), ", ".join(named)) for requires, named in sorted(years.items())]
    for number, (x, named) in enumerate(placed):
        if scale.is_number:
            yield f'<path class="asked-line" d="M{_n(x)} {TOP - 4}V{_n(bottom)}"/>'
        else:
            half = scale.column / 2 - 2
            size = f'y="{TOP - 4}" width="{_n(2 * half)}" height="{_n(bottom - TOP + 4)}"'
            yield f'<rect class="asked-level" x="{_n(x - half)}" {size}/>'
        yield _text(x, TOP - 11, named, f"{_anchor(placed, number)}soft")


def _anchor(placed: Sequence[tuple[float, str]], number: int) -> str:
    """Years whose lines stand close lean away from each other."""
    x = placed[number][0]
    if number + 1 < len(placed) and placed[number + 1][0] - x < _CLOSE:
        return "end "
    return "" if number and x - placed[number - 1][0] < _CLOSE else "mid "


def _row(name: str, points: Sequence[Point], number: int, scale: _Scale, say: Wording) -> Iterator[str]:
    y = TOP + ROW * number + ROW / 2
    shown = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
    yield f'<path class="row" d="M{LEFT} {_n(y)}H{WIDTH - RIGHT}"/>'
    yield _text(LEFT - 10, y + 4.5, shown, "end")
    for point in points:
        beside = 0.0 if scale.is_number else (ORDER.index(point.account) - 1.5) * _BESIDE
        title = f"{name}, {say.colon(say.label(point.account))} {point.level}"
        yield _shape(point, scale.at((point.result.amount or 0.0) + beside), y, title)


def _shape(point: Point, x: float, y: float, title: str) -> str:
    style = f"a{ORDER.index(point.account)}" + (" old" if point.result.is_stale else "")
    drawn = _outline(ORDER.index(point.account), x, y)
    return f'<path class="{style}" d="{drawn}"><title>{escape(title)}</title></path>'


def _outline(kind: int, x: float, y: float) -> str:
    """Square, circle, triangle, diamond."""
    s = _SIZE
    if kind == 0:
        return f"M{_n(x - s)} {_n(y - s)}h{2 * s}v{2 * s}h{-2 * s}z"
    if kind == 1:
        return f"M{_n(x - s)} {_n(y)}a{s} {s} 0 1 0 {2 * s} 0a{s} {s} 0 1 0 {-2 * s} 0z"
    if kind == 2:
        return f"M{_n(x)} {_n(y - s - 0.5)}l{s + 0.8} {2 * s}h{-2 * (s + 0.8)}z"
    return f"M{_n(x)} {_n(y - s - 1)}l{s + 1} {s + 1}l{-s - 1} {s + 1}l{-s - 1} {-s - 1}z"


def _axis(indicator: Indicator, scale: _Scale, say: Wording) -> Iterator[tuple[float, list[str]]]:
    """Where words stand below, in lines."""
    if scale.is_number:
        for tick in scale.ticks:
            yield scale.at(tick), [say.number(tick)]
        yield scale.at((scale.low + scale.high) / 2), ["", _unit(indicator.unit, say)]
        return
    letters = max(int(scale.column / _LETTER), 6)
    for level in scale.levels:
        yield scale.at(level), textwrap.wrap(say.amount(indicator, level), letters)


def _unit(unit: str, say: Wording) -> str:
    """What is counted, in words."""
    if unit in say.nouns:
        return say.nouns[unit][1]
    return say.phrases.get(f"unit.{unit}", unit.removeprefix("currency:").replace("_", " "))


def _legend(points: Sequence[Point], y: float, say: Wording) -> Iterator[str]:
    """The shape of each account; below them, where there is any, what a hollow one says."""
    x = float(LEFT)
    for number, account in enumerate(ORDER):
        if any(p.account is account for p in points):
            label = say.label(account)
            yield f'<path class="a{number}" d="{_outline(number, x + 6, y - 4)}"/>'
            yield _text(x + 18, y, label, "")
            x += 48 + len(label) * _LETTER
    if any(p.result.is_stale for p in points):
        yield f'<path class="a1 old" d="{_outline(1, LEFT + 6, y + LEGEND_LINE - 4)}"/>'
        yield _text(LEFT + 18, y + LEGEND_LINE, say.say("site.hollow"), "")


def _text(x: float, y: float, content: str, style: str, lang: str | None = None) -> str:
    named = (f' class="{style}"' if style else "") + (f' lang="{lang}"' if lang else "")
    return f'<text x="{_n(x)}" y="{_n(y)}"{named}>{escape(content)}</text>' if content else ""


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
