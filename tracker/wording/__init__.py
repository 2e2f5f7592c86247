"""How everything is said to a reader: labels, the six public words, dates, numbers, levels and sentences.

The one place to translate: a language is one more entry of `LANGUAGES`. Knows no layout;
leaves pages to `tracker.app` and papers to `tracker.exports`.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum

from tracker.dates import PartialDate
from tracker.indicators.models import Indicator
from tracker.vocabulary import Direction, Flag, IndicatorType, MilestoneState, Status
from tracker.wording import (
    english,
    english_papers,
    english_phrases,
    french,
    french_papers,
    french_phrases,
    screens,
    spanish,
    spanish_papers,
    spanish_phrases,
)
from tracker.wording.definitions import WRITTEN_IN, Text, translations_into
from tracker.wording.public_words import CHECKED_STATES, PublicWord, word_of
from tracker.wording.spacing import hold_french, hold_percent

_HALF_PERCENT = 0.005
#: Where Spanish says 'e' for 'y': before the sound of an i that is not the start of a diphthong.
_SOUND_OF_I = re.compile(r"\W*h?[ií](?![aeou])", re.IGNORECASE)

__all__ = [
    "CHECKED_STATES",
    "ENGLISH",
    "FRENCH",
    "LANGUAGES",
    "SPANISH",
    "PublicWord",
    "Text",
    "Wording",
    "word_of",
    "wording_in",
]


@dataclass(frozen=True)
class Wording:
    """One language: its tables, and how to say things with them."""

    language: str
    labels: Mapping[type[StrEnum], Mapping[StrEnum, str]]
    phrases: Mapping[str, str]
    months: Sequence[str]
    short_months: Sequence[str]
    nouns: Mapping[str, tuple[str, str]]
    decimal_point: str = "."
    thousands: str = ","
    grouped_from: int = 1_000
    plural_from: int | None = None

    def label(self, code: StrEnum) -> str:
        """The exact label of a code of the vocabulary, or of a public word."""
        return self.labels[type(code)][code]

    def say(self, phrase: str, **values: object) -> str:
        """A sentence of the tables with its places filled in."""
        return self.phrases[phrase].format(**values)

    def definition(self, english: str, within: str = "") -> Text:
        """A text of the definitions, by preference of one commitment; in English where nobody translated it."""
        said = translations_into(self.language).find(english, within)
        return Text(english, WRITTEN_IN) if said is None else Text(said, self.language)

    def language_of(self, text: str) -> str:
        """The language of a text of the definitions as it is told: this one, or that in which they are written."""
        return self.language if translations_into(self.language).has(text) else WRITTEN_IN

    def count(self, number: float, noun: str, decimals: int = 2) -> str:
        """'1 milestone', '7 milestones', '12.5 points': at most so many decimals."""
        return f"{self.number(number, decimals)} {self.nouns[noun][self.is_plural(number)]}"

    def is_plural(self, number: float) -> bool:
        """Whether a number takes the plural: all but one, or from two on where the language says so."""
        return number != 1 if self.plural_from is None else abs(number) >= self.plural_from

    def colon(self, said: str) -> str:
        """A heading with its colon, as in 'Sources:'."""
        return self.say("colon", said=said)

    @property
    def semicolon(self) -> str:
        """What stands between two parts of a sentence or a list."""
        return self.phrases["semicolon"]

    def date(self, date: PartialDate | dt.date) -> str:
        """'5 May 2026', 'March 2021' or '2021', as precise as it was written."""
        if isinstance(date, dt.date):
            day = self.say("date.first") if date.day == 1 else date.day
            return self.say("date.day", day=day, month=self.months[date.month - 1], year=date.year)
        parts = date.written.split("-")
        if len(parts) == 1:
            return parts[0]
        if len(parts) == 2:
            return self.say("date.month", month=self.months[int(parts[1]) - 1], year=parts[0])
        return self.date(date.last)

    def month(self, date: PartialDate | dt.date) -> str:
        """'Dec 2024' or '2021': for tables."""
        if isinstance(date, PartialDate) and "-" not in date.written:
            return date.written
        day = date if isinstance(date, dt.date) else date.last
        return self.say("date.short", month=self.short_months[day.month - 1], year=day.year)

    def told(self, date: PartialDate | dt.date) -> str:
        """The month and year within a sentence, or the year alone: 'Aug 2015', 'août 2015', 'agosto de 2015'."""
        if isinstance(date, PartialDate) and "-" not in date.written:
            return date.written
        day = date if isinstance(date, dt.date) else date.last
        number = day.month - 1
        return self.say("date.told", short=self.short_months[number], month=self.months[number], year=day.year)

    def number(self, value: float, decimals: int = 2) -> str:
        """'17.6', '3,600': at most so many decimals, half-even, no trailing zeros."""
        rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN) + 0
        text = f"{rounded:,f}" if abs(rounded) >= self.grouped_from else f"{rounded:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return text.translate({ord(","): self.thousands, ord("."): self.decimal_point})

    def percent(self, share: float) -> str:
        """A share of 0 to 1 as whole per cent, without the sign; a share that is not nothing is not told as 0."""
        if 0 < share < _HALF_PERCENT:
            return self.say("under", amount=1)
        return self.number(share * 100, 0)

    def amount(self, indicator: Indicator, amount: float) -> str:
        """A level in words: 'Capped', 'yes', '17.6 months of earnings'; never a rung's number."""
        if indicator.type is IndicatorType.LADDER:
            rung = next((r for r in indicator.rungs if r.rung == int(amount)), None)
            return (rung.short or rung.criterion) if rung else self.label(PublicWord.NOT_KNOWN)
        if indicator.type is IndicatorType.BINARY:
            return self.say("yes" if amount else "no")
        return self._with_unit(indicator.unit, amount)

    def requirement(self, indicator: Indicator, requires: float) -> str:
        """What is asked for, in words: 'Fees banned for all', 'yes', 'at most 1 month of earnings'."""
        if indicator.type is not IndicatorType.NUMERIC:
            return self.amount(indicator, requires)
        amount = self._with_unit(indicator.unit, requires)
        if requires == indicator.domain.min:
            return amount
        return self.say("at_least" if indicator.direction is Direction.HIGHER else "at_most", amount=amount)

    def _with_unit(self, unit: str, amount: float) -> str:
        number = self.number(amount)
        if unit.startswith("currency:"):
            return self.say("currency", currency=unit.removeprefix("currency:"), amount=number)
        if unit == "percent":
            return self.say("percent", amount=number)
        if unit in self.nouns:
            return f"{number} {self.nouns[unit][self.is_plural(amount)]}"
        return number

    def state(self, state: MilestoneState, checked: PartialDate | None = None, *, is_stale: bool = False) -> str:
        """The exact label of a milestone's state, with the date of the check wherever one is needed."""
        label = self.label(state)
        if checked is None or not (is_stale or state in CHECKED_STATES):
            return label
        return self.say("checked", label=label, date=self.month(checked))

    def status(self, status: Status, checked: PartialDate | None = None, *, is_stale: bool = False) -> str:
        """The exact label of a status; when old, with the year in which it was last checked."""
        if checked is None or not is_stale:
            return self.label(status)
        return f"{self.label(status)}, {self.say('last_checked', date=checked.last.year)}"

    def verdict(
        self, code: Status | MilestoneState, checked: PartialDate | None = None, *, is_stale: bool = False
    ) -> str:
        """Sign and public word, with the year of the check when the verdict rests on an old one."""
        word = word_of(code)
        said = f"{word.sign} {self.label(word)}"
        needs_year = checked is not None and (is_stale or code in CHECKED_STATES)
        return f"{said} ({checked.last.year})" if checked is not None and needs_year else said

    def flag(self, flag: Flag, checked: PartialDate | None = None) -> str:
        """A warning in words; an old check with its year."""
        if flag is Flag.STALE and checked is not None:
            return f"{self.label(flag)} {checked.last.year}"
        return self.label(flag)

    def join(self, items: Sequence[str]) -> str:
        """'a', 'a and b', 'a, b and c'."""
        if len(items) < 2:
            return "".join(items)
        last = items[-1]
        return ", ".join(items[:-1]) + self.say("and.before_i" if _SOUND_OF_I.match(last) else "and") + last


