"""The say–do gap, question by question: both levels, the difference, or why the two are not compared.

Knows the sentence and the table. Leaves what is comparable to `tracker.exports.gaps`, and paper against
practice to `gap_paper`.
"""

from collections.abc import Iterator, Sequence

from tracker.app.addresses import VOICE, Address
from tracker.app.components.choices import choose
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.original import level_words, original
from tracker.app.components.standing import number_of
from tracker.app.components.tracks import Spot, track
from tracker.app.language import say, speaking
from tracker.exports.gaps import Hindrance, Pairing, Side
from tracker.exports.reading import Reading
from tracker.indicators.models import Indicator
from tracker.scoring.results import AccountResult
from tracker.vocabulary import Account, IndicatorType

#: So many rows of a table stand on the page; its file holds all.
SHOWN = 60


def choose_other_voice() -> Account:
    """Against whose findings a government's word is set: civil society's unless asked otherwise."""
    offered = (Account.CIVIL_SOCIETY, Account.INDEPENDENT)
    return Account(choose(say("gap.voice"), VOICE, {a.value: speaking().label(a) for a in offered}))


def sentence(pairings: Sequence[Pairing], voice: Account) -> str:
    """How often both speak, and who gives the higher level."""
    named = speaking().label(voice).lower()
    if not pairings:
        return say("gap.nobody", voice=named)
    sides = [pairing.side for pairing in pairings]
    counts = {side.value: speaking().number(sides.count(side)) for side in Side}
    return say(
        "gap.lead",
        voice=named,
        places=number_of(len({pairing.country for pairing in pairings})),
        questions=speaking().count(len(pairings), "indicator"),
        compared=say("gap.lead_one", compared=len(sides) - sides.count(None)),
        **counts,
    )


def show_pairings(pairings: Sequence[Pairing], voice: Account, reading: Reading, address: Address) -> None:
    """One row for each question of a place."""
    if not pairings:
        return
    named = speaking().label(voice).lower()
    head = [say("gap.place"), say("gap.picture"), say("gap.government"), say("gap.found", voice=named)]
    rows = lines(pairings[:SHOWN], reading, address)
    content = table(say("gap.question_caption"), [*head, say("gap.difference")], rows, kind="stacked gaps")
    show(tag("h2", say("gap.question")), tag("p", say("gap.question_text")), content, more(len(pairings)))


def more(rows: int) -> Html | None:
    """That there are more rows than the page shows; nothing where all are shown."""
    if rows <= SHOWN:
        return None
    return tag("p", say("gap.more", shown=SHOWN, all=speaking().number(rows)), class_="soft small")


def lines(pairings: Sequence[Pairing], reading: Reading, address: Address) -> Iterator[list[object]]:
    """Place and question, the picture, what each says, and the difference."""
    for pairing in pairings:
        indicator = reading.catalog.indicator(pairing.indicator)
        place = reading.places.name_in(pairing.country, speaking().language)
        name = [
            link(place, address.country(pairing.country)),
            tag("span", original(indicator.question), class_="cell-note"),
        ]
        why = link(say("gap.reasons"), address.why(pairing.country, pairing.indicator), class_="why")
        yield [
            join(name),
            picture(pairing, indicator),
            told(pairing.government, indicator),
            told(pairing.other, indicator),
            join([say_difference(pairing), tag("span", why, class_="cell-note")]),
        ]


def picture(pairing: Pairing, indicator: Indicator) -> Html:
    """Both levels between the lowest and the highest; nothing where a number cannot be placed."""
    steps = len(indicator.rungs) - 1 if indicator.type is IndicatorType.LADDER else 1
    ticks = [100 * n / steps for n in range(steps + 1)]
    return track(spot(pairing.government), spot(pairing.other), ticks)


def spot(result: AccountResult) -> Spot | None:
    """Where a level lies between the lowest and the highest."""
    return None if result.normalised is None else Spot(result.normalised, is_hollow=result.is_stale)


def told(result: AccountResult, indicator: Indicator) -> Html:
    """The level in words, with its date and how many stand behind it."""
    assert result.amount is not None
    notes = [speaking().month(result.observed_on)] if result.observed_on else []
    if result.votes > 1:
        notes.append(say("gap.votes", count=result.votes))
    return join(
        [level_words(speaking().amount(indicator, result.amount)), tag("span", ", ".join(notes), class_="cell-note")]
    )


def say_difference(pairing: Pairing) -> str:
    """'the same level', how far the government's is above or below, or why the two are not compared."""
    if pairing.side is None or pairing.hindrance not in {None, Hindrance.OTHER_VOICE}:
        return say("gap.not_compared", why=say(f"gap.why.{pairing.hindrance or Hindrance.FAR_APART}"))
    said = say("gap.same") if pairing.side is Side.LEVEL else say_apart(pairing)
    return f"{said} ({say('gap.provisional')})" if pairing.is_provisional else said


def say_apart(pairing: Pairing) -> str:
    """How far the government's level lies above or below the other."""
    key = "gap.higher" if pairing.side is Side.MORE else "gap.lower"
    if pairing.rungs is not None:
        count = abs(pairing.rungs)
        return say(key, apart=say("gap.rungs" if speaking().is_plural(count) else "gap.rung", count=count))
    return say(key, apart=say("gap.points", count=speaking().count(abs(pairing.points or 0), "points", 1)))
