"""Open data on results, brought together: commitments, gaps, objectives, places; records stand in.

Knows places about which something public was said; of others there is no result.
"""

from collections.abc import Iterator, Sequence

from tracker.exports.open_data.tables import Row, Table, TableField, chosen, number, one_key, text, whole, yes_no
from tracker.exports.rounding import as_score, as_share
from tracker.scoring.results import CountryResult, Delivery, Score
from tracker.vocabulary import DUE_STATES, Account, Reason, Status
from tracker.wording import PublicWord, word_of

_PLACE, _COMMITMENT = one_key("place", "places"), one_key("commitment", "commitments")


def summary_tables(results: Sequence[CountryResult]) -> Iterator[Table]:
    """Commitments, gaps, objectives and totals of the places given."""
    ordered = sorted(results, key=lambda r: r.country)
    yield _commitments(ordered)
    yield _gaps(ordered)
    yield _objectives(ordered)
    yield _places(ordered)


def _commitments(results: Sequence[CountryResult]) -> Table:
    fields = (
        text("place", "Which place.", required=True),
        text("commitment", "Which commitment.", required=True),
        chosen("account", "Whose word it is; a record that is not too old stands in.", Account, required=True),
        chosen("status", "The worst of its indicators.", Status, required=True),
        chosen("word", "The public word that holds the status.", PublicWord, required=True),
        text("because", "Indicators that made it so, separated by spaces."),
    )
    rows = [
        (place.country, name, account, judged.status, word_of(judged.status), " ".join(judged.because))
        for place in results
        for name, commitment in sorted(place.commitments.items())
        for account, judged in sorted(commitment.accounts.items())
    ]
    about = "How each account stands on each commitment of each place about which something was said."
    return Table("results_commitments", about, fields, ("place", "commitment", "account"), rows, (_PLACE, _COMMITMENT))


def _gaps(results: Sequence[CountryResult]) -> Table:
    fields = (
        text("place", "Which place.", required=True),
        text("commitment", "Which commitment.", required=True),
        number("say", "Score of the government’s paper."),
        number("do", "Score of civil society’s practice."),
        number("points", "Say minus do."),
        yes_no("is_comparable", "Whether the two may be set side by side."),
        yes_no("is_provisional", "Whether it rests on one voice so far."),
    )
    rows = [
        (place.country, name, as_score(g.say), as_score(g.do), as_score(g.points), g.comparable, bool(g.provisional))
        for place in results
        for name, g in sorted((name, c.gap) for name, c in place.commitments.items())
        if g.say is not None or g.do is not None
    ]
    about = "What a government says on paper against what civil society finds in practice."
    return Table("results_gaps", about, fields, ("place", "commitment"), rows, (_PLACE, _COMMITMENT))


def _objectives(results: Sequence[CountryResult]) -> Table:
    fields = (
        text("place", "Which place.", required=True),
        whole("objective", "Which objective.", required=True),
        chosen("account", "Whose word it is, records standing in.", Account, required=True),
        *_score_fields(),
    )
    rows = [
        (place.country, objective, account, *_score(score))
        for place in results
        for account, summary in sorted(place.accounts.items())
        for objective, score in summary.objectives.items()
    ]
    about = "Scores by objective, with bounds and coverage."
    keys = (_PLACE, one_key("objective", "objectives"))
    ordered = sorted(rows, key=lambda row: row[:3])
    return Table("results_objectives", about, fields, ("place", "objective", "account"), ordered, keys)


def _places(results: Sequence[CountryResult]) -> Table:
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
    rows = [
        (place.country, account, *_delivery(s.delivery), *_score(s.score), len(s.red_lines_failed))
        for place in results
        for account, s in sorted(place.accounts.items())
    ]
    about = "Milestones met and scores, by place and account."
    return Table("results_places", about, fields, ("place", "account"), rows, (_PLACE,))


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
