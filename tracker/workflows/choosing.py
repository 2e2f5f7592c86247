"""What a person chose to export, from words to places and themes; everything that is wrong is told at once.

Knows regions, regional processes, objectives, commitments and accounts by name, and which kinds take which.
Leaves kinds, formats and audiences to `writers`.
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tracker.exports.selection import Selection
from tracker.exports.summary_report import find_region
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.places.groups import load_groups
from tracker.registers import ForumKind, load_registers
from tracker.vocabulary import Account
from tracker.workflows.writers import Choice

_THEMED = ("scorecard", "questions", "letter", "summary")


@dataclass(frozen=True, slots=True)
class Words:
    """Places and themes as they were written."""

    countries: Sequence[str] = ()
    objectives: Sequence[str] = ()
    commitments: Sequence[str] = ()
    accounts: Sequence[str] = ()


@dataclass
class Chosen:
    """Codes of the places named one by one, the choice with its themes, and what is wrong in words."""

    places: list[str] = field(default_factory=list)
    choice: Choice = field(default_factory=lambda: Choice("", ""))
    faults: list[str] = field(default_factory=list)


def choose(words: Words, choice: Choice, catalog: Catalog | None, places: Places) -> Chosen:
    """Places and themes; without definitions, themes are not judged."""
    found = Chosen(choice=choice)
    found.places = [code for code in words.countries if _is_place(code, places, found.faults)]
    _choose_group(words, choice, found)
    found.faults += _misplaced(words, choice)
    if catalog is not None:
        found.choice = replace(found.choice, selection=_selection(words, catalog, found.faults))
    return found


def _is_place(code: str, places: Places, faults: list[str]) -> bool:
    if places.find(code) is not None:
        return True
    near = places.nearest(code)
    hint = f"Did you mean {' or '.join(near)}?" if near else "Write its ISO 3166 alpha-3 code, for example NPL."
    faults.append(f"There is no place '{code}'. {hint}")
    return False


def _choose_group(words: Words, choice: Choice, found: Chosen) -> None:
    if choice.region is not None and words.countries:
        found.faults.append("Name places, or a region with --region, not both.")
    if choice.region is not None and find_region(choice.region) is None:
        found.faults.append(f"There is no region '{choice.region}'. {_instead(choice.region, load_groups())}")
    if choice.process is not None:
        _choose_process(choice.process, words, found)


def _choose_process(process: str, words: Words, found: Chosen) -> None:
    """A regional process by its name; no source at hand lists members, so the places have to be named."""
    forums = {f.name: f for f in load_registers().forums if f.kind is ForumKind.REGIONAL_PROCESS}
    known = next((f.name for f in forums.values() if process.casefold() in (f.name.casefold(), f.id)), None)
    if known is None:
        found.faults.append(f"There is no regional process '{process}'. {_instead(process, forums)}")
    elif not words.countries:
        found.faults.append(
            f"No source at hand lists the members of '{known}'; name its places, for example: "
            f"tracker export summary BGD NPL --process '{known}'."
        )
    else:
        found.choice = replace(found.choice, process=known)


def _misplaced(words: Words, choice: Choice) -> Iterable[str]:
    """Choices that a kind does not take."""
    kind = choice.kind
    if (words.objectives or words.commitments) and kind not in _THEMED:
        yield f"--objective and --commitment are for {', '.join(_THEMED)}; a {kind} holds all commitments."
    if words.accounts and kind != "summary":
        yield f"--account is for a summary; a {kind} shows every account side by side."
    if choice.process is not None and kind != "summary":
        yield f"--process is for a summary; for a {kind} name places."


def _selection(words: Words, catalog: Catalog, faults: list[str]) -> Selection:
    numbers = {str(objective.number): objective.number for objective in catalog.compact.objectives}
    objectives = list(_known(words.objectives, numbers, "objective", faults))
    commitments = list(_known(words.commitments, catalog.commitments, "commitment", faults))
    accounts = list(_known(words.accounts, list(Account), "account", faults))
    return Selection(
        objectives=tuple(sorted({numbers[word] for word in objectives})),
        commitments=tuple(sorted(set(commitments))),
        accounts=tuple(account for account in Account if account in accounts),
    )


def _known(words: Sequence[str], known: Iterable[str], noun: str, faults: list[str]) -> Iterable[str]:
    """Those that there are; commas part several in one word."""
    names = [str(name) for name in known]
    for word in (part.strip() for written in words for part in written.split(",")):
        if word in names:
            yield word
        else:
            faults.append(f"There is no {noun} '{word}'. {_instead(word, names)}")


def _instead(word: str, known: Iterable[str]) -> str:
    """The nearest names, or all where there are few; else how many there are."""
    names = [str(name) for name in known]
    folded = {name.casefold(): name for name in names}
    near = [folded[n] for n in difflib.get_close_matches(word.casefold(), folded, n=3, cutoff=0.5)]
    near = near or [name for name in names if word and word.casefold() in name.casefold()][:3]
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return f"There are: {', '.join(names)}."
