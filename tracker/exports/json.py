"""A scorecard as JSON: the same words as on the page, sorted keys, no clock."""

import dataclasses
import datetime as dt
import json

from tracker.exports.scorecard import Scorecard


def write_scorecard_json(scorecard: Scorecard) -> bytes:
    """The whole scorecard as UTF-8 JSON."""
    data = dataclasses.asdict(scorecard)
    return (json.dumps(data, sort_keys=True, ensure_ascii=False, indent=1, default=_iso) + "\n").encode()


def _iso(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is not part of a scorecard")
