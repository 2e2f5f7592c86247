"""A mapping whose values are made when they are first asked for, and kept."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

Value = TypeVar("Value")


class LazyMapping(Mapping[str, Value], Generic[Value]):
    """What `make` gives for each of the names, in their order; equal to a dict that holds the same.

    Several threads may ask at once: at worst a value is made twice, and both are equal.
    """

    __slots__ = ("_made", "_make", "_names")

    def __init__(self, names: Mapping[str, object], make: Callable[[str], Value]) -> None:
        self._names = names
        self._make = make
        self._made: dict[str, Value] = {}

    def anew(self) -> "LazyMapping[Value]":
        """The same with nothing made yet: for who looks at all of it once and wants none of it kept."""
        return LazyMapping(self._names, self._make)

    def __getitem__(self, name: str) -> Value:
        """The value of a name; KeyError when it is none of the names."""
        if name not in self._made:
            if name not in self._names:
                raise KeyError(name)
            self._made[name] = self._make(name)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._names)

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._names)

    def __repr__(self) -> str:
        return f"LazyMapping({len(self._made)} of {len(self)} made)"
