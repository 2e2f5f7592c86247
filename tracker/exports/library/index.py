"""An index in memory over all entries: every word of a question must occur, in any script.

Knows where each word stands and how much that weighs. Holds only what it was given, which is public.
"""

import math
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from tracker.exports.library.entries import Entry, Kind
from tracker.exports.library.query import Atom, Term
from tracker.exports.library.words import forms_of, words_of

#: A word in the title, in the entry's own words, or only in what surrounds it.
_TITLE, _PASSAGE, _CONTEXT = 4.0, 1.0, 0.25

#: A word that is written just so, against one of which it is only the beginning.
_EXACT = 1.5

_SUBMITTED = frozenset({Kind.LAW, Kind.DOCUMENT, Kind.FINDING, Kind.EVIDENCE})

#: Fields of an entry are numbered from 0 for the title; positions of one field lie this far from those of the next.
_FIELD = 1_000_000

#: Positions by word and number of the entry, and what a word weighs there.
Postings: TypeAlias = dict[str, dict[int, list[int]]]
Weights: TypeAlias = dict[str, dict[int, float]]


@dataclass(frozen=True)
class Index:
    """All entries, in the order of their kinds, and where each word stands."""

    entries: tuple[Entry, ...]
    postings: Postings
    weights: Weights

    @cached_property
    def words(self) -> list[str]:
        """Every word, sorted."""
        return sorted(self.postings)

    @cached_property
    def by_key(self) -> dict[str, Entry]:
        """Entries by what an address calls them."""
        return {entry.key: entry for entry in self.entries}

    def search(self, terms: Sequence[Term]) -> list[Entry]:
        """The entries that hold every term: by relevance, then the newest, then by name.

        For no term all of them: what was submitted with the newest first, the rest by name.
        """
        if not terms:
            return sorted(self.entries, key=lambda e: _newest_by_name(e) if e.kind in _SUBMITTED else _by_name(e))
        weights: dict[int, float] = dict.fromkeys(range(len(self.entries)), 0.0)
        for term in terms:
            found = self._weigh(term, weights)
            rarity = 1.0 + math.log(len(self.entries) / len(found)) if found else 0.0
            weights = {number: weights[number] + weight * rarity for number, weight in found.items()}
        ordered = sorted(weights, key=lambda n: (-round(weights[n], 6), *_newest_by_name(self.entries[n])))
        return [self.entries[number] for number in ordered]

    def _weigh(self, term: Term, allowed: Container[int]) -> dict[int, float]:
        """How much a term weighs in each of the allowed entries that holds it."""
        if len(term.atoms) > 1:
            return {n: w for n, w in self._follow(term) if n in allowed}
        weights: dict[int, float] = {}
        atom = term.atoms[0]
        for word in self._meant(atom):
            bonus = _EXACT if word == atom.text else 1.0
            for number, weight in self.weights[word].items():
                if number in allowed and bonus * weight > weights.get(number, 0.0):
                    weights[number] = bonus * weight
        return weights

    def _follow(self, term: Term) -> Iterator[tuple[int, float]]:
        """The entries in which the words of a term follow each other."""
        places = [self._positions(atom) for atom in term.atoms]
        for number in set(places[0]).intersection(*places[1:]):
            starts = set(places[0][number])
            for atom, found in zip(term.atoms[1:], places[1:], strict=True):
                starts &= {position - atom.offset for position in found[number]}
            if starts:
                yield number, _EXACT * max(_weight(self.entries[number], start // _FIELD) for start in starts)

    def _positions(self, atom: Atom) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for word in self._meant(atom):
            for number, positions in self.postings[word].items():
                found.setdefault(number, []).extend(positions)
        return found

    def _meant(self, atom: Atom) -> Iterator[str]:
        if not atom.is_prefix:
            if atom.text in self.postings:
                yield atom.text
            return
        for number in range(bisect_left(self.words, atom.text), len(self.words)):
            word = self.words[number]
            if not word.startswith(atom.text):
                return
            yield word


def build_index(entries: Iterable[Entry]) -> Index:
    """Read every word of every entry."""
    kept = tuple(entries)
    postings: Postings = {}
    weights: Weights = {}
    for number, entry in enumerate(kept):
        for field, text in enumerate((entry.title, *entry.passages, *entry.context)):
            weight = _weight(entry, field)
            for word in words_of(text):
                for form in forms_of(word.text):
                    postings.setdefault(form, {}).setdefault(number, []).append(field * _FIELD + word.position)
                    weighed = weights.setdefault(form, {})
                    weighed[number] = max(weight, weighed.get(number, 0.0))
    return Index(kept, postings, weights)


def _weight(entry: Entry, field: int) -> float:
    """What a word weighs in a field; 0 is the title, then come passages, then the context."""
    if field == 0:
        return _TITLE if entry.is_titled else _CONTEXT
    return _PASSAGE if field <= len(entry.passages) else _CONTEXT


def _by_name(entry: Entry) -> tuple[int, str, str]:
    return (0, entry.title.casefold(), entry.key)


def _newest_by_name(entry: Entry) -> tuple[int, str, str]:
    return (-entry.date.last.toordinal() if entry.date else 0, entry.title.casefold(), entry.key)
