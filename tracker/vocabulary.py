"""The closed lists of the tracker: one word, one meaning, used in files, tables and results alike.

Leaves to `tracker.wording` how each is said to a reader, and to the domain packages what follows from it.
"""

from enum import StrEnum


class FileKind(StrEnum):
    """What a file is: each value is the top-level key by which it is known, in order of precedence."""

    SUBMISSION = "account"
    FORM = "form"
    TIMELINES = "timelines"
    METHODOLOGY = "thresholds"
    COMPACT = "objectives"
    COMMITMENT = "indicators"


class Account(StrEnum):
    """Whose word an answer is."""

    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    INDEPENDENT = "independent"
    RECORD = "record"


#: The accounts that a country's results always show; a record stands in for each of them.
SPEAKING_ACCOUNTS = (Account.GOVERNMENT, Account.CIVIL_SOCIETY, Account.INDEPENDENT)


class Confidentiality(StrEnum):
    """Who may see something, from anyone to only its author; `strictness` orders them."""

    PUBLIC = "public"
    COALITION = "coalition"
    EDITORS = "editors"
    SEALED = "sealed"

    @property
    def strictness(self) -> int:
        """0 for public to 3 for sealed."""
        return list(Confidentiality).index(self)


class IndicatorKind(StrEnum):
    """Structural, process or outcome, after OHCHR's indicator framework (HR/PUB/12/5)."""

    STRUCTURAL = "structural"
    PROCESS = "process"
    OUTCOME = "outcome"


class Layer(StrEnum):
    """Which part of a commitment an indicator looks at."""

    LAW = "law"
    MECHANISM = "mechanism"
    PRACTICE = "practice"
    REDRESS = "redress"


class IndicatorType(StrEnum):
    """How an indicator is measured."""

    BINARY = "binary"
    LADDER = "ladder"
    NUMERIC = "numeric"


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher_is_better"
    LOWER = "lower_is_better"

    @property
    def sign(self) -> int:
        """+1 when higher is better, -1 when lower is better."""
        return 1 if self is Direction.HIGHER else -1


class Relation(StrEnum):
    """Whether a commitment restates the Compact or asks for more than its text."""

    RESTATES = "restates"
    EXCEEDS = "exceeds"


class Obligation(StrEnum):
    """How binding the underlying promise is."""

    BINDING_STANDARD = "binding_standard"
    KEY_TARGET = "key_target"
    NON_BINDING = "non_binding"


class Role(StrEnum):
    """In which role a place is asked: as a country of origin or of destination."""

    ORIGIN = "origin"
    DESTINATION = "destination"


class Bound(StrEnum):
    """An answer that only limits the value from one side."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Subject(StrEnum):
    """What an indicator is about: each country, or the world as one."""

    COUNTRY = "country"
    GLOBAL = "global"


class Grade(StrEnum):
    """How strong the evidence of an answer is; `rank` orders them."""

    NONE = "none"
    WEAK = "weak"
    MODERATE = "moderate"
    STRONG = "strong"

    @property
    def rank(self) -> int:
        """0 for none to 3 for strong."""
        return list(Grade).index(self)


class EvidenceKind(StrEnum):
    """What an item of evidence is."""

    LAW = "law"
    OFFICIAL_DOCUMENT = "official_document"
    COURT_DECISION = "court_decision"
    UN_DOCUMENT = "un_document"
    REGISTER = "register"
    AGREEMENT = "agreement"
    STATISTIC = "statistic"
    SURVEY = "survey"
    NHRI_REPORT = "nhri_report"
    REGIONAL_BODY = "regional_body"
    ACADEMIC = "academic"
    NGO_REPORT = "ngo_report"
    UNION_REPORT = "union_report"
    CASE_FILE = "case_file"
    TESTIMONY = "testimony"
    MEDIA = "media"
    SITE_VISIT = "site_visit"
    SESSION_REPORT = "session_report"
    CONTRACT_DOCUMENT = "contract_document"
    PHOTO_VIDEO = "photo_video"
    FOI_REPLY = "foi_reply"
    OTHER = "other"


class Stance(StrEnum):
    """How a place voted on A/RES/73/195 on 19 December 2018."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    DID_NOT_VOTE = "did_not_vote"
    NOT_A_MEMBER = "not_a_member"
    UNKNOWN = "unknown"


