"""How much of a scorecard a first page may show: plans from the fullest to the leanest, in small steps.

Knows what is shortened first and what last. Leaves the shortening to `one_page`, and counting to `page_lines`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Plan:
    """How many of each a page shows, and how many letters a text of it may have.

    `full` are commitments told in full, `also` those in one line; `notes` are the items of each of the four notes
    below a commitment, side notes where voices agree and what is missing; `findings` are those of a column and side.
    What `has_` says no to waits in the annex.
    """

    full: int = 3
    findings: int = 4
    letters: int = 400
    title: int = 130
    scope: int = 60
    notes: int = 4
    note: int = 150
    also: int = 6
    more: int = 150
    red_lines: int = 5
    changes: int = 3
    change: int = 200
    thanks: int = 550
    question: int = 240
    asks: int = 3
    ask: int = 240
    side: int = 150
    level: int = 60
    treaties: int = 400
    not_covered: int = 400
    has_reasons: bool = True
    has_good_answers: bool = True
    has_unseen: bool = True
    has_spare_checks: bool = True
    has_accounts: bool = True
    has_side_notes: bool = True
    has_second_question: bool = True


#: Findings of a side, their letters and the items of a note, while more than one commitment is told in full.
_SHAPES = ((4, 400, 4), (3, 300, 4), (2, 220, 3), (1, 220, 3), (1, 160, 2))

#: What is taken away when one commitment is told in full, one after the other.
_STEPS: tuple[Mapping[str, int], ...] = (
    {"has_reasons": False},
    {"findings": 3, "letters": 300, "notes": 3},
    {"changes": 2, "also": 3},
    {"findings": 2, "letters": 220, "title": 60},
    {"thanks": 300},
    {"has_unseen": False},
    {"also": 1, "letters": 170},
    {"title": 40, "notes": 2},
    {"findings": 1, "red_lines": 3},
    {"treaties": 220, "not_covered": 200, "more": 85},
    {"title": 0},
    {"letters": 130, "changes": 1},
    {"thanks": 215},
    {"has_spare_checks": False},
    {"note": 110},
    {"also": 0},
    {"treaties": 150, "not_covered": 150},
    {"has_good_answers": False},
    {"letters": 100, "scope": 45},
    {"notes": 1, "red_lines": 2},
    {"level": 45, "side": 75},
    {"note": 85, "change": 120},
    {"red_lines": 1},
    {"letters": 60, "scope": 0},
    {"side": 0},
    {"treaties": 85, "not_covered": 85, "change": 85},
    {"has_accounts": False},
    {"more": 60, "treaties": 60},
    {"level": 0},
    {"thanks": 0},
    {"note": 60},
    {"has_side_notes": False},
    {"letters": 45},
    {"treaties": 0},
    {"asks": 2},
    {"has_second_question": False},
    {"asks": 1},
    {"question": 180, "ask": 180},
    {"question": 140, "ask": 140},
    {"question": 110, "ask": 110},
    {"notes": 0},
    {"asks": 0},
)


def build_plans(blocks: int) -> Iterator[Plan]:
    """From the fullest page of a scorecard with so many commitments to the leanest."""
    for full in range(min(blocks, 3), 1, -1):
        for findings, letters, notes in _SHAPES:
            yield Plan(full, findings, letters, notes=notes, has_reasons=letters > _SHAPES[-1][1])
    plan = Plan(full=1)
    yield plan
    for step in _STEPS:
        plan = replace(plan, **step)  # type: ignore[arg-type]
        yield plan
