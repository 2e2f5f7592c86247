"""Where a question's words stand in an entry: the passage that holds most of them, cut to size, its words marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.exports.library.entries import Entry
from tracker.exports.library.query import Term
from tracker.exports.library.words import Word, words_of

#: Characters of a passage that are shown, and how many of them before the first word that was asked for.
SHOWN, BEFORE = 260, 90


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, and whether it is what was asked for."""

    text: str
    is_match: bool = False


def mark_all(text: str, terms: Sequence[Term]) -> list[Piece]:
    """A whole text in pieces."""
    return _cut(text, _matches(text, terms), 0, len(text))


def choose_passage(entry: Entry, terms: Sequence[Term]) -> list[Piece]:
    """The best passage in pieces, with … where it was cut; its beginning when only the title or the context matches."""
    best: tuple[int, str, list[tuple[int, int]]] = (0, entry.passages[0] if entry.passages else "", [])
    for text in entry.passages:
        words = list(words_of(text))
        spans = [_spans(words, term) for term in terms]
        held = sum(map(bool, spans))
        if held > best[0]:
            best = (held, text, _merge(span for found in spans for span in found))
    _, text, matches = best
    start = _word_start(text, matches[0][0] - BEFORE if matches else 0)
    end = _word_end(text, start + SHOWN)
    pieces = _cut(text, matches, start, end)
    return [*([Piece("… ")] if start else []), *pieces, *([Piece(" …")] if end < len(text) else [])]


def _matches(text: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Where terms stand in a text, in order and without overlap."""
    words = list(words_of(text))
    return _merge(span for term in terms for span in _spans(words, term))


def _merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _spans(words: Sequence[Word], term: Term) -> list[tuple[int, int]]:
    spans = []
    for first in range(len(words)):
        last = first + term.atoms[-1].offset
        if last < len(words) and all(atom.fits(words[first + atom.offset].text) for atom in term.atoms):
            single = len(term.atoms) == 1 and words[first].is_part
            end = words[first].start + 1 if single and term.atoms[0].is_prefix else words[last].end
            spans.append((words[first].start, end))
    return spans


def _cut(text: str, matches: Sequence[tuple[int, int]], start: int, end: int) -> list[Piece]:
    pieces, at = [], start
    for first, last in matches:
        if first >= end or last <= start:
            continue
        pieces += [Piece(text[at:first]), Piece(text[first : min(last, end)], is_match=True)]
        at = min(last, end)
    return [piece for piece in (*pieces, Piece(text[at:end])) if piece.text]


def _word_start(text: str, near: int) -> int:
    if near <= 0:
        return 0
    blank = text.find(" ", near, near + 30)
    return blank + 1 if blank >= 0 else near


def _word_end(text: str, near: int) -> int:
    if near >= len(text):
        return len(text)
    blank = text.rfind(" ", max(0, near - 30), near)
    return blank if blank > 0 else near
