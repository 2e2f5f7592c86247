"""Lists of places, and who stands where on one indicator."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "places.title": "Countries and territories",
    "places.lead": "Choose one to read its scorecard.",
    "places.number": "The number says on how many commitments somebody has reported.",
    "places.one": "{number} place",
    "places.many": "{number} places",
    "places.nothing": "{places} about which nothing has been submitted yet",
    "places.statements": "{places} on which nobody has said anything about these commitments that counts",
    "places.all": "All countries and territories",
    "places.unknown": "No such place",
    "places.unknown.text": "There is no place “{written}”. An address names a place by its three letters, as in "
    "place=NPL.",
    "standing.nobody": "Nobody has reported on this anywhere yet.",
    "standing.not_placed": "Reported on in {places}; no milestone has been placed, so nothing is judged.",
    "standing.reached": "What is asked by {date}, “{level}”, is reached in {said}.",
    "standing.some_of": "{reached} of {places} {by}",
    "standing.none_of": "none of {places} {by}",
    "standing.named": "{counted} ({names})",
    "standing.by.government": "by their governments’ account",
    "standing.by.civil_society": "by civil society’s",
    "standing.by.independent": "by others’",
    "standing.by.record": "by the registers’",
}

FRENCH: Mapping[str, str] = {
    "places.title": "Pays et territoires",
    "places.lead": "Choisissez-en un pour lire sa fiche.",
    "places.number": "Le nombre dit sur combien d’engagements quelqu’un a fait un constat.",
    "places.one": "{number} lieu",
    "places.many": "{number} lieux",
    "places.nothing": "{places} sur lesquels rien n’a encore été remis",
    "places.statements": "{places} sur lesquels personne n’a rien dit de ces engagements qui compte",
    "places.all": "Tous les pays et territoires",
    "places.unknown": "Lieu inconnu",
    "places.unknown.text": "Il n’y a pas de lieu « {written} ». Une adresse nomme un lieu par ses trois lettres, comme "
    "dans place=NPL.",
    "standing.nobody": "Personne n’a encore fait de constat à ce sujet, nulle part.",
    "standing.not_placed": "Constats dans {places} ; aucun jalon n’a été fixé, rien n’est donc jugé.",
    "standing.reached": "Ce qui est demandé au {date}, « {level} », est atteint : {said}.",
    "standing.some_of": "{reached} sur {places} {by}",
    "standing.none_of": "aucun sur {places} {by}",
    "standing.named": "{counted} ({names})",
    "standing.by.government": "selon leurs gouvernements",
    "standing.by.civil_society": "selon la société civile",
    "standing.by.independent": "selon d’autres",
    "standing.by.record": "selon les registres",
}

SPANISH: Mapping[str, str] = {
    "places.title": "Países y territorios",
    "places.lead": "Elija uno para leer su ficha.",
    "places.number": "El número dice sobre cuántos compromisos ha informado alguien.",
    "places.one": "{number} lugar",
    "places.many": "{number} lugares",
    "places.nothing": "{places} sobre los que aún no se ha presentado nada",
    "places.statements": "{places} sobre los que nadie ha dicho de estos compromisos nada que cuente",
    "places.all": "Todos los países y territorios",
    "places.unknown": "Lugar desconocido",
    "places.unknown.text": "No hay ningún lugar «{written}». Una dirección nombra un lugar por sus tres letras, como "
    "en place=NPL.",
    "standing.nobody": "Nadie ha informado aún sobre esto en ninguna parte.",
    "standing.not_placed": "Se ha informado en {places}; no se ha fijado ningún hito, así que nada se juzga.",
    "standing.reached": "Lo que se pide al {date}, «{level}», se cumple así: {said}.",
    "standing.some_of": "{reached} de {places} {by}",
    "standing.none_of": "ninguno de {places} {by}",
    "standing.named": "{counted} ({names})",
    "standing.by.government": "según sus gobiernos",
    "standing.by.civil_society": "según la sociedad civil",
    "standing.by.independent": "según otros",
    "standing.by.record": "según los registros",
}
