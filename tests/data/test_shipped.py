"""The shipped definitions and submissions hold what they promise."""

import re
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.data.sources import ROOT, needs_sources, one_spaced, rows_of, seed_text
from tracker.indicators.catalog import Catalog
from tracker.intake.folder import read_folder
from tracker.places import load_places
from tracker.settings import Settings
from tracker.submissions.checks import check_submission
from tracker.submissions.content import Submission
from tracker.vocabulary import Account, FileKind
from tracker.workflows.checking import check_workspace
from tracker.workspace import open_definitions

SETTINGS = Settings(ROOT, "sqlite://")
#: Mirrors, reposts and aggregators: a source is printed without their address.
MIRRORS = re.compile(r"abcdef\.wiki|theinfolist|scribd|issuu|slideshare|readkong|fdocuments|bliptext|kiwix|github|5y1")


@lru_cache(maxsize=1)
def catalog() -> Catalog:
    return open_definitions(SETTINGS).require()


@lru_cache(maxsize=1)
def submissions() -> dict[str, Submission]:
    files, _ = read_folder(ROOT, "submissions")
    found = {}
    for file in files:
        if file.document is not None and file.kind is FileKind.SUBMISSION:
            submission, _ = check_submission(file.document, catalog(), load_places())
            assert submission is not None, file.file
            found[file.file] = submission
    return found


def texts(folder: str, pattern: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / folder).rglob(pattern)))


def test_the_shipped_workspace_has_no_problems() -> None:
    assert [str(problem) for problem in check_workspace(SETTINGS)] == []


def test_every_objective_has_an_indicator_or_says_why_not() -> None:
    served = {n for c in catalog().commitments.values() for n in (c.objective, *c.also_objectives)}
    explained = {int(p.parent.name[-2:]) for p in (ROOT / "indicators").glob("objective-*/README.md")}
    assert set(range(1, 24)) - served - explained == set()


def test_every_placement_is_the_editors_and_gives_its_reason() -> None:
    placements = [p for indicator in catalog().indicators.values() for p in indicator.milestones]
    assert {p.set_by for p in placements} == {"editors"}
    assert [p for p in placements if not p.source or not p.reason] == []


def test_rungs_have_short_names_and_criteria() -> None:
    rungs = [(i.id, r) for i in catalog().indicators.values() for r in i.rungs]
    assert [name for name, rung in rungs if not rung.short or len(rung.short) > 32 or len(rung.criterion) < 20] == []


def test_at_least_a_hundred_places_have_an_answer() -> None:
    answered = {a.country for s in submissions().values() for a in s.answers if not a.is_statement}
    assert len(answered) >= 100


def commitments_of_both(*, in_one_place: bool, are_statements_told: bool) -> set[str]:
    """Commitments on which government and civil society both speak."""
    spoken: dict[tuple[str, str], set[Account]] = {}
    for submission in submissions().values():
        for answer in submission.answers:
            if are_statements_told or not answer.is_statement:
                commitment = catalog().commitment_of(answer.indicator).id
                place = answer.country if in_one_place else ""
                spoken.setdefault((commitment, place), set()).add(submission.account)
    both = {Account.GOVERNMENT, Account.CIVIL_SOCIETY}
    return {commitment for (commitment, _), accounts in spoken.items() if both <= accounts}


def test_government_and_civil_society_both_speak_on_eight_commitments_in_one_place() -> None:
    speaking = commitments_of_both(in_one_place=True, are_statements_told=True)
    assert len(speaking) == 8, sorted(speaking)
    scored = commitments_of_both(in_one_place=True, are_statements_told=False)
    assert speaking - scored == {"complaints-remedy", "contract-substitution"}
    assert commitments_of_both(in_one_place=False, are_statements_told=False) == scored | {"women"}
    everywhere = commitments_of_both(in_one_place=False, are_statements_told=True)
    assert everywhere == speaking | {"women", "recruiter-licensing"}
    told = (ROOT / "submissions/README.md").read_text(encoding="utf-8").split("both speak\n\n")[1].split("\n\n")[0]
    assert [commitment for commitment in everywhere if f"`{commitment}`" not in told] == []


def test_everything_shipped_is_public_and_about_real_places() -> None:
    places = load_places().by_code
    for file, submission in submissions().items():
        assert submission.confidentiality.value == "public", file
        assert {answer.country for answer in submission.answers} <= set(places), file


def test_addresses_are_the_publishers_own() -> None:
    items = [e for s in submissions().values() for a in s.answers for e in a.evidence if e.url]
    assert [e.url for e in items if MIRRORS.search(urlsplit(e.url or "").netloc)] == []


def test_only_the_complete_register_says_no() -> None:
    refusing = {
        answer.indicator
        for submission in submissions().values()
        for answer in submission.answers
        if submission.account is Account.RECORD and answer.amount == 0
    }
    assert refusing <= {"icrmw.ratification"}


