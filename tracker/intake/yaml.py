"""YAML text becomes a document that knows the line and column of every key and value.

Knows the small, safe part of YAML that is accepted: one document of groups, lists, texts,
decimal numbers, true, false and null. Norway's NO stays text, and so do dates; nothing is
expanded and nothing is executed. Leaves broken letters to `syntax`, and to each package
what the fields mean.
"""

import re
from collections.abc import Callable, Iterator

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from tracker.documents import Document, Mark, Path
from tracker.intake.syntax import (
    DEEPEST,
    LARGEST_BYTES,
    MOST_VALUES,
    blank_control_characters,
    decode,
    explain,
    find_control_characters,
    has_control_characters,
    too_deep,
)
from tracker.problems import MOST_PER_FILE, Code, Problem, Where, sort_problems

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_FLOAT = re.compile(r"[-+]?[0-9]+\.[0-9]*(?:[eE][-+][0-9]+)?|\.[0-9]+(?:[eE][-+][0-9]+)?")
_WORDS = {
    "": None,
    "~": None,
    "null": None,
    "true": True,
    "false": False,
    ".nan": float("nan"),
    ".inf": float("inf"),
    "+.inf": float("inf"),
    "-.inf": float("-inf"),
}


class _Stop(Exception):
    """Reading on would be useless or dangerous; the problem is already noted."""


