"""Every way in which a submission can be wrong, the line that is named, and what becomes of a sound one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.indicators.definitions import read, sound_catalog
from tracker.documents import Document
from tracker.indicators.catalog import Catalog
from tracker.places import load_places
from tracker.problems import Code, Problem, Where
from tracker.submissions.checks import check_submission, check_workspace_ids, submission_id
from tracker.submissions.content import Submission
from tracker.vocabulary import Account, Confidentiality

FILE = "submissions/x.yaml"
SOUND = """\
id: XAA-2021-union
country: XAA
account: civil_society
organisation: Invented Union
title: A secret title
published_on: 2021-03
revised_on: 2021-04
period: {from: 2020-11, to: 2021-03}
method: Secret method
confidentiality: public
answers:
  - indicator: fair-pay.law
    rung: 0
    observed_on: 2021-03
    event_on: 2022-01-01
    scope: household workers
    finding: A secret finding
    evidence:
      - {title: Law, kind: law, url: "https://example.org/law", confidentiality: public}
  - indicator: fair-pay.cost
    value: 17.6
    se: 0.4
    observed_on: 2020
    partner: NPL
    confidentiality: coalition
  - indicator: fair-pay.signed
    holds: false
    observed_on: 2021
    confidentiality: public
  - indicator: fair-pay.signed
    finding: A statement
