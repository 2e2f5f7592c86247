"""One choice of a reader: a list to choose from, kept in the address by codes that no language changes.

Knows the widgets and where a choice stands. Leaves what can be chosen, and its words, to whoever asks.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.app.addresses import read_choice, write_choice
from tracker.app.components.markup import show, tag
from tracker.app.language import say

#: So much of what an address says amiss is repeated.
LONGEST_TOLD = 30


def choose(label: str, name: str, offered: Mapping[str, str]) -> str:
    """The code of one of the offered things, the first unless the address or the reader says otherwise.

    `offered` maps codes to what the reader sees; the first one is left out of the address.
    """
    codes = list(offered)
    asked = read_choice(name)
    if asked and asked not in offered and name not in st.session_state:
        show(tag("p", say("choice.unknown", written=asked[:LONGEST_TOLD]), class_="amiss", role="status"))
    index = codes.index(asked) if asked in codes else 0
    chosen = st.selectbox(label, codes, index=index, key=name, format_func=lambda code: offered.get(code, code))
    write_choice(name, None if chosen in {None, codes[0]} else chosen)
    return chosen or codes[0]


def choose_several(label: str, name: str, offered: Mapping[str, str], most: int) -> Sequence[str]:
    """The codes of up to `most` of the offered things, as the address or the reader says; none is a choice too."""
    asked = [code for code in dict.fromkeys(read_choice(name).split(",")) if code in offered][:most]
    chosen = st.multiselect(
        label,
        list(offered),
        default=asked,
        key=name,
        format_func=lambda code: offered.get(code, code),
        max_selections=most,
    )
    write_choice(name, ",".join(chosen) or None)
    return chosen
