"""Every format of a scorecard is safe against what people write, and the same bytes each time."""

import csv
import io
import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.exports.factory import answer, catalog, commitment, document, evidence, fees, ladder, reading, told
from tracker.exports.cells import safe_cell
from tracker.exports.csv import write_scorecard_csv
from tracker.exports.html import write_scorecard_html
from tracker.exports.json import write_scorecard_json
from tracker.exports.markdown import finding_text, plain, write_scorecard_markdown
from tracker.exports.one_page import clip
from tracker.exports.reading import Reading
from tracker.exports.report import build_dated_scorecard, build_scorecard
from tracker.exports.rich_text import inline_html
from tracker.exports.scorecard_front import LINES, count_page, find_pages, fit_one_page
from tracker.vocabulary import Account

REFUSED = re.compile(r"\b(stale|contested|provisional|unverified)\b|violat", re.IGNORECASE)
WRITERS = (write_scorecard_markdown, write_scorecard_html, write_scorecard_csv, write_scorecard_json)
HOSTILE = (
    "=cmd|' /C calc'!A0 <script>alert(1)</script> | [x](javascript:alert(1)) ![p](https://evil.example/p.png) \n# H"
)


class Tags(HTMLParser):
    """Counts tags and keeps attributes, and notices what is not closed."""

    VOID = frozenset({"meta", "br", "col", "link", "img", "input"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def parse(data: bytes) -> Tags:
    tags = Tags()
    tags.feed(data.decode())
    assert tags.open == []
    return tags


def hostile() -> Reading:
    """A place about which somebody files texts that attack every format."""
    definitions = catalog(commitment("c", ladder("c.law", question=HOSTILE), title=HOSTILE, questions=[HOSTILE]))
    attack = answer(
        "c.law",
        1,
        "2026-05",
        finding=HOSTILE,
        scope=HOSTILE,
        fragile=HOSTILE,
        evidence=(evidence(title=HOSTILE, url='https://ok.example/"><script>alert(2)</script>', reference=HOSTILE),),
    )
    return reading(
        document(Account.CIVIL_SOCIETY, attack, organisation=HOSTILE, title=HOSTILE), definitions=definitions
    )


@pytest.mark.parametrize("write", WRITERS)
def test_format_is_the_same_bytes_each_time_and_uses_no_refused_word(write: object) -> None:
    assert callable(write)
    first, second = (write(build_scorecard(told(), "XAA")) for _ in range(2))
    assert first == second
    assert first.endswith(b"\n")
    assert not REFUSED.search(first.decode())


@pytest.mark.parametrize("write", WRITERS)
def test_format_writes_a_place_about_which_nothing_is_known(write: object) -> None:
    assert callable(write)
    assert write(build_scorecard(reading(), "XAA"))


def test_html_is_one_file_with_language_and_headed_tables_and_fetches_nothing() -> None:
    tags = parse(write_scorecard_html(build_scorecard(told(), "XAA")))
    names = [name for name, _ in tags.found]
    assert ("html", {"lang": "en"}) in tags.found
    assert not {"script", "link", "img", "iframe", "form", "object"} & set(names)
    heads = [attrs for name, attrs in tags.found if name == "th"]
    assert heads
    assert all(attrs.get("scope") in ("col", "row") for attrs in heads)
    assert names.count("main") == 1
    assert names.count("h1") == 1
    assert "src" not in {key for _, attrs in tags.found for key in attrs}


def test_html_gives_each_verdict_sign_word_and_pattern() -> None:
    page = write_scorecard_html(build_scorecard(told(), "XAA")).decode()
    assert '<span class="mark word-not-done"><b>✗ Not done</b>' in page
    assert '<span class="mark word-done"><b>✓ Done</b>' in page
    for word in ("done", "on-course", "behind", "not-done", "undone", "not-known"):
        assert re.search(rf"\.word-{word} \{{ border-left: \d", page)
    assert "size: A4 portrait" in page


def test_html_lets_no_text_of_a_person_become_a_tag() -> None:
    data = write_scorecard_html(build_scorecard(hostile(), "XAA"))
    tags = parse(data)
    assert not {"script", "img"} & {name for name, _ in tags.found}
    addresses = [attrs["href"] or "" for name, attrs in tags.found if name == "a" and "href" in attrs]
    assert all(address.startswith(("https://", "http://")) for address in addresses)
    assert "alert(1)" in tags.text


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("plain", "plain"),
        ("*so* and **so**", "<em>so</em> and <strong>so</strong>"),
        ("1. The law", "1. The law"),
        ("# no heading", "# no heading"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("![p](https://x.example/p.png)", "![p](https://x.example/p.png)"),
        ("[x](javascript:alert(1))", '<a rel="noopener noreferrer">x</a>'),
        ("", ""),
    ],
)
def test_rich_text_keeps_italics_and_links_only(written: str, made: str) -> None:
    assert inline_html(written) == made


def test_markdown_keeps_texts_of_people_on_their_line_and_in_their_cell() -> None:
    text = write_scorecard_markdown(build_scorecard(hostile(), "XAA")).decode()
    assert "<script>" not in text
    assert not re.search(r"^# H", text, re.MULTILINE)
    tables = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in tables} == {4, 5}


