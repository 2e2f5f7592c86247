"""`check` and `load`."""

import argparse

from tracker.cli.boundary import show_problems
from tracker.cli.requests import paths_of, settings_of
from tracker.workflows.bring_in import bring_in
from tracker.workflows.checking import check_workspace
from tracker.workspace import open_archive, open_definitions


def check(parsed: argparse.Namespace) -> int:
    """Judge the files; print every problem at once."""
    settings = settings_of(parsed)
    return show_problems(check_workspace(settings, paths_of(parsed, settings)))


def load(parsed: argparse.Namespace) -> int:
    """Bring the files in; print what happened to each."""
    settings = settings_of(parsed)
    paths = paths_of(parsed, settings)
    catalog = open_definitions(settings).require()
    with open_archive(settings) as archive:
        report = bring_in(settings, catalog, archive, paths)
    for line in report.lines:
        print(line)
    return show_problems(report.problems)
