"""The map of the world on a page: the drawing, a link on every place, what the fills mean, and all of it as a table.

The drawing is an image of our own route; the links lie over it, so that each place has a name and an address.
They are out of the tab order, because the table below holds the same in the order of names.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from tracker.app.addresses import SHOW, Address
from tracker.app.components.choices import choose
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.standing import number_of
from tracker.app.components.verdicts import SIX_WORDS
from tracker.app.components.world_words import class_label, say_numbers
from tracker.app.language import say
from tracker.exports.reading import Reading
from tracker.exports.world import LEGENDS, WORDS, Class, Mark, Measure
from tracker.exports.world_map import Fill, map_version, write_fills
from tracker.indicators.models import Commitment
from tracker.places import Places
from tracker.places.shapes import Shape, load_shapes
from tracker.web.world import PREFIX
from tracker.wording import PublicWord

#: A place can be pointed at within so many units of the drawing, at least and at most.
CLOSEST, FARTHEST = 11, 60


def choose_measure(commitments: Sequence[Commitment]) -> str:
    """What the map shows: how much is known unless asked otherwise, delivery, the gap, or one commitment by its id.

    Delivery comes second: while little is known, its colours say more about what was looked at than about a State.
    """
    measures = {measure.value: say(f"overview.show.{measure.value}") for measure in Measure}
    titles = {c.id: c.title for c in sorted(commitments, key=lambda c: c.title)}
    return choose(say("overview.show"), SHOW, {**measures, **titles})


def show_world(marks: Sequence[Mark], measure: str, finding: str, places: Places, address: Address) -> None:
    """The map with its legend and note, then the same as a table on demand."""
    alt = say("overview.alt", finding=finding)
    image = tag("img", src=map_address(marks), alt=alt, width=load_shapes().width, height=load_shapes().height)
    shown = {mark.code: mark for mark in marks}
    links = (spot(shape, shown[code], places, address) for code, shape in ordered() if code in shown)
    drawing = tag("div", image, *links, class_="world-drawing")
    scroll = tag(
        "div", drawing, class_="scroll world-scroll", role="region", tabindex="0", aria_label=say("overview.map")
    )
    note = tag("p", say("overview.note"), class_="soft small")
    show(tag("div", scroll, legend(marks, measure), note, class_="world"), as_table(marks, places, address))


def ordered() -> list[tuple[str, Shape]]:
    """Large places first, so that small ones lie on top and can be pointed at."""
    return sorted(load_shapes().places.items(), key=lambda pair: -pair[1].reach)


def map_address(marks: Sequence[Mark]) -> str:
    """The address of the drawing: it names the fills, so that a browser may keep it for good."""
    return f"{PREFIX}{map_version()}/{write_fills({mark.code: mark.fill for mark in marks})}.svg"


def spot(shape: Shape, mark: Mark, places: Places, address: Address) -> Html:
    """The link of a place: a round spot over the drawing that says the place's name and what is on it."""
    place = places.by_code[mark.code]
    said = f"{name_of(place)}: {class_label(mark.kind)}. {say_numbers(mark)}"
    x, y = shape.mark
    world = load_shapes()
    reach = CLOSEST if shape.dot else max(CLOSEST, min(FARTHEST, shape.reach))
    at = f"left:{100 * x / world.width:.2f}%;top:{100 * y / world.height:.2f}%;width:{200 * reach / world.width:.2f}%"
    side = "left" if x > world.width * 0.7 else "right" if x < world.width * 0.3 else "middle"
    return link("", address.country(mark.code), class_=f"spot {side}", style=at, aria_label=said, tabindex="-1")


def legend(marks: Sequence[Mark], measure: str) -> Html:
    """Each fill with its meaning and for how many places it stands."""
    counts = Counter(mark.kind for mark in marks)
    entries = (
        tag("li", swatch(fill), class_label(kind), " ", tag("b", counts[kind])) for kind, fill in kinds(counts, measure)
    )
    return tag("ul", *entries, class_="legend", aria_label=say("overview.legend"))


def kinds(counts: Mapping[Class | PublicWord, int], measure: str) -> list[tuple[Class | PublicWord, Fill]]:
    """The classes of a measure: all of its own, and of the words the six and those that occur."""
    if measure in LEGENDS:
        rare = (Class.NOTHING_DUE, Class.EVERYTHING_MET)
        return [(kind, fill) for kind, fill in LEGENDS[measure].items() if counts[kind] or kind not in rare]
    return [(kind, fill) for kind, fill in WORDS.items() if counts[kind] or kind in SIX_WORDS]


def swatch(fill: Fill) -> Html:
    """A small piece of a fill; the words beside it say what it means."""
    return tag("img", src=f"{PREFIX}{map_version()}/{fill.value}.svg", alt="", width=28, height=18)


def as_table(marks: Sequence[Mark], places: Places, address: Address) -> Html:
    """Every place by name with what the map shows of it."""
    named = sorted(marks, key=lambda mark: name_order(places.by_code[mark.code]))
    rows = (
        [
            link(name_of(places.by_code[mark.code]), address.country(mark.code)),
            join([swatch(mark.fill), " ", class_label(mark.kind)]),
            say_numbers(mark),
        ]
        for mark in named
    )
    head = [say("overview.place"), say("overview.class"), say("overview.numbers")]
    content = table(say("overview.as_table_caption"), head, rows, kind="world-table", name=say("overview.map"))
    return tag("details", tag("summary", say("overview.as_table", places=number_of(len(marks)))), content)


def show_files(reading: Reading, files: Mapping[str, Callable[[], bytes]]) -> None:
    """What the map and the table show, to take away: 'map' and 'table', each made when its button is pressed."""
    show(tag("h2", say("frame.download")))
    with st.container(key="downloads", horizontal=True):
        for name, write in files.items():
            file = f"overview-{name}-{reading.as_of.isoformat()}.csv"
            st.download_button(say(f"overview.file.{name}"), write, file, "text/csv", key=name, on_click="ignore")
