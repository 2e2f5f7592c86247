"""What is watched and what nobody watches, on the screen: objectives × indicators × places × accounts.

Knows the sentence and the tables. Leaves the counting to `tracker.exports.coverage`.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from tracker.app.addresses import OBJECTIVE, WATCHED, Address, PageName
from tracker.app.components.choices import choose
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.original import foreign, original
from tracker.app.components.tables import show_table_file
from tracker.app.language import say, speaking
from tracker.exports.coverage import CoverageRow, write_coverage_csv
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.vocabulary import Account

UNWATCHED = "unwatched"


def sentence(rows: Sequence[CoverageRow]) -> str:
    """The finding: how much nobody watches, and how much each account does."""
    asked = [row for row in rows if row.indicator]
    watched = [say(f"coverage.by.{a}", number=count(asked, n)) for n, a in enumerate(Account) if count(asked, n)]
    return say(
        "coverage.lead",
        indicators=speaking().count(len(asked), "indicator"),
        objectives=speaking().count(len({row.objective for row in asked}), "objective"),
        silent=silent(sum(row.places == 0 for row in asked)),
        accounts=speaking().join(watched) or say("coverage.nobody_here"),
    )


def silent(number: int) -> str:
    """How many nobody watches, as a clause."""
    if number == 0:
        return say("coverage.silent_none")
    return say("coverage.silent_many" if speaking().is_plural(number) else "coverage.silent_one", number=number)


def count(rows: Iterable[CoverageRow], account: int) -> int:
    """On how many indicators an account has shown something somewhere."""
    return sum(row.by_account[account] > 0 for row in rows)


def choose_objective(rows: Sequence[CoverageRow]) -> int | None:
    """One objective by its number, None for all."""
    titles = {str(row.objective): say("choice.objective", number=row.objective, title=row.title) for row in rows}
    chosen = choose(say("coverage.objective"), OBJECTIVE, {"": say("coverage.all_objectives"), **titles})
    return int(chosen) if chosen else None


def choose_unwatched() -> bool:
    """Whether only what nobody watches is shown."""
    offered = {"": say("coverage.all_indicators"), UNWATCHED: say("coverage.unwatched")}
    return choose(say("coverage.indicators"), WATCHED, offered) == UNWATCHED


def show_summary(rows: Sequence[CoverageRow], address: Address) -> None:
    """One line for each objective."""
    by_objective: dict[tuple[int, str], list[CoverageRow]] = {}
    for row in rows:
        by_objective.setdefault((row.objective, row.title), []).append(row)
    lines = (summary_line(n, title, found, address) for (n, title), found in by_objective.items())
    keys = ("objective", "squares", "indicators", "unwatched_count", "places_most")
    head = [say(f"coverage.{key}") for key in keys]
    name = say("coverage.summary_name")
    show(table(say("coverage.summary"), head, lines, kind="stacked coverage", name=name))


def summary_line(number: int, title: str, rows: Sequence[CoverageRow], address: Address) -> list[object]:
    """How many indicators, how many of them nobody watches, how far the best reaches; the name leads to the list."""
    asked = [row for row in rows if row.indicator]
    unwatched = sum(row.places == 0 for row in asked)
    most = max((row.places for row in asked), default=0)
    named = join([f"{number}. ", original(title)])
    chosen = link(named, address.link(PageName.COVERAGE, **{OBJECTIVE: str(number)}))
    squares = tag("span", "■" * (len(asked) - unwatched) + "□" * unwatched, class_="squares", aria_hidden="true")
    said = [len(asked) or say("coverage.none_yet"), (unwatched or "–") if asked else "–"]
    return [chosen, squares if asked else "–", *said, most or say("coverage.no_place")]


def show_indicators(rows: Sequence[CoverageRow], catalog: Catalog, address: Address, *, is_open: bool) -> None:
    """One line for each indicator, with its places by account; a long list opens on demand."""
    show(tag("h2", say("coverage.by_whom")))
    if not rows:
        show(tag("p", say("coverage.fits_none")))
        return
    accounts = (speaking().label(account) for account in Account)
    head = [say("coverage.indicator"), say("coverage.places"), *accounts]
    lines = (indicator_line(row, catalog, address) for row in rows)
    name = say("coverage.caption_name")
    content = table(say("coverage.caption"), head, lines, kind="coverage-all", name=name)
    summary = tag("summary", say("coverage.listed", number=len(rows)))
    show(content if is_open else tag("details", summary, content))


def indicator_line(row: CoverageRow, catalog: Catalog, address: Address) -> list[object]:
    """The question with its commitment, then the counts; zero is said as nobody."""
    if row.indicator is None:
        return [unasked(row, catalog, address), *["–"] * (1 + len(Account))]
    return [
        asked(row, catalog, address),
        row.places or say("coverage.nobody_here"),
        *(n or "–" for n in row.by_account),
    ]


def asked(row: CoverageRow, catalog: Catalog, address: Address) -> Html:
    """The question, which leads to its course over time, and below it objective and commitment."""
    indicator = catalog.indicator(row.indicator or "")
    commitment = catalog.commitment_of(indicator.id)
    about = link(commitment.title, address.about(commitment.id), lang=foreign(commitment.title))
    note = tag("span", say("coverage.under", number=row.objective), " ", about, class_="cell-note")
    return join([link(indicator.question, address.over_time(indicator.id), lang=foreign(indicator.question)), note])


def unasked(row: CoverageRow, catalog: Catalog, address: Address) -> Html:
    """An objective without an indicator of its own, with the commitments that are shown under it too."""
    shown = [c for c in catalog.commitments.values() if row.objective in c.also_objectives]
    links = join((link(c.title, address.about(c.id), lang=foreign(c.title)) for c in shown), ", ")
    said = join([say("coverage.see"), " ", links]) if shown else say("coverage.nothing")
    under = say("coverage.under", number=row.objective)
    return join([original(row.title), tag("span", under, " ", said, class_="cell-note")])


def show_download(rows: Sequence[CoverageRow], reading: Reading) -> None:
    """The whole as a file."""
    show_table_file(PageName.COVERAGE.value, reading, partial(write_coverage_csv, rows))
