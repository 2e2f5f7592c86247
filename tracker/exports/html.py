"""A scorecard as a page of its own: one A4 when printed, nothing fetched from elsewhere, readable in grey.

Knows tags and order. Leaves colours and patterns to `layouts/scorecard.css` and what fits to `one_page`.
On the screen every finding follows below the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files

from tracker.exports.figure import build_strip_figure, build_strip_table
from tracker.exports.languages import other_language
from tracker.exports.one_page import OnePage, fit_one_page, stop
from tracker.exports.page_lines import column_widths, grid_widths
from tracker.exports.rich_text import inline_html
from tracker.exports.scorecard import Block, Cell, Finding, Mark, Question, Row, Scorecard, SourceLine, Voices
from tracker.vocabulary import Flag
from tracker.wording import Wording, wording_in


def write_scorecard_html(scorecard: Scorecard) -> bytes:
    """The scorecard as one UTF-8 HTML file."""
    say = wording_in(scorecard.language)
    style = files("tracker.exports.layouts").joinpath("scorecard.css").read_text(encoding="utf-8")
    page = [
        "<!doctype html>",
        f'<html lang="{escape(scorecard.language)}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(scorecard.title)}</title>",
        *_terms(scorecard),
        f"<style>\n{style}</style></head>",
        "<body>",
        *_page(fit_one_page(scorecard), say),
        *_annex(scorecard, say),
        "</body>",
        "</html>",
    ]
    return ("\n".join(page) + "\n").encode()


def _terms(card: Scorecard) -> Iterator[str]:
    """The embargo for programs."""
    if card.release.embargo:
        yield f'<meta name="embargo" content="{escape(card.release.embargo.written)}">'


def _page(page: OnePage, say: Wording) -> Iterator[str]:
    card = page.card
    yield "<main>"
    if notice := card.release.notice(say):
        yield f'<p class="notice">{escape(notice)}</p>'
    yield f"<h1>{escape(card.title)}</h1>"
    yield f'<p class="meta"><strong>{escape(card.as_of_line)}</strong> · {escape(card.edition)}</p>'
    yield f'<p class="verdict">{escape(card.verdict)}</p>'
    yield f"<p>{escape(card.basis)}</p>"
    yield from (f'<p class="red-line">✗ {escape(line)}</p>' for line in card.red_lines)
    if page.more_red_lines:
        yield f"<p>{escape(say.say('more', what=say.count(page.more_red_lines, 'red_line')))}</p>"
    for block in card.blocks:
        yield from _block(card, block, say)
    yield from _also(page, say)
    yield from _accounts(card, say)
    yield from _foot(card, say)
    yield "</main>"


def _accounts(card: Scorecard, say: Wording) -> Iterator[str]:
    heads = (say.say(f"heading.{name}") for name in ("account", "milestones_all", "score"))
    yield '<table class="accounts">'
    yield _head(heads)
    yield "<tbody>"
    for line in card.accounts:
        score = f"{line.score}{say.semicolon}{line.beside}" if line.beside else line.score
        cells = f"<td>{escape(line.milestones)}</td><td>{escape(score)}</td>"
        yield f'<tr><th scope="row">{escape(line.label)}</th>{cells}</tr>'
    yield "</tbody></table>"


def _head(headings: Iterable[str]) -> str:
    return "<thead><tr>" + "".join(f'<th scope="col">{escape(h)}</th>' for h in headings) + "</tr></thead>"


def _block(card: Scorecard, block: Block, say: Wording) -> Iterator[str]:
    yield '<table class="grid">'
    note = f" <small>({escape(block.note)})</small>" if block.note else ""
    yield f"<caption>{_quoted(block.title, say)}{note}</caption>"
    yield _columns(grid_widths(card.deadlines, card))
    yield _head([say.say("heading.side"), *(d.label for d in card.deadlines)])
    yield "<tbody>"
    yield from (_row(row, say) for row in block.rows)
    yield "</tbody></table>"
    yield '<table class="voices">'
    yield _columns(column_widths(block))
    yield _head(v.heading for v in block.voices)
    yield f"<tbody><tr>{''.join(_voices(v, say) for v in block.voices)}</tr></tbody></table>"
    yield from _notes(block, say)


def _quoted(text: str, say: Wording) -> str:
    """Words of the definitions, marked as English where a page of another language has no translation of them."""
    language = say.language_of(text)
    return escape(text) if say.language == language or not text else f'<span lang="{language}">{escape(text)}</span>'


def _columns(widths: Sequence[int]) -> str:
    return "<colgroup>" + "".join(f'<col style="width:{width}%">' for width in widths) + "</colgroup>"


def _row(row: Row, say: Wording) -> str:
    questions = " · ".join(_quoted(question, say) for question in row.questions)
    cells = "".join(f"<td>{_cell(cell, say)}</td>" for cell in row.cells)
    return f'<tr><th scope="row">{escape(row.heading)} <small>{questions}</small></th>{cells}</tr>'


def _cell(cell: Cell, say: Wording) -> str:
    asked = f"<small>{escape(say.say('asked', level=cell.asked))}</small>" if cell.asked else ""
    return "".join(_mark(mark, mark.brief) for mark in cell.marks) + asked


def _mark(mark: Mark, said: str) -> str:
    said = f" {escape(said)}" if said else ""
    return f'<span class="mark {mark.word.css_class}"><b>{mark.sign} {escape(mark.label)}</b>{said}</span>'


def _voices(voices: Voices, say: Wording) -> str:
    findings = "".join(f"<p>{_finding(f, say)}</p>" for f in voices.findings)
    nothing = f"<p><strong>{escape(voices.nothing)}</strong></p>" if voices.nothing else ""
    return f"<td>{findings}{nothing}</td>"


def _finding(finding: Finding, say: Wording) -> str:
    notes = [*finding.notes, *([say.say("statement")] if finding.is_statement else [])]
    if finding.fragile is not None:
        notes.append(say.say("fragile", why=finding.fragile) if finding.fragile else say.label(Flag.FRAGILE).lower())
    note = f' <span class="note">({escape(say.semicolon.join(notes))})</span>' if notes else ""
    part = f'<em class="part">{escape(say.colon(say.say(f"part.{finding.part}")))}</em>'
    text = f'<span{_lang(finding.text, say)} dir="auto">{inline_html(finding.text)}</span>'
    return f"{part} {text}{note} {_source(finding.source)}"


def _lang(text: str, say: Wording) -> str:
    """The language of what somebody wrote, where it is not the page's."""
    language = other_language(text, say.language)
    return f' lang="{language}"' if language else ""


