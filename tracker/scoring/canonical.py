"""Canonical JSON (RFC 8785) of flat objects, many at a time.

The library `rfc8785` writes any value, one call of Python a part; answers are flat and many, so those parts
that Python's own encoder writes in the same way are left to it. Tests hold both equal, byte for byte.
"""

import json
from collections.abc import Mapping

import rfc8785

_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode
#: Where Python and ECMAScript write a number with the same digits and without an exponent.
_SMALLEST, _LARGEST = 1e-4, 1e15


def canonical_object(fields: Mapping[str, str | float | bool]) -> bytes:
    """An object whose names are ASCII and whose values are texts, numbers and booleans."""
    plain = {name: _number(value) if type(value) is float else value for name, value in fields.items()}
    if None in plain.values():
        return rfc8785.dumps(dict(fields))
    return _ENCODE(plain).encode()


def _number(value: float) -> int | float | None:
    """A number that Python writes as ECMAScript does; None for one that it does not."""
    if value.is_integer() and abs(value) < _LARGEST:
        return int(value)
    return value if _SMALLEST <= abs(value) < _LARGEST else None
