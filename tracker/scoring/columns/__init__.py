"""The fast face of scoring: all places, indicators and accounts at once, as columns of numbers.

Held equal to the plain face (`tracker.scoring.score`) by property tests. The plain face
gives the reasons in words; this one gives the same decisions for everything at once.
"""

from tracker.scoring.columns.answers import AnswerColumns
from tracker.scoring.columns.assembly import outline_places, score_places, set_apart
from tracker.scoring.columns.coding import build_columns
from tracker.scoring.columns.cube import Cube
from tracker.scoring.columns.engine import score_columns, score_days, update
from tracker.scoring.columns.listing import freeze_columns, list_frame
from tracker.scoring.columns.merging import places_of, replace_submissions

__all__ = [
    "AnswerColumns",
    "Cube",
    "build_columns",
    "freeze_columns",
    "list_frame",
    "outline_places",
    "places_of",
    "replace_submissions",
    "score_columns",
    "score_days",
    "score_places",
    "set_apart",
    "update",
]
