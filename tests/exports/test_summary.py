"""A summary keeps to its length, tells promises, sides, gaps, changes and questions, the same in each format."""

import datetime as dt

import pytest

from tests.exports.factory import answer, catalog, commitment, document, fees, ladder, reading, told, yes_no
from tests.exports.many_scripts import many_scripts
from tests.exports.same_words import docx_text, markdown_pieces, pdf_text, squeeze
from tests.exports.test_formats import HOSTILE, crowd, hostile, parse
from tracker.errors import BadRequest
from tracker.exports.docx import write_summary_docx
from tracker.exports.paper import count_words, paragraph, texts_of
from tracker.exports.paper_html import write_summary_html
from tracker.exports.paper_markdown import write_summary_markdown
from tracker.exports.pdf import write_summary_pdf
from tracker.exports.reading import Reading
from tracker.exports.summary import Length
from tracker.exports.summary_paper import build_summary_paper, choose_body
from tracker.exports.summary_report import build_summary, find_region
from tracker.vocabulary import Account, Confidentiality
from tracker.wording import ENGLISH, wording_in

WRITERS = (write_summary_markdown, write_summary_html, write_summary_docx, write_summary_pdf)


def text(known: Reading, length: Length = Length.FULL, **more: object) -> str:
    return write_summary_markdown(build_summary(known, ["XAA"], length, **more)).decode()  # type: ignore[arg-type]


def several() -> Reading:
    """Three places, one of them silent."""
    return reading(
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05")),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2026-05", country="XBB"), id="XBB", country="XBB"),
    )


@pytest.mark.parametrize("known", [told(), crowd(50), crowd(4000), hostile()], ids=["a little", "much", "more", "odd"])
@pytest.mark.parametrize("length", [Length.HALF, Length.TWO])
def test_summary_is_no_longer_than_asked_and_says_how_long(known: Reading, length: Length) -> None:
    summary = build_summary(known, ["XAA"], length)
    words = count_words(choose_body(summary, ENGLISH))
    assert length.words is not None
    assert 0 < words <= length.words
    assert f"{words} words" in write_summary_markdown(summary).decode()


def test_longer_summary_says_more() -> None:
    counts = [count_words(choose_body(build_summary(told(), ["XAA"], length), ENGLISH)) for length in Length]
    assert counts == sorted(counts)
    assert counts[0] < counts[2]


def test_summary_tells_promise_both_sides_gaps_and_questions() -> None:
    said = text(told())
    for phrase in (
        "**Promised:** the Compact, objective 6 (“Objective 6”)",
        "**Asked by when:** on paper, “Capped” by Dec 2020, “Fees banned for all” by Dec 2025",
        "**What the Government says, on paper:** Found on fees.law.",
        "**What others found, in practice:** Found on fees.practice.",
        "On paper, due Dec 2025: ✗ Not done",
        "**Gaps:** The rule reads “Capped”",
        "1. When will fees end?",
        "id summary/XAA-2026-11-22".replace("id ", ""),
        "it is public",
    ):
        assert phrase in said


def test_summary_tells_what_is_more_than_the_compact() -> None:
    more = {"compact": {"relation": "exceeds", "paragraph": "22(a)"}}
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05")), definitions=catalog(fees(**more))
    )
    assert "not in the Compact’s own text; asked under objective 6" in text(known)
    assert "22(a)" not in text(known)
    restated = catalog(fees(compact={"relation": "restates", "paragraph": "22(c)"}))
    known = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05")), definitions=restated)
    assert "paragraph 22(c)" in text(known)


def test_summary_says_what_changed_since_a_day() -> None:
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2022-05"), published_on="2022-06", id="a"),
        document(
            Account.CIVIL_SOCIETY,
            answer("fees.law", 3, "2026-05"),
            answer("fees.practice", 0, "2026-05"),
            id="b",
        ),
    )
    said = text(known, since=dt.date(2024, 1, 1))
    assert "on paper: “Capped” became “Fees banned for all” (civil society May 2026)." in said
    assert "in practice: first finding, “Allowed” (civil society May 2026)." in said
    assert "The 7-year milestones fell due on 19 December 2025." in said
    assert "Nothing was published since then" in text(known, since=dt.date(2026, 11, 1))


