"""The say–do gap: what is said, what is found, the difference, and why there is none."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "gap.title": "What is said, and what is found",
    "gap.voice": "Set against",
    "gap.nobody": "On nothing that fits this choice do a government and {voice} both give a level.",
    "gap.lead": "In {places} a government and {voice} both give a level, on {questions} in all. {compared}: the "
    "government’s level is higher on {more}, the same on {level}, lower on {less}.",
    "gap.lead_one": "{compared} can be compared",
    "gap.question": "Question by question",
    "gap.question_text": "The same question, asked of both. A square is what the government says, a circle what is "
    "found; a hollow mark was last checked too long ago. From left to right: from the lowest level to the highest. "
    "Places by name, not by merit.",
    "gap.question_caption": "Both levels, their dates, and the difference. Nothing is averaged across voices.",
    "gap.place": "Place and question",
    "gap.picture": "From lowest to highest",
    "gap.government": "Government says",
    "gap.found": "Found by {voice}",
    "gap.difference": "Difference",
    "gap.same": "the same level",
    "gap.higher": "government’s level is higher, by {apart}",
    "gap.lower": "government’s level is lower, by {apart}",
    "gap.rung": "{count} level",
    "gap.rungs": "{count} levels",
    "gap.points": "{count} of 100",
    "gap.provisional": "one voice only so far",
    "gap.votes": "votes: {count}",
    "gap.not_compared": "not compared: {why}",
    "gap.why.record": "a register says how it is",
    "gap.why.stale": "one of the two was last checked too long ago",
    "gap.why.divided": "civil society is divided",
    "gap.why.far_apart": "the two were observed more than a year apart",
    "gap.reasons": "Why it says so",
    "gap.more": "The first {shown} of {all} stand here; the file below holds every question, and the choices above "
    "narrow them.",
    "gap.paper": "Paper against practice",
    "gap.paper_text": "Governments report laws and measures, civil society reports life. The gap of a commitment is "
    "the mean of what the government says on law and measures, minus the mean of what civil society finds on measures "
    "and practice, each on a scale of 0 to 100; registers stand in for both.",
    "gap.paper_none": "On no commitment that fits this choice do both sides have something that counts.",
    "gap.paper_caption": "Say minus do, in points of 100, and what each side rests on.",
    "gap.commitment": "Place and commitment",
    "gap.say": "Said",
    "gap.do": "Found",
    "gap.rests": "rests on {count}",
    "gap.points_more": "{points}: more is said than is found",
    "gap.points_less": "{points}: less is said than is found",
    "gap.points_level": "{points}: about the same (under {limit})",
    "gap.months_apart": "not compared: the two are more than {months} months apart",
    "gap.country": "A whole place in one view",
    "gap.country_text": "From {least} comparable commitments on: how often the government says more, less or about the "
    "same, whether such a split may be chance (exact two-sided sign test), and the mean with the interval in which "
    "{level} % of {draws} samples of its commitments lie.",
    "gap.country_refused": "No place that fits this choice has {least} comparable commitments, so no split, no test "
    "and no interval is given; the most is {most}.",
    "gap.country_caption": "Comparable commitments of each place.",
    "gap.compared": "Compared",
    "gap.split": "More said, the same, less said",
    "gap.split_of": "{more}, {level}, {less}",
    "gap.chance": "Sign test, p",
    "gap.mean": "Mean, in points",
    "gap.mean_of": "{mean} (nine in ten: {low} to {high})",
    "gap.refused": "not given below {least}",
    "gap.voices": "Law against practice, in one voice",
    "gap.voices_text": "What one account says on law minus what the same account says on practice, in points of 100, "
    "over commitments on which it speaks about both; registers stand in.",
    "gap.voices_refused": "Given from {least} such commitments on. No account of any place that fits this choice has "
    "so many; the most is {most}.",
    "gap.voices_caption": "Law minus practice, by account.",
    "gap.law_of": "law {law}, practice {practice}: {points}, over {count}",
    "gap.kappa": "Everywhere together, both give a level that counts on {pairs} ladders, on {same} the same. Kappa, "
    "agreement beyond chance: {kappa}; it only describes.",
    "gap.kappa_refused": "Everywhere together, both give a level that counts on {pairs} ladders, on {same} the same. "
    "Kappa, agreement beyond chance, cannot be computed from so few or so equal pairs.",
}

FRENCH: Mapping[str, str] = {
    "gap.title": "Ce qui est dit, et ce qui est constaté",
    "gap.voice": "Comparer avec",
    "gap.nobody": "Sur rien de ce qui répond à ce choix, un gouvernement et une autre voix ({voice}) n’indiquent tous "
    "deux un niveau.",
    "gap.lead": "Dans {places}, un gouvernement et une autre voix ({voice}) indiquent tous deux un niveau, pour "
    "{questions} en tout. {compared}. Le niveau du gouvernement est plus haut pour {more}, le même pour {level}, plus "
    "bas pour {less}.",
    "gap.lead_one": "Comparables : {compared}",
    "gap.question": "Question par question",
    "gap.question_text": "La même question, posée aux deux. Le carré est ce que dit le gouvernement, le rond ce qui "
    "est constaté ; une marque creuse a été contrôlée il y a trop longtemps. De gauche à droite : du niveau le plus "
    "bas au plus haut. Lieux par ordre alphabétique, non par mérite.",
    "gap.question_caption": "Les deux niveaux, leurs dates et la différence. Rien n’est moyenné entre les voix.",
    "gap.place": "Lieu et question",
    "gap.picture": "Du plus bas au plus haut",
    "gap.government": "Le gouvernement dit",
    "gap.found": "Constaté ({voice})",
    "gap.difference": "Différence",
    "gap.same": "le même niveau",
    "gap.higher": "le niveau du gouvernement est plus haut, de {apart}",
    "gap.lower": "le niveau du gouvernement est plus bas, de {apart}",
    "gap.rung": "{count} niveau",
    "gap.rungs": "{count} niveaux",
    "gap.points": "{count} sur 100",
    "gap.provisional": "provisoire : une seule voix",
    "gap.votes": "voix : {count}",
    "gap.not_compared": "non comparé : {why}",
    "gap.why.record": "un registre dit ce qu’il en est",
    "gap.why.stale": "l’un des deux a été contrôlé il y a trop longtemps",
    "gap.why.divided": "la société civile est partagée",
    "gap.why.far_apart": "plus d’un an sépare les deux observations",
    "gap.reasons": "Pourquoi ce verdict",
    "gap.more": "Les {shown} premiers sur {all} figurent ici ; le fichier ci-dessous contient toutes les questions, et "
    "les choix ci-dessus les restreignent.",
    "gap.paper": "Les textes face aux faits",
    "gap.paper_text": "Les gouvernements rapportent les lois et les mesures, la société civile rapporte la vie. "
    "L’écart d’un engagement est la moyenne de ce que le gouvernement dit des lois et des mesures, moins la moyenne "
    "de ce que la société civile constate sur les mesures et la pratique, chacune sur une échelle de 0 à 100 ; les "
    "registres valent pour les deux.",
    "gap.paper_none": "Pour aucun engagement qui répond à ce choix, les deux côtés n’ont quelque chose qui compte.",
    "gap.paper_caption": "Dire moins faire, en points sur 100, et sur quoi chaque côté repose.",
    "gap.commitment": "Lieu et engagement",
    "gap.say": "Dit",
    "gap.do": "Constaté",
    "gap.rests": "repose sur {count}",
    "gap.points_more": "{points} : on dit plus que ce que l’on constate",
    "gap.points_less": "{points} : on dit moins que ce que l’on constate",
    "gap.points_level": "{points} : à peu près pareil (moins de {limit})",
    "gap.months_apart": "non comparé : plus de {months} mois séparent les deux",
    "gap.country": "Un lieu entier d’un seul regard",
    "gap.country_text": "À partir de {least} engagements comparables : combien de fois le gouvernement dit plus, moins "
    "ou à peu près la même chose, si un tel partage peut être dû au hasard (test des signes exact, bilatéral), et la "
    "moyenne avec l’intervalle où se trouvent {level} % de {draws} échantillons de ses engagements.",
    "gap.country_refused": "Aucun lieu qui répond à ce choix n’a {least} engagements comparables : aucun partage, "
    "aucun test et aucun intervalle n’est donné ; le plus grand nombre est {most}.",
    "gap.country_caption": "Les engagements comparables de chaque lieu.",
    "gap.compared": "Comparés",
    "gap.split": "Dit plus, pareil, dit moins",
    "gap.split_of": "{more}, {level}, {less}",
    "gap.chance": "Test des signes, p",
    "gap.mean": "Moyenne, en points",
    "gap.mean_of": "{mean} (neuf sur dix : de {low} à {high})",
    "gap.refused": "non donné en dessous de {least}",
    "gap.voices": "La loi face à la pratique, d’une seule voix",
    "gap.voices_text": "Ce qu’une voix dit de la loi moins ce que la même voix dit de la pratique, en points sur 100, "
    "pour les engagements où elle parle des deux ; les registres valent pour elle.",
    "gap.voices_refused": "Donné à partir de {least} engagements de ce genre. Aucune voix, dans aucun lieu qui répond "
    "à ce choix, n’en a autant ; le plus grand nombre est {most}.",
    "gap.voices_caption": "La loi moins la pratique, voix par voix.",
    "gap.law_of": "loi {law}, pratique {practice} : {points}, pour {count}",
    "gap.kappa": "Partout ensemble, les deux indiquent un niveau qui compte sur {pairs} échelles, le même sur {same}. "
    "Kappa, l’accord au-delà du hasard : {kappa} ; il ne fait que décrire.",
    "gap.kappa_refused": "Partout ensemble, les deux indiquent un niveau qui compte sur {pairs} échelles, le même sur "
    "{same}. Kappa, l’accord au-delà du hasard, ne peut se calculer avec des paires si peu nombreuses ou si "
    "semblables.",
}

SPANISH: Mapping[str, str] = {
    "gap.title": "Lo que se dice y lo que se constata",
    "gap.voice": "Comparar con",
    "gap.nobody": "En nada de lo que responde a esta elección dan un nivel a la vez un gobierno y otra voz ({voice}).",
    "gap.lead": "En {places} dan un nivel a la vez un gobierno y otra voz ({voice}), para {questions} en total. "
    "{compared}. El nivel del gobierno es más alto en {more}, el mismo en {level}, más bajo en {less}.",
    "gap.lead_one": "Comparables: {compared}",
    "gap.question": "Pregunta por pregunta",
    "gap.question_text": "La misma pregunta, hecha a ambos. El cuadrado es lo que dice el gobierno, el círculo lo que "
    "se constata; una marca hueca se revisó hace demasiado tiempo. De izquierda a derecha: del nivel más bajo al más "
    "alto. Lugares por nombre, no por mérito.",
    "gap.question_caption": "Los dos niveles, sus fechas y la diferencia. Nada se promedia entre voces.",
    "gap.place": "Lugar y pregunta",
    "gap.picture": "Del más bajo al más alto",
    "gap.government": "El gobierno dice",
    "gap.found": "Constatado ({voice})",
    "gap.difference": "Diferencia",
    "gap.same": "el mismo nivel",
    "gap.higher": "el nivel del gobierno es más alto, por {apart}",
    "gap.lower": "el nivel del gobierno es más bajo, por {apart}",
    "gap.rung": "{count} nivel",
    "gap.rungs": "{count} niveles",
    "gap.points": "{count} de 100",
    "gap.provisional": "provisional: una sola voz",
    "gap.votes": "voces: {count}",
    "gap.not_compared": "no comparado: {why}",
    "gap.why.record": "un registro dice cómo es",
    "gap.why.stale": "uno de los dos se revisó hace demasiado tiempo",
    "gap.why.divided": "la sociedad civil está dividida",
    "gap.why.far_apart": "más de un año separa las dos observaciones",
    "gap.reasons": "Por qué este veredicto",
    "gap.more": "Aquí están los {shown} primeros de {all}; el archivo de abajo contiene todas las preguntas, y las "
    "elecciones de arriba las acotan.",
    "gap.paper": "El papel frente a la práctica",
    "gap.paper_text": "Los gobiernos informan de leyes y medidas, la sociedad civil informa de la vida. La brecha de "
    "un compromiso es la media de lo que el gobierno dice de leyes y medidas, menos la media de lo que la sociedad "
    "civil constata en medidas y práctica, cada una en una escala de 0 a 100; los registros valen para ambos.",
    "gap.paper_none": "En ningún compromiso que responde a esta elección tienen ambos lados algo que cuente.",
    "gap.paper_caption": "Decir menos hacer, en puntos de 100, y en qué se apoya cada lado.",
    "gap.commitment": "Lugar y compromiso",
    "gap.say": "Dicho",
    "gap.do": "Constatado",
    "gap.rests": "se apoya en {count}",
    "gap.points_more": "{points}: se dice más de lo que se constata",
    "gap.points_less": "{points}: se dice menos de lo que se constata",
    "gap.points_level": "{points}: casi igual (menos de {limit})",
    "gap.months_apart": "no comparado: más de {months} meses separan a los dos",
    "gap.country": "Un lugar entero de un vistazo",
    "gap.country_text": "Desde {least} compromisos comparables: cuántas veces el gobierno dice más, menos o casi lo "
    "mismo, si tal reparto puede deberse al azar (prueba de los signos exacta, bilateral), y la media con el "
    "intervalo en que está el {level} % de {draws} muestras de sus compromisos.",
    "gap.country_refused": "Ningún lugar que responde a esta elección tiene {least} compromisos comparables: no se da "
    "ningún reparto, ninguna prueba ni ningún intervalo; el número mayor es {most}.",
    "gap.country_caption": "Los compromisos comparables de cada lugar.",
    "gap.compared": "Comparados",
    "gap.split": "Dice más, igual, dice menos",
    "gap.split_of": "{more}, {level}, {less}",
    "gap.chance": "Prueba de los signos, p",
    "gap.mean": "Media, en puntos",
    "gap.mean_of": "{mean} (nueve de cada diez: de {low} a {high})",
    "gap.refused": "no se da por debajo de {least}",
    "gap.voices": "La ley frente a la práctica, en una sola voz",
    "gap.voices_text": "Lo que una voz dice de la ley menos lo que la misma voz dice de la práctica, en puntos de 100, "
    "en los compromisos donde habla de ambas; los registros valen para ella.",
    "gap.voices_refused": "Se da desde {least} compromisos así. Ninguna voz de ningún lugar que responde a esta "
    "elección tiene tantos; el número mayor es {most}.",
    "gap.voices_caption": "La ley menos la práctica, voz por voz.",
    "gap.law_of": "ley {law}, práctica {practice}: {points}, en {count}",
    "gap.kappa": "En todas partes juntas, ambos dan un nivel que cuenta en {pairs} escalas, en {same} el mismo. Kappa, "
    "el acuerdo más allá del azar: {kappa}; solo describe.",
    "gap.kappa_refused": "En todas partes juntas, ambos dan un nivel que cuenta en {pairs} escalas, en {same} el "
    "mismo. Kappa, el acuerdo más allá del azar, no se puede calcular con pares tan pocos o tan iguales.",
}
