"""What each field of a file means, read from the docstring below it.

One source for the tables of the READMEs, the method page and, later, help texts and blank
forms. Read only when asked, because reading source costs time at every start.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tracker.dates import PartialDate


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field: where it stands, what it holds, whether it must be there, what it means."""

    path: str
    holds: str
    is_required: bool
    meaning: str


@lru_cache(maxsize=64)
def describe(model: type[BaseModel]) -> dict[str, str]:
    """The sentence under each field of a model, by field name."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(model)))
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    found = {}
    for statement, following in pairwise(body):
        text = following.value if isinstance(following, ast.Expr) else None
        if isinstance(statement, ast.AnnAssign) and isinstance(text, ast.Constant) and isinstance(text.value, str):
            found[ast.unparse(statement.target)] = text.value
    return found


def field_rows(model: type[BaseModel], prefix: str = "") -> Iterator[FieldRow]:
    """Every field of a model and of the models within it, in order."""
    meanings = describe(model)
    for name, info in model.model_fields.items():
        path = f"{prefix}{info.alias or name}"
        inner = _inner_model(info.annotation)
        yield FieldRow(path, _holds(info), info.is_required(), meanings.get(name, ""))
        if inner is not None:
            yield from field_rows(inner, f"{path}[]." if _is_list(info) else f"{path}.")


def _is_list(info: FieldInfo) -> bool:
    return "list[" in str(info.annotation)


def _holds(info: FieldInfo) -> str:
    what = _leaf(info.annotation)
    inner = _inner_model(info.annotation)
    word = "fields" if inner else what
    return f"list of {word}" if _is_list(info) else word


def _leaf(annotation: Any) -> str:
    found = [a for a in _flatten(annotation) if a is not type(None)]
    choices = next((a for a in found if isinstance(a, type) and issubclass(a, StrEnum)), None)
    if choices is not None:
        return " \\| ".join(choices)
    names = {PartialDate: "date", str: "text", int: "whole number", float: "number", bool: "true or false"}
    return next((names[a] for a in found if a in names), "text")


def _flatten(annotation: Any) -> Iterator[Any]:
    arguments = [a for a in get_args(annotation) if isinstance(a, type) or get_args(a) or a is type(None)]
    if not arguments:
        yield annotation
    for argument in arguments:
        yield from _flatten(argument)


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    return next((a for a in _flatten(annotation) if isinstance(a, type) and issubclass(a, BaseModel)), None)
