"""What a language lacks is found by key, and the command says so."""

import json
from dataclasses import replace

import pytest

from tracker.cli import translations
from tracker.cli.main import main
from tracker.wording import ENGLISH, FRENCH, Wording
from tracker.wording.gaps import Gap, GapKind, find_gaps


def invented(**changed: str | None) -> Wording:
    """A language that says everything in French but what is changed here; None is not said."""
    told = {**FRENCH.phrases, **{key.replace("__", "."): said for key, said in changed.items()}}
    return replace(FRENCH, language="xx", phrases={key: said for key, said in told.items() if said is not None})


def test_languages_are_complete() -> None:
    assert list(find_gaps()) == []


@pytest.mark.parametrize(
    ("changed", "gap"),
    [
        ({"menu__overview": None}, Gap("xx", GapKind.MISSING, "menu.overview")),
        ({"menu__overview": " "}, Gap("xx", GapKind.EMPTY, "menu.overview")),
        ({"menu__nowhere": "Nulle part"}, Gap("xx", GapKind.EXTRA, "menu.nowhere")),
        ({"frame__known_on": "Su le {day}."}, Gap("xx", GapKind.PLACES, "frame.known_on", "{date}, {day}")),
    ],
)
def test_gap_is_named_by_its_key(changed: dict[str, str | None], gap: Gap) -> None:
    assert list(find_gaps([invented(**changed)])) == [gap]


def test_label_and_noun_are_missed_as_well() -> None:
    labels = {kind: dict(found) for kind, found in FRENCH.labels.items()}
    kind = next(iter(labels))
    code = next(iter(labels[kind]))
    del labels[kind][code]
    nouns = {noun: forms for noun, forms in FRENCH.nouns.items() if noun != "milestone"}
    keys = {gap.key for gap in find_gaps([replace(FRENCH, labels=labels, nouns=nouns)])}
    assert keys == {f"{kind.__name__}.{code}", "noun.milestone.one", "noun.milestone.several"}


def test_command_is_content_with_complete_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translations"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["en", "fr", "es"]
    assert all(line.endswith("complete") for line in lines)


def test_command_names_each_gap_and_says_1(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    fake = invented(menu__overview=None, menu__nowhere="Nulle part")
    monkeypatch.setattr(translations, "LANGUAGES", {"en": ENGLISH, "xx": fake})
    assert main(["translations"]) == 1
    shown = capsys.readouterr().out
    assert "2 to mend" in shown
    assert "missing  menu.overview" in shown
    assert main(["translations", "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [(gap["kind"], gap["key"]) for gap in found["gaps"]] == [
        ("extra", "menu.nowhere"),
        ("missing", "menu.overview"),
    ]