"""
SILENCE = """\
id: XAA-2022-silence
country: XAA
account: government
organisation: Invented Ministry
published_on: 2022-06
asked_on: 2022-01
reply_due_on: 2022-05
no_reply: true
"""
LAST = "    finding: A statement\n"

#: What is replaced, by what, and the code with the text at whose last occurrence it must stand.
BROKEN: list[tuple[str, str, str, Code, str]] = [
    ("bad id", "id: XAA-2021-union", "id: XAA/2021", Code.BAD_ID, "XAA/2021"),
    ("no id", "id: XAA-2021-union\n", "", Code.MISSING_FIELD, "country: XAA"),
    ("unknown country", "country: XAA", "country: ZZZ", Code.UNKNOWN_PLACE, "ZZZ"),
    ("Norway's short code", "country: XAA", "country: NO", Code.UNKNOWN_PLACE, "NO\n"),
    ("no country", "country: XAA\n", "", Code.MISSING_FIELD, "id: XAA"),
    ("two countries", LAST, LAST + "    country: XAB\n", Code.COUNTRY_TWICE, "XAB"),
    ("unknown account", "civil_society", "civil-society", Code.NOT_IN_LIST, "civil-society"),
    ("unknown field", LAST, LAST + "    colour: red\n", Code.UNKNOWN_FIELD, "colour"),
    ("empty field", "Invented Union", "''", Code.MISSING_FIELD, "''"),
    ("no date", "observed_on: 2020\n", "observed_on: 03/04/2016\n", Code.BAD_DATE, "03/04"),
    ("no day of the calendar", "2022-01-01", "2022-02-30", Code.BAD_DATE, "2022-02-30"),
    ("period the wrong way", "2020-11", "2021-11", Code.DATES_OUT_OF_ORDER, "{from"),
    ("revised before published", "revised_on: 2021-04", "revised_on: 2021-02", Code.DATES_OUT_OF_ORDER, "2021-02"),
    ("unknown indicator", "fair-pay.law", "fair-pay.lwa", Code.UNKNOWN_INDICATOR, "fair-pay.lwa"),
    ("value for a ladder", "rung: 0", "value: 0", Code.WRONG_VALUE_KIND, "value: 0"),
    ("rung for a number", "value: 17.6\n    se: 0.4", "rung: 1", Code.WRONG_VALUE_KIND, "rung: 1"),
    ("rung beside holds", "holds: false", "holds: false\n    rung: 1", Code.WRONG_VALUE_KIND, "rung: 1"),
    ("rung too high", "rung: 0", "rung: 3", Code.OUTSIDE_DOMAIN, "3\n    observed_on: 2021-03\n    event"),
    ("rung below 0", "rung: 0", "rung: -1", Code.OUTSIDE_DOMAIN, "-1\n    obs"),
    ("half a rung", "rung: 0", "rung: 0.5", Code.WRONG_TYPE, "0.5"),
    ("value impossible", "value: 17.6", "value: -1", Code.OUTSIDE_DOMAIN, "-1\n"),
    ("value with a comma", "value: 17.6", "value: 17,6", Code.WRONG_TYPE, "17,6"),
    ("value without end", "value: 17.6", "value: .inf", Code.BAD_NUMBER, ".inf"),
    ("yes for true", "holds: false", "holds: yes", Code.WRONG_TYPE, "yes"),
    ("error without value", "value: 17.6", "value: n/a", Code.WRONG_VALUE_KIND, "0.4"),
    ("no day of observation", "    observed_on: 2020\n", "", Code.MISSING_FIELD, "indicator: fair-pay.cost"),
    ("unknown partner", "partner: NPL", "partner: Nepal", Code.UNKNOWN_PLACE, "Nepal"),
    ("partner of itself", "partner: NPL", "partner: XAA", Code.COUNTRY_TWICE, "XAA"),
    ("evidence laxer than its answer", "    confidentiality: coalition\n",
     "    confidentiality: coalition\n    evidence: [{title: t, kind: law, confidentiality: public}]\n",
     Code.LAXER_CONFIDENTIALITY, "public}]"),
    ("evidence without document", 'title: Law, kind: law, url: "https://example.org/law"', "kind: law",
     Code.MISSING_FIELD, "{kind"),
    ("no address of the web", "https://example.org/law", "javascript:alert(1)", Code.BAD_URL, '"javascript'),
    ("address without host", "https://example.org/law", "https:///law", Code.BAD_URL, '"https'),
    ("silence of others", "method:", "asked_on: 2021\nmethod:", Code.NOT_A_GOVERNMENT, "asked_on"),
    ("answered twice", LAST, LAST + "  - indicator: fair-pay.signed\n", Code.DUPLICATE_ANSWER, "indicator: fair-pay.s"),
]  # fmt: skip
BROKEN_SILENCE: list[tuple[str, str, str, Code, str]] = [
    ("reply due before asking", "2022-05", "2021", Code.DATES_OUT_OF_ORDER, "2021"),
    (
        "silent and answering",
        "no_reply: true\n",
        "no_reply: true\nanswers:\n  - {indicator: fair-pay.signed, finding: Said.}\n",
        Code.NOT_SILENT,
        "no_reply",
    ),
    ("no reply to nothing", "asked_on: 2022-01\n", "", Code.MISSING_FIELD, "true"),
    ("nothing at all", "asked_on: 2022-01\nreply_due_on: 2022-05\nno_reply: true\n", "", Code.NO_ANSWERS, "id:"),
]


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return sound_catalog()


def check(text: str, catalog: Catalog) -> tuple[Submission | None, list[Problem]]:
    return check_submission(document(text), catalog, load_places())


def document(text: str, file: str = FILE) -> Document:
    return read({file: text})[0]


def place_of(text: str, part: str) -> str:
    before = text[: text.rindex(part)]
    return f"{FILE}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


CASES = [(SOUND, *case) for case in BROKEN] + [(SILENCE, *case) for case in BROKEN_SILENCE]


@pytest.mark.parametrize(
    ("sound", "old", "new", "code", "part"), [(c[0], *c[2:]) for c in CASES], ids=[c[1] for c in CASES]
)
def test_check_submission_names_the_place_when_something_is_wrong(
    catalog: Catalog, sound: str, old: str, new: str, code: Code, part: str
) -> None:
    assert sound.count(old) == 1
    text = sound.replace(old, new)
    submission, problems = check(text, catalog)
    assert submission is None
    assert [(p.code, str(p.where)) for p in problems] == [(code, place_of(text, part))]


def test_check_submission_lists_all_problems_when_there_are_ten(catalog: Catalog) -> None:
    text = (
        SOUND.replace("id: XAA-2021-union", "id: a b")
        .replace("country: XAA", "country: Atlantis")
        .replace("civil_society", "ngo")
        .replace("2020-11", "2021-11")
        .replace("fair-pay.law", "fair-pay.lwa")
        .replace("2022-01-01", "someday")
        .replace("value: 17.6", "value: 1000")
        .replace("partner: NPL", "partner: Nepal")
        .replace("holds: false", "rung: 1")
        .replace("https:", "ftp:")
    )
    _, problems = check(text, catalog)
    assert [p.code for p in problems] == [
        Code.BAD_ID,
        Code.UNKNOWN_PLACE,
        Code.NOT_IN_LIST,
        Code.DATES_OUT_OF_ORDER,
        Code.UNKNOWN_INDICATOR,
        Code.BAD_DATE,
        Code.BAD_URL,
        Code.OUTSIDE_DOMAIN,
        Code.UNKNOWN_PLACE,
        Code.WRONG_VALUE_KIND,
    ]


def test_check_submission_quotes_no_words_of_people_when_fields_are_wrong(catalog: Catalog) -> None:
    text = SOUND.replace("public", "coalition").replace("rung: 0", "rung: [A secret rung]")
    text = text.replace("A secret title", "[A secret list]").replace("event_on: 2022-01-01", "event_on: {a: secret}")
    _, problems = check(text.replace("A statement", "{a: secret}"), catalog)
    assert len(problems) == 4
    assert not any("secret" in str(p) for p in problems)


def test_check_submission_reads_every_field_when_it_is_sound(catalog: Catalog) -> None:
    submission, problems = check(SOUND, catalog)
    assert problems == []
    assert submission is not None
    assert (submission.family, submission.account) == ("Invented Union", Account.CIVIL_SOCIETY)
    law, cost, signed, statement = submission.answers
    assert (law.amount, law.country, law.scope) == (0.0, "XAA", "household workers")
    assert (cost.amount, cost.se, cost.partner) == (17.6, 0.4, "NPL")
    assert cost.is_statement
    assert signed.amount == 0.0
    assert not signed.is_statement
    assert (statement.amount, statement.observed_on.written) == (None, "2021-03")


def test_check_submission_takes_the_later_day_of_an_announced_rule_as_the_event(catalog: Catalog) -> None:
    submission, _ = check(SOUND, catalog)
    assert submission is not None
    assert submission.answers[0].event_on is not None
    assert submission.answers[0].event_on > submission.answers[0].observed_on


@pytest.mark.parametrize(
    ("published", "revised", "observed", "is_possible"),
    [
        ("2020-02-01", None, "2020-02-01", True),
        ("2020-02-01", None, "2020-02-02", False),
        ("2020-02-01", None, "2020-02", True),
        ("2020-02-01", None, "2020", True),
        ("2020-02-01", None, "2020-03", False),
        ("2020-02", None, "2020-02-29", True),
        ("2020-02", None, "2020-03-01", False),
        ("2020", None, "2020-12-31", True),
        ("2020", None, "2021", False),
        ("2020-02-01", "2021-06", "2021-06-30", True),
        ("2020-02-01", "2021-06", "2021-07-01", False),
        ("2020-02-01", "2020", "2020-07-01", True),
    ],
)
def test_check_submission_refuses_only_what_was_certainly_seen_after_the_document(
    catalog: Catalog, published: str, revised: str | None, observed: str, is_possible: bool
) -> None:
    dates = f"published_on: {published}\n" + (f"revised_on: {revised}\n" if revised else "")
    text = f"id: a\ncountry: XAA\naccount: record\norganisation: Invented Register\n{dates}answers:\n"
    text += f"  - {{indicator: fair-pay.law, rung: 1, observed_on: {observed}}}\n"
    _, problems = check(text, catalog)
    where = place_of(text, observed)
    assert [(p.code, str(p.where)) for p in problems] == ([] if is_possible else [(Code.DATES_OUT_OF_ORDER, where)])
    assert is_possible or "'event_on'" in problems[0].hint


@pytest.mark.parametrize("written", [".nan", "n/a", "NA", "'-'", "", "null"])
def test_check_submission_takes_an_answer_as_missing_when_it_says_so(catalog: Catalog, written: str) -> None:
    submission, problems = check(SOUND.replace("rung: 0", f"rung: {written}"), catalog)
    assert problems == []
    assert submission is not None
    assert submission.answers[0].amount is None


def test_check_submission_takes_the_strictest_word_when_confidentiality_is_layered(catalog: Catalog) -> None:
    text = SOUND.replace(
        "confidentiality: coalition\n", "confidentiality: sealed\n    evidence: [{title: t, kind: law}]\n"
    )
    submission, _ = check(text, catalog)
    assert submission is not None
    assert [a.confidentiality for a in submission.answers] == [
        Confidentiality.PUBLIC,
        Confidentiality.SEALED,
        Confidentiality.PUBLIC,
        Confidentiality.PUBLIC,
    ]
    assert submission.answers[1].evidence[0].confidentiality is Confidentiality.SEALED


def test_check_submission_refuses_public_answers_when_the_submission_says_nothing(catalog: Catalog) -> None:
    _, problems = check(SOUND.replace("confidentiality: public\nanswers", "answers"), catalog)
    assert {p.code for p in problems} == {Code.LAXER_CONFIDENTIALITY}
    assert [p.where.line for p in problems] == [18, 24, 28]


def test_check_submission_is_for_editors_when_it_says_nothing_about_who_may_see_it(catalog: Catalog) -> None:
    submission, problems = check(SILENCE, catalog)
    assert problems == []
    assert submission is not None
    assert submission.confidentiality is Confidentiality.EDITORS
    assert submission.no_reply


def register(*answers: str) -> str:
    head = "id: r\naccount: record\norganisation: Invented Register\npublished_on: 2024\nanswers:\n"
    return head + "".join(f"  - {{indicator: fair-pay.law, rung: 1, observed_on: 2024, {a}}}\n" for a in answers)


def test_check_submission_takes_a_country_on_each_answer_when_it_is_a_register(catalog: Catalog) -> None:
    submission, problems = check(register("country: XAA", "country: XAB", "country: XAB, as: origin"), catalog)
    assert problems == []
    assert submission is not None
    assert submission.country is None
    assert [a.country for a in submission.answers] == ["XAA", "XAB", "XAB"]


def test_check_submission_names_the_answer_when_a_register_lacks_one_country(catalog: Catalog) -> None:
    _, problems = check(register("country: XAA", "as: origin"), catalog)
    assert [(p.code, p.where.line, p.where.column) for p in problems] == [(Code.MISSING_FIELD, 7, 5)]


def test_check_submission_asks_once_for_the_country_when_no_answer_has_one(catalog: Catalog) -> None:
    _, problems = check(register("as: origin", "as: destination"), catalog)
    assert [(p.code, p.where.line) for p in problems] == [(Code.MISSING_FIELD, 1)]


def test_check_submission_names_the_other_line_when_an_answer_stands_twice(catalog: Catalog) -> None:
    _, problems = check(register("country: XAA", "country: XAB", "country: XAA"), catalog)
    assert [(p.code, p.where.line) for p in problems] == [(Code.DUPLICATE_ANSWER, 8)]
    assert "line 6" in problems[0].message


@pytest.mark.parametrize(
    ("written", "suggested"), [("Nepal", "NPL (Nepal)"), ("npl", "NPL (Nepal)"), ("Congo", "COD (DR Congo)")]
)
def test_check_submission_suggests_codes_when_a_name_is_written(catalog: Catalog, written: str, suggested: str) -> None:
    _, problems = check(SOUND.replace("country: XAA", f"country: {written}"), catalog)
    assert suggested in problems[0].hint


def test_check_submission_suggests_the_nearest_indicator_when_there_is_none(catalog: Catalog) -> None:
    _, problems = check(SOUND.replace("fair-pay.law", "fair-pay.lwa"), catalog)
    assert "'fair-pay.law'" in problems[0].hint


@pytest.mark.parametrize("code", ["XKX", "HKG", "XZZ", "NOR"])
def test_check_submission_takes_places_that_are_not_states_when_they_have_a_code(catalog: Catalog, code: str) -> None:
    submission, problems = check(SOUND.replace("country: XAA", f"country: {code}"), catalog)
    assert problems == []
    assert submission is not None
    assert submission.country == code


@pytest.mark.parametrize(
    "text",
    [
        "account:\n",
        "account: {}\nanswers: {}\n",
        "account: record\nanswers: [x, 1, null, []]\n",
        "account: record\nanswers: [{evidence: [x]}, {evidence: x}]\nperiod: x\n",
        "account: government\nno_reply: 1\nperiod: {from: 2021}\n",
        "account: record\nid: [1]\ncountry: [NPL]\n",
    ],
)
def test_check_submission_only_reports_when_shapes_are_wrong(catalog: Catalog, text: str) -> None:
    submission, problems = check(text, catalog)
    assert submission is None
    assert problems


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=10)
    | st.sampled_from(["XAA", "2021", "law"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["title", "kind", "from"]), inner),
    max_leaves=5,
)
_ANSWER_KEYS = ["indicator", "rung", "value", "holds", "se", "observed_on", "country", "partner", "evidence", "as"]
_HEAD_KEYS = ["id", "country", "account", "organisation", "published_on", "period", "confidentiality", "asked_on"]
_ANSWERS = st.lists(st.dictionaries(st.sampled_from(_ANSWER_KEYS), _VALUES) | _VALUES, max_size=4) | _VALUES


@given(head=st.dictionaries(st.sampled_from(_HEAD_KEYS), _VALUES), answers=_ANSWERS)
def test_check_submission_never_raises_when_given_any_data(head: dict[str, object], answers: object) -> None:
    submission, problems = check_submission(
        Document(FILE, {**head, "answers": answers}), sound_catalog(), load_places()
    )
    assert (submission is None) == bool(problems)


def test_check_workspace_ids_names_both_files_when_they_bear_one_id() -> None:
    documents = [document(SOUND, "submissions/a.yaml"), document(SOUND, "submissions/b.yaml")]
    documents.append(document(SILENCE, "submissions/c.yaml"))
    found = [given for given in map(submission_id, documents) if given]
    problems = check_workspace_ids([*found, ("other", Where("submissions/d.yaml"))])
    assert [(p.code, str(p.where)) for p in problems] == [
        (Code.DUPLICATE_ID, "submissions/a.yaml:1:5"),
        (Code.DUPLICATE_ID, "submissions/b.yaml:1:5"),
    ]
    assert "submissions/b.yaml" in problems[0].message


def test_submission_id_is_known_when_all_else_is_broken() -> None:
    assert submission_id(document("account: x\nid: ' y '\n")) == ("y", Where(FILE, 2, 5))
    assert submission_id(document("account: x\n")) is None
