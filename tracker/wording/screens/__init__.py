"""The sentences of the pages, one module a screen with its three languages side by side.

Every module of this folder is a screen. A language is complete when each module gives it every key;
`tracker.wording.gaps` says what is missing.
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

SCREENS: tuple[ModuleType, ...] = tuple(import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))


def phrases_of(language: str) -> Mapping[str, str]:
    """Every sentence of the pages in a language, by key: ENGLISH, FRENCH or SPANISH of each module."""
    return {key: said for screen in SCREENS for key, said in getattr(screen, language).items()}
