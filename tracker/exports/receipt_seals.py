"""The seals of a receipt: of each of its parts, and of each definition and answer in it, so that what changed is named.

Knows how a value is sealed and how an item is called: `answers[XAA-2020-ministry@1/no-fees.law@2020]`.
A seal is no signature: it finds a changed digit, not a forger who seals anew.
"""

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import rfc8785

Json: TypeAlias = dict[str, Any]

_FRAME = ("timelines", "methodology", "compact")
#: In the place of definitions whose items are sealed already.
NO_DEFINITIONS: Json = {"commitments": []}


def seal(value: Any) -> str:
    """SHA-256 of the canonical JSON (RFC 8785)."""
    return "sha256:" + hashlib.sha256(rfc8785.dumps(value)).hexdigest()


def is_sealed(value: Any, with_seal: Any) -> bool:
    """Whether a value matches its seal."""
    try:
        return bool(with_seal == seal(value))
    except rfc8785.CanonicalizationError:
        return False


def seal_items(receipt: Json) -> Json:
    """The seal of each definition and of each answer, by its name."""
    return {name: seal(value) for name, value in _items(receipt).items()}


def changed_items(receipt: Json) -> Iterator[str]:
    """What is wrong with single definitions and answers, in words; nothing when their names cannot be read."""
    seals = receipt["item_seals"]
    if not isinstance(seals, dict):
        yield "item_seals: are none"
        return
    try:
        items = _items(receipt)
    except (KeyError, TypeError, AttributeError):
        return
    for name in sorted({*items, *seals}):
        if name not in items:
            yield f"{name}: is missing"
        elif name not in seals:
            yield f"{name}: was not there when the receipt was sealed"
        elif not is_sealed(items[name], seals[name]):
            yield f"{name}: does not match its seal"


def _items(receipt: Json) -> Json:
    definitions: Mapping[str, Any] = receipt["definitions"]
    found: Json = {f"definitions.{name}": definitions[name] for name in _FRAME if name in definitions}
    for commitment in definitions["commitments"]:
        name = f"definitions.commitments[{commitment['id']}]"
        _add(found, name, {key: value for key, value in commitment.items() if key != "indicators"})
        for indicator in commitment["indicators"]:
            _add(found, f"{name}.indicators[{indicator['id']}]", indicator)
    for answer in receipt["answers"]:
        known = f"{answer['submission']}@{answer['version']}/{answer['indicator']}@{answer['observed_on']}"
        _add(found, f"answers[{known}]", answer)
    return found


def _add(found: Json, name: str, value: Any) -> None:
    """Put a value under its name; a second one of that name gets a number."""
    number, free = 1, name
    while free in found:
        number += 1
        free = f"{name}#{number}"
    found[free] = value
