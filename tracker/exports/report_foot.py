"""The foot of a scorecard: treaties, reply of the government, what is not covered, sources, how to read it."""

from collections.abc import Iterator

from tracker.exports.dossier import Dossier
from tracker.exports.reading import Published
from tracker.indicators.models import Commitment, Indicator, Placement
from tracker.submissions.content import Submission
from tracker.vocabulary import Account, Subject
from tracker.wording import PublicWord

#: The last part of the ids of indicators that ask whether a treaty is ratified.
RATIFICATION = "ratification"
_EDITORS = "editors"


def build_treaties(dossier: Dossier) -> tuple[str, ...]:
    """What registers say about each treaty that the definitions ask about, and which are not known."""
    say = dossier.wording
    by_level: dict[str, list[str]] = {}
    for indicator in _treaty_indicators(dossier):
        record = dossier.observed(indicator.id).get(Account.RECORD)
        if record is None or record.amount is None or record.observed_on is None:
            by_level.setdefault(say.say("treaties.unknown"), []).append(_title(dossier, indicator))
        else:
            dated = say.say("checked", label=_title(dossier, indicator), date=say.month(record.observed_on))
            by_level.setdefault(say.amount(indicator, record.amount), []).append(dated)
    ordered = sorted(by_level.items(), key=lambda item: item[0] == say.say("treaties.unknown"))
    if not by_level and dossier.selection.is_themed:
        return (say.say("treaties.not_selected"),)
    return tuple(say.say("treaties.level", level=level, titles=", ".join(titles)) for level, titles in ordered)


def _title(dossier: Dossier, indicator: Indicator) -> str:
    """The treaty's short name, as the first standard the commitment bears on."""
    commitment = dossier.reading.catalog.commitment_of(indicator.id)
    return commitment.crosswalk[0].framework if commitment.crosswalk else commitment.title


def _treaty_indicators(dossier: Dossier) -> Iterator[Indicator]:
    for commitment in dossier.commitments:
        for indicator in dossier.indicators(commitment):
            if indicator.id.rpartition(".")[2] == RATIFICATION:
                yield indicator


def build_reply(dossier: Dossier) -> tuple[str, ...]:
    """Whether the government was asked, and whether it answered."""
    asked = [p.submission for p in dossier.reading.heads if _is_request(dossier, p)]
    lines = [_reply(dossier, s) for s in sorted(asked, key=lambda s: (s.published_on.last, s.id))]
    return tuple(lines) or (dossier.wording.say("reply.not_asked"),)


def addressee_of(dossier: Dossier) -> str | None:
    """The offices of the government that were asked in writing; None where nobody was."""
    asked = (p.submission for p in dossier.reading.heads if _is_request(dossier, p))
    return dossier.wording.join(sorted({s.organisation for s in asked})) or None


def _is_request(dossier: Dossier, published: Published) -> bool:
    submission = published.submission
    is_asked = submission.no_reply or submission.asked_on is not None
    is_known = (submission.asked_on or submission.published_on).last <= dossier.as_of
    is_here = submission.country == dossier.place.code and submission.account is Account.GOVERNMENT
    return is_asked and is_known and is_here


def _reply(dossier: Dossier, submission: Submission) -> str:
    say, who = dossier.wording, submission.organisation
    asked, due = submission.asked_on, submission.reply_due_on
    if asked is None:
        return say.say("reply.no_reply", who=who)
    if submission.answers:
        return say.say("reply.answered", who=who, asked=say.date(asked))
    if submission.no_reply or due is None or due.last < dossier.as_of:
        key = "reply.asked" if due is not None else "reply.asked_undated"
        return say.say(key, who=who, asked=say.date(asked), due=say.date(due) if due else "")
    return say.say("reply.waiting", who=who, asked=say.date(asked), due=say.date(due))


def build_not_covered(dossier: Dossier) -> str:
    """How many commitments and objectives nobody has looked at, and what was left off."""
    say = dossier.wording.say
    checked = {c.id for c in dossier.checked}
    silent = [c for c in dossier.commitments if c.id not in checked]
    themes = {c.objective for c in dossier.commitments} if dossier.selection.is_themed else None
    objectives = [o for o in dossier.reading.catalog.compact.objectives if themes is None or o.number in themes]
    covered = {c.objective for c in dossier.checked}
    open_objectives = [o for o in objectives if o.number not in covered]
    said = []
    if open_objectives:
        said.append(say("not_covered.objectives", missing=len(open_objectives), all=len(objectives)))
    exempt = [
        i
        for i, indicator in dossier.reading.catalog.indicators.items()
        if indicator.subject is Subject.COUNTRY
        and dossier.is_exempt(i)
        and dossier.selection.has_commitment(dossier.reading.catalog.commitment_of(i))
    ]
    if exempt:
        said.append(say("not_covered.not_applicable", count=dossier.wording.count(len(exempt), "indicator")))
    if silent:
        said.append(_silent(dossier, silent))
    return ", ".join(said) or say("not_covered.none")


def _silent(dossier: Dossier, silent: list[Commitment]) -> str:
    say = dossier.wording.say
    commitments = say("not_covered.commitments", missing=len(silent), all=len(dossier.commitments))
    titles = [say("level", level=c.title) for c in silent if c.red_line]
    if not titles:
        return commitments
    return say("not_covered.red_lines", commitments=commitments, titles=dossier.wording.join(titles))


def build_sources(dossier: Dossier) -> str:
    """How many documents speak about the place, by account."""
    documents = {
        (voice.published.submission.account, voice.published.submission.id)
        for indicator_id in dossier.reading.catalog.indicators
        if dossier.selection.has_commitment(dossier.reading.catalog.commitment_of(indicator_id))
        for voice in dossier.voices(indicator_id)
    }
    counts = {account: sum(a is account for a, _ in documents) for account in Account}
    said = [dossier.wording.say(f"sources.{a}", count=count) for a, count in counts.items() if count]
    return ", ".join(said) or dossier.wording.say("sources.none")


def build_how_to_read(dossier: Dossier) -> str:
    """Each sign with its word."""
    words = [w for w in PublicWord if w is not PublicWord.THEY_DISAGREE]
    return " · ".join(f"{w.sign} {dossier.wording.label(w)}" for w in words)


def build_disclaimer(dossier: Dossier) -> str:
    """Who placed the milestones, and that no government agreed them."""
    placements = [p for c in dossier.commitments for i in dossier.indicators(c) for p in i.milestones]
    if not placements:
        return dossier.wording.say("disclaimer.none")
    years = _years(dossier, placements)
    names = sorted({p.set_by for p in placements})
    if names == [_EDITORS]:
        return dossier.wording.say("disclaimer.editors", year=years)
    return dossier.wording.say("disclaimer.others", names=dossier.wording.join(names), year=years)


def _years(dossier: Dossier, placements: list[Placement]) -> str:
    years = sorted({p.set_on.last.year for p in placements})
    if len(years) == 1:
        return str(years[0])
    return dossier.wording.say("years.range", first=years[0], last=years[-1])
