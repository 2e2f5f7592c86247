"""Which texts of the definitions nobody translated, and which translations are of texts that are no more.

Knows how definitions and translations are compared, file by file. Leaves the sentences of pages and papers to `gaps`.
"""

from collections.abc import Iterable, Iterator

from tracker.indicators.catalog import Catalog
from tracker.wording.definitions import TRANSLATED, translations_into
from tracker.wording.gaps import Gap, GapKind
from tracker.wording.told_catalog import Told, texts_of


def find_definition_gaps(catalog: Catalog, languages: Iterable[str] = TRANSLATED) -> Iterator[Gap]:
    """For each translated language, texts that are missing and translations without a text, by file and English."""
    texts = list(texts_of(catalog))
    for language in languages:
        if language in TRANSLATED:
            yield from _missing(language, texts)
            yield from _orphans(language, texts)


def _missing(language: str, texts: Iterable[Told]) -> Iterator[Gap]:
    of = translations_into(language).of
    lacking = (text for text in texts if text.english not in of.get(text.file, {}))
    for text in dict.fromkeys(lacking):
        yield Gap(language, GapKind.MISSING, f"{text.file}: {text.english}", text.what)


def _orphans(language: str, texts: Iterable[Told]) -> Iterator[Gap]:
    known = {(text.file, text.english) for text in texts}
    for file, told in translations_into(language).of.items():
        for english in told:
            if (file, english) not in known:
                yield Gap(language, GapKind.EXTRA, f"{file}: {english}")