@pytest.mark.parametrize(
    ("language", "learnt"),
    [
        ("en", "Learnt about earlier years: 2 findings."),
        ("fr", "Appris sur des années antérieures : 2 constats."),
        ("es", "Sabido sobre años anteriores: 2 hallazgos."),
    ],
)
def test_rule_of_long_ago_that_is_told_now_is_no_change(language: str, learnt: str) -> None:
    known = reading(
        document(
            Account.CIVIL_SOCIETY,
            answer("fees.law", 1, "2026-05", event_on="2004-05"),
            answer("fees.practice", 0, "2023-05"),
        )
    )
    said = squeeze(text(known, since=dt.date(2025, 11, 26), language=language))
    assert squeeze(learnt) in said
    assert "first finding" not in text(known, since=dt.date(2025, 11, 26))


def test_register_read_for_the_first_time_is_no_change() -> None:
    definitions = catalog(commitment("c", yes_no("c.ratification")))
    old = reading(document(Account.RECORD, answer("c.ratification", 1, "2026-05")), definitions=definitions)
    assert "first finding" not in text(old)
    new = reading(
        document(Account.RECORD, answer("c.ratification", 1, "2026-05", event_on="2026-04")), definitions=definitions
    )
    assert "first finding, “yes” (registers May 2026)" in text(new)


def test_summary_of_several_places_sets_them_side_by_side_and_names_the_silent() -> None:
    summary = build_summary(several(), ["XAA", "XBB", "XCC"], Length.FULL)
    assert [place.card.country for place in summary.places] == ["XAA", "XBB"]
    assert [(row.looked_at, row.paper) for row in summary.overview] == [("2 / 3", "✓ Done 1 · ✗ Not done 1")]
    said = write_summary_markdown(summary).decode()
    assert "No public answer on any commitment: Invented place XCC." in said
    assert summary.colophon.id == "summary/XAA+XBB+XCC-2026-11-22"


def test_summary_of_a_region_takes_its_places() -> None:
    region = find_region("southern asia")
    assert region is not None
    summary = build_summary(told(), [], Length.HALF, region="Southern Asia")
    assert summary.title == "Summary for rapporteurs: Southern Asia"
    assert len(summary.silent) == len(region.codes)
    assert summary.colophon.id == "summary/Southern-Asia-2026-11-22"


def test_summary_of_many_places_has_a_short_id() -> None:
    codes = [f"XA{letter}" for letter in "BCDEFGH"]
    assert build_summary(told(), codes, Length.HALF).colophon.id.startswith("summary/7-places-")


@pytest.mark.parametrize(("countries", "region"), [([], None), ([], "Atlantis"), (["QQQ"], None)])
def test_summary_refuses_what_does_not_exist(countries: list[str], region: str | None) -> None:
    with pytest.raises(BadRequest):
        build_summary(told(), countries, Length.HALF, region=region)


@pytest.mark.parametrize("length", list(Length))
@pytest.mark.parametrize("known", [reading(), told(), several()], ids=["nothing", "one", "several"])
def test_formats_say_the_same(known: Reading, length: Length) -> None:
    codes = ["XAA", "XBB"] if "XBB" in known.countries else ["XAA"]
    summary = build_summary(known, codes, length)
    pieces = markdown_pieces(write_summary_markdown(summary))
    page = squeeze(parse(write_summary_html(summary)).text)
    for said in (page, docx_text(write_summary_docx(summary)), pdf_text(write_summary_pdf(summary))):
        missing = [piece for piece in pieces if piece not in said]
        assert missing in ([], [squeeze(build_summary_paper(summary).foot)])


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize(
    "known", [reading(), told(), hostile(), many_scripts()], ids=["nothing", "told", "odd", "many"]
)
def test_format_is_the_same_bytes_each_time(write: object, known: Reading) -> None:
    assert callable(write)
    first, second = (write(build_summary(known, ["XAA"], Length.TWO)) for _ in range(2))
    assert first == second


def test_page_is_safe_and_headed_and_runs_the_right_way() -> None:
    tags = parse(write_summary_html(build_summary(hostile(), ["XAA"], Length.FULL)))
    names = [name for name, _ in tags.found]
    assert not {"script", "link", "img", "iframe", "form", "object"} & set(names)
    assert HOSTILE.split()[0] in tags.text
    links = [attrs.get("href") or "" for name, attrs in tags.found if name == "a"]
    assert not [link for link in links if not link.startswith(("http://", "https://"))]
    heads = [
        attrs
        for name, attrs in parse(write_summary_html(build_summary(several(), ["XAA", "XBB"], Length.FULL))).found
        if name == "th"
    ]
    assert heads
    assert all(attrs.get("scope") in ("col", "row") for attrs in heads)
    scripts = parse(write_summary_html(build_summary(many_scripts(), ["XAA"], Length.FULL)))
    assert {"ar", "bn", "km", "hi", "am", "ru"} <= {attrs.get("lang") for _, attrs in scripts.found}
    assert "rtl" in {attrs.get("dir") for _, attrs in scripts.found}


