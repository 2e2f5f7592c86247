"""In which language the reader at hand is spoken to: what the address says, else what the browser remembers.

Knows where the wish stands. Leaves the words to `tracker.wording`, and remembering to `tracker.web.language`.
"""

import streamlit as st

from tracker.web.language import COOKIE, PARAMETER
from tracker.wording import ENGLISH, LANGUAGES, Wording


def speaking() -> Wording:
    """The tables of the reader's language; English where none, or none of ours, is asked for."""
    wished = st.query_params.get(PARAMETER) or st.context.cookies.get(COOKIE, "")
    return LANGUAGES.get(wished, ENGLISH)


def say(phrase: str, **values: object) -> str:
    """A sentence in the reader's language, its places filled in."""
    return speaking().say(phrase, **values)
