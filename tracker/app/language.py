"""In which language the reader at hand is spoken to: what the address says, else what the browser remembers.

Knows where the wish stands. Leaves the words to `tracker.wording`, and remembering to `tracker.web.language`.
"""

from contextvars import ContextVar

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from tracker.web.language import COOKIE, PARAMETER
from tracker.wording import ENGLISH, LANGUAGES, Wording

#: The language of the run at hand: pages ask for it thousands of times.
_SPOKEN: ContextVar[Wording | None] = ContextVar("spoken", default=None)


def settle_language() -> None:
    """Look once, at the start of a run of the pages' script, which language is wished."""
    _SPOKEN.set(_wished())


def speaking() -> Wording:
    """The tables of the reader's language; English where none, or none of ours, is asked for."""
    return _SPOKEN.get() or _wished()


def _wished() -> Wording:
    if get_script_run_ctx(suppress_warning=True) is None:
        return ENGLISH
    wished = st.query_params.get(PARAMETER, ""), st.context.cookies.get(COOKIE, "")
    return next((LANGUAGES[language] for language in wished if language in LANGUAGES), ENGLISH)


def say(phrase: str, **values: object) -> str:
    """A sentence in the reader's language, its places filled in."""
    return speaking().say(phrase, **values)
