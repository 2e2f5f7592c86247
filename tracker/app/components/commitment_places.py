"""Who stands where on a commitment: every place on which somebody has reported, by account.

Knows the table. Leaves verdicts to `tracker.scoring` and their words to `verdicts`.
"""

from collections.abc import Iterator

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, link, show, table, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.standing import SILENT, is_judged, number_of
from tracker.app.components.verdicts import status_word
from tracker.app.language import say, speaking
from tracker.dates import PartialDate
from tracker.exports.reading import Reading
from tracker.indicators.models import Commitment
from tracker.places import Place
from tracker.scoring.results import CommitmentStatus, CountryResult
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account

#: So many places stand open on the page; more open on demand.
OPEN = 20


def show_places(commitment: Commitment, reading: Reading, address: Address) -> None:
    """The verdict by each account, places by name; nothing where nobody has reported."""
    rows = list(lines(commitment, reading, address))
    if not rows:
        return
    head = [say("commitment.place"), *(speaking().label(account) for account in SPEAKING_ACCOUNTS)]
    content = table(say("commitment.standing_caption"), head, rows, kind="narrow")
    summary = tag("summary", say("commitment.standing_open", places=number_of(len(rows))))
    shown = content if len(rows) <= OPEN else tag("details", summary, content)
    show(tag("h2", say("commitment.standing")), shown)


def lines(commitment: Commitment, reading: Reading, address: Address) -> Iterator[list[object]]:
    """One line a place: its name, which leads to it, and a verdict for each account."""
    for place, result in judged(commitment, reading):
        name = link(name_of(place), address.country(place.code))
        found = result.commitments[commitment.id].accounts
        yield [name, *(verdict(found[account], account, result) for account in SPEAKING_ACCOUNTS)]


def judged(commitment: Commitment, reading: Reading) -> list[tuple[Place, CountryResult]]:
    """The places on which some account has said something that counts, by name."""
    found = [(reading.places.find(r.country), r) for r in reading.scores.countries if is_judged(r, [commitment.id])]
    return sorted(((p, r) for p, r in found if p is not None), key=lambda pair: name_order(pair[0]))


def verdict(status: CommitmentStatus, account: Account, result: CountryResult) -> Html:
    """Sign and word, with the year of the newest check behind it; a dash where the account is silent."""
    if status.status in SILENT:
        return tag("span", "–", class_="soft")
    return status_word(status.status, newest_check(status, account, result))


def newest_check(status: CommitmentStatus, account: Account, result: CountryResult) -> PartialDate | None:
    """When what decided the verdict was last checked; None when nothing dated did."""
    standing = (result.indicators[name].standing(account) for name in status.because if name in result.indicators)
    dates = [found.observed_on for found in standing if found is not None and found.observed_on is not None]
    return max(dates, default=None)