def test_markdown_escapes_titles_and_keeps_italics_of_findings() -> None:
    assert plain("a|b *c* <d>\n# e") == r"a\|b \*c\* \<d\> \# e"
    assert finding_text("*so* <b> | x") == r"*so* \<b\> \| x"
    assert finding_text("- item") == r"\- item"


def test_markdown_holds_every_part_of_the_page() -> None:
    text = write_scorecard_markdown(build_dated_scorecard(told(), "XAA")).decode()
    for heading in (
        "Red lines first",
        "What the Government says",
        "What civil society says",
        "What others found",
        "Missing",
        "What would change a verdict",
        "What changed since 22 November 2025",
        "Two questions",
        "Two asks · to: ",
        "Signed by",
        "Contact",
        "Treaties, as registers have them",
        "Reply of the Government",
        "Not covered",
        "Sources",
        "How to read",
    ):
        assert f"**{heading}" in text
    assert "statement, not counted" in text
    assert text.count("nothing found") == 2


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "|x", "%0A"])
def test_cell_that_a_spreadsheet_would_run_is_quoted(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize(("value", "cell"), [(-1.5, "-1.5"), ("+3", "+3"), (None, ""), (0, "0"), ("a=b", "a=b")])
def test_cell_that_is_harmless_stays_as_it_is(value: object, cell: str) -> None:
    assert safe_cell(value) == cell


def test_csv_has_one_row_a_verdict_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(write_scorecard_csv(build_scorecard(hostile(), "XAA")).decode())))
    assert [row["word"] for row in rows] == ["Done", "Not done", "Not due yet"]
    assert rows[0]["title"].startswith("'=cmd")
    assert not [value for row in rows for value in row.values() if value.startswith(("=", "+", "@"))]


def test_json_is_sorted_and_holds_the_words_of_the_page() -> None:
    data = write_scorecard_json(build_scorecard(told(), "XAA")).decode()
    found = json.loads(data)
    assert list(found) == sorted(found)
    assert found["as_of"] == "2026-11-22"
    assert found["blocks"][0]["rows"][0]["cells"][1]["marks"][0]["word"] == "not_done"
    assert "’" in data


def crowd(letters: int) -> Reading:
    """Nine commitments, each with long findings of nine organisations."""
    names = [f"c{n}" for n in range(9)]
    commitments = [fees() | {"id": "fees"}, *(commitment(n, ladder(f"{n}.law"), title="T" * 30) for n in names)]
    answers = [answer(f"{n}.law", 1, "2026-05", finding="word " * (letters // 5)) for n in names]
    long = [
        document(
            Account.CIVIL_SOCIETY,
            answer(
                "fees.law", 1, "2026-05", finding="word " * (letters // 5), fragile="word " * 40, scope="word " * 40
            ),
            answer("fees.practice", 0, "2026-05", finding="word " * (letters // 5)),
            *answers,
            id=f"XAA-{n}",
            organisation=f"Organisation with a long name {n}",
            family=f"F{n}",
            title="word " * 30,
        )
        for n in range(9)
    ]
    return reading(*long, definitions=catalog(*commitments))


@pytest.mark.parametrize("letters", [50, 400, 4000])
def test_page_fits_however_much_is_known(letters: int) -> None:
    page = fit_one_page(build_scorecard(crowd(letters), "XAA"))
    assert count_page(page) <= LINES
    assert page.card.blocks[0].commitment == "fees"
    assert page.card.red_lines


def test_page_shows_everything_when_little_is_known() -> None:
    card = build_scorecard(told(), "XAA")
    page = fit_one_page(card)
    assert page.card.blocks[0].voices == card.blocks[0].voices
    assert (page.also, page.more) == ((), ())


def test_pages_go_from_full_to_lean_in_small_steps() -> None:
    pages = find_pages(build_scorecard(crowd(400), "XAA"))
    lines = [count_page(page) for page in pages if len(page.card.blocks) == 1]
    assert lines[-1] == min(lines)
    assert all(after < before + 2 for before, after in pairwise(lines))
    lean = [count for count in lines if count <= LINES + 5]
    assert max(before - after for before, after in pairwise(lean)) < 6


@pytest.mark.parametrize(
    ("text", "letters", "cut"),
    [
        ("short", 10, "short"),
        ("one two three", 8, "one two…"),
        ("A sentence. And another one", 20, "A sentence. …"),
        ("unbrokenword", 6, "unbrok…"),
    ],
)
def test_clip_cuts_at_a_sentence_or_a_word(text: str, letters: int, cut: str) -> None:
    assert clip(text, letters) == cut
