"""Brings the files of submissions/ into the database: what is new, changed, moved or gone.

All or nothing for each file; a broken file does not stop the others, and does not withdraw
what was loaded from it before.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tracker.indicators.catalog import Catalog
from tracker.intake.folder import FoundFile, ReadFile, list_files, read_file
from tracker.problems import Problem, sort_problems
from tracker.settings import Settings
from tracker.store import Archive, AuditEntry
from tracker.submissions.checks import check_submission, check_workspace_ids, submission_id
from tracker.submissions.content import Submission
from tracker.vocabulary import FileKind
from tracker.workspace import now, open_places

#: Raised when a change of the checks makes files that were loaded before worth reading again.
CHECKS_VERSION = 1


@dataclass
class LoadReport:
    """What happened to each file, in order, and what is to mend."""

    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def bring_in(settings: Settings, catalog: Catalog, archive: Archive, paths: Sequence[Path] | None = None) -> LoadReport:
    """Load submissions/, or what lies at `paths`; only a full load withdraws what is gone."""
    report = LoadReport()
    found, problems = list_files(settings.workspace, "submissions", paths)
    report.problems += problems
    known = archive.known_files()
    named = {file.file for file in found}
    beside = [] if paths is None else list_files(settings.workspace, "submissions")[0]
    others = [file for file in beside if file.file not in named]
    fresh = [file for file in found if known.get(file.file, ("", ""))[0] != fingerprint(file, catalog)]
    changed = {file.file for file in fresh}
    unchanged = {file.file: known[file.file][1] for file in found if file.file not in changed}
    read = [read_file(file, "submissions") for file in fresh]
    kept = [(file, unchanged[file.file]) for file in found if file.file in unchanged]
    submissions = _judge(read, kept, others, catalog, report)
    for file in found:
        if file.file in submissions:
            outcome = archive.save(
                submissions[file.file],
                file=file.file,
                file_sha256=fingerprint(file, catalog),
                audit=AuditEntry(now(), "load"),
            )
            report.lines.append(f"{file.file}: {outcome}")
        elif file.file in unchanged:
            report.lines.append(f"{file.file}: unchanged")
    if paths is None:
        _withdraw(archive, found, known, submissions, unchanged, report)
    report.problems = sort_problems(report.problems)
    return report


def fingerprint(file: FoundFile, catalog: Catalog) -> str:
    """Changes when the file, the definitions or the checks do: then the file is judged again."""
    parts = f"{file.sha256} {catalog.definitions_hash} {CHECKS_VERSION}"
    return hashlib.sha256(parts.encode()).hexdigest()


def _judge(
    read: Sequence[ReadFile],
    unchanged: Sequence[tuple[FoundFile, str]],
    others: Sequence[FoundFile],
    catalog: Catalog,
    report: LoadReport,
) -> dict[str, Submission]:
    submissions: dict[str, Submission] = {}
    for file in read:
        report.problems += file.problems
        if file.document is not None and file.kind is FileKind.SUBMISSION:
            submission, problems = check_submission(file.document, catalog, open_places())
            report.problems += problems
            if submission is not None and not file.problems:
                submissions[file.file] = submission
    clashes = _find_clashes(read, unchanged, others)
    report.problems += clashes
    clashing = {clash.where.file for clash in clashes}
    return {file: submission for file, submission in submissions.items() if file not in clashing}


def _find_clashes(
    read: Sequence[ReadFile], unchanged: Sequence[tuple[FoundFile, str]], others: Sequence[FoundFile]
) -> list[Problem]:
    """Ids that stand in two files; unchanged files are read again only where they share one.

    `others` are the files beside those that a partial load was asked for.
    """
    documents = [file.document for file in read if file.kind is FileKind.SUBMISSION]
    named = [found for document in documents if document and (found := submission_id(document)) is not None]
    taken = {name for name, _ in named}
    again = [file for file, name in unchanged if name in taken]
    for file in [*again, *(others if taken else ())]:
        document = read_file(file, "submissions").document
        found = submission_id(document) if document else None
        if found is not None and found[0] in taken:
            named.append(found)
    return check_workspace_ids(named)


def _withdraw(
    archive: Archive,
    found: Sequence[FoundFile],
    known: dict[str, tuple[str, str]],
    submissions: dict[str, Submission],
    unchanged: dict[str, str],
    report: LoadReport,
) -> None:
    """Withdraw what no file holds any more; a broken file still holds what it held."""
    broken = {known[file.file][1] for file in found if file.file in known}
    present = {*(s.id for s in submissions.values()), *unchanged.values(), *broken}
    for name in archive.withdraw_missing(present, AuditEntry(now(), "withdraw")):
        report.lines.append(f"{name}: withdrawn, its file is gone")
