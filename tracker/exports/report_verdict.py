"""The sentences at the head of a scorecard: the verdict, its basis, milestones met by account, red lines.

Knows how counts and levels become sentences that never carry a verdict without its date.
"""

import datetime as dt
from collections.abc import Sequence

from tracker.exports.dossier import Dossier, part_of
from tracker.exports.report_counts import count_details, say_milestones
from tracker.exports.report_grid import speaking
from tracker.exports.scorecard import AccountLine, Part
from tracker.exports.sentences import opening_of
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.results import AccountResult, AccountSummary
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Grade, IndicatorType

#: The most letters of a finding that the verdict quotes.
_LETTERS = 120


def build_verdict(dossier: Dossier, ordered: Sequence[Commitment], *, has_findings: bool = True) -> str:
    """The one sentence; `ordered` are the checked commitments, the most telling first; without findings, shorter."""
    say = dossier.wording.say
    between = dossier.wording.semicolon
    head = say(f"verdict.head.{dossier.result.stance}", name=dossier.place.name)
    if not dossier.commitments:
        return f"{head}{between}{say('verdict.no_commitments')}"
    if not ordered:
        key = "verdict.none" if len(dossier.commitments) > 1 else "verdict.none_of_one"
        return f"{head}{between}{say(key, all=len(dossier.commitments), title=dossier.commitments[0].title)}"
    lead = ordered[0]
    if len(ordered) > 1:
        about = say("verdict.many", checked=len(ordered), all=len(dossier.commitments))
        sides = say("verdict.lead", title=lead.title, sides=_sides(dossier, lead, has_findings))
        return f"{head}{between}{about}{_counts(dossier, ordered)}{sides}."
    key = "verdict.one" if len(dossier.commitments) > 1 else "verdict.one_of_one"
    counted = dossier.wording.colon(_counts(dossier, ordered))
    return f"{head}{between}{say(key, title=lead.title)}{counted} {_sides(dossier, lead, has_findings)}."


def _counts(dossier: Dossier, commitments: Sequence[Commitment]) -> str:
    say = dossier.wording.say
    delivery = dossier.delivery(commitments, dossier.headline)
    if delivery.due:
        due_on = max(d.due_on for d in dossier.reading.catalog.due_dates if dossier.is_due(d.due_on))
        return _say_whose(dossier) + say(
            "verdict.counts",
            met=delivery.delivered,
            due=dossier.wording.count(delivery.due, "milestone_due"),
            date=dossier.wording.date(due_on),
            verb=say("are" if dossier.wording.is_plural(delivery.delivered) else "is"),
            detail=count_details(delivery, dossier.wording),
        )
    waiting = [d.due_on for d in dossier.reading.catalog.due_dates if not dossier.is_due(d.due_on)]
    placed = any(dossier.reading.catalog.milestones(i.id) for c in commitments for i in dossier.indicators(c))
    if placed and waiting:
        return say("verdict.not_due", date=dossier.wording.date(min(waiting)))
    return say("verdict.not_placed")


def _say_whose(dossier: Dossier) -> str:
    """By whose account it is counted; that civil society is silent comes before the account of anybody else."""
    say = dossier.wording.say
    account = dossier.headline if dossier.has_spoken(dossier.headline) else Account.RECORD
    is_asked = dossier.selection.has_account(Account.CIVIL_SOCIETY)
    silent = say("verdict.silent") if is_asked and account is not Account.CIVIL_SOCIETY else ""
    return silent + say("verdict.by", account=say(f"by.{account}"))


def _sides(dossier: Dossier, commitment: Commitment, has_findings: bool) -> str:
    say = dossier.wording.say
    sides = {}
    for part in (Part.PAPER, Part.PRACTICE):
        indicators = [i for i in dossier.indicators(commitment) if part_of(i) is part]
        claims = next((_told(dossier, i, has_findings) for i in indicators if dossier.observed(i.id)), None)
        is_heard = any(dossier.heard(i.id) for i in indicators)
        sides[part] = claims or say("verdict.not_told" if is_heard else "verdict.nobody")
    told = (say("verdict.paper", what=sides[Part.PAPER]), say("verdict.practice", what=sides[Part.PRACTICE]))
    return dossier.wording.semicolon.join(told)


def _told(dossier: Dossier, indicator: Indicator, has_findings: bool) -> str:
    """What each account says of an indicator; accounts at one level are named together.

    A step is told with what the newest of them found; a number or a yes, which alone says nothing, with the question.
    """
    is_step = indicator.type is IndicatorType.LADDER
    by_level: dict[float, list[AccountResult]] = {}
    for result in speaking(dossier, indicator).values():
        if result.amount is not None:
            by_level.setdefault(result.amount, []).append(result)
    claims = [claim(dossier, indicator, results, has_finding=is_step and has_findings) for results in by_level.values()]
    if not is_step:
        claims[0] = dossier.wording.say("claim.asked", question=indicator.question, claim=claims[0])
    return dossier.wording.semicolon.join(claims)


def claim(
    dossier: Dossier, indicator: Indicator, results: Sequence[AccountResult], *, has_finding: bool = False
) -> str:
    """Which level, who says it, when each last knew it to be so, the newest last, and whether it is second-hand.

    '“Capped” (civil society Aug 2015)'; with the finding, the newest one's opening words where they are short.
    """
    say, ordered = (
        dossier.wording.say,
        sorted(results, key=lambda r: r.observed_on.last if r.observed_on else dt.date.min),
    )
    by_date: dict[tuple[str, bool], list[str]] = {}
    for result in ordered:
        date = dossier.wording.told(result.observed_on) if result.observed_on else "?"
        by_date.setdefault((date, result.grade is Grade.WEAK), []).append(say_who(dossier, result))
    said = []
    for (date, is_weak), names in by_date.items():
        who = say("claim", who=dossier.wording.join(names), date=date)
        said.append(say("claim.weak", claim=who) if is_weak else who)
    finding = opening_of(_finding_of(dossier, indicator, ordered[-1]), _LETTERS) if has_finding else None
    if finding:
        said[-1] = say("claim.said", claim=said[-1], finding=finding)
    return f"{level_of(dossier, indicator, results[0])} ({say('claim.between').join(said)})"