def read_yaml(content: str | bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Read one file: a document as far as it goes, and every problem at once.

    A document that comes with problems is there to find further ones in it, never to be used.
    """
    if len(content) > LARGEST_BYTES:
        message = f"The file is larger than {LARGEST_BYTES // 1_000_000} MB."
        return None, [Problem(Code.TOO_LARGE, Where(file), message, "Split it into several files.")]
    text, problems = decode(content, file) if isinstance(content, bytes) else (content.removeprefix("\ufeff"), [])
    if problems:
        return None, problems
    composer = _Composer(blank_control_characters(text), file)
    document = composer.compose()
    return document, sort_problems([*find_control_characters(text, file), *composer.problems])


class _Composer:
    """One pass over the events of a file."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.keys: dict[Path, Mark] = {}
        self.values: dict[Path, Mark] = {}
        self._anchored: dict[str, object] = {}
        self._events: Iterator[Event] = yaml.parse(text, Loader=_LOADER)
        self._readers: dict[type[Event], Callable[[Path, NodeEvent], object]] = {
            MappingStartEvent: self._mapping,
            ScalarEvent: self._scalar,
            AliasEvent: self._alias,
        }

    def compose(self) -> Document | None:
        """The document, or None when the file cannot be read to its end."""
        try:
            data = self._document()
        except _Stop:
            return None
        except yaml.YAMLError as error:
            self.problems.append(explain(error, self.file))
            return None
        except (ValueError, OverflowError):  # an impossible \U escape, in PyYAML without libyaml
            self.problems.append(explain(yaml.YAMLError(), self.file))
            return None
        return Document(self.file, data, self.keys, self.values)

    def _document(self) -> object:
        next(self._events)
        first = next(self._events)
        if not isinstance(first, DocumentStartEvent):
            raise self._stop(Code.EMPTY_FILE, (1, 1), "The file is empty.", "Fill it, or delete it.")
        top = next(self._events)
        data = self._node((), top)
        if data is None:
            raise self._stop(Code.EMPTY_FILE, (1, 1), "The file says nothing.", "Fill it, or delete it.")
        if not isinstance(data, dict):
            hint = "Start with 'field: value' lines, as in the README of this folder."
            raise self._stop(Code.NOT_A_MAPPING, _mark(top), "The file is not a group of fields.", hint)
        self._end()
        return data

    def _end(self) -> None:
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                hint = "Put each into a file of its own, and remove the line '---' between them."
                self._note(Code.SEVERAL_DOCUMENTS, _mark(event), "A second document starts here.", hint)
                return
            if not isinstance(event, DocumentEndEvent):
                return

    def _node(self, path: Path, event: Event) -> object:
        assert isinstance(event, NodeEvent)
        mark = _mark(event)
        self.values[path] = mark
        if len(self.values) > MOST_VALUES:
            message = f"The file holds more than {MOST_VALUES} values."
            raise self._stop(Code.TOO_LARGE, mark, message, "Split it into several files.")
        if len(path) > DEEPEST:
            self.problems.append(too_deep(Where(self.file, *mark)))
            raise _Stop
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
            self._note(Code.TAG_NOT_ALLOWED, mark, "A tag ('!') is not allowed.", "Leave it out, or use quotes.")
        value = self._readers.get(type(event), self._sequence)(path, event)
        if event.anchor is not None and not isinstance(event, AliasEvent):
            hint = "Leave it out, or put a text that starts with & in quotes."
            self._note(Code.ANCHOR_NOT_ALLOWED, mark, "An anchor ('&') is not allowed.", hint)
            self._anchored[event.anchor] = value
        return value

    def _alias(self, _: Path, event: NodeEvent) -> object:
        hint = "Write the text out, or put a text that starts with * in quotes."
        self._note(Code.ANCHOR_NOT_ALLOWED, _mark(event), "An alias ('*') is not allowed.", hint)
        value = self._anchored.get(event.anchor or "")
        if value is None or isinstance(value, dict | list):
            raise _Stop
        return value

    def _scalar(self, _: Path, event: NodeEvent) -> object:
        assert isinstance(event, ScalarEvent)
        text: str = event.value
        if not event.style and event.tag in {None, "!"}:
            return _resolve(text)
        if has_control_characters(text):
            hint = "Leave out the backslash sequence that stands for it."
            self._note(Code.CONTROL_CHARACTER, _mark(event), "The text holds a control character.", hint)
            text = blank_control_characters(text)
        return text

    def _sequence(self, path: Path, _: NodeEvent) -> object:
        items: list[object] = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            items.append(self._node((*path, len(items)), event))
        return items

    def _mapping(self, path: Path, _: NodeEvent) -> object:
        fields: dict[str, object] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._key(path, event)
            place = (*path, key)
            is_kept = self._is_kept(place, key, fields, _mark(event))
            place = place if is_kept else (*path, f"{key} ")
            self.keys[place] = _mark(event)
            value = self._node(place, next(self._events))
            if is_kept:
                fields[key] = value
        return fields

    def _is_kept(self, place: Path, key: str, fields: dict[str, object], mark: Mark) -> bool:
        if key in fields:
            message = f"'{key[:40]}' is given twice (first in line {self.keys[place][0]})."
            self._note(Code.DUPLICATE_KEY, mark, message, "Keep one of the two.")
        return key != "" and key not in fields

    def _key(self, path: Path, event: Event) -> str:
        """The name of a field; empty when the field cannot be kept."""
        if isinstance(event, ScalarEvent) and not event.style and event.value == "<<":
            hint = "Write the fields out."
            self._note(Code.MERGE_NOT_ALLOWED, _mark(event), "A merge key ('<<') is not allowed.", hint)
            return ""
        name = self._node((*path, " "), event)
        if isinstance(event, ScalarEvent) and not isinstance(name, str):
            name = event.value
        if isinstance(name, str) and name:
            return name
        self._note(Code.BAD_KEY, _mark(event), "The name of a field must be a word.", "Write 'field: value'.")
        return ""

    def _note(self, code: Code, mark: Mark, message: str, hint: str) -> None:
        self.problems.append(Problem(code, Where(self.file, *mark), message, hint))
        if len(self.problems) >= MOST_PER_FILE:
            raise _Stop

    def _stop(self, code: Code, mark: Mark, message: str, hint: str) -> _Stop:
        self.problems.append(Problem(code, Where(self.file, *mark), message, hint))
        return _Stop()


def _mark(event: Event) -> Mark:
    mark = event.start_mark
    assert mark is not None
    return mark.line + 1, mark.column + 1


def _resolve(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
