"""`export`."""

import argparse

from tracker.cli.boundary import show_problems
from tracker.cli.requests import as_of, settings_of
from tracker.workflows.exporting import export


def write_exports(parsed: argparse.Namespace) -> int:
    """Write exports and print each path."""
    paths, problems = export(
        settings_of(parsed),
        parsed.kind,
        parsed.countries,
        form=parsed.format,
        as_of=as_of(parsed),
        output=parsed.output,
        language=parsed.language,
        is_loading=not parsed.no_load,
    )
    for path in paths:
        print(path)
    return show_problems(problems)
