"""What was submitted: the list of public documents, each with its author and its places.

Knows how documents are listed. Leaves which to `document_choices`, a single one to `document`, answers to `answers`.
"""

from collections.abc import Iterable, Sequence

from tracker.app.addresses import Address
from tracker.app.components.answers import answer_lines
from tracker.app.components.document_choices import by_name
from tracker.app.components.markup import Html, items, join, link, show, tag
from tracker.app.components.original import foreign, original
from tracker.app.language import say, speaking
from tracker.exports.reading import Published, Reading
from tracker.submissions.content import Answer, Submission

#: So many places are named in the list; the document itself names all.
SHOWN = 8


def show_documents(documents: Sequence[Published], reading: Reading, place: str | None, address: Address) -> None:
    """One entry a document; the answers about a place with it, where one is chosen."""
    entries = (tag("li", entry(p.submission, reading, place, address)) for p in documents)
    show(tag("ol", *entries, class_="documents"))


def entry(submission: Submission, reading: Reading, place: str | None, address: Address) -> Html:
    """Title, which leads to the document, author, date and places."""
    period = period_of(submission)
    facts = [submission.organisation, speaking().label(submission.account)]
    facts += [say("sources.about", period=period)] if period else []
    facts += [count_answers(len(submission.answers))] if place is None else []
    named = original(submission.title or submission.organisation)
    content = [
        tag("h2", link(named, address.document(submission.id))),
        tag("p", " · ".join(facts), class_="soft"),
        tag("p", place_links(by_name(submission, reading), reading, address)),
        tag("p", silence(submission)) if submission.no_reply else None,
        details(submission, reading, place, address),
    ]
    return join([tag("p", speaking().date(submission.published_on), class_="soft"), tag("div", *content)])


def place_links(codes: Sequence[str], reading: Reading, address: Address, most: int | None = SHOWN) -> Html:
    """The names of places, each leading to it; how many more there are."""
    language = speaking().language
    links = (link(reading.places.name_in(code, language), address.country(code)) for code in codes[:most])
    rest = len(codes) - most if most is not None else 0
    return join([join(links, ", "), *([" ", say("sources.more_places", count=rest)] if rest > 0 else [])])


def period_of(submission: Submission) -> str | None:
    """The time a document describes."""
    ends = list(dict.fromkeys(speaking().date(e) for e in (submission.period_from, submission.period_to) if e))
    return say("sources.from_to", start=ends[0], end=ends[1]) if len(ends) == 2 else "".join(ends) or None


def silence(submission: Submission) -> str:
    """That a government was asked and did not answer."""
    asked = speaking().date(submission.asked_on) if submission.asked_on else None
    due = speaking().date(submission.reply_due_on) if submission.reply_due_on else None
    if asked and due:
        return say("sources.asked_due", asked=asked, due=due)
    if asked:
        return say("sources.asked_on", asked=asked)
    return say("sources.due", due=due) if due else say("sources.asked")


def details(submission: Submission, reading: Reading, place: str | None, address: Address) -> Html | None:
    """The answers about a place, and how the document was made, on demand where one is chosen."""
    answers = [a for a in submission.answers if place in {None, a.country}]
    count = count_answers(len(answers))
    if place is None:
        return None
    about = say("sources.answers_about", count=count, place=reading.places.name_in(place, speaking().language))
    return tag("details", tag("summary", about), listed(answers, reading, address), method_of(submission))


def method_of(submission: Submission) -> Html | None:
    """How the document was made, in its own words."""
    if not submission.method:
        return None
    label = tag("b", speaking().colon(say("sources.method")), " ")
    return tag("p", label, tag("span", submission.method, dir="auto", lang=foreign()))


def count_answers(number: int) -> str:
    """'1 answer', '7 answers'."""
    key = "sources.answer_many" if speaking().is_plural(number) else "sources.answer_one"
    return say(key, number=speaking().number(number))


def listed(answers: Iterable[Answer], reading: Reading, address: Address) -> Html:
    """Answers one after the other."""
    return items((answer_lines(answer, reading, address) for answer in answers), class_="answers")
