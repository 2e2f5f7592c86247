"""Paper against practice by commitment, and a whole place in one view: numbers, or the words that refuse them.

Knows the tables and sentences. Leaves the arithmetic to `tracker.scoring`.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.app.addresses import Address
from tracker.app.components.gap import SHOWN, more
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.original import original
from tracker.app.components.tracks import Spot, track
from tracker.app.language import say, speaking
from tracker.exports.gaps import PaperAgainstPractice, Side, complete_gap_of
from tracker.exports.reading import Reading
from tracker.indicators.frame_models import Thresholds
from tracker.scoring.cross_table import CrossTable
from tracker.scoring.results import SayDoGap

#: Days of which the gaps of all places are kept at a time.
KEPT = 8


def show_paper(gaps: Sequence[PaperAgainstPractice], reading: Reading, address: Address) -> None:
    """The gap of each commitment of each place on which both sides have something that counts."""
    show(tag("h2", say("gap.paper")), tag("p", say("gap.paper_text")))
    if not gaps:
        show(tag("p", say("gap.paper_none")))
        return
    head = [say("gap.commitment"), say("gap.picture"), say("gap.say"), say("gap.do"), say("gap.difference")]
    rows = (paper_line(gap, reading, address) for gap in gaps[:SHOWN])
    show(table(say("gap.paper_caption"), head, rows, kind="stacked gaps", name=say("gap.paper")), more(len(gaps)))


def paper_line(found: PaperAgainstPractice, reading: Reading, address: Address) -> list[object]:
    """Place and commitment, the picture, both means with what they rest on, and the gap."""
    gap = found.gap
    place = link(reading.places.name_in(found.country, speaking().language), address.country(found.country))
    title = link(original(reading.catalog.commitments[found.commitment].title), address.about(found.commitment))
    said, done = gap.say or 0.0, gap.do or 0.0
    return [
        join([place, tag("span", title, class_="cell-note")]),
        track(Spot(said), Spot(done), (0, 50, 100)),
        mean(said, found.country, gap.say_rests_on, reading, address),
        mean(done, found.country, gap.do_rests_on, reading, address),
        say_gap(found, reading.catalog.thresholds),
    ]


def mean(value: float, country: str, rests_on: Sequence[str], reading: Reading, address: Address) -> Html:
    """A mean of 0 to 100, and below it the questions on which it rests, each leading to its reasons."""
    count = say("gap.rests", count=speaking().count(len(rests_on), "indicator"))
    asked = ((name, reading.catalog.indicator(name).question) for name in rests_on)
    links = (
        tag("span", link(original(question), address.why(country, name)), class_="cell-note")
        for name, question in asked
    )
    return join([speaking().number(value, 1), tag("span", count, class_="cell-note"), *links])


def say_gap(found: PaperAgainstPractice, limits: Thresholds) -> str:
    """The gap in points and words, or why there is none."""
    if found.side is None or found.gap.points is None:
        return say("gap.months_apart", months=limits.gap_commitment_max_months)
    points = speaking().count(found.gap.points, "points", 1)
    limit = speaking().number(limits.gap_equal_points)
    keys = {Side.MORE: "gap.points_more", Side.LESS: "gap.points_less", Side.LEVEL: "gap.points_level"}
    said = say(keys[found.side], points=points, limit=limit)
    return f"{said} ({say('gap.provisional')})" if found.gap.provisional else said


def gaps_of(reading: Reading, codes: Sequence[str]) -> Mapping[str, SayDoGap]:
    """The gap of each place in one view; what it takes to draw samples is done once for each state of what is known."""
    found = _gaps((reading.scores.definitions, reading.scores.snapshot), reading.as_of, reading)
    return {code: found[code] if code in found else complete_gap_of(reading, code) for code in codes}


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _gaps(state: tuple[str, str], as_of: dt.date, _reading: Reading) -> Mapping[str, SayDoGap]:  # noqa: ARG001 keys
    return {code: complete_gap_of(_reading, code) for code in _reading.countries}


def show_places(gaps: Mapping[str, SayDoGap], reading: Reading, address: Address) -> None:
    """Each place with comparable commitments: the split, the test and the mean, or that they are not given."""
    limits, wording = reading.catalog.thresholds, speaking()
    least, level = limits.gap_country_min_commitments, wording.percent(limits.bootstrap_level)
    text = say("gap.country_text", least=least, level=level, draws=wording.number(limits.bootstrap_draws))
    show(tag("h2", say("gap.country")), tag("p", text))
    most = max((gap.items for gap in gaps.values()), default=0)
    if most < least:
        show(tag("p", say("gap.country_refused", least=least, most=most)))
    head = [say("overview.place"), say("gap.compared"), say("gap.split"), say("gap.chance"), say("gap.mean")]
    rows = [place_line(code, gap, least, reading, address) for code, gap in gaps.items() if gap.items]
    if rows:
        show(table(say("gap.country_caption"), head, rows, kind="stacked narrow", name=say("gap.country")))


def place_line(code: str, gap: SayDoGap, least: int, reading: Reading, address: Address) -> list[object]:
    """One place; below the least number of commitments the words that refuse a number."""
    place = link(reading.places.name_in(code, speaking().language), address.country(code))
    if gap.mean is None or gap.p is None:
        refused = say("gap.refused", least=least)
        return [place, gap.items, refused, refused, refused]
    split = say("gap.split_of", more=gap.higher, level=gap.equal, less=gap.lower)
    bounds = {"low": number(gap.low), "high": number(gap.high)}
    return [place, gap.items, split, speaking().number(gap.p, 3), say("gap.mean_of", mean=number(gap.mean), **bounds)]


def number(value: float | None) -> str:
    """Points with one decimal; a dash for none."""
    return "–" if value is None else speaking().number(value, 1)


def show_law(gaps: Mapping[str, SayDoGap], reading: Reading, address: Address) -> None:
    """Law against practice in each account's own voice, where there is enough of both."""
    least = reading.catalog.thresholds.gap_country_min_commitments
    show(tag("h2", say("gap.voices")), tag("p", say("gap.voices_text")))
    told = [(code, one) for code, gap in gaps.items() for one in gap.law_against_practice or ()]
    rows = [
        [
            link(reading.places.name_in(code, speaking().language), address.country(code)),
            speaking().label(one.account),
            say(
                "gap.law_of",
                law=number(one.law),
                practice=number(one.practice),
                points=speaking().count(one.points, "points", 1),
                count=speaking().count(one.items, "commitment"),
            ),
        ]
        for code, one in told
        if one.points is not None
    ]
    if not rows:
        most = max((one.items for _, one in told), default=0)
        show(tag("p", say("gap.voices_refused", least=least, most=most)))
        return
    head = [say("overview.place"), say("compare.account"), say("gap.difference")]
    show(table(say("gap.voices_caption"), head, rows, kind="stacked narrow", name=say("gap.voices")))


def say_kappa(cross: CrossTable) -> str:
    """Agreement of governments with civil society beyond chance, everywhere together."""
    same = sum(row[n] for n, row in enumerate(cross.counts))
    if cross.kappa is None:
        return say("gap.kappa_refused", pairs=cross.pairs, same=same)
    return say("gap.kappa", pairs=cross.pairs, same=same, kappa=speaking().number(cross.kappa))
