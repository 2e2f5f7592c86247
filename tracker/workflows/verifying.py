"""Verifies a receipt without workspace or database."""

import json
from pathlib import Path

from tracker.errors import BadRequest
from tracker.exports.receipt import verify_receipt
from tracker.workspace import open_places

#: No receipt of a place comes near this; larger files are not read into memory.
LARGEST_BYTES = 50_000_000


def verify_file(path: Path) -> list[str]:
    """Every field of a receipt that does not hold; BadRequest when the file cannot be read as JSON."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise BadRequest(f"'{path}' is too large for a receipt.")
        receipt = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadRequest(f"'{path}' cannot be read: {error.strerror or error}.") from None
    except (ValueError, RecursionError):
        raise BadRequest(f"'{path}' is no receipt: it is not JSON in UTF-8.") from None
    return verify_receipt(receipt, open_places())
