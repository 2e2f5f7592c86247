"""Names of regions and of other groups of places in three languages, by the name they have in `tracker.places.groups`.

Knows names only, after the United Nations' and the World Bank's own in each language. Who belongs to a group
stands in `groups.csv`.
"""

from collections.abc import Mapping

_NAMES: Mapping[str, tuple[str, str]] = {
    "Africa": ("Afrique", "África"),
    "Americas": ("Amériques", "América"),
    "Asia": ("Asie", "Asia"),
    "Europe": ("Europe", "Europa"),
    "Oceania": ("Océanie", "Oceanía"),
    "Australia and New Zealand": ("Australie et Nouvelle-Zélande", "Australia y Nueva Zelandia"),
    "Central Asia": ("Asie centrale", "Asia central"),
    "Eastern Asia": ("Asie orientale", "Asia oriental"),
    "Eastern Europe": ("Europe orientale", "Europa oriental"),
    "Latin America and the Caribbean": ("Amérique latine et Caraïbes", "América Latina y el Caribe"),
    "Melanesia": ("Mélanésie", "Melanesia"),
    "Micronesia": ("Micronésie", "Micronesia"),
    "Northern Africa": ("Afrique septentrionale", "África septentrional"),
    "Northern America": ("Amérique septentrionale", "América septentrional"),
    "Northern Europe": ("Europe septentrionale", "Europa septentrional"),
    "Polynesia": ("Polynésie", "Polinesia"),
    "South-eastern Asia": ("Asie du Sud-Est", "Asia sudoriental"),
    "Southern Asia": ("Asie méridionale", "Asia meridional"),
    "Southern Europe": ("Europe méridionale", "Europa meridional"),
    "Sub-Saharan Africa": ("Afrique subsaharienne", "África subsahariana"),
    "Western Asia": ("Asie occidentale", "Asia occidental"),
    "Western Europe": ("Europe occidentale", "Europa occidental"),
    "High income": ("Revenu élevé", "Ingreso alto"),
    "Upper middle income": ("Revenu intermédiaire supérieur", "Ingreso mediano alto"),
    "Lower middle income": ("Revenu intermédiaire inférieur", "Ingreso mediano bajo"),
    "Low income": ("Faible revenu", "Ingreso bajo"),
    "LDC": ("PMA", "PMA"),
    "LLDC": ("PDSL", "PDSL"),
    "SIDS": ("PEID", "PEID"),
}
ENGLISH: Mapping[str, str] = {f"group.{name}": name for name in _NAMES}
FRENCH: Mapping[str, str] = {f"group.{name}": french for name, (french, _) in _NAMES.items()}
SPANISH: Mapping[str, str] = {f"group.{name}": spanish for name, (_, spanish) in _NAMES.items()}
