"""Two choices that stand in the address as one: 'dates=2020-12-31,2026-11-26'.

Knows the two lists and how they are kept. Leaves what can be chosen to whoever asks.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.app.addresses import write_choice


def choose_pair(
    name: str, labels: tuple[str, str], offered: Mapping[str, str], asked: Sequence[str]
) -> tuple[str, str] | None:
    """Two of the offered codes, as the address or the reader says; None until both are chosen."""
    codes = list(offered)
    first, second = ((asked[n] if n < len(asked) and asked[n] in offered else "") for n in (0, 1))
    chosen = [
        st.selectbox(
            label,
            codes,
            index=codes.index(code),
            key=f"{name}-{n}",
            format_func=lambda code: offered.get(code, code),
        )
        for n, (label, code) in enumerate(zip(labels, (first, second), strict=True))
    ]
    written = [code or "" for code in chosen]
    write_choice(name, ",".join(written) if any(written) else None)
    return (written[0], written[1]) if all(written) else None
