"""Values made when they are asked for."""

import pytest

from tracker.scoring.columns.lazily import LazyMapping


def test_value_is_made_once_and_only_when_asked_for() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    lazy = LazyMapping({"b": None, "a": None}, make)
    assert (list(lazy), len(lazy), made) == (["b", "a"], 2, [])
    assert (lazy["a"], lazy["a"], made) == ("A", "A", ["a"])
    assert lazy == {"a": "A", "b": "B"}
    assert dict(lazy) == {"b": "B", "a": "A"}
    assert lazy != {"a": "A"}


def test_other_names_are_not_made() -> None:
    lazy = LazyMapping({"a": None}, str.upper)
    assert lazy.get("z") is None
    with pytest.raises(KeyError):
        lazy["z"]