def test_summary_holds_nothing_that_is_not_public() -> None:
    sealed = answer("fees.practice", 0, "2026-05", finding="MARKSEALED", confidentiality=Confidentiality.SEALED)
    known = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"), sealed))
    assert "MARKSEALED" not in text(known)


def test_words_are_counted_as_a_word_processor_counts_them() -> None:
    assert count_words([paragraph("Two words – · 3 (x).")]) == 6
    assert count_words([paragraph("Deux\u00a0: «\u00a0mots\u00a0»")]) == 2


def test_ladder_without_milestones_is_told_as_not_placed() -> None:
    definitions = catalog(commitment("c", ladder("c.law", milestones=[])))
    known = reading(document(Account.CIVIL_SOCIETY, answer("c.law", 1, "2026-05")), definitions=definitions)
    assert "no milestone has been placed" in text(known)


def test_region_tells_contradictions_and_red_lines_first_and_says_so() -> None:
    summary = build_summary(told(), [], Length.HALF, region="Southern Asia")
    assert summary.is_ordered
    said = write_summary_markdown(summary).decode()
    assert "Places where voices contradict each other most" in said
    ranks = [(-p.contradictions, -len(p.card.red_lines), p.card.title.casefold()) for p in summary.places]
    assert ranks == sorted(ranks)


def spoken_in(codes: list[str]) -> Reading:
    """Places on each of which civil society spoke."""
    found = [
        document(Account.CIVIL_SOCIETY, answer("fees.law", n % 4, "2026-05", country=code), id=code, country=code)
        for n, code in enumerate(codes)
    ]
    return reading(*found)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("count", [4, 12, 26, 60])
def test_half_a_page_gives_each_place_a_verdict_or_says_that_it_is_not_shown(count: int, language: str) -> None:
    codes = [f"X{a}{b}" for a in "ABC" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"][:count]
    known = spoken_in(codes)
    summary = build_summary(known, codes, Length.HALF, language=language)
    say = wording_in(language)
    body = list(texts_of(choose_body(summary, say)))
    assert 0 < count_words(choose_body(summary, say)) <= 250
    said = "\n".join(body)
    hidden = [p.name for p in summary.places if f"{say.colon(p.name)} {p.counts}" not in said]
    unexplained = [name for name in hidden if not any(name in line for line in body)]
    assert unexplained == []
    assert len(hidden) < count
    if len(hidden) > 3:
        assert say.say("summary.more_places", names="|").split("|")[1] in said


def test_count_in_short_says_whose_word_it_is_and_what_is_not_checked() -> None:
    summary = build_summary(several(), ["XAA", "XBB"], Length.HALF)
    assert summary.places[0].counts == "Civil society, 1 of 8 met (1 not met, 6 not checked)"
    assert "Milestones due by 19 December 2025" in summary.counted


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_half_a_page_on_two_places_asks_names_gaps_and_sources_of_each(language: str) -> None:
    definitions = catalog(fees(), commitment("more", yes_no("more.law"), title="More"))
    both = [
        document(
            account,
            answer("fees.law", 1, "2026-05", country=code),
            answer("fees.practice", 0, "2026-05", country=code),
            answer("more.law", 1, "2026-05", country=code),
            id=f"{code}-{account}",
            country=code,
        )
        for code in ("XAA", "XBB")
        for account in (Account.GOVERNMENT, Account.CIVIL_SOCIETY)
    ]
    say = wording_in(language)
    known = reading(*both, definitions=definitions)
    summary = build_summary(known, ["XAA", "XBB"], Length.HALF, language=language)
    body = list(texts_of(choose_body(summary, say)))
    for heading in ("summary.gaps", "heading.sources", "summary.one_question"):
        assert sum(line.startswith(say.colon(say.say(heading))) for line in body) == 2, heading


def test_half_a_page_names_its_sources_shortly_and_prints_no_whole_hash() -> None:
    summary = build_summary(told(), ["XAA"], Length.HALF)
    said = write_summary_markdown(summary).decode()
    assert summary.colophon.id in said
    assert summary.colophon.identity.definitions not in said
    assert summary.colophon.identity.definitions in text(told(), Length.TWO)


def test_summary_that_only_counts_promises_no_more_than_that() -> None:
    codes = [f"X{a}{b}" for a in "ABC" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"][:60]
    said = write_summary_markdown(build_summary(spoken_in(codes), codes, Length.HALF)).decode()
    assert "only what is counted" in said
    assert "what each account says on paper and in practice, and what is missing" not in said
