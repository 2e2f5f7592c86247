"""A parsed file that still knows where each of its values stands, and models built from it.

Knows how to turn every mistake pydantic finds into a `Problem` with line and column.
Leaves to `tracker.intake` how a file becomes a document, and to each package its models.
"""

import difflib
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Annotated, Any, Generic, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Strict, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from tracker.dates import PartialDate
from tracker.problems import MOST_PER_FILE, Code, Problem, Where
from tracker.vocabulary import FileKind

Path: TypeAlias = tuple[str | int, ...]
Mark: TypeAlias = tuple[int, int]
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Document:
    """One file: its plain data, and line and column (from 1) of every key and value."""

    file: str
    data: Any
    keys: Mapping[Path, Mark] = field(default_factory=dict)
    values: Mapping[Path, Mark] = field(default_factory=dict)

    @property
    def kind(self) -> FileKind | None:
        """What the file is, by its top-level keys; None when none of them says so."""
        return next((kind for kind in FileKind if isinstance(self.data, Mapping) and kind in self.data), None)

    def where(self, path: Path, *, key: bool = False) -> Where:
        """Where a value (or its key) stands; the nearest enclosing place when it does not exist."""
        marks = self.keys if key else self.values
        for end in range(len(path), -1, -1):
            mark = marks.get(path[:end]) or self.values.get(path[:end])
            if mark is not None:
                return Where(self.file, *mark)
        return Where(self.file)

    def problem(self, code: Code, path: Path, message: str, hint: str, *, key: bool = False) -> Problem:
        """A problem at a place in this document."""
        return Problem(code, self.where(path, key=key), message, hint)


