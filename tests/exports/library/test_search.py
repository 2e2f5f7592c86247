"""A text is found by any of its words in any script, with accents or without, and by nothing that is not in it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import PartialDate
from tracker.exports.library.entries import Entry, Kind
from tracker.exports.library.index import Index, build_index
from tracker.exports.library.passages import SHOWN, choose_passage, mark_all
from tracker.exports.library.query import LONGEST, MOST_TERMS, read_query
from tracker.exports.library.words import fold, words_of

TEXTS = {
    "en": "Agencies charged recruitment fees of 2,500 dollars to workers' families.",
    "fr": "L’État a dépassé le plafond : les œuvres sociales et les frais d’à-côté.",
    "es": "Los niños y las compañías de Perú pagaron según la ley número 10.7.1.",
    "de": "Die Straße nach Zürich: Größere Gebühren für Ausländer.",
    "pl": "Łódzkie biuro pośrednictwa pobierało opłaty.",
    "tr": "İstanbul’da işçiler ücret ödedi.",
    "vi": "Người lao động Việt Nam trả phí môi giới.",
    "ru": "Работники-мигранты заплатили сборы, ещё до отъезда.",
    "el": "Οι εργαζόμενοι πλήρωσαν προμήθειες στην Αθήνα.",
    "ar": "دفع العمال المهاجرون رسوم الاستقدام إلى أصحاب العمل.",
    "fa": "کارگران مهاجر می‌گویند هزینه پرداخته‌اند.",
    "bn": "কাঠমান্ডুতে শ্রমিকরা নিয়োগের জন্য ১৫০০০০ টাকা দিয়েছেন।",
    "hi": "प्रवासी श्रमिकों ने भर्ती शुल्क चुकाया।",
    "ne": "वैदेशिक रोजगारमा जाने कामदारले शुल्क तिरे।",
    "ta": "தொழிலாளர்கள் கட்டணம் செலுத்தினர்.",
    "am": "ሠራተኞች ክፍያ ከፍለዋል።",
    "ko": "이주노동자들은 수수료를 지불했다.",
    "zh": "移民工人支付了招聘费用,雇主扣留护照。",
    "ja": "技能実習生は手数料を払っていた。",
    "th": "แรงงานข้ามชาติจ่ายค่าธรรมเนียมการจัดหางาน",
    "km": "ពលករទេសន្តរប្រវេសន៍បានបង់ថ្លៃ",
}
LIBRARY: Index = build_index(Entry(Kind.FINDING, code, "Question?", (text,)) for code, text in TEXTS.items())


def found(written: str, library: Index = LIBRARY) -> set[str]:
    return {entry.id for entry in library.search(read_query(written))}


def written_words(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words_of(text)]


@pytest.mark.parametrize("code", TEXTS)
def test_text_is_found_by_each_of_its_words_in_any_case_and_composition(code: str) -> None:
    for word in written_words(TEXTS[code]):
        for form in (word, word.upper(), word.lower(), *(unicodedata.normalize(f, word) for f in ("NFC", "NFD"))):
            assert code in found(form), form


@pytest.mark.parametrize("code", TEXTS)
def test_text_is_found_by_all_of_its_words_and_by_its_beginning_in_quotes(code: str) -> None:
    text = TEXTS[code][:LONGEST]
    whole = text[: next((w.start for w in reversed(list(words_of(text)))), 0)] if " " in text else text
    assert found(whole) == {code}
    assert found(f'"{whole[: LONGEST - 2]}"') == {code}


@pytest.mark.parametrize("code", ["fr", "es", "de", "pl", "tr", "vi", "ru", "el"])
def test_accents_do_not_matter_in_latin_greek_and_cyrillic(code: str) -> None:
    for word in written_words(TEXTS[code]):
        bare = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        assert code in found(bare)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("etat depasse", "fr"),
        ("OEUVRES", "fr"),
        ("strasse", "de"),
        ("lodzkie", "pl"),
        ("istanbul", "tr"),
        ("еще", "ru"),
        ("ΑΘΗΝΑ", "el"),
        ("150000", "bn"),
        ("العُمَّال", "ar"),
        ("الـعـمـال", "ar"),
        ("عمال مهاجر", "ar"),
        ('"رسوم استقدام"', "ar"),
        ("میگویند", "fa"),
        ("护照", "zh"),
        ("照", "zh"),
        ("“扣留护照”", "zh"),
        ("手数料", "ja"),
        ("ค่าธรรมเนียม", "th"),
        ("수수료", "ko"),
        ("recruit", "en"),
        ("10.7", "es"),
    ],
)
def test_text_is_found_as_people_write(written: str, code: str) -> None:
    assert found(written) == {code}


@pytest.mark.parametrize(
    "written",
    ["fees passport", '"fees recruitment"', "ecruitment", "照护", "护工", "काम", "শ্রমক", "रम", "أعمال"],
)
def test_text_is_not_found_by_words_it_does_not_hold_or_in_another_order(written: str) -> None:
    assert not found(written) & {"en", "zh", "hi", "bn", "ar"}


def test_marks_that_carry_meaning_are_kept() -> None:
    assert fold("कि") != fold("की") != fold("क")
    assert fold("আমি") != fold("আম")
    assert fold("ga") == fold("GÁ")
    assert fold("が") != fold("か")
    assert fold("سأل") != fold("سال")


HOSTILE = ['"', '""', "*", "NEAR(a b)", "a AND OR NOT", "col:x", "^fees", "-fees", "'; DROP TABLE x --", "\\", "%", "…"]


@pytest.mark.parametrize("written", [*HOSTILE, "\x00", "\ud800", "<script>alert(1)</script>", "(" * 500, "a " * 5000])
def test_no_question_is_an_error(written: str) -> None:
    terms = read_query(written)
    assert len(terms) <= MOST_TERMS
    assert len(LIBRARY.search(terms)) <= len(TEXTS)


@given(st.text(max_size=120))
def test_any_question_is_answered(written: str) -> None:
    terms = read_query(written)
    for entry in LIBRARY.search(terms):
        pieces = mark_all(entry.passages[0], terms)
        assert "".join(piece.text for piece in pieces) == entry.passages[0]


@given(st.text(min_size=1, max_size=40), st.text(max_size=40))
def test_any_text_is_found_by_its_own_words(text: str, other: str) -> None:
    library = build_index([Entry(Kind.FINDING, "a", "", (text,)), Entry(Kind.FINDING, "b", "", (other,))])
    for word in written_words(text):
        assert "a" in found(word[:LONGEST], library)


@given(st.sampled_from(sorted(TEXTS)), st.integers(0, 200), st.integers(1, 60))
def test_whatever_matches_in_a_text_is_marked(code: str, start: int, length: int) -> None:
    terms = read_query(TEXTS[code][start : start + length])
    for entry in LIBRARY.search(terms) if terms else []:
        assert any(piece.is_match for piece in mark_all(entry.passages[0], terms))


def test_empty_question_holds_everything() -> None:
    assert found("") == found(" ... ") == set(TEXTS)


def test_relevance_puts_the_title_first_then_the_newest_then_the_name() -> None:
    year = PartialDate.parse
    library = build_index(
        [
            Entry(Kind.FINDING, "context", "x", ("nothing",), ("passport",), date=year("2026")),
            Entry(Kind.FINDING, "older", "x", ("a passport",), date=year("2019")),
            Entry(Kind.FINDING, "newer", "x", ("a passport",), date=year("2021")),
            Entry(Kind.FINDING, "by-name", "a", ("a passport",), date=year("2019")),
            Entry(Kind.MECHANISM, "title", "Passport office", date=year("1990")),
            Entry(Kind.FINDING, "beginning", "x", ("two passports",), date=year("2026")),
        ]
    )
    ordered = [entry.id for entry in library.search(read_query("passport"))]
    assert ordered == ["title", "newer", "by-name", "older", "beginning", "context"]


def test_everything_is_listed_by_name_and_what_was_submitted_with_the_newest_first() -> None:
    year = PartialDate.parse
    entries = [
        Entry(Kind.MECHANISM, "b", "Beta", date=year("2026")),
        Entry(Kind.MECHANISM, "a", "alpha", date=year("1990")),
        Entry(Kind.DOCUMENT, "old", "A", date=year("2019")),
        Entry(Kind.DOCUMENT, "new", "B", date=year("2026")),
    ]
    listed = build_index(entries).search(())
    assert [e.id for e in listed if e.kind is Kind.MECHANISM] == ["a", "b"]
    assert [e.id for e in listed if e.kind is Kind.DOCUMENT] == ["new", "old"]


def test_passage_is_the_one_that_holds_most_and_is_cut_between_words() -> None:
    long = "before " * 60 + "the recruitment fees were paid " + "after " * 60
    entry = Entry(Kind.FINDING, "x", "", ("Only fees here.", long))
    pieces = choose_passage(entry, read_query("fees recruitment"))
    assert [piece.text for piece in pieces if piece.is_match] == ["recruitment", "fees"]
    assert pieces[0].text == "… "
    assert pieces[-1].text == " …"
    assert sum(len(piece.text) for piece in pieces) <= SHOWN + 4
    assert set("".join(p.text for p in pieces).strip(" …").split()) <= set(long.split())


def test_passage_is_the_beginning_when_only_the_title_matches() -> None:
    entry = Entry(Kind.MECHANISM, "x", "Passport office", ("Keeps them.", "More."))
    assert [piece.text for piece in choose_passage(entry, read_query("passport"))] == ["Keeps them."]
    assert choose_passage(Entry(Kind.WORD, "x", "GCM"), read_query("gcm")) == []
