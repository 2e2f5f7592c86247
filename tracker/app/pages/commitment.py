"""What does one commitment ask, by when, and who stands where?"""

from functools import partial

from tracker.app.addresses import find_commitment, read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.commitment_dates import show_requirements
from tracker.app.components.commitment_index import count_commitments, show_choice
from tracker.app.components.commitment_places import show_places
from tracker.app.components.commitments import show_background, show_opening
from tracker.app.components.frame import name_tab
from tracker.app.components.ladders import show_indicator
from tracker.app.components.markup import show, tag
from tracker.app.components.notices import show_notice
from tracker.app.components.tables import show_commitment_table
from tracker.app.kept import draw_once
from tracker.app.language import say
from tracker.indicators.models import Commitment

address = read_address()
reading = reading_of(address.as_of)
commitment = find_commitment(reading.catalog, address.commitment) if address.commitment else None


def _draw_index() -> None:
    show(tag("h1", say("commitment.title")), tag("p", count_commitments(reading), class_="lead"))
    show_choice(reading, address)


def _draw(found: Commitment) -> None:
    show_opening(found, reading.catalog, address)
    show_requirements(found, reading.catalog, address)
    show_places(found, reading, address)
    for indicator in found.indicators:
        show_indicator(indicator, reading, address)
    show_background(found)


if address.commitment is None:
    draw_once("commitments", address, _draw_index)
elif commitment is None:
    show_notice(say("commitment.none"), say("commitment.none_text", written=address.commitment))
    show_choice(reading, address)
else:
    name_tab(commitment.title)
    draw_once("commitment", address, partial(_draw, commitment))
    show_commitment_table(commitment, reading)
    show_same_on_command_line(f"commitment {commitment.id}", address)
