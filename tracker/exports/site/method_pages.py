"""How a verdict is made, where nobody looked, what to download, and what to do on a wrong address."""

from collections.abc import Iterable, Iterator, Mapping

from tracker.descriptions import describe
from tracker.exports.coverage import CoverageRow, build_coverage
from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, facts, items, join, link, table, tag, word
from tracker.exports.site.overview_pages import SIX_WORDS
from tracker.exports.site.pages import Page
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.places import Place
from tracker.vocabulary import Account, MilestoneState, Status
from tracker.wording import ENGLISH, PublicWord, word_of

_ACCOUNTS = {
    Account.GOVERNMENT: "A State about itself.",
    Account.CIVIL_SOCIETY: "Organisations, unions, coalitions, reports of their sessions. One network has one vote.",
    Account.INDEPENDENT: "UN and ILO bodies, national human rights institutions, academics, the press, another State.",
    Account.RECORD: "Treaty registers, gazettes, courts, probability surveys. A fresh record stands in for all.",
}
_RULES = (
    "Missing is never zero, never the mean, never a guess.",
    "Each account is judged by its own latest finding; disagreement is published, not settled.",
    "A finding without evidence is shown as said, not as done.",
    "A law stands until another finding replaces it; a finding on practice grows old and is printed with its year.",
    "Good and bad news age alike: nobody profits from a year in which no one looked.",
    "A score from 0 to 100 is printed only where enough was checked, and always with its bounds.",
    "Places are never ranked.",
)


def method_page(reading: Reading) -> Page:
    """The method in force, told from the definitions themselves."""
    lead = "Verdicts first, numbers second; what nobody has checked is said and never counted as zero."
    opening = join([tag("h1", "How a verdict is made"), tag("p", lead, class_="lead")])
    catalog = reading.catalog
    sections = [_words(), _accounts(), _dates(catalog), _rules(), _thresholds(catalog), _version(reading)]
    return Page("method", "How a verdict is made", Section.METHOD, opening, sections)


def _words() -> Html:
    rows = ([word(w), ", ".join(_held(w, Status)), ", ".join(_held(w, MilestoneState))] for w in SIX_WORDS)
    head = ["Word", "Statuses of a commitment or indicator", "States of a milestone"]
    return join([tag("h2", "Six words"), table("What a reader sees, and what it holds.", head, rows, kind="stacked")])


def _held(public_word: PublicWord, codes: type[Status] | type[MilestoneState]) -> list[str]:
    return [ENGLISH.label(code) for code in codes if word_of(code) is public_word]


def _accounts() -> Html:
    rows = ([ENGLISH.label(account), meaning] for account, meaning in _ACCOUNTS.items())
    shown = table("Accounts stay apart and are never averaged.", ["Account", "Who that is"], rows, kind="narrow")
    return join([tag("h2", "Whose word"), shown])


def _dates(catalog: Catalog) -> Html:
    rows = ([f"{d.years} years", ENGLISH.date(d.due_on)] for d in catalog.due_dates)
    source = f" ({catalog.timelines.source})" if catalog.timelines.source else ""
    adopted = f"Counted from the adoption of the Compact on {ENGLISH.date(catalog.adopted_on)}{source}."
    caption = f"{adopted} A milestone is due from the day after."
    return join([tag("h2", "Three dates"), table(caption, ["Timeline", "Due on"], rows, kind="narrow")])


def _rules() -> Html:
    return join([tag("h2", "Seven rules"), items(_RULES)])


def _thresholds(catalog: Catalog) -> Html:
    rows = ([text, _number(getattr(catalog.thresholds, name))] for name, text in describe(Thresholds).items())
    shown = table("From the methodology file in force.", ["What it decides", "Number"], rows)
    return join([tag("h2", "Every own choice, as a number"), shown])


def _number(value: float) -> str:
    return f"{value:.3g}" if 0 < abs(value) < 0.001 else ENGLISH.number(value, 3)


