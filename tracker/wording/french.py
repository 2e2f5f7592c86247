"""French: every label, name and number format; the words of states and verdicts are agreed ones.

Knows labels only. Sentences stand in `french_phrases`. Spaces that must hold are set by `spacing`.
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
        PublicWord.DONE: "Fait",
        PublicWord.ON_COURSE: "En bonne voie",
        PublicWord.BEHIND: "En retard",
        PublicWord.NOT_DONE: "Pas fait",
        PublicWord.UNDONE: "Défait",
        PublicWord.NOT_KNOWN: "Non connu",
        PublicWord.NOT_DUE: "Pas encore échu",
        PublicWord.NOT_PLACED: "non fixé",
        PublicWord.THEY_DISAGREE: "Ils divergent",
    },
    MilestoneState: {
        MilestoneState.MET: "Atteint à temps",
        MilestoneState.MET_LATE: "Atteint tardivement",
        MilestoneState.MET_DATE_UNKNOWN: "Atteint, date inconnue",
        MilestoneState.REVERSED: "Atteint, puis défait",
        MilestoneState.MISSED: "Non atteint",
        MilestoneState.NOT_MET_WHEN_CHECKED: "Non atteint, dernier contrôle",
        MilestoneState.UNVERIFIED: "Échu, non vérifié",
        MilestoneState.MET_EARLY: "Atteint en avance",
        MilestoneState.NO_DATA: "Aucune information",
        MilestoneState.NOT_YET_DUE: "Pas encore échu",
        MilestoneState.MET_WHEN_CHECKED: "Atteint au dernier contrôle",
    },
    Status: {
        Status.NOT_APPLICABLE: "Sans objet",
        Status.NO_DATA: "Aucune information",
        Status.ACHIEVED: "Fait, preuves fournies",
        Status.CLAIMED: "Annoncé, non démontré",
        Status.REGRESSING: "En recul",
        Status.OVERDUE: "Échéance passée, non atteint",
        Status.INSUFFICIENT_DATA: "Informations insuffisantes",
        Status.ON_TRACK: "En bonne voie",
        Status.SLOW: "Progrès trop lents",
        Status.FAR_OFF: "Très en retard",
        Status.STALLED: "Sans mouvement",
        Status.NOT_YET_DUE: "Pas encore échu",
        Status.CONTESTED: "Ils divergent",
    },
    Agreement: {
        Agreement.RECORD: "Dans les registres",
        Agreement.NONE: "Ni l’un ni l’autre ne parle",
        Agreement.GOVERNMENT_ONLY: "Seul l’État parle",
        Agreement.CIVIL_SOCIETY_ONLY: "Seule société civile",
        Agreement.AGREED: "Même constat",
        Agreement.CONTESTED: "Ils divergent",
        Agreement.DEGREE_DIFFERS: "Écart de degré",
    },
    Consensus: {
        Consensus.SINGLE_SOURCE: "Une organisation",
        Consensus.PAIR: "Deux organisations",
        Consensus.CONSENSUS: "Trois ou plus",
        Consensus.CONTESTED_INTERNAL: "Société civile partagée",
    },
    Flag: {
        Flag.STALE: "Dernier contrôle",
        Flag.LATE_BASELINE: "Point de départ mesuré tard",
        Flag.EVIDENCE_PREDATES_DEADLINE: "Preuve antérieure à l’échéance",
        Flag.BORDERLINE: "Trop près du seuil pour trancher",
        Flag.CLIPPED_LOW: "Au-delà du pire bout de l’échelle",
        Flag.CLIPPED_HIGH: "Au-delà du meilleur bout de l’échelle",
        Flag.ASSERTED: "Affirmé sans preuve",
        Flag.FRAGILE: "Peut être défait",
    },
    Grade: {
        Grade.STRONG: "Plusieurs preuves",
        Grade.MODERATE: "Une preuve solide",
        Grade.WEAK: "De seconde main",
        Grade.NONE: "Parole seule",
    },
    Confidentiality: {
        Confidentiality.PUBLIC: "Tous",
        Confidentiality.COALITION: "Nos membres",
        Confidentiality.EDITORS: "Éditeurs nommés",
        Confidentiality.SEALED: "Nous seuls",
    },
    Account: {
        Account.GOVERNMENT: "Gouvernement",
        Account.CIVIL_SOCIETY: "Société civile",
        Account.INDEPENDENT: "Autres",
        Account.RECORD: "Registres",
    },
    Stance: {
        Stance.FOR: "a voté pour le Pacte",
        Stance.AGAINST: "a voté contre le Pacte",
        Stance.ABSTAINED: "s’est abstenu sur le Pacte",
        Stance.DID_NOT_VOTE: "n’a pas pris part au vote sur le Pacte",
        Stance.NOT_A_MEMBER: "n’est pas membre des Nations Unies et ne pouvait pas voter sur le Pacte",
        Stance.UNKNOWN: "n’a pas de vote connu sur le Pacte",
    },
    Layer: {
        Layer.LAW: "Loi",
        Layer.MECHANISM: "Contrôles",
        Layer.PRACTICE: "Pratique",
        Layer.REDRESS: "Recours",
    },
    IndicatorKind: {
        IndicatorKind.STRUCTURAL: "Loi",
        IndicatorKind.PROCESS: "Action",
        IndicatorKind.OUTCOME: "Pratique",
    },
    Role: {Role.ORIGIN: "comme pays d’origine", Role.DESTINATION: "comme pays de destination"},
    Trend: {
        Trend.IMPROVING: "Mieux qu’avant",
        Trend.STABLE: "Pas de changement mesurable",
        Trend.REGRESSING: "Moins bien qu’avant",
    },
    Pace: {
        Pace.MAINTAINING: "Garde son niveau",
        Pace.REGRESSING: "En recul",
        Pace.STALLED: "Sans mouvement",
        Pace.ON_TRACK: "En bonne voie",
        Pace.SLOW: "Progrès trop lents",
        Pace.FAR_OFF: "Très en retard",
    },
    Reason: {
        Reason.NO_BASELINE: "pas de point de départ",
        Reason.ONE_POINT: "une seule mesure",
        Reason.UNDER_A_YEAR: "mesures à moins d’un an d’écart",
        Reason.OTHER_SERIES: "mesures non comparables",
        Reason.STALE: "dernier contrôle trop ancien",
        Reason.CONTESTED_INTERNAL: "société civile partagée",
        Reason.COVERAGE: "trop peu vérifié",
        Reason.FEW_INDICATORS: "moins de trois indicateurs vérifiés",
        Reason.FEW_COMMITMENTS: "moins de cinq engagements à comparer",
    },
}

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

SHORT_MONTHS = (
    "janv.",
    "févr.",
    "mars",
    "avril",
    "mai",
    "juin",
    "juill.",
    "août",
    "sept.",
    "oct.",
    "nov.",
    "déc.",
)

#: One and several of what is counted; nothing is one in French.
NOUNS: Mapping[str, tuple[str, str]] = {
    "milestone": ("jalon", "jalons"),
    "milestone_due": ("jalon échu", "jalons échus"),
    "commitment": ("engagement", "engagements"),
    "objective": ("objectif", "objectifs"),
    "indicator": ("indicateur", "indicateurs"),
    "red_line": ("ligne rouge", "lignes rouges"),
    "not_met": ("non atteint", "non atteints"),
    "not_checked": ("non vérifié", "non vérifiés"),
    "reversed": ("atteint, puis défait", "atteints, puis défaits"),
    "met_when_checked": ("atteint au dernier contrôle", "atteints au dernier contrôle"),
    "month": ("mois", "mois"),
    "years": ("an", "ans"),
    "days": ("jour", "jours"),
    "points": ("point", "points"),
    "months": ("mois", "mois"),
    "months_of_earnings": ("mois de revenu", "mois de revenu"),
}

#: A decimal comma, and a narrow space that does not break between thousands.
DECIMAL_POINT, THOUSANDS = ",", "\u202f"
