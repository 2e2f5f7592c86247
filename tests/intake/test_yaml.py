"""Every way in which a file can be broken, and what plain YAML becomes."""

import math

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tracker.intake.yaml import read_yaml
from tracker.problems import MOST_PER_FILE, Code

BROKEN: list[tuple[str, str | bytes, Code, int, int]] = [
    ("two colons", "a: 1\nb: c: d\n", Code.NOT_YAML, 2, 5),
    ("tab", "a:\n\tb: 1\n", Code.NOT_YAML, 2, 1),
    ("open quote", "a: 1\nb: 'x\nc: 2\n", Code.NOT_YAML, 2, 4),
    ("open bracket", "a: [1, 2\nb: 3\n", Code.NOT_YAML, 2, 2),
    ("no colon", "a: 1\nb\nc: 2\n", Code.NOT_YAML, 2, 1),
    ("text after quote", 'a: "x" y\n', Code.NOT_YAML, 1, 8),
    ("list beside key", "a: - b\n", Code.NOT_YAML, 1, 4),
    ("Windows-1252", "a: 1\nb: Côte\n".encode("cp1252"), Code.NOT_UTF8, 2, 5),
    ("UTF-16", "a: 1\n".encode("utf-16"), Code.NOT_UTF8, 1, 1),
    ("control character", "a: 1\nb: x\x07y\n", Code.CONTROL_CHARACTER, 2, 5),
    ("escaped control character", 'a: "\\e[31m"\n', Code.CONTROL_CHARACTER, 1, 4),
    ("empty", "", Code.EMPTY_FILE, 1, 1),
    ("only a remark", "# nothing yet\n", Code.EMPTY_FILE, 1, 1),
    ("list on top", "- a\n", Code.NOT_A_MAPPING, 1, 1),
    ("text on top", "hello\n", Code.NOT_A_MAPPING, 1, 1),
    ("key twice", "a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n", Code.DUPLICATE_KEY, 5, 3),
    ("list as key", "? [a]\n: 1\n", Code.BAD_KEY, 1, 3),
    ("anchor", "a: &x 1\n", Code.ANCHOR_NOT_ALLOWED, 1, 4),
    ("alias", "a: 1\nb: *x\n", Code.ANCHOR_NOT_ALLOWED, 2, 4),
    ("merge", "a:\n  <<: {b: 1}\n", Code.MERGE_NOT_ALLOWED, 2, 3),
    ("tag", "a: !!python/name:os.system x\n", Code.TAG_NOT_ALLOWED, 1, 4),
    ("tag of a group", "a: !foo {b: 1}\n", Code.TAG_NOT_ALLOWED, 1, 4),
    ("second document", "a: 1\n---\nb: 2\n", Code.SEVERAL_DOCUMENTS, 2, 1),
    ("too deep", "a: " + "[" * 31, Code.TOO_DEEP, 1, 34),
    ("too deep in blocks", "- " * 500_000, Code.TOO_DEEP, 1, 63),
    ("values without number", "a: [\n" + "1,\n" * 300_000 + "]", Code.TOO_LARGE, 249_999, 1),
    ("3 MB", "a: " + "x" * 3_000_000, Code.TOO_LARGE, 1, 1),
]


@pytest.mark.parametrize(("content", "code", "line", "column"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN])
def test_read_yaml_names_the_place_when_a_file_is_broken(
    content: str | bytes, code: Code, line: int, column: int
) -> None:
    _, problems = read_yaml(content, "x.yaml")
    assert [(p.code, str(p.where)) for p in problems] == [(code, f"x.yaml:{line}:{column}")]
    assert problems[0].message
    assert problems[0].hint


def test_read_yaml_stops_when_brackets_have_no_end() -> None:
    document, problems = read_yaml("a: " + "[" * 900_000, "x.yaml")
    assert document is None
    assert [p.code for p in problems] == [Code.TOO_DEEP]


def test_read_yaml_lists_all_problems_when_there_are_several() -> None:
    text = "a: 1\na: &x 2\nb: !t 3\nc: *x\nd: {<<: {e: 1}}\nf: \x01\n---\ng: 1\n"
    document, problems = read_yaml(text, "x.yaml")
    assert [(p.code, p.where.line) for p in problems] == [
        (Code.DUPLICATE_KEY, 2),
        (Code.ANCHOR_NOT_ALLOWED, 2),
        (Code.TAG_NOT_ALLOWED, 3),
        (Code.ANCHOR_NOT_ALLOWED, 4),
        (Code.MERGE_NOT_ALLOWED, 5),
        (Code.CONTROL_CHARACTER, 6),
        (Code.SEVERAL_DOCUMENTS, 7),
    ]
    assert document is not None
    assert document.data["c"] == 2


def test_read_yaml_names_the_first_line_when_a_key_stands_twice() -> None:
    _, problems = read_yaml("a: 1\nb: 2\n\na: 3\n", "x.yaml")
    assert "first in line 1" in problems[0].message


