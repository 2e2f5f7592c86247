"""A scorecard says what is known in plain words, with whose word it is and when, and says where nothing is known."""

import datetime as dt
import re

import pytest

from tests.exports.factory import (
    AS_OF,
    answer,
    catalog,
    commitment,
    document,
    evidence,
    fees,
    ladder,
    numeric,
    placements,
    reading,
    told,
    yes_no,
)
from tracker.errors import BadRequest
from tracker.exports.json import write_scorecard_json
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.report import build_scorecard
from tracker.exports.scorecard import Block, Column, Part, Row, Scorecard
from tracker.places import load_places
from tracker.vocabulary import Account, Confidentiality, Grade
from tracker.wording import PublicWord

REFUSED = re.compile(r"\b(stale|contested|provisional|unverified)\b|violat|breach|\brung\b", re.IGNORECASE)


def row(block: Block, part: Part) -> Row:
    return next(r for r in block.rows if r.part is part)


def words(block: Block, part: Part) -> list[list[PublicWord]]:
    return [[mark.word for mark in cell.marks] for cell in row(block, part).cells]


def text(card: Scorecard) -> str:
    return write_scorecard_markdown(card).decode() + write_scorecard_json(card).decode()


def test_verdict_says_vote_counts_paper_and_practice_with_their_dates() -> None:
    verdict = build_scorecard(told(), "XAA").verdict
    assert "“Zero fees for workers”" in verdict
    assert "by civil society’s account 1 of 8 milestones due by 19 December 2025 is met" in verdict
    assert "(1 not met, 6 not checked)" in verdict
    assert "on paper “Capped” (civil society Aug 2015, the Government March 2026: Found on fees.law)" in verdict
    assert "in practice “Allowed” (The Daily Dec 2024: Found on fees.practice)" in verdict


def test_verdict_quotes_whole_sentences_only_and_says_of_a_number_what_it_counts() -> None:
    sentence = "Workers pay two thousand"
    for found, quoted in (
        (f"{sentence}. Many do not know the rule.", f": {sentence})"),
        (f"{sentence}; {'and so on ' * 20}", f": {sentence})"),
        ("and so on " * 20, ");"),
        ("They call it “tea money”.", ");"),
    ):
        known = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05", finding=found)))
        assert f"“Capped” (civil society May 2026{quoted}" in build_scorecard(known, "XAA").verdict
    counted = reading(document(Account.GOVERNMENT, answer("fees.cost", 3, "2026-05")))
    assert (
        "in practice “How many months of earnings does a job cost?” 3 months of earnings (the Government May 2026)"
        in build_scorecard(counted, "XAA").verdict
    )


@pytest.mark.parametrize(("language", "word"), [("en", "second-hand"), ("fr", "seconde main"), ("es", "segunda mano")])
def test_second_hand_evidence_is_named_beside_verdict_red_line_and_mark(language: str, word: str) -> None:
    weak = answer("fees.law", 1, "2026-05", evidence=(evidence(grade=Grade.WEAK),))
    card = build_scorecard(reading(document(Account.CIVIL_SOCIETY, weak)), "XAA", language)
    assert word in card.verdict
    assert word in card.red_lines[0]
    assert all(word in mark.brief for cell in row(card.blocks[0], Part.PAPER).cells[:2] for mark in cell.marks)
    sound = build_scorecard(reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"))), "XAA", language)
    assert word not in sound.verdict + "".join(sound.red_lines)


def test_verdict_says_nobody_has_reported_when_nothing_is_known() -> None:
    card = build_scorecard(reading(), "XAA")
    assert "“Zero fees for workers” has not been checked: on paper nobody has reported" in card.verdict
    assert "in practice nobody has reported" in card.verdict
    assert card.blocks == ()
    assert card.red_lines == ()
    assert card.thanks is None
    assert [q.text for q in card.questions] == ["When will fees end?"]


def test_verdict_sums_up_when_several_commitments_are_checked() -> None:
    definitions = catalog(fees(), commitment("more", yes_no("more.law"), title="More"))
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"), answer("more.law", 1, "2026-05")),
        definitions=definitions,
    )
    verdict = build_scorecard(known, "XAA").verdict
    assert "on the 2 of 2 commitments checked" in verdict
    assert "on “Zero fees for workers”, on paper “Capped” (civil society May 2026: Found on fees.law)" in verdict


