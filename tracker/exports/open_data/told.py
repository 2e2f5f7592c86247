"""What a package is about, told place by place, so that of many places never more is held than of one.

Knows which documents and which other places belong to it; these are known once all places are told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tracker.exports.open_data.document_tables import name_voices
from tracker.exports.open_data.tables import Told
from tracker.exports.reading import Published, Reading, Voice
from tracker.places import Place
from tracker.scoring.columns import set_apart


@dataclass(frozen=True)
class Scope:
    """The places of a package: those `chosen`, sorted, or all where none is."""

    reading: Reading
    chosen: Sequence[str]
    _named: set[str] = field(default_factory=set)
    _speaking: set[str] = field(default_factory=set)

    @cached_property
    def scored(self) -> list[str]:
        """The places that may have results: those about which something was said, and those chosen."""
        return sorted(set(self.chosen or self.reading.heard))

    def tell(self) -> Iterator[Told]:
        """Each place in turn; nothing that is made for one is kept for the next."""
        for code in self.scored:
            voices = name_voices(self._voices(code))
            if voices or self.chosen:
                result, frame = set_apart(self.reading.country(code), self.reading.frame)
                yield Told(code, result, frame, voices)

    def _voices(self, code: str) -> Iterator[Voice]:
        for published in self.reading.about(code):
            for answer in published.submission.answers:
                if answer.country == code and answer.indicator in self.reading.catalog.indicators:
                    self._named.update((code, answer.partner or ""))
                    self._speaking.add(published.submission.id)
                    yield Voice(published, answer)

    def documents(self) -> Iterator[Published]:
        """By id, every document of the voices, and those without an answer, such as a question that had no reply."""
        for published in sorted(self.reading.heads, key=lambda p: p.submission.id):
            submission = published.submission
            if not self.chosen or submission.id in self._speaking or submission.country in self.chosen:
                yield published

    def places(self) -> Iterator[Place]:
        """The places chosen, or all, and every other that a row names."""
        named = self._named | {p.submission.country or "" for p in self.documents()}
        found = map(self.reading.places.find, sorted(named | set(self.chosen or self.reading.places.by_code)))
        yield from (place for place in found if place is not None)
