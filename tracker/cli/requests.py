"""What the words of a command mean: settings, dates, paths."""

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from tracker.dates import parse_as_of
from tracker.errors import BadRequest
from tracker.exports.release import Release, read_embargo
from tracker.settings import Settings, read_settings


def settings_of(parsed: argparse.Namespace) -> Settings:
    """The workspace and database that a command works on."""
    return read_settings(parsed.workspace)


def as_of(parsed: argparse.Namespace) -> dt.date | None:
    """The day of --as-of; None for today."""
    if parsed.as_of is None:
        return None
    try:
        return parse_as_of(parsed.as_of)
    except ValueError as error:
        raise BadRequest(f"--as-of '{parsed.as_of[:40]}' {error}.") from None


def release_of(parsed: argparse.Namespace) -> Release:
    """Embargo and recipient."""
    recipient = " ".join(parsed.recipient.split()) if parsed.recipient else None
    if parsed.embargo is None:
        return Release(recipient=recipient)
    try:
        return Release(read_embargo(parsed.embargo), recipient)
    except ValueError as error:
        raise BadRequest(f"--embargo '{parsed.embargo[:40]}' {error}.") from None


def paths_of(parsed: argparse.Namespace, settings: Settings) -> Sequence[Path] | None:
    """The PATHs of a command, absolute; None when none is named, BadRequest when one is not in the workspace."""
    if not parsed.paths:
        return None
    return [_require_path(path, settings) for path in parsed.paths]


def _require_path(path: Path, settings: Settings) -> Path:
    candidates = [path.absolute(), settings.workspace / path]
    found = next((candidate for candidate in candidates if candidate.exists()), None)
    if found is None:
        raise BadRequest(f"There is no file or folder '{path}'.")
    inside = [settings.workspace, settings.workspace / "indicators", settings.workspace / "submissions"]
    if found.resolve() != inside[0] and not any(found.resolve().is_relative_to(folder) for folder in inside[1:]):
        raise BadRequest(f"'{path}' is not below indicators/ or submissions/ of the workspace.")
    return found