def test_verdict_names_the_next_deadline_when_none_has_passed() -> None:
    known = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2019-05"), published_on="2019-05"))
    early = reading(*(p.submission for p in known.published), as_of=dt.date(2020, 12, 19))
    assert "no milestone is due before 19 December 2020" in build_scorecard(early, "XAA").verdict


def test_headline_account_is_civil_society_and_a_silent_account_is_printed_as_such() -> None:
    card = build_scorecard(told(), "XAA")
    assert [line.account for line in card.accounts if line.is_headline] == [Account.CIVIL_SOCIETY]
    silent = build_scorecard(reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"))), "XAA")
    government = next(line for line in silent.accounts if line.account is Account.GOVERNMENT)
    assert government.milestones == "said nothing: 8 milestones due, none checked"


def test_verdict_names_another_account_when_civil_society_is_silent() -> None:
    card = build_scorecard(reading(document(Account.GOVERNMENT, answer("fees.law", 3, "2026-05"))), "XAA")
    assert "civil society has not reported; by the Government’s account" in card.verdict
    assert "civil society has not reported" not in build_scorecard(told(), "XAA").verdict


def test_statement_that_repeats_a_counted_finding_of_its_document_is_told_once() -> None:
    paid = "Workers interviewed report paying USD 1,500 to 2,200 for their jobs, and enforcement is weak."
    counted = answer("fees.practice", 0, "2026-05", finding=paid)
    again = answer("fees.cost", None, "2026-05", finding="Workers interviewed had paid between USD 1,500 and 2,200.")
    other = answer("fees.cost", None, "2026-05", finding="Workers interviewed had paid USD 900.")
    card = build_scorecard(reading(document(Account.INDEPENDENT, counted, again, other)), "XAA")
    told_once = [f.text for voices in card.blocks[0].voices for f in voices.findings]
    assert told_once == [paid, "Workers interviewed had paid USD 900."]


def test_score_is_not_printed_below_its_gate() -> None:
    card = build_scorecard(told(), "XAA")
    assert all(line.score.startswith("not scored (coverage ") for line in card.accounts)
    assert "no overall score: 1 of 1 commitments checked" in card.edition


def test_score_is_printed_with_its_bounds_when_enough_is_known() -> None:
    definitions = catalog(commitment("one", ladder("one.law"), ladder("one.b"), ladder("one.c")))
    answers = [answer(name, 3, "2026-05") for name in ("one.law", "one.b", "one.c")]
    card = build_scorecard(reading(document(Account.CIVIL_SOCIETY, *answers), definitions=definitions), "XAA")
    line = card.accounts[0]
    assert line.score == "100 of 100 (between 100 and 100; coverage 100 %)"
    assert line.beside == "lowest: objective 6; at zero: 0 % of indicators; past their deadline: 0"


def test_rows_show_paper_practice_and_checks_at_each_deadline() -> None:
    block = build_scorecard(told(), "XAA").blocks[0]
    assert words(block, Part.PAPER) == [[PublicWord.DONE], [PublicWord.NOT_DONE], [PublicWord.NOT_DUE]]
    assert words(block, Part.PRACTICE) == [[PublicWord.NOT_PLACED], [PublicWord.NOT_DONE], [PublicWord.NOT_DUE]]
    assert words(block, Part.CHECKS) == [[PublicWord.NOT_KNOWN], [PublicWord.NOT_KNOWN], [PublicWord.NOT_DUE]]
    assert row(block, Part.PAPER).cells[1].asked == "Fees banned for all"
    assert row(block, Part.CHECKS).questions == ("What about fees.checks?", "What about fees.redress?")


def test_mark_says_whose_verdict_it_is_and_when_it_was_checked() -> None:
    cell = row(build_scorecard(told(), "XAA").blocks[0], Part.PAPER).cells[1]
    assert cell.marks[0].details == ("Not met when checked: Civil society Aug 2015", "Not met: Government")
    assert cell.marks[0].brief == "(Civil society Aug 2015, Government)"


def test_accounts_that_disagree_both_keep_their_mark() -> None:
    known = reading(
        document(Account.GOVERNMENT, answer("fees.law", 3, "2026-05")),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05")),
    )
    block = build_scorecard(known, "XAA").blocks[0]
    assert words(block, Part.PAPER)[1] == [PublicWord.NOT_DONE, PublicWord.DONE]
    assert (
        "the Government says “Fees banned for all” (May 2026), civil society finds “Capped” (May 2026)"
        in block.differ[0]
    )


def test_record_stands_alone_in_its_row() -> None:
    known = reading(
        document(Account.RECORD, answer("fees.law", 3, "2026-01")),
        document(Account.GOVERNMENT, answer("fees.law", 1, "2026-05")),
    )
    marks = row(build_scorecard(known, "XAA").blocks[0], Part.PAPER).cells[1].marks
    assert [mark.word for mark in marks] == [PublicWord.DONE]
    assert "Registers" in marks[0].brief


def test_voices_stand_in_three_columns_and_say_where_nothing_was_found() -> None:
    government, civil_society, others = build_scorecard(told(), "XAA").blocks[0].voices
    assert (government.column, government.nothing) == (Column.GOVERNMENT, "In practice: nothing found.")
    assert civil_society.nothing is None
    assert others.nothing == "On paper: nothing found."
    assert others.findings[0].source.citation == "The Daily, Title by independent, December 2024"
    assert government.findings[0].notes == ("seven destinations",)


def test_statement_is_shown_and_marked_as_such() -> None:
    findings = build_scorecard(told(), "XAA").blocks[0].voices[1].findings
    assert [f.is_statement for f in findings] == [False, True]
    assert [f.is_counted for f in findings] == [True, False]


def test_address_is_printed_only_when_the_first_item_has_one() -> None:
    own = answer("fees.law", 1, "2026-05", evidence=(evidence(url=None), evidence(url="https://elsewhere.example/x")))
    finding = build_scorecard(reading(document(Account.CIVIL_SOCIETY, own)), "XAA").blocks[0].voices[1].findings[0]
    assert finding.source.url is None
    assert [line.url for line in finding.evidence] == [None, "https://elsewhere.example/x"]


def test_red_line_says_what_is_asked_and_what_was_found() -> None:
    card = build_scorecard(told(), "XAA")
    assert card.red_lines == (
        "Red line not met: Fees banned for all. Found: “Capped” (civil society Aug 2015, the Government March 2026). "
        "(Zero fees for workers)",
    )


def test_agreement_and_difference_between_paper_and_practice_are_said() -> None:
    definitions = catalog(fees())
    known = reading(
        document(Account.GOVERNMENT, answer("fees.law", 1, "2026-05")),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"), answer("fees.practice", 0, "2026-05")),
        definitions=definitions,
    )
    block = build_scorecard(known, "XAA").blocks[0]
    assert block.agree == ("On paper: the Government (May 2026) and civil society (May 2026) find the same, “Capped”.",)
    assert block.differ[0] == "The rule reads “Capped” (May 2026); what is lived is “Allowed” (May 2026)."
    assert (
        "points of 100 lie between what the Government reports and what civil society finds, on one voice"
        in block.differ[1]
    )


def test_missing_names_silent_voices_and_questions_nobody_looked_at() -> None:
    missing = build_scorecard(told(), "XAA").blocks[0].missing
    assert missing[0] == "the Government’s word in practice"
    assert missing[1] == "civil society’s finding in practice"
    assert "“What about fees.checks?”" in missing[-1]


def test_changes_name_the_levels_that_meet_what_is_open() -> None:
    changes = build_scorecard(told(), "XAA").blocks[0].changes
    assert changes[0] == "On paper: “Fees banned for all” would meet the 7-year milestone, late"


def test_questions_are_those_of_what_is_open_with_what_a_good_answer_holds() -> None:
    first, second = build_scorecard(told(), "XAA").questions
    assert (first.text, first.good_answer) == (
        "When will fees end?",
        "a date, and the rule or figure that shows “Fees banned for all”",
    )
    assert second.text == "How many workers were repaid?"


@pytest.mark.parametrize(
    ("place", "stance", "basis"),
    [
        ("NPL", "Nepal voted for the Compact", "Basis: its vote for the Compact"),
        ("USA", "United States voted against the Compact", "took on nothing under it"),
        ("AUS", "Australia abstained on the Compact", "abstained on the Compact"),
        ("XAA", "has no known vote", "is not known to us"),
    ],
)
def test_basis_follows_the_vote_and_says_that_the_compact_does_not_bind(place: str, stance: str, basis: str) -> None:
    card = build_scorecard(reading(place=place), place)
    assert stance in card.verdict
    assert basis in card.basis
    assert "The Compact is not legally binding." in card.basis
    assert "its commitment" not in card.basis


def test_every_place_of_the_gazetteer_has_a_scorecard() -> None:
    empty = reading()
    for code in load_places().by_code:
        assert build_scorecard(empty, code).country == code


def test_place_that_does_not_exist_is_refused_with_the_nearest() -> None:
    with pytest.raises(BadRequest, match="There is no place 'NEP'"):
        build_scorecard(reading(), "NEP")


def test_treaty_is_not_known_until_a_register_says_so() -> None:
    definitions = catalog(
        commitment("t1", ladder("t1.ratification"), crosswalk=[{"framework": "ILO C181", "reference": "all"}])
    )
    assert build_scorecard(reading(definitions=definitions), "XAA").treaties == ("Not known: ILO C181",)
    known = reading(document(Account.RECORD, answer("t1.ratification", 3, "2026-01")), definitions=definitions)
    assert build_scorecard(known, "XAA").treaties == ("Fees banned for all: ILO C181 (Jan 2026)",)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"asked_on": "2026-03-03", "reply_due_on": "2026-03-24", "no_reply": True}, "no reply by 24 March 2026"),
        ({"asked_on": "2026-11-01", "reply_due_on": "2026-12-24"}, "a reply is awaited by 24 December 2026"),
        ({"asked_on": "2026-03-03", "no_reply": True}, "was asked on 3 March 2026; no reply."),
        ({"no_reply": True}, "was asked; no reply."),
    ],
)
def test_silence_of_a_government_is_said_with_its_dates(fields: dict[str, object], said: str) -> None:
    card = build_scorecard(reading(document(Account.GOVERNMENT, published_on="2026-03-25", **fields)), "XAA")
    assert said in card.reply[0]


