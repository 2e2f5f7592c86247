"""The sentences of the pages, one module a screen with its three languages side by side.

Knows which modules there are. A language is complete when each module gives it every key;
`tracker.wording.gaps` says what is missing.
"""

from collections.abc import Mapping
from types import ModuleType

from tracker.wording.screens import (
    calendar,
    changes,
    choices,
    commitment,
    compare,
    corridor,
    country,
    coverage,
    explain,
    frame,
    gap,
    glossary_codes,
    glossary_terms,
    indicator,
    library,
    method,
    method_thresholds,
    overview,
    places,
    registers,
    site,
    sources,
)

SCREENS: tuple[ModuleType, ...] = (
    calendar,
    changes,
    choices,
    commitment,
    compare,
    corridor,
    country,
    coverage,
    explain,
    frame,
    gap,
    glossary_codes,
    glossary_terms,
    indicator,
    library,
    method,
    method_thresholds,
    overview,
    places,
    registers,
    site,
    sources,
)


def phrases_of(language: str) -> Mapping[str, str]:
    """Every sentence of the pages in a language, by key: ENGLISH, FRENCH or SPANISH of each module."""
    return {key: said for screen in SCREENS for key, said in getattr(screen, language).items()}
