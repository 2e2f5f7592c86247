"""Places by their names in the reader's language: how they are called and in which order they stand."""

from tracker.app.language import speaking
from tracker.exports import standing
from tracker.places import Place


def name_of(place: Place) -> str:
    """A place's short name in the reader's language."""
    return place.name_in(speaking().language)


def name_order(place: Place) -> str:
    """What places are sorted by: the name without accents, so that É stands with E."""
    return standing.name_order(place, speaking())
