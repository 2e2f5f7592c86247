"""Readings of invented places, built by hand: definitions, documents, scores."""

import datetime as dt
from typing import Any

from tests.indicators.definitions import methodology
from tracker.dates import PartialDate
from tracker.exports.reading import Published, Reading
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Compact, Timelines
from tracker.indicators.models import Commitment
from tracker.places import load_places
from tracker.scoring.frame import CodedAnswer, VersionInfo, build_frame
from tracker.scoring.score import score
from tracker.submissions.confidentiality import public_view
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.submissions.grading import grade_of
from tracker.vocabulary import Account, Confidentiality, EvidenceKind, Grade

AS_OF = dt.date(2026, 11, 22)
PLACE = "XAA"

RUNGS = [
    {"rung": 0, "short": "Allowed", "criterion": "Fees are legal."},
    {"rung": 1, "short": "Capped", "criterion": "A law caps fees."},
    {"rung": 2, "short": "Banned for some", "criterion": "A law bans fees for some."},
    {"rung": 3, "short": "Fees banned for all", "criterion": "A law bans fees for all."},
]


def placements(**requires: float) -> list[dict[str, Any]]:
    """Milestones of the editors, `y2=1, y7=2, y12=3`."""
    editors = {"set_by": "editors", "set_on": "2026-11-22", "source": "test"}
    return [{"timeline": f"{name[1:]}-year", "requires": float(level), **editors} for name, level in requires.items()]


def ladder(name: str, layer: str = "law", kind: str = "structural", **more: Any) -> dict[str, Any]:
    """A ladder of four rungs, asked for at 1, 3 and 3."""
    return {
        "id": name,
        "kind": kind,
        "layer": layer,
        "question": f"What about {name}?",
        "type": "ladder",
        "direction": "higher_is_better",
        "unit": "rung",
        "rungs": RUNGS,
        "milestones": placements(y2=1, y7=3, y12=3),
    } | more


def yes_no(name: str, **more: Any) -> dict[str, Any]:
    """A question of yes or no."""
    return {
        "id": name,
        "kind": "structural",
        "layer": "law",
        "question": f"Is it so in {name}?",
        "type": "binary",
        "direction": "higher_is_better",
        "unit": "bool",
        "milestones": placements(y7=1),
    } | more


def numeric(name: str, **more: Any) -> dict[str, Any]:
    """Months of earnings, asked to be at most one, then none."""
    return {
        "id": name,
        "kind": "outcome",
        "layer": "practice",
        "question": "How many months of earnings does a job cost?",
        "type": "numeric",
        "direction": "lower_is_better",
        "unit": "months_of_earnings",
        "goalposts": {"worst": 18.0, "target": 0.0},
        "domain": {"min": 0.0},
        "milestones": placements(y7=1, y12=0),
    } | more


def commitment(name: str, *indicators: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A commitment under objective 6."""
    return {"id": name, "title": f"Title of {name}", "objective": 6, "indicators": list(indicators)} | more


def fees(**more: Any) -> dict[str, Any]:
    """A commitment with all sides: law, checks, practice twice, redress, and a red line."""
    return commitment(
        "fees",
        ladder("fees.law"),
        ladder("fees.practice", "practice", "outcome", milestones=placements(y7=1, y12=3)),
        numeric("fees.cost"),
        ladder("fees.checks", "mechanism", "process"),
        ladder("fees.redress", "redress", "process"),
        title="Zero fees for workers",
        red_line=[{"indicator": "fees.law", "requires": 3.0}],
        questions=["When will fees end?", "How many workers were repaid?"],
        **more,
    )


def catalog(*commitments: dict[str, Any]) -> Catalog:
    """Definitions with the Compact's three timelines and two objectives."""
    timelines = [{"id": f"{years}-year", "years": years} for years in (2, 7, 12)]
    objectives = [{"number": number, "title": f"Objective {number}"} for number in (5, 6)]
    models = [Commitment.model_validate(c) for c in commitments or [fees()]]
    return Catalog(
        Timelines.model_validate({"adopted_on": "2018-12-19", "timelines": timelines}),
        methodology(),
        Compact.model_validate({"objectives": objectives}),
        {model.id: model for model in models},
    )


def date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def evidence(**more: Any) -> Evidence:
    """One sound item."""
    fields = {"kind": EvidenceKind.NGO_REPORT, "title": "A report", "grade": Grade.MODERATE} | more
    return Evidence(**fields)


def answer(indicator: str, amount: float | None, observed_on: str, **more: Any) -> Answer:
    """An answer with one sound item of evidence."""
    fields = {"country": PLACE, "finding": f"Found on {indicator}.", "evidence": (evidence(),)} | more
    event_on = date(fields.pop("event_on", None))
    return Answer(
        indicator=indicator, amount=amount, observed_on=PartialDate.parse(observed_on), event_on=event_on, **fields
    )


def document(account: Account, *answers: Answer, **more: Any) -> Submission:
    """A public document of an account."""
    published_on = PartialDate.parse(more.pop("published_on", "2026-06"))
    dates = {key: date(more.pop(key, None)) for key in ("asked_on", "reply_due_on")}
    fields = {
        "id": f"{PLACE}-{account}-{len(answers)}-{published_on.written}",
        "organisation": f"Organisation of {account}",
        "family": f"Family of {account}",
        "country": PLACE,
        "title": f"Title by {account}",
        "confidentiality": Confidentiality.PUBLIC,
    } | more
    return Submission(account=account, published_on=published_on, answers=answers, **fields, **dates)


def reading(
    *documents: Submission, definitions: Catalog | None = None, as_of: dt.date = AS_OF, place: str = PLACE
) -> Reading:
    """What the public views of some documents make of a place."""
    chosen = definitions or catalog()
    public = [view for view in map(public_view, documents) if view is not None]
    coded = [_coded(s, a) for s in public for a in s.answers if not a.is_statement]
    frame = build_frame([VersionInfo(s.id, 1) for s in public], coded, as_of)
    places = load_places()
    scores = score(frame, chosen, places, [place, *frame.countries])
    return Reading(as_of, chosen, places, scores, tuple(Published(s, 1) for s in public), frame)


def _coded(submission: Submission, given: Answer) -> CodedAnswer:
    assert given.amount is not None
    return CodedAnswer(
        submission=submission.id,
        version=1,
        country=given.country,
        indicator=given.indicator,
        account=submission.account,
        organisation=submission.organisation,
        family=submission.family,
        amount=given.amount,
        observed_on=given.observed_on,
        published_on=submission.published_on,
        grade=grade_of(given.evidence),
        event_on=given.event_on,
        se=given.se,
        is_fragile=given.fragile is not None,
        series=given.series,
    )


def told() -> Reading:
    """Government and civil society on paper, others in practice, a statement: the case of the target page."""
    return reading(
        document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03", event_on="2015-07", scope="seven destinations")),
        document(
            Account.CIVIL_SOCIETY,
            answer("fees.law", 1, "2015-08-14"),
            answer("fees.cost", None, "2026-05", finding="Members pay | a lot, *they* say <b>so</b>."),
        ),
        document(
            Account.INDEPENDENT,
            answer("fees.practice", 0, "2024-12"),
            organisation="The Daily",
            published_on="2024-12",
        ),
    )
