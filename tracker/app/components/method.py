"""The method in force, told from the definitions themselves: words, states, accounts, dates, thresholds, hashes.

Knows how the rules are shown. Nothing here repeats a rule in words of its own that the definitions hold.
"""

from tracker.app.components.markup import items, join, show, table, tag
from tracker.app.components.verdicts import SIX_WORDS, word
from tracker.descriptions import describe
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.vocabulary import Account, MilestoneState, Status
from tracker.wording import ENGLISH, PublicWord, word_of

ACCOUNTS = {
    Account.GOVERNMENT: "A State about itself.",
    Account.CIVIL_SOCIETY: "Organisations, unions, coalitions, reports of their sessions. One network has one vote.",
    Account.INDEPENDENT: "UN and ILO bodies, national human rights institutions, academics, the press, another State.",
    Account.RECORD: "Treaty registers, gazettes, courts, probability surveys. A fresh record stands in for all.",
}


def show_words() -> None:
    """The six words, and the exact statuses and states that each holds."""
    rows = ([word(w), ", ".join(held(w, Status)), ", ".join(held(w, MilestoneState))] for w in SIX_WORDS)
    head = ["Word", "Statuses of a commitment or indicator", "States of a milestone"]
    show(tag("h2", "Six words"), table("What a reader sees, and what it holds.", head, rows, kind="stacked"))


def held(public_word: PublicWord, codes: type[Status] | type[MilestoneState]) -> list[str]:
    """Labels of the codes that a word holds."""
    return [ENGLISH.label(code) for code in codes if word_of(code) is public_word]


def show_accounts() -> None:
    """Whose word counts as what."""
    rows = ([ENGLISH.label(account), meaning] for account, meaning in ACCOUNTS.items())
    show(
        tag("h2", "Whose word"),
        table("Accounts stay apart and are never averaged.", ["Account", "Who that is"], rows, kind="narrow"),
    )


def show_dates(catalog: Catalog) -> None:
    """When milestones fall due."""
    adopted = ENGLISH.date(catalog.adopted_on)
    rows = ([f"{d.years} years", ENGLISH.date(d.due_on)] for d in catalog.due_dates)
    source = f" ({catalog.timelines.source})" if catalog.timelines.source else ""
    caption = f"Counted from the adoption of the Compact on {adopted}{source}. A milestone is due from the day after."
    show(tag("h2", "Three dates"), table(caption, ["Timeline", "Due on"], rows, kind="narrow"))


def show_thresholds(catalog: Catalog) -> None:
    """Every own choice of the method, as a number."""
    rows = ([text, number(getattr(catalog.thresholds, name))] for name, text in describe(Thresholds).items())
    show(
        tag("h2", "Every own choice, as a number"),
        table("From the methodology file in force.", ["What it decides", "Number"], rows),
    )


def number(value: float) -> str:
    """A threshold as a reader would write it."""
    return f"{value:.3g}" if 0 < abs(value) < 0.001 else ENGLISH.number(value, 3)


def show_objectives(catalog: Catalog) -> None:
    """The Compact's objectives and how many commitments are tracked under each."""
    counts = {n: sum(c.objective == n for c in catalog.commitments.values()) for n in range(100)}
    rows = ([o.number, o.title, counts[o.number] or "none yet"] for o in catalog.compact.objectives)
    head = ["Objective", "Title", "Commitments tracked"]
    show(tag("h2", "What the Compact holds"), tag("p", catalog.compact.nature), table("Its objectives.", head, rows))


def show_version(reading: Reading) -> None:
    """Version, hashes and changelog: what is needed to get the same numbers again."""
    scores, method = reading.scores, reading.catalog.methodology
    facts = {
        "Method": f"{method.id}, version {method.version}",
        "Definitions": tag("code", scores.definitions),
        "Data": tag("code", scores.snapshot),
        "As known on": ENGLISH.date(scores.as_of),
    }
    changes = (join([tag("b", c.version), f", {ENGLISH.date(c.date)}: {c.change}"]) for c in method.changelog)
    show(
        tag("h2", "Version"),
        tag("dl", *(join([tag("dt", term), tag("dd", fact)]) for term, fact in facts.items()), class_="facts"),
        items(changes),
    )


RULES = (
    "Missing is never zero, never the mean, never a guess.",
    "Each account is judged by its own latest finding; disagreement is published, not settled.",
    "A finding without evidence is shown as said, not as done.",
    "A law stands until another finding replaces it; a finding on practice grows old and is printed with its year.",
    "Good and bad news age alike: nobody profits from a year in which no one looked.",
    "A score from 0 to 100 is printed only where enough was checked, and always with its bounds.",
    "Places are never ranked.",
)


def show_rules() -> None:
    """The rules that a reader must know to read a verdict."""
    show(tag("h2", "Seven rules"), items(RULES))
