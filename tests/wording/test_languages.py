"""French and Spanish say everything that English says, with the same places filled in, and in their own habits."""

import datetime as dt
import re
from string import Formatter

import pytest

from tests.exports.factory import told
from tracker.dates import PartialDate
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.report import build_scorecard
from tracker.vocabulary import Agreement, Grade, MilestoneState, Stance, Status
from tracker.wording import ENGLISH, FRENCH, LANGUAGES, SPANISH, PublicWord, Wording, wording_in

OTHERS = [FRENCH, SPANISH]
#: Within a sentence English shortens the name of a month, French and Spanish write it in full.
SAID_DIFFERENTLY = {"date.told"}
#: Words that are the same in English and in French or Spanish.
SAME = {"Action", "Date", "Id", "Notes", "Page", "Practice", "Question", "Source", "Sources", "Verdict", "no", "public"}
SAME |= {
    "Asia",
    "Melanesia",
    "Micronesia",
    "Destination",
    "Europe",
    "Pages",
    "Compact Tracker",
    "{title} · Compact Tracker",
    "Question {number}",
    "{id} · version {version} · {public}",
    "earlier",
    "mars",
    "mai",
    "coalition",
    "forum",
    "initiative",
    "service",
}
ENGLISH_WORDS = re.compile(
    r"\b(the|of|and|is|are|not|by|with|from|what|who|nobody|due|met|said|checked|found|asked|level|data)\b",
    re.IGNORECASE,
)
REFUSED = re.compile(r"viola|infraction|infracci|incumpl|manquement", re.IGNORECASE)


def places(phrase: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(phrase) if name}


def everything_said(say: Wording) -> list[str]:
    labels = [label for labels in say.labels.values() for label in labels.values()]
    nouns = [form for forms in say.nouns.values() for form in forms]
    return [*labels, *nouns, *say.phrases.values(), *say.months, *say.short_months]


@pytest.mark.parametrize("say", OTHERS, ids=lambda say: say.language)
def test_language_has_every_label_phrase_noun_and_month_of_english(say: Wording) -> None:
    assert set(say.labels) == set(ENGLISH.labels)
    assert set(say.phrases) == set(ENGLISH.phrases)
    assert set(say.nouns) == set(ENGLISH.nouns)
    assert (len(say.months), len(say.short_months)) == (12, 12)
    assert all(said.strip() for said in everything_said(say))


@pytest.mark.parametrize("say", OTHERS, ids=lambda say: say.language)
def test_phrase_has_the_places_of_the_english_one(say: Wording) -> None:
    differing = {key for key, said in say.phrases.items() if places(said) != places(ENGLISH.phrases[key])}
    assert differing <= SAID_DIFFERENTLY


@pytest.mark.parametrize("say", OTHERS, ids=lambda say: say.language)
def test_language_holds_no_english(say: Wording) -> None:
    wordless = re.compile(r"\{\w*\}")
    said = [wordless.sub("", text) for text in everything_said(say)]
    assert not [text for text in said if ENGLISH_WORDS.search(text)]
    same = {key for key, text in say.phrases.items() if text == ENGLISH.phrases[key]}
    assert not [k for k in same if re.search(r"[a-z]", wordless.sub("", say.phrases[k])) and say.phrases[k] not in SAME]
    for kind, labels in say.labels.items():
        assert not [
            label for code, label in labels.items() if label == ENGLISH.labels[kind][code] and label not in SAME
        ]


@pytest.mark.parametrize("say", LANGUAGES.values(), ids=lambda say: say.language)
def test_language_uses_no_word_of_guilt(say: Wording) -> None:
    assert not [text for text in everything_said(say) if REFUSED.search(text)]


@pytest.mark.parametrize(
    ("code", "french", "spanish"),
    [
        (PublicWord.DONE, "Fait", "Hecho"),
        (PublicWord.ON_COURSE, "En bonne voie", "Bien encaminado"),
        (PublicWord.BEHIND, "En retard", "Con retraso"),
        (PublicWord.NOT_DONE, "Pas fait", "No hecho"),
        (PublicWord.UNDONE, "Défait", "Revertido"),
        (PublicWord.NOT_KNOWN, "Non connu", "No se sabe"),
        (MilestoneState.UNVERIFIED, "Échu, non vérifié", "Vencido, sin verificar"),
        (Status.CLAIMED, "Annoncé, non démontré", "Declarado, no demostrado"),
        (Agreement.GOVERNMENT_ONLY, "Seul l’État parle", "Solo habla el gobierno"),
        (Grade.WEAK, "De seconde main", "De segunda mano"),
        (Stance.AGAINST, "a voté contre le Pacte", "votó en contra del Pacto"),
    ],
)
def test_label_is_the_agreed_one(code: PublicWord, french: str, spanish: str) -> None:
    assert (FRENCH.label(code), SPANISH.label(code)) == (french, spanish)


