"""What does one commitment ask, by when, and who stands where?"""

from tracker.app.addresses import find_commitment, read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.commitments import count_commitments, show_background, show_choice, show_opening
from tracker.app.components.frame import name_tab
from tracker.app.components.ladders import show_indicator
from tracker.app.components.markup import show, tag
from tracker.app.components.notices import show_notice

address = read_address()
reading = reading_of(address.as_of)
commitment = find_commitment(reading.catalog, address.commitment) if address.commitment else None

if address.commitment is None:
    show(tag("h1", "Commitments"), tag("p", count_commitments(reading), class_="lead"))
    show_choice(reading, address)
elif commitment is None:
    show_notice("No such commitment", f"Nothing here is called “{address.commitment}”. Choose one of these.")
    show_choice(reading, address)
else:
    name_tab(commitment.title)
    show_opening(commitment, reading.catalog, address)
    for indicator in commitment.indicators:
        show_indicator(indicator, reading, address)
    show_background(commitment)
    show_same_on_command_line("score --format csv", address)
