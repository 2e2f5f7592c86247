"""Pages in French and Spanish say what shipped definitions say in these languages, and mark what nobody translated."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from tests.sample import write
from tracker.indicators.models import Commitment
from tracker.settings import Settings
from tracker.wording import LANGUAGES
from tracker.workflows.reading import prepare
from tracker.workspace import open_shipped_definitions

Open = Callable[..., AppTest]
FEES = "zero-fees"
SHIPPED = Path(__file__).parents[2] / "indicators/objective-06/zero-fees.yaml"
SAID = """\
id: XDD-2025-fees
country: XDD
account: civil_society
organisation: Organisation on fees
title: Un titre
published_on: 2025-10
method: Entretiens
confidentiality: public
answers:
  - indicator: zero-fees.law
    rung: 1
    observed_on: 2025-09
    finding: Une loi fixe un plafond.
    evidence:
      - {title: Une preuve, kind: ngo_report, url: "https://example.org/fees"}
"""


@pytest.fixture
def fees(settings: Settings) -> Commitment:
    """A shipped commitment in the workspace, on which an organisation speaks."""
    write(settings.workspace, "indicators/objective-06/zero-fees.yaml", SHIPPED.read_text(encoding="utf-8"))
    write(settings.workspace, "submissions/XDD/fees.yaml", SAID)
    assert prepare(settings) == []
    return open_shipped_definitions().commitments[FEES]


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize(
    ("page", "parameters"),
    [
        ("commitment", {"commitment": FEES}),
        ("commitment", {}),
        ("indicator", {"indicator": "zero-fees.law"}),
        ("country", {"place": "XDD"}),
        ("explain", {"place": "XDD", "indicator": "zero-fees.law"}),
        ("coverage", {}),
        ("overview", {"measure": FEES}),
        ("library", {"q": "recruitment"}),
    ],
)
def test_page_says_titles_questions_and_levels_in_the_readers_language(
    open_page: Open, fees: Commitment, page: str, parameters: dict[str, str], language: str
) -> None:
    say, drawn = LANGUAGES[language], html_of(open_page(page, lang=language, **parameters))
    rungs = fees.indicators[0].rungs
    english = [fees.title, *(i.question for i in fees.indicators), *(r.short or "" for r in rungs[2:]), *fees.questions]
    assert [text for text in english if text in drawn] == []
    told = [say.definition(text, FEES).text for text in (fees.title, fees.indicators[0].question)]
    assert any(text in drawn for text in told)


@pytest.mark.parametrize("language", ["fr", "es"])
def test_what_nobody_translated_stands_in_english_and_says_so(open_page: Open, language: str) -> None:
    drawn = html_of(open_page("indicator", indicator="no-fees.law", lang=language))
    assert '<h1 lang="en">Does the law forbid fees?</h1>' in drawn
