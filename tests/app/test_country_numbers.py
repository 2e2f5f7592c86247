"""Every number on the page of a place is the command line's: for all places of the shipped workspace."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tracker.app.components.markup import plain
from tracker.app.components.strip import draw_strip
from tracker.exports.briefing import Briefing, build_briefing
from tracker.exports.json import write_scorecard_json
from tracker.exports.reading import Reading
from tracker.exports.reasons import build_reasons
from tracker.exports.scores_json import write_scores_json
from tracker.settings import Settings
from tracker.vocabulary import MilestoneState
from tracker.wording import LANGUAGES, PublicWord, word_of
from tracker.workflows.reading import explain_reading, open_reading, prepare

ROOT = Path(__file__).parents[2]
MET = ("met", "met_late", "met_date_unknown")
NOT_MET = ("missed", "not_met_when_checked")
WORDS = ("government", "civil_society", "independent")


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """What the shipped workspace holds today."""
    settings = Settings(ROOT, f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'tracker.db'}")
    prepare(settings)
    return open_reading(settings)


@pytest.fixture(scope="module")
def told(shipped: Reading) -> dict[str, dict[str, Any]]:
    """What `tracker score --all --format json` says, by place."""
    found = json.loads(write_scores_json(shipped.scores, shipped.catalog))
    return {country["country"]: country for country in found["countries"]}


@pytest.fixture(scope="module")
def briefings(shipped: Reading) -> dict[str, Briefing]:
    """The page of every place."""
    return {code: build_briefing(shipped, code, "en") for code in shipped.countries}


def test_milestones_by_account_are_those_of_the_scores(
    told: dict[str, dict[str, Any]], briefings: dict[str, Briefing]
) -> None:
    assert len(briefings) >= 195
    for code, briefing in briefings.items():
        for line in briefing.card.accounts:
            delivery = told[code]["accounts"][line.account]["delivery"]
            said = line.milestones.removeprefix("registers only: ")
            if said.startswith("said nothing"):
                assert delivery["unverified"] == delivery["due"] == number(r"nothing: (\d+)", said)
                continue
            assert number(r"met (\d+) of", said) == sum(delivery[state] for state in MET)
            assert number(r"of (\d+) milestone", said) == delivery["due"]
            assert number(r"(\d+) not met", said) == sum(delivery[state] for state in NOT_MET)
            assert number(r"(\d+) not checked", said) == delivery["unverified"]
            assert number(r"(\d+) met, then undone", said) == delivery["reversed"]


def test_score_is_given_only_above_its_gate(told: dict[str, dict[str, Any]], briefings: dict[str, Briefing]) -> None:
    for code, briefing in briefings.items():
        for line in briefing.card.accounts:
            value = told[code]["accounts"][line.account]["score"]["value"]
            assert line.score.startswith("not scored") if value is None else float(line.score.split()[0]) == value


def test_strip_counts_the_milestones_of_the_scores_and_draws_each_count(
    shipped: Reading, told: dict[str, dict[str, Any]], briefings: dict[str, Briefing]
) -> None:
    for code, briefing in briefings.items():
        checked = {block.commitment for block in briefing.card.blocks if block.is_checked}
        indicators = [i for i in told[code]["indicators"] if i["commitment"] in checked]
        for row in briefing.strip.rows:
            expected = Counter(word for i in indicators for word in due_words(shipped, i, row.account))
            due = [c for c, d in zip(row.cells, briefing.strip.deadlines, strict=True) if d.is_due]
            assert sum((Counter(counts) for counts in due), Counter()) == expected, (code, row.account)
        drawn = plain(draw_strip(briefing.strip) or "")
        counts = [n for row in briefing.strip.rows for counts in row.cells for n in counts.values()]
        assert len(re.findall(r"\ufe0e\d+", drawn)) == len(counts)


def test_verdict_counts_what_the_strip_counts(briefings: dict[str, Briefing]) -> None:
    found = 0
    for briefing in briefings.values():
        said = re.search(r"by (civil society’s|the Government’s) account (\d+) of (\d+)", briefing.card.verdict)
        if said is None:
            continue
        found += 1
        account = "civil_society" if said[1].startswith("civil") else "government"
        row = next(row for row in briefing.strip.rows if row.account == account)
        due = [c for c, d in zip(row.cells, briefing.strip.deadlines, strict=True) if d.is_due]
        assert sum(sum(counts.values()) for counts in due) == int(said[3])
    assert found > 10


def test_page_is_made_of_the_scorecard_that_the_command_line_exports(
    shipped: Reading, briefings: dict[str, Briefing]
) -> None:
    for code in ("NPL", "SAU", "USA"):
        exported = json.loads(write_scorecard_json(briefings[code].card))
        assert exported["verdict"] == briefings[code].card.verdict
        assert [block["commitment"] for block in exported["blocks"]] == [
            b.commitment for b in briefings[code].card.blocks
        ]


def test_reasons_say_in_each_language_as_much_as_the_command_line_explains(shipped: Reading) -> None:
    for code, result in shipped.countries.items():
        for name, found in result.indicators.items():
            if not found.accounts:
                continue
            lines = [line for line in explain_reading(shipped, code, name)[2:] if line]
            for language in LANGUAGES:
                reasons = build_reasons(shipped, code, name, language)
                said = len(reasons.asked) + len(reasons.headline)
                said += sum(1 + len(a.inputs) + len(a.rules) for a in reasons.accounts)
                assert said == len(lines) or reasons.exempt is not None, (code, name)


def due_words(shipped: Reading, indicator: dict[str, Any], account: str) -> Iterator[PublicWord]:
    """The words of an indicator's milestones that are due, for an account; a register that counts stands in."""
    record = indicator["accounts"].get("record")
    is_valid = record is not None and record["observed_on"] is not None and "stale" not in record["flags"]
    found = record if is_valid else indicator["accounts"].get(account)
    if indicator["headline"] == "not_applicable":
        return
    states = {m["timeline"]: m["state"] for m in found["milestones"]} if found and found["observed_on"] else {}
    for milestone in shipped.catalog.milestones(indicator["indicator"]):
        if milestone.due_on < shipped.as_of:
            yield word_of(MilestoneState(states.get(milestone.timeline, "unverified")))


def number(pattern: str, said: str) -> int:
    """The number in a sentence; 0 where it says none."""
    found = re.search(pattern, said)
    return int(found[1]) if found else 0
