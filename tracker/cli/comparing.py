"""`compare`."""

import argparse
import sys

from tracker.cli.boundary import FINE
from tracker.cli.requests import as_of, settings_of
from tracker.exports.comparison import write_comparison_csv, write_comparison_table
from tracker.workflows.comparing import compare_definitions

WRITERS = {"table": write_comparison_table, "csv": write_comparison_csv}


def compare(parsed: argparse.Namespace) -> int:
    """Print every verdict that differs between two versions of the definitions, and why."""
    changes = compare_definitions(settings_of(parsed), parsed.earlier, parsed.countries, as_of=as_of(parsed))
    sys.stdout.flush()
    sys.stdout.buffer.write(WRITERS[parsed.format](changes))
    sys.stdout.buffer.flush()
    return FINE