class MilestoneState(StrEnum):
    """Where an account stands against the requirement of one timeline."""

    MET = "met"
    REVERSED = "reversed"
    MET_DATE_UNKNOWN = "met_date_unknown"
    MET_LATE = "met_late"
    MET_WHEN_CHECKED = "met_when_checked"
    MISSED = "missed"
    NOT_MET_WHEN_CHECKED = "not_met_when_checked"
    UNVERIFIED = "unverified"
    MET_EARLY = "met_early"
    NO_DATA = "no_data"
    NOT_YET_DUE = "not_yet_due"


#: The states a due milestone can have, in the order in which delivery prints their counts.
DUE_STATES = (
    MilestoneState.MET,
    MilestoneState.MET_LATE,
    MilestoneState.MET_DATE_UNKNOWN,
    MilestoneState.REVERSED,
    MilestoneState.MISSED,
    MilestoneState.MET_WHEN_CHECKED,
    MilestoneState.NOT_MET_WHEN_CHECKED,
    MilestoneState.UNVERIFIED,
)


class Status(StrEnum):
    """The headline of an account on an indicator or a commitment."""

    NOT_APPLICABLE = "not_applicable"
    NO_DATA = "no_data"
    INSUFFICIENT_DATA = "insufficient_data"
    REGRESSING = "regressing"
    OVERDUE = "overdue"
    FAR_OFF = "far_off"
    STALLED = "stalled"
    SLOW = "slow"
    NOT_YET_DUE = "not_yet_due"
    ON_TRACK = "on_track"
    CLAIMED = "claimed"
    ACHIEVED = "achieved"
    CONTESTED = "contested"


#: Worst first: the order in which a commitment takes the worst of its indicators.
WORST_FIRST = (
    Status.REGRESSING,
    Status.OVERDUE,
    Status.FAR_OFF,
    Status.STALLED,
    Status.SLOW,
    Status.NOT_YET_DUE,
    Status.ON_TRACK,
    Status.CLAIMED,
    Status.ACHIEVED,
)

#: Statuses on the good side of the line across which two accounts contradict each other.
GOOD_STATUSES = frozenset({Status.ACHIEVED, Status.CLAIMED, Status.ON_TRACK, Status.NOT_YET_DUE})


class Reason(StrEnum):
    """Why a number or a verdict cannot be given."""

    NO_BASELINE = "no_baseline"
    ONE_POINT = "one_point"
    UNDER_A_YEAR = "under_a_year"
    OTHER_SERIES = "other_series"
    STALE = "stale"
    CONTESTED_INTERNAL = "contested_internal"
    COVERAGE = "coverage"
    FEW_INDICATORS = "few_indicators"
    FEW_COMMITMENTS = "fewer_than_5_commitments"


class Consensus(StrEnum):
    """How many civil-society voices stand behind a value, and whether they agree."""

    SINGLE_SOURCE = "single_source"
    PAIR = "pair"
    CONSENSUS = "consensus"
    CONTESTED_INTERNAL = "contested_internal"


class Agreement(StrEnum):
    """How the accounts on one indicator relate."""

    RECORD = "record"
    NONE = "none"
    GOVERNMENT_ONLY = "government_only"
    CIVIL_SOCIETY_ONLY = "civil_society_only"
    AGREED = "agreed"
    CONTESTED = "contested"
    DEGREE_DIFFERS = "degree_differs"


class Flag(StrEnum):
    """A warning that stands beside a verdict and does not change it."""

    STALE = "stale"
    LATE_BASELINE = "late_baseline"
    EVIDENCE_PREDATES_DEADLINE = "evidence_predates_deadline"
    BORDERLINE = "borderline"
    CLIPPED_LOW = "clipped_low"
    CLIPPED_HIGH = "clipped_high"
    ASSERTED = "asserted"
    FRAGILE = "fragile"


class Trend(StrEnum):
    """How an account's latest observation compares with its previous comparable one."""

    IMPROVING = "improving"
    STABLE = "stable"
    REGRESSING = "regressing"


class Pace(StrEnum):
    """How the distance covered compares with the path, for numeric indicators."""

    MAINTAINING = "maintaining"
    REGRESSING = "regressing"
    STALLED = "stalled"
    ON_TRACK = "on_track"
    SLOW = "slow"
    FAR_OFF = "far_off"
