"""What the session reports name beside commitments: mechanisms, standards, forums, and words with several meanings.

Knows the four registers that ship with the package (sources in each entry and in the README).
Leaves to the files in `indicators/` what is scored, and to `submissions/` what anybody found:
nothing here is a finding about a country.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, Field

from tracker.documents import Spec, Text, WrittenDate

M = TypeVar("M", bound=BaseModel)

#: Every value stays text, so that Norway's NO and a date are what was written.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class MechanismKind(StrEnum):
    """What a mechanism or tool is."""

    ONLINE_SYSTEM = "online_system"
    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum"
    REGULARISATION = "regularisation"
    AUTHORITY = "authority"
    WORKERS_TOOL = "workers_tool"
    COMPLAINTS = "complaints"
    ACCREDITATION = "accreditation"
    INITIATIVE = "initiative"
    SERVICE = "service"
    FUND = "fund"
    COALITION = "coalition"
    ORGANISING = "organising"


class Status(StrEnum):
    """Whether something is there or asked for, as the source has it."""

    EXISTS = "exists"
    PROPOSED = "proposed"


class Oversight(StrEnum):
    """Whether somebody independent of those who run it checks it, as far as the sources say."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class StandardKind(StrEnum):
    """How binding a standard is by its form."""

    TREATY = "treaty"
    INTERGOVERNMENTAL = "intergovernmental"
    VOLUNTARY = "voluntary"


class ForumKind(StrEnum):
    """A place where States, agencies or civil society meet, or one meeting of it."""

    FORUM = "forum"
    REGIONAL_PROCESS = "regional_process"
    EVENT = "event"
    DECISION = "decision"


class Origin(Spec):
    """Where an entry was read."""

    title: Text
    """Publisher and name of the document."""
    reference: Text | None = None
    """A seed's file name, the number of a fact, an article or a page."""
    quote: Text | None = None
    """Its exact words, where it is a seed."""
    url: Text | None = None
    """Address, only where it is the publisher's own."""
    published_on: WrittenDate | None = None
    """When it was published."""


class Mechanism(Spec):
    """Something that is used, or asked for, to protect migrant workers."""

    id: Text
    """Short name, used nowhere else in the registers."""
    name: Text
    """Its name."""
    kind: MechanismKind
    """What it is."""
    status: Status
    """Whether it exists or is proposed, according to the sources and at their date."""
    does: Text
    """What it does, as the sources say; a description, not a judgment."""
    run_by: Text | None = None
    """Organisation or office that runs it; absent when the sources do not say."""
    places: list[Text] = []
    """Places it is about, ISO 3166 alpha-3; empty when it is about none in particular."""
    since: WrittenDate | None = None
    """Since when, if a source says so."""
    oversight: Oversight = Oversight.UNKNOWN
    """Whether an independent body checks it."""
    oversight_note: Text | None = None
    """What the sources say about that."""
    omissions: list[Text] = []
    """What it is known to leave out, or open questions about it."""
    indicators: list[Text] = []
    """Indicators on which it bears."""
    sources: list[Origin] = Field(min_length=1)
    """Where it was read."""


class Standard(Spec):
    """A treaty, declaration, guideline or code."""

    id: Text
    """Short name, used nowhere else in the registers."""
    name: Text
    """Its name."""
    kind: StandardKind
    """How binding it is by its form."""
    about: Text
    """What it is about, in a sentence."""
    adopted_on: WrittenDate | None = None
    """When it was adopted or published, if a source says so."""
    in_force_on: WrittenDate | None = None
    """When a treaty came into force as such."""
    indicators: list[Text] = []
    """Indicators on which it bears."""
    note: Text | None = None
    """What readers should know."""
    sources: list[Origin] = Field(min_length=1)
    """Where it was read."""


class Forum(Spec):
    """A forum, a regional process, one meeting, or a decision taken at one."""

    id: Text
    """Short name, used nowhere else in the registers."""
    name: Text
    """Its name."""
    kind: ForumKind
    """What it is."""
    about: Text
    """What it is or what happened, in a sentence."""
    starts_on: WrittenDate | None = None
    """First day of a meeting, day of a decision, or beginning of a forum."""
    ends_on: WrittenDate | None = None
    """Last day of a meeting."""
    held_in: Text | None = None
    """City and country, as the source has it."""
    part_of: Text | None = None
    """The forum to which it belongs, by its id."""
    note: Text | None = None
    """What readers should know."""
    sources: list[Origin] = Field(min_length=1)
    """Where it was read."""


class Meaning(Spec):
    """One meaning of a word, in one context."""

    context: Text
    """Who uses it so, or where."""
    meaning: Text
    """What it means there."""
    sources: list[Origin] = []
    """Where it was read; empty for a use that is only listed so that it is not confused."""


class Term(Spec):
    """A word or acronym with its meanings in their contexts."""

    term: Text
    """The word as written."""
    meanings: list[Meaning] = Field(min_length=1)
    """Its meanings; more than one is a collision."""
    use_here: Text | None = None
    """How this project uses it."""


@dataclass(frozen=True)
class Registers:
    """All four registers, each in the order of its file."""

    mechanisms: tuple[Mechanism, ...]
    standards: tuple[Standard, ...]
    forums: tuple[Forum, ...]
    glossary: tuple[Term, ...]

    def mechanisms_of(self, indicator: str) -> tuple[Mechanism, ...]:
        """The mechanisms that bear on an indicator."""
        return tuple(m for m in self.mechanisms if indicator in m.indicators)

    def collisions(self) -> tuple[Term, ...]:
        """The terms with more than one meaning."""
        return tuple(term for term in self.glossary if len(term.meanings) > 1)


@lru_cache(maxsize=1)
def load_registers() -> Registers:
    """Read the registers that ship with the package."""
    return Registers(
        mechanisms=_read("mechanisms", Mechanism),
        standards=_read("standards", Standard),
        forums=_read("forums", Forum),
        glossary=_read("glossary", Term),
    )


def _read(name: str, model: type[M]) -> tuple[M, ...]:
    text = files("tracker.registers").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    data: Any = yaml.load(text, Loader=_LOADER)
    return tuple(model.model_validate(entry) for entry in data[name])
