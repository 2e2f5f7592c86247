"""Spanish: every label, name and number format; the words of states and verdicts are agreed ones.

Knows labels only. Sentences stand in `spanish_phrases`. Spaces that must hold are set by `spacing`.
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
        PublicWord.DONE: "Hecho",
        PublicWord.ON_COURSE: "Bien encaminado",
        PublicWord.BEHIND: "Con retraso",
        PublicWord.NOT_DONE: "No hecho",
        PublicWord.UNDONE: "Revertido",
        PublicWord.NOT_KNOWN: "No se sabe",
        PublicWord.NOT_DUE: "Aún no vence",
        PublicWord.NOT_PLACED: "no fijado",
        PublicWord.THEY_DISAGREE: "Discrepan",
    },
    MilestoneState: {
        MilestoneState.MET: "Cumplido a tiempo",
        MilestoneState.MET_LATE: "Cumplido con demora",
        MilestoneState.MET_DATE_UNKNOWN: "Cumplido, fecha desconocida",
        MilestoneState.REVERSED: "Cumplido, luego revertido",
        MilestoneState.MISSED: "No cumplido",
        MilestoneState.NOT_MET_WHEN_CHECKED: "No cumplido, última revisión",
        MilestoneState.UNVERIFIED: "Vencido, sin verificar",
        MilestoneState.MET_EARLY: "Cumplido antes",
        MilestoneState.NO_DATA: "Sin información",
        MilestoneState.NOT_YET_DUE: "Aún no vence",
        MilestoneState.MET_WHEN_CHECKED: "Cumplido en última revisión",
    },
    Status: {
        Status.NOT_APPLICABLE: "No se aplica",
        Status.NO_DATA: "Sin información",
        Status.ACHIEVED: "Hecho, con pruebas",
        Status.CLAIMED: "Declarado, no demostrado",
        Status.REGRESSING: "En retroceso",
        Status.OVERDUE: "Plazo vencido, no cumplido",
        Status.INSUFFICIENT_DATA: "Información insuficiente",
        Status.ON_TRACK: "Bien encaminado",
        Status.SLOW: "Avanza demasiado lento",
        Status.FAR_OFF: "Muy atrasado",
        Status.STALLED: "Sin movimiento",
        Status.NOT_YET_DUE: "Aún no vence",
        Status.CONTESTED: "Discrepan",
    },
    Agreement: {
        Agreement.RECORD: "En los registros",
        Agreement.NONE: "Ninguno habla",
        Agreement.GOVERNMENT_ONLY: "Solo habla el gobierno",
        Agreement.CIVIL_SOCIETY_ONLY: "Solo sociedad civil",
        Agreement.AGREED: "Misma conclusión",
        Agreement.CONTESTED: "Discrepan",
        Agreement.DEGREE_DIFFERS: "Difieren en grado",
    },
    Consensus: {
        Consensus.SINGLE_SOURCE: "Una organización",
        Consensus.PAIR: "Dos organizaciones",
        Consensus.CONSENSUS: "Tres o más",
        Consensus.CONTESTED_INTERNAL: "Sociedad civil dividida",
    },
    Flag: {
        Flag.STALE: "Última revisión",
        Flag.LATE_BASELINE: "Punto de partida medido tarde",
        Flag.EVIDENCE_PREDATES_DEADLINE: "Prueba anterior al plazo",
        Flag.BORDERLINE: "Demasiado justo para decidir",
        Flag.CLIPPED_LOW: "Más allá del peor extremo de la escala",
        Flag.CLIPPED_HIGH: "Más allá del mejor extremo de la escala",
        Flag.ASSERTED: "Dicho sin pruebas",
        Flag.FRAGILE: "Puede revertirse",
    },
    Grade: {
        Grade.STRONG: "Varias pruebas",
        Grade.MODERATE: "Una prueba sólida",
        Grade.WEAK: "De segunda mano",
        Grade.NONE: "Solo palabra",
    },
    Confidentiality: {
        Confidentiality.PUBLIC: "Cualquiera",
        Confidentiality.COALITION: "Nuestros miembros",
        Confidentiality.EDITORS: "Editores designados",
        Confidentiality.SEALED: "Solo nosotros",
    },
    Account: {
        Account.GOVERNMENT: "Gobierno",
        Account.CIVIL_SOCIETY: "Sociedad civil",
        Account.INDEPENDENT: "Otros",
        Account.RECORD: "Registros",
    },
    Stance: {
        Stance.FOR: "votó a favor del Pacto",
        Stance.AGAINST: "votó en contra del Pacto",
        Stance.ABSTAINED: "se abstuvo sobre el Pacto",
        Stance.DID_NOT_VOTE: "no participó en la votación del Pacto",
        Stance.NOT_A_MEMBER: "no es miembro de las Naciones Unidas y no podía votar sobre el Pacto",
        Stance.UNKNOWN: "no tiene un voto conocido sobre el Pacto",
    },
    Layer: {
        Layer.LAW: "Ley",
        Layer.MECHANISM: "Controles",
        Layer.PRACTICE: "Práctica",
        Layer.REDRESS: "Reparación",
    },
    IndicatorKind: {
        IndicatorKind.STRUCTURAL: "Ley",
        IndicatorKind.PROCESS: "Acción",
        IndicatorKind.OUTCOME: "Práctica",
    },
    Role: {Role.ORIGIN: "como país de origen", Role.DESTINATION: "como país de destino"},
    Trend: {
        Trend.IMPROVING: "Mejor que antes",
        Trend.STABLE: "Sin cambio medible",
        Trend.REGRESSING: "Peor que antes",
    },
    Pace: {
        Pace.MAINTAINING: "Mantiene su nivel",
        Pace.REGRESSING: "En retroceso",
        Pace.STALLED: "Sin movimiento",
        Pace.ON_TRACK: "Bien encaminado",
        Pace.SLOW: "Avanza demasiado lento",
        Pace.FAR_OFF: "Muy atrasado",
    },
    Reason: {
        Reason.NO_BASELINE: "sin punto de partida",
        Reason.ONE_POINT: "una sola medición",
        Reason.UNDER_A_YEAR: "mediciones con menos de un año entre sí",
        Reason.OTHER_SERIES: "mediciones no comparables",
        Reason.STALE: "última revisión demasiado antigua",
        Reason.CONTESTED_INTERNAL: "sociedad civil dividida",
        Reason.COVERAGE: "muy poco verificado",
        Reason.FEW_INDICATORS: "menos de tres indicadores verificados",
        Reason.FEW_COMMITMENTS: "menos de cinco compromisos para comparar",
    },
}

MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)

SHORT_MONTHS = (
    "ene.",
    "feb.",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "ago.",
    "sept.",
    "oct.",
    "nov.",
    "dic.",
)

#: One and several of what is counted.
NOUNS: Mapping[str, tuple[str, str]] = {
    "milestone": ("hito", "hitos"),
    "milestone_due": ("hito vencido", "hitos vencidos"),
    "commitment": ("compromiso", "compromisos"),
    "objective": ("objetivo", "objetivos"),
    "indicator": ("indicador", "indicadores"),
    "red_line": ("línea roja", "líneas rojas"),
    "not_met": ("no cumplido", "no cumplidos"),
    "not_checked": ("sin verificar", "sin verificar"),
    "reversed": ("cumplido, luego revertido", "cumplidos, luego revertidos"),
    "met_when_checked": ("cumplido en última revisión", "cumplidos en última revisión"),
    "month": ("mes", "meses"),
    "years": ("año", "años"),
    "days": ("día", "días"),
    "points": ("punto", "puntos"),
    "months": ("mes", "meses"),
    "months_of_earnings": ("mes de ingresos", "meses de ingresos"),
}

#: A decimal comma, and a narrow space that does not break between thousands, from five figures on.
DECIMAL_POINT, THOUSANDS = ",", "\u202f"
