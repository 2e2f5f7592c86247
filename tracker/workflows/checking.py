"""Judges a workspace and changes nothing."""

from collections.abc import Sequence
from pathlib import Path

from tracker.intake.folder import read_folder
from tracker.problems import Problem, sort_problems
from tracker.settings import Settings
from tracker.submissions.checks import check_submission, check_workspace_ids, submission_id
from tracker.vocabulary import FileKind
from tracker.workspace import open_definitions, open_places


def check_workspace(settings: Settings, paths: Sequence[Path] | None = None) -> list[Problem]:
    """Every problem of the workspace, or of what lies at `paths`, at once and in order."""
    definitions = open_definitions(settings)
    files, problems = read_folder(settings.workspace, "submissions")
    documents = [file.document for file in files if file.document and file.kind is FileKind.SUBMISSION]
    found = [*definitions.problems, *problems, *check_workspace_ids(filter(None, map(submission_id, documents)))]
    for document in documents:
        if definitions.sound_part is not None:
            found += check_submission(document, definitions.sound_part, open_places())[1]
    return sort_problems(problem for problem in found if _is_asked(problem, settings, paths))


def _is_asked(problem: Problem, settings: Settings, paths: Sequence[Path] | None) -> bool:
    if paths is None:
        return True
    file = settings.workspace / problem.where.file
    return any(file.is_relative_to(path.resolve()) for path in paths)
