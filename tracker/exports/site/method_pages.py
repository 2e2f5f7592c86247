"""How a verdict is made: words, accounts, dates, rules, thresholds and version, told from the definitions in force."""

from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Section
from tracker.exports.site.markup import Html, facts, items, join, table, tag, word
from tracker.exports.site.original import original
from tracker.exports.site.overview_pages import SIX_WORDS
from tracker.exports.site.pages import Page
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.vocabulary import Account, MilestoneState, Status
from tracker.wording import PublicWord, Wording, word_of

_RULES = ("missing", "latest", "evidence", "age", "alike", "score", "rank")


def method_page(reading: Reading, say: Wording) -> Page:
    """The method in force."""
    title, catalog = say.say("method.title"), reading.catalog
    opening = join([tag("h1", title), tag("p", say.say("method.lead"), class_="lead")])
    parts = [_words(say), _accounts(say), _dates(catalog, say), _rules(say)]
    sections = [*parts, _thresholds(catalog, say), _version(reading, say)]
    return Page("method", title, Section.METHOD, opening, sections)


def _words(say: Wording) -> Html:
    rows = (
        [word(w, say), ", ".join(_held(w, Status, say)), ", ".join(_held(w, MilestoneState, say))] for w in SIX_WORDS
    )
    head = [say.say(f"method.{key}") for key in ("word", "statuses", "states")]
    shown = table(say.say("site.words_caption"), head, rows, kind="stacked")
    return join([tag("h2", say.say("method.words")), shown])


def _held(public_word: PublicWord, codes: type[Status] | type[MilestoneState], say: Wording) -> list[str]:
    return [say.label(code) for code in codes if word_of(code) is public_word]


def _accounts(say: Wording) -> Html:
    rows = ([say.label(account), say.say(f"define.{account}")] for account in Account)
    head = [say.say("method.account"), say.say("method.who")]
    shown = table(say.say("method.accounts_caption"), head, rows, kind="narrow")
    return join([tag("h2", say.say("method.accounts")), shown])


def _dates(catalog: Catalog, say: Wording) -> Html:
    rows = ([say.say("method.years", years=d.years), say.date(d.due_on)] for d in catalog.due_dates)
    source = catalog.timelines.source or "–"
    caption = say.say("method.dates_caption", date=say.date(catalog.adopted_on), source=source)
    head = [say.say("method.timeline"), say.say("method.due_on")]
    return join([tag("h2", say.say("method.dates")), table(caption, head, rows, kind="narrow")])


def _rules(say: Wording) -> Html:
    return join([tag("h2", say.say("method.rules")), items(say.say(f"method.rule.{rule}") for rule in _RULES)])


def _thresholds(catalog: Catalog, say: Wording) -> Html:
    rows = (
        [say.say(f"threshold.{name}"), _number(getattr(catalog.thresholds, name), say)]
        for name in Thresholds.model_fields
    )
    head = [say.say("method.decides"), say.say("method.number")]
    shown = table(say.say("method.thresholds_caption"), head, rows)
    return join([tag("h2", say.say("method.thresholds")), shown])


def _number(value: float, say: Wording) -> str:
    return f"{value:.3g}" if 0 < abs(value) < 0.001 else say.number(value, 3)


def _version(reading: Reading, say: Wording) -> Html:
    scores, method = reading.scores, reading.catalog.methodology
    told: dict[str, object] = {
        "method": say.say("method.method_is", id=method.id, version=method.version),
        "definitions": tag("code", scores.definitions),
        "data": tag("code", scores.snapshot),
        "known_on": say.date(scores.as_of),
    }
    changes = (
        join([tag("b", c.version), f", {say.colon(say.date(c.date))} ", original(c.change, say)])
        for c in method.changelog
    )
    entries: list[tuple[object, list[object]]] = [(say.say(f"method.{term}"), [fact]) for term, fact in told.items()]
    return join([tag("h2", say.say("method.version")), facts(entries), items(changes)])
