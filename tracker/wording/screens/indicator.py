"""The page of an indicator over time: what is asked by when, what was observed, and what other placements would say."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "indicator.none": "No such indicator",
    "indicator.none_text": "No indicator is called “{written}”. Choose it from a commitment.",
    "indicator.which": "Which indicator?",
    "indicator.which_text": "An address names it, as in indicator=zero-fees.law. Choose a commitment; each of its "
    "indicators leads here.",
    "indicator.back": "Back to “{title}”",
    "indicator.silent": "Nobody has said anything on this about {place} that counts.",
    "indicator.silent_all": "Nobody has reported on this anywhere yet.",
    "indicator.one": "{place}: {said}.",
    "indicator.said": "{account} “{level}” ({date})",
    "indicator.asked": "Asked by {date}: “{asked}”.",
    "indicator.unplaced": "No milestone is placed here, so nothing is judged.",
    "indicator.old_one": "One of the latest findings was last checked too long ago to count.",
    "indicator.old_many": "{number} of the latest findings were last checked too long ago to count.",
    "indicator.course": "What is asked, and what was observed",
    "indicator.read": "How to read this chart",
    "indicator.how": "Thick grey steps: what is asked from each date on. A mark: one finding, on the day it was last "
    "known to be so; its number leads to the table. A full line before it: said to be so since then. A dashed line "
    "after it: it still stands. No line: nobody looked. Hollow: checked too long ago to count. An upright stroke: how "
    "far voices or measurements lie apart. Dotted: the day of reading.",
    "indicator.lanes": "Each strip is one place, the lowest level at its foot; a place’s name below leads to its own "
    "chart.",
    "indicator.lower": "Here a lower value is better.",
    "indicator.alt": "Chart over time. {question} {sentence} The table below holds every mark with its evidence.",
    "indicator.table": "Every finding and its evidence: {count}",
    "indicator.caption": "Each line is one mark of the chart, by its number; amounts and dates as they were written.",
    "indicator.mark": "Mark",
    "indicator.known": "Last known to be so",
    "indicator.stands": "Stands",
    "indicator.stands_still": "still",
    "indicator.replaced": "replaced {date}",
    "indicator.confirmed": "confirmed {date}",
    "indicator.too_old": "too old since {date}",
    "indicator.evidence": "Who says so, and what shows it",
    "indicator.range": "from “{low}” to “{high}”",
    "indicator.beside": "Said beside it, without a mark",
    "indicator.unproven": "said without evidence",
    "indicator.many": "By place: {places}",
    "indicator.many_caption": "What each account reported last, with the year of the check; each place leads to its "
    "own chart over time.",
    "indicator.rivals": "If the milestones were placed elsewhere",
    "indicator.only": "Only one placement exists, by {who}. Nobody else has proposed one. Another would stand under "
    "“proposals” in the commitment’s file and be shown here beside it; it would not be scored.",
    "indicator.several": "The definitions hold {number} placements. The first is scored; the others stand beside it.",
    "indicator.no_placement": "Nobody has placed a milestone on this indicator. “Not placed” is said openly; it is no "
    "verdict.",
    "indicator.rivals_caption": "Verdicts on milestones that have fallen due, by account, and what differs from the "
    "placement that is scored. A moved placement is nobody’s proposal: it shows how much hangs on the choice.",
    "indicator.placement": "Placement",
    "indicator.of": "By {who}",
    "indicator.editors": "the editors",
    "indicator.scored": "scored",
    "indicator.proposal": "proposal, not scored",
    "indicator.year_earlier": "Every date a year earlier",
    "indicator.year_later": "Every date a year later",
    "indicator.level_higher": "Every level one higher",
    "indicator.level_lower": "Every level one lower",
    "indicator.asks": "What it asks",
    "indicator.verdicts": "Verdicts on what is due",
    "indicator.changes": "What would differ",
    "indicator.same": "nothing",
    "indicator.change": "{place}, {account}, {years} years: {before} → {after}",
    "indicator.more_changes": "{number} differences",
    "indicator.none_due": "nothing due",
}

FRENCH: Mapping[str, str] = {
    "indicator.none": "Pas d’indicateur de ce nom",
    "indicator.none_text": "Aucun indicateur ne s’appelle « {written} ». Choisissez-le à partir d’un engagement.",
    "indicator.which": "Quel indicateur ?",
    "indicator.which_text": "Une adresse le nomme, comme dans indicator=zero-fees.law. Choisissez un engagement ; "
    "chacun de ses indicateurs mène ici.",
    "indicator.back": "Retour à « {title} »",
    "indicator.silent": "{place} : personne n’a rien dit à ce sujet qui compte.",
    "indicator.silent_all": "Personne n’en a encore rien rapporté nulle part.",
    "indicator.one": "{place} : {said}.",
    "indicator.said": "{account} « {level} » ({date})",
    "indicator.asked": "Demandé au {date} : « {asked} ».",
    "indicator.unplaced": "Aucun jalon n’est fixé ici ; rien n’est donc jugé.",
    "indicator.old_one": "Un des derniers constats a été vérifié il y a trop longtemps pour compter.",
    "indicator.old_many": "{number} des derniers constats ont été vérifiés il y a trop longtemps pour compter.",
    "indicator.course": "Ce qui est demandé, et ce qui a été observé",
    "indicator.read": "Comment lire ce graphique",
    "indicator.how": "Marches grises épaisses : ce qui est demandé à partir de chaque date. Une marque : un constat, "
    "au dernier jour où l’on a su qu’il en était ainsi ; son numéro renvoie au tableau. Trait plein avant la marque : "
    "il en serait ainsi depuis lors. Tirets après la marque : le constat vaut encore. Aucun trait : personne n’a "
    "regardé. Marque creuse : vérification trop ancienne pour compter. Trait vertical : l’écart entre les voix ou les "
    "mesures. Pointillé : le jour de lecture.",
    "indicator.lanes": "Chaque bande est un lieu, le niveau le plus bas à son pied ; le nom d’un lieu, plus bas, mène "
    "à son propre graphique.",
    "indicator.lower": "Ici, une valeur plus basse vaut mieux.",
    "indicator.alt": "Graphique dans le temps. {question} {sentence} Le tableau ci-dessous contient chaque marque avec "
    "ses preuves.",
    "indicator.table": "Chaque constat et ses preuves : {count}",
    "indicator.caption": "Chaque ligne est une marque du graphique, par son numéro ; valeurs et dates telles qu’elles "
    "ont été écrites.",
    "indicator.mark": "Marque",
    "indicator.known": "Su pour la dernière fois",
    "indicator.stands": "Vaut",
    "indicator.stands_still": "encore",
    "indicator.replaced": "remplacé le {date}",
    "indicator.confirmed": "confirmé le {date}",
    "indicator.too_old": "trop ancien depuis le {date}",
    "indicator.evidence": "Qui le dit, et ce qui le montre",
    "indicator.range": "de « {low} » à « {high} »",
    "indicator.beside": "Dit à côté, sans marque",
    "indicator.unproven": "dit sans preuve",
    "indicator.many": "Par lieu : {places}",
    "indicator.many_caption": "Ce que chaque parole a rapporté en dernier, avec l’année de la vérification ; chaque "
    "lieu mène à son propre graphique dans le temps.",
    "indicator.rivals": "Si les jalons étaient fixés autrement",
    "indicator.only": "Il n’existe qu’une façon de fixer les jalons, celle retenue par {who}. Personne d’autre n’en a "
    "proposé. Une autre figurerait sous « proposals » dans le fichier de l’engagement et s’afficherait ici à côté ; "
    "elle ne serait pas notée.",
    "indicator.several": "Les définitions contiennent {number} façons de fixer les jalons. La première est notée ; les "
    "autres figurent à côté.",
    "indicator.no_placement": "Personne n’a fixé de jalon pour cet indicateur. « Non fixé » est dit ouvertement ; ce "
    "n’est pas un verdict.",
    "indicator.rivals_caption": "Verdicts sur les jalons échus, par parole, et ce qui diffère des jalons notés. Des "
    "jalons déplacés ne sont la proposition de personne : ils montrent ce qui tient à ce choix.",
    "indicator.placement": "Jalons",
    "indicator.of": "Par {who}",
    "indicator.editors": "la rédaction",
    "indicator.scored": "notés",
    "indicator.proposal": "proposition, non notée",
    "indicator.year_earlier": "Chaque date un an plus tôt",
    "indicator.year_later": "Chaque date un an plus tard",
    "indicator.level_higher": "Chaque niveau un cran plus haut",
    "indicator.level_lower": "Chaque niveau un cran plus bas",
    "indicator.asks": "Ce qui est demandé",
    "indicator.verdicts": "Verdicts sur ce qui est échu",
    "indicator.changes": "Ce qui serait différent",
    "indicator.same": "rien",
    "indicator.change": "{place}, {account}, {years} ans : {before} → {after}",
    "indicator.more_changes": "{number} différences",
    "indicator.none_due": "rien d’échu",
}

SPANISH: Mapping[str, str] = {
    "indicator.none": "No existe ese indicador",
    "indicator.none_text": "Ningún indicador se llama «{written}». Elíjalo desde un compromiso.",
    "indicator.which": "¿Qué indicador?",
    "indicator.which_text": "Una dirección lo nombra, como en indicator=zero-fees.law. Elija un compromiso; cada uno "
    "de sus indicadores lleva aquí.",
    "indicator.back": "Volver a «{title}»",
    "indicator.silent": "Nadie ha dicho nada al respecto sobre {place} que cuente.",
    "indicator.silent_all": "Nadie ha informado todavía sobre esto en ningún lugar.",
    "indicator.one": "{place}: {said}.",
    "indicator.said": "{account} «{level}» ({date})",
    "indicator.asked": "Pedido hasta el {date}: «{asked}».",
    "indicator.unplaced": "Aquí no se ha fijado ningún hito, así que nada se juzga.",
    "indicator.old_one": "Una de las últimas constataciones se revisó hace demasiado tiempo para contar.",
    "indicator.old_many": "{number} de las últimas constataciones se revisaron hace demasiado tiempo para contar.",
    "indicator.course": "Lo que se pide y lo que se observó",
    "indicator.read": "Cómo leer este gráfico",
    "indicator.how": "Escalones grises gruesos: lo que se pide desde cada fecha. Una marca: una constatación, en el "
    "último día en que se supo que era así; su número lleva a la tabla. Línea continua antes de la marca: se dice que "
    "es así desde entonces. Línea discontinua después: sigue en pie. Sin línea: nadie miró. Marca hueca: revisada hace "
    "demasiado tiempo para contar. Trazo vertical: la distancia entre las voces o las mediciones. Punteado: el día de "
    "la lectura.",
    "indicator.lanes": "Cada franja es un lugar, con el nivel más bajo al pie; el nombre de un lugar, más abajo, lleva "
    "a su propio gráfico.",
    "indicator.lower": "Aquí un valor más bajo es mejor.",
    "indicator.alt": "Gráfico en el tiempo. {question} {sentence} La tabla de abajo contiene cada marca con sus "
    "pruebas.",
    "indicator.table": "Cada constatación y sus pruebas: {count}",
    "indicator.caption": "Cada línea es una marca del gráfico, por su número; valores y fechas tal como se "
    "escribieron.",
    "indicator.mark": "Marca",
    "indicator.known": "Última vez que se supo",
    "indicator.stands": "Vale",
    "indicator.stands_still": "todavía",
    "indicator.replaced": "sustituida el {date}",
    "indicator.confirmed": "confirmada el {date}",
    "indicator.too_old": "demasiado antigua desde el {date}",
    "indicator.evidence": "Quién lo dice y qué lo muestra",
    "indicator.range": "de «{low}» a «{high}»",
    "indicator.beside": "Dicho al lado, sin marca",
    "indicator.unproven": "dicho sin pruebas",
    "indicator.many": "Por lugar: {places}",
    "indicator.many_caption": "Lo último que informó cada parte, con el año de la revisión; cada lugar lleva a su "
    "propio gráfico en el tiempo.",
    "indicator.rivals": "Si los hitos se fijaran de otra manera",
    "indicator.only": "Solo existe una manera de fijar los hitos, la de {who}. Nadie más ha propuesto otra. Otra "
    "figuraría en «proposals» en el archivo del compromiso y se mostraría aquí al lado; no se puntuaría.",
    "indicator.several": "Las definiciones contienen {number} maneras de fijar los hitos. La primera se puntúa; las "
    "otras figuran al lado.",
    "indicator.no_placement": "Nadie ha fijado un hito para este indicador. «No fijado» se dice abiertamente; no es un "
    "veredicto.",
    "indicator.rivals_caption": "Veredictos sobre los hitos vencidos, según quién, y lo que difiere de los hitos que "
    "se puntúan. Unos hitos desplazados no son propuesta de nadie: muestran cuánto depende de la elección.",
    "indicator.placement": "Hitos",
    "indicator.of": "De {who}",
    "indicator.editors": "la redacción",
    "indicator.scored": "se puntúan",
    "indicator.proposal": "propuesta, no se puntúa",
    "indicator.year_earlier": "Cada fecha un año antes",
    "indicator.year_later": "Cada fecha un año después",
    "indicator.level_higher": "Cada nivel un peldaño más alto",
    "indicator.level_lower": "Cada nivel un peldaño más bajo",
    "indicator.asks": "Lo que se pide",
    "indicator.verdicts": "Veredictos sobre lo vencido",
    "indicator.changes": "Lo que sería distinto",
    "indicator.same": "nada",
    "indicator.change": "{place}, {account}, {years} años: {before} → {after}",
    "indicator.more_changes": "{number} diferencias",
    "indicator.none_due": "nada vencido",
}
