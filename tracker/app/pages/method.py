"""How is a verdict made, by which words, dates and numbers?"""

from tracker.app.addresses import read_address
from tracker.app.cached import reading_of, statistics_of
from tracker.app.components.agreement import show_agreement, show_uncertainty
from tracker.app.components.command_line import show_same_on_command_line
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

address = read_address()
reading = reading_of(address.as_of)
reliability, cross, intervals = statistics_of(address.as_of)

show(
    tag("h1", "How a verdict is made"),
    tag(
        "p",
        "Verdicts first, numbers second; what nobody has checked is said and never counted as zero. "
        "This page is drawn from the definitions in force.",
        class_="lead",
    ),
)
show_words()
show_accounts()
show_dates(reading.catalog)
show_rules()
show_thresholds(reading.catalog)
show_agreement(reliability, cross)
show_uncertainty(intervals, reading.places, address)
show_same_on_command_line("agreement", address)
show_same_on_command_line("uncertainty", address)
show_objectives(reading.catalog)
show_version(reading)
show_same_on_command_line("explain NPL zero-fees.law", address)
