"""A made-up archive of any size, in the real tables: 194 places, 12 years, one government and many voices each.

The same seed gives the same database. Three in a hundred organisations share a family with
another one, and one in a thousand answers names evidence that another names too.
"""

import sqlite3
from pathlib import Path
from typing import Any

import numpy as np

from tests.scoring.scenario import build_catalog
from tracker.indicators.catalog import Catalog
from tracker.store import Archive
from tracker.store.engine import open_engine
from tracker.store.upgrade import upgrade

PLACES, YEARS, FIRST_YEAR = 194, 12, 2015
#: Answers wanted: (indicators, organisations beside the government, share of the grid that is filled).
SIZES = {"84k": (60, 7, 0.0752), "840k": (60, 7, 0.752), "10m": (240, 22, 0.78)}
TYPES = ("ladder", "ladder", "ladder", "binary", "numeric")
KINDS = ("structural", "process", "outcome")


def place_codes() -> list[str]:
    return [f"{chr(65 + n // 26)}{chr(65 + n % 26)}Q" for n in range(PLACES)]


def make_catalog(indicators: int) -> Catalog:
    """Commitments of four indicators each, spread over the 23 objectives."""
    rows = [
        {
            "id": f"c{number:03}",
            "objective": number % 23 + 1,
            "indicators": [make_indicator(4 * number + n) for n in range(4)],
        }
        for number in range(indicators // 4)
    ]
    return build_catalog({"commitments": rows})


def make_indicator(number: int) -> dict[str, Any]:
    kind = {"name": f"i{number:03}", "kind": KINDS[number % 3], "type": TYPES[number % 5]}
    if kind["type"] == "ladder":
        return kind | {"requires": {"2-year": 1, "7-year": 2, "12-year": 4}}
    if kind["type"] == "binary":
        return kind | {"requires": {"7-year": 1}}
    goalposts = {"worst": 18, "target": 0}
    return kind | {
        "direction": "lower_is_better",
        "goalposts": goalposts,
        "requires": {"2-year": 9, "7-year": 6, "12-year": 1},
    }


def make_database(path: Path, size: str) -> Path:
    """The database of a size, made once."""
    if path.exists():
        return path
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine, "0001")
    engine.dispose()
    indicators, voices, share = SIZES[size]
    names = list(make_catalog(indicators).country_indicators)
    kinds = [TYPES[number % 5] for number in range(len(names))]
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        fill(connection, place_codes(), names, kinds, voices, share)
    connection.close()
    Archive.open(f"sqlite:///{path}").close()
    return path


def fill(
    connection: sqlite3.Connection, codes: list[str], names: list[str], kinds: list[str], voices: int, share: float
) -> None:
    """Places, organisations, documents and answers; `kinds` says of which type each named indicator is."""
    random = np.random.default_rng(42)
    put = connection.executemany
    put("INSERT INTO place (id, code) VALUES (?, ?)", enumerate(codes, 1))
    put("INSERT INTO indicator (id, code) VALUES (?, ?)", enumerate(names, 1))
    organisations = PLACES * (voices + 1)
    shared = random.random(organisations) < 0.03
    families = [
        f"Family {n // (voices + 1)}" if is_shared else f"Organisation {n}" for n, is_shared in enumerate(shared)
    ]
    rows = ((n + 1, f"Organisation {n}", family) for n, family in enumerate(families))
    put("INSERT INTO organisation (id, name, family) VALUES (?, ?, ?)", rows)
    versions = organisations * YEARS
    put("INSERT INTO submission (id, code) VALUES (?, ?)", ((n + 1, f"S{n:07}") for n in range(versions)))
    number = np.arange(versions)
    organisation, year = number // YEARS, FIRST_YEAR + number % YEARS
    account = np.where(organisation % (voices + 1) == 0, 0, 1)
    published = (year + 1) * 10_000 + random.integers(1, 13, versions) * 100 + random.integers(1, 29, versions)
    level = np.where(random.random(versions) < 0.01, 2, 0)
    columns = (number + 1, number + 1, account, organisation + 1, organisation // (voices + 1) + 1, level, published)
    put(
        "INSERT INTO version (id, submission_id, number, loaded_at, is_withdrawn, account, organisation_id, place_id,"
        " confidentiality, published_on, no_reply) VALUES (?, ?, 1, '2026-11-26', 0, ?, ?, ?, ?, ?, 0)",
        zip(*(column.tolist() for column in columns), strict=True),
    )
    for start in range(0, versions, 2000):
        chunk = number[start : start + 2000]
        put_answers(connection, random, chunk, year[chunk], organisation[chunk] // (voices + 1), kinds, share)
    connection.execute("UPDATE revision SET value = ?", (versions,))


def put_answers(
    connection: sqlite3.Connection, random: Any, version: Any, year: Any, place: Any, kinds: list[str], share: float
) -> None:
    """One chunk of documents: which indicators each speaks of, and what it says."""
    at, indicator = np.nonzero(random.random((version.size, len(kinds))) < share)
    count = at.size
    position = np.arange(count) - np.searchsorted(at, at)
    kind = np.array(kinds)[indicator]
    trend = (year[at] - FIRST_YEAR) / YEARS + random.normal(0, 0.5, count) + (place[at] % 7) / 7
    amount = np.where(kind == "ladder", np.clip(np.rint(trend * 2), 0, 4), np.clip(np.rint(trend - 0.3), 0, 1))
    amount = np.where(kind == "numeric", np.round(np.clip(12 - 5 * trend, 0, 25), 1), amount)
    precision, month, day = random.random(count), random.integers(1, 13, count), random.integers(1, 29, count)
    observed = year[at] * 10_000 + np.where(precision > 0.4, month * 100, 0) + np.where(precision > 0.7, day, 0)
    event = np.where(random.random(count) < 0.05, (year[at] - 1) * 10_000 + month * 100, 0)
    grade = np.where(random.random(count) < 0.05, 0, random.integers(1, 4, count))
    survey, fragile = random.random(count) < 0.1, random.random(count) < 0.02
    se = np.where((kind == "numeric") & (random.random(count) < 0.1), 0.4, np.nan)
    evidence = np.where(random.random(count) < 0.001, random.integers(0, 3, count), -1)
    said = zip(
        (version[at] + 1).tolist(),
        position.tolist(),
        (place[at] + 1).tolist(),
        (indicator + 1).tolist(),
        amount.tolist(),
        [None if np.isnan(value) else value for value in se.tolist()],
        grade.tolist(),
        survey.tolist(),
        fragile.tolist(),
        observed.tolist(),
        [value or None for value in event.tolist()],
        [None if value < 0 else f"Report {value}" for value in evidence.tolist()],
        strict=True,
    )
    connection.executemany(
        "INSERT INTO answer (version_id, position, place_id, indicator_id, amount, se, grade, confidentiality,"
        " is_statement, is_survey, is_fragile, observed_on, event_on, primary_evidence)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?)",
        said,
    )
