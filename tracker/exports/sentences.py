"""What of a text written by others can be quoted whole within a sentence.

Knows where a sentence or a clause ends; never cuts within one, and leaves out what has quotation marks of its own.
"""

import re

_SENTENCE = re.compile(r"(?<![A-Z.]\.)(?<=[.!?])\s+(?=[^\Wa-z\d_])")
_QUOTES = re.compile('[“”«»"]')


def opening_of(text: str | None, letters: int) -> str | None:
    """The first sentence without its full stop, else its first clauses before a semicolon; None when none is short.

    `letters` is the most that it may have.
    """
    first = _SENTENCE.split((text or "").strip())[0].rstrip(".")
    while len(first) > letters and ";" in first:
        first = first.rpartition(";")[0].rstrip()
    return first if first and len(first) <= letters and not _QUOTES.search(first) else None
