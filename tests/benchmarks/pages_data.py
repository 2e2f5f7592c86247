"""A made-up archive of any size about invented places, for the shipped definitions: what pages are measured on."""

import sqlite3
from itertools import product
from pathlib import Path
from string import ascii_uppercase

from tests.benchmarks.rescore_data import PLACES, SIZES, fill
from tracker.places import is_invented
from tracker.settings import Settings
from tracker.store import Archive
from tracker.store.engine import open_engine
from tracker.store.upgrade import upgrade
from tracker.vocabulary import IndicatorType
from tracker.workspace import open_definitions

KINDS = {IndicatorType.LADDER: "ladder", IndicatorType.BINARY: "binary", IndicatorType.NUMERIC: "numeric"}


def invented_places(count: int) -> list[str]:
    """The first codes from XAA on."""
    codes = (f"X{a}{b}" for a, b in product(ascii_uppercase, repeat=2))
    return [code for code in codes if is_invented(code)][:count]


def make_archive(workspace: Path, size: str) -> Path:
    """The database of a workspace whose definitions are there, filled to a size of `rescore_data`."""
    path = workspace / "tracker.db"
    settings = Settings(workspace=workspace, database_url=f"sqlite:///{path}")
    wanted, voices, share = SIZES[size]
    catalog = open_definitions(settings).require()
    indicators = [catalog.indicators[name] for name in catalog.country_indicators[:wanted]]
    engine = open_engine(settings.database_url)
    upgrade(engine, "0001")
    engine.dispose()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        kinds = [KINDS[indicator.type] for indicator in indicators]
        fill(connection, invented_places(PLACES), [i.id for i in indicators], kinds, voices, share)
    connection.close()
    Archive.open(settings.database_url).close()
    return path
