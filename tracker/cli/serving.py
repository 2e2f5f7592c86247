"""`serve`."""

import argparse
import os

from tracker.cli.boundary import FINE, show_problems
from tracker.cli.requests import settings_of
from tracker.workflows.reading import prepare


def serve(parsed: argparse.Namespace) -> int:
    """Prepare the database, load what is new, and show the pages until stopped."""
    settings = settings_of(parsed)
    show_problems(prepare(settings))
    os.environ["TRACKER_WORKSPACE"] = str(settings.workspace)
    from tracker.app.server import run

    run(parsed.host, parsed.port)
    return FINE