def test_reply_is_not_yet_asked_when_nobody_asked() -> None:
    assert build_scorecard(told(), "XAA").reply == ("not yet asked.",)


def test_not_covered_counts_commitments_objectives_and_what_does_not_apply() -> None:
    away = commitment("away", yes_no("away.law"), not_applicable=[{"country": "XAA", "reason": "no coast"}])
    definitions = catalog(fees(), commitment("more", yes_no("more.law"), objective=5), away)
    known = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05")), definitions=definitions)
    card = build_scorecard(known, "XAA")
    assert card.not_covered == "1 of 2 objectives, 1 indicator left off because not applicable, 1 of 2 commitments"
    assert card.sources == "1 from civil society"


def test_global_indicator_is_never_on_a_scorecard() -> None:
    definitions = catalog(commitment("world", yes_no("world.law", subject="global")), fees())
    card = build_scorecard(reading(definitions=definitions), "XAA")
    assert "world" not in text(card)


def test_contested_and_numeric_indicators_are_told_without_jargon() -> None:
    definitions = catalog(commitment("c", ladder("c.law"), numeric("c.cost"), title="C"))
    papers = [
        document(
            Account.CIVIL_SOCIETY,
            answer("c.law", rung, "2026-03"),
            answer("c.cost", 17.6, "2026-03"),
            id=f"XAA-{rung}-{n}",
            organisation=f"O{rung}{n}",
            family=f"F{rung}{n}",
        )
        for n, rung in enumerate((0, 0, 3, 3))
    ]
    card = build_scorecard(reading(*papers, definitions=definitions), "XAA")
    assert "civil society is divided, from “Allowed” to “Fees banned for all”" in card.blocks[0].differ[0]
    assert "17.6 months of earnings" in card.verdict + text(card)
    assert not REFUSED.search(text(card))


