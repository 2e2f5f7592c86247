"""Which documents are listed: by account, place and objective, and how many they are."""

from collections.abc import Container, Sequence

from tracker.app.addresses import OBJECTIVE, PAGE
from tracker.app.components.choices import choose
from tracker.app.components.names import name_order
from tracker.app.language import say, speaking
from tracker.exports.reading import Published, Reading
from tracker.submissions.content import Answer, Submission
from tracker.vocabulary import Account

#: So many documents are listed at a time; the rest is a choice away.
LISTED = 100


def spoken_objectives(reading: Reading) -> frozenset[int | None]:
    """The objectives on which documents speak."""
    return frozenset(objective_of(a, reading) for p in reading.published for a in p.submission.answers)


def choose_objective(reading: Reading, asked: Container[int | None]) -> int | None:
    """One objective of the Compact of those on which documents speak, None for all."""
    offered = {"": say("sources.all_objectives")}
    for objective in reading.catalog.compact.objectives:
        if objective.number in asked:
            title = say("choice.objective", number=objective.number, title=objective.title)
            offered[str(objective.number)] = title
    chosen = choose(say("sources.objective"), OBJECTIVE, offered)
    return int(chosen) if chosen else None


def objective_of(answer: Answer, reading: Reading) -> int | None:
    """The objective to which an answer belongs; None when its indicator is no more."""
    known = answer.indicator in reading.catalog.indicators
    return reading.catalog.commitment_of(answer.indicator).objective if known else None


def choose_documents(
    reading: Reading, account: Account | None, place: str | None, objective: int | None = None
) -> list[Published]:
    """The documents of an account about a place under an objective, newest first."""
    found = [
        p
        for p in reading.published
        if account in {None, p.submission.account}
        and place in {None, *places_of(p.submission)}
        and (objective is None or any(objective_of(a, reading) == objective for a in p.submission.answers))
    ]
    return sorted(found, key=lambda p: (p.submission.published_on.last, p.submission.id), reverse=True)


def places_of(submission: Submission) -> list[str]:
    """Codes of the places a document speaks about."""
    named = {answer.country for answer in submission.answers} | ({submission.country} if submission.country else set())
    return sorted(named)


def by_name(submission: Submission, reading: Reading) -> list[str]:
    """Codes of its places, by their names in the reader's language."""
    found = {code: reading.places.find(code) for code in places_of(submission)}
    return sorted(found, key=lambda code: name_order(place) if (place := found[code]) else code)


def choose_part(documents: Sequence[Published]) -> Sequence[Published]:
    """The documents that are listed at a time; all where there are few."""
    parts = [documents[start : start + LISTED] for start in range(0, len(documents), LISTED)]
    if len(parts) < 2:
        return documents
    number = speaking().number
    labels = {
        str(n): say("choice.page_of", first=number((n - 1) * LISTED + 1), last=number((n - 1) * LISTED + len(part)))
        for n, part in enumerate(parts, start=1)
    }
    return parts[int(choose(say("sources.part"), PAGE, labels)) - 1]


def count_documents(documents: Sequence[Published]) -> str:
    """How much is listed."""
    if not documents:
        return say("sources.none")
    answers = sum(len(p.submission.answers) for p in documents)
    return say("sources.count", documents=len(documents), answers=speaking().number(answers))
