"""What other placements of an indicator's milestones would say: others' proposals, and the scored one moved a step.

Knows the sentence and the table. Leaves the judging to `tracker.scoring.placements`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.app.components.levels import placed_by
from tracker.app.components.markup import Html, items, join, show, table, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.original import level_words
from tracker.app.components.standing import ORDER
from tracker.app.components.verdicts import SIX_WORDS, TEXT_STYLE
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.indicators.models import Indicator
from tracker.places import Place
from tracker.scoring.placements import Judged, Rival, find_rivals
from tracker.vocabulary import Account
from tracker.wording import word_of

#: So many differences stand open; more open on demand.
OPEN = 3


def show_rivals(indicator: Indicator, reading: Reading, place: Place | None) -> None:
    """Who placed what, what it says, and what would differ; for one place where one is chosen."""
    rivals = find_rivals(reading.frame, indicator.id, reading.catalog)
    held = [rival for rival in rivals if rival.set_by]
    show(tag("h2", say("indicator.rivals")), tag("p", said(held)))
    if not held:
        return
    code = place.code if place else None
    scored = rivals[0] if rivals[0].milestones == reading.catalog.milestones(indicator.id) else None
    head = [say(f"indicator.{name}") for name in ("placement", "asks", "verdicts", "changes")]
    rows = (line(rival, scored, indicator, reading, code) for rival in rivals)
    show(table(say("indicator.rivals_caption"), head, rows, kind="stacked rivals", name=say("indicator.rivals")))


def said(held: Sequence[Rival]) -> str:
    """How many placements the definitions hold."""
    if not held:
        return say("indicator.no_placement")
    if len(held) == 1:
        return say("indicator.only", who=placed_by(held[0].set_by or ""))
    return say("indicator.several", number=len(held))


def line(rival: Rival, scored: Rival | None, indicator: Indicator, reading: Reading, code: str | None) -> list[object]:
    """One placement: its name, what it asks, the verdicts, and what differs from the scored one."""
    own = [judged for judged in rival.judged if code in {None, judged.country}]
    differences = list(changes(rival, scored, reading, code)) if scored and rival is not scored else []
    return [named(rival, rival is scored), asks(rival, indicator), verdicts(own), folded(differences)]


def named(rival: Rival, is_scored: bool) -> Html:
    """By whom, or how it is moved."""
    if rival.shift is not None:
        return join([say(f"indicator.{rival.shift}")])
    note = say("indicator.scored" if is_scored else "indicator.proposal")
    return join([say("indicator.of", who=placed_by(rival.set_by or "")), tag("span", note, class_="cell-note")])


def asks(rival: Rival, indicator: Indicator) -> Html:
    """Each requirement with its year."""
    entries = (
        tag("span", f"{m.due_on.year} ", level_words(speaking().requirement(indicator, m.requires)), class_="asked-in")
        for m in rival.milestones
    )
    return join(entries)


def verdicts(judged: Sequence[Judged]) -> Html:
    """How often each word is the verdict on what is due, account by account; accounts are never added up."""
    due = [j for j in judged if j.is_due]
    parts = [part for account in ORDER if (part := counted(account, due))]
    return join(parts) if parts else tag("span", say("indicator.none_due"), class_="soft")


def counted(account: Account, due: Sequence[Judged]) -> Html | None:
    """'Government: ✓ Done 2 ✗ Not done 5'."""
    counts = Counter(word_of(j.state) for j in due if j.account is account)
    if not counts:
        return None
    words = (f"{word.sign}{TEXT_STYLE} {speaking().label(word)} {counts[word]}" for word in SIX_WORDS if counts[word])
    return tag("span", speaking().colon(speaking().label(account)), " ", ", ".join(words), class_="asked-in")


def changes(rival: Rival, scored: Rival, reading: Reading, code: str | None) -> Iterator[str]:
    """Where the verdict's word, or whether there is one, differs from the scored placement, by name of place."""
    before = {(j.country, j.account, j.timeline): j for j in scored.judged}
    years = {due.timeline: due.years for due in reading.catalog.due_dates}
    found = []
    for after in rival.judged:
        was = before.get((after.country, after.account, after.timeline))
        place = reading.places.find(after.country)
        if was is None or place is None or code not in {None, after.country}:
            continue
        if word_of(was.state) is not word_of(after.state):
            found.append((place, after, was))
    for place, after, was in sorted(found, key=lambda f: (name_order(f[0]), ORDER.index(f[1].account), f[1].timeline)):
        yield say(
            "indicator.change",
            place=name_of(place),
            account=speaking().label(after.account),
            years=years[after.timeline],
            before=speaking().label(was.state),
            after=speaking().label(after.state),
        )


def folded(differences: Sequence[str]) -> Html:
    """The differences; many of them on demand."""
    if not differences:
        return tag("span", say("indicator.same"), class_="soft")
    listed = items(differences)
    if len(differences) <= OPEN:
        return listed
    summary = tag("summary", say("indicator.more_changes", number=len(differences)))
    return tag("details", summary, listed)
