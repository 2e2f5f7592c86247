"""That the lists of names and groups hold together."""

import pytest

from tracker.places import load_places
from tracker.places.groups import load_groups
from tracker.places.matching import How, match_place
from tracker.places.names import NameKind, load_names, spellings


def test_names_give_every_place_a_short_name_when_read_in_four_languages() -> None:
    names = [name for rows in load_names().by_key.values() for name in rows]
    short = {(name.code, name.language) for name in names if name.kind is NameKind.SHORT}
    assert short == {(code, language) for code in load_places().by_code for language in ("en", "fr", "es", "ar")}


def test_names_show_what_the_gazetteer_shows_when_written_in_english() -> None:
    assert load_names().shown == {code: place.name for code, place in load_places().by_code.items()}


def test_names_stand_for_one_place_unless_they_are_said_to_be_ambiguous() -> None:
    sure = {NameKind.SHORT, NameKind.OFFICIAL, NameKind.ALIAS, NameKind.FORMER}
    for key, rows in load_names().by_key.items():
        codes = {row.code for row in rows if row.kind in sure}
        asked = any(row.kind is NameKind.AMBIGUOUS for row in rows)
        assert len(codes) <= 1 or asked, f"{key}: {sorted(codes)}"


def test_names_and_regions_share_no_word() -> None:
    names = load_names()
    assert (names.not_states | names.territories) & set(names.by_key) == set()
    assert match_place("Micronesia").how is How.EXACT


def test_codes_of_places_name_no_other_place() -> None:
    names = load_names()
    for code in load_places().by_code:
        rows = [row for key in spellings(code) for row in names.by_key.get(key, ())]
        assert {row.code for row in rows} <= {code}, code


def test_groups_hold_known_places_only() -> None:
    groups = load_groups()
    known = load_places().by_code
    assert {code for group in groups.values() for code in group.codes} <= set(known)
    assert len(groups["LDC"].codes) == 44
    assert "NPL" in groups["LLDC"].codes
    assert all(known[code].region == "Asia" for code in groups["Asia"].codes)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("NPL", "en", "Nepal"),
        ("NPL", "fr", "Népal"),
        ("SAU", "es", "Arabia Saudí"),
        ("NPL", "xx", "Nepal"),
        ("XAA", "fr", "Lieu inventé XAA"),
        ("XAA", "en", "Invented place XAA"),
    ],
)
def test_place_has_its_name_in_a_language_else_in_english(code: str, language: str, name: str) -> None:
    assert load_places().name_in(code, language) == name
