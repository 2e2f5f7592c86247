"""A seal on what was written last: two databases that bear the same one hold the same.

Every version gets a random seal of its own. Since versions are only ever added, whoever
knows the last seal knows which database it is and up to where it was written; a copy that
was put back and went on by itself bears another. A seal says nothing of any content.
"""

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, select

from tracker.store.tables import VERSION


@dataclass(frozen=True, slots=True)
class Seal:
    """The version written last, by its key, and the seal on it; none in an empty database."""

    version: int = 0
    seal: str = ""


def new_seal() -> str:
    """A seal that no other version bears, in 32 hexadecimal digits."""
    return secrets.token_hex(16)


def read_seal(connection: Connection) -> Seal:
    """The seal of the database as it is."""
    last = connection.execute(select(VERSION.c.id, VERSION.c.seal).order_by(VERSION.c.id.desc()).limit(1)).first()
    return Seal() if last is None else Seal(last.id, last.seal)


def was_borne(connection: Connection, seal: Seal) -> bool:
    """Whether the database once bore that seal, and has only been added to since."""
    if seal == Seal():
        return True
    return connection.scalar(select(VERSION.c.seal).where(VERSION.c.id == seal.version)) == seal.seal
