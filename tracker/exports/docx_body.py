"""The parts of a paper in a Word file: headings, lists, tables with marked heads, room to write, page numbers.

Knows Word's tables: columns keep their widths, heads repeat, rows stay whole, and a table whose
text runs from right to left does so too.
"""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from tracker.exports.docx_pictures import draw_png
from tracker.exports.docx_text import element, fill, set_direction, write_span
from tracker.exports.paper import (
    Answer,
    Card,
    Element,
    Figure,
    Heading,
    Listing,
    NewPage,
    Paper,
    Paragraph,
    Span,
    Table,
    paragraph,
    printable,
    strong,
)
from tracker.exports.scripts import is_right_to_left
from tracker.wording import wording_in

_WIDTH, _HEIGHT = Mm(210), Mm(297)
_NARROW = {"left": Mm(11), "right": Mm(11), "top": Mm(8), "bottom": Mm(13)}
_WIDE = {"left": Mm(20), "right": Mm(20), "top": Mm(18), "bottom": Mm(20)}
_FOOT = Mm(6)
_LINE = Pt(18)
#: Room for the number or the dash of an item.
_ONE_FIGURE, _TWO_FIGURES = Mm(5), Mm(8)
_CELL_MARGIN = 60


class Body:
    """Writes elements at the end of a document."""

    def __init__(self, document: Any, paper: Paper) -> None:
        self.document = document
        self._language = paper.language
        self._is_breaking = False
        self._set_page(document.sections[0], _WIDE)
        _write_foot(document.sections[0], paper)

    def narrow(self) -> None:
        """Small margins, for a page on which all must fit."""
        self._set_page(self.document.sections[-1], _NARROW)

    def next_section(self) -> None:
        """A new page with wide margins."""
        self._set_page(self.document.add_section(WD_SECTION.NEW_PAGE), _WIDE)

    def _set_page(self, section: Any, margins: dict[str, Any]) -> None:
        section.page_width, section.page_height = _WIDTH, _HEIGHT
        section.header_distance = section.footer_distance = _FOOT
        for name, size in margins.items():
            setattr(section, f"{name}_margin", size)

    def write(self, elements: Iterable[Element]) -> None:
        """Write elements one after the other."""
        before: Element | None = None
        for given in elements:
            if isinstance(given, Card) and isinstance(before, Card):
                self._cut()
            before = given
            match given:
                case Heading():
                    self._heading(given)
                case Paragraph():
                    fill(self._paragraph(), given)
                case Listing():
                    self._listing(given)
                case Table():
                    self._table(given)
                case Answer():
                    self._answer(given)
                case Card():
                    self.write(given.elements)
                case Figure():
                    self._figure(given)
                case NewPage():
                    self._is_breaking = True

    def _paragraph(self, style: str = "Normal") -> Any:
        made = self.document.add_paragraph(style=style)
        made.paragraph_format.page_break_before = True if self._is_breaking else None
        self._is_breaking = False
        return made

    def _heading(self, heading: Heading) -> None:
        made = self._paragraph(f"Heading {heading.level}")
        set_direction(made, heading.text)
        write_span(made, Span(heading.text))

    def _listing(self, listing: Listing) -> None:
        """Numbers are written as text, so that they stay when a part is copied elsewhere."""
        last = listing.start + len(listing.items) - 1
        room = _TWO_FIGURES if listing.is_numbered and last > 9 else _ONE_FIGURE
        for number, item in enumerate(listing.items, listing.start):
            made = self._paragraph()
            mark = f"{number}." if listing.is_numbered else "–"
            made.paragraph_format.left_indent = room
            made.paragraph_format.first_line_indent = -room
            made.paragraph_format.tab_stops.add_tab_stop(room)
            write_span(made, Span(mark))
            made.add_run().add_tab()
            fill(made, item)

    def _table(self, table: Table) -> None:
        made = self.document.add_table(rows=0, cols=len(table.widths), style="Table Grid")
        widths = [int(self._inner_width() * width / sum(table.widths)) for width in table.widths]
        _shape(made, table, widths)
        head = made.add_row()
        head._tr.get_or_add_trPr().append(element("tblHeader"))
        _fill_row(head, [(paragraph(strong(text)),) for text in table.head], widths)
        for row in table.rows:
            _fill_row(made.add_row(), row, widths)
        self._gap()

    def _inner_width(self) -> int:
        section = self.document.sections[-1]
        return int(section.page_width - section.left_margin - section.right_margin)

    def _figure(self, figure: Figure) -> None:
        """The drawing as a picture, and its words where a screen reader looks for them."""
        made = self._paragraph()
        made.add_run().add_picture(io.BytesIO(draw_png(figure)), width=self._inner_width())
        shown = made._p.find(f".//{qn('wp:docPr')}")
        shown.set("descr", printable(figure.alt))

    def _answer(self, answer: Answer) -> None:
        made = self.document.add_table(rows=1, cols=1, style="Table Grid")
        _shape(made, None, [self._inner_width()])
        row = made.rows[0]
        row.height = _LINE * answer.lines
        _fill_row(row, [(paragraph(answer.label),)], [self._inner_width()])
        self._gap()

    def _cut(self) -> None:
        """A dashed line to cut along."""
        made = self._paragraph()
        made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(8)
        borders = element("pBdr")
        borders.append(element("bottom", val="dashed", sz=6, space=1, color="777777"))
        made._p.get_or_add_pPr().insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")

    def _gap(self) -> None:
        made = self._paragraph()
        made.paragraph_format.space_after = Pt(0)
        made.paragraph_format.line_spacing = Pt(5)


def _shape(made: Any, table: Table | None, widths: Sequence[int]) -> None:
    made.autofit = False
    properties = made._tbl.tblPr
    if table is not None:
        if is_right_to_left(table.text):
            style = properties.find(element("tblStyle").tag)
            style.addnext(element("bidiVisual"))
        properties.append(element("tblCaption", val=printable(table.name)))
    indent = element("tblInd", w=_CELL_MARGIN, type="dxa")
    properties.find(element("tblLayout").tag).addprevious(indent)
    margins = element("tblCellMar")
    margins.extend([element(side, w=_CELL_MARGIN, type="dxa") for side in ("left", "right")])
    properties.find(element("tblLayout").tag).addnext(margins)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width


def _fill_row(row: Any, cells: Iterable[Iterable[Paragraph]], widths: Sequence[int]) -> None:
    row._tr.get_or_add_trPr().insert(0, element("cantSplit"))
    for cell, paragraphs, width in zip(row.cells, cells, widths, strict=True):
        cell.width = width
        target = cell.paragraphs[0]
        for number, given in enumerate(paragraphs):
            target = target if number == 0 else cell.add_paragraph()
            fill(target, given)
        target.paragraph_format.space_after = Pt(0)


def _write_foot(section: Any, paper: Paper) -> None:
    """Terms of the release, id, version and 'Page x of y', counted by Word."""
    target = section.footer.paragraphs[0]
    if paper.notice:
        write_span(target.insert_paragraph_before(style="Footer"), Span(paper.notice, is_strong=True))
    before, between, after = wording_in(paper.language).say("paper.page", page="\n", pages="\n").split("\n")
    write_span(target, Span(f"{paper.foot} · {before}", is_soft=True))
    _field(target, "PAGE")
    write_span(target, Span(between, is_soft=True))
    _field(target, "NUMPAGES")
    if after:
        write_span(target, Span(after, is_soft=True))


def _field(target: Any, name: str) -> None:
    field = element("fldSimple", instr=name)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    target._p.append(field)
