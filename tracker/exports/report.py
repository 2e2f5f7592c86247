"""A country's scorecard, built from a reading: the one place where its parts come together.

Knows the order of what a diplomat reads. Leaves each part to a file named report_* and the
look to one file a format.
"""

from collections.abc import Sequence
from dataclasses import replace

from tracker.exports.asks import build_asks
from tracker.exports.changes_since import a_year_before, build_changed
from tracker.exports.day_line import say_day
from tracker.exports.dossier import Dossier, open_dossier
from tracker.exports.reading import Reading
from tracker.exports.report_foot import (
    addressee_of,
    build_disclaimer,
    build_how_to_read,
    build_not_covered,
    build_reply,
    build_sources,
    build_treaties,
)
from tracker.exports.report_grid import build_deadlines, build_rows
from tracker.exports.report_notes import build_changes, build_missing, build_questions
from tracker.exports.report_thanks import build_thanks
from tracker.exports.report_verdict import build_accounts, build_basis, build_verdict, red_lines_of
from tracker.exports.report_voices import build_agreement, build_voices
from tracker.exports.scorecard import Block, Identity, Part, Scorecard, StripLine, Tally
from tracker.exports.selection import EVERYTHING, Selection
from tracker.exports.strip import ORDER as STRIP_ORDER
from tracker.exports.strip import build_strip
from tracker.indicators.models import Commitment
from tracker.vocabulary import Account, Relation
from tracker.wording import wording_in

_HASH_SHOWN = 8


def build_scorecard(
    reading: Reading, country: str, language: str = "en", selection: Selection = EVERYTHING
) -> Scorecard:
    """Everything that a country's scorecard says, in words; also for a place about which nothing is known."""
    reading = reading.told_in(wording_in(language))
    dossier = open_dossier(reading, country, wording_in(language), selection)
    blocks = sorted((_block(dossier, c) for c in dossier.commitments if _is_mentioned(dossier, c)), key=_telling)
    ordered = [reading.catalog.commitments[block.commitment] for block in blocks if block.is_checked]
    say = dossier.wording
    return Scorecard(
        language=say.language,
        country=dossier.place.code,
        subject="-".join(filter(None, (dossier.place.code, selection.name))),
        title=say.say("title", name=dossier.place.name),
        as_of=reading.as_of,
        as_of_line=say_day(reading, say),
        edition=_edition(dossier),
        verdict=build_verdict(dossier, ordered),
        basis=build_basis(dossier),
        deadlines=build_deadlines(dossier),
        accounts=build_accounts(dossier),
        strip=_strip(dossier),
        red_lines=_red_lines(dossier, blocks),
        blocks=tuple(blocks),
        thanks=build_thanks(dossier, ordered),
        questions=build_questions(dossier, ordered),
        asks=build_asks(dossier, ordered),
        addressee=addressee_of(dossier),
        treaties=build_treaties(dossier) or (say.say("treaties.none"),),
        reply=build_reply(dossier),
        not_covered=build_not_covered(dossier),
        sources=build_sources(dossier),
        how_to_read=build_how_to_read(dossier),
        disclaimer=build_disclaimer(dossier),
        provenance=_provenance(dossier),
        identity=Identity(reading.scores.methodology, reading.scores.definitions, reading.scores.snapshot),
    )


def build_dated_scorecard(
    reading: Reading, country: str, language: str = "en", selection: Selection = EVERYTHING
) -> Scorecard:
    """The scorecard as it is handed over: the same, and what changed in the year before."""
    reading = reading.told_in(wording_in(language))
    dossier = open_dossier(reading, country, wording_in(language), selection)
    changed = build_changed(dossier, a_year_before(reading.as_of))
    return replace(build_scorecard(reading, country, language, selection), changed=changed)


def _strip(dossier: Dossier) -> tuple[StripLine, ...]:
    """Milestones by account, deadline and word; empty where nothing was looked at."""
    say, strip = dossier.wording, build_strip(dossier, build_deadlines(dossier))
    told = (row for row in strip.rows if dossier.selection.has_account(row.account))
    return tuple(
        StripLine(
            row.account,
            say.label(row.account),
            tuple(tuple(Tally(w, say.label(w), cell[w]) for w in STRIP_ORDER if cell.get(w)) for cell in row.cells),
        )
        for row in told
    )


def _red_lines(dossier: Dossier, blocks: Sequence[Block]) -> tuple[str, ...]:
    named = ((line, block.title) for block in blocks for line in block.red_lines)
    return tuple(dossier.wording.say("red_line.of", line=line, title=title) for line, title in named)


def _block(dossier: Dossier, commitment: Commitment) -> Block:
    agree, differ = build_agreement(dossier, commitment)
    return Block(
        commitment=commitment.id,
        title=commitment.title,
        objective=commitment.objective,
        note=dossier.wording.say("exceeds") if _exceeds(commitment) else None,
        is_checked=commitment in dossier.checked,
        red_lines=red_lines_of(dossier, commitment),
        rows=build_rows(dossier, commitment),
        voices=build_voices(dossier, commitment),
        agree=agree,
        differ=differ,
        missing=build_missing(dossier, commitment),
        changes=build_changes(dossier, commitment),
    )


def _exceeds(commitment: Commitment) -> bool:
    return commitment.compact is not None and commitment.compact.relation is Relation.EXCEEDS


def _is_mentioned(dossier: Dossier, commitment: Commitment) -> bool:
    return any(dossier.observed(i.id) or dossier.voices(i.id) for i in dossier.indicators(commitment))


def _telling(block: Block) -> tuple[bool, int, bool, int, int, str]:
    """What was checked on paper and in practice first, then unmet red lines, then by most voices."""
    sides = len({row.part for row in block.rows if row.is_observed and row.part is not Part.CHECKS})
    findings = sum(len(voices.findings) for voices in block.voices)
    return not block.is_checked, -sides, not block.red_lines, -findings, block.objective, block.commitment


def _edition(dossier: Dossier) -> str:
    titles = {name: c.title for name, c in dossier.reading.catalog.commitments.items()}
    selected = dossier.selection.say(dossier.wording, titles)
    edition = " · ".join(filter(None, (dossier.wording.say("edition"), selected)))
    if dossier.selection.is_themed:
        return edition
    summary = dossier.result.accounts.get(Account.CIVIL_SOCIETY)
    if summary is not None and summary.score.value is not None:
        return edition
    counts = {"checked": len(dossier.checked), "all": len(dossier.commitments)}
    return f"{edition} · {dossier.wording.say('no_score', **counts)}"


def _provenance(dossier: Dossier) -> str:
    scores = dossier.reading.scores
    shown = {
        "definitions": scores.definitions.rpartition(":")[2][:_HASH_SHOWN],
        "snapshot": scores.snapshot.rpartition(":")[2][:_HASH_SHOWN],
    }
    return dossier.wording.say("provenance", methodology=scores.methodology, **shown)
