"""What people write in the box for a country, and what is made of it: a place, a question, suggestions, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.places import load_places
from tracker.places.matching import How, match_place
from tracker.places.names import fold

SURE = [
    ("CIV", "CIV", How.EXACT),
    ("npl", "NPL", How.EXACT),
    ("NEPAL", "NPL", How.EXACT),
    ("  Nepal. ", "NPL", How.EXACT),
    ("Ne\u200bp\u00adal", "NPL", How.EXACT),
    ("Cote d'Ivoire", "CIV", How.EXACT),
    ("Co\u0302te d\u2019Ivoire", "CIV", How.EXACT),
    ("Cote d´Ivoire", "CIV", How.EXACT),
    ("Cote d Ivoire", "CIV", How.ALIAS),
    ("Ivory Coast", "CIV", How.FORMER),
    ("Costa de Marfil", "CIV", How.ALIAS),
    ("Turkey", "TUR", How.FORMER),
    ("Turquie", "TUR", How.EXACT),
    ("Swaziland", "SWZ", How.FORMER),
    ("Czech Republic", "CZE", How.FORMER),
    ("Macedonia", "MKD", How.FORMER),
    ("Cape Verde", "CPV", How.FORMER),
    ("Burma", "MMR", How.FORMER),
    ("Zaïre", "COD", How.FORMER),
    ("Gambia, The", "GMB", How.ALIAS),
    ("the gambia", "GMB", How.ALIAS),
    ("Congo, Rep.", "COG", How.ALIAS),
    ("Congo, Dem. Rep.", "COD", How.ALIAS),
    ("Egypt, Arab Rep.", "EGY", How.ALIAS),
    ("Korea, Rep.", "KOR", How.ALIAS),
    ("South Korea", "KOR", How.EXACT),
    ("DPRK", "PRK", How.ALIAS),
    ("UK", "GBR", How.ALIAS),
    ("U.K.", "GBR", How.ALIAS),
    ("U.S.A.", "USA", How.EXACT),
    ("EE.UU.", "USA", How.ALIAS),
    ("UAE", "ARE", How.ALIAS),
    ("DRC", "COD", How.ALIAS),
    ("Niger", "NER", How.EXACT),
    ("Nigeria", "NGA", How.EXACT),
    ("St Kitts & Nevis", "KNA", How.EXACT),
    ("Corée du Sud", "KOR", How.EXACT),
    ("Emiratos Árabes Unidos", "ARE", How.EXACT),
    ("الأردن", "JOR", How.EXACT),
    ("Kosovo", "XKX", How.EXACT),
    ("Taiwan", "TWN", How.EXACT),
    ("Palestine", "PSE", How.EXACT),
]
ASKED = [
    ("Congo", {"COD", "COG"}),
    ("Korea", {"KOR", "PRK"}),
    ("Guinea", {"GIN", "GNB", "GNQ", "PNG"}),
    ("Guinée", {"GIN", "GNB", "GNQ", "PNG"}),
    ("Dominica", {"DMA", "DOM"}),
    ("Georgia", {"GEO", "USA"}),
    ("Niger/Nigeria", {"NER", "NGA"}),
    ("Niger or Nigeria", {"NER", "NGA"}),
    ("غينيا", {"GIN", "GNB", "GNQ", "PNG"}),
    ("الكونغو", {"COD", "COG"}),
    ("كوريا", {"KOR", "PRK"}),
    ("جورجيا", {"GEO", "USA"}),
    ("دومينيكا", {"DMA", "DOM"}),
    ("Dominique", {"DMA", "DOM"}),
    ("Corée", {"KOR", "PRK"}),
    ("Corea", {"KOR", "PRK"}),
    ("Géorgie", {"GEO", "USA"}),
    ("Republic of China", {"CHN", "TWN"}),
    ("República de China", {"CHN", "TWN"}),
    ("Tchécoslovaquie", {"CZE", "SVK"}),
    ("Serbia and Montenegro", {"SRB", "MNE"}),
]
SUGGESTED = [
    ("Phillipines", "PHL"),
    ("Bangla desh", "BGD"),
    ("Columbia", "COL"),
    ("Nepalese", "NPL"),
    ("Filipina", "PHL"),
    ("Sabah", "MYS"),
    ("England", "GBR"),
    ("Nigera", "NGA"),
    ("NP", "NPL"),
    ("workers from Nepal", "NPL"),
    ("Equatorial", "GNQ"),
]


@pytest.mark.parametrize(("written", "code", "how"), SURE)
def test_match_place_gives_the_code_when_the_name_is_sure(written: str, code: str, how: How) -> None:
    match = match_place(written)
    assert (match.code, match.how) == (code, how)
    assert match.candidates == ((code, load_places().name(code)),)


@pytest.mark.parametrize(("written", "codes"), ASKED)
def test_match_place_asks_with_full_names_when_several_places_share_a_name(written: str, codes: set[str]) -> None:
    match = match_place(written)
    assert (match.code, match.how) == (None, How.AMBIGUOUS)
    assert {code for code, _ in match.candidates} == codes
    assert all(name == load_places().name(code) for code, name in match.candidates)


@pytest.mark.parametrize(("written", "code"), SUGGESTED)
def test_match_place_only_suggests_when_a_name_is_misspelled_or_means_people(written: str, code: str) -> None:
    match = match_place(written)
    assert (match.code, match.how) == (None, How.NEAR)
    assert match.candidates[0][0] == code


@pytest.mark.parametrize(
    "written", ["Europe", "GCC", "the Gulf", "Gulf", "EU", "Asia", "SEA", "Unión Europea", "South-East Asia"]
)
def test_match_place_says_so_when_a_region_or_group_is_written(written: str) -> None:
    assert match_place(written).how is How.NOT_A_STATE


@pytest.mark.parametrize(
    "written", ["", "   ", "???", "\u200b", "Dhaka", "Western Sahara", "American Samoa", "A" * 5000]
)
def test_match_place_knows_nothing_when_no_place_is_named(written: str) -> None:
    match = match_place(written)
    assert (match.code, match.candidates, match.how) == (None, (), How.UNKNOWN)


@given(st.text(max_size=40))
def test_match_place_gives_a_code_only_when_it_is_the_one_candidate(written: str) -> None:
    match = match_place(written)
    known = load_places().by_code
    assert all(code in known for code, _ in match.candidates)
    if match.code is not None:
        assert [code for code, _ in match.candidates] == [match.code]


@given(st.text(max_size=40))
def test_fold_changes_nothing_more_when_done_twice(written: str) -> None:
    assert fold(fold(written)) == fold(written)


def test_nearest_prints_code_and_name_when_something_is_near() -> None:
    places = load_places()
    assert places.nearest("Phillipines") == ["PHL (Philippines)"]
    assert places.nearest("Ivory Coast") == ["CIV (Côte d’Ivoire)"]
    assert [told[:3] for told in places.nearest("guinea")] == ["GIN", "GNB", "GNQ", "PNG"]
    assert len(places.nearest("Yugoslavia")) == 7
    assert len(places.nearest("Republic")) == 3
    assert places.nearest("Europe") == []
