"""English: every label, name and number format of the public pages; a further language is a further table.

Knows labels only. Sentences stand in `english_phrases`.
"""

from collections.abc import Mapping
from enum import StrEnum

from tracker.vocabulary import (
    Account,
    Agreement,
    Confidentiality,
    Consensus,
    Flag,
    Grade,
    IndicatorKind,
    Layer,
    MilestoneState,
    Pace,
    Reason,
    Role,
    Stance,
    Status,
    Trend,
)
from tracker.wording.public_words import PublicWord

LABELS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    PublicWord: {
        PublicWord.DONE: "Done",
        PublicWord.ON_COURSE: "On course",
        PublicWord.BEHIND: "Behind",
        PublicWord.NOT_DONE: "Not done",
        PublicWord.UNDONE: "Undone",
        PublicWord.NOT_KNOWN: "Not known",
        PublicWord.NOT_DUE: "Not due yet",
        PublicWord.NOT_PLACED: "not placed",
        PublicWord.THEY_DISAGREE: "They disagree",
    },
    MilestoneState: {
        MilestoneState.MET: "Met on time",
        MilestoneState.MET_LATE: "Met late",
        MilestoneState.MET_DATE_UNKNOWN: "Met, date unknown",
        MilestoneState.REVERSED: "Met, then undone",
        MilestoneState.MISSED: "Not met",
        MilestoneState.NOT_MET_WHEN_CHECKED: "Not met when checked",
        MilestoneState.UNVERIFIED: "Due, not checked",
        MilestoneState.MET_EARLY: "Met early",
        MilestoneState.NO_DATA: "No information",
        MilestoneState.NOT_YET_DUE: "Not due yet",
        MilestoneState.MET_WHEN_CHECKED: "Met when checked",
    },
    Status: {
        Status.NOT_APPLICABLE: "Does not apply",
        Status.NO_DATA: "No information",
        Status.ACHIEVED: "Done, with evidence",
        Status.CLAIMED: "Said, not shown",
        Status.REGRESSING: "Going backwards",
        Status.OVERDUE: "Deadline passed, not met",
        Status.INSUFFICIENT_DATA: "Not enough to tell",
        Status.ON_TRACK: "On course",
        Status.SLOW: "Moving too slowly",
        Status.FAR_OFF: "Far from course",
        Status.STALLED: "No movement",
        Status.NOT_YET_DUE: "Not due yet",
        Status.CONTESTED: "They disagree",
    },
    Agreement: {
        Agreement.RECORD: "On record",
        Agreement.NONE: "Neither spoke",
        Agreement.GOVERNMENT_ONLY: "Only government spoke",
        Agreement.CIVIL_SOCIETY_ONLY: "Only civil society spoke",
        Agreement.AGREED: "Same finding",
        Agreement.CONTESTED: "They disagree",
        Agreement.DEGREE_DIFFERS: "Differ in degree",
    },
    Consensus: {
        Consensus.SINGLE_SOURCE: "One organisation",
        Consensus.PAIR: "Two organisations",
        Consensus.CONSENSUS: "Three or more",
        Consensus.CONTESTED_INTERNAL: "Civil society divided",
    },
    Flag: {
        Flag.STALE: "Last checked",
        Flag.LATE_BASELINE: "Starting point measured late",
        Flag.EVIDENCE_PREDATES_DEADLINE: "Evidence from before the deadline",
        Flag.BORDERLINE: "Too close to call",
        Flag.CLIPPED_LOW: "Beyond the worst end of the scale",
        Flag.CLIPPED_HIGH: "Beyond the best end of the scale",
        Flag.ASSERTED: "Said without evidence",
        Flag.FRAGILE: "Could be undone",
    },
    Grade: {
        Grade.STRONG: "Several proofs",
        Grade.MODERATE: "One good proof",
        Grade.WEAK: "Second-hand",
        Grade.NONE: "Word only",
    },
    Confidentiality: {
        Confidentiality.PUBLIC: "Anyone",
        Confidentiality.COALITION: "Our members",
        Confidentiality.EDITORS: "Named editors",
        Confidentiality.SEALED: "Only us",
    },
    Account: {
        Account.GOVERNMENT: "Government",
        Account.CIVIL_SOCIETY: "Civil society",
        Account.INDEPENDENT: "Others",
        Account.RECORD: "Registers",
    },
    Stance: {
        Stance.FOR: "voted for the Compact",
        Stance.AGAINST: "voted against the Compact",
        Stance.ABSTAINED: "abstained on the Compact",
        Stance.DID_NOT_VOTE: "did not vote on the Compact",
        Stance.NOT_A_MEMBER: "is not a United Nations member and had no vote on the Compact",
        Stance.UNKNOWN: "has no known vote on the Compact",
    },
    Layer: {
        Layer.LAW: "Law",
        Layer.MECHANISM: "Checks",
        Layer.PRACTICE: "Practice",
        Layer.REDRESS: "Redress",
    },
    IndicatorKind: {
        IndicatorKind.STRUCTURAL: "Law",
        IndicatorKind.PROCESS: "Action",
        IndicatorKind.OUTCOME: "Practice",
    },
    Role: {Role.ORIGIN: "as country of origin", Role.DESTINATION: "as country of destination"},
    Trend: {
        Trend.IMPROVING: "Better than before",
        Trend.STABLE: "No measurable change",
        Trend.REGRESSING: "Worse than before",
    },
    Pace: {
        Pace.MAINTAINING: "Keeping its level",
        Pace.REGRESSING: "Going backwards",
        Pace.STALLED: "No movement",
        Pace.ON_TRACK: "On course",
        Pace.SLOW: "Moving too slowly",
        Pace.FAR_OFF: "Far from course",
    },
    Reason: {
        Reason.NO_BASELINE: "no starting point",
        Reason.ONE_POINT: "only one measurement",
        Reason.UNDER_A_YEAR: "measurements less than a year apart",
        Reason.OTHER_SERIES: "measurements that cannot be compared",
        Reason.STALE: "last checked too long ago",
        Reason.CONTESTED_INTERNAL: "civil society divided",
        Reason.COVERAGE: "too little checked",
        Reason.FEW_INDICATORS: "fewer than three indicators checked",
        Reason.FEW_COMMITMENTS: "fewer than five commitments to compare",
    },
}

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SHORT_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")

#: One and several of what is counted.
NOUNS: Mapping[str, tuple[str, str]] = {
    "milestone": ("milestone", "milestones"),
    "milestone_due": ("milestone due", "milestones due"),
    "commitment": ("commitment", "commitments"),
    "objective": ("objective", "objectives"),
    "indicator": ("indicator", "indicators"),
    "red_line": ("red line", "red lines"),
    "not_met": ("not met", "not met"),
    "not_checked": ("not checked", "not checked"),
    "reversed": ("met, then undone", "met, then undone"),
    "met_when_checked": ("met when last checked", "met when last checked"),
    "month": ("month", "months"),
    "years": ("year", "years"),
    "days": ("day", "days"),
    "points": ("point", "points"),
    "months": ("month", "months"),
    "months_of_earnings": ("month of earnings", "months of earnings"),
}

DECIMAL_POINT, THOUSANDS = ".", ","
