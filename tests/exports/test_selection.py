"""What is chosen is told, counted and named as a choice; of the rest nothing is said, and nothing false."""

from dataclasses import replace

import pytest

from tests.exports.factory import answer, catalog, commitment, document, fees, ladder, reading, told
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.paper_markdown import write_questions_markdown, write_summary_markdown
from tracker.exports.questions import build_questions_sheet
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.exports.selection import EVERYTHING, Selection
from tracker.exports.summary import Length
from tracker.exports.summary_report import build_summary, find_region
from tracker.vocabulary import Account

FEES, VISAS = Selection(commitments=("fees",)), Selection(objectives=(5,))
GOVERNMENT = Selection(accounts=(Account.GOVERNMENT,))


def two_themes() -> Reading:
    """Fees under objective 6, visas under objective 5, each with a finding."""
    visas = commitment("visas", ladder("visas.law"), objective=5, title="Untied visas", questions=["When untied?"])
    answers = answer("fees.law", 1, "2026-05"), answer("visas.law", 3, "2026-05", event_on="2019-01-01")
    return reading(document(Account.CIVIL_SOCIETY, *answers), definitions=catalog(fees(), visas))


def summary(known: Reading, selection: Selection, language: str = "en", **more: object) -> str:
    made = build_summary(known, ["XAA"], Length.FULL, language=language, selection=selection, **more)  # type: ignore[arg-type]
    return write_summary_markdown(made).decode()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize(("chosen", "other"), [(FEES, "Untied visas"), (VISAS, "Zero fees for workers")])
def test_paper_on_a_theme_counts_it_alone_and_says_so(language: str, chosen: Selection, other: str) -> None:
    whole = build_scorecard(two_themes(), "XAA", language)
    card = build_scorecard(two_themes(), "XAA", language, chosen)
    papers = [
        write_scorecard_markdown(card).decode(),
        write_questions_markdown(build_questions_sheet(two_themes(), "XAA", language, chosen)).decode(),
        summary(two_themes(), chosen, language),
    ]
    assert other in write_scorecard_markdown(whole).decode()
    assert [paper for paper in papers if other in paper] == []
    assert [line.milestones for line in card.accounts] != [line.milestones for line in whole.accounts]
    assert len(card.blocks) == 1
    assert card.edition != whole.edition
    assert card.subject == f"XAA-{chosen.name}"


def test_milestones_of_two_themes_add_up_to_those_of_both() -> None:
    def due(selection: Selection) -> int:
        first = build_scorecard(two_themes(), "XAA", "en", selection).accounts[0].milestones
        return int(first.split(" of ")[1].split()[0])

    assert due(FEES) + due(VISAS) == due(EVERYTHING) == due(Selection((5,), ("fees",)))


def test_voices_left_out_are_not_quoted_and_nothing_false_is_said_of_them() -> None:
    text = summary(told(), GOVERNMENT)
    assert "voices told here, beside registers: Government only" in text.lower() or "Government only" in text
    assert "Organisation of civil_society" not in text
    assert "The Daily" not in text
    assert "nobody has reported" not in text
    assert "the voices told here have not reported" in text
    assert "What civil society says" not in text
    assert "civil society’s finding" not in text


def test_nobody_is_thanked_for_what_a_voice_left_out_disputes() -> None:
    known = reading(
        document(Account.INDEPENDENT, answer("fees.law", 3, "2026-05", event_on="2019-01-01")),
        document(Account.CIVIL_SOCIETY, answer("fees.law", 0, "2026-05")),
    )
    card = build_scorecard(known, "XAA", "en", Selection(accounts=(Account.INDEPENDENT,)))
    assert card.thanks is None


def test_registers_stand_in_whoever_is_told() -> None:
    known = reading(document(Account.RECORD, answer("fees.law", 1, "2026-05")))
    card = build_scorecard(known, "XAA", "en", GOVERNMENT)
    assert card.blocks[0].is_checked


def test_choice_of_everything_changes_nothing() -> None:
    known = told()
    assert build_scorecard(known, "XAA", "en", Selection()) == build_scorecard(known, "XAA")
    all_told = Selection(objectives=(5, 6), accounts=tuple(Account))
    chosen = build_scorecard(known, "XAA", "en", all_told)
    whole = build_scorecard(known, "XAA")
    assert [replace(b) for b in chosen.blocks] == list(whole.blocks)
    assert chosen.verdict == whole.verdict


@pytest.mark.parametrize("name", ["Southern Asia", "asie méridionale", "ASIA MERIDIONAL"])
def test_region_is_found_by_its_name_in_any_language(name: str) -> None:
    group = find_region(name)
    assert group is not None
    assert group.name == "Southern Asia"


def test_region_and_process_name_the_summary_in_its_language() -> None:
    made = build_summary(told(), [], Length.HALF, region="southern asia", language="fr")
    assert made.title.endswith("Asie méridionale")
    text = summary(told(), EVERYTHING, process="Colombo Process")
    assert "Colombo Process (Invented place XAA)" in text
    assert "no list of the members" in text


def test_long_choices_have_a_short_name_of_their_own() -> None:
    long = Selection(commitments=tuple(f"commitment-{n}" for n in range(20)))
    other = Selection(commitments=tuple(f"commitment-{n}" for n in range(1, 21)))
    assert len(long.name) < 40
    assert long.name != other.name