def _version(reading: Reading) -> Html:
    scores, method = reading.scores, reading.catalog.methodology
    entries: list[tuple[object, list[object]]] = [
        ("Method", [f"{method.id}, version {method.version}"]),
        ("Definitions", [tag("code", scores.definitions)]),
        ("Data", [tag("code", scores.snapshot)]),
        ("As known on", [ENGLISH.date(scores.as_of)]),
    ]
    changes = (join([tag("b", c.version), f", {ENGLISH.date(c.date)}: {c.change}"]) for c in method.changelog)
    return join([tag("h2", "Version"), facts(entries), items(changes)])


def coverage_page(reading: Reading) -> Page:
    """Where somebody looked and where nobody did, by objective and indicator."""
    links = Links.of(Section.COVERAGE.path)
    rows = build_coverage(reading.frame, reading.catalog)
    watched = [row for row in rows if row.indicator]
    silent = sum(row.places == 0 for row in watched)
    lead = (
        f"{len({row.objective for row in watched})} of {len({row.objective for row in rows})} objectives have "
        f"indicators of their own. Of {len(watched)} indicators, {silent} have been checked nowhere."
    )
    opening = join([tag("h1", "What is watched, and what nobody watches"), tag("p", lead, class_="lead")])
    by_objective: dict[int, list[CoverageRow]] = {}
    for row in rows:
        by_objective.setdefault(row.objective, []).append(row)
    sections = [_covered(found, reading.catalog, links) for _, found in sorted(by_objective.items())]
    return Page("coverage", "What is watched, and what nobody watches", Section.COVERAGE, opening, sections)


def _covered(rows: list[CoverageRow], catalog: Catalog, links: Links) -> Html:
    first = rows[0]
    heading = tag("h2", f"Objective {first.objective}: {first.title}")
    if first.indicator is None:
        shown = (c.id for c in catalog.commitments.values() if first.objective in c.also_objectives)
        also = [link(catalog.commitments[c].title, links.commitment(c)) for c in shown]
        said = join(["No commitment of its own. See ", join(also, ", "), "."]) if also else "Nothing to watch yet."
        return join([heading, tag("p", said)])
    head = ["Indicator", "Places", *(ENGLISH.label(account) for account in Account)]
    body = ([_asked(row, catalog, links), row.places or "none", *row.by_account] for row in rows)
    caption = "Places with an observation, in all and by account."
    return join([heading, table(caption, head, body, kind="counts", name=f"Objective {first.objective}")])


def _asked(row: CoverageRow, catalog: Catalog, links: Links) -> Html:
    question = catalog.indicator(row.indicator or "").question
    commitment = catalog.commitments[row.commitment or ""]
    return join([question, tag("span", link(commitment.title, links.commitment(commitment.id)), class_="cell-note")])


def data_page(places: Iterable[Place], packages: Mapping[str, str]) -> Page:
    """What can be downloaded: `packages` maps file names to what they hold."""
    links = Links.of(Section.DATA.path)
    whole = (join([link(name, links.to(f"data/{name}")), f": {about}"]) for name, about in packages.items())
    lead = "Everything on these pages, to count, check and reuse: CC BY 4.0."
    regions: dict[str, list[Place]] = {}
    for place in places:
        regions.setdefault(place.region or "Elsewhere", []).append(place)
    opening = join([tag("h1", "Data"), tag("p", lead, class_="lead"), tag("h2", "Everything"), items(whole)])
    sections = list(_by_region(regions, links))
    return Page("data/index", "Data", Section.DATA, opening, sections)


def _by_region(regions: Mapping[str, list[Place]], links: Links) -> Iterator[Html]:
    for region, found in sorted(regions.items()):
        named = (link(p.name, links.to(f"data/{p.code}.csv")) for p in sorted(found, key=lambda p: p.name))
        yield join([tag("h2", f"Scorecards as CSV: {region}"), items(named, class_="names")])


def missing_page() -> Page:
    """What a server shows for an address that does not exist: its links work from the top and one folder below."""
    ways = items([link("To the first page of this folder, which leads on", "index.html")], class_="ways")
    said = "There is no page at this address. It may have been renamed in a later edition."
    notice = tag("div", tag("h1", "No such page"), tag("p", said), ways, class_="notice")
    return Page("404", "No such page", None, notice, is_anywhere=True)