class Spec(BaseModel):
    """Base of everything a person writes in a file: frozen, and unknown fields are an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def _read_text(value: object) -> object:
    if isinstance(value, str):
        text = unicodedata.normalize("NFC", value).strip()
        return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return value


def _read_date(value: object) -> object:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise PydanticCustomError(Code.BAD_DATE, "is not a date written as 2021, 2021-03 or 2021-03-25")
    try:
        return PartialDate.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError(Code.BAD_DATE, "{reason}", {"reason": str(error)}) from None


def _read_number(value: object) -> object:
    if isinstance(value, bool):
        raise PydanticCustomError(Code.BAD_NUMBER, "is not a number")
    if isinstance(value, float) and not math.isfinite(value):
        raise PydanticCustomError(Code.BAD_NUMBER, "is not a finite number")
    return value


def _read_nonempty(value: object) -> object:
    if value == "":
        raise PydanticCustomError(Code.MISSING_FIELD, "is empty")
    return value


_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


def _read_version(value: str) -> str:
    if not _VERSION.fullmatch(value):
        raise PydanticCustomError(Code.BAD_VERSION, "is not a version of three numbers")
    return value


AnyText = Annotated[str, Strict(), BeforeValidator(_read_text)]
Text = Annotated[str, Strict(), BeforeValidator(_read_nonempty), BeforeValidator(_read_text)]
Version = Annotated[Text, AfterValidator(_read_version)]
Whole = Annotated[int, Strict()]
Number = Annotated[float, Strict(), BeforeValidator(_read_number)]
YesNo = Annotated[bool, Strict()]
WrittenDate = Annotated[PartialDate, BeforeValidator(_read_date)]

_AS_IN_THE_README = "Write it as in the README of this folder."
_HINTS: dict[str, str] = {
    "int_type": "Write digits only, without quotes, unit or decimal point.",
    "float_type": "Write a number with a decimal point, without quotes, unit or comma.",
    "bool_type": "Write true or false, without quotes.",
    "list_type": "Begin each entry with '- ', or put the entries between [ and ].",
    Code.BAD_DATE: "Write a year, a month or a day, the year first.",
    Code.BAD_NUMBER: "Write a number with a decimal point, without quotes, unit or comma.",
    Code.BAD_VERSION: "Write it like 1.2.0.",
    Code.MISSING_FIELD: "Write something, or leave the field out where it is not required.",
}
#: Of each limit: how its number is called, what lies beyond it, what lies within.
_LIMITS = {
    "greater_than": ("gt", "is not above {:g}", "a number above {:g}"),
    "greater_than_equal": ("ge", "is below {:g}", "{:g} or more"),
    "less_than": ("lt", "is not below {:g}", "a number below {:g}"),
    "less_than_equal": ("le", "is above {:g}", "{:g} or less"),
}
_WRONG_TYPE = {
    "string_type": "is not text",
    "int_type": "is not a whole number",
    "float_type": "is not a number",
    "bool_type": "is not true or false",
    "list_type": "is not a list",
    "model_type": "is not a group of fields",
    "dict_type": "is not a group of fields",
}


def build(model: type[M], document: Document, data: object = None) -> tuple[M | None, list[Problem]]:
    """Build a model from a document; every mistake becomes a problem at its place."""
    try:
        return model.model_validate(document.data if data is None else data), []
    except ValidationError as error:
        return None, [_problem(document, model, detail) for detail in error.errors()[:MOST_PER_FILE]]


@dataclass(frozen=True)
class Draft(Generic[M]):
    """A model of which only the parts outside `broken` can be relied on, so that checks find all else at once."""

    document: Document
    model: M
    broken: frozenset[Path] = frozenset()

    def is_sound(self, *path: str | int) -> bool:
        """Whether all that stands at a path, above and below it, could be read."""
        if not self.broken:
            return True
        return path not in self._above_broken and not any(path[:end] in self.broken for end in range(len(path) + 1))

    @cached_property
    def _above_broken(self) -> frozenset[Path]:
        return frozenset(path[:end] for path in self.broken for end in range(len(path)))


def build_draft(model: type[M], document: Document) -> tuple[Draft[M], list[Problem]]:
    """Build as much of a model as a document allows: what is missing or wrong in it is absent, or `None`.

    Of a document with more mistakes than anybody mends at once, nothing is built.
    """
    try:
        return Draft(document, model.model_validate(document.data)), []
    except ValidationError as error:
        details = error.errors()
    problems = [_problem(document, model, detail) for detail in details[:MOST_PER_FILE]]
    if len(details) > MOST_PER_FILE:
        return Draft(document, _salvage(model, None), frozenset({()})), problems
    broken = frozenset(tuple(detail["loc"]) for detail in details if detail["type"] != "extra_forbidden")
    return Draft(document, _salvage(model, document.data), broken), problems


def _salvage(model: type[M], data: object) -> M:
    given = data if isinstance(data, Mapping) else {}
    values: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        inner, key = _model_in(info.annotation), info.alias or name
        raw = given.get(key)
        is_list = getattr(info.annotation, "__origin__", None) is list
        if inner and is_list and isinstance(raw, list):
            values[key] = [_salvage(inner, item) for item in raw]
        elif inner and not is_list and isinstance(raw, Mapping):
            values[key] = _salvage(inner, raw)
        else:
            try:
                values[key] = _adapter(model, name).validate_python(given[key])
            except (KeyError, ValidationError):
                values[key] = None if info.is_required() else info.get_default(call_default_factory=True)
    return model.model_construct({key for key in values if key in given}, **values)


@lru_cache(maxsize=512)
def _adapter(model: type[BaseModel], name: str) -> TypeAdapter[Any]:
    info = model.model_fields[name]
    annotation: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    return TypeAdapter(annotation)


def _problem(document: Document, model: type[BaseModel], detail: ErrorDetails) -> Problem:
    path = tuple(detail["loc"])
    kind = detail["type"]
    name = _name(path)
    if kind == "extra_forbidden":
        known = _fields_at(model, path[:-1])
        hint = suggest(str(path[-1]), known) or f"Fields here: {', '.join(known)}."
        return document.problem(Code.UNKNOWN_FIELD, path, f"{name} is not a known field.", hint, key=True)
    if kind == "missing":
        return document.problem(Code.MISSING_FIELD, path, f"{name} is missing.", f"Add '{path[-1]}:'.")
    code, message, hint = _say(kind, detail)
    return document.problem(code, path, f"{name} {message}.", hint)


def _say(kind: str, detail: ErrorDetails) -> tuple[Code, str, str]:
    """What is wrong with a value, to stand behind its name, and what to do."""
    context = detail.get("ctx", {})
    if kind == "enum":
        listed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        written = _shown(detail["input"])
        hint = suggest(written, listed.split(", ")) or f"Write one of: {listed}."
        return Code.NOT_IN_LIST, f"cannot be '{written}'", hint
    if kind in _LIMITS:
        sign, beyond, within = _LIMITS[kind]
        limit = context[sign]
        hint = f"Write {within.format(limit)}" + (": 80 % is 0.8." if limit == 1 and sign in ("le", "lt") else ".")
        return Code.BAD_NUMBER, beyond.format(limit), hint
    if kind == "too_short":
        return Code.MISSING_FIELD, "is an empty list", "Write at least one entry."
    if kind in Code._value2member_map_:
        written = f"'{_shown(detail['input'])}' " if kind == Code.BAD_DATE else ""
        return Code(kind), f"{written}{detail['msg']}", _HINTS.get(kind, _AS_IN_THE_README)
    if kind == "string_type" and isinstance(detail["input"], bool | int | float):
        return Code.WRONG_TYPE, _WRONG_TYPE[kind], "Put it in quotes."
    return Code.WRONG_TYPE, _WRONG_TYPE.get(kind, "does not fit here"), _HINTS.get(kind, _AS_IN_THE_README)


def _name(path: Path) -> str:
    """A field by its name; an entry of a list by its number in the list, from 1."""
    if not path:
        return "The file"
    if isinstance(path[-1], int):
        return f"Entry {path[-1] + 1} of '{path[-2] if len(path) > 1 else 'the file'}'"
    return f"'{path[-1][:40]}'"


def _shown(value: object) -> str:
    """A coded value as written, cut short; never what stands inside a group or list."""
    return str(value)[:40] if isinstance(value, str | int | float) else "…"


def _fields_at(model: type[BaseModel], path: Path) -> list[str]:
    """The field names that a model allows at a path, following lists and optional models."""
    current = model
    for step in path:
        if isinstance(step, str) and step in current.model_fields:
            found = _model_in(current.model_fields[step].annotation)
            if found is not None:
                current = found
    return [info.alias or name for name, info in current.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_in(argument)
        if found is not None:
            return found
    return None


def suggest(written: str, known: Iterable[str]) -> str:
    """'Did you mean …?' with up to three known words near the written one; empty when none is near."""
    near = difflib.get_close_matches(written.lower(), list(known), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(repr(n) for n in near)}?" if near else ""
