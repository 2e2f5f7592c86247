"""The glossary, second half: what each status, state, warning and grade means, in three languages.

Knows meanings only; the names stand in the tables of labels. Keys are the codes of the vocabulary, with the kind
before them where a code has two meanings.
"""

from collections.abc import Mapping

#: For each code its meaning in English, French and Spanish.
_MEANINGS: Mapping[str, tuple[str, str, str]] = {
    # whose word
    "government": (
        "A State about itself.",
        "Un État à propos de lui-même.",
        "Un Estado sobre sí mismo.",
    ),
    "civil_society": (
        "Organisations, unions, coalitions, reports of their sessions. One network has one vote.",
        "Organisations, syndicats, coalitions, rapports de leurs sessions. Un réseau a une voix.",
        "Organizaciones, sindicatos, coaliciones, informes de sus sesiones. Una red tiene un voto.",
    ),
    "independent": (
        "UN and ILO bodies, national human rights institutions, academics, the press, another State.",
        "Organes de l’ONU et de l’OIT, institutions nationales des droits de l’homme, universitaires, presse, un autre "
        "État.",
        "Órganos de la ONU y la OIT, instituciones nacionales de derechos humanos, académicos, prensa, otro Estado.",
    ),
    "record": (
        "Treaty registers, gazettes, courts, probability surveys. A fresh record stands in for all.",
        "Registres de traités, journaux officiels, tribunaux, enquêtes probabilistes. Un registre à jour vaut pour "
        "tous.",
        "Registros de tratados, boletines oficiales, tribunales, encuestas probabilísticas. Un registro vigente vale "
        "para todos.",
    ),
    # six words
    "done": ("It is reached.", "C’est atteint.", "Está alcanzado."),
    "on_course": (
        "It moves as fast as the path to the next milestone needs.",
        "Cela avance aussi vite que l’exige le chemin vers le prochain jalon.",
        "Avanza tan rápido como exige el camino hacia el próximo hito.",
    ),
    "behind": (
        "It moves too slowly for the next milestone, or not at all.",
        "Cela avance trop lentement pour le prochain jalon, ou pas du tout.",
        "Avanza demasiado lento para el próximo hito, o nada.",
    ),
    "not_done": (
        "The date has passed and it was not reached when last looked at.",
        "La date est passée et, à la dernière vérification, ce n’était pas atteint.",
        "La fecha pasó y, en la última revisión, no estaba alcanzado.",
    ),
    "undone": (
        "It was reached once, or better before, and no longer is.",
        "C’était atteint, ou mieux avant, et ce ne l’est plus.",
        "Estuvo alcanzado, o mejor antes, y ya no lo está.",
    ),
    "not_known": (
        "Nobody has shown anything that settles it. It is never counted as zero.",
        "Personne n’a rien montré qui tranche. Cela n’est jamais compté comme zéro.",
        "Nadie ha mostrado nada que lo resuelva. Nunca se cuenta como cero.",
    ),
    # states of a milestone
    "met": (
        "It was reached by the date, and still is.",
        "Atteint à la date, et encore aujourd’hui.",
        "Se alcanzó en la fecha, y sigue así.",
    ),
    "met_late": (
        "It was reached after the date.",
        "Atteint après la date.",
        "Se alcanzó después de la fecha.",
    ),
    "met_date_unknown": (
        "It is reached; whether before or after the date, no source says.",
        "Atteint ; avant ou après la date, aucune source ne le dit.",
        "Está alcanzado; si antes o después de la fecha, ninguna fuente lo dice.",
    ),
    "reversed": (
        "It was reached and was lost again.",
        "Atteint, puis perdu.",
        "Se alcanzó y se perdió.",
    ),
    "missed": (
        "It was not reached, as seen shortly before the date or later.",
        "Non atteint, d’après une vérification faite peu avant la date ou plus tard.",
        "No se alcanzó, según una revisión hecha poco antes de la fecha o después.",
    ),
    "not_met_when_checked": (
        "It was not reached when somebody last looked, long before the date.",
        "Non atteint quand quelqu’un a regardé pour la dernière fois, bien avant la date.",
        "No estaba alcanzado la última vez que alguien miró, mucho antes de la fecha.",
    ),
    "met_when_checked": (
        "It was reached when somebody last looked, too long before the date.",
        "Atteint quand quelqu’un a regardé pour la dernière fois, trop longtemps avant la date.",
        "Estaba alcanzado la última vez que alguien miró, demasiado antes de la fecha.",
    ),
    "unverified": (
        "The date has passed and nobody has looked.",
        "La date est passée et personne n’a regardé.",
        "La fecha pasó y nadie ha mirado.",
    ),
    "met_early": (
        "It is reached before the date.",
        "Atteint avant la date.",
        "Está alcanzado antes de la fecha.",
    ),
    "no_data": (
        "Nobody has shown anything.",
        "Personne n’a rien montré.",
        "Nadie ha mostrado nada.",
    ),
    "not_yet_due": (
        "The date has not passed, and it is not reached yet.",
        "La date n’est pas passée, et ce n’est pas encore atteint.",
        "La fecha no ha pasado, y aún no está alcanzado.",
    ),
    # statuses
    "achieved": (
        "What the last placed milestone asks is reached, with good evidence.",
        "Ce que demande le dernier jalon fixé est atteint, avec de bonnes preuves.",
        "Lo que pide el último hito fijado está alcanzado, con buenas pruebas.",
    ),
    "claimed": (
        "It is said to be reached, on second-hand evidence, or in law without any finding on practice.",
        "On le dit atteint, sur des preuves de seconde main, ou dans la loi sans constat sur la pratique.",
        "Se dice alcanzado, con pruebas de segunda mano, o en la ley sin constatación sobre la práctica.",
    ),
    "regressing": (
        "It is worse than it was.",
        "La situation est pire qu’avant.",
        "Está peor que antes.",
    ),
    "overdue": (
        "A milestone has fallen due and was not reached.",
        "Un jalon est échu et n’a pas été atteint.",
        "Un hito ha vencido y no se alcanzó.",
    ),
    "on_track": (
        "At least {on_track} % of the way that should lie behind does, or the level that the path asks for is reached.",
        "Au moins {on_track} % du chemin prévu est parcouru, ou le niveau que demande le chemin est atteint.",
        "Al menos el {on_track} % del camino previsto está recorrido, o se alcanza el nivel que pide el camino.",
    ),
    "slow": (
        "{slow} to {on_track} % of that way, or a level below the one that the path asks for.",
        "De {slow} à {on_track} % de ce chemin, ou un niveau inférieur à celui que demande le chemin.",
        "Del {slow} al {on_track} % de ese camino, o un nivel inferior al que pide el camino.",
    ),
    "far_off": (
        "Less than {slow} % of that way.",
        "Moins de {slow} % de ce chemin.",
        "Menos del {slow} % de ese camino.",
    ),
    "stalled": (
        "No change that can be measured.",
        "Aucun changement mesurable.",
        "Ningún cambio medible.",
    ),
    "insufficient_data": (
        "There are findings, but too few or not comparable enough to tell a pace.",
        "Il y a des constats, mais trop peu ou pas assez comparables pour dire un rythme.",
        "Hay constataciones, pero pocas o poco comparables para decir un ritmo.",
    ),
    "contested": (
        "Government and civil society come to opposite sides; both are shown.",
        "Gouvernement et société civile arrivent à des verdicts opposés ; les deux sont montrés.",
        "Gobierno y sociedad civil llegan a lados opuestos; se muestran ambos.",
    ),
    "not_applicable": (
        "The definitions say, with a reason, that it is not asked of this place.",
        "Les définitions disent, avec une raison, que cela n’est pas demandé à ce lieu.",
        "Las definiciones dicen, con una razón, que no se pide a este lugar.",
    ),
    # how accounts relate
    "agreement_record": (
        "A fresh register speaks, so it decides.",
        "Un registre à jour parle ; il tranche donc.",
        "Habla un registro vigente, así que decide.",
    ),
    "agreement_none": (
        "Neither the government nor civil society has shown anything.",
        "Ni le gouvernement ni la société civile n’ont rien montré.",
        "Ni el gobierno ni la sociedad civil han mostrado nada.",
    ),
    "government_only": (
        "Civil society is silent.",
        "La société civile se tait.",
        "La sociedad civil calla.",
    ),
    "civil_society_only": (
        "The government is silent.",
        "Le gouvernement se tait.",
        "El gobierno calla.",
    ),
    "agreed": (
        "Both come to the same status.",
        "Les deux arrivent au même statut.",
        "Ambos llegan al mismo estado.",
    ),
    "degree_differs": (
        "Both lie on the same side, one further than the other.",
        "Les deux sont du même côté, l’un plus loin que l’autre.",
        "Ambos están del mismo lado, uno más lejos que el otro.",
    ),
    "single_source": (
        "One civil-society voice stands behind it.",
        "Une seule voix de la société civile l’appuie.",
        "Lo respalda una sola voz de la sociedad civil.",
    ),
    "pair": (
        "Two independent civil-society voices.",
        "Deux voix indépendantes de la société civile.",
        "Dos voces independientes de la sociedad civil.",
    ),
    "consensus": (
        "Three or more, close enough to each other; the middle one is taken.",
        "Trois ou plus, assez proches ; on retient celle du milieu.",
        "Tres o más, bastante próximas; se toma la del medio.",
    ),
    "contested_internal": (
        "Civil-society voices lie too far apart; their value enters no score.",
        "Les voix de la société civile sont trop éloignées ; leur valeur n’entre dans aucune note.",
        "Las voces de la sociedad civil están demasiado lejos; su valor no entra en ninguna puntuación.",
    ),
    # warnings
    "stale": (
        "The finding is older than its kind may be: it keeps its verdict, with its year, and enters no score.",
        "Le constat est plus ancien que son genre ne le permet : il garde son verdict, avec son année, et n’entre dans "
        "aucune note.",
        "La constatación es más antigua de lo que su clase permite: conserva su veredicto, con su año, y no entra en "
        "ninguna puntuación.",
    ),
    "late_baseline": (
        "The starting point was measured after the adoption of the Compact.",
        "Le point de départ a été mesuré après l’adoption du Pacte.",
        "El punto de partida se midió después de la adopción del Pacto.",
    ),
    "evidence_predates_deadline": (
        "What shows the miss was seen shortly before the date.",
        "Ce qui montre que ce n’est pas atteint date de peu avant l’échéance.",
        "Lo que muestra que no se alcanzó es de poco antes del plazo.",
    ),
    "borderline": (
        "The requirement lies within the interval of the measurement.",
        "L’exigence se trouve dans l’intervalle de la mesure.",
        "La exigencia cae dentro del intervalo de la medición.",
    ),
    "clipped_low": (
        "The value lies beyond the worst end of its scale and scores 0.",
        "La valeur dépasse le pire bout de son échelle et compte 0.",
        "El valor supera el peor extremo de su escala y puntúa 0.",
    ),
    "clipped_high": (
        "The value lies beyond the best end of its scale and scores 100.",
        "La valeur dépasse le meilleur bout de son échelle et compte 100.",
        "El valor supera el mejor extremo de su escala y puntúa 100.",
    ),
    "asserted": (
        "An answer came without evidence: shown as said, and as good as absent for every rule.",
        "Une réponse est venue sans preuve : montrée comme dite, et tenue pour absente par chaque règle.",
        "Una respuesta llegó sin pruebas: se muestra como dicha y toda regla la toma por ausente.",
    ),
    "fragile": (
        "A source says what could undo it.",
        "Une source dit ce qui pourrait le défaire.",
        "Una fuente dice qué podría revertirlo.",
    ),
    # how strong evidence is
    "grade_strong": (
        "A register, gazette, court record or probability survey, or two good proofs of different kinds.",
        "Un registre, un journal officiel, une pièce de justice, une enquête probabiliste, ou deux bonnes preuves de "
        "genres différents.",
        "Un registro, un boletín oficial, una pieza judicial, una encuesta probabilística, o dos buenas pruebas de "
        "clases distintas.",
    ),
    "grade_moderate": (
        "One documented primary source.",
        "Une source primaire documentée.",
        "Una fuente primaria documentada.",
    ),
    "grade_weak": (
        "One secondary source, the press, or undocumented testimony.",
        "Une source secondaire, la presse, ou un témoignage non documenté.",
        "Una fuente secundaria, la prensa, o un testimonio sin documentar.",
    ),
    "grade_none": (
        "Nothing but the word.",
        "Rien que la parole.",
        "Nada más que la palabra.",
    ),
}

MEANINGS = tuple(_MEANINGS)
ENGLISH: Mapping[str, str] = {f"define.{code}": said[0] for code, said in _MEANINGS.items()}
FRENCH: Mapping[str, str] = {f"define.{code}": said[1] for code, said in _MEANINGS.items()}
SPANISH: Mapping[str, str] = {f"define.{code}": said[2] for code, said in _MEANINGS.items()}
