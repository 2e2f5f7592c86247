"""How strong the evidence of an answer is (methodology §5).

Knows the grade of each kind of evidence and how items add up. Only public evidence
counts. Leaves what a grade allows to `tracker.scoring`.
"""

from collections.abc import Iterable

from tracker.submissions.content import Evidence
from tracker.vocabulary import Confidentiality, EvidenceKind, Grade

_STRONG = frozenset({EvidenceKind.LAW, EvidenceKind.REGISTER, EvidenceKind.AGREEMENT, EvidenceKind.COURT_DECISION})
_WEAK = frozenset({EvidenceKind.MEDIA, EvidenceKind.TESTIMONY, EvidenceKind.OTHER})


def grade_of(evidence: Iterable[Evidence]) -> Grade:
    """The best grade among the public items; two kinds that are each moderate or better make it strong."""
    items = [item for item in evidence if item.confidentiality is Confidentiality.PUBLIC]
    grades = [grade_of_item(item) for item in items]
    sound = {item.kind for item, grade in zip(items, grades, strict=True) if grade.rank >= Grade.MODERATE.rank}
    if len(sound) >= 2:
        return Grade.STRONG
    return max(grades, key=lambda grade: grade.rank, default=Grade.NONE)


def grade_of_item(item: Evidence) -> Grade:
    """The grade that is written on an item, else that of its kind."""
    if item.grade is not None:
        return item.grade
    if item.kind in _STRONG:
        return Grade.STRONG
    return Grade.WEAK if item.kind in _WEAK else Grade.MODERATE
