"""One sentence of an explanation on the screen: verdicts by sign and word, answers with their document.

Leaves what the sentences say to `tracker.exports.reasons`.
"""

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, join, link, tag
from tracker.app.components.original import original
from tracker.app.components.verdicts import word
from tracker.app.language import say, speaking
from tracker.exports.reasons import Input, Reason


def cited(rests_on: Input, address: Address) -> Html:
    """One answer with a link to its document."""
    title = rests_on.title
    named = original(speaking().say("level", level=title)) if title else say("explain.sources")
    before, after = say("explain.in", said="\0", title="\1").split("\1")
    opening = before.replace("\0", rests_on.text)
    return join([opening, link(named, address.document(rests_on.document)), after])


def told(reason: Reason) -> Html:
    """One sentence; a verdict as a reader knows it."""
    if reason.word is None:
        lead = tag("b", speaking().colon(reason.lead), " ") if reason.lead else None
        return join([lead, reason.text])
    lead = tag("b", speaking().colon(reason.lead or ""), " ")
    if not reason.text:
        return join([lead, word(reason.word, text=reason.exact)])
    return join([lead, word(reason.word, text=reason.exact), between(), reason.text])


def between() -> str:
    """What stands between a verdict and its reason: the colon of the language."""
    return say("explain.because", exact="", text="")
