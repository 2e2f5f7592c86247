"""What a reader asks for: words that must all occur, and phrases in quotation marks.

Every string is a question; none is an error. Leaves the finding to `index`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.exports.library.words import Word, forms_of, words_of

#: Characters of a question that are read, and terms that are looked for; the rest is left out.
LONGEST, MOST_TERMS = 80, 16

_QUOTED = re.compile(r"[\"“„«»](.*?)[\"”“«»]")


@dataclass(frozen=True, slots=True)
class Atom:
    """One word of a term: how far it stands from the first one, and whether its beginning is enough."""

    offset: int
    text: str
    is_prefix: bool

    def fits(self, word: str) -> bool:
        """Whether a folded word of a text is meant."""
        return any(form.startswith(self.text) if self.is_prefix else form == self.text for form in forms_of(word))


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow each other: one word, or a phrase."""

    atoms: tuple[Atom, ...]


def read_query(written: str) -> tuple[Term, ...]:
    """The terms of a question, each once, in their order; none when it holds no letter and no number."""
    text = written[:LONGEST]
    phrases = [phrase for phrase in map(_phrase, _QUOTED.findall(text)) if phrase.atoms]
    loose = _loose(list(words_of(_QUOTED.sub(" ", text))))
    return tuple(dict.fromkeys([*phrases, *loose]))[:MOST_TERMS]


def _phrase(written: str) -> Term:
    words = list(words_of(written))
    return Term(tuple(Atom(w.position, w.text, is_prefix) for w, is_prefix in _asked(words)))


def _loose(words: Sequence[Word]) -> Iterator[Term]:
    """One term for each run without spaces, and for each word: its beginning is enough, but for a single letter."""
    run: list[Word] = []
    for word in [*words, None]:
        if run and (word is None or not word.is_part or word.start >= run[-1].end):
            yield Term(tuple(Atom(w.position - run[0].position, w.text, p) for w, p in _asked(run)))
            run = []
        if word is not None and word.is_part:
            run.append(word)
        elif word is not None:
            yield Term((Atom(0, word.text, is_prefix=len(word.text) > 1),))


def _asked(words: Sequence[Word]) -> Iterator[tuple[Word, bool]]:
    """What to look for: the last letter of a run only when it stands alone, and then as a beginning."""
    for number, word in enumerate(words):
        before = words[number - 1] if number else None
        follows = before is not None and before.is_part and word.is_part and word.start < before.end
        after = words[number + 1] if number + 1 < len(words) else None
        is_last = after is None or not after.is_part or after.start >= word.end
        if not (word.is_part and is_last and follows):
            yield word, word.is_part and is_last
