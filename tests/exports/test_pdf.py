"""A PDF is one page and its annex, tagged, the same each time, and says what the other formats say."""

import io
import re
import subprocess
import sys

import pytest
from pypdf import PdfReader

from tests.exports.factory import answer, catalog, commitment, document, ladder, reading, told
from tests.exports.many_scripts import FONTS, many_scripts
from tests.exports.same_words import markdown_pieces, pdf_text
from tests.exports.test_formats import crowd, hostile
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.paper import paragraph
from tracker.exports.pdf import write_scorecard_pdf
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.vocabulary import Account, Confidentiality

ANNEX = "Annex: everything behind the first page"


def write(known: Reading) -> bytes:
    return write_scorecard_pdf(build_scorecard(known, "XAA"))


def read(known: Reading) -> PdfReader:
    return PdfReader(io.BytesIO(write(known)))


@pytest.mark.parametrize(
    "known",
    [reading(), told(), hostile(), crowd(50), crowd(4000), many_scripts()],
    ids=["nothing", "a little", "hostile", "much", "too much", "many scripts"],
)
def test_pdf_has_one_page_before_its_annex(known: Reading) -> None:
    pages = [page.extract_text() for page in read(known).pages]
    assert ANNEX not in pages[0]
    assert ANNEX in pages[1]
    assert f"Page 1 of {len(pages)}" in pages[0]
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]


def test_pdf_is_a4_tagged_with_language_and_title_and_without_a_clock_or_an_author() -> None:
    made = read(told())
    box = made.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    root = made.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "/StructTreeRoot" in root
    assert made.metadata is not None
    assert made.metadata.title == build_scorecard(told(), "XAA").title
    assert made.metadata.author is None
    assert made.metadata.creation_date is None
    assert b"pdfuaid" in write(told())


def test_pdf_is_the_same_bytes_each_time() -> None:
    assert write(told()) == write(told())


def test_pdf_has_letters_of_ten_points_or_more() -> None:
    sizes: set[float] = set()

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            sizes.add(round(abs(size * tm[3] * cm[3]), 2))

    for page in read(told()).pages:
        page.extract_text(visitor_text=note)
    assert sizes
    assert min(sizes) >= 10


@pytest.mark.parametrize("known", [reading(), told(), crowd(50)], ids=["nothing", "a little", "much"])
def test_pdf_says_what_markdown_says(known: Reading) -> None:
    said = pdf_text(write(known))
    pieces = markdown_pieces(write_scorecard_markdown(build_scorecard(known, "XAA")))
    assert len(pieces) > 10
    assert [piece for piece in pieces if piece.rstrip(".") not in said] == []


def test_pdf_carries_the_letters_of_each_script_and_no_others() -> None:
    data = write(many_scripts())
    fonts = {match.decode() for match in re.findall(rb"/BaseFont /\w+\+(NotoSans\w*)", _opened(data))}
    assert {f"NotoSans{name}" for name in FONTS} <= fonts
    plain = re.findall(rb"NotoSansArabic", _opened(write(told())))
    assert plain == []


def _opened(data: bytes) -> bytes:
    """The objects of a file, those in streams among them."""
    made = PdfReader(io.BytesIO(data))
    names = (font.get_object()["/BaseFont"] for page in made.pages for font in page["/Resources"]["/Font"].values())
    return b" ".join(f"/BaseFont {name}".encode() for name in names)


def test_pdf_says_so_where_no_font_has_the_letters() -> None:
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("c.law", 1, "2026-05", finding="\U00013080 \U0001d300 found.")),
        definitions=catalog(commitment("c", ladder("c.law"))),
    )
    assert "Some letters of this text have no shape" in read(known).pages[0].extract_text().replace("\n", " ")


def test_pdf_takes_nothing_a_person_wrote_for_markup_or_an_address() -> None:
    texts = '#import "x" #eval("1") *b* _i_ $x$ `raw` @ref <label> // gone /* gone */ \\ ~ -- \x00\x0b'
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("c.law", 1, "2026-05", scope=texts)),
        definitions=catalog(commitment("c", ladder("c.law"), title=texts)),
    )
    said = pdf_text(write(known))
    assert '#import"x"#eval("1")*b*_i_$x$`raw`@ref<label>//gone/*gone*/\\~--' in said
    links = [
        note.get_object()["/A"].get("/URI", "")
        for page in read(hostile()).pages
        for note in page.get("/Annots", [])
        if "/A" in note.get_object()
    ]
    assert not [link for link in links if not link.startswith(("http://", "https://"))]


def test_pdf_holds_nothing_that_is_not_public() -> None:
    sealed = answer("fees.practice", 0, "2026-05", finding="MARKSEALED", confidentiality=Confidentiality.SEALED)
    known = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"), sealed))
    assert "MARKSEALED" not in pdf_text(write(known))


def test_writers_are_loaded_only_when_something_is_written() -> None:
    code = "import sys, tracker.exports.pdf, tracker.exports.docx; print('typst' in sys.modules, 'docx' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]


def test_empty_spans_are_left_out() -> None:
    assert paragraph("", "a").spans == paragraph("a").spans


@pytest.mark.parametrize(
    "known", [told(), hostile(), crowd(50), crowd(4000)], ids=["a little", "hostile", "much", "too"]
)
@pytest.mark.parametrize(("language", "annex"), [("fr", "Annexe"), ("es", "Anexo")])
def test_pdf_has_one_page_before_its_annex_in_a_language_of_longer_words(
    known: Reading, language: str, annex: str
) -> None:
    made = PdfReader(io.BytesIO(write_scorecard_pdf(build_scorecard(known, "XAA", language))))
    pages = [page.extract_text() for page in made.pages[:2]]
    assert annex not in pages[0]
    assert annex in pages[1]
    assert made.trailer["/Root"]["/Lang"] == language
