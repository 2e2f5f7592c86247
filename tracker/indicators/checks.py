"""From documents to a catalog: builds the models, and finds everything that does not fit, at once.

Knows what must hold between files: one set of timelines, one method, one Compact, and ids that
stand once. Leaves what must hold within a file to the modules beside it, and reading to `tracker.intake`.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from tracker.documents import Document, Draft, Spec, build_draft
from tracker.indicators.catalog import Catalog
from tracker.indicators.commitment_checks import Gazetteer, Surroundings, check_commitment
from tracker.indicators.frame_checks import (
    check_compact,
    check_methodology,
    check_timelines,
    order_of,
)
from tracker.indicators.frame_models import Compact, Methodology, Timelines
from tracker.indicators.models import Commitment
from tracker.problems import MOST_PER_FILE, Code, Problem, Where, find_repeated_ids, sort_problems
from tracker.vocabulary import FileKind

S = TypeVar("S", bound=Spec)


def check_definitions(
    documents: Iterable[Document], places: Gazetteer, shipped: Iterable[Document]
) -> tuple[Catalog | None, list[Problem]]:
    """The catalog of a workspace, or every problem in its definitions.

    Timelines, methodology and Compact fall back to the shipped documents, commitments never.
    """
    given = sorted(documents, key=lambda d: d.file)
    fallback = sorted(shipped, key=lambda d: d.file)
    problems: list[Problem] = []
    timelines = _choose(Timelines, FileKind.TIMELINES, given, fallback, problems)
    methodology = _choose(Methodology, FileKind.METHODOLOGY, given, fallback, problems)
    compact = _choose(Compact, FileKind.COMPACT, given, fallback, problems)
    if timelines is None or methodology is None or compact is None:
        return None, sort_problems(problems)
    problems += [*check_timelines(timelines), *check_methodology(methodology), *check_compact(compact)]
    around = Surroundings(order_of(timelines), places)
    drafts: list[Draft[Commitment]] = []
    for document in (d for d in given if d.kind is FileKind.COMMITMENT):
        draft, found = build_draft(Commitment, document)
        problems += [*found, *islice(check_commitment(draft, around), MOST_PER_FILE)]
        drafts.append(draft)
    problems += _check_repetition(drafts)
    if problems:
        return None, sort_problems(problems)
    commitments = {draft.model.id: draft.model for draft in sorted(drafts, key=lambda d: d.model.id)}
    return Catalog(timelines.model, methodology.model, compact.model, commitments), []


def _choose(
    model: type[S], kind: FileKind, given: Sequence[Document], shipped: Sequence[Document], problems: list[Problem]
) -> Draft[S] | None:
    """The one document of a kind as a draft: the workspace's own, else the shipped one."""
    own = [document for document in given if document.kind is kind]
    chosen = next(iter(own or [document for document in shipped if document.kind is kind]), None)
    if chosen is None:
        message = f"No file has '{kind}:', and none was shipped."
        problems.append(Problem(Code.MISSING_FIELD, Where("indicators"), message, "Install the tracker again."))
        return None
    if len(own) > 1:
        for document in own:
            other = next(d.file for d in own if d is not document)
            message = f"'{kind}:' stands also in {other}."
            hint = "Keep one of the files."
            problems.append(document.problem(Code.DUPLICATE_DEFINITION, (str(kind),), message, hint, key=True))
    draft, found = build_draft(model, chosen)
    problems += found
    return draft


def _check_repetition(drafts: Sequence[Draft[Commitment]]) -> list[Problem]:
    commitments: list[tuple[str, Where]] = []
    indicators: list[tuple[str, Where]] = []
    for draft in drafts:
        if not draft.is_sound("id"):
            continue
        is_first = all(name != draft.model.id for name, _ in commitments)
        commitments.append((draft.model.id, draft.document.where(("id",))))
        for index, indicator in enumerate(draft.model.indicators or [] if is_first else []):
            path = ("indicators", index, "id")
            if draft.is_sound(*path):
                indicators.append((indicator.id, draft.document.where(path)))
    return find_repeated_ids(commitments) + find_repeated_ids(indicators)