def _source(source: SourceLine) -> str:
    cited = escape(source.citation)
    if source.url and source.url.startswith(("https://", "http://")):
        cited = f'<a href="{escape(source.url)}" rel="noopener noreferrer">{cited}</a>'
    return f'<span class="source" dir="auto">{cited}</span>'


def _notes(block: Block, say: Wording) -> Iterator[str]:
    voices = _joined((("agree", block.agree), ("differ", block.differ)), say)
    open_ends = _joined((("missing", block.missing), ("change", block.changes)), say)
    yield from (f"<p>{line}</p>" for line in (voices, open_ends) if line)


def _joined(named: Iterable[tuple[str, Sequence[str]]], say: Wording) -> str:
    said = ((name, stop(say.semicolon.join(item.rstrip(".") for item in items))) for name, items in named if items)
    return " ".join(_inline(say.colon(say.say(f"heading.{name}")), text) for name, text in said)


def _note(heading: str, text: str) -> str:
    return f"<p><strong>{escape(heading)}</strong> {escape(text)}</p>"


def _also(page: OnePage, say: Wording) -> Iterator[str]:
    if page.also:
        yield f"<h2>{escape(say.say('heading.also'))}</h2>"
    for block in page.also:
        sides = say.semicolon.join(f"{escape(row.heading)} {_short_cell(row.cells[0])}" for row in block.rows)
        yield f"<p><strong>{escape(say.colon(block.title))}</strong> {sides}.</p>"
    if page.more:
        yield f"<p>{escape(stop(say.say('more', what=page.more)))}</p>"


def _short_cell(cell: Cell) -> str:
    return ", ".join(f"<b>{m.sign} {escape(m.label)}</b> {escape(m.brief)}".strip() for m in cell.marks)


