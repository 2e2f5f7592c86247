"""Comparing: places side by side, one place at two days, two organisations on one place."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "compare.title": "Side by side",
    "compare.intro": "Choose two to six places to see them commitment by commitment; one place to see it at two days, "
    "or what two organisations say about it. Nothing is ranked.",
    "compare.places": "Places, up to {most}",
    "compare.unknown": "There is no place “{written}”. An address names places by their three letters, as in "
    "places=NPL,PHL,LKA.",
    "compare.too_many": "The address names {asked} places; the first {most} are shown.",
    "compare.one": "One place is chosen. Add another, or choose two days or two organisations for it.",
    "compare.earlier": "Earlier day",
    "compare.later": "Later day",
    "compare.no_day": "No day chosen",
    "compare.bad_day": "“{written}” is no two days. Write for example dates=2020-12-31,2026-11-26.",
    "compare.equal_days": "Both days are {date}. Choose two that differ.",
    "compare.first_organisation": "One organisation",
    "compare.second_organisation": "Another organisation",
    "compare.no_organisation": "None chosen",
    "compare.bad_organisation": "The address names an organisation that has published nothing about {place}.",
    "compare.equal_organisations": "Twice the same organisation was chosen. Choose two that differ.",
    "compare.lead": "{places}: on {commitments} somebody has said something that counts about at least one of them; on "
    "the other {others} nobody has.",
    "compare.numbers": "Milestones due and met",
    "compare.numbers_caption": "Met of those due, by each account, registers standing in; the rest is not met, or "
    "nobody has looked.",
    "compare.account": "Account",
    "compare.met_of": "{met} of {due}",
    "compare.table": "Commitment by commitment",
    "compare.table_caption": "Where each place stands today by each account that spoke about any of them, and below it "
    "at each deadline. Places in the order in which they were chosen.",
    "compare.commitment": "Commitment",
    "compare.at": "{year}: {word}",
    "compare.days_lead": "{place} between {earlier} and {later}: {time} by time alone, {data} because something became "
    "known or was corrected.",
    "compare.days_none": "{place}: nothing that is known differs between {earlier} and {later}.",
    "compare.change": "{count} change",
    "compare.changes": "{count} changes",
    "compare.days_caption": "Each account on each question that the later day sees otherwise, and why.",
    "compare.question": "Question",
    "compare.cause": "Why",
    "compare.cause.time": "time alone: a deadline passed, or a finding grew old",
    "compare.cause.data": "something became known or was corrected",
    "compare.nothing": "nothing",
    "compare.organisations_lead": "{one} and {other} both answered {questions} about {place}.",
    "compare.organisations_none": "{one} and {other} have answered no question about {place} both.",
    "compare.organisations_caption": "The same question, answered by both; the newest answer first.",
}

FRENCH: Mapping[str, str] = {
    "compare.title": "Côte à côte",
    "compare.intro": "Choisissez de deux à six lieux pour les voir engagement par engagement ; un seul pour le voir à "
    "deux dates, ou pour lire ce que deux organisations en disent. Rien n’est classé.",
    "compare.places": "Lieux, {most} au plus",
    "compare.unknown": "Il n’y a pas de lieu « {written} ». Une adresse nomme les lieux par leurs trois lettres, comme "
    "dans places=NPL,PHL,LKA.",
    "compare.too_many": "L’adresse nomme {asked} lieux ; les {most} premiers sont affichés.",
    "compare.one": "Un seul lieu est choisi. Ajoutez-en un autre, ou choisissez pour lui deux dates ou deux "
    "organisations.",
    "compare.earlier": "Première date",
    "compare.later": "Seconde date",
    "compare.no_day": "Aucune date choisie",
    "compare.bad_day": "« {written} » ne donne pas deux dates. Écrivez par exemple dates=2020-12-31,2026-11-26.",
    "compare.equal_days": "Les deux dates sont le {date}. Choisissez-en deux différentes.",
    "compare.first_organisation": "Une organisation",
    "compare.second_organisation": "Une autre organisation",
    "compare.no_organisation": "Aucune choisie",
    "compare.bad_organisation": "L’adresse nomme une organisation qui n’a rien publié sur ce lieu : {place}.",
    "compare.equal_organisations": "La même organisation est choisie deux fois. Choisissez-en deux différentes.",
    "compare.lead": "{places} : pour {commitments}, quelqu’un a dit quelque chose qui compte sur au moins l’un d’eux ; "
    "pour les {others} autres, personne.",
    "compare.numbers": "Jalons échus et atteints",
    "compare.numbers_caption": "Atteints parmi ceux qui sont échus, selon chaque voix, les registres faisant foi ; le "
    "reste n’est pas atteint, ou personne n’a regardé.",
    "compare.account": "Voix",
    "compare.met_of": "{met} sur {due}",
    "compare.table": "Engagement par engagement",
    "compare.table_caption": "Où en est chaque lieu aujourd’hui selon chaque voix qui a parlé de l’un d’eux, et en "
    "dessous à chaque échéance. Lieux dans l’ordre où ils ont été choisis.",
    "compare.commitment": "Engagement",
    "compare.at": "{year} : {word}",
    "compare.days_lead": "{place}, du {earlier} au {later} : {time} par le seul passage du temps, {data} parce "
    "que l’on a appris ou corrigé quelque chose.",
    "compare.days_none": "{place} : rien de ce que l’on sait ne diffère entre le {earlier} et le {later}.",
    "compare.change": "{count} changement",
    "compare.changes": "{count} changements",
    "compare.days_caption": "Chaque voix sur chaque question que la seconde date voit autrement, et pourquoi.",
    "compare.question": "Objet de la question",
    "compare.cause": "Pourquoi",
    "compare.cause.time": "le temps seul : une échéance est passée, ou un constat a vieilli",
    "compare.cause.data": "on a appris ou corrigé quelque chose",
    "compare.nothing": "rien",
    "compare.organisations_lead": "{one} et {other} ont tous deux répondu à {questions} ({place}).",
    "compare.organisations_none": "{one} et {other} n’ont répondu tous deux à aucune question ({place}).",
    "compare.organisations_caption": "La même question, à laquelle tous deux ont répondu ; la réponse la plus récente "
    "d’abord.",
}

SPANISH: Mapping[str, str] = {
    "compare.title": "Lado a lado",
    "compare.intro": "Elija de dos a seis lugares para verlos compromiso por compromiso; uno solo para verlo en dos "
    "fechas, o para leer lo que dicen de él dos organizaciones. No se clasifica nada.",
    "compare.places": "Lugares, hasta {most}",
    "compare.unknown": "No hay ningún lugar «{written}». Una dirección nombra los lugares por sus tres letras, como en "
    "places=NPL,PHL,LKA.",
    "compare.too_many": "La dirección nombra {asked} lugares; se muestran los {most} primeros.",
    "compare.one": "Hay un solo lugar elegido. Añada otro, o elija para él dos fechas o dos organizaciones.",
    "compare.earlier": "Primera fecha",
    "compare.later": "Segunda fecha",
    "compare.no_day": "Ninguna fecha elegida",
    "compare.bad_day": "«{written}» no da dos fechas. Escriba por ejemplo dates=2020-12-31,2026-11-26.",
    "compare.equal_days": "Las dos fechas son el {date}. Elija dos distintas.",
    "compare.first_organisation": "Una organización",
    "compare.second_organisation": "Otra organización",
    "compare.no_organisation": "Ninguna elegida",
    "compare.bad_organisation": "La dirección nombra una organización que no ha publicado nada sobre {place}.",
    "compare.equal_organisations": "Se eligió dos veces la misma organización. Elija dos distintas.",
    "compare.lead": "{places}: en {commitments} alguien ha dicho algo que cuenta sobre al menos uno de ellos; en los "
    "otros {others}, nadie.",
    "compare.numbers": "Hitos vencidos y cumplidos",
    "compare.numbers_caption": "Cumplidos de los vencidos, según cada voz, con los registros como prueba; el resto no "
    "está cumplido, o nadie lo ha comprobado.",
    "compare.account": "Voz",
    "compare.met_of": "{met} de {due}",
    "compare.table": "Compromiso por compromiso",
    "compare.table_caption": "Cómo está hoy cada lugar según cada voz que habló de alguno de ellos, y debajo en cada "
    "plazo. Lugares en el orden en que se eligieron.",
    "compare.commitment": "Compromiso",
    "compare.at": "{year}: {word}",
    "compare.days_lead": "{place} entre el {earlier} y el {later}: {time} por el solo paso del tiempo, {data} porque "
    "se supo o se corrigió algo.",
    "compare.days_none": "{place}: nada de lo que se sabe difiere entre el {earlier} y el {later}.",
    "compare.change": "{count} cambio",
    "compare.changes": "{count} cambios",
    "compare.days_caption": "Cada voz en cada pregunta que la segunda fecha ve de otro modo, y por qué.",
    "compare.question": "Pregunta",
    "compare.cause": "Por qué",
    "compare.cause.time": "solo el tiempo: pasó un plazo o envejeció una constatación",
    "compare.cause.data": "se supo o se corrigió algo",
    "compare.nothing": "nada",
    "compare.organisations_lead": "{one} y {other} respondieron ambas a {questions} sobre {place}.",
    "compare.organisations_none": "{place}, {one} y {other}: ninguna pregunta recibió respuesta de ambas.",
    "compare.organisations_caption": "La misma pregunta, respondida por ambas; primero la respuesta más reciente.",
}
