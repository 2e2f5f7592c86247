"""Where failures of a page end: a plain message that says what to do.

Catches what stops a run and nothing else. What was not foreseen is logged with its
traceback and shown without it.
"""

import contextlib
import logging
from collections.abc import Iterator

from tracker.app.addresses import Address, PageName, read_address
from tracker.app.components.markup import Html, link
from tracker.app.components.notices import show_notice
from tracker.app.language import say
from tracker.errors import BadRequest, TrackerError

LOG = logging.getLogger("tracker.app")


@contextlib.contextmanager
def boundary(address: Address, page: PageName) -> Iterator[None]:
    """Draw the page, or say why it cannot be drawn."""
    try:
        yield
    except BadRequest as error:
        show_notice(say("notice.address"), str(error), ways_out(address, page))
    except TrackerError as error:
        LOG.warning("A page could not be drawn: %s", error)
        show_notice(say("notice.unavailable"), str(error), ways_out(address, page))


def ways_out(address: Address, page: PageName) -> list[Html]:
    """Links that lead on."""
    ways = [link(say("notice.overview"), address.link(PageName.OVERVIEW))]
    return [*ways, link(say("notice.afresh"), f"/{page.value}")] if page else ways


def show_failure(_error: Exception) -> bool:
    """Say on the page that something unforeseen happened, which Streamlit logs; True keeps the traceback off it."""
    ways = ways_out(read_address(), PageName.OVERVIEW)
    show_notice(say("notice.failure"), say("notice.failure_text"), ways)
    return True
