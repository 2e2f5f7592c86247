"""A summary for rapporteurs, built from a reading: the places asked for, each with what changed, and all together."""

import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence

from tracker.errors import BadRequest
from tracker.exports.changes_since import a_year_before, build_changes_since, say_fallen_due
from tracker.exports.colophon import Colophon
from tracker.exports.day_line import say_day
from tracker.exports.dossier import open_dossier
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.exports.report_counts import count_in_short, say_counted
from tracker.exports.report_verdict import build_verdict
from tracker.exports.scorecard import Block, Part, Scorecard
from tracker.exports.selection import EVERYTHING, Selection
from tracker.exports.summary import Length, OverviewRow, PlaceSummary, Summary, count_contradictions
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment
from tracker.places.groups import Group, load_groups
from tracker.vocabulary import Relation, Stance
from tracker.wording import LANGUAGES, PublicWord, Wording, wording_in

_NAMED_IN_TITLE = 4


def find_region(name: str) -> Group | None:
    """The group of places of that name in any of the languages, whatever its capitals; None when there is none."""
    return next((g for known, g in load_groups().items() if name.casefold() in _names_of(known)), None)


def _names_of(group: str) -> set[str]:
    return {say.say(f"group.{group}").casefold() for say in LANGUAGES.values()}


def build_summary(
    reading: Reading,
    countries: Sequence[str],
    length: Length,
    *,
    region: str | None = None,
    process: str | None = None,
    selection: Selection = EVERYTHING,
    since: dt.date | None = None,
    language: str = "en",
) -> Summary:
    """What is known of some places, or of a region, for a rapporteur.

    `since` is the day to compare with, a year before unless told; `process` is the regional process for which the
    places were named. BadRequest when there is no such place or region.
    """
    say, earlier = wording_in(language), since or a_year_before(reading.as_of)
    reading, (group, codes) = reading.told_in(say), _places_of(countries, region)
    cards = [build_scorecard(reading, code, language, selection) for code in codes]
    places = tuple(_place(reading, card, earlier, say, selection) for card in _told(cards, group))
    names = [reading.places.name_in(code, say.language) for code in codes]
    first, subject = open_dossier(reading, codes[0], say, selection), _subject(codes, group, selection)
    return Summary(
        language=say.language,
        title=(title := _title(names, group, process, say)),
        as_of=reading.as_of,
        as_of_line=say_day(reading, say),
        since=earlier,
        length=length,
        places=places,
        silent=_silent(names, cards),
        overview=tuple(_overview(cards, say)) if len(cards) > 1 else (),
        fallen_due=say_fallen_due(first, earlier),
        counted=say_counted(first),
        without_vote=tuple(name for code, name in zip(codes, names, strict=True) if _has_no_vote(reading, code)),
        colophon=Colophon("summary", subject, title, reading.as_of, cards[0].identity, say.language),
        selected=_selected(reading, selection, process, say),
        is_whole=selection.is_everything,
        is_ordered=group is not None,
    )


def _has_no_vote(reading: Reading, code: str) -> bool:
    """Whether a place did not vote for the Compact, as far as that is known."""
    return reading.country(code).stance not in {Stance.FOR, Stance.UNKNOWN}


def _silent(names: Sequence[str], cards: Sequence[Scorecard]) -> tuple[str, ...]:
    """The names of places on which nobody spoke, beside others."""
    return tuple(n for n, card in zip(names, cards, strict=True) if not card.blocks and len(cards) > 1)


def _places_of(countries: Sequence[str], region: str | None) -> tuple[Group | None, list[str]]:
    """The region, and the places named, else those of the region."""
    group = _require_region(region) if region is not None else None
    codes = list(dict.fromkeys(countries)) or list(group.codes if group else ())
    if not codes:
        raise BadRequest("A summary needs a place or a region.")
    return group, codes


def _told(cards: Sequence[Scorecard], group: Group | None) -> Sequence[Scorecard]:
    """Those about which somebody spoke, one that is alone in any case.

    In a group, where voices contradict each other most comes first, then most red lines not met, then by name.
    """
    if len(cards) == 1:
        return cards
    told = [card for card in cards if card.blocks]
    if group is not None:
        told.sort(key=lambda card: (-count_contradictions(card), -len(card.red_lines), card.title.casefold()))
    return told


def _title(names: Sequence[str], group: Group | None, process: str | None, say: Wording) -> str:
    named = say.say(f"group.{group.name}") if group else _names(names, say)
    return say.say("summary.title", names=f"{process} ({named})" if process else named)


def _selected(reading: Reading, selection: Selection, process: str | None, say: Wording) -> tuple[str, ...]:
    """What the summary says of its choice, in sentences."""
    titles = {name: commitment.title for name, commitment in reading.catalog.commitments.items()}
    told = selection.say(say, titles)
    told = f"{told[0].upper()}{told[1:]}." if told else None
    return tuple(filter(None, (told, say.say("summary.process", name=process) if process else None)))


