"""Holds the columns against the plain face: every decision and number of one place, by name."""

from typing import Any

import numpy as np

from tracker.scoring.columns.codes import (
    ACCOUNTS,
    AGREEMENTS,
    CONSENSUS,
    FLAGS,
    GRADES,
    PACES,
    REASONS,
    STATES,
    STATUSES,
    TRENDS,
)
from tracker.scoring.columns.cube import Cube
from tracker.scoring.columns.days import date_of_day, partial_date
from tracker.scoring.results import AccountResult, CountryResult, Delivery, PaceResult
from tracker.vocabulary import DUE_STATES, SPEAKING_ACCOUNTS, Account


def number(value: Any) -> float | None:
    return None if np.isnan(value) else float(value)


def of_columns(cube: Cube, code: str) -> dict[str, Any]:
    """What the columns say about a place."""
    at = cube.position[code]
    names = cube.catalog.country_indicators
    return {
        "cells": {
            (name, account): cell(cube, ACCOUNTS[account], at, column)
            for column, name in enumerate(names)
            for account in Account
            if cube.cells.is_spoken[ACCOUNTS[account], at, column]
        },
        "indicators": {name: indicator(cube, at, column) for column, name in enumerate(names)},
        "commitments": {name: commitment(cube, at, column) for column, name in enumerate(cube.commitment_ids)},
        "accounts": {account: summary(cube, ACCOUNTS[account], at) for account in SPEAKING_ACCOUNTS},
        "gaps": gaps(cube, at),
    }


def cell(cube: Cube, account: int, place: int, column: int) -> dict[str, Any]:
    where = (account, place, column)
    c = cube.cells
    due = [milestone.timeline for milestone in cube.catalog.due_dates]
    amount = number(c.amount[where])
    pace = PACES.word(c.pace[where])
    return {
        "status": STATUSES.word(c.status[where]),
        "reason": REASONS.word(c.reason[where]),
        "score": number(c.score[where]),
        "normalised": number(c.normalised[where]),
        "amount": amount,
        "observed": partial_date(int(c.observed[where])),
        "event": partial_date(int(c.event[where])),
        "votes": int(c.votes[where]),
        "consensus": CONSENSUS.word(c.consensus[where]),
        "range": None if amount is None else (float(c.low[where]), float(c.high[where])),
        "grade": GRADES.word(c.grade[where]),
        "trend": TRENDS.word(c.trend[where]),
        "flags": tuple(flag for n, flag in enumerate(FLAGS.members) if int(c.flags[where]) >> n & 1),
        "states": {t: STATES.word(s) for t, s in zip(due, c.state[where], strict=True) if s >= 0},
        "pace": None
        if pace is None
        else PaceResult(
            pace,
            number(c.ratio[where]),
            float(c.required[where]),
            number(c.needs[where]),
            date_of_day(c.pace_start[where]),
        ),
    }


def indicator(cube: Cube, place: int, column: int) -> dict[str, Any]:
    i, where = cube.indicators, (place, column)
    provisional = int(i.gap_provisional[where])
    return {
        "headline": STATUSES.word(i.headline[where]),
        "agreement": AGREEMENTS.word(i.agreement[where]),
        "gap": number(i.gap[where]),
        "rungs": None if np.isnan(i.gap_rungs[where]) else int(i.gap_rungs[where]),
        "provisional": None if provisional < 0 else bool(provisional),
    }


def commitment(cube: Cube, place: int, column: int) -> dict[str, Any]:
    c, names = cube.commitments, cube.catalog.country_indicators
    mine = [n for n, name in enumerate(names) if cube.catalog.commitment_of(name).id == cube.commitment_ids[column]]
    provisional = int(c.gap_provisional[place, column])
    return {
        "status": {a: STATUSES.word(c.status[ACCOUNTS[a], place, column]) for a in SPEAKING_ACCOUNTS},
        "because": {
            a: tuple(sorted(names[n] for n in mine if c.because[ACCOUNTS[a], place, n])) for a in SPEAKING_ACCOUNTS
        },
        "say": number(c.say[place, column]),
        "do": number(c.do[place, column]),
        "gap": number(c.gap[place, column]),
        "provisional": None if provisional < 0 else bool(provisional),
    }


