"""The strip of the deadlines as a drawing, a table and a sentence: by each account, milestones by public word.

Knows coordinates, patterns and words. Every pattern is another in grey, every count stands in figures with its sign,
and the table says the same without the drawing.
"""

from collections.abc import Iterator, Sequence
from html import escape

from tracker.exports.paper import Figure, Table, paragraph, strong
from tracker.exports.scorecard import Scorecard, StripLine, Tally
from tracker.wording import PublicWord, Wording

#: Measures in points: the drawing, its first column, a bar, and the lines of text around it.
WIDTH, _LEFT, _GAP, _BAR, _LINE, _EDGE = 480.0, 104.0, 12.0, 13.0, 13.0, 1.0
_SIZE, _LETTER = 10.5, 6.1
_LEGEND_GAP, _SIGN, _COUNT = 24.0, 11.0, 34.0
#: For each word: colour, and what is drawn on white in it; None is a plain fill.
_PATTERNS: dict[PublicWord, tuple[str, str | None]] = {
    PublicWord.DONE: ("#1b5e20", None),
    PublicWord.ON_COURSE: ("#1b5e20", "M0 1.5H6M0 4.5H6"),
    PublicWord.BEHIND: ("#8a5200", "M1.5 0V6M4.5 0V6"),
    PublicWord.UNDONE: ("#5a1b4e", "M0 6L6 0"),
    PublicWord.NOT_DONE: ("#8e1b1b", "M0 0L6 6M0 6L6 0"),
    PublicWord.NOT_KNOWN: ("#777777", "M1 3H2.4"),
    PublicWord.NOT_DUE: ("#bbbbbb", ""),
}


def build_strip_figure(card: Scorecard, say: Wording) -> Figure | None:
    """The drawing with what it says in words; None where nothing was looked at or nothing is placed."""
    if not any(tallies for line in card.strip for tallies in line.cells):
        return None
    alt = f"{say.colon(say.say('figure.strip'))} " + say.semicolon.join(_said(line, card, say) for line in card.strip)
    return Figure(_draw(card, say), f"{alt}.")


def build_strip_table(card: Scorecard, say: Wording) -> Table:
    """The same as a table."""
    head = (say.say("heading.account"), *(deadline.label for deadline in card.deadlines))
    rows = tuple(
        ((paragraph(strong(line.label)),), *((paragraph(_counts(tallies, say)),) for tallies in line.cells))
        for line in card.strip
    )
    return Table(say.say("figure.strip"), head, rows, (19, 27, 27, 27)[: len(head)])


def _counts(tallies: Sequence[Tally], say: Wording) -> str:
    said = (say.say("summary.counts", sign=t.word.sign, label=t.label, count=t.count) for t in tallies)
    return say.semicolon.join(said) or PublicWord.NOT_PLACED.sign


def _said(line: StripLine, card: Scorecard, say: Wording) -> str:
    pairs = zip(card.deadlines, line.cells, strict=True)
    cells = ", ".join(f"{deadline.label} {_counts(tallies, say)}" for deadline, tallies in pairs)
    return f"{say.colon(line.label)} {cells}"


def _draw(card: Scorecard, say: Wording) -> str:
    count = max(len(card.deadlines), 1)
    column = (WIDTH - _LEFT - _GAP * (count - 1)) / count
    parts = [_text(_x(n, column), _SIZE, d.label, is_strong=True) for n, d in enumerate(card.deadlines)]
    y = 2 * _LINE
    for line in card.strip:
        parts.append(_text(0, y + _BAR - 3, line.label, is_strong=True))
        for n, tallies in enumerate(line.cells):
            parts += _bar(_x(n, column), y, column, tallies)
        y += _BAR + _LINE + 8
    legend, height = _legend(card, say, y + 2)
    body = "".join([*parts, *legend])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(WIDTH + _EDGE)} {_n(height)}" '
        f'aria-hidden="true" font-family="Noto Sans, Arial, Helvetica, sans-serif" font-size="{_SIZE}" fill="#1a1a1a">'
        f"<defs>{''.join(_patterns())}</defs>{body}</svg>"
    )


def _x(number: int, column: float) -> float:
    return _LEFT + number * (column + _GAP)


def _bar(x: float, y: float, width: float, tallies: Sequence[Tally]) -> Iterator[str]:
    total = sum(tally.count for tally in tallies)
    if not total:
        yield _text(x, y + _BAR - 3, PublicWord.NOT_PLACED.sign)
        return
    start = x
    for tally in tallies:
        part = width * tally.count / total
        yield _box(tally.word, start, y, part, _BAR)
        start += part
    for number, tally in enumerate(tallies):
        yield _signed(x + number * _COUNT, y + _BAR + _LINE - 2, tally.word, str(tally.count))


def _signed(x: float, y: float, word: PublicWord, said: str) -> str:
    """A sign and what stands beside it, apart: the sign may come from another font."""
    return _text(x, y, word.sign) + _text(x + _SIGN, y, said)


def _box(word: PublicWord, x: float, y: float, width: float, height: float) -> str:
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" fill="{_fill(word)}" '
        f'stroke="{_PATTERNS[word][0]}" stroke-width="0.8"/>'
    )


def _fill(word: PublicWord) -> str:
    color, lines = _PATTERNS[word]
    return color if lines is None else f"url(#strip-{word.value})" if lines else "#ffffff"


def _patterns() -> Iterator[str]:
    for word, (color, lines) in _PATTERNS.items():
        if lines:
            yield (
                f'<pattern id="strip-{word.value}" width="6" height="6" patternUnits="userSpaceOnUse">'
                f'<rect width="6" height="6" fill="#ffffff"/><path d="{lines}" stroke="{color}" stroke-width="1.3"/>'
                "</pattern>"
            )


def _legend(card: Scorecard, say: Wording, y: float) -> tuple[list[str], float]:
    """Each word that is drawn, with its pattern and sign; how far down the drawing reaches."""
    drawn = {tally.word for line in card.strip for tallies in line.cells for tally in tallies}
    parts, x = [], 0.0
    for word in (word for word in _PATTERNS if word in drawn):
        label = say.label(word)
        needed = _LEGEND_GAP + _SIGN + len(label) * _LETTER
        if x + needed > WIDTH and x:
            x, y = 0.0, y + _LINE + 5
        parts += [_box(word, x + 0.5, y, 16, 10), _signed(x + 21, y + 8.5, word, label)]
        x += needed + 8
    return parts, y + _LINE + 3


def _text(x: float, y: float, said: str, *, is_strong: bool = False) -> str:
    weight = ' font-weight="bold"' if is_strong else ""
    return f'<text x="{_n(x)}" y="{_n(y)}"{weight}>{escape(said)}</text>'


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