def test_nothing_says_that_the_compact_was_violated() -> None:
    shipped = texts("indicators", "*.yaml") + texts("submissions", "*.yaml")
    assert re.findall(r"violat\w* (?:of )?the (?:Global )?Compact", shipped) == []


@needs_sources
def test_every_quote_of_a_seed_is_in_the_seed() -> None:
    quotes = [
        (commitment.id, source.reference, source.quote)
        for commitment in catalog().commitments.values()
        for source in commitment.sources
        if source.quote and source.reference and source.reference.endswith(".txt")
    ]
    assert len(quotes) > 30
    assert [(c, q) for c, reference, q in quotes if one_spaced(q) not in seed_text(reference)] == []


@needs_sources
@pytest.mark.parametrize(("name", "count"), [("country_facts.csv", 141), ("seed_evidence.csv", 43)])
def test_every_fact_is_used_or_refused_with_a_reason(name: str, count: int) -> None:
    shipped = texts("submissions", "*.yaml") + texts("submissions", "README.md") + texts("tracker/registers", "*.yaml")
    ids = [row["fact_id"] for row in rows_of(name)]
    assert len(ids) == count
    named = set(re.findall(r"\b(?:CF\d{3}|SD\d{2})\b", shipped)) | expand_ranges(shipped)
    assert [fact for fact in ids if fact not in named] == []


def expand_ranges(text: str) -> set[str]:
    """CF091 to CF095 and SD26-SD30 name what lies between."""
    found = set()
    for kind, first, last in re.findall(r"\b(CF|SD)(\d{2,3})(?:\s*(?:to|–|-)\s*)(?:CF|SD)?(\d{2,3})\b", text):
        found |= {f"{kind}{number:0{len(first)}d}" for number in range(int(first), int(last) + 1)}
    return found


@needs_sources
def test_facts_of_low_confidence_are_in_no_submission() -> None:
    low = {r["fact_id"] for r in rows_of("country_facts.csv") if r["confidence"] == "low"}
    assert low == {"CF088"}
    assert [fact for fact in low if fact in texts("submissions", "*.yaml")] == []


@needs_sources
def test_every_ratification_stands_in_a_register_or_is_refused() -> None:
    indicators = {"CMW": "icrmw", "ICRMW": "icrmw", "C181": "c181", "C97": "c97", "C143": "c143", "C189": "c189"}
    indicators |= {"C190": "c190", "P29": "p29", "PALERMO_TIP": "palermo"}
    readme = (ROOT / "submissions/README.md").read_text(encoding="utf-8")
    recorded = {(a.country, a.indicator.split(".")[0]) for s in submissions().values() for a in s.answers}
    missing = [
        row
        for row in rows_of("ratifications.csv")
        if (row["iso3"], indicators.get(row["instrument"], row["instrument"].lower())) not in recorded
    ]
    refused = [r for r in missing if {r["iso3"], r["country"], r["instrument"]} & words_of(readme)]
    assert [(r["iso3"], r["instrument"]) for r in missing if r not in refused] == []


def words_of(text: str) -> set[str]:
    """Codes and names that a text mentions."""
    return set(re.findall(r"[A-Z][A-Z0-9]+", text)) | ({"European Union"} if "European Union" in text else set())


@needs_sources
def test_every_recruitment_cost_is_used_or_refused() -> None:
    readme = (ROOT / "submissions/README.md").read_text(encoding="utf-8")
    shipped = {
        iso: texts(f"submissions/{iso}", "*.yaml").replace(",", "").replace(" ", "")
        for row in rows_of("recruitment_costs.csv")
        for iso in (row["origin_iso3"], row["destination_iso3"])
        if iso
    }
    assert "17 corridors" in readme
    lost = [
        row
        for row in rows_of("recruitment_costs.csv")
        if row["value"]
        and not any(
            amount in shipped.get(iso, "")
            for iso in (row["origin_iso3"], row["destination_iso3"])
            for amount in amounts_of(row["value"])
        )
    ]
    assert [row["claim"] for row in lost if row["origin_iso3"] and row["date"]] == []


def amounts_of(value: str) -> list[str]:
    """The numbers of a cost as a text may write them: 40000000 is also 40million."""
    found = re.findall(r"\d+(?:\.\d+)?", value)
    return found + [f"{number[:-6]}million" for number in found if number.endswith("000000")]


@needs_sources
def test_every_answer_on_migration_policies_is_filed() -> None:
    filed = {
        (a.country, a.observed_on.last.year)
        for s in submissions().values()
        for a in s.answers
        if a.indicator.startswith("migration-policies.")
    }
    wanted = {(r["iso3"], int(r["date"])) for r in rows_of("sdg_10_7_2_values.csv") if r["confidence"] != "low"}
    assert wanted - filed == set()


def test_paths_of_data_are_no_longer_than_windows_allows() -> None:
    longest = max((path.relative_to(ROOT) for path in Path(ROOT / "submissions").rglob("*")), key=lambda p: len(str(p)))
    assert len(str(longest)) < 120
