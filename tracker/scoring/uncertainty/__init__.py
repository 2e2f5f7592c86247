"""How far a score depends on choices and on chance: draws, intervals, sensitivity (methodology §7).

`choices` says what varies, `panel` what the scores rest on, `engine` scores every place in
every draw, `intervals` and `sensitivity` say what follows. Everything is repeatable.
"""

from tracker.scoring.uncertainty.intervals import (
    AccountDraws,
    RankInterval,
    Ranks,
    ScoreInterval,
    TooClose,
    draw_account,
    find_too_close,
    rank_intervals,
    score_intervals,
)
from tracker.scoring.uncertainty.sensitivity import Choice, Sensitivity, measure_sensitivity

__all__ = [
    "AccountDraws",
    "Choice",
    "RankInterval",
    "Ranks",
    "ScoreInterval",
    "Sensitivity",
    "TooClose",
    "draw_account",
    "find_too_close",
    "measure_sensitivity",
    "rank_intervals",
    "score_intervals",
]