ENGLISH = Wording(
    language="en",
    labels=english.LABELS,
    phrases={**english_phrases.PHRASES, **english_papers.PHRASES, **screens.phrases_of("ENGLISH")},
    months=english.MONTHS,
    short_months=english.SHORT_MONTHS,
    nouns={**english.NOUNS, **english_papers.NOUNS},
    decimal_point=english.DECIMAL_POINT,
    thousands=english.THOUSANDS,
)

FRENCH = Wording(
    language="fr",
    labels=french.LABELS,
    phrases=hold_french({**french_phrases.PHRASES, **french_papers.PHRASES, **screens.phrases_of("FRENCH")}),
    months=french.MONTHS,
    short_months=french.SHORT_MONTHS,
    nouns={**french.NOUNS, **french_papers.NOUNS},
    decimal_point=french.DECIMAL_POINT,
    thousands=french.THOUSANDS,
    plural_from=2,
)

SPANISH = Wording(
    language="es",
    labels=spanish.LABELS,
    phrases=hold_percent({**spanish_phrases.PHRASES, **spanish_papers.PHRASES, **screens.phrases_of("SPANISH")}),
    months=spanish.MONTHS,
    short_months=spanish.SHORT_MONTHS,
    nouns={**spanish.NOUNS, **spanish_papers.NOUNS},
    decimal_point=spanish.DECIMAL_POINT,
    thousands=spanish.THOUSANDS,
    grouped_from=10_000,
)

LANGUAGES: Mapping[str, Wording] = {spoken.language: spoken for spoken in (ENGLISH, FRENCH, SPANISH)}


def wording_in(language: str) -> Wording:
    """The tables of a language; English where a language has none yet."""
    return LANGUAGES.get(language, ENGLISH)
