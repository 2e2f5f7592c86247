"""What does one commitment ask, by when, and who stands where?"""

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
from tracker.app.language import say

address = read_address()
reading = reading_of(address.as_of)
commitment = find_commitment(reading.catalog, address.commitment) if address.commitment else None

if address.commitment is None:
    show(tag("h1", say("commitment.title")), tag("p", count_commitments(reading), class_="lead"))
    show_choice(reading, address)
elif commitment is None:
    show_notice(say("commitment.none"), say("commitment.none_text", written=address.commitment))
    show_choice(reading, address)
else:
    name_tab(commitment.title)
    show_opening(commitment, reading.catalog, address)
    show_requirements(commitment, reading.catalog, address)
    show_places(commitment, reading, address)
    for indicator in commitment.indicators:
        show_indicator(indicator, reading, address)
    show_background(commitment)
    show_commitment_table(commitment, reading)
    show_same_on_command_line(f"commitment {commitment.id}", address)
