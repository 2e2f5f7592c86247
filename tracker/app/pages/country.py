"""Where does one place stand, who says so, and what is missing?"""

from tracker.app.addresses import find_place, read_address
from tracker.app.cached import history_of, next_steps_of, reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.downloads import show_downloads
from tracker.app.components.frame import name_tab
from tracker.app.components.history import show_history
from tracker.app.components.markup import show, tag
from tracker.app.components.places import show_choice, show_no_such_place
from tracker.app.components.scorecard import show_accounts, show_blocks, show_closing, show_opening
from tracker.app.components.steps import show_steps
from tracker.workflows.exporting import WRITERS
from tracker.workflows.reading import build_scorecard

address = read_address()
reading = reading_of(address.as_of)
place = find_place(reading.places, address.place) if address.place else None

if address.place is None:
    show(tag("h1", "Countries and territories"), tag("p", "Choose one to read its scorecard.", class_="lead"))
    show_choice(reading, address)
elif place is None:
    show_no_such_place(address.place, reading, address)
else:
    name_tab(place.name)
    card = build_scorecard(reading, place.code)
    show_opening(card, place)
    show_blocks(card, reading.catalog, address)
    show_accounts(card)
    show_closing(card, address)
    show_history(history_of(address.as_of, place.code), reading.catalog)
    show_steps(next_steps_of(address.as_of, place.code), reading.catalog)
    show_downloads(reading, place.code, WRITERS)
    show_same_on_command_line(f"export scorecard {place.code} --format md", address)
