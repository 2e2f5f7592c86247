"""The shape of a commitment's file: indicators, rungs, placements, sources.

Knows which fields exist and what each holds. Leaves timelines, method and Compact to
`frame_models`, what must hold between fields to the checks, and the whole to `catalog`.
"""

from pydantic import Field

from tracker.documents import AnyText, Number, Spec, Text, Whole, WrittenDate
from tracker.vocabulary import (
    Direction,
    IndicatorKind,
    IndicatorType,
    Layer,
    Obligation,
    Relation,
    Role,
    Subject,
)


class Rung(Spec):
    """One step of a ladder; it implies the lower ones."""

    rung: Whole = Field(ge=0)
    """Its number, from 0."""
    short: Text | None = None
    """Two or three words for tables."""
    criterion: Text
    """What must be shown, so that a volunteer can decide."""


class Placement(Spec):
    """Where somebody places the requirement of one timeline."""

    timeline: Text
    """Which timeline."""
    requires: Number
    """Rung, value, or 1 for yes."""
    set_by: Text
    """Who placed it; no session of the Civil Society Days placed anything."""
    set_on: WrittenDate
    """When."""
    source: Text
    """From what."""
    reason: AnyText | None = None
    """Why there."""


class Goalposts(Spec):
    """The values that score 0 and 100, in either order."""

    worst: Number
    """Scores 0."""
    target: Number
    """Scores 100."""


class Domain(Spec):
    """The values that are possible at all."""

    min: Number | None = None
    """Smallest possible value."""
    max: Number | None = None
    """Largest possible value."""


class Exemption(Spec):
    """A place to which an indicator does not apply."""

    country: Text
    """ISO 3166 alpha-3."""
    reason: Text
    """Why."""


class Indicator(Spec):
    """One thing that can be observed about a commitment."""

    id: Text
    """Commitment id, a dot, a name."""
    kind: IndicatorKind
    """structural, process or outcome, after OHCHR."""
    layer: Layer | None = None
    """law, mechanism, practice or redress."""
    question: Text
    """What the indicator asks."""
    type: IndicatorType
    """binary, ladder or numeric."""
    direction: Direction
    """Which way is better; lower_is_better only for numeric."""
    unit: Text
    """bool, rung, months_of_earnings, percent, count, currency:CODE, days, months, years, ratio, index."""
    rungs: list[Rung] = []
    """The steps of a ladder, from 0, none left out."""
    anchors: list[Number] | None = None
    """Scores of the rungs, from 0 to 100; equal steps when absent."""
    goalposts: Goalposts | None = None
    """For numeric: the values that score 0 and 100."""
    domain: Domain = Domain()
    """For numeric: the values that are possible."""
    milestones: list[Placement] = []
    """The requirements that are scored."""
    proposals: list[Placement] = []
    """Other parties' placements: shown beside, not scored."""
    weight: Number = Field(default=1.0, gt=0)
    """Weight within its kind."""
    max_age_months: Whole | None = Field(default=None, gt=0)
    """Months for which an observation stands, where the method's own age does not fit."""
    not_applicable: list[Exemption] = []
    """Places to which it does not apply."""
    subject: Subject = Subject.COUNTRY
    """country, or global: never on a country's scorecard."""
    note: Text | None = None
    """What readers should know."""


class RedLine(Spec):
    """The level at which a commitment's non-negotiable becomes true."""

    indicator: Text
    """Which indicator."""
    requires: Number
    """The level."""


class CompactRelation(Spec):
    """How a commitment relates to the Compact's text."""

    relation: Relation
    """restates, or exceeds."""
    paragraph: Text | None = None
    """The paragraph, where its text was seen."""
    note: Text | None = None
    """What the text says, and what it does not."""


class Reference(Spec):
    """A standard that the commitment bears on."""

    framework: Text
    """For example ILO C181, or SDG."""
    reference: Text
    """Article, target or criterion."""


class Source(Spec):
    """A document that asked for the commitment."""

    title: Text
    """Its name."""
    reference: Text | None = None
    """File name, number or place."""
    quote: Text | None = None
    """Its exact words."""


class Commitment(Spec):
    """One promise: what it is, where it comes from, and the indicators that show it."""

    id: Text
    """Equal to the file's name."""
    title: Text
    """Plain title."""
    objective: Whole
    """The objective under which it is scored."""
    also_objectives: list[Whole] = []
    """Objectives where it is shown, not scored."""
    red_line: list[RedLine] = []
    """Level at which civil society's non-negotiable is true."""
    compact: CompactRelation | None = None
    """What restates and what exceeds the Compact."""
    obligation: Obligation = Obligation.NON_BINDING
    """How binding the promise is."""
    applies_to: list[Role] = []
    """Roles of the places asked; informs, removes nobody."""
    crosswalk: list[Reference] = []
    """Standards it bears on."""
    sources: list[Source] = []
    """Who asked for it, in their words."""
    questions: list[Text] = []
    """What to ask a government."""
    indicators: list[Indicator] = Field(min_length=1)
    """What is observed."""
    not_applicable: list[Exemption] = []
    """Places to which none of its indicators applies."""
    note: Text | None = None
    """What readers should know."""
