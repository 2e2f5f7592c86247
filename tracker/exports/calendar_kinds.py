"""What the calendar tells of, for whoever offers a choice: the command line, which must not wait for the rest."""

from enum import StrEnum


class EventKind(StrEnum):
    """What happens on a day of the calendar."""

    DEADLINE = "deadline"
    FORUM = "forum"
    DECISION = "decision"
    CHECK = "check"
    REPLY = "reply"
