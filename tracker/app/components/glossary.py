"""The glossary of the method: every word with its meaning, each under an address of its own.

Knows which words there are and how they are grouped. Leaves their meanings to `tracker.wording`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.app.components.markup import Html, join, show, tag
from tracker.app.components.verdicts import SIX_WORDS
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Catalog
from tracker.vocabulary import Account, Agreement, Consensus, Flag, Grade, MilestoneState, Status
from tracker.wording.screens.glossary_terms import TERMS

#: The word that stands for an address of its own in the note.
EXAMPLE = "overdue"


@dataclass(frozen=True, slots=True)
class Term:
    """A word: its code in an address, its name, and what it means."""

    code: str
    name: str
    meaning: str


def build_glossary(catalog: Catalog) -> Mapping[str, Sequence[Term]]:
    """Every word by the group in which it stands; no code twice."""
    shares = {
        "on_track": speaking().percent(catalog.thresholds.pace_on_track),
        "slow": speaking().percent(catalog.thresholds.pace_slow),
    }
    coded: dict[str, list[tuple[str, StrEnum]]] = {
        "accounts": [(code.value, code) for code in Account],
        "six": [(code.value, code) for code in SIX_WORDS],
        "states": [(code.value, code) for code in MilestoneState],
        "statuses": [(code.value, code) for code in Status],
        "agreement": [*((agreement_code(c), c) for c in Agreement), *((c.value, c) for c in Consensus)],
        "flags": [(code.value, code) for code in Flag],
        "grades": [(f"grade_{code}", code) for code in reversed(Grade)],
    }
    groups = {"build": [Term(code, say(f"term.{code}"), say(f"define.{code}")) for code in TERMS]}
    seen = set(TERMS)
    for group, codes in coded.items():
        own = [(anchor, code) for anchor, code in codes if anchor not in seen]
        seen |= {anchor for anchor, _ in own}
        groups[group] = [Term(a, speaking().label(c), say(f"define.{a}", **shares)) for a, c in own]
    return groups


def agreement_code(code: Agreement) -> str:
    """A code of its own where another list has the same one; disagreement is told as a status."""
    return f"agreement_{code}" if code in {Agreement.RECORD, Agreement.NONE} else code.value


def show_asked_term(catalog: Catalog, written: str) -> None:
    """What one word means, at the head of the page; that there is none of that name."""
    terms = (term for group in build_glossary(catalog).values() for term in group)
    found = next((term for term in terms if term.code == written.casefold()), None)
    if found is None:
        show(tag("p", say("method.no_term", written=written), class_="soft"))
        return
    label = tag("span", say("method.asked_for"), class_="kicker")
    meaning = tag("p", tag("b", speaking().colon(found.name)), " ", found.meaning, class_="lead")
    show(tag("section", label, meaning, class_="asked-term", id=f"term-{found.code}"))


def show_glossary(catalog: Catalog, asked: str) -> None:
    """Every word, group by group; the one asked for stands at the head already and has its anchor there."""
    show(tag("h2", say("method.glossary")), tag("p", say("method.glossary_note", term=EXAMPLE), class_="soft small"))
    groups = build_glossary(catalog)
    show(*(section(group, terms, asked.casefold()) for group, terms in groups.items()))


def section(group: str, terms: Sequence[Term], asked: str) -> Html:
    """One group of words with their meanings."""
    pairs = (pair(term, has_anchor=term.code != asked) for term in terms)
    return join([tag("h3", say(f"method.group.{group}")), tag("dl", *pairs, class_="facts terms")])


def pair(term: Term, *, has_anchor: bool) -> Html:
    """A word and its meaning."""
    anchor = f"term-{term.code}" if has_anchor else None
    return join([tag("dt", term.name, id=anchor), tag("dd", term.meaning)])
