"""The shape of the files around the commitments: timelines, methodology, the Compact.

Knows which fields exist, what each holds and which numbers are possible. Holds no number of the method:
the method's own choices stand in its file, and a file that leaves one out is refused.
"""

from typing import Annotated

from pydantic import Field

from tracker.documents import Number, Spec, Text, Version, Whole, WrittenDate

Share = Annotated[Number, Field(ge=0, le=1)]
PartOfHalf = Annotated[Number, Field(gt=0, lt=0.5)]
Spread = Annotated[Number, Field(ge=0, lt=1)]
StandardErrors = Annotated[Number, Field(ge=0, le=10)]
Years = Annotated[Whole, Field(ge=0, le=100)]
Months = Annotated[Whole, Field(ge=0, le=1200)]
Days = Annotated[Whole, Field(ge=0, le=36525)]
Levels = Annotated[Whole, Field(ge=0, le=1000)]
Count = Annotated[Whole, Field(ge=1, le=1_000_000)]


class Timeline(Spec):
    """One of the points in time at which commitments fall due."""

    id: Text
    """Short name, for example 2-year."""
    years: Whole = Field(gt=0)
    """Years after adoption."""
    due_on: WrittenDate | None = None
    """A fixed due date in place of the anniversary of adoption."""


class Timelines(Spec):
    """timelines.yaml: when the Compact was adopted and when milestones fall due."""

    adopted_on: WrittenDate
    """Day of adoption."""
    source: Text | None = None
    """Document of adoption."""
    timelines: list[Timeline] = Field(min_length=1)
    """The timelines, in order."""


class Change(Spec):
    """One entry of the methodology's changelog."""

    version: Version
    """Version that the change made."""
    date: WrittenDate
    """Day of the change."""
    change: Text
    """What changed, and which scores it moves."""


class Thresholds(Spec):
    """Every own choice of the method, as numbers; none is filled in."""

    baseline_window_years: Years
    """Years before adoption within which a baseline is looked for."""
    min_pace_days: Annotated[Days, Field(ge=1)]
    """Days that must lie between two points before a pace is computed."""
    pace_on_track: Share
    """From this ratio of the path on, progress is on course."""
    pace_slow: Share
    """From this ratio on, progress is slow; below, far off."""
    evidence_before_due_days: Days
    """How many days before the due date evidence may be and still count as a miss."""
    record_max_age_months: Months
    """Months after which a register must be checked again."""
    survey_max_age_months: Months
    """Months for which a survey stands."""
    default_max_age_months: Months
    """Months for which any other finding stands."""
    materiality_se: StandardErrors
    """Standard errors below which a numeric change is no change."""
    materiality_share_of_range: Share
    """Share of the goalposts' distance below which a numeric change is no change."""
    borderline_se: StandardErrors
    """Half-width of the interval, in standard errors, that makes a value borderline."""
    tolerance: Annotated[Number, Field(ge=0, le=0.001)]
    """Numerical tolerance of every comparison."""
    gap_indicator_max_days: Days
    """Days that two accounts of one indicator may lie apart and still be compared."""
    gap_commitment_max_months: Months
    """Months that paper and practice of one commitment may lie apart."""
    gap_country_min_commitments: Count
    """Commitments with a gap that a country needs before its gap is summarised."""
    gap_equal_points: Annotated[Number, Field(ge=0, le=100)]
    """Points below which say and do count as equal."""
    consensus_within_rungs: Levels
    """Rungs around the median within which votes count as agreeing."""
    consensus_share: Share
    """Share of votes that must agree."""
    contested_minority: Share
    """Minority across a requirement from which three or more voices count as divided."""
    contested_pair_rungs: Levels
    """Levels apart from which two voices count as divided."""
    objective_min_coverage: Share
    """Coverage that an objective needs before it is scored."""
    objective_min_indicators: Count
    """Indicators that an objective needs before it is scored."""
    country_min_coverage: Share
    """Coverage that a country needs before it is scored."""
    draws: Count
    """Draws from which the interval of a score is taken."""
    draw_weight_spread: Spread
    """Share by which a weight is drawn lower or higher at most."""
    draw_worst_spread: Spread
    """Share by which the worst goalpost is drawn nearer to the target or farther."""
    draw_tail: PartOfHalf
    """Share of draws left out at each end of an interval of scores or ranks."""
    too_close: PartOfHalf
    """Two places are not distinguishable while each is above the other in more than this share of draws."""
    rank_min_places: Count
    """Scored places below which no rank is given."""
    bootstrap_draws: Count
    """Draws from which the interval of a mean gap or of an agreement is taken."""
    bootstrap_level: Annotated[Number, Field(gt=0, lt=1)]
    """Level of these intervals, and of the interval of one choice alone."""
    agreement_min_units: Count
    """Indicators with two or more voices below which no agreement is computed."""


class Methodology(Spec):
    """methodology.yaml: version and own choices of the method."""

    id: Text
    """Name of the method."""
    version: Version
    """Semantic version; major when a number of an existing observation can change."""
    date: WrittenDate
    """Day of this version."""
    changelog: list[Change]
    """What each version changed."""
    thresholds: Thresholds
    """The numbers."""


class Objective(Spec):
    """One of the Compact's 23 objectives."""

    number: Whole
    """Its number in A/RES/73/195."""
    title: Text
    """Its title."""
    round_table: Whole | None = None
    """The round table of the review forum of 2022 that treated it."""
    source: Text | None = None
    """Where the title was read."""
    confidence: Text | None = None
    """How sure the reading is: high or medium."""
    note: Text | None = None
    """What a reader should know about the source."""


class Principle(Spec):
    """One of the Compact's ten cross-cutting guiding principles (paragraph 15)."""

    letter: Text
    """Its letter in paragraph 15."""
    principle: Text
    """Its name."""
    source: Text | None = None
    """Where it was read."""
    confidence: Text | None = None
    """How sure the reading is."""
    note: Text | None = None
    """What a reader should know about the source."""


class Compact(Spec):
    """compact.yaml: what the Compact is made of."""

    source: Text | None = None
    """The resolution."""
    nature: Text | None = None
    """What kind of text it is."""
    round_tables_year: Whole | None = None
    """Year of the review forum whose round tables are given."""
    objectives: list[Objective] = Field(min_length=1)
    """The objectives."""
    guiding_principles: list[Principle] = []
    """The guiding principles."""
