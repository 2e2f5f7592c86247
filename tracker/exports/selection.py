"""What of a place a paper tells: some objectives or commitments, some accounts; nothing chosen is everything.

Knows how a choice is said and named. Leaves to `dossier` what follows from it, so that counts, verdicts
and questions of a paper are those of its choice and nothing is told of what was left out.
"""

import hashlib
from dataclasses import dataclass

from tracker.indicators.models import Commitment
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account
from tracker.wording import Wording

_LETTERS = 60


@dataclass(frozen=True, slots=True)
class Selection:
    """Objectives and commitments add up; registers stand in for every account and are never left out."""

    objectives: tuple[int, ...] = ()
    commitments: tuple[str, ...] = ()
    accounts: tuple[Account, ...] = ()

    @property
    def is_themed(self) -> bool:
        """Whether only some commitments are told."""
        return bool(self.objectives or self.commitments)

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return not self.is_themed and not self.accounts

    def has_commitment(self, commitment: Commitment) -> bool:
        """Whether a commitment is told."""
        return not self.is_themed or commitment.objective in self.objectives or commitment.id in self.commitments

    def has_account(self, account: Account) -> bool:
        """Whether an account is told."""
        return not self.accounts or account in self.accounts or account is Account.RECORD

    @property
    def name(self) -> str:
        """A short name for ids and files: 'objective-6', 'zero-fees-civil_society'; empty for everything."""
        parts = [*(f"objective-{n}" for n in self.objectives), *self.commitments, *self.accounts]
        named = "-".join(parts)
        if len(named) <= _LETTERS:
            return named
        return f"{len(parts)}-choices-{hashlib.sha256(named.encode()).hexdigest()[:8]}"

    def say(self, say: Wording, titles: dict[str, str]) -> str | None:
        """What is told and that the rest is left out, as part of a sentence; `titles` by commitment's id."""
        said = []
        if self.is_themed:
            themes = [say.say("objective", number=number) for number in self.objectives]
            themes += [say.say("level", level=titles.get(name, name)) for name in self.commitments]
            said.append(say.say("selection.themes", themes=say.join(themes)))
        if self.accounts:
            order = [a for a in (*SPEAKING_ACCOUNTS, Account.RECORD) if a in self.accounts]
            said.append(say.say("selection.accounts", accounts=say.join([say.label(a) for a in order])))
        return say.semicolon.join(said) or None


EVERYTHING = Selection()
