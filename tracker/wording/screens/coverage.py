"""The page of coverage: what is watched under each objective, by whom, and what nobody watches."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "coverage.title": "What is watched, and what nobody watches",
    "coverage.lead": "Of the {indicators} under {objectives}, {silent}; something was shown, for at least one place, "
    "by {accounts}.",
    "coverage.silent_none": "none is watched by nobody",
    "coverage.silent_one": "1 is watched by nobody anywhere",
    "coverage.silent_many": "{number} are watched by nobody anywhere",
    "coverage.by.government": "governments on {number}",
    "coverage.by.civil_society": "civil society on {number}",
    "coverage.by.independent": "others on {number}",
    "coverage.by.record": "registers on {number}",
    "coverage.objective": "Objective",
    "coverage.all_objectives": "All objectives",
    "coverage.indicators": "Indicators",
    "coverage.all_indicators": "All indicators",
    "coverage.unwatched": "Only what nobody watches",
    "coverage.summary": "The Compact’s objectives. A full square is an indicator on which something was shown "
    "somewhere, a hollow one an indicator that nobody watches. The last column: for how many places the most watched "
    "indicator is known.",
    "coverage.summary_name": "Objectives and how far they are watched",
    "coverage.squares": "Watched and not watched",
    "coverage.unwatched_count": "Watched by nobody",
    "coverage.places_most": "Places, at most",
    "coverage.none_yet": "none yet",
    "coverage.no_place": "none",
    "coverage.by_whom": "By whom, and for how many places",
    "coverage.caption": "For how many places something was shown, in all and by each account. A statement without a "
    "level is none.",
    "coverage.caption_name": "Indicators and their places",
    "coverage.indicator": "Indicator",
    "coverage.places": "Places",
    "coverage.nobody_here": "nobody",
    "coverage.listed": "Indicator by indicator: {number}",
    "coverage.under": "Objective {number}:",
    "coverage.nothing": "nothing to watch yet",
    "coverage.see": "no commitment of its own; shown here too:",
    "coverage.fits_none": "Nothing fits this choice: under it, somebody watches everything.",
}

FRENCH: Mapping[str, str] = {
    "coverage.title": "Ce qui est suivi, et ce que personne ne suit",
    "coverage.lead": "Parmi les {indicators} au titre de {objectives}, {silent} ; quelque chose a été montré, "
    "pour au moins un lieu, par {accounts}.",
    "coverage.silent_none": "chacun est suivi quelque part",
    "coverage.silent_one": "1 n’est suivi par personne, nulle part",
    "coverage.silent_many": "{number} ne sont suivis par personne, nulle part",
    "coverage.by.government": "les gouvernements pour {number}",
    "coverage.by.civil_society": "la société civile pour {number}",
    "coverage.by.independent": "d’autres pour {number}",
    "coverage.by.record": "les registres pour {number}",
    "coverage.objective": "Objectif",
    "coverage.all_objectives": "Tous les objectifs",
    "coverage.indicators": "Indicateurs",
    "coverage.all_indicators": "Tous les indicateurs",
    "coverage.unwatched": "Seulement ce que personne ne suit",
    "coverage.summary": "Les objectifs du Pacte. Un carré plein est un indicateur sur lequel quelque chose a été "
    "montré quelque part, un carré vide un indicateur que personne ne suit. Dernière colonne : pour combien de lieux "
    "l’indicateur le plus suivi est connu.",
    "coverage.summary_name": "Les objectifs et leur suivi",
    "coverage.squares": "Suivis et non suivis",
    "coverage.unwatched_count": "Suivis par personne",
    "coverage.places_most": "Lieux, au plus",
    "coverage.none_yet": "aucun pour l’instant",
    "coverage.no_place": "aucun",
    "coverage.by_whom": "Par qui, et pour combien de lieux",
    "coverage.caption": "Pour combien de lieux quelque chose a été montré, en tout et par chaque parole. Une "
    "déclaration sans niveau n’y figure pas.",
    "coverage.caption_name": "Les indicateurs et leurs lieux",
    "coverage.indicator": "Indicateur",
    "coverage.places": "Lieux",
    "coverage.nobody_here": "personne",
    "coverage.listed": "Indicateur par indicateur : {number}",
    "coverage.under": "Objectif {number} :",
    "coverage.nothing": "rien à suivre pour l’instant",
    "coverage.see": "pas d’engagement propre ; figure ici aussi :",
    "coverage.fits_none": "Rien ne correspond à ce choix : quelqu’un y suit tout.",
}

SPANISH: Mapping[str, str] = {
    "coverage.title": "Lo que se sigue, y lo que nadie sigue",
    "coverage.lead": "De los {indicators} en el marco de {objectives}, {silent}; algo mostraron, para al "
    "menos un lugar, {accounts}.",
    "coverage.silent_none": "cada uno se sigue en algún lugar",
    "coverage.silent_one": "1 no lo sigue nadie en ningún lugar",
    "coverage.silent_many": "{number} no los sigue nadie en ningún lugar",
    "coverage.by.government": "los gobiernos en {number}",
    "coverage.by.civil_society": "la sociedad civil en {number}",
    "coverage.by.independent": "otros en {number}",
    "coverage.by.record": "los registros en {number}",
    "coverage.objective": "Objetivo",
    "coverage.all_objectives": "Todos los objetivos",
    "coverage.indicators": "Indicadores",
    "coverage.all_indicators": "Todos los indicadores",
    "coverage.unwatched": "Solo lo que nadie sigue",
    "coverage.summary": "Los objetivos del Pacto. Un cuadrado lleno es un indicador sobre el que algo se mostró en "
    "algún lugar; uno vacío, un indicador que nadie sigue. Última columna: para cuántos lugares se conoce el indicador "
    "más seguido.",
    "coverage.summary_name": "Los objetivos y su seguimiento",
    "coverage.squares": "Seguidos y no seguidos",
    "coverage.unwatched_count": "No los sigue nadie",
    "coverage.places_most": "Lugares, como máximo",
    "coverage.none_yet": "ninguno por ahora",
    "coverage.no_place": "ninguno",
    "coverage.by_whom": "Quién los sigue, y para cuántos lugares",
    "coverage.caption": "Para cuántos lugares se mostró algo, en total y por cada parte. Una declaración sin nivel no "
    "cuenta.",
    "coverage.caption_name": "Los indicadores y sus lugares",
    "coverage.indicator": "Indicador",
    "coverage.places": "Lugares",
    "coverage.nobody_here": "nadie",
    "coverage.listed": "Indicador por indicador: {number}",
    "coverage.under": "Objetivo {number}:",
    "coverage.nothing": "nada que seguir por ahora",
    "coverage.see": "sin compromiso propio; figura también aquí:",
    "coverage.fits_none": "Nada corresponde a esta elección: ahí alguien lo sigue todo.",
}
