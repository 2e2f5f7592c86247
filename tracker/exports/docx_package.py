"""The Word file around the text: styles, properties that name nobody and no clock, the same bytes each time.

Knows what of a new file says who made it and when, and removes it. Leaves letters to `docx_fonts`.
"""

import datetime as dt
import io
import zipfile
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from tracker.exports.docx_text import BLUE, LATIN_FONT, TAGS, element
from tracker.exports.paper import Paper, printable

_SIZES = {"Heading 1": 15.0, "Heading 2": 11.0, "Heading 3": 10.5}
_SPACE_BEFORE = {"Heading 1": 0, "Heading 2": 6, "Heading 3": 8}
_TRACES = ("rsids", "proofState", "savePreviewPicture")
_THUMBNAIL = "thumbnail"
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_BODY = 10.0


def open_document(paper: Paper) -> Any:
    """A new file with this paper's styles, language and properties."""
    from docx import Document

    document = Document()
    _set_styles(document, TAGS.get(paper.language, paper.language))
    _set_properties(document, paper)
    _forget_origin(document)
    return document


def _set_styles(document: Any, tag: str) -> None:
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for name in ("rFonts", "lang"):
        for old in defaults.findall(qn(f"w:{name}")):
            defaults.remove(old)
    defaults.insert(0, _fonts())
    defaults.append(element("lang", val=tag, eastAsia=tag, bidi="ar-SA"))
    for name in ("Normal", "List Number", "List Bullet", "Footer", *_SIZES):
        style = document.styles[name]
        _plain_font(style)
        style.font.size = Pt(_SIZES.get(name, _BODY))
        style.paragraph_format.space_after = Pt(2 if name not in _SIZES else 3)
        style.paragraph_format.space_before = Pt(_SPACE_BEFORE.get(name, 0))
        style.paragraph_format.line_spacing = 1.0
        if name in _SIZES:
            style.font.bold = True
            style.font.italic = False
            style.font.color.rgb = RGBColor.from_string(BLUE)
            style.paragraph_format.keep_with_next = True


def _fonts() -> Any:
    return element("rFonts", ascii=LATIN_FONT, hAnsi=LATIN_FONT, eastAsia=LATIN_FONT, cs=LATIN_FONT)


def _plain_font(style: Any) -> None:
    if style.type is not WD_STYLE_TYPE.PARAGRAPH:
        return
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(0, _fonts())


def _set_properties(document: Any, paper: Paper) -> None:
    """Title, language and the paper's own day; no author, no comment, no clock."""
    moment = dt.datetime.combine(paper.as_of, dt.time())
    core = document.core_properties
    core.title, core.language = printable(paper.title), paper.language
    core.author = core.last_modified_by = core.comments = core.category = core.subject = ""
    core.keywords = f"embargo {paper.release.embargo.written}" if paper.release.embargo else ""
    core.created = core.modified = moment
    core.revision = 1


def _forget_origin(document: Any) -> None:
    """Take out what the template says of itself: the program that made it, its picture."""
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if _THUMBNAIL in relation.reltype or relation.reltype.endswith("/extended-properties"):
            del package.rels[key]
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/customXml"):
            del document.part.rels[key]
    settings = document.settings.element
    for name in _TRACES:
        for trace in settings.findall(qn(f"w:{name}")):
            settings.remove(trace)


def save_bytes(document: Any) -> bytes:
    """The file, its parts in order and without times."""
    written, made = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, _ZIP_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, source.read(name))
    return made.getvalue()
