"""Whether one answer fits its indicator, its submission and the world.

Knows values, dates and evidence of an answer. Leaves places to `place_checks` and the
submission around it to `checks`. What people wrote in their own words is never repeated
in a message.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from tracker.documents import Draft, Path, suggest
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Indicator
from tracker.indicators.scale_checks import is_inside, say_domain
from tracker.problems import Code, Problem
from tracker.submissions.confidentiality import strictest
from tracker.submissions.forms import AnswerForm, EvidenceForm, SubmissionForm
from tracker.vocabulary import Confidentiality, IndicatorType

_FIELD = {IndicatorType.LADDER: "rung", IndicatorType.NUMERIC: "value", IndicatorType.BINARY: "holds"}


def check_answer(draft: Draft[SubmissionForm], path: Path, answer: AnswerForm, catalog: Catalog) -> Iterator[Problem]:
    """Every problem of one answer, its places apart."""
    if draft.is_sound(*path, "indicator"):
        indicator = catalog.indicators.get(answer.indicator)
        is_unsure = answer.indicator.split(".")[0] in catalog.unsure
        if indicator is None and not is_unsure:
            message = f"There is no indicator '{answer.indicator[:40]}'."
            hint = suggest(answer.indicator, catalog.indicators) or "Take one from the files in indicators/."
            yield draft.document.problem(Code.UNKNOWN_INDICATOR, (*path, "indicator"), message, hint)
        elif indicator is not None:
            yield from _check_value(draft, path, answer, indicator)
    yield from _check_observed(draft, path, answer)
    yield from _check_seen(draft, path, answer)
    if answer.se is not None and answer.value is None and draft.is_sound(*path, "value"):
        message = "'se' stands without 'value'."
        yield draft.document.problem(Code.WRONG_VALUE_KIND, (*path, "se"), message, "It is the standard error of one.")
    yield from _check_confidentiality(draft, path, answer)
    for index, item in enumerate(answer.evidence):
        yield from _check_evidence(draft, (*path, "evidence", index), item)


def _given(answer: AnswerForm) -> list[str]:
    return [name for name in _FIELD.values() if getattr(answer, name) is not None]


def _check_value(
    draft: Draft[SubmissionForm], path: Path, answer: AnswerForm, indicator: Indicator
) -> Iterator[Problem]:
    fitting = _FIELD[indicator.type]
    for name in _given(answer):
        if name != fitting:
            message = f"'{name}' does not fit {indicator.id}, which is {indicator.type}."
            hint = f"Write '{fitting}:'."
            yield draft.document.problem(Code.WRONG_VALUE_KIND, (*path, name), message, hint, key=True)
    if indicator.type is IndicatorType.LADDER and answer.rung is not None:
        top = len(indicator.rungs) - 1
        if not 0 <= answer.rung <= top:
            message = f"There is no rung {answer.rung}."
            hint = f"{indicator.id} has rungs 0 to {top}."
            yield draft.document.problem(Code.OUTSIDE_DOMAIN, (*path, "rung"), message, hint)
    if indicator.type is IndicatorType.NUMERIC and answer.value is not None and not is_inside(indicator, answer.value):
        message = f"The value {answer.value:g} is not possible."
        hint = f"Possible is {say_domain(indicator)} ({indicator.unit})."
        yield draft.document.problem(Code.OUTSIDE_DOMAIN, (*path, "value"), message, hint)


def _check_observed(draft: Draft[SubmissionForm], path: Path, answer: AnswerForm) -> Iterator[Problem]:
    given = _given(answer)
    if given and answer.observed_on is None and draft.is_sound(*path, "observed_on"):
        message = f"'observed_on' is missing beside '{given[0]}'."
        hint = "Add when it was last known to be so: 2021, 2021-03 or 2021-03-25."
        yield draft.document.problem(Code.MISSING_FIELD, path, message, hint)


def _check_seen(draft: Draft[SubmissionForm], path: Path, answer: AnswerForm) -> Iterator[Problem]:
    """Nobody saw what came after the document; a rule announced for later has its day in `event_on`."""
    form, seen = draft.model, answer.observed_on
    names = ("published_on", "revised_on")
    if seen is None or not all(draft.is_sound(name) for name in names):
        return
    last = max(day for day in (form.published_on, form.revised_on) if day is not None)
    if seen.first > last.last:
        name = "revised_on" if last is form.revised_on else "published_on"
        message = f"'observed_on' ({seen}) lies after '{name}' ({last})."
        hint = "Write when it was last known, and under 'event_on' the day from which an announced rule holds."
        yield draft.document.problem(Code.DATES_OUT_OF_ORDER, (*path, "observed_on"), message, hint)


def _check_confidentiality(draft: Draft[SubmissionForm], path: Path, answer: AnswerForm) -> Iterator[Problem]:
    if not draft.is_sound("confidentiality") or not draft.is_sound(*path, "confidentiality"):
        return
    outer = draft.model.confidentiality
    place = (*path, "confidentiality")
    yield from _check_laxer(draft, place, answer.confidentiality, outer, "submission")
    level = strictest(outer, answer.confidentiality or outer)
    for index, item in enumerate(answer.evidence):
        inner = (*path, "evidence", index, "confidentiality")
        if draft.is_sound(*inner):
            yield from _check_laxer(draft, inner, item.confidentiality, level, "answer")


def _check_laxer(
    draft: Draft[SubmissionForm], place: Path, level: Confidentiality | None, outer: Confidentiality, name: str
) -> Iterator[Problem]:
    if level is not None and level.strictness < outer.strictness:
        message = f"'{level}' is laxer than the {name}, which is '{outer}'."
        hint = f"Write '{outer}' or stricter, leave it out, or open the {name} itself if it may be seen."
        yield draft.document.problem(Code.LAXER_CONFIDENTIALITY, place, message, hint)


def _check_evidence(draft: Draft[SubmissionForm], path: Path, item: EvidenceForm) -> Iterator[Problem]:
    names = ("title", "url", "reference")
    if all(getattr(item, name) is None and draft.is_sound(*path, name) for name in names):
        message = "This evidence names no document."
        yield draft.document.problem(Code.MISSING_FIELD, path, message, "Add 'title', 'url' or 'reference'.")
    if item.url is not None and not _is_web_address(item.url):
        message = "'url' is not an address of the web."
        hint = "Write it from http:// or https:// on, or write 'reference' instead."
        yield draft.document.problem(Code.BAD_URL, (*path, "url"), message, hint)


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not any(c.isspace() for c in text)
