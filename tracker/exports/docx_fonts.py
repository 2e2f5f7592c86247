"""Letters inside a Word file: the fonts of the scripts that a text uses and a reader's machine may lack.

Knows Word's way of embedding: each font is masked with a key that stands in the font table
(ECMA-376 part 4, 2.8.1), which is no secret but keeps it from being taken for a file of its own.
"""

from importlib.resources import files
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tracker.exports.docx_text import element
from tracker.exports.scripts import SCRIPTS, script_of

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"
_TABLE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable"
_CONTENT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_MASKED = 32
_STYLES = {"embedRegular": "400Regular", "embedBold": "700Bold"}


def embed_fonts(document: Any, text: str) -> None:
    """Put the fonts of the scripts in a text into the file, and say in its font table where they are."""
    used = {script_of(letter) for letter in set(text)}
    scripts = [script for script in SCRIPTS if script in used and script.font]
    if not scripts:
        return
    table = document.part.part_related_by(_TABLE_RELATION)
    fonts = parse_xml(table.blob)
    for script in scripts:
        entry = element("font", name=script.font or "")
        entry.append(element("family", val="swiss"))
        entry.append(element("pitch", val="variable"))
        for tag, style in _STYLES.items():
            entry.append(_embed(table, f"{(script.font or '').replace(' ', '')}_{style}", tag))
        fonts.append(entry)
    table._blob = serialize_part_xml(fonts)
    settings = document.settings.element
    settings.insert(1, element("embedTrueTypeFonts"))


def _embed(table: Any, name: str, tag: str) -> Any:
    key = uuid5(NAMESPACE_URL, name)
    font = files("tracker.exports.fonts").joinpath(f"{name}.ttf").read_bytes()
    part = Part(PackURI(f"/word/fonts/{name}.odttf"), _CONTENT, mask(font, key.bytes), table.package)
    entry = element(tag, fontKey=f"{{{str(key).upper()}}}")
    entry.set(qn("r:id"), table.relate_to(part, _RELATION))
    return entry


def mask(font: bytes, key: bytes) -> bytes:
    """The font with its first 32 bytes combined with the key, last byte first; done twice, it is the font again."""
    backwards = key[::-1]
    head = bytes(byte ^ backwards[n % len(backwards)] for n, byte in enumerate(font[:_MASKED]))
    return head + font[_MASKED:]
