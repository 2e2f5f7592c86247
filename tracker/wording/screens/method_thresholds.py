"""What each number of the method decides, in three languages; the English is that of the definitions' own fields."""

from collections.abc import Mapping

#: For each field of the thresholds what it decides, in English, French and Spanish.
_DECIDES: Mapping[str, tuple[str, str, str]] = {
    "baseline_window_years": (
        "Years before adoption within which a baseline is looked for.",
        "Années avant l’adoption où l’on cherche un point de départ.",
        "Años antes de la adopción en los que se busca un punto de partida.",
    ),
    "min_pace_days": (
        "Days that must lie between two points before a pace is computed.",
        "Jours qui doivent séparer deux points avant de calculer un rythme.",
        "Días que deben separar dos puntos antes de calcular un ritmo.",
    ),
    "pace_on_track": (
        "From this ratio of the path on, progress is on course.",
        "À partir de cette part du chemin, le progrès est en bonne voie.",
        "Desde esta parte del camino, el avance está bien encaminado.",
    ),
    "pace_slow": (
        "From this ratio on, progress is slow; below, far off.",
        "À partir de cette part, le progrès est lent ; au-dessous, très en retard.",
        "Desde esta parte, el avance es lento; por debajo, muy atrasado.",
    ),
    "evidence_before_due_days": (
        "How many days before the due date evidence may be and still count as a miss.",
        "Combien de jours avant l’échéance une preuve peut dater et encore montrer que ce n’est pas atteint.",
        "Cuántos días antes del vencimiento puede ser una prueba y mostrar aún que no se alcanzó.",
    ),
    "record_max_age_months": (
        "Months after which a register must be checked again.",
        "Mois après lesquels un registre doit être vérifié de nouveau.",
        "Meses tras los cuales un registro debe revisarse de nuevo.",
    ),
    "survey_max_age_months": (
        "Months for which a survey stands.",
        "Mois pendant lesquels une enquête vaut.",
        "Meses durante los que vale una encuesta.",
    ),
    "default_max_age_months": (
        "Months for which any other finding stands.",
        "Mois pendant lesquels tout autre constat vaut.",
        "Meses durante los que vale cualquier otra constatación.",
    ),
    "materiality_se": (
        "Standard errors below which a numeric change is no change.",
        "Erreurs types au-dessous desquelles un changement de chiffre n’en est pas un.",
        "Errores estándar por debajo de los cuales un cambio de cifra no es un cambio.",
    ),
    "materiality_share_of_range": (
        "Share of the goalposts' distance below which a numeric change is no change.",
        "Part de l’étendue de l’échelle au-dessous de laquelle un changement de chiffre n’en est pas un.",
        "Parte de la amplitud de la escala por debajo de la cual un cambio de cifra no es un cambio.",
    ),
    "borderline_se": (
        "Half-width of the interval, in standard errors, that makes a value borderline.",
        "Demi-largeur de l’intervalle, en erreurs types, qui rend une valeur trop proche de la limite.",
        "Semiamplitud del intervalo, en errores estándar, que deja un valor en el límite.",
    ),
    "tolerance": (
        "Numerical tolerance of every comparison.",
        "Tolérance numérique de chaque comparaison.",
        "Tolerancia numérica de cada comparación.",
    ),
    "gap_indicator_max_days": (
        "Days that two accounts of one indicator may lie apart and still be compared.",
        "Jours qui peuvent séparer deux paroles sur un indicateur pour qu’on les compare encore.",
        "Días que pueden separar a dos partes de un indicador para compararlas todavía.",
    ),
    "gap_commitment_max_months": (
        "Months that paper and practice of one commitment may lie apart.",
        "Mois qui peuvent séparer les textes et la pratique d’un engagement.",
        "Meses que pueden separar el papel y la práctica de un compromiso.",
    ),
    "gap_country_min_commitments": (
        "Commitments with a gap that a country needs before its gap is summarised.",
        "Engagements avec un écart qu’il faut à un pays pour que son écart soit résumé.",
        "Compromisos con brecha que necesita un país para resumir su brecha.",
    ),
    "gap_equal_points": (
        "Points below which say and do count as equal.",
        "Points au-dessous desquels dire et faire comptent comme égaux.",
        "Puntos por debajo de los cuales decir y hacer cuentan como iguales.",
    ),
    "consensus_within_rungs": (
        "Rungs around the median within which votes count as agreeing.",
        "Échelons autour de la médiane où les voix comptent comme concordantes.",
        "Peldaños en torno a la mediana en los que los votos cuentan como coincidentes.",
    ),
    "consensus_share": (
        "Share of votes that must agree.",
        "Part des voix qui doivent concorder.",
        "Parte de los votos que deben coincidir.",
    ),
    "contested_minority": (
        "Minority across a requirement from which three or more voices count as divided.",
        "Minorité de l’autre côté d’une exigence qui divise trois voix ou plus.",
        "Minoría al otro lado de una exigencia que divide tres votos o más.",
    ),
    "contested_pair_rungs": (
        "Levels apart from which two voices count as divided.",
        "Échelons d’écart qui divisent deux voix.",
        "Peldaños de distancia que dividen dos votos.",
    ),
    "objective_min_coverage": (
        "Coverage that an objective needs before it is scored.",
        "Couverture qu’il faut à un objectif pour être noté.",
        "Cobertura que necesita un objetivo para puntuarse.",
    ),
    "objective_min_indicators": (
        "Indicators that an objective needs before it is scored.",
        "Indicateurs qu’il faut à un objectif pour être noté.",
        "Indicadores que necesita un objetivo para puntuarse.",
    ),
    "country_min_coverage": (
        "Coverage that a country needs before it is scored.",
        "Couverture qu’il faut à un pays pour être noté.",
        "Cobertura que necesita un país para puntuarse.",
    ),
    "draws": (
        "Draws from which the interval of a score is taken.",
        "Tirages dont est tiré l’intervalle d’une note.",
        "Sorteos de los que sale el intervalo de una puntuación.",
    ),
    "draw_weight_spread": (
        "Share by which a weight is drawn lower or higher at most.",
        "Part dont un poids est tiré plus bas ou plus haut, au plus.",
        "Parte en que un peso se sortea más bajo o más alto, como máximo.",
    ),
    "draw_worst_spread": (
        "Share by which the worst goalpost is drawn nearer to the target or farther.",
        "Part dont le pire bout de l’échelle est tiré plus près de la cible ou plus loin.",
        "Parte en que el peor extremo de la escala se sortea más cerca de la meta o más lejos.",
    ),
    "draw_tail": (
        "Share of draws left out at each end of an interval of scores or ranks.",
        "Part des tirages laissée de côté à chaque bout d’un intervalle de notes ou de rangs.",
        "Parte de los sorteos que se deja fuera en cada extremo de un intervalo de puntuaciones o rangos.",
    ),
    "too_close": (
        "Two places are not distinguishable while each is above the other in more than this share of draws.",
        "Deux lieux ne se distinguent pas tant que chacun dépasse l’autre dans plus de cette part des tirages.",
        "Dos lugares no se distinguen mientras cada uno supera al otro en más de esta parte de los sorteos.",
    ),
    "rank_min_places": (
        "Scored places below which no rank is given.",
        "Nombre de lieux notés au-dessous duquel aucun rang n’est donné.",
        "Número de lugares puntuados por debajo del cual no se da ningún rango.",
    ),
    "bootstrap_draws": (
        "Draws from which the interval of a mean gap or of an agreement is taken.",
        "Tirages dont est tiré l’intervalle d’un écart moyen ou d’un accord.",
        "Sorteos de los que sale el intervalo de una brecha media o de un acuerdo.",
    ),
    "bootstrap_level": (
        "Level of these intervals, and of the interval of one choice alone.",
        "Niveau de confiance de ces intervalles, et de celui d’un choix pris seul.",
        "Nivel de confianza de estos intervalos, y del de una decisión sola.",
    ),
    "agreement_min_units": (
        "Indicators with two or more voices below which no agreement is computed.",
        "Nombre d’indicateurs à deux voix ou plus au-dessous duquel aucun accord n’est calculé.",
        "Número de indicadores con dos voces o más por debajo del cual no se calcula ningún acuerdo.",
    ),
}

ENGLISH: Mapping[str, str] = {f"threshold.{name}": said[0] for name, said in _DECIDES.items()}
FRENCH: Mapping[str, str] = {f"threshold.{name}": said[1] for name, said in _DECIDES.items()}
SPANISH: Mapping[str, str] = {f"threshold.{name}": said[2] for name, said in _DECIDES.items()}
