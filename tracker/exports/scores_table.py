"""`score --format table`: for a terminal of a hundred columns, in the words of the public pages.

Knows lines and columns. Leaves words to `tracker.wording`.
"""

import textwrap
from collections.abc import Iterator

from tracker.exports.day_line import say_as_of
from tracker.exports.report_counts import say_milestones
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.results import AccountResult, AccountSummary, CountryResult, IndicatorResult, Scores
from tracker.vocabulary import Account, Agreement, Status
from tracker.wording import ENGLISH, Wording

WIDTH = 100
_NAME, _WORD = 28, 40
_INDENT = " " * 17


def write_scores_table(
    scores: Scores, catalog: Catalog, places: Places, wording: Wording = ENGLISH, *, is_ahead: bool = False
) -> bytes:
    """A readable table; indicators on which nobody spoke are counted, not listed. `is_ahead` says of a day to come
    that it is foretold."""
    day = say_as_of(scores.as_of, wording, is_ahead=is_ahead).rstrip(".")
    lines = [_fit(f"{day} · method {scores.methodology}")]
    for country in scores.countries:
        lines += ["", *_country(country, catalog, places, wording)]
    if not scores.countries:
        lines += ["", wording.say("table.empty")]
    return ("\n".join(lines) + "\n").encode()


def _country(result: CountryResult, catalog: Catalog, places: Places, wording: Wording) -> Iterator[str]:
    name = f"{places.name(result.country)} ({result.country})"
    heading = wording.say(f"verdict.head.{result.stance}", name=name)
    yield _fit(heading)
    yield "-" * min(len(heading), WIDTH)
    for account, summary in sorted(result.accounts.items(), key=lambda item: list(Account).index(item[0])):
        yield from _summary(result, account, summary, wording)
    failed = sorted({c for summary in result.accounts.values() for c in summary.red_lines_failed})
    if failed:
        titles = [catalog.commitments[c].title for c in failed if c in catalog.commitments]
        yield from _wrapped(f"  {wording.say('table.red_line')}: ", "; ".join(titles))
    heard = {name: i for name, i in sorted(result.indicators.items()) if i.accounts}
    for name, indicator in heard.items():
        yield from _indicator(name, indicator, wording)
    silent = sum(1 for i in result.indicators.values() if not i.accounts and i.headline is not Status.NOT_APPLICABLE)
    exempt = sum(1 for i in result.indicators.values() if i.headline is Status.NOT_APPLICABLE)
    if silent:
        yield _fit("  " + wording.say("table.silent", count=wording.count(silent, "indicator")))
    if exempt:
        yield _fit("  " + wording.say("not_covered.not_applicable", count=wording.count(exempt, "indicator")))


def _summary(result: CountryResult, account: Account, summary: AccountSummary, wording: Wording) -> Iterator[str]:
    own = any(account in i.accounts and i.accounts[account].is_observed for i in result.indicators.values())
    head = f"  {wording.label(account):<14} {say_milestones(summary.delivery, wording, has_spoken=own)}"
    score = _score(summary, wording)
    if len(head) + len(score) + 2 <= WIDTH:
        yield f"{head}; {score}"
    else:
        yield from (_fit(head), _fit(f"{_INDENT}{score}"))


def _score(summary: AccountSummary, wording: Wording) -> str:
    score = summary.score
    coverage = wording.percent(score.coverage)
    if score.value is None:
        return wording.say("score.none", coverage=coverage)
    low, high = wording.number(score.low, 1), wording.number(score.high, 1)
    return wording.say("score", value=wording.number(score.value, 1), low=low, high=high, coverage=coverage)


def _indicator(name: str, result: IndicatorResult, wording: Wording) -> Iterator[str]:
    told = [_told(account, wording) for account in _shown(result)]
    yield from _wrapped(f"  {name:<{_NAME}} ", f"{'; '.join(told):<{_WORD}} {_who(result, wording)}")


def _shown(result: IndicatorResult) -> list[AccountResult]:
    """Both sides where they disagree, else the account whose status is the headline, else all that spoke."""
    if result.headline is Status.CONTESTED:
        return [result.accounts[a] for a in (Account.GOVERNMENT, Account.CIVIL_SOCIETY)]
    return [a for a in result.accounts.values() if a.status is result.headline][:1] or list(result.accounts.values())


def _told(account: AccountResult, wording: Wording) -> str:
    verdict = wording.verdict(account.status, account.observed_on, is_stale=account.is_stale)
    exact = wording.label(account.status)
    return f"{verdict}: {exact}" if exact not in verdict else verdict


def _who(result: IndicatorResult, wording: Wording) -> str:
    if result.agreement is not Agreement.NONE:
        return wording.label(result.agreement)
    only = [a for a in result.accounts if a in (Account.INDEPENDENT, Account.RECORD)]
    return wording.say("only", names=wording.join([wording.label(a).lower() for a in only]))


def _wrapped(head: str, text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=head, subsequent_indent=_INDENT, drop_whitespace=True) or [head]


def _fit(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