@pytest.mark.parametrize(
    ("written", "french", "spanish", "short_french", "short_spanish"),
    [
        ("2021", "2021", "2021", "2021", "2021"),
        ("2021-03", "mars 2021", "marzo de 2021", "mars 2021", "marzo 2021"),
        ("2026-12-01", "1er décembre 2026", "1 de diciembre de 2026", "déc. 2026", "dic. 2026"),
        ("2026-08-05", "5 août 2026", "5 de agosto de 2026", "août 2026", "ago. 2026"),
    ],
)
def test_date_follows_the_language(
    written: str, french: str, spanish: str, short_french: str, short_spanish: str
) -> None:
    date = PartialDate.parse(written)
    assert (FRENCH.date(date), SPANISH.date(date)) == (french, spanish)
    assert (FRENCH.month(date), SPANISH.month(date)) == (short_french, short_spanish)


def test_date_of_a_first_day_is_an_ordinal_in_french_alone() -> None:
    assert [say.date(dt.date(2026, 1, 1)) for say in LANGUAGES.values()] == [
        "1 January 2026",
        "1er janvier 2026",
        "1 de enero de 2026",
    ]


@pytest.mark.parametrize(
    ("value", "french", "spanish"),
    [(17.6, "17,6", "17,6"), (3600, "3\u202f600", "3600"), (36000.5, "36\u202f000,5", "36\u202f000,5")],
)
def test_number_has_a_decimal_comma_and_narrow_spaces(value: float, french: str, spanish: str) -> None:
    assert (FRENCH.number(value), SPANISH.number(value)) == (french, spanish)


def test_per_cent_does_not_break_from_its_number() -> None:
    for say in OTHERS:
        assert not [text for text in say.phrases.values() if " %" in text]
        assert say.say("percent", amount="12") == "12\u00a0%"


def test_high_marks_and_quotation_marks_hold_their_spaces_in_french() -> None:
    assert not [text for text in FRENCH.phrases.values() if re.search(r" [:;?!»]|« |[\w)}][:;?!]( |$)", text)]
    assert FRENCH.say("level", level="x") == "«\u00a0x\u00a0»"
    assert FRENCH.colon("Sources") == "Sources\u00a0:"
    assert FRENCH.semicolon == "\u202f; "
    assert not [text for text in SPANISH.phrases.values() if re.search(r" [:;?!»]|« ", text.strip())]


@pytest.mark.parametrize(
    ("number", "french", "spanish"),
    [(0, "0 jalon", "0 hitos"), (1, "1 jalon", "1 hito"), (2, "2 jalons", "2 hitos")],
)
def test_plural_follows_the_language(number: int, french: str, spanish: str) -> None:
    assert (FRENCH.count(number, "milestone"), SPANISH.count(number, "milestone")) == (french, spanish)


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["Nepal", "Perú"], "Nepal y Perú"),
        (["Nepal", "India"], "Nepal e India"),
        (["Francia", "Italia", "Irán"], "Francia, Italia e Irán"),
        (["agua", "hierro"], "agua y hierro"),
        (["madre", "hijo"], "madre e hijo"),
        (["uno", "«India»"], "uno e «India»"),
    ],
)
def test_list_in_spanish_says_e_before_the_sound_of_an_i(items: list[str], said: str) -> None:
    assert SPANISH.join(items) == said
    assert FRENCH.join(["Népal", "Inde"]) == "Népal et Inde"


def test_verdict_is_the_agreed_sentence_in_each_language() -> None:
    french, spanish = (build_scorecard(told(), "XAA", language).verdict for language in ("fr", "es"))
    assert "sur 8 jalons échus au 19 décembre 2025, 1 atteint (1 non atteint, 6 non vérifiés)" in _plain(french)
    said = "« Plafonnés » (société civile, août 2015 ; Gouvernement, mars 2026 : Found on fees.law)"
    assert f"dans les textes, {said}" in _plain(french)
    assert "de 8 hitos vencidos al 19 de diciembre de 2025, 1 cumplido (1 no cumplido, 6 sin verificar)" in spanish
    assert "en el papel, «Con tope» (sociedad civil, agosto de 2015; Gobierno, marzo de 2026: Found on" in spanish


@pytest.mark.parametrize("language", ["fr", "es"])
def test_scorecard_quotes_the_data_and_says_the_rest_in_its_language(language: str) -> None:
    card = build_scorecard(told(), "XAA", language)
    said = write_scorecard_markdown(card).decode()
    fixed = {part for text in ENGLISH.phrases.values() for part in re.split(r"\{\w+\}", text) if len(part) > 12}
    assert not [part for part in fixed if part in said]
    assert wording_in(language).say("paper.quoted") in said


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("stance", Stance)
def test_name_of_a_place_stands_before_no_verb_in_french(stance: Stance) -> None:
    assert _plain(FRENCH.say(f"verdict.head.{stance}", name="États-Unis")).startswith("États-Unis : ")
    basis = {"adopted": "x", "asked_of_all": "", "not_binding": "", "name": "États-Unis"}
    assert "États-Unis a" not in FRENCH.say(f"basis.{stance}", **basis)


def test_points_and_dates_within_a_sentence_follow_the_language() -> None:
    date = PartialDate.parse("2015-08")
    assert [say.told(date) for say in LANGUAGES.values()] == ["Aug 2015", "août 2015", "agosto de 2015"]
    assert [say.count(0, "points", 1) for say in LANGUAGES.values()] == ["0 points", "0 point", "0 puntos"]