def _finding_of(dossier: Dossier, indicator: Indicator, result: AccountResult) -> str | None:
    """The words behind a result, where they are those of one document, no register, that reports its very level."""
    if result.account is Account.RECORD:
        return None
    latest = [v for v in dossier.voices(indicator.id) if v.input_id in result.inputs]
    latest = [v for v in latest if v.answer.observed_on == result.observed_on and v.answer.amount == result.amount]
    return latest[0].answer.finding if len(latest) == 1 else None


def say_who(dossier: Dossier, result: AccountResult) -> str:
    """An account in the middle of a sentence; a single outside source by its name."""
    names = organisations_of(dossier, result)
    if result.account is Account.INDEPENDENT and len(names) == 1:
        return names[0]
    return dossier.wording.say(f"who.{result.account}")


def organisations_of(dossier: Dossier, result: AccountResult) -> list[str]:
    """The organisations behind an account's latest observation."""
    submissions = {p.submission.id: p.submission.organisation for p in dossier.reading.heads}
    latest = result.observed_on.written if result.observed_on else ""
    ids = [i.partition("@")[0] for i in result.inputs if i.rpartition("@")[2] == latest]
    return sorted({submissions[i] for i in ids if i in submissions})


def level_of(dossier: Dossier, indicator: Indicator, result: AccountResult) -> str:
    """The level an account reports: a rung in quotation marks, a number as it is."""
    words = dossier.wording.amount(indicator, result.amount or 0.0)
    return words if indicator.type is IndicatorType.NUMERIC else dossier.wording.say("level", level=words)


def build_basis(dossier: Dossier) -> str:
    """What the place did in the vote, and that the Compact does not bind."""
    adopted = dossier.wording.date(dossier.reading.catalog.adopted_on)
    always = {name: dossier.wording.say(name) for name in ("asked_of_all", "not_binding")}
    return dossier.wording.say(f"basis.{dossier.result.stance}", name=dossier.place.name, adopted=adopted, **always)


def build_accounts(dossier: Dossier) -> tuple[AccountLine, ...]:
    """Milestones met and score of each account, the headline one first."""
    order = sorted(SPEAKING_ACCOUNTS, key=lambda a: a is not Account.CIVIL_SOCIETY)
    return tuple(_account_line(dossier, account) for account in order if dossier.selection.has_account(account))


def _account_line(dossier: Dossier, account: Account) -> AccountLine:
    label = dossier.wording.label(account)
    is_headline = account is Account.CIVIL_SOCIETY
    summary = None if dossier.selection.is_themed else dossier.result.accounts.get(account)
    delivery = summary.delivery if summary else dossier.delivery(dossier.commitments, account)
    milestones = say_milestones(delivery, dossier.wording, has_spoken=dossier.has_spoken(account))
    is_themed = dossier.selection.is_themed
    score, beside = (dossier.wording.say("score.selection"), None) if is_themed else _score(dossier, summary)
    return AccountLine(account, label, is_headline, milestones, score, beside)


def _score(dossier: Dossier, summary: AccountSummary | None) -> tuple[str, str | None]:
    say, number = dossier.wording.say, dossier.wording.number
    if summary is None or summary.score.value is None:
        coverage = summary.score.coverage if summary else 0.0
        return say("score.none", coverage=dossier.wording.percent(coverage)), None
    score = summary.score
    coverage_pct = dossier.wording.percent(score.coverage)
    low, high = number(score.low, 1), number(score.high, 1)
    text = say("score", value=number(summary.score.value, 1), low=low, high=high, coverage=coverage_pct)
    lowest = say("score.lowest", objective=summary.lowest_objective) if summary.lowest_objective is not None else ""
    zero = dossier.wording.percent(summary.share_at_zero or 0.0)
    return text, say("score.beside", lowest=lowest, zero=zero, overdue=summary.overdue)


def red_lines_of(dossier: Dossier, commitment: Commitment) -> tuple[str, ...]:
    """Each red line of a commitment that an account's latest observation does not meet, in words."""
    return tuple(
        line
        for red_line in commitment.red_line
        if red_line.indicator in dossier.reading.catalog.indicators and not dossier.is_exempt(red_line.indicator)
        if (line := _red_line(dossier, red_line.indicator, red_line.requires)) is not None
    )


def _red_line(dossier: Dossier, indicator_id: str, requires: float) -> str | None:
    indicator = dossier.reading.catalog.indicator(indicator_id)
    failing = [r for r in speaking(dossier, indicator).values() if _fails(dossier, indicator, r, requires)]
    if not failing:
        return None
    by_level: dict[float, list[AccountResult]] = {}
    for result in failing:
        by_level.setdefault(result.amount or 0.0, []).append(result)
    found = dossier.wording.semicolon.join(claim(dossier, indicator, results) for results in by_level.values())
    return dossier.wording.say("red_line", asked=dossier.wording.requirement(indicator, requires), found=found)


def _fails(dossier: Dossier, indicator: Indicator, result: AccountResult, requires: float) -> bool:
    if result.amount is None:
        return False
    return indicator.direction.sign * (result.amount - requires) < -dossier.reading.catalog.thresholds.tolerance
