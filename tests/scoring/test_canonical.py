"""Answers are written as RFC 8785 asks, byte for byte."""

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from tracker.scoring.canonical import canonical_object

NAMES = st.text(st.characters(codec="ascii"), max_size=6)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.floats(-1e6, 1e6) | st.integers(-(2**53) + 1, 2**53 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(NAMES, TEXTS | NUMBERS | st.booleans()))
def test_object_is_written_as_the_library_writes_it(fields: dict[str, str | float | bool]) -> None:
    assert canonical_object(fields) == rfc8785.dumps(fields)


@given(st.sampled_from([0.0, -0.0, 1e-4, 9.9e-5, 1e15, 1e16, 123456789012345680.0, 1e21, 5e-324, 0.1 + 0.2, -2.5]))
def test_numbers_at_the_edges_are_written_as_the_library_writes_them(number: float) -> None:
    assert canonical_object({"amount": number}) == rfc8785.dumps({"amount": number})