def _foot(card: Scorecard, say: Wording) -> Iterator[str]:
    yield '<div class="foot">'
    if card.thanks:
        yield _note(say.colon(say.say("heading.thanks")), stop(card.thanks))
    if card.questions:
        heading = "heading.questions" if len(card.questions) > 1 else "heading.question"
        yield f"<h2>{escape(say.say(heading))}</h2><ol>"
        yield from (_question(question, say) for question in card.questions)
        yield "</ol>"
    treaties = _inline(say.colon(say.say("heading.treaties")), stop(say.semicolon.join(card.treaties)))
    yield f"<p>{_inline(say.colon(say.say('heading.reply')), ' '.join(card.reply))} {treaties}</p>"
    covered = _inline(say.colon(say.say("heading.not_covered")), stop(card.not_covered))
    yield f"<p>{covered} {_inline(say.colon(say.say('heading.sources')), stop(card.sources))}</p>"
    yield _note(say.colon(say.say("heading.how_to_read")), card.how_to_read)
    if card.language != "en":
        yield _note(say.colon(say.say("paper.language")), f"{say.say('paper.quoted')}.")
    yield f"<p><em>{escape(card.disclaimer)}</em> {escape(card.provenance)}</p></div>"


def _question(question: Question, say: Wording) -> str:
    good = f"{say.colon(say.say('heading.good_answer'))} {question.good_answer}" if question.good_answer else ""
    return f"<li>{_quoted(question.text, say)}{f' <em>({escape(good)}.)</em>' if good else ''}</li>"


def _inline(heading: str, text: str) -> str:
    return f"<strong>{escape(heading)}</strong> {escape(text)}"


def _annex(card: Scorecard, say: Wording) -> Iterator[str]:
    if not card.blocks:
        return
    yield f'<section class="annex"><h2>{escape(say.say("heading.annex"))}</h2>'
    yield f"<p>{escape(say.say('annex.intro'))}</p>"
    yield from _strip(card, say)
    for block in card.blocks:
        yield f"<h3>{_quoted(block.title, say)}</h3>"
        yield from (_annex_row(row, card, say) for row in block.rows if row.is_observed)
        for voices in block.voices:
            yield f"<p><strong>{escape(voices.heading)}</strong></p><ul>"
            yield from (f"<li>{_finding(f, say)}{_evidence(f)}</li>" for f in voices.findings)
            yield f"<li>{escape(voices.nothing)}</li></ul>" if voices.nothing else "</ul>"
    yield "</section>"


def _strip(card: Scorecard, say: Wording) -> Iterator[str]:
    """The drawing of the deadlines, and the table that says the same."""
    figure, table = build_strip_figure(card, say), build_strip_table(card, say)
    if figure is None:
        return
    yield f'<figure role="img" aria-label="{escape(figure.alt)}">{figure.svg}</figure>'
    yield f"<table><caption>{escape(table.name)}</caption>{_head(table.head)}<tbody>"
    for head, *cells in table.rows:
        told = "".join(f"<td>{escape(cell[0].text)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{escape(head[0].text)}</th>{told}</tr>'
    yield "</tbody></table>"


def _annex_row(row: Row, card: Scorecard, say: Wording) -> str:
    cells = "".join(
        f"<li>{escape(say.colon(deadline.label))} {_exact_cell(cell, say)}</li>"
        for deadline, cell in zip(card.deadlines, row.cells, strict=True)
    )
    questions = " · ".join(_quoted(question, say) for question in row.questions)
    return f"<p><strong>{escape(row.heading)}</strong> {questions}</p><ul>{cells}</ul>"


def _exact_cell(cell: Cell, say: Wording) -> str:
    asked = f"<small>{escape(say.say('asked', level=cell.asked))}</small>" if cell.asked else ""
    return "".join(_mark(mark, say.semicolon.join(mark.details)) for mark in cell.marks) + asked


def _evidence(finding: Finding) -> str:
    items = [_source(e) + (f" ({escape(e.grade)})" if e.grade else "") for e in finding.evidence]
    return f"<br>{'; '.join(items)}" if items else ""
