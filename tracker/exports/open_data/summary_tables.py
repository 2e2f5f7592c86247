"""Open data on results, brought together: commitments, gaps, objectives, places; records stand in.

Knows places about which something public was said; of others there is no result.
"""

from collections.abc import Iterator

from tracker.exports.open_data.tables import Row, Table, TableField, Told, chosen, number, one_key, text, whole, yes_no
from tracker.exports.rounding import as_score, as_share
from tracker.scoring.results import Delivery, Score
from tracker.vocabulary import DUE_STATES, Account, Reason, Status
from tracker.wording import PublicWord, word_of

_PLACE, _COMMITMENT = one_key("place", "places"), one_key("commitment", "commitments")


def summary_tables() -> Iterator[Table]:
    """Commitments, gaps, objectives and totals."""
    yield _commitments()
    yield _gaps()
    yield _objectives()
    yield _places()


def _commitments() -> Table:
    fields = (
        text("place", "Which place.", required=True),
        text("commitment", "Which commitment.", required=True),
        chosen("account", "Whose word it is; a record that is not too old stands in.", Account, required=True),
        chosen("status", "The worst of its indicators.", Status, required=True),
        chosen("word", "The public word that holds the status.", PublicWord, required=True),
        text("because", "Indicators that made it so, separated by spaces."),
    )
    about = "How each account stands on each commitment of each place about which something was said."
    key = ("place", "commitment", "account")
    return Table("results_commitments", about, fields, key, (), (_PLACE, _COMMITMENT), _commitment_rows)


def _commitment_rows(told: Told) -> Iterator[Row]:
    for name, commitment in sorted(told.result.commitments.items()):
        for account, judged in sorted(commitment.accounts.items()):
            yield told.place, name, account, judged.status, word_of(judged.status), " ".join(judged.because)


def _gaps() -> Table:
    fields = (
        text("place", "Which place.", required=True),
        text("commitment", "Which commitment.", required=True),
        number("say", "Score of the government’s paper."),
        number("do", "Score of civil society’s practice."),
        number("points", "Say minus do."),
        yes_no("is_comparable", "Whether the two may be set side by side."),
        yes_no("is_provisional", "Whether it rests on one voice so far."),
    )
    about = "What a government says on paper against what civil society finds in practice."
    return Table("results_gaps", about, fields, ("place", "commitment"), (), (_PLACE, _COMMITMENT), _gap_rows)


def _gap_rows(told: Told) -> Iterator[Row]:
    for name, commitment in sorted(told.result.commitments.items()):
        gap = commitment.gap
        numbers = as_score(gap.say), as_score(gap.do), as_score(gap.points)
        if gap.say is not None or gap.do is not None:
            yield told.place, name, *numbers, gap.comparable, bool(gap.provisional)


def _objectives() -> Table:
    fields = (
        text("place", "Which place.", required=True),
        whole("objective", "Which objective.", required=True),
        chosen("account", "Whose word it is, records standing in.", Account, required=True),
        *_score_fields(),
    )
    about = "Scores by objective, with bounds and coverage."
    keys = (_PLACE, one_key("objective", "objectives"))
    return Table("results_objectives", about, fields, ("place", "objective", "account"), (), keys, _objective_rows)


def _objective_rows(told: Told) -> Iterator[Row]:
    rows = (
        (told.place, objective, account, *_score(score))
        for account, summary in told.result.accounts.items()
        for objective, score in summary.objectives.items()
    )
    yield from sorted(rows, key=lambda row: row[:3])


def _places() -> Table:
    fields = (
        text("place", "Which place.", required=True),
        chosen("account", "Whose word it is, records standing in.", Account, required=True),
        whole("due", "Milestones that have fallen due.", required=True),
        *(whole(state, f"Of these: {state.replace('_', ' ')}.", required=True) for state in DUE_STATES),
        number("met_at_least", "Share of due milestones known to be met; empty when none is due."),
        number("met_at_most", "The same with everything unknown counted as met."),
        *_score_fields(),
        whole("red_lines_failed", "Red lines known not to be met.", required=True),
    )
    about = "Milestones met and scores, by place and account."
    return Table("results_places", about, fields, ("place", "account"), (), (_PLACE,), _place_rows)


def _place_rows(told: Told) -> Iterator[Row]:
    for account, s in sorted(told.result.accounts.items()):
        yield told.place, account, *_delivery(s.delivery), *_score(s.score), len(s.red_lines_failed)


def _score_fields() -> tuple[TableField, ...]:
    return (
        number("score", "From 0 to 100; empty below its gate."),
        number("score_low", "The score with everything unknown counted as 0."),
        number("score_high", "The score with everything unknown counted as 100."),
        number("coverage", "Share of what could be known that is known, from 0 to 1."),
        chosen("reason", "Why there is no score.", Reason),
    )


def _delivery(delivery: Delivery) -> Row:
    counts = (delivery.counts.get(state, 0) for state in DUE_STATES)
    return delivery.due, *counts, as_share(delivery.low), as_share(delivery.high)


def _score(score: Score) -> Row:
    bounds = as_score(score.low), as_score(score.high)
    return as_score(score.value), *bounds, as_share(score.coverage), score.reason