def _require_region(name: str) -> Group:
    group = find_region(name)
    if group is None:
        raise BadRequest(f"There is no region '{name}'. There are: {', '.join(load_groups())}.")
    return group


def _place(reading: Reading, card: Scorecard, since: dt.date, say: Wording, selection: Selection) -> PlaceSummary:
    dossier = open_dossier(reading, card.country, say, selection)
    promises = {
        b.commitment: _promise(reading.catalog, reading.catalog.commitments[b.commitment], say) for b in card.blocks
    }
    checked = [reading.catalog.commitments[block.commitment] for block in card.blocks if block.is_checked]
    return PlaceSummary(
        name=dossier.place.name,
        card=card,
        changes=build_changes_since(dossier, since),
        promises=promises,
        counts=count_in_short(dossier),
        plain_verdict=build_verdict(dossier, checked, has_findings=False),
        sources=_sources(card),
    )


def _sources(card: Scorecard) -> tuple[str, ...]:
    """Who says what the verdict tells, and when: on its commitment, the newest that counts of each column and side."""
    findings = [f for block in card.blocks[:1] for voices in block.voices for f in voices.findings if f.is_counted]
    newest = {(f.column, f.part): f.source for f in sorted(findings, key=lambda f: f.seen_on)}
    told = (newest[side] for side in dict.fromkeys((f.column, f.part) for f in findings))
    return tuple(dict.fromkeys(", ".join(filter(None, (source.organisation, source.date))) for source in told))


def _promise(catalog: Catalog, commitment: Commitment, say: Wording) -> str:
    """Where in the Compact it stands, or that civil society asks for more than its words."""
    objective, compact = catalog.objective(commitment.objective), commitment.compact
    where = {"number": commitment.objective, "title": objective.title if objective else ""}
    if compact is not None and compact.relation is Relation.EXCEEDS:
        return say.say("promise.exceeds", **where)
    if compact is not None and compact.paragraph:
        return say.say("promise.restates", paragraph=compact.paragraph, **where)
    return say.say("promise.objective", **where)


def _names(names: Sequence[str], say: Wording) -> str:
    return say.join(names) if len(names) <= _NAMED_IN_TITLE else say.say("summary.places", count=len(names))


def _subject(codes: Sequence[str], group: Group | None, selection: Selection) -> str:
    return "-".join(filter(None, (_subject_of_places(codes, group), selection.name)))


def _subject_of_places(codes: Sequence[str], group: Group | None) -> str:
    if group is not None:
        return group.name.replace(" ", "-")
    if len(codes) <= _NAMED_IN_TITLE:
        return "+".join(codes)
    return f"{len(codes)}-places-{hashlib.sha256(' '.join(codes).encode()).hexdigest()[:8]}"


def _overview(cards: Sequence[Scorecard], say: Wording) -> Iterator[OverviewRow]:
    """One row a commitment that somebody looked at anywhere, the most looked at first."""
    by_commitment: dict[str, list[tuple[Scorecard, Block]]] = {}
    for card in cards:
        for block in card.blocks:
            if block.is_checked:
                by_commitment.setdefault(block.commitment, []).append((card, block))
    ranked = sorted(by_commitment.items(), key=lambda item: (-len(item[1]), item[1][0][1].objective, item[0]))
    for _, found in ranked:
        block = found[0][1]
        paper, practice, checks = (_counts(found, part, say) for part in Part)
        yield OverviewRow(block.title, block.objective, f"{len(found)} / {len(cards)}", paper, practice, checks)


def _counts(found: Sequence[tuple[Scorecard, Block]], part: Part, say: Wording) -> str:
    counts: dict[PublicWord, int] = {}
    for card, block in found:
        word = _word(card, block, part)
        counts[word] = counts.get(word, 0) + 1
    ordered = [word for word in PublicWord if word in counts and word is not PublicWord.NOT_PLACED]
    if not ordered:
        return PublicWord.NOT_PLACED.sign
    return " · ".join(say.say("summary.counts", sign=w.sign, label=say.label(w), count=counts[w]) for w in ordered)


def _word(card: Scorecard, block: Block, part: Part) -> PublicWord:
    """Where one place stands at the last deadline that has passed, by the first side somebody looked at."""
    passed = [n for n, deadline in enumerate(card.deadlines) if deadline.due_on < card.as_of]
    if not any(row.part is part for row in block.rows):
        return PublicWord.NOT_PLACED
    rows = [row for row in block.rows if row.part is part and row.is_observed]
    if not rows or not passed:
        return PublicWord.NOT_KNOWN
    words = {mark.word for mark in rows[0].cells[passed[-1]].marks}
    return next(iter(words)) if len(words) == 1 else PublicWord.THEY_DISAGREE
