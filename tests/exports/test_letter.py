"""A letter keeps to one page, says verdict, findings, questions and requests, and leaves blanks for its senders."""

import io

import pytest
from pypdf import PdfReader

from tests.exports.factory import answer, catalog, commitment, document, ladder, reading, told
from tests.exports.many_scripts import many_scripts
from tests.exports.same_words import docx_text, markdown_pieces, pdf_text
from tests.exports.test_formats import crowd, hostile, parse
from tracker.exports.docx import write_letter_docx
from tracker.exports.letter import Letter, build_letter
from tracker.exports.letter_paper import build_letter_paper
from tracker.exports.paper_html import write_letter_html
from tracker.exports.paper_markdown import write_letter_markdown
from tracker.exports.pdf import write_letter_pdf
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.submissions.content import Submission
from tracker.vocabulary import Account, Confidentiality

KNOWN = [reading(), told(), crowd(50), crowd(4000), hostile(), many_scripts()]
NAMES = ["nothing", "a little", "much", "too much", "odd", "many scripts"]


def letter(known: Reading, language: str = "en") -> Letter:
    return build_letter(known, "XAA", language)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("known", KNOWN, ids=NAMES)
def test_letter_is_one_page_whatever_is_known(known: Reading, language: str) -> None:
    assert len(PdfReader(io.BytesIO(write_letter_pdf(letter(known, language)))).pages) == 1


def test_letter_tells_verdict_two_findings_questions_and_what_is_asked() -> None:
    made = letter(told())
    text = write_letter_markdown(made).decode()
    assert made.verdict[:60] in text.replace("\\", "")
    assert [found.finding.column for found in made.findings] == ["government", "others"]
    assert len(made.questions) == 2
    for phrase in (
        "[Name of the coalition]",
        "[ministry or mission of Invented place XAA]",
        "What we ask",
        "“Fees banned for all”. A red line of civil society. Asked for by 19 December 2025.",
        "Please answer by",
        "not legally binding",
    ):
        assert phrase in text.replace("\\", ""), phrase


def test_letter_about_a_place_of_which_nothing_is_known_asks_for_a_report() -> None:
    text = write_letter_markdown(letter(reading())).decode()
    assert "Nothing public on Invented place XAA has reached us yet" in text
    assert "a report, with its sources" in text
    nothing_asked = catalog(commitment("c", ladder("c.law")))
    unseen = build_letter(reading(definitions=nothing_asked), "XAA")
    assert unseen.asks == ()
    assert "your own account" in write_letter_markdown(unseen).decode()


def test_letter_asks_what_the_scorecard_asks_of_the_office_that_was_asked_before() -> None:
    assert letter(told()).asks == build_scorecard(told(), "XAA").asks
    asked = document(Account.GOVERNMENT, asked_on="2026-01-10", no_reply=True, organisation="Ministry of Labour")
    assert "To \\[title and name\\], Ministry of Labour" in write_letter_markdown(letter(reading(asked))).decode()


def test_letter_thanks_where_thanks_are_due() -> None:
    done = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2026-05", event_on="2019-01-01")))
    assert "We thank you for “Fees banned for all”" in write_letter_markdown(letter(done)).decode()
    assert "We thank you" not in write_letter_markdown(letter(reading())).decode()


def test_letter_does_not_tell_a_government_what_it_says_itself() -> None:
    praised = answer("fees.law", 3, "2026-05", event_on="2019-01-01", finding="Fees are banned (CRC.1), says the law.")
    alone = letter(reading(document(Account.GOVERNMENT, praised)))
    assert alone.findings == ()
    assert "Beyond your own account, nothing public" in write_letter_markdown(alone).decode()
    thanked = letter(reading(document(Account.CIVIL_SOCIETY, praised)))
    assert "Fees are banned (CRC.1)" not in (thanked.thanks or "")
    assert [found.finding.text for found in thanked.findings] == ["Fees are banned (CRC.1), says the law."]
    assert "nothing public" not in write_letter_markdown(thanked).decode()


@pytest.mark.parametrize(("language", "seen"), [("en", "seen in"), ("fr", "constat : "), ("es", "constatado: ")])
def test_letter_quotes_the_newest_words_and_says_when(language: str, seen: str) -> None:
    def said(account: Account, year: int, indicator: str) -> Submission:
        found = answer(indicator, 1, str(year), finding=f"{account} in {year}.")
        return document(account, found, published_on="2026-06", id=f"{account}-{year}-{indicator}")

    known = reading(
        said(Account.CIVIL_SOCIETY, 2015, "fees.law"),
        said(Account.GOVERNMENT, 2018, "fees.law"),
        said(Account.GOVERNMENT, 2025, "fees.law"),
        said(Account.CIVIL_SOCIETY, 2019, "fees.practice"),
        said(Account.INDEPENDENT, 2024, "fees.practice"),
    )
    made = letter(known, language)
    assert [found.finding.text for found in made.findings] == ["government in 2025.", "independent in 2024."]
    text = write_letter_markdown(made).decode().replace("\u202f", " ").replace("\xa0", " ")
    assert f"{seen.rstrip()} 2025" in text


@pytest.mark.parametrize("known", KNOWN[1:], ids=NAMES[1:])
def test_formats_say_the_same(known: Reading) -> None:
    made = letter(known)
    word, page = docx_text(write_letter_docx(made)), parse(write_letter_html(made))
    foot = build_letter_paper(made).foot.replace(" ", "")
    pieces = [piece for piece in markdown_pieces(write_letter_markdown(made)) if piece != foot]
    assert [piece for piece in pieces if piece not in word] == []
    flat = "".join(page.text.split())
    assert [piece for piece in pieces if piece not in flat] == []
    assert made.title


def test_letter_is_the_same_bytes_each_time() -> None:
    for write in (write_letter_markdown, write_letter_html, write_letter_docx, write_letter_pdf):
        assert write(letter(told())) == write(letter(told()))


def test_letter_holds_nothing_that_is_not_public() -> None:
    sealed = answer("fees.practice", 0, "2026-05", finding="MARKSEALED", confidentiality=Confidentiality.SEALED)
    known = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"), sealed))
    assert "MARKSEALED" not in write_letter_markdown(letter(known)).decode()
    assert "MARKSEALED" not in pdf_text(write_letter_pdf(letter(known)))
