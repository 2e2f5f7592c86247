"""`score --format table`: for a terminal of a hundred columns, in the words of the public pages.

Knows lines and columns. Leaves words to `tracker.wording`.
"""

import textwrap
from collections.abc import Iterator

from tracker.exports.report_counts import count_details
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.results import AccountSummary, CountryResult, IndicatorResult, Scores
from tracker.vocabulary import Account, Status
from tracker.wording import ENGLISH, Wording

WIDTH = 100
_NAME, _WORD = 28, 40


def write_scores_table(scores: Scores, catalog: Catalog, places: Places, wording: Wording = ENGLISH) -> bytes:
    """A readable table; indicators on which nobody spoke are counted, not listed."""
    lines = [_fit(f"{wording.say('as_of', date=wording.date(scores.as_of))} · method {scores.methodology}")]
    for country in scores.countries:
        lines += ["", *_country(country, catalog, places, wording)]
    if not scores.countries:
        lines += ["", wording.say("table.empty")]
    return ("\n".join(lines) + "\n").encode()


def _country(result: CountryResult, catalog: Catalog, places: Places, wording: Wording) -> Iterator[str]:
    heading = f"{places.name(result.country)} ({result.country}) {wording.label(result.stance)}"
    yield _fit(heading)
    yield "-" * min(len(heading), WIDTH)
    for account, summary in sorted(result.accounts.items(), key=lambda item: list(Account).index(item[0])):
        yield from _wrapped(f"  {wording.label(account):<14} ", _summary(result, account, summary, wording))
    failed = sorted({c for summary in result.accounts.values() for c in summary.red_lines_failed})
    if failed:
        titles = [catalog.commitments[c].title for c in failed if c in catalog.commitments]
        yield from _wrapped(f"  {wording.say('table.red_line'):<14} ", "; ".join(titles))
    heard = {name: i for name, i in sorted(result.indicators.items()) if i.accounts}
    for name, indicator in heard.items():
        yield from _indicator(name, indicator, wording)
    silent = sum(1 for i in result.indicators.values() if not i.accounts and i.headline is not Status.NOT_APPLICABLE)
    exempt = sum(1 for i in result.indicators.values() if i.headline is Status.NOT_APPLICABLE)
    if silent:
        yield _fit("  " + wording.say("table.silent", count=wording.count(silent, "indicator")))
    if exempt:
        yield _fit("  " + wording.say("not_covered.not_applicable", count=wording.count(exempt, "indicator")))


def _summary(result: CountryResult, account: Account, summary: AccountSummary, wording: Wording) -> str:
    own = any(account in i.accounts and i.accounts[account].is_observed for i in result.indicators.values())
    delivery = summary.delivery
    due = wording.count(delivery.due, "milestone")
    if not delivery.due:
        said = wording.say("delivery.none_due")
    elif own or delivery.delivered or delivery.open < delivery.due:
        said = wording.say("delivery", met=delivery.delivered, due=due, detail=count_details(delivery, wording))
    else:
        said = wording.say("delivery.silent", due=due)
    return f"{said}; {_score(summary, wording)}"


def _score(summary: AccountSummary, wording: Wording) -> str:
    score = summary.score
    coverage = wording.percent(score.coverage)
    if score.value is None:
        return wording.say("score.none", coverage=coverage)
    low, high = wording.number(score.low, 1), wording.number(score.high, 1)
    return wording.say("score", value=wording.number(score.value, 1), low=low, high=high, coverage=coverage)


def _indicator(name: str, result: IndicatorResult, wording: Wording) -> Iterator[str]:
    shown = [a for a in result.accounts.values() if a.status is result.headline] or list(result.accounts.values())
    newest = max(shown, key=lambda a: a.observed_on.last.toordinal() if a.observed_on else 0)
    verdict = wording.verdict(result.headline, newest.observed_on, is_stale=newest.is_stale)
    exact = wording.label(result.headline)
    words = verdict if exact in verdict else f"{verdict}: {exact}"
    yield from _wrapped(f"  {name:<{_NAME}} ", f"{words:<{_WORD}} {wording.label(result.agreement)}")


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * 19, drop_whitespace=True) or [head]


def _fit(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
