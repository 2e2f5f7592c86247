"""The shape of the files around the commitments: timelines, methodology, the Compact.

Knows which fields exist and what each holds, and the numbers of the method that hold when
a file leaves them out.
"""

from pydantic import Field

from tracker.documents import Number, Spec, Text, Whole, WrittenDate


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

    version: Text
    """Version that the change made."""
    date: WrittenDate
    """Day of the change."""
    change: Text
    """What changed, and which scores it moves."""


class Thresholds(Spec):
    """Every own choice of the method, as numbers."""

    baseline_window_years: Whole = 3
    """Years before adoption within which a baseline is looked for."""
    min_pace_days: Whole = 365
    """Days that must lie between two points before a pace is computed."""
    pace_on_track: Number = 0.95
    """From this ratio of the path on, progress is on course."""
    pace_slow: Number = 0.6
    """From this ratio on, progress is slow; below, far off."""
    evidence_before_due_days: Whole = 180
    """How many days before the due date evidence may be and still count as a miss."""
    record_max_age_months: Whole = 24
    """Months after which a register must be checked again."""
    survey_max_age_months: Whole = 60
    """Months for which a survey stands."""
    default_max_age_months: Whole = 48
    """Months for which any other finding stands."""
    materiality_se: Number = 1.96
    """Standard errors below which a numeric change is no change."""
    materiality_share_of_range: Number = 0.02
    """Share of the goalposts' distance below which a numeric change is no change."""
    borderline_se: Number = 1.96
    """Half-width of the interval, in standard errors, that makes a value borderline."""
    tolerance: Number = 1e-9
    """Numerical tolerance of every comparison."""
    gap_indicator_max_days: Whole = 365
    """Days that two accounts of one indicator may lie apart and still be compared."""
    gap_commitment_max_months: Whole = 48
    """Months that paper and practice of one commitment may lie apart."""
    gap_country_min_commitments: Whole = 5
    """Commitments with a gap that a country needs before its gap is summarised."""
    gap_equal_points: Number = 10.0
    """Points below which say and do count as equal."""
    consensus_within_rungs: Whole = 1
    """Rungs around the median within which votes count as agreeing."""
    consensus_share: Number = 2 / 3
    """Share of votes that must agree."""
    contested_minority: Number = 1 / 3
    """Minority across a requirement from which three or more voices count as divided."""
    contested_pair_rungs: Whole = 2
    """Levels apart from which two voices count as divided."""
    objective_min_coverage: Number = 2 / 3
    """Coverage that an objective needs before it is scored."""
    objective_min_indicators: Whole = 3
    """Indicators that an objective needs before it is scored."""
    country_min_coverage: Number = 0.8
    """Coverage that a country needs before it is scored."""
    draws: Whole = Field(default=5000, gt=0)
    """Draws from which the interval of a score is taken."""
    draw_weight_spread: Number = Field(default=0.25, ge=0, lt=1)
    """Share by which a weight is drawn lower or higher at most."""
    draw_worst_spread: Number = Field(default=0.25, ge=0, lt=1)
    """Share by which the worst goalpost is drawn nearer to the target or farther."""
    draw_tail: Number = Field(default=0.05, gt=0, lt=0.5)
    """Share of draws left out at each end of an interval of scores or ranks."""
    too_close: Number = Field(default=0.05, gt=0, lt=0.5)
    """Two places are not distinguishable while each is above the other in more than this share of draws."""
    rank_min_places: Whole = 10
    """Scored places below which no rank is given."""
    bootstrap_draws: Whole = Field(default=2000, gt=0)
    """Draws from which the interval of a mean gap or of an agreement is taken."""
    bootstrap_level: Number = Field(default=0.9, gt=0, lt=1)
    """Level of these intervals, and of the interval of one choice alone."""
    agreement_min_units: Whole = 20
    """Indicators with two or more voices below which no agreement is computed."""


class Methodology(Spec):
    """methodology.yaml: version and own choices of the method."""

    id: Text = "gcm-tracker-method"
    """Name of the method."""
    version: Text = "1.0.0"
    """Semantic version; major when a number of an existing observation can change."""
    date: WrittenDate | None = None
    """Day of this version."""
    changelog: list[Change] = []
    """What each version changed."""
    thresholds: Thresholds
    """The numbers."""


class Objective(Spec):
    """One of the Compact's 23 objectives."""

    number: Whole = Field(ge=1)
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
