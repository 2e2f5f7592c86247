"""What every paper says of itself: id, version, whose it is to read, hashes, and how to cite it.

Knows how a paper is named so that the same can be made again. Leaves what it says to its builder.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.exports.paper import Element, Heading, named
from tracker.exports.scorecard import Identity
from tracker.wording import Wording

_HASH_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Colophon:
    """The kind of paper, what it is about, and what it rests on."""

    kind: str
    subject: str
    title: str
    as_of: dt.date
    identity: Identity
    language: str = "en"

    @property
    def id(self) -> str:
        """The name of the paper: 'scorecard/NPL-2026-11-22', with its language when that is not English."""
        language = "" if self.language == "en" else f"-{self.language}"
        return f"{self.kind}/{self.subject}{language}-{self.as_of.isoformat()}"

    def version(self, say: Wording) -> str:
        """Which definitions and which data: two papers of one id and version say the same."""
        return say.say("paper.version", **_shown(self.identity))

    def foot(self, say: Wording) -> str:
        """The line on every page."""
        return say.say("paper.foot", id=self.id, version=self.version(say), public=say.say("paper.public"))

    def citation(self, say: Wording) -> str:
        """How to cite the paper."""
        return say.say(
            "paper.cite_as",
            title=self.title,
            date=say.date(self.as_of),
            edition=say.say("paper.edition"),
            id=self.id,
            **_shown(self.identity),
        )


def _shown(identity: Identity) -> dict[str, str]:
    return {
        "methodology": identity.methodology,
        "definitions": identity.definitions.rpartition(":")[2][:_HASH_SHOWN],
        "snapshot": identity.snapshot.rpartition(":")[2][:_HASH_SHOWN],
    }


def build_colophon(colophon: Colophon, say: Wording, level: int = 2, *, is_short: bool = False) -> Sequence[Element]:
    """The last part of a paper; in short, how to cite it, which holds its id and the beginnings of its hashes."""
    if is_short:
        return (named(say, say.say("paper.cite"), colophon.citation(say)),)
    quoted = named(say, say.say("paper.language"), f"{say.say('paper.quoted')}.")
    return (
        Heading(level, say.say("paper.identity")),
        named(say, say.say("paper.cite"), colophon.citation(say)),
        named(say, say.say("paper.id"), colophon.id),
        named(say, say.say("paper.who_may_read"), f"{say.say('paper.anyone')}."),
        *([quoted] if say.language != "en" else []),
        named(say, say.say("paper.method"), colophon.identity.methodology),
        named(say, say.say("paper.definitions"), colophon.identity.definitions),
        named(say, say.say("paper.data"), colophon.identity.snapshot),
    )
