"""Runs and paragraphs of a Word file: style, the language of each piece of text, and which way it runs.

Knows how Word wants right-to-left text: marked at the paragraph and at each run. Leaves tables
and pages to `docx`, and the file around them to `docx_package`.
"""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from tracker.exports.paper import Look, Paragraph, Span, printable
from tracker.exports.scripts import Script, is_right_to_left, is_tall, split_by_script
from tracker.wording import PublicWord

LATIN_FONT = "Arial"
#: Language and region, as Word wants them.
TAGS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "pt": "pt-PT", "ar": "ar-SA", "ru": "ru-RU"}
SOFT, BLUE = "444444", "12395B"
_VERDICT_SIZE = 21
#: Room between that line and the text, at the paragraph's beginning whichever way it runs.
_BESIDE = 120
#: Some fonts ask for far more room between lines than their letters need.
_TALL_LINE = Pt(15)
#: Room after a paragraph that stands by itself, as in a letter.
_APART = Pt(9)
_NOT_DONE = "double", "8E1B1B", 12
#: Style, colour and eighths of a point of the line beside a verdict: each word has a pattern of its own.
_PATTERNS = {
    PublicWord.DONE: ("single", "1B5E20", 32),
    PublicWord.ON_COURSE: ("dashed", "1B5E20", 32),
    PublicWord.BEHIND: ("dotted", "8A5200", 32),
    PublicWord.NOT_DONE: _NOT_DONE,
    PublicWord.UNDONE: ("dotDash", "8E1B1B", 24),
    PublicWord.THEY_DISAGREE: ("triple", "444444", 8),
    PublicWord.NOT_KNOWN: ("dotted", "777777", 16),
    PublicWord.NOT_DUE: ("single", "CCCCCC", 16),
    PublicWord.NOT_PLACED: ("single", "CCCCCC", 16),
}


def element(tag: str, /, **attributes: str | int) -> Any:
    """An element of WordprocessingML with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def fill(target: Any, given: Paragraph) -> None:
    """Write a paragraph's text, look and direction into a paragraph of the file."""
    is_rtl = set_direction(target, given.text)
    if is_tall(given.text):
        target.paragraph_format.line_spacing = _TALL_LINE
    if given.look is Look.APART:
        target.paragraph_format.space_after = _APART
    if given.look is Look.RED_LINE:
        _border(target, *_NOT_DONE, is_rtl=is_rtl)
    elif given.look is Look.VERDICT:
        _border(target, "single", BLUE, 32, is_rtl=is_rtl)
    elif given.word is not None:
        _border(target, *_PATTERNS[given.word], is_rtl=is_rtl)
    for span in given.spans:
        write_span(target, span, size=_VERDICT_SIZE if given.look is Look.VERDICT else None)


def set_direction(target: Any, text: str) -> bool:
    """Mark a paragraph as right-to-left where most of its letters are."""
    is_rtl = is_right_to_left(text)
    if is_rtl:
        properties = target._p.get_or_add_pPr()
        properties.insert_element_before(
            element("bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
            "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:outlineLvl",
            "w:rPr", "w:sectPr",
        )  # fmt: skip
    return is_rtl


def _border(target: Any, style: str, color: str, size: int, *, is_rtl: bool) -> None:
    properties = target._p.get_or_add_pPr()
    borders = element("pBdr")
    borders.append(element("right" if is_rtl else "left", val=style, sz=size, space=4, color=color))
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
        "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid",
        "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr",
    )  # fmt: skip
    indent = element("ind", left=_BESIDE)
    properties.insert_element_before(
        indent, "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection",
        "w:textAlignment", "w:outlineLvl", "w:rPr", "w:sectPr",
    )  # fmt: skip


def write_span(target: Any, span: Span, *, size: int | None = None) -> None:
    """Write a span as runs of one script each, inside a link where it leads somewhere."""
    holder = target._p
    if span.url is not None:
        relation = target.part.relate_to(span.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        holder = OxmlElement("w:hyperlink")
        holder.set(qn("r:id"), relation)
        target._p.append(holder)
    for script, text in split_by_script(printable(span.text)):
        holder.append(_run(span, script, text, size))


def _run(span: Span, script: Script | None, text: str, size: int | None) -> Any:
    run = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    if script is not None and script.font is not None:
        font = script.font
        properties.append(element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font))
    if span.is_strong:
        properties.extend((element("b"), element("bCs")))
    if span.is_emphasis:
        properties.extend((element("i"), element("iCs")))
    if span.is_soft or span.url:
        properties.append(element("color", val=BLUE if span.url else SOFT))
    if size is not None:
        properties.extend((element("sz", val=size), element("szCs", val=size)))
    if script is not None and script.is_rtl:
        properties.append(element("rtl"))
    if script is not None:
        properties.append(element("lang", val=script.tag, bidi=script.tag))
    elif span.language is not None:
        properties.append(element("lang", val=TAGS.get(span.language, span.language)))
    if len(properties):
        run.append(properties)
    content = OxmlElement("w:t")
    content.text = text
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(content)
    return run
