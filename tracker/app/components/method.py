"""The method in force, told from the definitions themselves: words, states, accounts, dates, thresholds, hashes.

Knows how the rules are shown. Nothing here repeats a rule in words of its own that the definitions hold.
"""

from collections.abc import Iterable

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, items, join, link, show, table, tag
from tracker.app.components.original import foreign, original
from tracker.app.components.verdicts import SIX_WORDS, word
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.vocabulary import Account, MilestoneState, Status
from tracker.wording import PublicWord, word_of


def show_words(address: Address) -> None:
    """The six words, and the exact statuses and states that each holds; each leads to its meaning."""
    rows = ([word(w), held(w, Status, address), held(w, MilestoneState, address)] for w in SIX_WORDS)
    head = [say("method.word"), say("method.statuses"), say("method.states")]
    content = table(say("method.words_caption"), head, rows, kind="stacked")
    show(tag("h2", say("method.words")), content)


def held(public_word: PublicWord, codes: type[Status] | type[MilestoneState], address: Address) -> Html:
    """Labels of the codes that a word holds."""
    found: Iterable[Status | MilestoneState] = (code for code in codes if word_of(code) is public_word)
    return join((link(speaking().label(code), address.term(code.value)) for code in found), ", ")


def show_accounts() -> None:
    """Whose word counts as what."""
    rows = ([speaking().label(account), say(f"define.{account}")] for account in Account)
    head = [say("method.account"), say("method.who")]
    content = table(say("method.accounts_caption"), head, rows, kind="narrow")
    show(tag("h2", say("method.accounts")), content)


def show_dates(catalog: Catalog) -> None:
    """When milestones fall due."""
    rows = ([say("method.years", years=d.years), speaking().date(d.due_on)] for d in catalog.due_dates)
    source = catalog.timelines.source or "–"
    caption = say("method.dates_caption", date=speaking().date(catalog.adopted_on), source=source)
    content = table(caption, [say("method.timeline"), say("method.due_on")], rows, kind="narrow")
    show(tag("h2", say("method.dates")), content)


def show_rules() -> None:
    """The rules that a reader must know to read a verdict."""
    rules = ("missing", "latest", "evidence", "age", "alike", "score", "rank")
    show(tag("h2", say("method.rules")), items(say(f"method.rule.{rule}") for rule in rules))


def show_thresholds(catalog: Catalog) -> None:
    """Every own choice of the method, as a number."""
    names = Thresholds.model_fields
    rows = ([say(f"threshold.{name}"), number(getattr(catalog.thresholds, name))] for name in names)
    head = [say("method.decides"), say("method.number")]
    show(tag("h2", say("method.thresholds")), table(say("method.thresholds_caption"), head, rows))


def number(value: float) -> str:
    """A threshold as a reader would write it."""
    return f"{value:.3g}" if 0 < abs(value) < 0.001 else speaking().number(value, 3)


def show_objectives(catalog: Catalog) -> None:
    """The Compact's objectives and how many commitments are tracked under each."""
    counts = {o.number: 0 for o in catalog.compact.objectives}
    for commitment in catalog.commitments.values():
        counts[commitment.objective] = counts.get(commitment.objective, 0) + 1
    none = say("method.none_yet")
    rows = ([o.number, original(o.title), counts[o.number] or none] for o in catalog.compact.objectives)
    head = [say("method.objective"), say("method.objective_title"), say("method.tracked")]
    nature = tag("p", catalog.compact.nature, lang=foreign(catalog.compact.nature))
    principles = [original(p.principle) for p in catalog.compact.guiding_principles]
    show(
        tag("h2", say("method.holds")),
        nature,
        table(say("method.objectives_caption"), head, rows),
        join([tag("p", say("method.principles")), items(principles)]) if principles else None,
    )


def show_version(reading: Reading) -> None:
    """Version, hashes and changelog: what is needed to get the same numbers again."""
    scores, method = reading.scores, reading.catalog.methodology
    facts = {
        "method": say("method.method_is", id=method.id, version=method.version),
        "definitions": tag("code", scores.definitions),
        "data": tag("code", scores.snapshot),
        "known_on": speaking().date(scores.as_of),
    }
    changes = (
        join([tag("b", c.version), f", {speaking().date(c.date)}", ": ", original(c.change)]) for c in method.changelog
    )
    pairs = (join([tag("dt", say(f"method.{term}")), tag("dd", fact)]) for term, fact in facts.items())
    show(tag("h2", say("method.version")), tag("dl", *pairs, class_="facts"), items(changes))
