"""Who may see what of a submission: the strictest word among it, its answer and its evidence.

Knows what may leave the house. Leaves to `tracker.people` who stands behind the words
coalition and editors.
"""

from dataclasses import dataclass, replace

from tracker.submissions.content import Answer, Submission
from tracker.vocabulary import Confidentiality


def strictest(*levels: Confidentiality) -> Confidentiality:
    """The level that the fewest may see."""
    return max(levels, key=lambda level: level.strictness)


def public_view(submission: Submission) -> Submission | None:
    """The submission without every answer and item of evidence that is not public; None when it is not itself."""
    if submission.confidentiality is not Confidentiality.PUBLIC:
        return None
    public = (answer for answer in submission.answers if answer.confidentiality is Confidentiality.PUBLIC)
    return replace(submission, answers=tuple(_without_restricted_evidence(answer) for answer in public))


def _without_restricted_evidence(answer: Answer) -> Answer:
    public = tuple(item for item in answer.evidence if item.confidentiality is Confidentiality.PUBLIC)
    return answer if len(public) == len(answer.evidence) else replace(answer, evidence=public)


@dataclass(frozen=True, slots=True)
class Withheld:
    """How much of one level is kept back: submissions, answers, items of evidence."""

    submissions: int = 0
    answers: int = 0
    evidence: int = 0
