"""Why does it say so? Every rule that fired on one indicator of one place."""

from tracker.app.addresses import asked_place, find_indicator, read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.frame import name_tab
from tracker.app.components.markup import show, tag
from tracker.app.components.places import show_choice, show_no_such_place
from tracker.app.components.reasons import show_no_such_indicator, show_opening, show_reasons
from tracker.app.language import say, speaking

address = read_address()
reading = reading_of(address.as_of)
place = asked_place(reading, address)
indicator = find_indicator(reading.catalog, address.indicator) if address.indicator else None

if address.place is None:
    show(tag("h1", say("explain.title")), tag("p", say("explain.choose"), class_="lead"))
    show_choice(reading, address)
elif place is None:
    show_no_such_place(address.place, reading, address)
elif indicator is None:
    show_no_such_indicator(address.indicator, place, reading, address)
else:
    name_tab(say("explain.tab", name=place.name_in(speaking().language)))
    show_opening(place, indicator, reading, address)
    show_reasons(place, indicator, reading, address)
    show_same_on_command_line(f"explain {place.code} {indicator.id}", address)
