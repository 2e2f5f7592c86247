"""A corridor: what is known between two places, where each end stands, and what nobody has checked.

Knows the parts of the page. Leaves what ties an answer to a corridor to `tracker.exports.corridor`.
"""

from collections.abc import Iterable

from tracker.app.addresses import Address, PageName
from tracker.app.components.answers import evidence_of, level, limits
from tracker.app.components.commitment_places import verdict
from tracker.app.components.markup import Html, items, join, link, show, table, tag
from tracker.app.components.names import name_of
from tracker.app.components.original import foreign, level_words, original
from tracker.app.language import say, speaking
from tracker.exports.corridor import Corridor, JointCommitment, Standing, Treaty
from tracker.exports.reading import Reading, Voice
from tracker.exports.rich_text import inline_html
from tracker.scoring.results import AccountResult
from tracker.vocabulary import Role


def show_opening(corridor: Corridor, address: Address) -> None:
    """Both ends, how much is known between them, the way back."""
    origin, destination = map(name_of, corridor.ends)
    number = len(corridor.between)
    key = {0: "corridor.lead_none", 1: "corridor.lead_one"}.get(number, "corridor.lead")
    lead = say(key, number=speaking().number(number), origin=origin, destination=destination)
    back = address.corridor(corridor.destination.code, corridor.origin.code)
    ways = [
        link(say("corridor.other_way"), back),
        link(say("corridor.all"), address.link(PageName.CORRIDOR)),
        *(link(name_of(place), address.country(place.code)) for place in corridor.ends),
    ]
    show(
        tag("h1", say("corridor.name", origin=origin, destination=destination)),
        tag("p", lead, class_="lead"),
        items(ways, class_="ways"),
    )


def show_between(corridor: Corridor, reading: Reading, address: Address) -> None:
    """Answers about the other end, and findings that name it."""
    if corridor.between:
        show(
            tag("h2", say("corridor.between")),
            answers_table(corridor.between, say("corridor.between_caption"), reading, address),
        )
    if corridor.mentions:
        show(
            tag("h2", say("corridor.mentions")),
            answers_table(corridor.mentions, say("corridor.mentions_text"), reading, address),
        )


def answers_table(voices: Iterable[Voice], caption: str, reading: Reading, address: Address) -> Html:
    """One row an answer: its place and question, what it says, who says so."""
    head = [say("corridor.answer_about"), say("corridor.answer_level"), say("corridor.answer_source")]
    return table(caption, head, (answer_row(voice, reading, address) for voice in voices), kind="stacked answers-table")


def answer_row(voice: Voice, reading: Reading, address: Address) -> list[object]:
    """The cells of an answer."""
    answer, submission = voice.answer, voice.published.submission
    indicator = reading.catalog.indicator(answer.indicator)
    place = reading.places.name_in(answer.country, speaking().language)
    question = link(indicator.question, address.why(answer.country, indicator.id), lang=foreign(indicator.question))
    notes = speaking().semicolon.join(limits(answer, reading))
    said = level(answer, reading) if answer.amount is not None else say("corridor.statement")
    finding = tag("p", Html(inline_html(answer.finding)), dir="auto", lang=foreign()) if answer.finding else None
    document = link(submission.title or submission.organisation, address.document(submission.id), lang=foreign())
    known = say("corridor.known_on", date=speaking().date(answer.observed_on))
    return [
        join([tag("b", place), tag("span", question, class_="cell-note")]),
        join([tag("b", said), tag("span", notes, class_="cell-note") if notes else None, finding]),
        join(
            [
                f"{speaking().label(submission.account)}{speaking().semicolon}{submission.organisation}, ",
                document,
                tag("span", known, class_="cell-note"),
                evidence_of(answer.evidence),
            ]
        ),
    ]


def show_commitments(corridor: Corridor, reading: Reading, address: Address) -> None:
    """What both ends promised, by each side; then what nobody has checked between them."""
    head = [say("corridor.commitment"), *map(name_of, corridor.ends)]
    rows = (commitment_row(joint, reading, address) for joint in corridor.commitments)
    if corridor.commitments:
        caption = say("corridor.commitments_caption")
        show(tag("h2", say("corridor.commitments")), table(caption, head, rows, kind="stacked ends"))
    if corridor.unchecked:
        origin, destination = map(name_of, corridor.ends)
        text = say("corridor.unchecked_text", origin=origin, destination=destination)
        links = (link(c.title, address.about(c.id), lang=foreign(c.title)) for c in corridor.unchecked)
        show(tag("h2", say("corridor.unchecked")), tag("p", text), items(links))


def commitment_row(joint: JointCommitment, reading: Reading, address: Address) -> list[object]:
    """The commitment and where each end stands."""
    title = link(joint.commitment.title, address.about(joint.commitment.id), lang=foreign(joint.commitment.title))
    roles = zip(joint.ends, (Role.ORIGIN, Role.DESTINATION), strict=True)
    return [title, *(standing(end, role, reading) for end, role in roles)]


def standing(end: Standing, role: Role, reading: Reading) -> Html:
    """What each side says of one end; never one verdict for both."""
    if not end.is_asked:
        return tag("span", say(f"corridor.not_asked_{role}"), class_="soft")
    if end.is_unknown:
        return tag("span", say("corridor.nobody"), class_="soft")
    result = reading.country(end.place.code)
    lines = (
        tag("li", tag("span", speaking().colon(speaking().label(account)), class_="soft"), " ", drawn)
        for account, status in end.accounts
        for drawn in [verdict(status, account, result)]
    )
    return tag("ul", *lines, class_="sides-of-end")


def show_frame(corridor: Corridor, address: Address) -> None:
    """Agreements that name both, treaties at both ends, both votes."""
    named = [
        join(
            [
                link(m.name, address.entry(f"mechanism:{m.id}"), lang=foreign()),
                tag("span", original(m.does), class_="cell-note"),
            ]
        )
        for m in corridor.mechanisms
    ]
    none = tag("p", say("corridor.agreements_none"), class_="soft")
    show(tag("h2", say("corridor.agreements_title")), items(named) if named else none)
    if corridor.treaties:
        head = [say("corridor.treaty"), *map(name_of, corridor.ends)]
        rows = (treaty_row(treaty, address) for treaty in corridor.treaties)
        show(
            tag("h2", say("corridor.treaties")),
            table(say("corridor.treaties_caption"), head, rows, kind="stacked ends"),
        )
    votes = (say("corridor.vote", place=name_of(p), vote=speaking().label(p.stance)) for p in corridor.ends)
    show(tag("h2", say("corridor.votes")), items(votes))


def treaty_row(treaty: Treaty, address: Address) -> list[object]:
    """A treaty and what the registers say of each end."""
    title = link(treaty.commitment.title, address.about(treaty.commitment.id), lang=foreign(treaty.commitment.title))
    return [title, *(recorded(treaty, record) for record in treaty.ends)]


def recorded(treaty: Treaty, record: AccountResult | None) -> Html:
    """The level on record with the day of the check; that it is not known otherwise."""
    if record is None or record.amount is None or record.observed_on is None:
        return tag("span", say("treaties.unknown"), class_="soft")
    said = level_words(speaking().amount(treaty.indicator, record.amount))
    known = say("corridor.known_on", date=speaking().date(record.observed_on))
    return join([said, tag("span", known, class_="cell-note")])
