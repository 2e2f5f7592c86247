"""How a place changed year by year, and what would change a verdict of it."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "history.title": "How it changed",
    "history.caption": "Milestones met of those due, at each year-end; each day knows only what had been published by "
    "then.",
    "history.known": "What was known on",
    "history.changed": "Verdicts that changed",
    "history.open": "Year by year since adoption",
    "history.none": "No verdict has changed since the adoption of the Compact, or nobody has looked twice.",
    "history.one": "Since the adoption of the Compact one verdict changed, or became known.",
    "history.many": "Since the adoption of the Compact {number} verdicts changed, or became known.",
    "history.met": "{met} of {due}",
    "history.none_due": "none due",
    "steps.title": "What would change a verdict, and by how much",
    "steps.about": "What could happen next, and what it would do to the count of milestones met. Each was found by "
    "applying the rules again as if it had happened today.",
    "steps.counted": "{title} ({number})",
    "steps.some": "{shown} of {all}",
    "steps.if_so": "If it is found to hold.",
    "steps.if_not": "If not.",
    "steps.level": "Today {who} says {today}. With {level}, {milestones} would be met.",
    "steps.milestone": "the {years}-year milestone (due {date})",
    "steps.on_the_way": "The next step on the way is {level}.",
    "steps.claimed": "In {who} the last requirement is met on second-hand evidence only. A primary source, such as the "
    "text of the law or a documented count, would settle it.",
    "steps.asserted": "In {who} an answer has no evidence and does not count. With a source it would.",
    "steps.unheard": "No answer of civil society counts yet.",
    "steps.unheard.others": "What others say, {today}, is neither confirmed nor denied.",
    "steps.too_old": "The latest answer in {who}, {today}, is from {date} and too old to count in scores. A new look "
    "would bring it up to date.",
    "steps.who.government": "the Government’s own account",
    "steps.who.civil_society": "civil society’s account",
    "steps.who.independent": "the account of others",
    "steps.who.record": "the register",
    "steps.same": "Milestones met by {who} stay as they are: {met} of {due}.",
    "steps.effect_met": "Milestones met by {who}: {met} of {due} before, {met_after} of {due_after} after.",
    "steps.effect": "Milestones met by {who}: {met} of {due} before, {met_after} of {due_after} after; not known "
    "{open} before, {open_after} after.",
}

FRENCH: Mapping[str, str] = {
    "history.title": "Comment cela a changé",
    "history.caption": "Jalons atteints parmi ceux qui étaient échus, à chaque fin d’année ; chaque jour ne connaît "
    "que ce qui avait été publié jusque-là.",
    "history.known": "Ce que l’on savait le",
    "history.changed": "Verdicts qui ont changé",
    "history.open": "Année par année depuis l’adoption",
    "history.none": "Aucun verdict n’a changé depuis l’adoption du Pacte, ou personne n’a regardé deux fois.",
    "history.one": "Depuis l’adoption du Pacte, un verdict a changé ou est devenu connu.",
    "history.many": "Depuis l’adoption du Pacte, {number} verdicts ont changé ou sont devenus connus.",
    "history.met": "{met} sur {due}",
    "history.none_due": "aucun échu",
    "steps.title": "Ce qui changerait un verdict, et de combien",
    "steps.about": "Ce qui pourrait arriver ensuite, et ce que cela ferait au décompte des jalons atteints. Chaque "
    "effet a été trouvé en appliquant de nouveau les règles, comme si la chose était arrivée aujourd’hui.",
    "steps.counted": "{title} ({number})",
    "steps.some": "{shown} sur {all}",
    "steps.if_so": "Si cela se confirme.",
    "steps.if_not": "Sinon.",
    "steps.level": "Aujourd’hui, {who} dit {today}. Avec {level}, serait atteint : {milestones}.",
    "steps.milestone": "le jalon à {years} ans (échéance : {date})",
    "steps.on_the_way": "L’étape suivante sur ce chemin est {level}.",
    "steps.claimed": "Selon {who}, la dernière exigence est atteinte, mais sur des preuves de seconde main seulement. "
    "Une source première, comme le texte de la loi ou un décompte documenté, trancherait.",
    "steps.asserted": "Selon {who}, une réponse est sans preuve et ne compte pas. Avec une source, elle compterait.",
    "steps.unheard": "Aucune réponse de la société civile ne compte encore.",
    "steps.unheard.others": "Ce que d’autres disent, {today}, n’est ni confirmé ni démenti.",
    "steps.too_old": "La dernière réponse selon {who}, {today}, remonte à {date} : trop ancienne pour compter dans les "
    "notes. Un nouvel examen la mettrait à jour.",
    "steps.who.government": "le Gouvernement lui-même",
    "steps.who.civil_society": "la société civile",
    "steps.who.independent": "d’autres sources",
    "steps.who.record": "le registre",
    "steps.same": "Jalons atteints selon {who} : inchangés, {met} sur {due}.",
    "steps.effect_met": "Jalons atteints selon {who} : {met} sur {due} avant, {met_after} sur {due_after} après.",
    "steps.effect": "Jalons atteints selon {who} : {met} sur {due} avant, {met_after} sur {due_after} après ; non "
    "connus : {open} avant, {open_after} après.",
}

SPANISH: Mapping[str, str] = {
    "history.title": "Cómo ha cambiado",
    "history.caption": "Hitos cumplidos de los vencidos, al final de cada año; cada día solo sabe lo que se había "
    "publicado hasta entonces.",
    "history.known": "Qué se sabía el",
    "history.changed": "Veredictos que cambiaron",
    "history.open": "Año por año desde la adopción",
    "history.none": "Ningún veredicto ha cambiado desde la adopción del Pacto, o nadie ha mirado dos veces.",
    "history.one": "Desde la adopción del Pacto cambió, o se conoció, un veredicto.",
    "history.many": "Desde la adopción del Pacto cambiaron, o se conocieron, {number} veredictos.",
    "history.met": "{met} de {due}",
    "history.none_due": "ninguno vencido",
    "steps.title": "Qué cambiaría un veredicto, y en cuánto",
    "steps.about": "Qué podría pasar a continuación y qué haría con la cuenta de hitos cumplidos. Cada efecto se halló "
    "aplicando de nuevo las reglas como si hubiera pasado hoy.",
    "steps.counted": "{title} ({number})",
    "steps.some": "{shown} de {all}",
    "steps.if_so": "Si se confirma.",
    "steps.if_not": "Si no.",
    "steps.level": "Hoy {who} dice {today}. Con {level} se cumpliría {milestones}.",
    "steps.milestone": "el hito a los {years} años (plazo: {date})",
    "steps.on_the_way": "El siguiente paso en ese camino es {level}.",
    "steps.claimed": "Según {who}, la última exigencia se cumple solo con pruebas de segunda mano. Una fuente "
    "primaria, como el texto de la ley o un recuento documentado, lo dejaría claro.",
    "steps.asserted": "Según {who}, una respuesta no tiene pruebas y no cuenta. Con una fuente contaría.",
    "steps.unheard": "Aún no cuenta ninguna respuesta de la sociedad civil.",
    "steps.unheard.others": "Lo que dicen otros, {today}, no está confirmado ni desmentido.",
    "steps.too_old": "La última respuesta según {who}, {today}, es de {date} y demasiado antigua para contar en las "
    "puntuaciones. Una nueva revisión la pondría al día.",
    "steps.who.government": "el propio Gobierno",
    "steps.who.civil_society": "la sociedad civil",
    "steps.who.independent": "otras fuentes",
    "steps.who.record": "el registro",
    "steps.same": "Hitos cumplidos según {who}: sin cambios, {met} de {due}.",
    "steps.effect_met": "Hitos cumplidos según {who}: {met} de {due} antes, {met_after} de {due_after} después.",
    "steps.effect": "Hitos cumplidos según {who}: {met} de {due} antes, {met_after} de {due_after} después; no se "
    "sabe: {open} antes, {open_after} después.",
}
