"""A corridor as CSV: every answer between the two, each end's verdicts, treaties on record, and what nobody checked."""

from collections.abc import Iterator

from tracker.exports.cells import write_rows
from tracker.exports.corridor import Corridor
from tracker.exports.reading import Voice

_HEADER = ("part", "place", "commitment", "indicator", "account", "value", "known", "organisation", "document", "text")


def write_corridor_csv(corridor: Corridor) -> bytes:
    """Parts between, mentions, verdict, treaty, agreement, unchecked; values are rungs, amounts, yes/no or statuses."""
    return write_rows(_HEADER, _rows(corridor))


def _rows(corridor: Corridor) -> Iterator[tuple[object, ...]]:
    for part, voices in (("between", corridor.between), ("mentions", corridor.mentions)):
        yield from (_answer(part, voice) for voice in voices)
    for joint in corridor.commitments:
        for end in joint.ends:
            for account, said in end.accounts:
                yield (
                    "verdict",
                    end.place.code,
                    joint.commitment.id,
                    None,
                    account.value,
                    said.status.value,
                    *_none(4),
                )
    for treaty in corridor.treaties:
        for place, record in zip(corridor.ends, treaty.ends, strict=True):
            amount, known = (record.amount, record.observed_on) if record else (None, None)
            yield ("treaty", place.code, treaty.commitment.id, treaty.indicator.id, "record", amount, known, *_none(3))
    for mechanism in corridor.mechanisms:
        yield ("agreement", " ".join(mechanism.places), *_none(6), mechanism.name, mechanism.does)
    for commitment in corridor.unchecked:
        yield ("unchecked", None, commitment.id, *_none(6), commitment.title)


def _answer(part: str, voice: Voice) -> tuple[object, ...]:
    answer, submission = voice.answer, voice.published.submission
    return (
        part,
        answer.country,
        None,
        answer.indicator,
        submission.account.value,
        answer.amount,
        answer.observed_on,
        submission.organisation,
        submission.id,
        answer.finding,
    )


def _none(number: int) -> tuple[None, ...]:
    return (None,) * number
