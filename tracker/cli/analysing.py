"""`trend`, `next`, `agreement` and `uncertainty`."""

import argparse

from tracker.cli.boundary import FINE
from tracker.cli.requests import as_of, settings_of
from tracker.vocabulary import Account
from tracker.workflows.analysing import (
    describe_agreement,
    describe_next_steps,
    describe_sensitivity,
    describe_trend,
    describe_uncertainty,
    open_material,
    open_silences,
)


def show_trend(parsed: argparse.Namespace) -> int:
    """A place at each year-end since adoption."""
    material = open_material(settings_of(parsed), [parsed.country], as_of=as_of(parsed))
    return _show(describe_trend(material, parsed.country))


def show_next(parsed: argparse.Namespace) -> int:
    """What would change a verdict of a place."""
    material = open_material(settings_of(parsed), [parsed.country], as_of=as_of(parsed))
    return _show(describe_next_steps(material, parsed.country, parsed.commitment))


def show_agreement(parsed: argparse.Namespace) -> int:
    """How far voices agree, and who was asked and is silent."""
    settings, day = settings_of(parsed), as_of(parsed)
    return _show(describe_agreement(open_material(settings, as_of=day), open_silences(settings, day)))


def show_uncertainty(parsed: argparse.Namespace) -> int:
    """How far scores depend on choices and on chance."""
    material = open_material(settings_of(parsed), parsed.countries, as_of=as_of(parsed))
    account = Account(parsed.account)
    lines = describe_uncertainty(material, account, has_ranks=parsed.ranks)
    if parsed.sensitivity:
        for country in (found.country for found in material.scores.countries):
            lines += [f"{country}: each choice alone", *describe_sensitivity(material, country, account)]
    return _show(lines)


def _show(lines: list[str]) -> int:
    print("\n".join(lines))
    return FINE
