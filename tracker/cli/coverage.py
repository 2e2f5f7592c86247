"""`coverage`."""

import argparse
import sys

from tracker.cli.boundary import show_problems
from tracker.cli.requests import as_of, settings_of
from tracker.exports.coverage import write_coverage_csv, write_coverage_json, write_coverage_table
from tracker.workflows.scoring import cover_workspace

WRITERS = {"table": write_coverage_table, "csv": write_coverage_csv, "json": write_coverage_json}


def show_coverage(parsed: argparse.Namespace) -> int:
    """Print what is watched and what nobody watches."""
    rows, problems = cover_workspace(settings_of(parsed), as_of=as_of(parsed), is_loading=not parsed.no_load)
    sys.stdout.flush()
    sys.stdout.buffer.write(WRITERS[parsed.format](rows))
    sys.stdout.buffer.flush()
    return show_problems(problems)
