"""Numbers for programs are rounded half to even on what was meant, not on the dust of binary arithmetic."""

import pytest

from tracker.exports.rounding import as_score, as_share, plain


@pytest.mark.parametrize(
    ("value", "printed"),
    [(21.349999999999998, 21.4), (21.25, 21.2), (0.05, 0.0), (-0.04, 0.0), (66.66666666666667, 66.7), (89.95, 90.0)],
)
def test_score_is_rounded_half_even_on_the_number_meant(value: float, printed: float) -> None:
    assert str(as_score(value)) == str(printed)


def test_share_has_three_decimals_and_nothing_stays_nothing() -> None:
    assert as_share(2 / 3) == 0.667
    assert as_share(None) is None


def test_value_loses_its_dust() -> None:
    assert plain((4.23 + 8.8) / 2) == 6.515
