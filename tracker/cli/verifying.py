"""`verify`."""

import argparse

from tracker.cli.boundary import FINE, PROBLEMS_FOUND
from tracker.workflows.verifying import verify_file


def verify(parsed: argparse.Namespace) -> int:
    """Compute a receipt again and say whether it holds."""
    found = verify_file(parsed.file)
    for failure in found:
        print(f"fails: {failure}")
    if not found:
        print("holds")
    return PROBLEMS_FOUND if found else FINE