def test_page_uses_none_of_the_refused_words_and_no_rung_numbers() -> None:
    old = document(Account.CIVIL_SOCIETY, answer("fees.practice", 0, "2018-01"), published_on="2018-02")
    for known in (told(), reading(), reading(old)):
        assert not REFUSED.search(text(build_scorecard(known, "XAA")))


def test_old_finding_is_printed_with_the_year_it_was_checked() -> None:
    old = document(Account.CIVIL_SOCIETY, answer("fees.practice", 1, "2018-01"), published_on="2018-02")
    block = build_scorecard(reading(old), "XAA").blocks[0]
    assert row(block, Part.PRACTICE).cells[1].marks[0].details == ("Met when checked: Civil society Jan 2018",)
    assert "a newer look in practice (last checked Jan 2018)" in block.missing


def test_restricted_texts_leave_nowhere() -> None:
    secret = answer("fees.law", 0, "2026-05", finding="SECRET-FINDING", confidentiality=Confidentiality.SEALED)
    shown = answer(
        "fees.practice",
        0,
        "2026-05",
        evidence=(evidence(), evidence(title="SECRET-EVIDENCE", confidentiality=Confidentiality.EDITORS)),
    )
    closed = document(
        Account.INDEPENDENT,
        answer("fees.law", 0, "2026-05"),
        title="SECRET-TITLE",
        confidentiality=Confidentiality.EDITORS,
    )
    card = build_scorecard(reading(document(Account.CIVIL_SOCIETY, secret, shown), closed), "XAA")
    assert "SECRET" not in text(card)


