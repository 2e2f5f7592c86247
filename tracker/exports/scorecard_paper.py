"""A scorecard as a paper: versions of one first page, then an annex with everything.

Knows which versions may fit. Leaves the page to `scorecard_front`, the rest to `scorecard_annex` and looks to the
formats.
"""

from tracker.exports.colophon import Colophon, build_colophon
from tracker.exports.one_page import OnePage
from tracker.exports.paper import Paper
from tracker.exports.scorecard import Scorecard
from tracker.exports.scorecard_annex import build_annex
from tracker.exports.scorecard_front import LINES, build_front, count_page, find_pages
from tracker.wording import wording_in

#: Lines by which a page that is counted to be too long may still fit.
_DOUBT = 9
#: Lines that a page takes more where a program has none of the usual letters and sets it in wider ones.
_WIDER = 6


def build_scorecard_paper(card: Scorecard) -> Paper:
    """The scorecard as a paper: first pages from the fullest to the leanest, and the annex."""
    say = wording_in(card.language)
    pages, counted = _pages(card)
    colophon = Colophon("scorecard", card.subject, card.title, card.as_of, card.identity, card.language)
    return Paper(
        title=card.title,
        language=card.language,
        as_of=card.as_of,
        foot=colophon.foot(say),
        elements=(*build_annex(card, say), *build_colophon(colophon, say)),
        fronts=tuple(tuple(build_front(page, say)) for page in pages),
        counted=counted,
        release=card.release,
    )


def _pages(card: Scorecard) -> tuple[list[OnePage], int]:
    """The pages that may fit, the fullest first, and the first of them that is counted to fit in wide letters."""
    lines = [(page, count_page(page)) for page in find_pages(card)]
    likely = [(page, count) for page, count in lines if count <= LINES + _DOUBT] or lines[-1:]
    fitting = (number for number, (_, count) in enumerate(likely) if count <= LINES - _WIDER)
    return [page for page, _ in likely], next(fitting, len(likely) - 1)
