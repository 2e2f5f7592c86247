"""The overview: the map of the world, what it shows, and places by commitments."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "overview.title": "What was promised to migrants, and what has been done",
    "overview.show": "The map shows",
    "overview.show.delivery": "Milestones met",
    "overview.show.gap": "Say–do gap",
    "overview.show.coverage": "How much is known",
    "overview.by.government": "By governments’ own account",
    "overview.by.civil_society": "By civil society’s account",
    "overview.by.independent": "By the account of others",
    "overview.nothing": "Nothing was known then that fits this choice.",
    "overview.delivery": "{by}, registers standing in, {met} of {due} milestones due in {places} are met as far as is "
    "known, {not_met} are not; on the other {unknown} nobody has looked, or not lately.",
    "overview.delivery_by": "Only what is asked by {date} is counted.",
    "overview.not_due": "What is asked by {date} is not due yet.",
    "overview.gap": "In {compared} of {places} what a government says can be set against what civil society finds, on "
    "{pairs} in all: the government says more on {more}, about the same on {level}, less on {less}.",
    "overview.coverage": "{by}, registers standing in, at most {percent} % of what is asked is known about any place; "
    "nothing is known about {nothing} of {places}.",
    "overview.commitment": "{title}. {by}, in {places}: {told}.",
    "overview.told": "{word}, {count}",
    "overview.delivery_of": "{met} of {due} met, {not_met} not met, {unknown} not known",
    "overview.gap_of": "{compared} compared: government says more on {more}, the same on {level}, less on {less}",
    "overview.gap_none": "nothing to compare",
    "overview.coverage_of": "{percent} % known ({seen} of {asked} indicators)",
    "overview.met_of": "{met} of {placed} met",
    "overview.checked": "checked {year}",
    "overview.class.everything_met": "All met",
    "overview.class.all_met": "All that is known is met",
    "overview.class.some_met": "Some met, some not",
    "overview.class.none_met": "None known to be met",
    "overview.class.nothing_known": "Nothing known",
    "overview.class.nothing_due": "Nothing due yet",
    "overview.class.says_more": "Government says more than is found",
    "overview.class.says_less": "Government says less than is found",
    "overview.class.level": "About the same, or evenly split",
    "overview.class.not_comparable": "Nothing to compare",
    "overview.class.under_1": "Under 1 %",
    "overview.class.under_10": "1 to 10 %",
    "overview.class.under_33": "10 to 33 %",
    "overview.class.under_80": "33 to 80 %",
    "overview.class.from_80": "80 % and more",
    "overview.legend": "What the fills mean, and for how many places",
    "overview.map": "Map",
    "overview.alt": "Map of the world. {finding} The table below the map holds the same.",
    "overview.note": "Small States are drawn as circles, tied to their place where they were moved apart. Boundaries "
    "are those of the source (Natural Earth) and imply no opinion on the status of any territory; grey land is not "
    "among the places listed here or not among those chosen.",
    "overview.as_table": "The map as a table: {places}",
    "overview.as_table_caption": "Places by name, not by merit.",
    "overview.place": "Place",
    "overview.class": "On the map",
    "overview.numbers": "In numbers",
    "overview.table": "Place by place, commitment by commitment",
    "overview.table_name": "Places and commitments",
    "overview.words": "How often each word stands in the table",
    "overview.sentence": "{by}, of {commitments} asked of {places} ({answers} answers) {told}; on {unknown} nothing "
    "has been shown.",
    "overview.told_none": "none is {word}",
    "overview.told_one": "{count} is {word}",
    "overview.told_many": "{count} are {word}",
    "overview.caption": "Places by name, not by merit. {account} speaks; where a register has been checked, it stands "
    "in. The year is that of the last check.",
    "overview.caption_deadline": "Places by name, not by merit. {account} speaks, registers standing in, on what is "
    "asked by {date}. One milestone that is open or not met keeps a commitment from being done.",
    "overview.file.map": "The map, CSV",
    "overview.file.table": "The table, CSV",
    "overview.no_process": "Members of regional processes such as the Colombo Process or the Abu Dhabi Dialogue cannot "
    "be chosen: no source at hand lists them.",
}

FRENCH: Mapping[str, str] = {
    "overview.title": "Ce qui a été promis aux migrants, et ce qui a été fait",
    "overview.show": "La carte montre",
    "overview.show.delivery": "Les jalons atteints",
    "overview.show.gap": "L’écart entre dire et faire",
    "overview.show.coverage": "Ce que l’on sait",
    "overview.by.government": "Selon les gouvernements eux-mêmes",
    "overview.by.civil_society": "Selon la société civile",
    "overview.by.independent": "Selon les autres voix",
    "overview.nothing": "On ne savait alors rien qui réponde à ce choix.",
    "overview.delivery": "{by}, les registres faisant foi, {met} jalons échus sur {due} sont atteints dans {places}, "
    "pour ce que l’on en sait, {not_met} ne le sont pas ; pour les {unknown} autres, personne n’a regardé, ou pas "
    "récemment.",
    "overview.delivery_by": "Seul ce qui est demandé pour le {date} est compté.",
    "overview.not_due": "Ce qui est demandé pour le {date} n’est pas encore échu.",
    "overview.gap": "Dans {compared} cas sur {places}, ce que dit un gouvernement peut être comparé à ce que constate "
    "la société civile, {pairs} en tout : le gouvernement dit plus pour {more}, à peu près la même chose pour "
    "{level}, moins pour {less}.",
    "overview.coverage": "{by}, les registres faisant foi, on sait au plus {percent} % de ce qui est demandé, quel que "
    "soit le lieu ; pour {nothing} sur {places}, on ne sait rien.",
    "overview.commitment": "{title}. {by}, dans {places} : {told}.",
    "overview.told": "{word} : {count}",
    "overview.delivery_of": "{met} sur {due} atteints, {not_met} non atteints, {unknown} inconnus",
    "overview.gap_of": "{compared} comparés : le gouvernement dit plus pour {more}, autant pour {level}, moins pour "
    "{less}",
    "overview.gap_none": "rien à comparer",
    "overview.coverage_of": "{percent} % connus ({seen} indicateurs sur {asked})",
    "overview.met_of": "{met} sur {placed} atteints",
    "overview.checked": "contrôle en {year}",
    "overview.class.everything_met": "Tout est atteint",
    "overview.class.all_met": "Tout ce que l’on sait est atteint",
    "overview.class.some_met": "Une partie atteinte, une partie non",
    "overview.class.none_met": "Rien d’atteint que l’on sache",
    "overview.class.nothing_known": "On ne sait rien",
    "overview.class.nothing_due": "Rien d’échu encore",
    "overview.class.says_more": "Le gouvernement dit plus que ce que l’on constate",
    "overview.class.says_less": "Le gouvernement dit moins que ce que l’on constate",
    "overview.class.level": "À peu près pareil, ou partagé",
    "overview.class.not_comparable": "Rien à comparer",
    "overview.class.under_1": "Moins de 1 %",
    "overview.class.under_10": "De 1 à 10 %",
    "overview.class.under_33": "De 10 à 33 %",
    "overview.class.under_80": "De 33 à 80 %",
    "overview.class.from_80": "80 % et plus",
    "overview.legend": "Ce que signifient les remplissages, et pour combien de lieux",
    "overview.map": "Carte",
    "overview.alt": "Carte du monde. {finding} Le tableau sous la carte dit la même chose.",
    "overview.note": "Les petits États sont dessinés en cercles, reliés à leur emplacement lorsqu’il a fallu les "
    "écarter. Les frontières sont celles de la source (Natural Earth) et n’impliquent aucune opinion sur le statut "
    "d’un territoire ; les terres grises ne sont pas parmi les lieux répertoriés ici, ou pas parmi ceux choisis.",
    "overview.as_table": "La carte en tableau : {places}",
    "overview.as_table_caption": "Lieux par ordre alphabétique, non par mérite.",
    "overview.place": "Lieu",
    "overview.class": "Sur la carte",
    "overview.numbers": "En chiffres",
    "overview.table": "Lieu par lieu, engagement par engagement",
    "overview.table_name": "Lieux et engagements",
    "overview.words": "Combien de fois chaque mot figure dans le tableau",
    "overview.sentence": "{by}, pour {commitments} et {places} ({answers} réponses), {told} ; pour {unknown}, rien n’a "
    "été démontré.",
    "overview.told_none": "aucune n’est « {word} »",
    "overview.told_one": "{count} est « {word} »",
    "overview.told_many": "{count} sont « {word} »",
    "overview.caption": "Lieux par ordre alphabétique, non par mérite. Voix : {account} ; là où un registre a été "
    "consulté, il fait foi. L’année est celle du dernier contrôle.",
    "overview.caption_deadline": "Lieux par ordre alphabétique, non par mérite. Voix : {account}, les registres "
    "faisant foi, sur ce qui est demandé pour le {date}. Un seul jalon ouvert ou non atteint empêche un engagement "
    "d’être fait.",
    "overview.file.map": "La carte, CSV",
    "overview.file.table": "Le tableau, CSV",
    "overview.no_process": "On ne peut pas choisir les membres de processus régionaux comme le processus de Colombo ou "
    "le Dialogue d’Abou Dhabi : aucune source disponible ne les énumère.",
}

SPANISH: Mapping[str, str] = {
    "overview.title": "Qué se prometió a los migrantes y qué se ha hecho",
    "overview.show": "El mapa muestra",
    "overview.show.delivery": "Los hitos cumplidos",
    "overview.show.gap": "La brecha entre decir y hacer",
    "overview.show.coverage": "Cuánto se sabe",
    "overview.by.government": "Según los propios gobiernos",
    "overview.by.civil_society": "Según la sociedad civil",
    "overview.by.independent": "Según las demás voces",
    "overview.nothing": "Entonces no se sabía nada que responda a esta elección.",
    "overview.delivery": "{by}, con los registros como prueba, {met} de {due} hitos vencidos en {places} están "
    "cumplidos por lo que se sabe, {not_met} no lo están; los otros {unknown} no los ha comprobado nadie, o no "
    "recientemente.",
    "overview.delivery_by": "Solo se cuenta lo que se pide para el {date}.",
    "overview.not_due": "Lo que se pide para el {date} aún no vence.",
    "overview.gap": "En {compared} de {places} se puede comparar lo que dice un gobierno con lo que constata la "
    "sociedad civil, {pairs} en total: el gobierno dice más en {more}, casi lo mismo en {level}, menos en {less}.",
    "overview.coverage": "{by}, dando por buenos los registros, se sabe como mucho el {percent} % de lo que se pide, "
    "sea cual sea el lugar; de {nothing} de {places} no se sabe nada.",
    "overview.commitment": "{title}. {by}, en {places}: {told}.",
    "overview.told": "{word}: {count}",
    "overview.delivery_of": "{met} de {due} cumplidos, {not_met} no cumplidos, {unknown} sin saber",
    "overview.gap_of": "{compared} comparados: el gobierno dice más en {more}, lo mismo en {level}, menos en {less}",
    "overview.gap_none": "nada que comparar",
    "overview.coverage_of": "se sabe el {percent} % ({seen} de {asked} indicadores)",
    "overview.met_of": "{met} de {placed} cumplidos",
    "overview.checked": "revisión de {year}",
    "overview.class.everything_met": "Todo cumplido",
    "overview.class.all_met": "Todo lo que se sabe está cumplido",
    "overview.class.some_met": "Una parte cumplida, otra no",
    "overview.class.none_met": "Nada cumplido que se sepa",
    "overview.class.nothing_known": "No se sabe nada",
    "overview.class.nothing_due": "Nada vencido todavía",
    "overview.class.says_more": "El gobierno dice más de lo que se constata",
    "overview.class.says_less": "El gobierno dice menos de lo que se constata",
    "overview.class.level": "Casi igual, o repartido",
    "overview.class.not_comparable": "Nada que comparar",
    "overview.class.under_1": "Menos del 1 %",
    "overview.class.under_10": "Del 1 al 10 %",
    "overview.class.under_33": "Del 10 al 33 %",
    "overview.class.under_80": "Del 33 al 80 %",
    "overview.class.from_80": "80 % o más",
    "overview.legend": "Qué significan los rellenos, y para cuántos lugares",
    "overview.map": "Mapa",
    "overview.alt": "Mapa del mundo. {finding} La tabla debajo del mapa dice lo mismo.",
    "overview.note": "Los Estados pequeños se dibujan como círculos, unidos a su lugar cuando hubo que separarlos. Las "
    "fronteras son las de la fuente (Natural Earth) y no implican opinión alguna sobre el estatuto de ningún "
    "territorio; la tierra gris no está entre los lugares aquí registrados, o no entre los elegidos.",
    "overview.as_table": "El mapa en forma de tabla: {places}",
    "overview.as_table_caption": "Lugares por nombre, no por mérito.",
    "overview.place": "Lugar",
    "overview.class": "En el mapa",
    "overview.numbers": "En cifras",
    "overview.table": "Lugar por lugar, compromiso por compromiso",
    "overview.table_name": "Lugares y compromisos",
    "overview.words": "Cuántas veces figura cada palabra en la tabla",
    "overview.sentence": "{by}, para {commitments} y {places} ({answers} respuestas), {told}; en {unknown} no se ha "
    "demostrado nada.",
    "overview.told_none": "ninguna es «{word}»",
    "overview.told_one": "{count} es «{word}»",
    "overview.told_many": "{count} son «{word}»",
    "overview.caption": "Lugares por nombre, no por mérito. Voz: {account}; donde se ha consultado un registro, este "
    "vale. El año es el de la última revisión.",
    "overview.caption_deadline": "Lugares por nombre, no por mérito. Voz: {account}, con los registros como prueba, "
    "sobre lo que se pide para el {date}. Un solo hito abierto o no cumplido impide que un compromiso esté hecho.",
    "overview.file.map": "El mapa, CSV",
    "overview.file.table": "La tabla, CSV",
    "overview.no_process": "No se pueden elegir los miembros de procesos regionales como el Proceso de Colombo o el "
    "Diálogo de Abu Dabi: ninguna fuente disponible los enumera.",
}
