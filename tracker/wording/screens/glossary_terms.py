"""The glossary, first half: the words with which the tracker is built, each with its meaning in three languages.

Knows names and meanings. The meanings of statuses, states and other codes stand in `glossary_codes`.
"""

from collections.abc import Mapping

#: For each term its name and its meaning, in English, French and Spanish.
_TERMS: Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, str]]] = {
    "compact": (
        ("Compact", "The Global Compact for Safe, Orderly and Regular Migration, adopted on 19 December 2018; it is "
         "not legally binding."),
        ("Pacte", "Le Pacte mondial pour des migrations sûres, ordonnées et régulières, adopté le 19 décembre 2018 ; "
         "il n’est pas juridiquement contraignant."),
        ("Pacto", "El Pacto Mundial para la Migración Segura, Ordenada y Regular, adoptado el 19 de diciembre de 2018; "
         "no es jurídicamente vinculante."),
    ),
    "objective": (
        ("Objective", "One of the 23 objectives of the Compact."),
        ("Objectif", "L’un des 23 objectifs du Pacte."),
        ("Objetivo", "Uno de los 23 objetivos del Pacto."),
    ),
    "commitment": (
        ("Commitment", "One promise under an objective, put so that it can be observed."),
        ("Engagement", "Une promesse au titre d’un objectif, formulée de façon à pouvoir être observée."),
        ("Compromiso", "Una promesa dentro de un objetivo, formulada de modo que se pueda observar."),
    ),
    "red_line": (
        ("Red line", "The level below which civil society accepts no bargain; it is shown first of all."),
        ("Ligne rouge", "Le niveau sous lequel la société civile n’accepte aucun marchandage ; il est montré en "
         "premier."),
        ("Línea roja", "El nivel por debajo del cual la sociedad civil no acepta ningún regateo; se muestra antes que "
         "nada."),
    ),
    "indicator": (
        ("Indicator", "One question about a commitment that an answer can settle: about law, checks, practice or "
         "redress."),
        ("Indicateur", "Une question sur un engagement, à laquelle une réponse peut être donnée : sur la loi, les "
         "contrôles, la pratique ou les recours."),
        ("Indicador", "Una pregunta sobre un compromiso que una respuesta puede resolver: sobre la ley, los controles, "
         "la práctica o la reparación."),
    ),
    "level": (
        ("Level", "One step of an indicator’s ladder, with what must be shown for it; each includes those below."),
        ("Niveau", "Un échelon de l’échelle d’un indicateur, avec ce qu’il faut montrer ; chacun comprend les "
         "échelons inférieurs."),
        ("Nivel", "Un peldaño de la escalera de un indicador, con lo que hay que demostrar; cada uno incluye los "
         "inferiores."),
    ),
    "milestone": (
        ("Milestone", "The level, number or yes that is asked for by one of the three dates."),
        ("Jalon", "Le niveau, le chiffre ou le oui demandé pour l’une des trois dates."),
        ("Hito", "El nivel, la cifra o el sí que se pide para una de las tres fechas."),
    ),
    "timeline": (
        ("Timeline", "One of the three dates: 2, 7 and 12 years after the adoption of the Compact."),
        ("Échéance", "L’une des trois dates : 2, 7 et 12 ans après l’adoption du Pacte."),
        ("Plazo", "Una de las tres fechas: 2, 7 y 12 años después de la adopción del Pacto."),
    ),
    "placement": (
        ("Placement", "Somebody’s choice of what is asked by which date. Only the editors’ is scored; proposals of "
         "others stand beside it."),
        ("Fixation d’un jalon", "Le choix, par quelqu’un, de ce qui est demandé pour quelle date. Seul celui de "
         "la rédaction est noté ; les propositions d’autrui figurent à côté."),
        ("Fijación de un hito", "La elección, por alguien, de qué se pide y para cuándo. Solo se puntúa la de la "
         "redacción; las propuestas de otros figuran al lado."),
    ),
    "account": (
        ("Account", "Whose word something is: a government’s, civil society’s, others’, a register’s. Accounts are "
         "never averaged."),
        ("Parole", "De qui vient ce qui est dit : d’un gouvernement, de la société civile, d’autres, d’un registre. "
         "On n’en fait jamais la moyenne."),
        ("Parte", "De quién es la palabra: de un gobierno, de la sociedad civil, de otros, de un registro. Nunca se "
         "promedian."),
    ),
    "document": (
        ("Document", "What one organisation or office submitted at one time; a correction is a new version."),
        ("Document soumis", "Ce qu’une organisation ou un service a soumis en une fois ; une correction est une "
         "nouvelle version."),
        ("Documento", "Lo que una organización u oficina presentó de una vez; una corrección es una versión nueva."),
    ),
    "finding": (
        ("Finding", "An answer with a level and evidence, on the day when it was last known to be so."),
        ("Constat", "Une réponse avec un niveau et des preuves, au dernier jour où l’on a su qu’il en était ainsi."),
        ("Constatación", "Una respuesta con nivel y pruebas, en el último día en que se supo que era así."),
    ),
    "statement": (
        ("Statement", "Something said without a level, or about one group, one corridor or one bound only: shown, "
         "never scored."),
        ("Déclaration", "Ce qui est dit sans niveau, ou pour un seul groupe, un seul couloir, une seule borne : "
         "montré, jamais noté."),
        ("Declaración", "Lo que se dice sin nivel, o sobre un solo grupo, un corredor o una cota: se muestra, nunca se "
         "puntúa."),
    ),
    "evidence": (
        ("Evidence", "What shows that an answer is true. Without any, an answer is shown as said and counts for "
         "nothing."),
        ("Preuve", "Ce qui montre qu’une réponse est vraie. Sans preuve, une réponse est montrée comme dite et ne "
         "compte pas."),
        ("Prueba", "Lo que muestra que una respuesta es cierta. Sin pruebas se muestra como dicha y no cuenta."),
    ),
    "vote": (
        ("Vote", "The latest answer of one civil-society organisation; a network, or several on one proof, have one."),
        ("Voix", "La dernière réponse d’une organisation de la société civile ; un réseau, ou plusieurs sur une même "
         "preuve, n’en ont qu’une."),
        ("Voto", "La última respuesta de una organización de la sociedad civil; una red, o varias con una misma "
         "prueba, tienen uno."),
    ),
    "baseline": (
        ("Starting point", "What was so near the adoption of the Compact; from it progress is measured."),
        ("Point de départ", "La situation proche de l’adoption du Pacte ; le progrès se mesure à partir d’elle."),
        ("Punto de partida", "La situación cercana a la adopción del Pacto; desde ella se mide el avance."),
    ),
    "pace": (
        ("Pace", "How much of the way that should lie behind by now does lie behind; for numbers only."),
        ("Rythme", "La part du chemin déjà parcourue, rapportée à celle qui devrait l’être ; pour les chiffres "
         "seulement."),
        ("Ritmo", "Qué parte del camino que ya debería estar recorrido lo está; solo para cifras."),
    ),
    "trend": (
        ("Trend", "Whether an account’s latest finding is better, worse or the same as its previous comparable one."),
        ("Tendance", "Si le dernier constat d’une parole est meilleur, pire ou égal au précédent comparable."),
        ("Tendencia", "Si la última constatación de una parte es mejor, peor o igual que la anterior comparable."),
    ),
    "delivery": (
        ("Delivery", "Of the milestones that have fallen due: how many are reached, how many not, how many nobody "
         "has looked at."),
        ("Réalisation", "Parmi les jalons échus : combien sont atteints, combien ne le sont pas, combien personne n’a "
         "vérifiés."),
        ("Cumplimiento", "De los hitos vencidos: cuántos se alcanzaron, cuántos no, y cuántos nadie ha revisado."),
    ),
    "score": (
        ("Score", "A number from 0 to 100, given only where enough was looked at, and always with its bounds."),
        ("Note", "Un nombre de 0 à 100, donné seulement là où assez de choses ont été vérifiées, et toujours avec ses "
         "bornes."),
        ("Puntuación", "Un número de 0 a 100, que solo se da donde se revisó lo suficiente, y siempre con sus cotas."),
    ),
    "bounds": (
        ("Bounds", "The score if everything missing were at its worst, and if it were at its best."),
        ("Bornes", "La note si tout ce qui manque était au pire, et si tout était au mieux."),
        ("Cotas", "La puntuación si todo lo que falta fuera lo peor, y si fuera lo mejor."),
    ),
    "coverage": (
        ("Coverage", "The share of the weight on which somebody has looked lately enough."),
        ("Couverture", "La part du poids sur laquelle quelqu’un a regardé assez récemment."),
        ("Cobertura", "La parte del peso sobre la que alguien ha mirado hace poco."),
    ),
    "say_do_gap": (
        ("Say–do gap", "What a government reports of law and action, minus what civil society finds of action and "
         "practice, in points."),
        ("Écart entre dire et faire", "Ce qu’un gouvernement rapporte de la loi et de l’action, moins ce que la "
         "société civile constate de l’action et de la pratique, en points."),
        ("Brecha entre decir y hacer", "Lo que un gobierno informa de la ley y la acción, menos lo que la sociedad "
         "civil constata de la acción y la práctica, en puntos."),
    ),
    "alpha": (
        ("Krippendorff’s alpha", "How far voices of civil society agree: 1 is full agreement, 0 is chance."),
        ("Alpha de Krippendorff", "À quel point les voix de la société civile s’accordent : 1 est l’accord complet, 0 "
         "le hasard."),
        ("Alfa de Krippendorff", "Cuánto coinciden las voces de la sociedad civil: 1 es acuerdo total, 0 es azar."),
    ),
    "kappa": (
        ("Cohen’s kappa", "How far governments and civil society agree beyond chance; it describes and decides "
         "nothing."),
        ("Kappa de Cohen", "À quel point gouvernements et société civile s’accordent au-delà du hasard ; il décrit et "
         "ne décide rien."),
        ("Kappa de Cohen", "Cuánto coinciden gobiernos y sociedad civil más allá del azar; describe y no decide nada."),
    ),
    "interval": (
        ("Interval", "Where nine in ten of many scorings lie when weights, steps between levels and gaps vary."),
        ("Intervalle", "Où se situent neuf notations sur dix quand varient les poids, les écarts entre niveaux et le "
         "traitement de ce qui manque."),
        ("Intervalo", "Dónde caen nueve de cada diez puntuaciones cuando varían los pesos, los pasos entre niveles y "
         "lo que falta."),
    ),
    "as_of": (
        ("As of", "The day whose knowledge a page shows: nothing published or so later is counted."),
        ("Au jour de", "Le jour dont une page montre les connaissances : rien de publié ou de survenu après n’est "
         "compté."),
        ("A fecha de", "El día cuyo conocimiento muestra una página: nada publicado o sucedido después se cuenta."),
    ),
}  # fmt: skip


def _tables(language: int) -> Mapping[str, str]:
    names = {f"term.{code}": said[language][0] for code, said in _TERMS.items()}
    return {**names, **{f"define.{code}": said[language][1] for code, said in _TERMS.items()}}


TERMS = tuple(_TERMS)
ENGLISH, FRENCH, SPANISH = _tables(0), _tables(1), _tables(2)