def summary(cube: Cube, account: int, place: int) -> dict[str, Any]:
    s, where = cube.summaries, (account, place)
    due = [milestone.timeline for milestone in cube.catalog.due_dates]
    return {
        "score": (number(s.score[where]), s.low[where], s.high[where], s.coverage[where]),
        "reason": REASONS.word(s.reason[where]),
        "objectives": {
            objective: (
                number(s.objective_score[where][n]),
                s.objective_low[where][n],
                s.objective_high[where][n],
                s.objective_coverage[where][n],
                REASONS.word(s.objective_reason[where][n]),
            )
            for n, objective in enumerate(cube.objectives)
            if s.has_objective[where][n]
        },
        "delivery": s.delivery[where].tolist(),
        "timelines": {t: s.delivery_by_timeline[where][n].tolist() for n, t in enumerate(due)},
        "red_lines": tuple(name for n, name in enumerate(cube.commitment_ids) if s.red_line_failed[where][n]),
        "lowest": int(s.lowest_objective[where]) or None,
        "share_at_zero": number(s.share_at_zero[where]),
        "overdue": int(s.overdue[where]),
    }


def gaps(cube: Cube, place: int) -> dict[str, Any]:
    g = cube.gaps
    counts = [int(getattr(g, name)[place]) for name in ("higher", "lower", "equal")]
    return {
        "items": int(g.items[place]),
        "counts": [None if count < 0 else count for count in counts],
        "p": number(g.p[place]),
        "mean": number(g.mean[place]),
    }


def of_plain(result: CountryResult) -> dict[str, Any]:
    """The same of the plain face's result."""
    return {
        "cells": {(n, a): plain_cell(r) for n, i in result.indicators.items() for a, r in i.accounts.items()},
        "indicators": {
            n: {
                "headline": i.headline,
                "agreement": i.agreement,
                "gap": i.gap.points,
                "rungs": i.gap.rungs,
                "provisional": i.gap.provisional,
            }
            for n, i in result.indicators.items()
        },
        "commitments": {
            n: {
                "status": {a: s.status for a, s in c.accounts.items()},
                "because": {a: s.because for a, s in c.accounts.items()},
                "say": c.gap.say,
                "do": c.gap.do,
                "gap": c.gap.points,
                "provisional": c.gap.provisional,
            }
            for n, c in result.commitments.items()
        },
        "accounts": {
            a: {
                "score": (s.score.value, s.score.low, s.score.high, s.score.coverage),
                "reason": s.score.reason,
                "objectives": {n: (o.value, o.low, o.high, o.coverage, o.reason) for n, o in s.objectives.items()},
                "delivery": counts(s.delivery),
                "timelines": {t: counts(d) for t, d in s.timelines.items()},
                "red_lines": s.red_lines_failed,
                "lowest": s.lowest_objective,
                "share_at_zero": s.share_at_zero,
                "overdue": s.overdue,
            }
            for a, s in result.accounts.items()
        },
        "gaps": {
            "items": result.say_do_gap.items,
            "counts": [result.say_do_gap.higher, result.say_do_gap.lower, result.say_do_gap.equal],
            "p": result.say_do_gap.p,
            "mean": result.say_do_gap.mean,
        },
    }


def plain_cell(r: AccountResult) -> dict[str, Any]:
    return {
        "status": r.status,
        "reason": r.reason,
        "score": r.score,
        "normalised": r.normalised,
        "amount": r.amount,
        "observed": r.observed_on,
        "event": r.event_on,
        "votes": r.votes,
        "consensus": r.consensus,
        "range": r.range,
        "grade": r.grade,
        "trend": r.trend,
        "flags": r.flags,
        "states": {m.timeline: m.state for m in r.milestones},
        "pace": r.pace,
    }


def counts(delivery: Delivery) -> list[int]:
    return [delivery.counts[state] for state in DUE_STATES]


def differences(one: Any, other: Any, where: str = "") -> list[str]:
    """Every place in which two nested wholes differ, in words."""
    if isinstance(one, dict) and isinstance(other, dict):
        found = [f"{where}: {sorted(map(str, set(one) ^ set(other)))}"] if set(one) != set(other) else []
        return found + [d for k in one if k in other for d in differences(one[k], other[k], f"{where} {k}".strip())]
    return [] if one == other else [f"{where}: {one!r} != {other!r}"]
