"""Where somebody looked and where nobody did, by objective and indicator."""

from collections.abc import Sequence

from tracker.exports.coverage import CoverageRow, build_coverage
from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.commitment_texts import objective_line
from tracker.exports.site.markup import Html, join, link, table, tag
from tracker.exports.site.original import foreign, original
from tracker.exports.site.pages import Page
from tracker.indicators.catalog import Catalog
from tracker.vocabulary import Account
from tracker.wording import Wording


def coverage_page(reading: Reading, say: Wording) -> Page:
    """A table for each objective, below what they say together."""
    links = Links.of(Section.COVERAGE.path)
    rows = build_coverage(reading.frame, reading.catalog)
    title = say.say("coverage.title")
    opening = join([tag("h1", title), tag("p", _lead(rows, say), class_="lead")])
    by_objective: dict[int, list[CoverageRow]] = {}
    for row in rows:
        by_objective.setdefault(row.objective, []).append(row)
    sections = [_covered(found, reading.catalog, links, say) for _, found in sorted(by_objective.items())]
    return Page("coverage", title, Section.COVERAGE, opening, sections)


def _lead(rows: Sequence[CoverageRow], say: Wording) -> str:
    """How much nobody watches, and how much each account does."""
    asked = [row for row in rows if row.indicator]
    counts = ((a, sum(row.by_account[n] > 0 for row in asked)) for n, a in enumerate(Account))
    watched = [say.say(f"coverage.by.{account}", number=count) for account, count in counts if count]
    unwatched = sum(row.places == 0 for row in asked)
    key = "silent_none" if not unwatched else "silent_many" if say.is_plural(unwatched) else "silent_one"
    return say.say(
        "coverage.lead",
        indicators=say.count(len(asked), "indicator"),
        objectives=say.count(len({row.objective for row in asked}), "objective"),
        silent=say.say(f"coverage.{key}", number=unwatched),
        accounts=say.join(watched) or say.say("coverage.nobody_here"),
    )


def _covered(rows: Sequence[CoverageRow], catalog: Catalog, links: Links, say: Wording) -> Html:
    number = rows[0].objective
    heading = tag("h2", objective_line(catalog, number, say))
    if rows[0].indicator is None:
        shown = [c for c in catalog.commitments.values() if number in c.also_objectives]
        also = join((link(c.title, links.commitment(c.id), lang=foreign(say, c.title)) for c in shown), ", ")
        said = join([_opened(say.say("coverage.see")), " ", also, "."]) if also else None
        return join([heading, tag("p", said or f"{_opened(say.say('coverage.nothing'))}.")])
    head = [say.say("coverage.indicator"), say.say("coverage.places"), *(say.label(account) for account in Account)]
    body = (
        [_asked(row, catalog, links, say), row.places or say.say("coverage.no_place"), *row.by_account] for row in rows
    )
    name = say.say("commitment.objective", number=number)
    return join([heading, table(say.say("coverage.caption"), head, body, kind="counts", name=name)])


def _opened(said: str) -> str:
    """A clause as the beginning of a sentence."""
    return said[:1].upper() + said[1:]


def _asked(row: CoverageRow, catalog: Catalog, links: Links, say: Wording) -> Html:
    question = original(catalog.indicator(row.indicator or "").question, say)
    commitment = catalog.commitments[row.commitment or ""]
    named = link(commitment.title, links.commitment(commitment.id), lang=foreign(say, commitment.title))
    return join([question, tag("span", named, class_="cell-note")])
