"""What changed about a place since an earlier day, by the dates of the documents.

Knows how to score the place as it stood then, from the same answers, and how to say the difference.
"""

import datetime as dt
from collections.abc import Iterator

from tracker.dates import add_years
from tracker.exports.dossier import ALL, Dossier, part_of
from tracker.exports.report_verdict import level_of, say_who
from tracker.exports.scorecard import Changes
from tracker.indicators.models import Indicator
from tracker.scoring.frame import VersionInfo, build_frame
from tracker.scoring.results import AccountResult, CountryResult
from tracker.scoring.score import score_country
from tracker.vocabulary import Account


def a_year_before(day: dt.date) -> dt.date:
    """The day to compare with unless another is named."""
    return add_years(day, -1)


def build_changed(dossier: Dossier, since: dt.date) -> Changes:
    """Everything that changed since a day."""
    return Changes(since, build_changes_since(dossier, since), say_fallen_due(dossier, since))


def build_changes_since(dossier: Dossier, since: dt.date) -> tuple[str, ...]:
    """First findings and other levels since then, in words, the newest first.

    The last lines count what was learnt about the time before, which is no change of the place, and what was confirmed.
    """
    earlier = _earlier(dossier, since)
    found: list[tuple[dt.date, str]] = []
    confirmed = learnt = 0
    for indicator, now, before in _pairs(dossier, earlier):
        if before is not None and before.amount == now.amount:
            confirmed += before.observed_on != now.observed_on
        elif now.observed_on is not None and not _is_first_look(now, before, since):
            if (now.event_on or now.observed_on).last > since:
                found.append((now.observed_on.last, _change(dossier, indicator, now, before)))
            else:
                learnt += 1
    said = [text for _, text in sorted(found, key=lambda item: (item[0], item[1]), reverse=True)]
    if learnt:
        said.append(dossier.wording.say("summary.learnt", count=dossier.wording.count(learnt, "finding")))
    if confirmed:
        said.append(dossier.wording.say("summary.confirmed", count=dossier.wording.count(confirmed, "finding")))
    return tuple(said)


def _is_first_look(now: AccountResult, before: AccountResult | None, since: dt.date) -> bool:
    """A register that was read for the first time tells nothing new, unless what it records is new."""
    is_dated = now.event_on is not None and now.event_on.last > since
    return before is None and now.account is Account.RECORD and not is_dated


def _earlier(dossier: Dossier, since: dt.date) -> CountryResult:
    reading, code = dossier.reading, dossier.place.code
    asked = ((i, account) for i in reading.catalog.indicators for account in ALL)
    answers = [a for i, account in asked for a in reading.frame.answers(code, i, account)]
    versions = {VersionInfo(a.submission, a.version) for a in answers}
    return score_country(code, build_frame(versions, answers, since), reading.catalog, reading.places)


def _pairs(dossier: Dossier, earlier: CountryResult) -> Iterator[tuple[Indicator, AccountResult, AccountResult | None]]:
    for commitment in dossier.commitments:
        for indicator in dossier.indicators(commitment):
            then = earlier.indicators.get(indicator.id)
            for account in ALL:
                now = dossier.observed(indicator.id).get(account)
                before = then.accounts.get(account) if then else None
                if now is not None:
                    yield indicator, now, before if before is not None and before.is_observed else None


def _change(dossier: Dossier, indicator: Indicator, now: AccountResult, before: AccountResult | None) -> str:
    say = dossier.wording
    same = {
        "title": dossier.reading.catalog.commitment_of(indicator.id).title,
        "part": say.say(f"in.{part_of(indicator)}"),
        "who": say_who(dossier, now),
        "date": say.told(now.observed_on) if now.observed_on else "?",
    }
    level = level_of(dossier, indicator, now)
    if before is None:
        return say.say("summary.first", level=level, **same)
    return say.say("summary.from_to", before=level_of(dossier, indicator, before), after=level, **same)


def say_fallen_due(dossier: Dossier, since: dt.date) -> tuple[str, ...]:
    """The milestones whose day came since then."""
    say = dossier.wording
    passed = (d for d in dossier.reading.catalog.due_dates if since <= d.due_on < dossier.as_of)
    return tuple(say.say("summary.fallen_due", years=d.years, date=say.date(d.due_on)) for d in passed)
