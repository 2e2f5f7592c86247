"""Whether a submission and its answers say which place they are about, once, by its code.

Knows the two ways: a country on top, or one on each answer of a register. Never guesses
a place from a name.
"""

from collections.abc import Iterator

from tracker.documents import Draft, Path
from tracker.places import Places
from tracker.problems import Code, Problem
from tracker.submissions.forms import AnswerForm, SubmissionForm


def check_places(draft: Draft[SubmissionForm], places: Places) -> Iterator[Problem]:
    """Every problem with the countries and partners of a submission."""
    form = draft.model
    is_register = any(answer.country for answer in form.answers)
    yield from _check_known(draft, ("country",), form.country, places)
    if form.country is None and not is_register and _are_sound(draft):
        hint = "Add 'country:' with the ISO 3166 alpha-3 code, in a register on each answer."
        yield draft.document.problem(Code.MISSING_FIELD, (), "'country' is missing.", hint)
    for index, answer in enumerate(form.answers):
        path = ("answers", index)
        yield from _check_known(draft, (*path, "country"), answer.country, places)
        yield from _check_known(draft, (*path, "partner"), answer.partner, places)
        yield from _check_answer(draft, path, answer, is_register)


def _are_sound(draft: Draft[SubmissionForm]) -> bool:
    indexes = range(len(draft.model.answers))
    return draft.is_sound("country") and all(draft.is_sound("answers", index, "country") for index in indexes)


def _check_answer(draft: Draft[SubmissionForm], path: Path, answer: AnswerForm, is_register: bool) -> Iterator[Problem]:
    top = draft.model.country
    if top is None and answer.country is None and is_register and draft.is_sound("country"):
        if draft.is_sound(*path, "country"):
            message = "'country' is missing in this answer."
            yield draft.document.problem(Code.MISSING_FIELD, path, message, "Add it, as on the other answers.")
    elif top is not None and answer.country not in {None, top}:
        message = "The answer is about another country than the submission."
        hint = "Leave one of the two out: on top for one country, on each answer in a register."
        yield draft.document.problem(Code.COUNTRY_TWICE, (*path, "country"), message, hint)
    country = answer.country or top
    if answer.partner is not None and answer.partner == country:
        message = "The partner is the country itself."
        hint = "Name the other place of the corridor, or leave 'partner' out."
        yield draft.document.problem(Code.COUNTRY_TWICE, (*path, "partner"), message, hint)


def _check_known(draft: Draft[SubmissionForm], path: Path, code: str | None, places: Places) -> Iterator[Problem]:
    if code is None or places.find(code) is not None:
        return
    near = places.nearest(code)
    hint = f"Did you mean {' or '.join(near)}? Write the code." if near else "Write the ISO 3166 alpha-3 code."
    yield draft.document.problem(Code.UNKNOWN_PLACE, path, f"There is no place with the code '{code[:40]}'.", hint)
