"""A place's page says what would change a verdict, and by how much: the steps that scoring finds, in each language."""

import html
import re

import pytest

from tests.exports.factory import answer, document, reading
from tracker.exports.reading import Reading
from tracker.exports.site.steps import steps_sections
from tracker.exports.step_lines import SHOWN, say_effect, say_missing
from tracker.scoring.next_steps import NextStep, find_next_steps
from tracker.vocabulary import Account
from tracker.wording import LANGUAGES, Wording


def known() -> Reading:
    return reading(document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03")))


def text_of(read: Reading, say: Wording) -> str:
    sections = steps_sections(read.told_in(say), "XAA", list(read.catalog.commitments), say)
    return html.unescape(re.sub(r"<[^>]+>", " ", " ".join(sections)))


def steps(read: Reading) -> tuple[NextStep, ...]:
    return find_next_steps(read.country("XAA"), "fees", read.frame, read.catalog)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_page_tells_each_step_with_its_effect_in_the_language_of_its_reader(language: str) -> None:
    read, say = known(), LANGUAGES[language]
    text, catalog = text_of(read, say), read.told_in(say).catalog
    assert say.say("steps.title") in text
    assert steps(read)
    for step in steps(read)[:SHOWN]:
        for sentence in say_missing(step, catalog.indicator(step.indicator), catalog, say):
            assert sentence in text
        assert say_effect(step.effect, say) in text
        assert step.otherwise is None or say_effect(step.otherwise, say) in text


def test_commitments_on_which_nobody_spoke_are_left_out() -> None:
    read = known()
    sections = list(steps_sections(read, "XAA", list(read.catalog.commitments), LANGUAGES["en"]))
    assert len(sections) == 1
    assert list(steps_sections(reading(), "XAA", list(read.catalog.commitments), LANGUAGES["en"])) == []
