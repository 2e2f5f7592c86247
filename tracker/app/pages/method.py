"""How is a verdict made, by which words, dates and numbers?"""

from tracker.app.addresses import TERM, read_address, read_choice
from tracker.app.cached import reading_of, statistics_of
from tracker.app.components.agreement import show_agreement, show_uncertainty
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.glossary import show_asked_term, show_glossary
from tracker.app.components.markup import show, tag
from tracker.app.components.method import (
    show_accounts,
    show_dates,
    show_objectives,
    show_rules,
    show_thresholds,
    show_version,
    show_words,
)
from tracker.app.components.tables import show_method_table
from tracker.app.kept import draw_once
from tracker.app.language import say

address = read_address()
reading = reading_of(address.as_of)
term = read_choice(TERM)


def _draw() -> None:
    reliability, cross, intervals = statistics_of(address.as_of)
    show(tag("h1", say("method.title")))
    if term:
        show_asked_term(reading.catalog, term)
    show(tag("p", say("method.lead"), class_=None if term else "lead"))
    show_words(address)
    show_accounts()
    show_dates(reading.catalog)
    show_rules()
    show_glossary(reading.catalog, term)
    show_thresholds(reading.catalog)
    show_agreement(reliability, cross)
    show_uncertainty(intervals, reading.catalog, reading.places, address)
    show_same_on_command_line("agreement", address)
    show_same_on_command_line("uncertainty", address)
    show_objectives(reading.catalog)
    show_version(reading)


draw_once("method", address, _draw)
show_method_table(reading)
show_same_on_command_line("explain NPL zero-fees.law", address)
