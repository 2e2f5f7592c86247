"""Papers as Word files: real headings, marked table heads, languages, page numbers, nobody's name.

Knows how each part of a paper stands in a Word file. Leaves runs to `docx_text` and the file
around them to `docx_package`.
"""

from tracker.exports.letter import Letter
from tracker.exports.letter_paper import build_letter_paper
from tracker.exports.paper import Paper, texts_of
from tracker.exports.questions import Questions
from tracker.exports.questions_paper import build_questions_paper
from tracker.exports.scorecard import Scorecard
from tracker.exports.scorecard_paper import build_scorecard_paper
from tracker.exports.summary import Summary
from tracker.exports.summary_paper import build_summary_paper


def write_scorecard_docx(scorecard: Scorecard) -> bytes:
    """One page, then everything behind it."""
    return write_docx(build_scorecard_paper(scorecard))


def write_letter_docx(letter: Letter) -> bytes:
    """A letter to a government."""
    return write_docx(build_letter_paper(letter))


def write_summary_docx(summary: Summary) -> bytes:
    """A summary for rapporteurs."""
    return write_docx(build_summary_paper(summary))


def write_questions_docx(questions: Questions) -> bytes:
    """Two questions with room for answers, further ones behind."""
    return write_docx(build_questions_paper(questions))


def write_docx(paper: Paper) -> bytes:
    """A paper as a Word file."""
    from tracker.exports.docx_body import Body
    from tracker.exports.docx_fonts import embed_fonts
    from tracker.exports.docx_package import open_document, save_bytes

    document = open_document(paper)
    front = paper.fronts[paper.counted] if paper.fronts else ()
    body = Body(document, paper)
    if paper.fronts:
        body.narrow()
        body.write(front)
        body.next_section()
    body.write(paper.elements)
    embed_fonts(document, "".join(texts_of((*front, *paper.elements))))
    return save_bytes(document)