def test_answer_from_after_the_day_is_not_shown() -> None:
    later = document(Account.CIVIL_SOCIETY, answer("fees.law", 3, "2027", finding="LATER"), published_on="2027")
    assert "LATER" not in text(build_scorecard(reading(later), "XAA"))


def test_disclaimer_names_those_who_placed_the_milestones() -> None:
    assert "editors’ placement, 2026; no government" in build_scorecard(told(), "XAA").disclaimer
    coalition = placements(y2=1)
    coalition[0]["set_by"] = "the coalition"
    other = catalog(commitment("c", ladder("c.law", milestones=coalition)))
    assert "placed by the coalition, 2026" in build_scorecard(reading(definitions=other), "XAA").disclaimer
    none = catalog(commitment("c", ladder("c.law", milestones=[])))
    card = build_scorecard(
        reading(document(Account.CIVIL_SOCIETY, answer("c.law", 1, "2026-05")), definitions=none), "XAA"
    )
    assert card.disclaimer.startswith("No milestone has been placed")
    assert "no milestone has been placed" in card.verdict


def test_scorecard_is_the_same_each_time() -> None:
    assert build_scorecard(told(), "XAA") == build_scorecard(told(), "XAA")
    assert build_scorecard(told(), "XAA").as_of == AS_OF
