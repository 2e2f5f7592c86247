"""`score` and `explain`."""

import argparse
import sys

from tracker.cli.boundary import show_problems
from tracker.cli.requests import as_of, settings_of
from tracker.exports.files import write_whole
from tracker.exports.scores_csv import write_scores_csv
from tracker.exports.scores_json import write_scores_json
from tracker.exports.scores_table import write_scores_table
from tracker.workflows.scoring import Scored, explain_cell, score_workspace


def show_scores(parsed: argparse.Namespace) -> int:
    """Score places and print or write the result."""
    scored = score_workspace(
        settings_of(parsed),
        parsed.countries,
        as_of=as_of(parsed),
        is_everywhere=parsed.all,
        is_loading=not parsed.no_load,
    )
    data = _written(scored, parsed.format)
    if parsed.output is not None:
        write_whole(parsed.output, data)
        print(parsed.output)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return show_problems(scored.problems)


def _written(scored: Scored, form: str) -> bytes:
    if form == "json":
        return write_scores_json(scored.scores, scored.catalog)
    if form == "csv":
        return write_scores_csv(scored.scores, scored.catalog)
    return write_scores_table(scored.scores, scored.catalog, scored.places, is_ahead=scored.is_ahead)


def show_explanation(parsed: argparse.Namespace) -> int:
    """Print every rule that fired on one indicator of one place."""
    lines, problems = explain_cell(
        settings_of(parsed), parsed.country, parsed.indicator, as_of=as_of(parsed), is_loading=not parsed.no_load
    )
    print("\n".join(lines))
    return show_problems(problems)
