"""What goes wrong in the letters of a file, in plain words: bytes, control characters, broken YAML.

Knows the mistakes people make when they type YAML or save it from another program.
Leaves to `yaml` how a file that can be read becomes a document.
"""

import re
from dataclasses import dataclass
from itertools import islice

from yaml import MarkedYAMLError, YAMLError

from tracker.problems import MOST_PER_FILE, Code, Problem, Where

#: A file above this is not something that a person wrote.
LARGEST_BYTES = 2_000_000
DEEPEST = 30
MOST_VALUES = 250_000

_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class _Advice:
    pattern: str
    message: str
    hint: str


_ADVICE = (
    _Advice(
        r"mapping values are not allowed",
        "a second ': ' in this line, or a line that starts too far to the right",
        "Put a text that contains ': ' in quotes, and start the fields of one group in the same column.",
    ),
    _Advice(
        r"tab character|character '\\?t' that cannot start|found character that cannot start",
        "a character stands where no text can start",
        "Indent with spaces, never with tabs; put a text that starts with @, ` or % in quotes.",
    ),
    _Advice(
        r"unexpected end of stream|document indicator",
        "a quote is opened here and never closed",
        "Close it, or leave out both quotes.",
    ),
    _Advice(
        r"',' or '[\]}]'",
        "a bracket is not closed, or a comma is missing",
        "Inside [ ] and { } put a comma between entries, and quotes around a text with a comma, a colon or a bracket.",
    ),
    _Advice(
        r"could not find expected ':'|did not find expected ':'",
        "a line has no colon after its field name",
        "Write 'field: value', with a space after the colon; a longer text goes on in an indented line.",
    ),
    _Advice(
        r"expected key|expected <block end>|expected '-' indicator|block sequence entries",
        "this line does not fit the lines above it",
        "Start the fields of one group in the same column, and each entry of a list with '- '. "
        "After a closing quote nothing may follow.",
    ),
    _Advice(
        r"alphabetic or numeric character",
        "a text starts with * or &",
        "Put it in quotes.",
    ),
    _Advice(
        r"escape",
        "a backslash in double quotes has a special meaning",
        "Write it twice, or use single quotes.",
    ),
)
_OTHER = _Advice("", "the file cannot be read from here on", "Compare this line with an example in the README.")

#: Errors that are understood better where the broken piece starts than where it was noticed.
_SHOWN_AT_START = re.compile(r"unexpected end of stream|document indicator|could not find expected ':'")


def decode(content: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text of a file in UTF-8, with or without byte order mark; a problem where it is not."""
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        where = Where(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    seems = "UTF-16" if content.startswith(_UTF16_MARKS) else "Windows-1252, as older editors and Excel write it"
    hint = f"It may be {seems}: open it in an editor and save it as UTF-8."
    return "", [Problem(Code.NOT_UTF8, where, "The file is not in UTF-8.", hint)]


def has_control_characters(text: str) -> bool:
    """Whether a text holds characters that cannot be seen and mean nothing here."""
    return _CONTROL.search(text) is not None


def blank_control_characters(text: str) -> str:
    """The text with blanks in place of control characters."""
    return _CONTROL.sub(" ", text)


def find_control_characters(text: str, file: str) -> list[Problem]:
    """A problem for each line that holds control characters, up to the most that is told of one file."""
    if not has_control_characters(text):
        return []
    lines = enumerate(re.split(r"\r\n|\r|\n", text), start=1)
    found = ((number, match) for number, line in lines if (match := _CONTROL.search(line)))
    return [
        Problem(
            Code.CONTROL_CHARACTER,
            Where(file, number, match.start() + 1),
            f"The character U+{ord(match.group()):04X} cannot be seen and means nothing here.",
            "Delete it, or type the line anew.",
        )
        for number, match in islice(found, MOST_PER_FILE)
    ]


def too_deep(where: Where) -> Problem:
    """Groups that lie too deep in each other."""
    message = f"Groups lie more than {DEEPEST} deep in each other."
    return Problem(Code.TOO_DEEP, where, message, "Compare it with an example in the README.")


def explain(error: YAMLError, file: str) -> Problem:
    """Broken YAML as a problem with line, column and what to do, without quoting the file."""
    marked = error if isinstance(error, MarkedYAMLError) else MarkedYAMLError()
    said = marked.problem or ""
    mark = marked.problem_mark
    if marked.context_mark is not None and (mark is None or _SHOWN_AT_START.search(said)):
        mark = marked.context_mark
    where = Where(file, mark.line + 1, mark.column + 1) if mark else Where(file)
    if "nesting" in said:
        return too_deep(where)
    advice = next((a for a in _ADVICE if re.search(a.pattern, said)), _OTHER)
    return Problem(Code.NOT_YAML, where, f"This is not YAML: {advice.message}.", advice.hint)
