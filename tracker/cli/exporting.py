"""`export`."""

import argparse
import sys

from tracker.cli.boundary import show_problems
from tracker.cli.requests import as_of, settings_of
from tracker.workflows.exporting import Choice, export

_TELL_EVERY = 50


def write_exports(parsed: argparse.Namespace) -> int:
    """Write exports and print each path."""
    paths, problems = export(
        settings_of(parsed),
        Choice(parsed.kind, parsed.format or _only_format(parsed.kind), parsed.length, parsed.region, parsed.language),
        parsed.countries,
        as_of=as_of(parsed),
        output=parsed.output,
        audience=parsed.audience,
        is_loading=not parsed.no_load,
        progress=_tell if sys.stderr.isatty() else None,
    )
    for path in paths:
        print(path)
    return show_problems(problems)


def _only_format(kind: str) -> str:
    """The format of a kind that has only one."""
    return {"site": "folder", "open-data": "zip", "workbook": "xlsx", "receipt": "json"}.get(kind, "")


def _tell(made: int) -> None:
    if made % _TELL_EVERY == 0:
        print(f"{made} pages written …", file=sys.stderr)
