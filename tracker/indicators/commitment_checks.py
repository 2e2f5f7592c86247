"""Whether one commitment holds together and fits the Compact, the timelines and the places.

Knows ids, objectives, red lines and exemptions. Leaves scales to `scale_checks`,
requirements to `placement_checks`, and what must hold between files to `checks`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from tracker.documents import Document, Draft, Path
from tracker.indicators.frame_checks import OBJECTIVES, Order
from tracker.indicators.models import Commitment, Exemption
from tracker.indicators.placement_checks import check_level, check_placements
from tracker.indicators.scale_checks import check_scale
from tracker.problems import Code, Problem

_WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_COMMITMENT_ID = re.compile(_WORD)
_INDICATOR_ID = re.compile(rf"{_WORD}\.{_WORD}")


class Gazetteer(Protocol):
    """What the definitions need to know about places."""

    def find(self, code: str, /) -> object | None:
        """The place of that code, if there is one."""

    def nearest(self, text: str, /) -> list[str]:
        """Places near what was written."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a commitment must fit."""

    order: Order
    places: Gazetteer


def check_commitment(draft: Draft[Commitment], around: Surroundings) -> Iterator[Problem]:
    """Every problem of one commitment that its fields alone do not show."""
    commitment = draft.model
    yield from _check_ids(draft)
    yield from _check_objectives(draft)
    yield from _check_exemptions(draft, ("not_applicable",), commitment.not_applicable, around.places)
    for index, indicator in enumerate(commitment.indicators or []):
        path: Path = ("indicators", index)
        yield from check_scale(draft, path, indicator)
        yield from check_placements(draft, path, indicator, around.order)
        yield from _check_exemptions(draft, (*path, "not_applicable"), indicator.not_applicable, around.places)
    yield from _check_red_lines(draft)


def _check_ids(draft: Draft[Commitment]) -> Iterator[Problem]:
    document, commitment = draft.document, draft.model
    is_known = draft.is_sound("id")
    if is_known:
        yield from _check_commitment_id(document, commitment.id)
    for index, indicator in enumerate(commitment.indicators or []):
        path = ("indicators", index, "id")
        if not draft.is_sound(*path):
            continue
        fits = not is_known or indicator.id.startswith(f"{commitment.id}.")
        if not fits or not _INDICATOR_ID.fullmatch(indicator.id):
            message = f"'{indicator.id[:40]}' is no id for an indicator here."
            start = commitment.id[:40] if is_known else "the commitment's id"
            hint = f"Write {start}, a dot, and a name of lower-case letters, digits and hyphens."
            yield document.problem(Code.BAD_ID, path, message, hint)


def _check_commitment_id(document: Document, name: str) -> Iterator[Problem]:
    if not _COMMITMENT_ID.fullmatch(name):
        hint = "Use lower-case letters, digits and hyphens."
        yield document.problem(Code.BAD_ID, ("id",), f"'{name[:40]}' is no id for a commitment.", hint)
    file = PurePosixPath(document.file)
    if file.stem != name:
        message = f"The id '{name[:40]}' differs from the file's name."
        hint = f"Name the file {name[:40]}{file.suffix}, or write the id '{file.stem[:40]}'."
        yield document.problem(Code.FILE_NAME_DIFFERS, ("id",), message, hint)


def _check_objectives(draft: Draft[Commitment]) -> Iterator[Problem]:
    also = draft.model.also_objectives
    named: list[tuple[Path, int]] = [(("objective",), draft.model.objective)]
    named += [(("also_objectives", index), number) for index, number in enumerate(also)]
    for path, number in named:
        if draft.is_sound(*path) and number not in OBJECTIVES:
            message = f"The Compact has no objective {number}."
            hint = f"Write a number from {OBJECTIVES[0]} to {OBJECTIVES[-1]}."
            yield draft.document.problem(Code.UNKNOWN_OBJECTIVE, path, message, hint)


def _check_exemptions(
    draft: Draft[Commitment], path: Path, exemptions: list[Exemption], places: Gazetteer
) -> Iterator[Problem]:
    for index, exemption in enumerate(exemptions):
        place = (*path, index, "country")
        if draft.is_sound(*place) and places.find(exemption.country) is None:
            near = places.nearest(exemption.country)
            hint = f"Did you mean {' or '.join(near)}?" if near else "Write the ISO 3166 alpha-3 code, such as NPL."
            message = f"There is no place '{exemption.country[:40]}'."
            yield draft.document.problem(Code.UNKNOWN_PLACE, place, message, hint)


def _check_red_lines(draft: Draft[Commitment]) -> Iterator[Problem]:
    if not all(draft.is_sound("indicators", index, "id") for index, _ in enumerate(draft.model.indicators or [])):
        return
    indexes = {indicator.id: index for index, indicator in enumerate(draft.model.indicators or [])}
    for index, line in enumerate(draft.model.red_line):
        place = ("red_line", index)
        if not draft.is_sound(*place, "indicator"):
            continue
        if line.indicator not in indexes:
            message = f"This commitment has no indicator '{line.indicator[:40]}'."
            hint = f"Its indicators: {', '.join(indexes)}."
            yield draft.document.problem(Code.UNKNOWN_INDICATOR, (*place, "indicator"), message, hint)
        else:
            at = indexes[line.indicator]
            indicator = draft.model.indicators[at]
            yield from check_level(draft, ("indicators", at), indicator, (*place, "requires"), line.requires)
