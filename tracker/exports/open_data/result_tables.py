"""Open data on results, one account at a time: how it stands on an indicator, and to each milestone.

Accounts stay apart; nothing here lets a record stand in. Leaves commitments and places to `summary_tables`.
"""

from collections.abc import Iterator

from tracker.exports.open_data.tables import (
    Row,
    Table,
    TableField,
    Told,
    chosen,
    day,
    number,
    one_key,
    partial,
    text,
    whole,
    yes_no,
)
from tracker.exports.rounding import as_score, as_share
from tracker.scoring.results import AccountResult, IndicatorResult
from tracker.vocabulary import (
    Account,
    Agreement,
    Consensus,
    Grade,
    MilestoneState,
    Pace,
    Reason,
    Status,
    Trend,
)
from tracker.wording import PublicWord, word_of

_PLACE, _INDICATOR = one_key("place", "places"), one_key("indicator", "indicators")


def result_tables() -> Iterator[Table]:
    """Indicators and milestones, by account."""
    yield _indicators()
    yield _milestones()


def _spoken(told: Told) -> Iterator[tuple[str, IndicatorResult, AccountResult]]:
    for _, indicator in sorted(told.result.indicators.items()):
        for _, account in sorted(indicator.accounts.items()):
            yield told.place, indicator, account


def _indicators() -> Table:
    about = "How each account that spoke stands on each indicator of each place."
    keys = (_PLACE, _INDICATOR)
    key = ("place", "indicator", "account")
    return Table("results_indicators", about, _indicator_fields(), key, (), keys, _indicator_rows)


def _indicator_rows(told: Told) -> Iterator[Row]:
    return (_indicator(place, indicator, account) for place, indicator, account in _spoken(told))


def _indicator_fields() -> tuple[TableField, ...]:
    return (
        text("place", "Which place.", required=True),
        text("indicator", "Which indicator.", required=True),
        chosen("account", "Whose word it is.", Account, required=True),
        chosen("status", "The headline of the account on the indicator.", Status, required=True),
        chosen("word", "The public word that holds the status.", PublicWord, required=True),
        chosen("reason", "Why a number or a verdict cannot be given.", Reason),
        number("score", "From 0 to 100; empty when it may not be printed."),
        number("amount", "The latest rung, value, or 1 for yes and 0 for no."),
        partial("observed_on", "When it was last known to be so."),
        partial("event_on", "Since when it has been so, if known."),
        whole("votes", "Independent voices behind it.", required=True),
        chosen("consensus", "Whether civil society’s voices agree.", Consensus),
        number("lowest", "The lowest level that its voices report."),
        number("highest", "The highest level that its voices report."),
        chosen("grade", "How strong its evidence is.", Grade, required=True),
        chosen("trend", "Against its previous comparable observation.", Trend),
        chosen("pace", "Against the path through the milestones; for numbers only.", Pace),
        number("pace_ratio", "Distance covered over distance required."),
        text("flags", "Warnings, separated by spaces."),
        chosen("agreement", "How the accounts on the indicator relate.", Agreement, required=True),
        text("inputs", "What it rests on, as in answers.input, separated by spaces.", required=False),
        text("rules", "The rules that fired, separated by semicolons."),
    )


def _indicator(place: str, indicator: IndicatorResult, account: AccountResult) -> Row:
    low, high = account.range or (None, None)
    pace = (account.pace.pace, as_share(account.pace.ratio)) if account.pace else (None, None)
    head = (place, indicator.indicator, account.account, account.status, word_of(account.status), account.reason)
    seen = (as_score(account.score), account.amount, account.observed_on, account.event_on)
    voices = (account.votes, account.consensus, low, high, account.grade, account.trend)
    ends = (" ".join(account.flags), indicator.agreement, " ".join(account.inputs), "; ".join(account.rules))
    return *head, *seen, *voices, *pace, *ends


def _milestones() -> Table:
    fields = (
        text("place", "Which place.", required=True),
        text("indicator", "Which indicator.", required=True),
        chosen("account", "Whose word it is.", Account, required=True),
        text("timeline", "Which timeline.", required=True),
        day("due_on", "When it falls due."),
        number("requires", "What is asked for."),
        yes_no("is_due", "Whether it has fallen due at the day of this edition."),
        chosen("state", "Where the account stands to it.", MilestoneState, required=True),
        chosen("word", "The public word that holds the state.", PublicWord, required=True),
    )
    about = "How each account that spoke stands to each milestone."
    keys = (_PLACE, _INDICATOR, one_key("timeline", "timelines"))
    key = ("place", "indicator", "account", "timeline")
    return Table("results_milestones", about, fields, key, (), keys, _milestone_rows)


def _milestone_rows(told: Told) -> Iterator[Row]:
    for place, i, a in _spoken(told):
        for m in sorted(a.milestones, key=lambda m: m.timeline):
            yield place, i.indicator, a.account, m.timeline, m.due_on, m.requires, m.is_due, m.state, word_of(m.state)
