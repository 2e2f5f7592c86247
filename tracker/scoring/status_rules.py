"""The rules that decide an account's status, as they stand in results: a closed list, each one sentence.

Knows the sentences, which results carry in English. Leaves to `accounts` which of them decides, and
to `tracker.wording` what they are in other languages.
"""

from enum import StrEnum


class StatusRule(StrEnum):
    """Why a status is what it is; `PACE` and `COURSE` are followed by what was measured."""

    MET_WITH_EVIDENCE = "the last placed requirement is met, evidence moderate or better"
    MET_WEAKLY = "the last placed requirement is met, evidence weak"
    REVERSED = "a due milestone was met and is no longer"
    MOVED_AWAY = "the value moved away from the path's start"
    FELL = "the last change was downward"
    DUE_NOT_MET = "a due milestone is not met"
    NOT_PLACED = "no milestone is placed"
    NEXT_MET = "the next milestone is met already"
    NO_PACE = "no pace can be had"
    YES_NO_NOT_DUE = "yes/no before its deadline"
    PACE = "pace"
    COURSE = "course"


def rule_behind(rules: tuple[str, ...]) -> StatusRule | None:
    """The rule that decided a status, read from the last sentence of a result; None where nothing was observed."""
    said = rules[-1].split(": ", 1)[1] if rules and rules[-1].startswith("status ") else ""
    exact = next((rule for rule in StatusRule if rule.value == said), None)
    return exact or next((rule for rule in StatusRule if said.startswith(f"{rule.value}: ")), None)
