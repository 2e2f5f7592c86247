"""Every exception that stops a run.

What a person wrote wrong in a file is not an exception but a `Problem`. These are
caught at the boundaries only (command line, web, app), where each says what to do.

TrackerError
├── BadRequest            the request names something that does not exist
├── DefinitionsBroken     indicators/ has problems: nothing can be scored
├── WorkspaceError        the workspace folder cannot be used
└── StoreError            the database cannot be used
    └── StoreTooNew       it was written by a later version of the tracker
"""

from tracker.problems import Problem


class TrackerError(Exception):
    """A run cannot go on; the message says why and what to do."""


class BadRequest(TrackerError):
    """The request names a place, an indicator, a date, a kind or a format that does not exist."""


class DefinitionsBroken(TrackerError):
    """The folder indicators/ has problems, so that nothing can be scored."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("The definitions in indicators/ have problems; nothing was scored. Mend them first.")
        self.problems = problems


class WorkspaceError(TrackerError):
    """The workspace folder is missing or cannot be written."""


class StoreError(TrackerError):
    """The database cannot be reached or used."""


class StoreTooNew(StoreError):
    """The database was written by a later version of the tracker."""
