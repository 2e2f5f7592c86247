"""Where does one place stand, who says so, and what is missing?"""

from functools import partial

from tracker.app.addresses import asked_place, read_address
from tracker.app.cached import briefing_of, changes_of, history_of, next_steps_of, reading_of
from tracker.app.components.command_line import in_language, show_same_on_command_line
from tracker.app.components.downloads import show_downloads
from tracker.app.components.frame import name_tab
from tracker.app.components.history import read_since, show_changes, show_history
from tracker.app.components.opening import show_gaps, show_opening
from tracker.app.components.places import show_no_such_place, show_places
from tracker.app.components.scorecard import show_accounts, show_blocks, show_closing
from tracker.app.components.sheet import is_printed, show_sheet, show_style_of_the_sheet
from tracker.app.components.steps import show_steps
from tracker.app.kept import draw_once
from tracker.app.language import speaking
from tracker.places import Place
from tracker.workflows.exporting import WRITERS

address = read_address()
reading = reading_of(address.as_of)
place = asked_place(reading, address)


def _draw(found: Place) -> None:
    language = speaking().language
    briefing = briefing_of(address.as_of, found.code, language)
    if is_printed():
        show_sheet(briefing.card, address)
        return
    show_opening(briefing, found, reading.catalog, address)
    if briefing.card.blocks:
        show_gaps(briefing.gaps, address)
    show_blocks(briefing.card, reading.catalog, address)
    show_changes(changes_of(address.as_of, found.code, language, read_since(reading.as_of)), reading.as_of)
    show_history(history_of(address.as_of, found.code), reading.catalog)
    show_steps(next_steps_of(address.as_of, found.code), reading.catalog)
    show_accounts(briefing.card)
    show_closing(briefing.card, address)


if address.place is None:
    draw_once("places", address, partial(show_places, reading, address))
elif place is None:
    show_no_such_place(address.place, reading, address)
else:
    name_tab(place.name_in(speaking().language))
    draw_once("country", address, partial(_draw, place))
    if is_printed():
        show_style_of_the_sheet()
    else:
        show_downloads(reading, place.code, WRITERS)
        show_same_on_command_line(f"export scorecard {place.code} --format md{in_language()}", address)
