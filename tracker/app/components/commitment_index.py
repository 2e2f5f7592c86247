"""All commitments under their objectives, with how far anybody has looked at each."""

from collections.abc import Iterable

from tracker.app.addresses import Address
from tracker.app.components.commitments import objective_line
from tracker.app.components.markup import Html, items, join, link, show, tag
from tracker.app.components.original import foreign
from tracker.app.components.standing import is_judged, number_of
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.indicators.models import Commitment


def count_commitments(reading: Reading) -> str:
    """How many commitments there are, and on how many nobody has reported."""
    commitments = reading.catalog.commitments.values()
    objectives = {c.objective for c in commitments}
    silent = sum(not looked_at(c, reading) for c in commitments)
    counted = say(
        "commitment.count",
        commitments=speaking().count(len(commitments), "commitment"),
        objectives=speaking().count(len(objectives), "objective"),
    )
    return f"{counted} {say('commitment.silent', count=silent) if silent else say('commitment.all_heard')}"


def looked_at(commitment: Commitment, reading: Reading) -> int:
    """In how many places some account has said something on it that counts."""
    return sum(is_judged(result, [commitment.id]) for result in reading.scores.countries)


def show_choice(reading: Reading, address: Address) -> None:
    """All commitments, under their objectives, with how many places anybody has reported on."""
    by_objective: dict[int, list[Commitment]] = {}
    for commitment in reading.catalog.commitments.values():
        by_objective.setdefault(commitment.objective, []).append(commitment)
    sections = (
        tag("section", tag("h2", objective_line(reading.catalog, number)), entries(found, reading, address))
        for number, found in sorted(by_objective.items())
    )
    show(tag("div", *sections, class_="index"))


def entries(commitments: Iterable[Commitment], reading: Reading, address: Address) -> Html:
    """Links to commitments, those with a red line first."""
    ordered = sorted(commitments, key=lambda c: (not c.red_line, c.title))
    return items((entry(c, reading, address) for c in ordered), class_="choices")


def entry(commitment: Commitment, reading: Reading, address: Address) -> Html:
    """One commitment: its name, and how far it has been looked at."""
    count = looked_at(commitment, reading)
    reported = say("commitment.reported", places=number_of(count)) if count else say("commitment.unreported")
    notes = [say("commitment.has_red_line"), reported] if commitment.red_line else [reported]
    name = link(commitment.title, address.about(commitment.id), lang=foreign(commitment.title))
    return join([name, tag("span", speaking().semicolon.join(notes), class_="cell-note")])
