"""`export`.

Knows that what was asked for goes to standard output, one path a line, so that a program can take it from there;
the receipts beside it, and how far a long run has come, are told on standard error.
"""

import argparse
import sys
import time

from tracker.cli.boundary import show_problems
from tracker.cli.requests import as_of, release_of, settings_of
from tracker.workflows.exporting import Choice, Words, export

#: Seconds of work after which it is said how far it has come.
_PATIENCE = 2.0


def write_exports(parsed: argparse.Namespace) -> int:
    """Write exports and print each path."""
    choice = Choice(
        kind=parsed.kind,
        form=parsed.format or _only_format(parsed.kind),
        length=parsed.length,
        language=parsed.language,
        region=parsed.region,
        process=parsed.process,
        mechanism=parsed.mechanism,
        release=release_of(parsed),
    )
    done = export(
        settings_of(parsed),
        choice,
        Words(parsed.countries, parsed.objective, parsed.commitment, parsed.account),
        as_of=as_of(parsed),
        output=parsed.output,
        audience=parsed.audience,
        is_loading=not parsed.no_load,
        progress=Progress(parsed.kind),
    )
    for path in done.paths:
        print(path)
    for path in done.beside:
        print(f"receipt: {path}", file=sys.stderr)
    return show_problems(done.problems)


def _only_format(kind: str) -> str:
    """The format of a kind that has only one."""
    return {"site": "folder", "open-data": "zip", "workbook": "xlsx", "receipt": "json"}.get(kind, "")


class Progress:
    """Says from time to time how many files are made; a short run says nothing."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._told_at: float | None = None

    def __call__(self, made: int) -> None:
        """`made` files are there."""
        now = time.monotonic()
        self._told_at = now if self._told_at is None else self._told_at
        if now - self._told_at >= _PATIENCE:
            self._told_at = now
            print(f"{self._kind}: {made} files so far …", file=sys.stderr)
