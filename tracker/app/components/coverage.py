"""What is watched and what nobody watches, on the screen: objectives × indicators × places × accounts.

Knows the sentence and the tables. Leaves the counting to `tracker.exports.coverage`.
"""

from collections.abc import Iterable, Sequence

import streamlit as st

from tracker.app.addresses import OBJECTIVE, WATCHED, Address, PageName
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.exports.coverage import CoverageRow, write_coverage_csv
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.vocabulary import Account
from tracker.wording import ENGLISH

EVERY_OBJECTIVE = "All objectives"
ALL_INDICATORS, UNWATCHED = "All indicators", "Only what nobody watches"

WATCHES = {
    Account.GOVERNMENT: "governments",
    Account.CIVIL_SOCIETY: "civil society",
    Account.INDEPENDENT: "others",
    Account.RECORD: "registers",
}


def sentence(rows: Sequence[CoverageRow]) -> str:
    """The finding: how much nobody watches, and how much each account does."""
    asked = [row for row in rows if row.indicator]
    silent = sum(row.places == 0 for row in asked)
    watched = (f"{WATCHES[a]} on {count(asked, n) or 'none'}" for n, a in enumerate(Account))
    objectives = len({row.objective for row in asked})
    return (
        f"Of the {ENGLISH.count(len(asked), 'indicator')} under {ENGLISH.count(objectives, 'objective')}, "
        f"{silent or 'none'} {'is' if silent < 2 else 'are'} watched by nobody anywhere; "
        f"something was shown, for at least one place, by {ENGLISH.join(list(watched))}."
    )


def count(rows: Iterable[CoverageRow], account: int) -> int:
    """On how many indicators an account has shown something somewhere."""
    return sum(row.by_account[account] > 0 for row in rows)


def choose_objective(rows: Sequence[CoverageRow]) -> int | None:
    """One objective, None for all."""
    titles = {f"{row.objective}. {row.title}": row.objective for row in rows}
    chosen = st.selectbox("Objective", (EVERY_OBJECTIVE, *titles), key=OBJECTIVE, bind="query-params")
    return titles.get(chosen)


def choose_unwatched() -> bool:
    """Whether only what nobody watches is shown."""
    chosen = st.selectbox("Indicators", (ALL_INDICATORS, UNWATCHED), key=WATCHED, bind="query-params")
    return chosen == UNWATCHED


def show_summary(rows: Sequence[CoverageRow], address: Address) -> None:
    """One line for each objective."""
    by_objective: dict[tuple[int, str], list[CoverageRow]] = {}
    for row in rows:
        by_objective.setdefault((row.objective, row.title), []).append(row)
    lines = (summary_line(f"{n}. {title}", found, address) for (n, title), found in by_objective.items())
    head = ["Objective", "Indicators", "Watched by nobody", "Places, at most"]
    caption = "The Compact’s objectives. The last column: for how many places its most watched indicator is known."
    show(table(caption, head, lines, kind="coverage", name="Objectives and how far they are watched"))


def summary_line(name: str, rows: Sequence[CoverageRow], address: Address) -> list[object]:
    """How many indicators, how many of them nobody watches, how far the best reaches; the name leads to the list."""
    asked = [row for row in rows if row.indicator]
    silent = sum(row.places == 0 for row in asked)
    most = max((row.places for row in asked), default=0)
    chosen = link(name, address.link(PageName.COVERAGE, **{OBJECTIVE: name}))
    return [chosen, len(asked) or "none yet", silent or "–" if asked else "", most or "none"]


def show_indicators(rows: Sequence[CoverageRow], catalog: Catalog, address: Address, *, is_open: bool) -> None:
    """One line for each indicator, with its places by account; a long list opens on demand."""
    head = ["Indicator", "Places", *(ENGLISH.label(account) for account in Account)]
    lines = (indicator_line(row, catalog, address) for row in rows)
    caption = (
        "For how many places something was shown, in all and by each account. A statement without a level is none."
    )
    content = table(caption, head, lines, kind="coverage-all", name="Indicators and their places")
    summary = tag("summary", f"Indicator by indicator: {len(rows)}")
    shown = content if is_open else tag("details", summary, content)
    show(tag("h2", "By whom, and for how many places"), shown)


def indicator_line(row: CoverageRow, catalog: Catalog, address: Address) -> list[object]:
    """The question with its commitment, then the counts; zero is said as nobody."""
    return [named(row, catalog, address), row.places or "nobody", *(n or "–" for n in row.by_account)]


def named(row: CoverageRow, catalog: Catalog, address: Address) -> Html:
    """The question, and below it the objective and the commitment to which it belongs."""
    if row.indicator is None or row.commitment is None:
        return join(
            [
                row.title,
                tag(
                    "span", f"Objective {row.objective}: {row.commitment or 'nothing to watch yet'}", class_="cell-note"
                ),
            ]
        )
    commitment = link(catalog.commitments[row.commitment].title, address.about(row.commitment))
    return join(
        [
            catalog.indicator(row.indicator).question,
            tag("span", f"Objective {row.objective}: ", commitment, class_="cell-note"),
        ]
    )


def show_download(rows: Sequence[CoverageRow], reading: Reading) -> None:
    """The whole as a file."""
    with st.container(key="downloads", horizontal=True):
        name = f"{PageName.COVERAGE.value}-{reading.as_of.isoformat()}.csv"
        st.download_button("CSV", lambda: write_coverage_csv(rows), name, "text/csv", on_click="ignore")
