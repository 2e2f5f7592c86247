"""A scorecard as a page of its own: one A4 when printed, nothing fetched from elsewhere, readable in grey.

Knows tags and order. Leaves colours and patterns to `layouts/scorecard.css` and what fits to `one_page`.
On the screen every finding follows below the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files

from tracker.exports.elements_html import write_elements
from tracker.exports.languages import other_language
from tracker.exports.one_page import OnePage
from tracker.exports.page_lines import column_widths, grid_widths
from tracker.exports.paper import named
from tracker.exports.rich_text import inline_html
from tracker.exports.scorecard import Block, Cell, Finding, Mark, Row, Scorecard, SourceLine, Voices
from tracker.exports.scorecard_annex import build_whole
from tracker.exports.scorecard_front import build_foot, build_notes, fit_one_page
from tracker.exports.scorecard_parts import open_notes, voice_notes
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
    for block in card.blocks:
        yield from _block(card, block, say)
    yield from ('<div class="foot">', *write_elements(build_foot(page, say)), "</div>", "</main>")


def _head(headings: Iterable[str]) -> str:
    return "<thead><tr>" + "".join(f'<th scope="col">{escape(h)}</th>' for h in headings) + "</tr></thead>"


def _block(card: Scorecard, block: Block, say: Wording) -> Iterator[str]:
    yield '<table class="grid">'
    note = f" <small>({escape(block.note)})</small>" if block.note else ""
    yield f"<caption>{_quoted(block.title, say)}{note}</caption>"
    yield _columns(grid_widths(card.deadlines, card, block))
    yield _head([say.say("heading.side"), *(d.label for d in card.deadlines)])
    yield "<tbody>"
    yield from (_row(row, say) for row in block.rows)
    yield "</tbody></table>"
    yield '<table class="voices">'
    yield _columns(column_widths(block))
    yield _head(v.heading for v in block.voices)
    yield f"<tbody><tr>{''.join(_voices(v, say) for v in block.voices)}</tr></tbody></table>"
    yield from write_elements(build_notes(block, say))


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


def _annex(card: Scorecard, say: Wording) -> Iterator[str]:
    if not card.blocks:
        return
    yield f'<section class="annex"><h2>{escape(say.say("annex.title"))}</h2>'
    yield f"<p>{escape(say.say('annex.intro'))}</p>"
    for block in card.blocks:
        yield f"<h3>{_quoted(block.title, say)}</h3>"
        yield from (_annex_row(row, card, say) for row in block.rows if row.is_observed)
        for voices in block.voices:
            yield f"<p><strong>{escape(voices.heading)}</strong></p><ul>"
            yield from (f"<li>{_finding(f, say)}{_evidence(f)}</li>" for f in voices.findings)
            yield f"<li>{escape(voices.nothing)}</li></ul>" if voices.nothing else "</ul>"
        yield from write_elements((*voice_notes(block, say), *open_notes(block, say)))
    yield from write_elements(build_whole(card, say))
    if card.language != "en":
        yield from write_elements((named(say, say.say("paper.language"), f"{say.say('paper.quoted')}."),))
    yield "</section>"


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