def test_read_yaml_hints_at_the_encoding_when_saved_by_an_older_editor() -> None:
    _, problems = read_yaml("a: Türkiye".encode("cp1252"), "x.yaml")
    assert "Windows-1252" in problems[0].hint
    assert "UTF-8" in problems[0].hint


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("-3", -3),
        ("17.6", 17.6),
        ("-0.5", -0.5),
        (".inf", math.inf),
        ("-.inf", -math.inf),
        ("010", "010"),
        ("0x10", "0x10"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2021-03", "2021-03"),
        ("2021-03-25", "2021-03-25"),
        ("2021", 2021),
        ("1,5", "1,5"),
        ("n/a", "n/a"),
        ("'0'", "0"),
        ("9" * 5000, "9" * 5000),
        ("Côte d’Ivoire", "Côte d’Ivoire"),
    ],
)
def test_read_yaml_takes_words_as_written_when_they_look_like_something_else(written: str, read: object) -> None:
    document, problems = read_yaml(f"a: {written}\n", "x.yaml")
    assert problems == []
    assert document is not None
    assert document.data == {"a": read}
    assert type(document.data["a"]) is type(read)


def test_read_yaml_reads_nan_as_a_number_when_written_so() -> None:
    document, _ = read_yaml("a: .nan\n", "x.yaml")
    assert document is not None
    assert math.isnan(document.data["a"])


def test_read_yaml_skips_the_byte_order_mark_when_there_is_one() -> None:
    document, problems = read_yaml(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "x.yaml")
    assert problems == []
    assert document is not None
    assert document.data == {"a": 1, "b": 2}
    assert str(document.where(("b",))) == "x.yaml:2:4"


def test_read_yaml_keeps_places_of_keys_and_values_when_nested() -> None:
    document, _ = read_yaml("a:\n  - b: 1\n    c: {d: x}\n", "x.yaml")
    assert document is not None
    assert str(document.where(("a", 0, "c", "d"))) == "x.yaml:3:12"
    assert str(document.where(("a", 0, "c", "d"), key=True)) == "x.yaml:3:9"
    assert str(document.where(("a", 0, "none"))) == "x.yaml:2:5"


def test_read_yaml_expands_nothing_when_aliases_multiply() -> None:
    lines = ["a0: &a0 [lol, lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    document, problems = read_yaml("\n".join(lines), "x.yaml")
    assert document is None
    assert {p.code for p in problems} == {Code.ANCHOR_NOT_ALLOWED}


@pytest.mark.parametrize("text", ["a: 1\n" * 300_000, "\x01\n" * 900_000, "!a b: 1\n" * 200_000])
def test_read_yaml_stops_telling_when_problems_are_without_number(text: str) -> None:
    _, problems = read_yaml(text, "x.yaml")
    assert MOST_PER_FILE <= len(problems) <= MOST_PER_FILE + 1


def test_read_yaml_quotes_no_text_of_the_file_when_it_is_broken() -> None:
    secret = "Ahmed of Dhaka"
    for text in (
        f"a: {secret}: b\n",
        f"a: '{secret}\n",
        f"a: [{secret}\nb: 1\n",
        f"{secret}\nb: 1\n",
        f"a: *{secret}\n",
    ):
        _, problems = read_yaml(text, "x.yaml")
        assert problems
        assert not any("Ahmed" in str(p) for p in problems)


@given(st.text())
@example("a: \ud800")
@example('a: "\\U00110000"')
@example("%YAML 9.9\n---\na: 1")
@example("? a\n? b")
@example("&a : *a")
def test_read_yaml_never_raises_when_given_any_text(text: str) -> None:
    document, problems = read_yaml(text, "x.yaml")
    assert document is not None or problems


@given(st.text(alphabet="ab:- \n#&*!|>'\"{}[],?~%@`\t0.1<"))
def test_read_yaml_never_raises_when_given_signs(text: str) -> None:
    document, problems = read_yaml(text, "x.yaml")
    assert document is not None or problems


@given(st.binary())
def test_read_yaml_never_raises_when_given_any_bytes(content: bytes) -> None:
    document, problems = read_yaml(content, "x.yaml")
    assert document is not None or problems


_VISIBLE = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff\ufffe\uffff"))
_PLAIN = st.recursive(
    _VISIBLE | st.integers(-(10**15) + 1, 10**15 - 1),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_VISIBLE.filter(bool), inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(_VISIBLE.filter(bool), _PLAIN, min_size=1, max_size=5))
def test_read_yaml_agrees_with_safe_load_when_data_are_plain(data: dict[str, object]) -> None:
    class NoAliases(yaml.SafeDumper):
        def ignore_aliases(self, data: object) -> bool:
            return True

    text = yaml.dump(data, Dumper=NoAliases, allow_unicode=True)
    document, problems = read_yaml(text, "x.yaml")
    assert problems == []
    assert document is not None
    assert document.data == yaml.safe_load(text) == data
